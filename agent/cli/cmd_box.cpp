// `anser sandbox create, exec, snapshot, restore, fork, list, destroy`: parse, do (agent/boxes/managed.h), print.
#include "agent/cli/cmd_box.h"

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <optional>

#include "agent/boxes/managed.h"
#include "agent/cli/cli.h"
#include "agent/cli/sandbox_arguments.h"
#include "agent/own_files.h"
#include "base/bytes.h"
#include "base/clock.h"
#include "base/json.h"

namespace anser::agent {
namespace {

constexpr const char* kNoProcess =
    "A box is files and a policy, not a process: between two programs nothing of it runs, and /tmp is fresh each time.";

void print_record(const BoxRecord& record) { std::fputs(record_json(record).c_str(), stdout); }

std::string now() { return iso_time(Clock().wall()); }

std::function<bool(const std::string&)> waiting(const BoxArguments& arguments, const std::string& name) {
  return [&arguments, name](const std::string& who) {
    if (!arguments.no_wait)
      std::fprintf(stderr, "anser: the box %s is in use by %s: waiting\n", name.c_str(), who.c_str());
    return !arguments.no_wait;
  };
}

}  // namespace

void add_box_options(CLI::App& app, BoxArguments& arguments, unsigned which) {
  app.add_option("--store", arguments.store,
                 "where boxes are kept ($XDG_STATE_HOME/anser/sandbox, or ~/.local/state/anser/sandbox)")
      ->type_name("DIR");
  if ((which & kJson) != 0) app.add_flag("--json", arguments.json, "JSON for machines (docs/formats.md, \"boxes\")");
  if ((which & kSandbox) != 0)
    app.add_flag("--best-effort", arguments.best_effort, "accept a kernel that lacks a layer of the sandbox");
  if ((which & kLock) != 0)
    app.add_flag("--no-wait", arguments.no_wait, "when somebody uses the box, say who, and do nothing");
}

Result<Cabinet> open_cabinet(const BoxArguments& arguments) {
  if (!arguments.store.empty()) return Cabinet::open(arguments.store);
  const char* state = std::getenv("XDG_STATE_HOME");
  if (state != nullptr && *state == '/') return Cabinet::open(std::string(state) + "/anser/sandbox");
  const char* home = std::getenv("HOME");
  if (home == nullptr || *home != '/')
    return Error{Errc::kInvalid, "there is no $HOME to keep boxes in: name a directory with --store DIR"};
  return Cabinet::open(std::string(home) + "/.local/state/anser/sandbox");
}

Result<HeldBox> hold_box(const Cabinet& cabinet, const BoxArguments& arguments, const std::string& name) {
  return cabinet.hold(name, waiting(arguments, name));
}

Result<UniqueFd> hold_box_file(const Cabinet& cabinet, const BoxArguments& arguments, const std::string& name) {
  return cabinet.hold_file(name, waiting(arguments, name));
}

Result<std::unique_ptr<tools::Sandbox>> start_sandbox(const Cabinet& cabinet, bool best_effort,
                                                      const tools::Policy& policy) {
  return tools::Sandbox::start({cabinet.store(), best_effort, {}, policy});
}

int box_failed(const Error& error) {
  return fail(error.code == Errc::kInvalid || error.code == Errc::kNotFound ? kUsage : kNotSolved, error);
}

int box_create_main(int argc, char** argv) {
  BoxArguments arguments;
  PolicyArguments policy;
  std::string directory, name;
  CLI::App app(std::string("Makes a box of a directory (a copy of it is kept), or an empty one. ") + kNoProcess,
               "anser sandbox create");
  app.add_option("DIR", directory, "what the box begins with; it is not written before `export`");
  app.add_option("--name", name, "the box's name (the directory's, with a number where it is taken)")
      ->type_name("NAME");
  add_policy_options(app, policy, true);
  add_box_options(app, arguments, kJson | kSandbox);
  app.footer(
      "The policy is kept with the box; `exec` can narrow it, and nothing can widen it.\n"
      "Prints the name. Exit status: 0 done, 1 not done, 2 bad usage, 5 the sandbox did not start.\n"
      "Example:\n  anser sandbox create . --name work --mem 1G --wall 60s");
  if (const std::optional<int> status = parse_options(app, argc, argv)) return *status;
  const auto asked = policy_of(policy, nullptr);
  if (!asked) return fail(kUsage, asked.error());
  BoxRecord wanted;
  wanted.name = name;
  wanted.policy = asked->policy;
  wanted.created = now();
  if (name.empty()) {
    std::error_code code;
    const auto whole = std::filesystem::canonical(directory, code);
    wanted.name = directory.empty() || code ? "box" : whole.filename().string();
    if (!check_name(wanted.name, "")) wanted.name = "box";
  } else if (const Status fine = check_name(name, "the box"); !fine) {
    return fail(kUsage, fine.error());
  }
  const auto cabinet = open_cabinet(arguments);
  if (!cabinet) return box_failed(cabinet.error());
  auto sandbox = start_sandbox(*cabinet, arguments.best_effort, asked->policy);
  if (!sandbox) return sandbox_refused(sandbox.error(), kSandboxRefused);
  const auto record = create_box(*cabinet, **sandbox, std::move(wanted), directory, name.empty());
  if (!record) return box_failed(record.error());
  if (arguments.json) {
    print_record(*record);
  } else {
    std::printf("%s\n", record->name.c_str());
  }
  return kDone;
}

namespace {

// The words before "--" are the command's options, those after it the program.
int split_command(int argc, char** argv, std::vector<std::string>& program) {
  for (int i = 1; i < argc; ++i) {
    if (std::strcmp(argv[i], "--") != 0) continue;
    program.assign(argv + i + 1, argv + argc);
    return i;
  }
  return argc;
}

int exec(const Cabinet& cabinet, const BoxArguments& arguments, const PolicyArguments& policy, const RunArguments& run,
         const std::string& name) {
  auto box = hold_box(cabinet, arguments, name);
  if (!box) return fail(kBoxRefused, box.error());
  const auto asked = policy_of(policy, &box->record.policy);
  if (!asked) return fail(kUsage, asked.error());
  if (run.command.argv.empty()) return show_policy(*asked, stdout);
  if (run.explain) {
    if (const int code = show_policy(*asked, stderr); code != kDone) return code;
  }
  const tools::Command command = command_for(run, asked->policy);
  auto sandbox = start_sandbox(cabinet, run.best_effort, asked->policy);
  if (!sandbox) return sandbox_refused(sandbox.error(), kBoxRefused);
  std::optional<tools::Outcome> outcome;
  const auto done = exec_box(cabinet, **sandbox, *box, command, outcome);
  const int status = outcome ? show_outcome(run, *outcome) : kBoxRefused;
  if (!done) return fail(kBoxRefused, done.error());
  if (!done->empty()) std::fprintf(stderr, "anser: %s\n", done->c_str());
  return status;
}

}  // namespace

int box_exec_main(int argc, char** argv) {
  BoxArguments arguments;
  PolicyArguments policy;
  RunArguments run;
  std::string name;
  CLI::App app(std::string("Runs a program in a box; what it writes to /work stays in the box. ") + kNoProcess,
               "anser sandbox exec");
  app.add_option("NAME", name, "the box")->required();
  add_policy_options(app, policy, false);
  add_run_options(app, run);
  add_box_options(app, arguments, kLock);
  app.footer(
      "The program and its arguments come after --. The options narrow the box's policy for this run alone.\n"
      "However the program ends, what it wrote is kept; when `anser` itself is killed, nothing of this run is.\n"
      "Two runs on one box come one after the other.\n"
      "Exit status: the program's own (127: it is not there, 126: it cannot be executed); 128 + n when signal n ended "
      "it;\n124 a limit ended it; 125 it was not run, or what it wrote could not be kept; 2 bad usage, nothing was "
      "run.\n"
      "Example:\n  anser sandbox exec work --wall 5s -- make test");
  const int before = split_command(argc, argv, run.command.argv);
  if (const std::optional<int> status = parse_options(app, before, argv)) return *status;
  if (const Status fine = check_name(name, "the box"); !fine) return fail(kUsage, fine.error());
  if (run.command.argv.empty() && !run.explain) {
    std::fprintf(stderr, "anser: a program to run is missing: anser sandbox exec %s -- CMD...\n", name.c_str());
    return kUsage;
  }
  const auto cabinet = open_cabinet(arguments);
  if (!cabinet) return fail(kBoxRefused, cabinet.error());
  // Before the box is held: nobody shall wait for who is typing.
  prepare_streams(run, run.command);
  return exec(*cabinet, arguments, policy, run, name);
}

int box_snapshot_main(int argc, char** argv) {
  BoxArguments arguments;
  std::string name, label;
  CLI::App app("Gives a box's present state a label, for `restore` and `diff`.", "anser sandbox snapshot");
  app.add_option("NAME", name, "the box")->required();
  app.add_option("--as", label, "the label (the first of s1, s2, ... that is free)")->type_name("LABEL");
  add_box_options(app, arguments, kJson | kLock);
  app.footer(
      "Prints label and id. Exit status: 0 done, 1 not done, 2 bad usage.\n"
      "Example:\n  anser sandbox snapshot work --as before-the-upgrade");
  if (const std::optional<int> status = parse_options(app, argc, argv)) return *status;
  const auto cabinet = open_cabinet(arguments);
  if (!cabinet) return box_failed(cabinet.error());
  auto box = hold_box(*cabinet, arguments, name);
  if (!box) return box_failed(box.error());
  const auto given = label_box(*cabinet, *box, label);
  if (!given) return box_failed(given.error());
  if (arguments.json) {
    print_record(box->record);
  } else {
    std::printf("%s %s\n", given->c_str(), box->record.current.c_str());
  }
  return kDone;
}

int box_restore_main(int argc, char** argv) {
  BoxArguments arguments;
  std::string name, word;
  CLI::App app("Makes an earlier state of a box its present one. What was there since, and has no label, is lost.",
               "anser sandbox restore");
  app.add_option("NAME", name, "the box")->required();
  app.add_option("STATE", word, "a label, origin, base, or the beginning of the id of one of these")->required();
  add_box_options(app, arguments, kJson | kLock);
  app.footer("Exit status: 0 done, 1 not done, 2 bad usage.\nExample:\n  anser sandbox restore work s1");
  if (const std::optional<int> status = parse_options(app, argc, argv)) return *status;
  const auto cabinet = open_cabinet(arguments);
  if (!cabinet) return box_failed(cabinet.error());
  auto box = hold_box(*cabinet, arguments, name);
  if (!box) return box_failed(box.error());
  if (const Status done = restore_box(*cabinet, *box, word); !done) return box_failed(done.error());
  if (arguments.json) print_record(box->record);
  return kDone;
}

int box_fork_main(int argc, char** argv) {
  BoxArguments arguments;
  std::string name, as;
  int n = 1;
  CLI::App app("Makes boxes that begin where a box is, with its policy. Nothing is copied, and none sees another.",
               "anser sandbox fork");
  app.add_option("NAME", name, "the box")->required();
  app.add_option("--n", n, "how many (1)")->check(CLI::Range(1, 1000))->type_name("K");
  app.add_option("--as", as, "their name (NAME-fork); more than one are NEW-1, NEW-2, ...")->type_name("NEW");
  add_box_options(app, arguments, kJson | kLock);
  app.footer(
      "Prints the names, one a line. Exit status: 0 done, 1 not done, 2 bad usage.\n"
      "Example:\n  anser sandbox fork work --n 3 --as try");
  if (const std::optional<int> status = parse_options(app, argc, argv)) return *status;
  const auto cabinet = open_cabinet(arguments);
  if (!cabinet) return box_failed(cabinet.error());
  const auto box = hold_box(*cabinet, arguments, name);
  if (!box) return box_failed(box.error());
  const auto made = fork_box(*cabinet, box->record, as.empty() ? name + "-fork" : as, n, now());
  if (!made) return box_failed(made.error());
  for (const BoxRecord& record : *made) {
    if (arguments.json) print_record(record);
    if (!arguments.json) std::printf("%s\n", record.name.c_str());
  }
  return kDone;
}

int box_list_main(int argc, char** argv) {
  BoxArguments arguments;
  CLI::App app("Shows all boxes: name, created, number of runs, present state, labels, directory.",
               "anser sandbox list");
  add_box_options(app, arguments, kJson);
  app.footer("Exit status: 0 done, 1 a record cannot be read, 2 bad usage.\nExample:\n  anser sandbox list --json");
  if (const std::optional<int> status = parse_options(app, argc, argv)) return *status;
  const auto cabinet = open_cabinet(arguments);
  if (!cabinet) return box_failed(cabinet.error());
  const auto boxes = cabinet->list();
  if (!boxes) return box_failed(boxes.error());
  bool whole = true;
  nlohmann::json all = nlohmann::json::array(), damaged = nlohmann::json::array();
  for (const ListedBox& box : *boxes) {
    whole = whole && box.problem.empty();
    if (!box.problem.empty()) {
      damaged.push_back({{"name", visible(box.name)}, {"problem", visible(box.problem)}});
      if (!arguments.json) std::fprintf(stderr, "anser: %s\n", box.problem.c_str());
      continue;
    }
    const BoxRecord& record = box.record;
    all.push_back(nlohmann::json::parse(record_json(record)));
    if (arguments.json) continue;
    std::string labels;
    for (const auto& [label, id] : record.labels) labels += (labels.empty() ? "" : ",") + label;
    std::printf("%-20s %s %5lld runs  %.12s  %-12s %s\n", record.name.c_str(), record.created.c_str(),
                static_cast<long long>(record.execs), record.current.c_str(), labels.empty() ? "-" : labels.c_str(),
                record.directory.empty() ? "-" : visible(record.directory).c_str());
  }
  if (arguments.json) {
    const nlohmann::json json{{"schema", "anser.boxes.1"},
                              {"store", visible(cabinet->directory())},
                              {"boxes", std::move(all)},
                              {"damaged", std::move(damaged)}};
    std::printf("%s\n", json.dump(2, ' ', false, nlohmann::json::error_handler_t::replace).c_str());
  }
  return whole ? kDone : kNotSolved;
}

int box_destroy_main(int argc, char** argv) {
  BoxArguments arguments;
  std::string name;
  CLI::App app("Removes a box, also one whose record is damaged, and frees what no other box needs.",
               "anser sandbox destroy");
  app.add_option("NAME", name, "the box")->required();
  add_box_options(app, arguments, kSandbox | kLock);
  app.footer(
      "Exit status: 0 done, 1 not done, 2 bad usage, 5 the sandbox did not start.\n"
      "Example:\n  anser sandbox destroy work");
  if (const std::optional<int> status = parse_options(app, argc, argv)) return *status;
  const auto cabinet = open_cabinet(arguments);
  if (!cabinet) return box_failed(cabinet.error());
  const auto lock = hold_box_file(*cabinet, arguments, name);
  if (!lock) return box_failed(lock.error());
  auto sandbox = start_sandbox(*cabinet, arguments.best_effort, tools::default_policy());
  if (!sandbox) return sandbox_refused(sandbox.error(), kSandboxRefused);
  const auto freed = destroy_box(*cabinet, **sandbox, name);
  if (!freed) return box_failed(freed.error());
  if (!freed->empty()) std::fprintf(stderr, "anser: %s\n", freed->c_str());
  return kDone;
}

}  // namespace anser::agent

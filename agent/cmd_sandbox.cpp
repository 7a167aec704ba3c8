// `anser sandbox -- CMD...`: one program in one box. Its output is passed on as it comes (made visible on a terminal,
// raw otherwise), its exit code is ours; 125: the box could not be set up, 124: a limit ended it.
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <iostream>
#include <iterator>
#include <string>
#include <vector>

#include "agent/commands.h"
#include "base/bytes.h"
#include "base/unique_fd.h"
#include "tools/box.h"

namespace anser::agent {
namespace {

constexpr int kLimit = 124, kRefused = 125;

struct Options {
  std::string workspace, report, policy_file, network = "none";
  tools::Command command;
  std::vector<std::function<void(tools::Policy&)>> asked;  // what the other options say of the policy, in their order
  bool json = false, explain = false, best_effort = false, pass_stdin = false;
};

int64_t bytes(const std::string& text) {
  size_t used = 0;
  int64_t value = 0;
  try {
    value = std::stoll(text, &used);
  } catch (const std::exception&) {
    throw CLI::ValidationError(text, "is not a size: write a number and K, M or G, like 512M");
  }
  const std::string unit = text.substr(used);
  const int shift = unit == "K" ? 10 : unit == "M" ? 20 : unit == "G" ? 30 : unit.empty() ? 0 : -1;
  if (shift < 0 || value <= 0 || value > (int64_t{1} << 40) >> shift) {
    throw CLI::ValidationError(text, "is not a size: write a number and K, M or G, like 512M");
  }
  return value << shift;
}

double span(const std::string& text) {
  size_t used = 0;
  double value = 0;
  try {
    value = std::stod(text, &used);
  } catch (const std::exception&) {
    throw CLI::ValidationError(text, "is not a time: write a number and s or ms, like 10s");
  }
  const std::string unit = text.substr(used);
  if (unit == "ms") value /= 1000;
  if ((unit != "" && unit != "s" && unit != "ms") || !(value > 0) || value > 1e6) {
    throw CLI::ValidationError(text, "is not a time: write a number and s or ms, like 10s");
  }
  return value;
}

void define(CLI::App& app, Options& options) {
  using tools::Limits;
  const auto set = [&options](int64_t Limits::*limit, int64_t value) {
    options.asked.push_back([limit, value](tools::Policy& policy) { policy.limits.*limit = value; });
  };
  const auto size = [&](const char* name, int64_t Limits::*limit, const char* help) {
    app.add_option_function<std::string>(
           name, [set, limit](const std::string& text) { set(limit, bytes(text)); }, help)
        ->type_name("SIZE");
  };
  const auto time = [&](const char* name, int64_t Limits::*limit, const char* help) {
    app.add_option_function<std::string>(
           name, [set, limit](const std::string& text) { set(limit, static_cast<int64_t>(span(text) * 1000 + 0.5)); },
           help)
        ->type_name("TIME");
  };
  app.add_option("--workspace", options.workspace, "directory to see as /work; it is never written")->type_name("DIR");
  app.add_option("--policy", options.policy_file,
                 "what is allowed (docs/formats.md, \"policy\"); the options below can then only narrow it")
      ->type_name("FILE");
  size("--mem", &Limits::memory_bytes, "memory of all its processes together (512M)");
  time("--wall", &Limits::wall_ms, "time from start to end (10s)");
  time("--cpu", &Limits::cpu_ms, "processor time of all its processes together (10s)");
  app.add_option_function<int64_t>(
         "--pids", [set](int64_t value) { set(&Limits::pids, value); }, "processes and threads at once (64)")
      ->check(CLI::Range(1, 30000));
  size("--disk", &Limits::disk_bytes, "what the workspace may grow by (256M)");
  size("--tmp", &Limits::tmp_bytes, "size of /tmp and of /dev/shm, each (64M)");
  app.add_option("--net", options.network, "the box's network: none (its own loopback)")
      ->check(CLI::IsMember({"none"}));
  app.add_option("--env", options.command.env, "NAME=value, may be given again")->type_name("VAR");
  app.add_option("--report", options.report, "write the outcome to FILE as JSON")->type_name("FILE");
  app.add_flag_callback(
      "--read-only",
      [&options] { options.asked.push_back([](tools::Policy& policy) { policy.workspace_read_only = true; }); },
      "/work cannot be written");
  app.add_flag("--stdin", options.pass_stdin, "read standard input to its end and hand it to the program");
  app.add_flag("--best-effort", options.best_effort, "accept a kernel that lacks a layer; the outcome says which");
  app.add_flag("--json", options.json, "print the outcome as JSON instead of passing output on");
  app.add_flag("--explain", options.explain, "print the policy (on stderr beside a command), and how the run ended");
  app.add_option("command", options.command.argv, "the program and its arguments, after --");
  app.positionals_at_end();
  app.footer(
      "Exit status: the program's own; 128 + n when signal n ended it; 124 a limit ended it; 125 the box could not be "
      "set up.\n"
      "Example:\n  anser sandbox --workspace . --mem 256M --wall 5s -- python3 -m unittest");
}

void pass_on(int stream, std::string_view data) {
  std::FILE* out = stream == 1 ? stdout : stderr;
  const std::string shown = ::isatty(stream) != 0 ? visible(data) : std::string(data);
  std::fwrite(shown.data(), 1, shown.size(), out);
  std::fflush(out);
}

void explain(const tools::Outcome& outcome) {
  std::fprintf(stderr, "anser: %s, cause %s", tools::how_name(outcome.how), tools::cause_name(outcome.cause));
  for (const auto& [name, value] : outcome.evidence) {
    std::fprintf(stderr, ", %s = %lld", name.c_str(), static_cast<long long>(value));
  }
  std::fprintf(stderr,
               "\nanser: %.3f s wall, %.3f s cpu (%s), %.1f MiB, %lld processes at most, %d killed at the end\n",
               outcome.wall_seconds, outcome.cpu_seconds, outcome.cpu_source.c_str(),
               static_cast<double>(outcome.memory_peak_bytes) / 1048576, static_cast<long long>(outcome.pids_peak),
               outcome.orphans_killed);
  for (tools::Cause cause : outcome.limits_hit)
    std::fprintf(stderr, "anser: limit met: %s\n", tools::cause_name(cause));
  for (const std::string& line : outcome.standing.degraded)
    std::fprintf(stderr, "anser: weaker than asked for: %s\n", line.c_str());
}

int exit_code(const tools::Outcome& outcome) {
  using tools::Cause;
  if (outcome.how == tools::How::kNotStarted) return kRefused;
  const bool limit = outcome.how == tools::How::kKilled || outcome.cause == Cause::kMemory ||
                     outcome.cause == Cause::kCpu || outcome.cause == Cause::kFileSize;
  if (limit) return kLimit;
  return outcome.how == tools::How::kSignaled ? 128 + outcome.signal : outcome.exit_code;
}

int refused(const Error& error) {
  std::fprintf(stderr, "anser: the sandbox did not start: %s\n", error.message().c_str());
  return kRefused;
}

// The policy file, or the default, and what the other options make of it. Without a file they are the operator's word;
// with one they can only narrow it, and what they ask for beyond it is said.
Result<tools::Policy> policy_of(const Options& options) {
  tools::Policy policy = tools::default_policy();
  if (!options.policy_file.empty()) {
    TRY_ASSIGN(const std::string text, read_file(options.policy_file));
    TRY_ASSIGN(policy, tools::parse_policy(text));
  }
  tools::Policy request = policy;
  for (const auto& ask : options.asked) ask(request);
  TRY(tools::check_policy(request));
  if (options.policy_file.empty()) return request;
  tools::Narrowed narrowed = tools::narrow(policy, request);
  for (const std::string& line : narrowed.refused) std::fprintf(stderr, "anser: not allowed: %s\n", line.c_str());
  return std::move(narrowed.policy);
}

// The environment is read here and not below: only main may.
const char* of_caller(const char* name) { return std::getenv(name); }

int show(const tools::Policy& policy, std::FILE* to) {
  const auto plan = tools::policy_plan(policy, tools::system_plan());
  if (!plan) {
    std::fprintf(stderr, "anser: %s\n", plan.error().message().c_str());
    return kUsage;
  }
  return std::fputs(tools::policy_text(policy, *plan).c_str(), to) < 0 ? kUsage : kDone;
}

int run(Options& options) {
  const auto policy = policy_of(options);
  if (!policy) {
    std::fprintf(stderr, "anser: %s\n", policy.error().message().c_str());
    return kUsage;
  }
  if (options.command.argv.empty()) return show(*policy, stdout);
  if (options.explain) {
    if (const int code = show(*policy, stderr); code != kDone) return code;
  }
  options.command.limits = policy->limits;
  std::vector<std::string> variables = tools::policy_variables(*policy, of_caller);
  variables.insert(variables.end(), options.command.env.begin(), options.command.env.end());
  options.command.env = std::move(variables);
  auto sandbox = tools::Sandbox::start({"", options.best_effort, {}, *policy});
  if (!sandbox) return refused(sandbox.error());
  tools::Snapshot snapshot;
  if (!options.workspace.empty()) {
    // Not import_tree: nobody will ask for its name, and naming a large tree means reading all of it.
    std::error_code code;
    snapshot.layers = {std::filesystem::canonical(options.workspace, code).string()};
    if (code || !std::filesystem::is_directory(snapshot.layers[0])) {
      std::fprintf(stderr, "anser: --workspace %s is not a directory\n", options.workspace.c_str());
      return kUsage;
    }
  }
  auto box = (*sandbox)->open(snapshot, {});
  if (!box) return refused(box.error());
  if (options.pass_stdin) {
    options.command.stdin_data.assign(std::istreambuf_iterator<char>(std::cin), std::istreambuf_iterator<char>());
  }
  if (!options.json) options.command.on_output = pass_on;
  auto outcome = box->run(options.command);
  if (!outcome) return refused(outcome.error());
  if (options.json) std::fputs(tools::outcome_json(*outcome).c_str(), stdout);
  if (!options.report.empty()) {
    if (const Status written = write_file_atomic(options.report, tools::outcome_json(*outcome)); !written) {
      std::fprintf(stderr, "anser: %s\n", written.error().message().c_str());
      return kRefused;
    }
  }
  if (options.explain) explain(*outcome);
  if (outcome->how == tools::How::kNotStarted) {
    std::fprintf(stderr, "anser: the box could not be set up: %s\n", outcome->setup_error.c_str());
  } else if (exit_code(*outcome) == kLimit && !options.json) {
    std::fprintf(stderr, "anser: ended by its limit: %s\n", tools::cause_name(outcome->cause));
  }
  return exit_code(*outcome);
}

}  // namespace

int sandbox_main(int argc, char** argv) {
  Options options;
  CLI::App app{"Runs one program in a box: the system read-only, a copy-on-write workspace, no network, limits.",
               "anser sandbox"};
  define(app, options);
  try {
    app.parse(argc, argv);
    if (options.command.argv.empty() && !options.explain) throw CLI::RequiredError("a program to run, after --");
  } catch (const CLI::ParseError& error) {
    const int code = app.exit(error);
    return code == 0 ? kDone : kUsage;
  }
  return run(options);
}

}  // namespace anser::agent

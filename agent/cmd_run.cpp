// `anser run`: one task, from the workspace as it is to a submission that the check accepts.
#include <csignal>
#include <cstdio>

#include "agent/brain_mind.h"
#include "agent/changes.h"
#include "agent/cli.h"
#include "agent/commands.h"
#include "agent/run.h"
#include "agent/script_mind.h"
#include "agent/search_fn.h"
#include "agent/transcript.h"
#include "base/bytes.h"
#include "base/unique_fd.h"

namespace anser::agent {
namespace {

constexpr const char* kHelp =
    R"(Work on a directory until the check passes, is given up, or the budget is spent.

The directory is a workspace, or a task (with task.json, files/ and hidden/). It is never written: the work is done in
a sandbox on copy-on-write snapshots, and the result is printed as a diff. --apply writes it back when solved: wholly,
or not at all where one of the files was changed meanwhile; what the host might execute or obey later is named.

Example:
  anser run workspaces/examples/median "make the tests pass"
  anser run . "make the tests pass" --check "python3 -m unittest" --plan mcts --budget-runs 64 --apply

--json prints one JSON object a line: {"type":"step",...} as soon as the step is in the journal, and at the end
{"type":"report","solved":..,"ended":..,"steps":[..],"diff":"..","export":{..}}.
--script FILE replaces the brain by a JSON list of calls ({"name":..,"arguments":{..}}), or replays such a report.

Exit status: 0 solved, 1 not solved, 2 usage, 3 budget spent, 4 stuck, 5 the sandbox refused to start, 6 the brain
cannot be loaded, 130 interrupted.)";

// Set by Ctrl-C; a second one ends the program in the ordinary way.
std::atomic<bool> g_interrupted{false};
void on_interrupt(int) { g_interrupted = true; }

void catch_interrupts() {
  struct sigaction action {};
  action.sa_handler = on_interrupt;
  action.sa_flags = static_cast<int>(SA_RESETHAND);
  ::sigaction(SIGINT, &action, nullptr);
  ::sigaction(SIGTERM, &action, nullptr);
}

struct Arguments {
  std::string directory, goal, brain, script, check, data, plan, device;
  Speech speech;
  int budget_runs = -1;
  int threads = 0;
  int64_t kept_mb = BrainMind::kKeptBytes >> 20;
  bool json = false, apply = false;
  RunOptions run;
};

void declare(CLI::App& app, Arguments& a) {
  app.add_option("DIR", a.directory, "a workspace or a task")->required();
  app.add_option("GOAL", a.goal, "what to do, in a sentence (default: the task's goal, or \"make the tests pass\")");
  app.add_option("--brain", a.brain, "brain file (default: the first models/*.gguf)");
  app.add_option("--dialect", a.speech.dialect, "how to speak (default: as the brain file says; docs/formats.md)")
      ->check(known_dialect());
  app.add_option("--think-tokens", a.speech.max_thought_tokens, "of a thought, in dialects that think")
      ->check(CLI::PositiveNumber)
      ->capture_default_str();
  app.add_option("--script", a.script, "calls to make instead of asking a brain");
  app.add_option("--check", a.check, "command that decides (default: the task's, or guessed from the files)");
  app.add_option("--plan", a.plan, "greedy, best-of-N or mcts (default: mcts; greedy for a script)");
  app.add_option("--budget-runs", a.budget_runs, "runs of the check the search may spend (greedy: in all)")
      ->check(CLI::PositiveNumber);
  app.add_option("--budget-steps", a.run.budget.steps, "steps")->check(CLI::PositiveNumber)->capture_default_str();
  app.add_option("--budget-tokens", a.run.budget.tokens, "tokens read and written")
      ->check(CLI::PositiveNumber)
      ->capture_default_str();
  app.add_option("--budget-wall", a.run.budget.wall_seconds, "seconds")
      ->check(CLI::PositiveNumber)
      ->capture_default_str();
  app.add_option("--temperature", a.run.decode.temperature, "of the brain's own calls; 0 is greedy")
      ->check(CLI::NonNegativeNumber)
      ->capture_default_str();
  app.add_option("--seed", a.run.seed, "of all chance in the run")->capture_default_str();
  app.add_option("--threads", a.threads, "for the brain; 0: one a processor")->check(CLI::NonNegativeNumber);
  add_device_option(app, a.device);
  app.add_option("--kept-states", a.kept_mb, "MiB of states kept, so that nothing is read twice; 0: none")
      ->check(CLI::Range(0, 1 << 20))
      ->capture_default_str();
  app.add_option("--check-rows", a.run.decode.check_rows, "tokens of a pass that checks guesses; 1: nothing is guessed")
      ->check(CLI::Range(1, 64))
      ->capture_default_str();
  app.add_option("--data", a.data, "where the journal is kept (default: $XDG_DATA_HOME/anser)");
  app.add_flag("--json", a.json, "JSON lines for machines");
  app.add_flag("--apply", a.apply, "write the changed files back to DIR when solved");
}

// --plan and --budget-runs together say what the search may do.
Status set_plan(Arguments& a) {
  PlanOptions& plan = a.run.plan;
  if (a.plan.empty()) a.plan = a.script.empty() ? "mcts" : "greedy";
  const std::string best_of = "best-of";
  if (a.plan == "greedy") {
    plan.strategy = Strategy::kGreedy;
    a.run.budget.runs = a.budget_runs;
    return {};
  }
  if (a.plan == "mcts") {
    plan.strategy = Strategy::kMcts;
  } else if (a.plan.compare(0, best_of.size(), best_of) == 0) {
    plan.strategy = Strategy::kBestOfN;
    const std::string rest = a.plan.substr(best_of.size());
    const bool number = rest.size() > 1 && rest.size() < 6 && rest.find_first_not_of("0123456789", 1) == rest.npos;
    if (number && rest[0] == '-') plan.budget_runs = std::stoi(rest.substr(1));
    if ((!number && !rest.empty() && rest != "-N") || plan.budget_runs == 0) {
      return Error{Errc::kInvalid, "--plan " + a.plan + ": N must be a positive number, as in best-of-16"};
    }
  } else {
    return Error{Errc::kInvalid, "--plan " + a.plan + " is none of greedy, best-of-N, mcts"};
  }
  if (a.budget_runs > 0) plan.budget_runs = a.budget_runs;
  return {};
}

Result<Task> make_task(const Arguments& a) {
  TRY_ASSIGN(Task task, load_task(a.directory));
  if (!a.check.empty()) task.check = a.check;
  if (!a.goal.empty()) task.goal = a.goal;
  if (task.goal.empty()) task.goal = "make the tests pass";
  if (task.check.empty()) {
    return Error{Errc::kInvalid, a.directory + ": no check is recognised among its files: give one with --check CMD"};
  }
  return task;
}

Result<std::unique_ptr<Mind>> make_mind(const Arguments& a, kernels::Pool& pool) {
  if (!a.script.empty()) {
    TRY_ASSIGN(const std::string text, read_file(a.script));
    TRY_ASSIGN(ScriptMind mind, ScriptMind::from_json(text, a.speech.dialect.empty() ? "g1i" : a.speech.dialect));
    return std::unique_ptr<Mind>(std::make_unique<ScriptMind>(std::move(mind)));
  }
  TRY_ASSIGN(const std::string path, find_brain(a.brain));
  TRY_ASSIGN(runtime::Brain brain, runtime::Brain::load(path, options_of_device(a.device)));
  TRY_ASSIGN(BrainMind mind, BrainMind::make(std::move(brain), pool, a.speech, a.kept_mb << 20));
  return std::unique_ptr<Mind>(std::make_unique<BrainMind>(std::move(mind)));
}

void print_json_line(nlohmann::json object, const char* type) {
  object["type"] = type;
  std::printf("%s\n", object.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace).c_str());
  std::fflush(stdout);
}

// What became of --apply; nothing: it was not asked for, or there was nothing to write.
using Applied = std::optional<Result<tools::ExportReport>>;

Applied apply(const Arguments& a, const Task& task, tools::Sandbox& sandbox, const RunReport& run) {
  if (!a.apply || !run.solved) return std::nullopt;
  return sandbox.export_changes(run.first, run.last, task.files_dir, {});
}

void report(const Arguments& a, const Task& task, const RunReport& run, const std::vector<FileChange>& changes,
            const Applied& applied) {
  const std::string diff = unified_diff(changes);
  if (a.json) {
    nlohmann::json object = report_json(task, run);
    object["diff"] = diff;
    if (applied && *applied) object["export"] = nlohmann::json::parse(tools::export_report_json(**applied));
    print_json_line(std::move(object), "report");
    return;
  }
  std::printf("\n%s\n", ending_text(run).c_str());
  if (!diff.empty()) std::printf("\n%s", visible(diff).c_str());
  if (applied && *applied) std::printf("\n%s", visible(flags_text(**applied)).c_str());
  if (applied && *applied && (*applied)->applied) std::printf("(written to %s)\n", a.directory.c_str());
  if (run.solved && !changes.empty() && !a.apply)
    std::printf("\n(not written to %s: --apply does)\n", a.directory.c_str());
}

int exit_status(const RunReport& run, const Task& task, const Applied& applied) {
  if (applied && !*applied) return fail(kNotSolved, applied->error());
  if (applied && !(*applied)->conflicts.empty()) {
    const std::string conflicts = conflicts_text(**applied);
    return fail(kNotSolved, Error{Errc::kInvalid, "nothing was written: " + task.files_dir +
                                                      " is not as it was when the run began: " + conflicts +
                                                      ". Run again from what is there now"});
  }
  return exit_status(run.ended, run.solved);
}

int run(Arguments& a, const Task& task) {
  // First of all, since it forks a small helper.
  Result<std::unique_ptr<tools::Sandbox>> sandbox = tools::Sandbox::start({});
  if (!sandbox) return fail(kSandboxRefused, sandbox.error());
  const std::string data = data_directory(a.data);
  Result<Journal> journal = Journal::open(data);
  if (!journal) return fail(kUsage, journal.error());
  if (a.apply) {  // half of an earlier one may be in the way
    const Result<tools::Recovery> recovered = tools::recover_export(task.files_dir);
    if (!recovered) return fail(kNotSolved, recovered.error());
    if (*recovered != tools::Recovery::kNothing) {
      std::fprintf(
          stderr, "anser: an earlier --apply was interrupted: %s\n",
          *recovered == tools::Recovery::kUndone ? "it is undone now" : "it had written all, and is cleared up");
    }
  }
  a.run.notes_path = data + "/notes.db";
  kernels::Pool pool(a.threads);
  Result<std::unique_ptr<Mind>> mind = make_mind(a, pool);
  if (!mind) return fail(a.script.empty() ? kBrainRefused : kUsage, mind.error());
  catch_interrupts();
  a.run.interrupted = &g_interrupted;
  a.run.on_step = [&a](int64_t session, const Step& step) {
    if (!a.json) {
      std::printf("%s", step_text(step).c_str());
      std::fflush(stdout);
      return;
    }
    nlohmann::json object = step_json(step);
    object["session"] = session;
    print_json_line(std::move(object), "step");
  };
  if (!a.json) std::printf("%s: %s\ncheck: %s\n\n", task.id.c_str(), task.goal.c_str(), task.check.c_str());
  Result<RunReport> done = run_task(task, a.run, **mind, **sandbox, &*journal, search_plan_fn());
  if (!done) return fail(kNotSolved, done.error());
  std::vector<FileChange> changes;
  if (done->ended != Ended::kBoxRefused) {
    Result<std::vector<FileChange>> found = changes_between(**sandbox, done->first, done->last);
    if (!found) return fail(kSandboxRefused, found.error());
    changes = std::move(*found);
  }
  const Applied applied = apply(a, task, **sandbox, *done);
  report(a, task, *done, changes, applied);
  return exit_status(*done, task, applied);
}

}  // namespace

int run_main(int argc, char** argv) {
  Arguments arguments;
  CLI::App app(kHelp, "anser run");
  declare(app, arguments);
  if (const std::optional<int> status = parse_options(app, argc, argv)) return *status;
  if (const Status plan = set_plan(arguments); !plan) return fail(kUsage, plan.error());
  const Result<Task> task = make_task(arguments);
  if (!task) return fail(kUsage, task.error());
  return run(arguments, *task);
}

}  // namespace anser::agent

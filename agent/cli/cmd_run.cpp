// `anser run`: one task, from the workspace as it is to a submission that the check accepts.
#include <cstdio>

#include "agent/cli/cli.h"
#include "agent/cli/commands.h"
#include "agent/cli/mind_arguments.h"
#include "agent/cli/run_arguments.h"
#include "agent/cli/run_output.h"
#include "agent/search_fn.h"
#include "tools/note.h"

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
--script FILE replaces the brain by a JSON list of calls ({"name":..,"arguments":{..}}), or replays such a report;
with --brain too, that brain reads along, and its states are kept.

Exit status: 0 solved, 1 not solved, 2 usage, 3 budget spent, 4 stuck, 5 the sandbox refused to start, 6 the brain
cannot be loaded, 130 interrupted.)";

struct Arguments {
  std::string directory, goal, check, data, plan;
  MindArguments mind;
  int budget_runs = -1;
  bool show_context = false;
  RunOutput output;
  RunOptions run;
};

void declare(CLI::App& app, Arguments& a) {
  app.add_option("DIR", a.directory, "a workspace or a task")->required();
  app.add_option("GOAL", a.goal, "what to do, in a sentence (default: the task's goal, or \"make the tests pass\")");
  declare_mind(app, a.mind);
  app.add_option("--check", a.check, "command that decides (default: the task's, or guessed from the files)");
  app.add_option("--plan", a.plan, "greedy, best-of-N or mcts (default: mcts; greedy for a script)");
  app.add_option("--budget-runs", a.budget_runs, "runs of the check the search may spend (greedy: in all)")
      ->check(CLI::PositiveNumber);
  declare_run(app, a.run, a.data, "");
  app.add_option("--check-rows", a.run.decode.check_rows, "tokens of a pass that checks guesses; 1: nothing is guessed")
      ->check(CLI::Range(1, 64))
      ->capture_default_str();
  app.add_option("--forget-every", a.run.forget_every,
                 "clear the brain's state after every so many steps, so that it goes on from its notes alone; 0: never")
      ->check(CLI::NonNegativeNumber)
      ->capture_default_str();
  app.add_option("--now", a.run.now,
                 "what notes and today() say, as in 2026-03-31T09:00:00Z: to replay a run (default: the clock)")
      ->check([](const std::string& text) {
        const bool fits =
            tools::is_day(text.substr(0, 10)) && (text.size() == 10 || (text.size() == 20 && text[10] == 'T'));
        return fits ? std::string() : "must be a time as in 2026-03-31T09:00:00Z, or a day";
      });
  app.add_flag("--show-context", a.show_context, "print what is fed besides goal and tools, whenever it is");
  app.add_flag("--uncertainty", a.run.decode.uncertainty,
               "record how sure the brain was of every token it wrote (anser session export --format html shows it)");
  app.add_flag("--json", a.output.json, "JSON lines for machines");
  app.add_flag("--apply", a.output.apply, "write the changed files back to DIR when solved");
}

// --plan and --budget-runs together say what the search may do.
Status set_plan(Arguments& a) {
  PlanOptions& plan = a.run.plan;
  if (a.plan.empty()) a.plan = a.mind.script.empty() ? "mcts" : "greedy";
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

int run(Arguments& a, const Task& task) {
  const std::string data = data_directory(a.data);
  a.output.data = a.data;
  Result<Sessions> sessions = Sessions::open(data);
  if (!sessions) return fail(kUsage, sessions.error());
  tools::SandboxOptions options;
  options.store = sessions->store();
  // Before the mind, since it forks a small helper.
  Result<std::unique_ptr<tools::Sandbox>> sandbox = tools::Sandbox::start(options);
  if (!sandbox) return fail(kSandboxRefused, sandbox.error());
  if (const Status ready = prepare_apply(a.output, task); !ready) return fail(kNotSolved, ready.error());
  a.run.notes_path = sessions->notes_path();
  kernels::Pool pool(a.mind.threads);
  Result<std::unique_ptr<Mind>> mind = make_mind(a.mind, pool);
  if (!mind) return fail(a.mind.script.empty() ? kBrainRefused : kUsage, mind.error());
  a.run.interrupted = catch_interrupts();
  a.run.on_step = step_printer(a.output);
  if (a.show_context) a.run.show_context = context_printer(a.output);
  if (!a.output.json) std::printf("%s: %s\ncheck: %s\n\n", task.id.c_str(), task.goal.c_str(), task.check.c_str());
  return finish_run(a.output, task, {**sandbox, *sessions},
                    run_task(task, a.run, **mind, **sandbox, &*sessions, search_plan_fn()));
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

#include "agent/run.h"

#include "agent/budget.h"
#include "agent/hidden_check.h"
#include "base/clock.h"

namespace anser::agent {
namespace {

const char* strategy_name(Strategy strategy) {
  if (strategy == Strategy::kGreedy) return "greedy";
  return strategy == Strategy::kBestOfN ? "best-of-N" : "mcts";
}

SessionStart session_start(const Task& task, const RunOptions& options, const Mind& mind) {
  SessionStart start;
  start.directory = task.files_dir;
  start.goal = task.goal;
  start.check = task.check;
  start.brain = mind.fingerprint();
  start.dialect = mind.dialect();
  start.seed = options.seed;
  start.settings = {{"task", task.id},
                    {"budget", budget_json(options.budget)},
                    {"plan",
                     {{"strategy", strategy_name(options.plan.strategy)},
                      {"budget_runs", options.plan.budget_runs},
                      {"samples", options.plan.samples},
                      {"beam", options.plan.beam}}},
                    {"temperature", options.decode.temperature},
                    {"wall_ms", task.wall_ms},
                    {"memory_bytes", task.memory_bytes}};
  return start;
}

// What needs a box, as one Result: its failures all mean that the sandbox refused, since the mind's half was asked for.
Result<OpenWorld> first_world(const Task& task, const RunOptions& options, MindState begun, const Mind& mind,
                              tools::Sandbox& sandbox, RunReport& report) {
  TRY_ASSIGN(report.first, sandbox.import_tree(task.files_dir));
  report.last = report.first;
  return restore({std::move(begun), report.first, Rng(options.seed), options.budget}, mind, sandbox);
}

// The same of the world's end.
Status decide(const Task& task, const Mind& mind, tools::Sandbox& sandbox, OpenWorld& world, RunReport& report) {
  TRY_ASSIGN(World last, commit(world, mind));
  report.last = std::move(last.snapshot);
  report.solved = report.ended == Ended::kSubmitted;
  if (!has_hidden_check(task)) return {};
  TRY_ASSIGN(report.hidden_passed, passes_hidden_check(task, sandbox, report.last));
  report.hidden_ran = true;
  report.solved = report.solved && report.hidden_passed;
  return {};
}

void refuse(RunReport& report, const Error& error) {
  report.ended = Ended::kBoxRefused;
  report.why = error.message();
  report.solved = false;
}

}  // namespace

Result<RunReport> run_task(const Task& task, const RunOptions& options, Mind& mind, tools::Sandbox& sandbox,
                           Journal* journal, const PlanFn& plan_fn) {
  const auto begun = Clock().steady();
  RunReport report;
  if (journal != nullptr) {
    TRY_ASSIGN(report.session, journal->begin(session_start(task, options, mind)));
  }
  TRY_ASSIGN(auto notes, tools::NotesIndex::open(options.notes_path, task.files_dir));
  const tools::Toolbox toolbox = tools::Toolbox::standard(std::move(notes));
  MindState fresh = mind.start();
  TRY(mind.check(fresh));
  Result<OpenWorld> world = first_world(task, options, std::move(fresh), mind, sandbox, report);
  if (!world) refuse(report, world.error());
  if (world) {
    LoopSetup setup{mind,
                    toolbox,
                    sandbox,
                    *world,
                    task.goal,
                    task.check,
                    std::to_string(report.session),
                    task_limits(task),
                    options.decode,
                    options.plan,
                    options.max_malformed,
                    options.max_repeats,
                    plan_fn,
                    {},
                    options.interrupted};
    setup.decode.on_token = [&](std::string_view) {
      if (report.first_token_seconds < 0) report.first_token_seconds = seconds(Clock().steady() - options.started);
    };
    setup.sink = [&](const Step& step) -> Status {
      if (journal != nullptr) TRY(journal->record(report.session, step));
      report.steps.push_back(step);
      if (options.on_step) options.on_step(report.session, step);
      return {};
    };
    TRY_ASSIGN(const LoopResult result, run_loop(setup));
    report.ended = result.ended;
    report.why = result.why;
    report.runs = result.runs;
    report.tokens = result.tokens;
    report.kept = mind.kept_figures();
    report.guesses = mind.guess_figures();
    if (report.ended != Ended::kBoxRefused) {
      TRY(mind.check(world->mind));
      const Status decided = decide(task, mind, sandbox, *world, report);
      if (!decided) refuse(report, decided.error());
    }
  }
  report.wall_seconds = seconds(Clock().steady() - begun);
  if (journal != nullptr) TRY(journal->finish(report.session, report.ended, report.solved, report.why));
  return report;
}

namespace {

nlohmann::json kept_json(const KeptFigures& kept) {
  return {{"hits", kept.hits},
          {"misses", kept.misses},
          {"tokens_reused", kept.tokens_reused},
          {"tokens_computed", kept.tokens_computed},
          {"evictions", kept.evictions},
          {"entries", kept.entries},
          {"bytes", kept.bytes}};
}

nlohmann::json guesses_json(const GuessFigures& guesses) {
  return {{"tokens", guesses.tokens},
          {"passes", guesses.passes},
          {"guessed", guesses.guessed},
          {"right", guesses.right},
          {"seconds", guesses.seconds}};
}

}  // namespace

nlohmann::json report_json(const Task& task, const RunReport& report) {
  nlohmann::json steps = nlohmann::json::array();
  for (const Step& step : report.steps) steps.push_back(step_json(step));
  return {{"task", task.id},
          {"solved", report.solved},
          {"ended", ended_name(report.ended)},
          {"why", report.why},
          {"session", report.session},
          {"runs", report.runs},
          {"tokens", report.tokens},
          {"kept_states", kept_json(report.kept)},
          {"guesses", guesses_json(report.guesses)},
          {"wall_seconds", report.wall_seconds},
          {"first_token_seconds", report.first_token_seconds},
          {"hidden_ran", report.hidden_ran},
          {"hidden_passed", report.hidden_passed},
          {"steps", std::move(steps)}};
}

}  // namespace anser::agent

#include "agent/run.h"

#include <algorithm>
#include <filesystem>

#include "agent/budget.h"
#include "agent/hidden_check.h"
#include "base/clock.h"

namespace anser::agent {
namespace {

const char* strategy_name(Strategy strategy) {
  if (strategy == Strategy::kGreedy) return "greedy";
  return strategy == Strategy::kBestOfN ? "best-of-N" : "mcts";
}

// Of all strategies, by their names in settings and on the command line.
Result<Strategy> strategy_of(const std::string& name) {
  for (const Strategy one : {Strategy::kGreedy, Strategy::kBestOfN, Strategy::kMcts}) {
    if (name == strategy_name(one)) return one;
  }
  return Error{Errc::kCorrupt, "no search is called " + name};
}

// A session may be resumed from anywhere.
std::string absolute(const std::string& path) {
  std::error_code failed;
  const auto whole = std::filesystem::absolute(path, failed);
  return failed ? path : whole.lexically_normal().string();
}

SessionRow session_row(const Task& task, const RunOptions& options, const Mind& mind) {
  SessionRow row;
  row.name = options.session_name;
  row.directory = absolute(task.files_dir);
  row.goal = task.goal;
  row.check = task.check;
  row.brain = mind.fingerprint();
  row.dialect = mind.dialect();
  row.seed = options.seed;
  row.settings = {{"task", task.id},
                  {"hidden_check", task.hidden_check},
                  {"hidden_dir", task.hidden_dir.empty() ? "" : absolute(task.hidden_dir)},
                  {"budget", budget_json(options.budget)},
                  {"plan",
                   {{"strategy", strategy_name(options.plan.strategy)},
                    {"budget_runs", options.plan.budget_runs},
                    {"samples", options.plan.samples},
                    {"beam", options.plan.beam}}},
                  {"temperature", options.decode.temperature},
                  {"forget_every", options.forget_every},
                  {"uncertainty", options.decode.uncertainty},
                  {"wall_ms", task.wall_ms},
                  {"memory_bytes", task.memory_bytes}};
  return row;
}

// How many tokens are read again in a quarter of a second: as far apart are the states that stay.
int64_t spacing_for(int64_t tokens, double seconds) {
  const double speed = static_cast<double>(tokens) / std::max(seconds, 1e-6);
  return std::clamp<int64_t>(static_cast<int64_t>(speed * 0.25), 256, 65536);
}

// The files as they are now. With sessions they are kept, and it is the kept ones that the work begins with: what
// becomes of the directory meanwhile changes nothing.
Result<tools::Snapshot> first_snapshot(const Task& task, tools::Sandbox& sandbox, bool kept) {
  TRY_ASSIGN(tools::Snapshot snapshot, sandbox.import_tree(task.files_dir));
  if (!kept) return snapshot;
  TRY_ASSIGN(const std::string id, sandbox.keep(snapshot));
  return sandbox.find(id);
}

// What needs a box, as one Result: its failures all mean that the sandbox refused, since the mind's half was asked for.
Result<OpenWorld> first_world(const Task& task, const RunOptions& options, MindState begun, const Mind& mind,
                              tools::Sandbox& sandbox, bool kept, RunReport& report) {
  TRY_ASSIGN(report.first, first_snapshot(task, sandbox, kept));
  report.last = report.first;
  return restore({std::move(begun), report.first, Rng(options.seed), options.budget}, mind, sandbox);
}

// The same of the world's end.
Status decide(const Task& task, const Mind& mind, tools::Sandbox& sandbox, OpenWorld& world, RunReport& report) {
  if (report.ended == Ended::kInterrupted) return {};
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

namespace {

// The mind hears what the user says. Circles, calls that could not be read and edits that a search left to be made
// belong to what it was asked before.
Status hear(const std::string& say, Mind& mind, OpenWorld& world, LoopMemory& memory) {
  const Dialect* dialect = find_dialect(mind.dialect());
  if (dialect == nullptr) return Error{Errc::kUnsupported, unknown_dialect(mind.dialect())};
  memory.fed.push_back(dialect->user(say));
  TRY_ASSIGN(const int64_t tokens, mind.feed(world.mind, memory.fed.back()));
  memory.fed_tokens += tokens;
  memory.malformed = 0;
  memory.stuck = {};
  memory.goal = say;
  memory.progress = {};
  const int64_t runs_left = memory.search.runs_left;
  memory.search = {};
  memory.search.runs_left = runs_left;
  return {};
}

// One stretch of a session, from where its world is to an ending.
class Stretch {
 public:
  Stretch(const Task& task, const RunOptions& options, Mind& mind, tools::Sandbox& sandbox, Sessions* sessions,
          HeldSession* session, UniqueFd nobody_frees = {}, std::string said = {})
      : task_(task),
        options_(options),
        mind_(mind),
        sandbox_(sandbox),
        sessions_(sessions),
        session_(session),
        nobody_frees_(std::move(nobody_frees)),
        said_(std::move(said)) {}

  using Work = std::function<Result<LoopResult>(LoopSetup&)>;
  // Everything that the work needs, and the work.
  Result<LoopResult> with_setup(OpenWorld& world, LoopMemory memory, RunReport& report, const PlanFn& plan_fn,
                                const Work& work) {
    TRY_ASSIGN(auto notes, tools::NotesIndex::open(options_.notes_path, task_.files_dir));
    tools::Toolbox toolbox = tools::Toolbox::standard(notes);
    if (options_.read_only) toolbox.withhold({"edit", "write", "note", "forget"}, "plan mode: nothing can be written");
    LoopSetup setup{mind_,
                    toolbox,
                    sandbox_,
                    world,
                    memory,
                    task_.goal,
                    task_.check,
                    std::to_string(report.session),
                    options_.now,
                    task_limits(task_),
                    options_.decode,
                    options_.plan,
                    notes.get(),
                    options_.forget_every,
                    options_.max_malformed,
                    options_.max_repeats,
                    plan_fn,
                    {},
                    options_.show_context,
                    options_.interrupted};
    if (options_.read_only || task_.check.empty()) setup.plan.strategy = Strategy::kGreedy;  // nothing to search for
    setup.decode.interrupted = options_.interrupted;
    setup.decode.on_token = [&](std::string_view bytes) {
      if (report.first_token_seconds < 0) report.first_token_seconds = seconds(Clock().steady() - options_.started);
      if (options_.decode.on_token) options_.decode.on_token(bytes);
    };
    setup.sink = [&](Step step) -> Status {
      step.said = std::exchange(said_, {});
      step.read_only = options_.read_only;
      if (session_ != nullptr) TRY(sessions_->record(*session_, world, memory, &step, mind_, sandbox_));
      report.steps.push_back(step);
      if (options_.on_step) options_.on_step(report.session, step);
      return {};
    };
    return work(setup);
  }

  // To an ending. `fresh`: the mind has read nothing yet.
  Result<RunReport> run(OpenWorld& world, LoopMemory memory, bool fresh, RunReport report, const PlanFn& plan_fn) {
    const Work work = [&](LoopSetup& setup) -> Result<LoopResult> {
      if (fresh) TRY(begin(setup));
      return run_loop(setup);
    };
    TRY_ASSIGN(const LoopResult result, with_setup(world, std::move(memory), report, plan_fn, work));
    report.ended = result.ended;
    report.why = result.why;
    report.runs = result.runs;
    report.tokens = result.tokens;
    report.kept = mind_.kept_figures();
    report.guesses = mind_.guess_figures();
    if (report.ended != Ended::kBoxRefused) {
      TRY(mind_.check(world.mind));
      Status decided = decide(task_, mind_, sandbox_, world, report);
      if (decided && report.ended == Ended::kInterrupted) decided = last_recorded(world, report);
      if (!decided) refuse(report, decided.error());
    }
    return report;
  }

  // The prompt is read, and the beginning of the session is on the disk.
  Status begin(LoopSetup& setup) {
    const auto begun = Clock().steady();
    TRY(feed_prompt(setup));
    if (session_ == nullptr) return {};
    session_->row.settings["spacing"] = spacing_for(setup.memory.fed_tokens, seconds(Clock().steady() - begun));
    TRY(sessions_->put(*session_));
    TRY(sessions_->record(*session_, setup.world, setup.memory, nullptr, mind_, sandbox_));
    nobody_frees_.reset();  // the first snapshot is named now
    return {};
  }

 private:
  // What an interrupted step left half done in the box is no part of the run; nobody waits for a hidden check then.
  Status last_recorded(OpenWorld& world, RunReport& report) {
    if (session_ == nullptr) {
      TRY_ASSIGN(report.last, world.box.commit());
      return {};
    }
    TRY_ASSIGN(const StepRow head, sessions_->journal().step(session_->row.head));
    TRY_ASSIGN(report.last, sandbox_.find(head.snapshot));
    return {};
  }

  const Task& task_;
  const RunOptions& options_;
  Mind& mind_;
  tools::Sandbox& sandbox_;
  Sessions* sessions_;
  HeldSession* session_;
  UniqueFd nobody_frees_;
  std::string said_;  // before the first step
};

Status finish(Sessions& sessions, HeldSession& session, const RunReport& report) {
  session.row.ended = ended_name(report.ended);
  session.row.solved = report.solved;
  session.row.why = report.why;
  session.row.finished = sessions.now();
  return sessions.put(session);
}

// Whoever looks meanwhile sees that it is not at an end.
Status reopen(Sessions& sessions, HeldSession& session) {
  SessionRow& row = session.row;
  if (row.ended.empty()) return {};
  row.ended = row.why = row.finished = "";
  row.solved = false;
  return sessions.put(session);
}

void add(Budget& left, const MoreBudget& more) {
  left.steps = more.steps.value_or(left.steps);
  left.tokens = more.tokens.value_or(left.tokens);
  left.runs = more.runs.value_or(left.runs);
  left.wall_seconds = more.wall_seconds.value_or(left.wall_seconds);
  left.sandbox_cpu_seconds = more.sandbox_cpu_seconds.value_or(left.sandbox_cpu_seconds);
}

}  // namespace

Result<RunReport> run_task(const Task& task, const RunOptions& options, Mind& mind, tools::Sandbox& sandbox,
                           Sessions* sessions, const PlanFn& plan_fn) {
  const auto begun = Clock().steady();
  RunReport report;
  std::optional<HeldSession> session;
  if (sessions != nullptr) {
    TRY_ASSIGN(session, sessions->begin(session_row(task, options, mind)));
    report.session = session->row.id;
  }
  MindState fresh = mind.start();
  TRY(mind.check(fresh));
  UniqueFd nobody_frees;
  if (sessions != nullptr) {
    TRY_ASSIGN(nobody_frees, sessions->adding());
  }
  Result<OpenWorld> world = first_world(task, options, std::move(fresh), mind, sandbox, sessions != nullptr, report);
  if (!world) refuse(report, world.error());
  if (world) {
    LoopMemory memory;
    memory.search.runs_left = options.plan.budget_runs;
    Stretch stretch(task, options, mind, sandbox, sessions, session ? &*session : nullptr, std::move(nobody_frees));
    TRY_ASSIGN(report, stretch.run(*world, std::move(memory), true, std::move(report), plan_fn));
  }
  report.wall_seconds = seconds(Clock().steady() - begun);
  if (session) TRY(finish(*sessions, *session, report));
  return report;
}

Result<RunReport> resume_task(HeldSession& session, const Task& task, const RunOptions& options, const MoreBudget& more,
                              Mind& mind, tools::Sandbox& sandbox, Sessions& sessions, const PlanFn& plan_fn,
                              const std::string& say) {
  const auto begun = Clock().steady();
  RunReport report;
  report.session = session.row.id;
  TRY_ASSIGN(Resumed resumed, sessions.resume(session, mind, sandbox, {.read_only = options.read_only}));
  report.note = resumed.note;
  TRY_ASSIGN(report.first, sandbox.find(session.row.first));
  add(resumed.world.left, more);
  resumed.memory.search.runs_left = more.plan_runs.value_or(resumed.memory.search.runs_left);
  if (!say.empty()) TRY(hear(say, mind, resumed.world, resumed.memory));
  TRY(reopen(sessions, session));
  Stretch stretch(task, options, mind, sandbox, &sessions, &session, {}, say);
  TRY_ASSIGN(report, stretch.run(resumed.world, std::move(resumed.memory), false, std::move(report), plan_fn));
  report.wall_seconds = seconds(Clock().steady() - begun);
  TRY(finish(sessions, session, report));
  return report;
}

Result<HeldSession> begin_task(const Task& task, const RunOptions& options, Mind& mind, tools::Sandbox& sandbox,
                               Sessions& sessions) {
  RunReport report;
  MindState fresh = mind.start();
  TRY(mind.check(fresh));
  TRY_ASSIGN(UniqueFd nobody_frees, sessions.adding());
  TRY_ASSIGN(OpenWorld world, first_world(task, options, std::move(fresh), mind, sandbox, true, report));
  TRY_ASSIGN(HeldSession session, sessions.begin(session_row(task, options, mind)));
  LoopMemory memory;
  memory.search.runs_left = options.plan.budget_runs;
  report.session = session.row.id;
  Stretch stretch(task, options, mind, sandbox, &sessions, &session, std::move(nobody_frees));
  const Stretch::Work work = [&](LoopSetup& setup) -> Result<LoopResult> {
    TRY(stretch.begin(setup));
    return LoopResult();
  };
  TRY(stretch.with_setup(world, std::move(memory), report, {}, work));
  return session;
}

Result<Step> call_task(HeldSession& session, const Task& task, const RunOptions& options, Mind& mind,
                       tools::Sandbox& sandbox, Sessions& sessions, const Action& action) {
  RunReport report;
  report.session = session.row.id;
  TRY_ASSIGN(Resumed resumed, sessions.resume(session, mind, sandbox, {.read_only = options.read_only}));
  TRY(reopen(sessions, session));
  Stretch stretch(task, options, mind, sandbox, &sessions, &session);
  const Stretch::Work work = [&](LoopSetup& setup) -> Result<LoopResult> {
    TRY(host_call(setup, action));
    return LoopResult();
  };
  TRY(stretch.with_setup(resumed.world, std::move(resumed.memory), report, {}, work));
  return std::move(report.steps.back());
}

Result<Task> task_of(const SessionRow& session) {
  Task task;
  task.files_dir = session.directory;
  task.goal = session.goal;
  task.check = session.check;
  try {
    const nlohmann::json& settings = session.settings;
    task.id = settings.at("task").get<std::string>();
    task.hidden_check = settings.value("hidden_check", "");
    task.hidden_dir = settings.value("hidden_dir", "");
    task.wall_ms = settings.at("wall_ms").get<int64_t>();
    task.memory_bytes = settings.at("memory_bytes").get<int64_t>();
  } catch (const nlohmann::json::exception& error) {
    return Error{Errc::kCorrupt, "the settings of session " + std::to_string(session.id) + ": " + error.what()};
  }
  return task;
}

Result<RunOptions> options_of(const SessionRow& session) {
  RunOptions options;
  options.seed = session.seed;
  try {
    const nlohmann::json& settings = session.settings;
    const nlohmann::json& plan = settings.at("plan");
    TRY_ASSIGN(options.plan.strategy, strategy_of(plan.at("strategy").get<std::string>()));
    options.plan.budget_runs = plan.at("budget_runs").get<int>();
    options.plan.samples = plan.at("samples").get<int>();
    options.plan.beam = plan.at("beam").get<int>();
    options.decode.temperature = settings.at("temperature").get<float>();
    options.forget_every = settings.value("forget_every", 0);
    options.decode.uncertainty = settings.value("uncertainty", false);
  } catch (const nlohmann::json::exception& error) {
    return Error{Errc::kCorrupt, "the settings of session " + std::to_string(session.id) + ": " + error.what()};
  }
  return options;
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

std::string answer_of(const RunReport& report) {
  return report.ended == Ended::kSubmitted && !report.steps.empty() ? report.steps.back().observation.answer : "";
}

nlohmann::json report_json(const Task& task, const RunReport& report) {
  nlohmann::json steps = nlohmann::json::array();
  for (const Step& step : report.steps) steps.push_back(step_json(step));
  return {{"task", task.id},
          {"solved", report.solved},
          {"ended", ended_name(report.ended)},
          {"why", report.why},
          {"answer", answer_of(report)},
          {"session", report.session},
          {"note", report.note},
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

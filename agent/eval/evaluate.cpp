#include "agent/eval/evaluate.h"

#include <algorithm>
#include <map>

#include "agent/eval/cached_evaluator.h"
#include "agent/eval/root.h"
#include "agent/hidden_check.h"
#include "agent/run.h"
#include "agent/search/box_evaluator.h"
#include "agent/search/candidates.h"
#include "agent/search_fn.h"
#include "base/clock.h"

namespace anser::agent {
namespace {

// One task, all arms.
class TaskRun {
 public:
  TaskRun(const Task& task, const EvalOptions& options, tools::Sandbox& sandbox, Mind& mind, const Dialect& dialect)
      : task_(task),
        options_(options),
        sandbox_(sandbox),
        mind_(mind),
        dialect_(dialect),
        boxes_(sandbox, dialect, task.check, task_limits(task)),
        evaluator_(boxes_, dialect) {}

  Status run(TaskRecord& record) {
    record.id = task_.id;
    record.bug_kind = task_.bug_kind;
    const bool set_out = !std::all_of(options_.arms.begin(), options_.arms.end(), loop_arm);
    if (set_out) TRY(open());
    record.root_score = root_.score;
    record.candidates = static_cast<int>(candidates_.items.size());
    for (const std::string& arm : options_.arms) TRY(run_arm(arm, record.arms[arm]));
    return {};
  }

 private:
  Status open() {
    TRY_ASSIGN(root_, open_root(mind_, dialect_, sandbox_, task_, options_.seed));
    return root_.passed ? Status() : find_root_candidates();
  }

  // What Tree::expand would find for its root, found once for all arms.
  Status find_root_candidates() {
    const auto begun = Clock().steady();
    TRY_ASSIGN(const std::vector<SourceFile> files, evaluator_.sources(root_.world.snapshot));
    TRY_ASSIGN(candidates_,
               find_candidates(mind_, dialect_, root_.world.mind, files, options_.plan, Rng(root_.world.rng).split(0)));
    candidate_seconds_ = seconds(Clock().steady() - begun);
    return {};
  }

  Status run_arm(const std::string& arm, ArmRecord& record) {
    if (const std::optional<int> forget_every = loop_arm(arm)) return run_loop_arm(*forget_every, record);
    if (root_.passed) {
      record.verified = true;
      record.run = 0;
      record.score = 1;
      record.ended = "verified";
      TRY_ASSIGN(record.solved, holds({}));
      return {};
    }
    TRY_ASSIGN(PlanOptions plan_options, arm_options(arm, options_.plan));
    plan_options.budget_runs = options_.runs.back();
    const bool greedy = plan_options.strategy == Strategy::kGreedy;
    evaluator_.take_saved_seconds();
    const auto begun = Clock().steady();
    TRY_ASSIGN(const PlanResult result, plan(root_.world, {mind_, dialect_, evaluator_, plan_options, root_.score,
                                                           greedy ? nullptr : &candidates_}));
    record.wall_seconds =
        seconds(Clock().steady() - begun) + evaluator_.take_saved_seconds() + (greedy ? 0 : candidate_seconds_);
    record.verified = result.verified;
    record.runs_used = result.runs_used;
    record.run = result.verified ? result.runs_used : -1;  // a search ends at its first verified node
    record.score = result.score;
    record.tokens = root_.tokens + result.tokens;
    record.sandbox_cpu_seconds = result.sandbox_cpu_seconds;
    record.ended = result.ended;
    for (const Action& action : result.actions) record.calls.push_back(dialect_.call(action));
    if (result.verified) {
      TRY_ASSIGN(record.solved, holds(result.actions));
    }
    return {};
  }

  Status run_loop_arm(int forget_every, ArmRecord& record) {
    RunOptions run;
    run.plan = options_.plan;
    run.plan.strategy = Strategy::kMcts;
    run.plan.budget_runs = options_.runs.back();
    run.seed = options_.seed;
    run.forget_every = forget_every;
    TRY_ASSIGN(const RunReport report, run_task(task_, run, mind_, sandbox_, nullptr, search_plan_fn()));
    if (report.ended == Ended::kBoxRefused) return Error{Errc::kPermission, report.why};
    for (const Step& step : report.steps) {
      record.runs_used += step.plan ? step.plan->runs_used : 0;
      if (step.plan) record.sandbox_cpu_seconds += step.plan->sandbox_cpu_seconds;
      if (step.observation.outcome) record.sandbox_cpu_seconds += step.observation.outcome->cpu_seconds;
      record.calls.push_back(step.call);
    }
    record.verified = report.ended == Ended::kSubmitted;
    record.solved = report.solved;
    record.run = record.verified ? record.runs_used : -1;
    record.score = record.verified ? 1 : root_.score;
    record.tokens = report.tokens;
    record.wall_seconds = report.wall_seconds;
    record.ended = ended_name(report.ended);
    return {};
  }

  // The hidden check, once for every distinct answer.
  Result<bool> holds(const std::vector<Action>& edits) {
    std::string key;
    for (const Action& edit : edits) key += dialect_.call(edit) + '\0';
    const auto known = held_.find(key);
    if (known != held_.end()) return known->second;
    TRY_ASSIGN(const bool held, holds_up(sandbox_, task_, edits));
    held_[key] = held;
    return held;
  }

  const Task& task_;
  const EvalOptions& options_;
  tools::Sandbox& sandbox_;
  Mind& mind_;
  const Dialect& dialect_;
  BoxEvaluator boxes_;
  CachedEvaluator evaluator_;
  Root root_;
  CandidateList candidates_;
  double candidate_seconds_ = 0;
  std::map<std::string, bool> held_;
};

Status check_options(const EvalOptions& options) {
  if (options.runs.empty() || options.runs.front() < 1 || !std::is_sorted(options.runs.begin(), options.runs.end())) {
    return Error{Errc::kInvalid, "the numbers of runs must be positive and ascending, as in 1,4,16,64"};
  }
  if (!(options.plan.loose_end_cost >= 0 && options.plan.loose_end_cost <= 100)) {
    return Error{Errc::kInvalid, "the cost of a loose end must be from 0 to 100 nats"};
  }
  if (options.arms.empty()) return Error{Errc::kInvalid, "no arm is named: see `anser eval --help`"};
  for (const std::string& arm : options.arms) {
    if (!loop_arm(arm)) TRY(arm_options(arm, options.plan));
  }
  return {};
}

}  // namespace

std::optional<int> loop_arm(const std::string& arm) {
  const std::string forget = "loop-forget-";
  if (arm == "loop") return 0;
  if (arm.rfind(forget, 0) != 0 || arm.size() > forget.size() + 6) return std::nullopt;
  int every = 0;
  for (const char c : arm.substr(forget.size())) {
    if (c < '0' || c > '9') return std::nullopt;
    every = 10 * every + (c - '0');
  }
  return every > 0 ? std::optional<int>(every) : std::nullopt;
}

Result<PlanOptions> arm_options(const std::string& arm, const PlanOptions& base) {
  PlanOptions options = base;
  options.strategy = Strategy::kBestOfN;
  options.order = Order::kBrain;
  if (arm == "greedy") {
    options.strategy = Strategy::kGreedy;
  } else if (arm == "mcts") {
    options.strategy = Strategy::kMcts;
  } else if (arm == "random") {
    options.order = Order::kRandom;
  } else if (arm == "table") {
    options.order = Order::kTable;
  } else if (arm != "best-of-N") {
    return Error{Errc::kInvalid, "no arm is named '" + arm +
                                     "': there are greedy, best-of-N, mcts, random, table, loop, loop-forget-N"};
  }
  return options;
}

Result<EvalReport> evaluate(const std::string& suite, const std::vector<Task>& tasks, const EvalOptions& options,
                            tools::Sandbox& sandbox, const MindFactory& minds) {
  TRY(check_options(options));
  TRY_ASSIGN(std::unique_ptr<Mind> first, minds());
  const Dialect* dialect = find_dialect(first->dialect());
  if (dialect == nullptr) return Error{Errc::kUnsupported, unknown_dialect(first->dialect())};
  EvalReport report{suite, first->fingerprint(), options.seed, options.runs, options.arms, {}};
  report.tasks.resize(tasks.size());
  TRY(for_each_task(tasks.size(), options.workers, *first, minds, [&](size_t i, Mind& mind) {
    const Status status = TaskRun(tasks[i], options, sandbox, mind, *dialect).run(report.tasks[i]);
    if (!status) report.tasks[i].error = status.error().message();
  }));
  return report;
}

}  // namespace anser::agent

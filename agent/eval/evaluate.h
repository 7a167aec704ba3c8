// Evaluation: every task of a suite by every arm, from the same root with the same candidates. One search with the
// largest budget gives all smaller ones, since none looks at the size of its budget (agent/search/planner.h): a task
// counts within N runs when its answer was first verified at run N or before.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "agent/eval/report.h"
#include "agent/eval/workers.h"
#include "agent/search/planner.h"
#include "agent/task.h"
#include "base/result.h"
#include "tools/box.h"

namespace anser::agent {

// greedy      the brain's own chain: edit, check, edit
// best-of-N   candidates of the root in the brain's order
// mcts        tree search
// random      the same candidates as best-of-N, shuffled
// table       the same candidates in the order in which the table makes them (exhaustive mutation)
// kInvalid for any other name, also for those of loop_arm().
Result<PlanOptions> arm_options(const std::string& arm, const PlanOptions& base);

// loop            the whole of `anser run` with tree search, which begins by itself (the others set out from a host's
//                 look)
// loop-forget-N   the same, the state cleared after every N steps
// The steps after which it is cleared (0: never); nothing for other names.
std::optional<int> loop_arm(const std::string& arm);

struct EvalOptions {
  std::vector<std::string> arms{"greedy", "best-of-N", "mcts", "random", "table"};
  std::vector<int> runs{1, 4, 16, 64};  // ascending; the last is the budget
  uint64_t seed = 1;
  PlanOptions plan;  // samples, temperature, constants
  Workers workers;
};

// An Error is the mind's or the options'; what goes wrong with one task is in its record. The report does not depend on
// the number of workers, but for the wall-clock figures.
Result<EvalReport> evaluate(const std::string& suite, const std::vector<Task>& tasks, const EvalOptions& options,
                            tools::Sandbox& sandbox, const MindFactory& minds);

}  // namespace anser::agent

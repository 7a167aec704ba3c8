// Chooser: which call comes next. The mind writes one under the grammar mask; where that is an edit, or the mind goes
// round in circles, and there is a planner, the planner searches from that very world and its edits are taken instead,
// one a turn.
#pragma once

#include <optional>
#include <vector>

#include "agent/callable.h"
#include "agent/loop.h"

namespace anser::agent {

struct Choice {
  std::string call;
  Action action;          // empty name: `call` cannot be read
  std::string malformed;  // why it cannot
  bool planned = false;
  bool verified = false;  // the last edit of a plan after which the check passed
  double log_prob = 0;
  int64_t tokens = 0;                     // generated, or consumed when the host chose
  std::vector<TokenFigures> uncertainty;  // of a call that the mind wrote, where it was asked for
  std::optional<PlanResult> plan;         // when a search was made here
  std::optional<GivenUp> given_up;        // with the last call of a search that ended without a verified node
};

class Chooser {
 public:
  Chooser(LoopSetup& setup, const Dialect& dialect) : s_(setup), dialect_(dialect), memory_(setup.memory.search) {}
  // The next call is searched for, whatever the mind writes: a way out of a circle that it does not see. False: no
  // search can be made.
  bool search_next() { return memory_.search_next = can_search(); }
  // Advances the world's mind over the call. `passing`: the check is known to pass here, so that there is nothing to
  // search for. kNotFound: a scripted mind has no more calls.
  Result<Choice> next(const std::vector<WorkspaceFile>& files, bool passing);

 private:
  bool can_search() const { return s_.plan_fn && s_.plan.strategy != Strategy::kGreedy && memory_.runs_left > 0; }
  Status search(Choice& choice, const Callable& callable);

  LoopSetup& s_;
  const Dialect& dialect_;
  SearchMemory& memory_;
};

}  // namespace anser::agent

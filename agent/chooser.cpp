#include "agent/chooser.h"

#include <algorithm>

namespace anser::agent {

bool Chooser::may_search(const Action& action) const {
  return action.name == "edit" && s_.plan_fn && s_.plan.strategy != Strategy::kGreedy && plan_runs_left_ > 0;
}

Result<Choice> Chooser::next(MindState& mind, const std::vector<WorkspaceFile>& files, const Budget& left,
                             bool passing) {
  Choice choice;
  if (pending_.empty()) {
    const Callable callable = fill_callable(s_.toolbox.specs(), files);
    TRY_ASSIGN(Decoded decoded, s_.mind.decode(mind, callable, s_.decode, s_.rng));
    Result<Action> action = dialect_.parse(decoded.call);
    if (action && !passing && may_search(*action)) TRY(search(choice, mind, callable, left));
    if (pending_.empty()) {
      choice.call = std::move(decoded.call);
      if (action) choice.action = std::move(*action);
      if (!action) choice.malformed = action.error().what;
      choice.log_prob = decoded.log_prob;
      choice.tokens = decoded.tokens;
      mind = std::move(decoded.after);
      return choice;
    }
  }
  choice.planned = true;
  choice.action = pending_.front();
  pending_.pop_front();
  choice.verified = pending_.empty() && pending_verified_;
  choice.call = dialect_.call(choice.action);
  TRY_ASSIGN(choice.tokens, s_.mind.feed(mind, choice.call));
  return choice;
}

Status Chooser::search(Choice& choice, const MindState& mind, const Callable& callable, const Budget& left) {
  PlanContext context{s_.mind, dialect_, s_.sandbox, callable, s_.check, s_.limits, s_.plan};
  context.plan.budget_runs = static_cast<int>(plan_runs_left_);
  TRY_ASSIGN(const tools::Snapshot here, s_.box.commit());
  TRY_ASSIGN(choice.plan, s_.plan_fn(World{mind, here, s_.rng.split(1), left}, context));
  pending_verified_ = choice.plan->verified;
  pending_.assign(choice.plan->actions.begin(), choice.plan->actions.end());
  plan_runs_left_ -= std::min<int64_t>(plan_runs_left_, choice.plan->runs_used);
  return {};
}

}  // namespace anser::agent

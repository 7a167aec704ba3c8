#include "agent/chooser.h"

#include <algorithm>
#include <utility>

namespace anser::agent {

namespace {

GivenUp given_up(const PlanResult& plan) {
  const std::string tried =
      std::to_string(plan.runs_used) + " runs, " + std::to_string(plan.candidates) + " candidates";
  if (plan.ended == "exhausted") return {Ended::kSearched, "the check passed after no edit there was to try: " + tried};
  return {Ended::kBudget, "the search has spent its " + plan.ended + ", and the check passed after no edit: " + tried};
}

}  // namespace

Result<Choice> Chooser::next(const std::vector<WorkspaceFile>& files, bool passing) {
  MindState& mind = s_.world.mind;
  Choice choice;
  if (memory_.pending.empty()) {
    const Callable callable = fill_callable(s_.toolbox.specs(), files);
    TRY_ASSIGN(Decoded decoded, s_.mind.decode(mind, callable, s_.decode, s_.world.rng));
    Result<Action> action = dialect_.parse(decoded.call);
    const bool asked = std::exchange(memory_.search_next, false) || (action && action->name == "edit");
    if (asked && !passing && can_search()) TRY(search(choice, callable));
    if (memory_.pending.empty()) {
      choice.call = std::move(decoded.call);
      if (action) choice.action = std::move(*action);
      if (!action) choice.malformed = action.error().what;
      choice.log_prob = decoded.log_prob;
      choice.tokens = decoded.tokens;
      choice.uncertainty = std::move(decoded.uncertainty);
      mind = std::move(decoded.after);
      choice.given_up = std::exchange(memory_.given_up, std::nullopt);
      return choice;
    }
  }
  choice.planned = true;
  choice.action = memory_.pending.front();
  memory_.pending.pop_front();
  choice.verified = memory_.pending.empty() && memory_.pending_verified;
  if (memory_.pending.empty()) choice.given_up = std::exchange(memory_.given_up, std::nullopt);
  choice.call = dialect_.call(choice.action);
  TRY_ASSIGN(choice.tokens, s_.mind.feed(mind, choice.call));
  return choice;
}

Status Chooser::search(Choice& choice, const Callable& callable) {
  PlanContext context{s_.mind, dialect_, s_.sandbox, callable, s_.check, s_.limits, s_.plan, s_.interrupted};
  context.plan.budget_runs = static_cast<int>(memory_.runs_left);
  TRY_ASSIGN(const std::vector<World> worlds, fork(s_.world, 1, s_.mind));
  TRY_ASSIGN(choice.plan, s_.plan_fn(worlds[0], context));
  memory_.pending_verified = choice.plan->verified;
  memory_.pending.assign(choice.plan->actions.begin(), choice.plan->actions.end());
  if (!choice.plan->verified) memory_.given_up = given_up(*choice.plan);
  memory_.runs_left -= std::min<int64_t>(memory_.runs_left, choice.plan->runs_used);
  return {};
}

}  // namespace anser::agent

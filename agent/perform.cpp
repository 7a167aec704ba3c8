#include "agent/perform.h"

#include "base/clock.h"

namespace anser::agent {
namespace {

void set_error(tools::Observation& observation, const std::string& why) {
  observation.ok = false;
  observation.text = "error: " + tools::cut_for_brain(why, 1000, nullptr);
}

}  // namespace

Result<Performed> perform(const LoopSetup& setup, Choice choice, int64_t n) {
  Performed performed;
  Step& step = performed.step;
  step.n = n;
  step.now = setup.now.empty() ? iso_time(Clock().wall()) : setup.now;
  step.call = std::move(choice.call);
  step.action = std::move(choice.action);
  step.planned = choice.planned;
  step.log_prob = choice.log_prob;
  step.tokens = choice.tokens;
  step.uncertainty = std::move(choice.uncertainty);
  step.plan = std::move(choice.plan);
  if (step.action.name.empty()) {
    set_error(step.observation, choice.malformed);
    return performed;
  }
  tools::ToolContext context{setup.world.box, setup.check, setup.limits, setup.session, n, step.now};
  context.interrupted = setup.interrupted;
  Result<tools::Observation> seen = setup.toolbox.call(step.action.name, step.action.arguments, context);
  if (!seen) {
    performed.refused = seen.error().message();
  } else {
    step.observation = std::move(*seen);
    const auto& outcome = step.observation.outcome;
    if (outcome && outcome->cause == tools::Cause::kCancelled) return Error{Errc::kCancelled, "interrupted"};
    if (outcome && outcome->how == tools::How::kNotStarted) performed.refused = outcome->setup_error;
    const bool checks =
        step.action.name == "submit" || (step.action.name == "run" && !step.action.arguments.contains("command"));
    step.ran_check = outcome && performed.refused.empty() && checks;
  }
  if (!performed.refused.empty()) set_error(step.observation, performed.refused);
  return performed;
}

}  // namespace anser::agent

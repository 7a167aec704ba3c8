#include "agent/search_fn.h"

#include "agent/search/box_evaluator.h"

namespace anser::agent {

PlanFn search_plan_fn() {
  return [](const World& world, const PlanContext& context) -> Result<PlanResult> {
    BoxEvaluator evaluator(context.sandbox, context.dialect, context.check, context.limits, context.interrupted);
    SearchContext search{context.mind, context.dialect, evaluator, context.plan};
    return plan(world, search);
  };
}

}  // namespace anser::agent

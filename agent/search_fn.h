// The planner of agent/search as the loop's PlanFn: candidates run in boxes over forks of the world's snapshot.
#pragma once

#include "agent/loop.h"

namespace anser::agent {

PlanFn search_plan_fn();

}  // namespace anser::agent

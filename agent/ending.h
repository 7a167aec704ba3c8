// Whether a run is at its end, before a step and behind it.
#pragma once

#include <atomic>
#include <optional>
#include <string>

#include "agent/loop_memory.h"
#include "agent/step.h"

namespace anser::agent {

// Interrupted, or the budget is spent. `interrupted` may be null.
std::optional<GivenUp> ending_before(const std::atomic<bool>* interrupted, const Budget& left);
// As far as the step itself says. `refused`: why the box cannot go on, or "". `given_up`: of the search that chose the
// step. `malformed`: calls in a row that could not be read, and how many are too many.
std::optional<GivenUp> ending_of(const Step& step, const std::string& refused, const std::optional<GivenUp>& given_up,
                                 int malformed, int max_malformed);

}  // namespace anser::agent

// Performs what was chosen: the call in the box, as a step with what came back. What the box refused is a step too.
#pragma once

#include "agent/chooser.h"
#include "agent/step.h"

namespace anser::agent {

struct Performed {
  Step step;            // call, action, observation, ran_check
  std::string refused;  // why the box cannot go on; "" when it can
};

// kCancelled: its program was ended because the run was interrupted; then there is no step.
Result<Performed> perform(const LoopSetup& setup, Choice choice, int64_t n);

}  // namespace anser::agent

// A run as a person reads it: one block a step.
#pragma once

#include <string>

#include "agent/run.h"

namespace anser::agent {

// " 3 edit median.py 12: return s[n // 2]\n     edited median.py line 12\n     ..."; long observations are shortened
// for the terminal, with the number of lines left out.
std::string step_text(const Step& step);

// "solved: submitted, and accepted by the check (6 steps, 3 runs, 911 tokens, 2.1 s)".
std::string ending_text(const RunReport& report);

}  // namespace anser::agent

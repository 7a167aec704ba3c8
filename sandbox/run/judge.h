// From what was observed of a run to its Outcome: kernel counters first, never the program's word.
#pragma once

#include <string>

#include "sandbox/run/command.h"
#include "sandbox/run/outcome.h"
#include "sandbox/run/watch.h"

namespace anser::sandbox {

// Everything that can be said when the program has ended. `leaf` may be null.
Outcome judge(ProgramWatch& watch, const CgroupLeaf* leaf, const Command& command);
// The outcome of a box that could not be set up.
Outcome set_up_failed(const std::string& why);

}  // namespace anser::sandbox

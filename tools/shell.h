// One command line by `sh -c` in a box: how checks and the `run` tool's commands are started.
#pragma once

#include <string>

#include "tools/box.h"

namespace anser::tools {

Result<Outcome> run_shell(Box& box, const std::string& command, const Limits& limits);

}  // namespace anser::tools

// One command line by `sh -c` in a box: how checks and the `run` tool's commands are started.
#pragma once

#include <atomic>
#include <string>

#include "tools/box.h"

namespace anser::tools {

// `cancelled`: Command::cancelled.
Result<Outcome> run_shell(Box& box, const std::string& command, const Limits& limits,
                          const std::atomic<bool>* cancelled = nullptr);

}  // namespace anser::tools

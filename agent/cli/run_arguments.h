// The options of a run that `anser run` and `anser shell` both have. Used by commands only.
#pragma once

#include <CLI/CLI.hpp>
#include <string>

#include "agent/run.h"

namespace anser::agent {

// --budget-steps, --budget-tokens, --budget-wall, --temperature, --seed, --data, --name. `per`: of what they are, as in
// " a turn"; "" for the run.
void declare_run(CLI::App& app, RunOptions& run, std::string& data, const std::string& per);

}  // namespace anser::agent

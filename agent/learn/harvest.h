// Harvest: small pure functions found in the Python sources that Debian packages install on this machine, with inputs
// on which they give varied, repeatable values. Read and run inside a box (harvest.py, embedded); nothing harvested is
// part of this repository, and a model card names the packages.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "agent/learn/program.h"
#include "base/result.h"
#include "tools/box.h"

namespace anser::agent {

struct HarvestReport {
  int64_t files = 0, functions = 0, candidates = 0, kept = 0;
};

// Searches the system's Python sources (as the box shows them) and gives the programs found.
Result<std::vector<Program>> harvest_system(tools::Sandbox& sandbox, uint64_t seed, HarvestReport* report);

// One JSON object a line: {"source","entry","inputs","name","cluster"}.
std::string harvest_text(const std::vector<Program>& programs);
// kInvalid names the line.
Result<std::vector<Program>> parse_harvest(std::string_view text);

// Endless: draws evenly over packages, then over their functions, so that a large package does not drown the others.
std::unique_ptr<ProgramSource> harvest_source(std::shared_ptr<const std::vector<Program>> programs);

}  // namespace anser::agent

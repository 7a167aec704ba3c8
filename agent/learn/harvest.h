// Harvest: small pure functions found in the Python sources that Debian packages install on this machine, with inputs
// on which they give varied, repeatable values. Read and run inside a box (harvest.py, embedded); nothing harvested is
// part of this repository, and a model card names the packages.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "agent/learn/program.h"
#include "agent/learn/rename.h"
#include "base/result.h"
#include "tools/box.h"

namespace anser::agent {

struct HarvestReport {
  int64_t files = 0, functions = 0, candidates = 0, kept = 0;
  std::map<std::string, int64_t> reasons;  // why functions were left out
};

struct HarvestOptions {
  std::string from;    // a directory with one folder a package; empty: none
  bool system = true;  // the Python sources of this machine, as the box shows them
  uint64_t seed = 0;
};

// Searches those sources and gives the programs found. A package is a cluster, whichever of the two it came from.
Result<std::vector<Program>> harvest(tools::Sandbox& sandbox, const HarvestOptions& options, HarvestReport* report);

// One JSON object a line: {"source","entry","inputs","name","cluster"}.
std::string harvest_text(const std::vector<Program>& programs);
// kInvalid names the line.
Result<std::vector<Program>> parse_harvest(std::string_view text);

// What was harvested, and the names in it: made once and shared by the sources.
struct Harvest {
  std::vector<Program> programs;
  NamePool names;
};
std::shared_ptr<const Harvest> make_harvest(std::vector<Program> programs);

// Endless: draws over packages by the square root of their size, then evenly over their functions, so that a large
// package does not drown the others. Six draws in ten come with other names for their variables.
std::unique_ptr<ProgramSource> harvest_source(std::shared_ptr<const Harvest> harvest);

}  // namespace anser::agent

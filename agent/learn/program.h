// Program: a correct small program with inputs, from which debugging episodes are made. Sources of programs: families,
// a grammar, code harvested from installed packages.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/rng.h"

namespace anser::agent {

struct Program {
  std::string source;  // Python module text, correct by definition: its own outputs are the oracle
  std::string entry;   // function (or "Class" driver function) that the tests call
  std::vector<std::string>
      inputs;           // argument lists as Python text: "[1, 2], 3"; 12..40 of them, varied, edge cases first
  std::string origin;   // "family", "grammar", "harvest"
  std::string name;     // family or module.function
  std::string cluster;  // group of relatives: whole clusters are held out
};

class ProgramSource {
 public:
  virtual ~ProgramSource() = default;
  // The next program, or nothing when the source is exhausted. Deterministic in `rng`.
  virtual std::optional<Program> next(Rng& rng) = 0;
  // Every cluster name, sorted: what the held-out split is drawn from.
  virtual std::vector<std::string> clusters() const = 0;
};

// True for the 20 % of clusters that training never sees: a fixed hash of the name, no seed. Clusters of different
// sources that do the same thing share their fate.
bool held_out(const std::string& cluster);

// True for `share` of the clusters, by another fixed hash; a larger share holds all of a smaller one. For measuring
// what more families bring.
bool in_share(const std::string& cluster, double share);

}  // namespace anser::agent

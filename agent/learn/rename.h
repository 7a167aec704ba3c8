// Renaming: the same program with other names, so that a brain that sees it many times learns what it does and not
// how it is spelt. Only names that are certainly local are touched: see rename.cpp.
#pragma once

#include <string>
#include <vector>

#include "agent/learn/program.h"
#include "base/rng.h"

namespace anser::agent {

// Names to draw from; a name that many programs use is there many times.
struct NamePool {
  std::vector<std::string> variables, entries;
};
NamePool name_pool(const std::vector<Program>& programs);

// Renames most parameters and local variables of every function, and now and then (a quarter of the calls) the entry.
// The program comes back unchanged where nothing can be renamed safely. Deterministic in `rng`.
Program renamed(Program program, const NamePool& pool, Rng& rng);

}  // namespace anser::agent

// World: (state of mind, snapshot of the workspace, generator seed, budget left): one point in time. To fork, rewind or
// search is to move between worlds.
#pragma once

#include <cstdint>
#include <string>

#include "agent/mind.h"
#include "base/rng.h"
#include "tools/box.h"

namespace anser::agent {

// One budget for a whole run, searches included. Negative: unlimited.
struct Budget {
  int64_t steps = 40;        // actions taken by the loop
  int64_t tokens = 200'000;  // consumed and generated
  int64_t runs = -1;         // program runs in the sandbox that execute the check (the currency of the comparisons)
  double wall_seconds = 600;
  double sandbox_cpu_seconds = 300;

  // "" while nothing is spent, else the name of what is ("steps", "tokens", ...).
  std::string spent() const;
};

struct World {
  MindState mind;
  tools::Snapshot snapshot;
  Rng rng;
  Budget left;
};

}  // namespace anser::agent

// World: (state of mind, snapshot of the workspace, generator, budget left) after a number of steps: one point in time.
// To fork, rewind or search is to move between worlds.
//
//   TRY_ASSIGN(OpenWorld open, restore(world, mind, sandbox));   // to act in it: feed the mind, write in the box
//   TRY_ASSIGN(World later, commit(open, mind));                 // both halves at this very step
//   TRY_ASSIGN(std::vector<World> worlds, fork(open, 4, mind));  // four lines that go on from here
//
// A world has two halves that can fail, the mind's and the box's. Every operation is of both: when either fails, all of
// it is refused, nothing has changed, and no box is left open.
//
// Tested by tests/agent/world_test.cpp.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

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

// A value: copying it shares the state (copied when one of them goes on) and the snapshot (never written).
struct World {
  MindState mind;
  tools::Snapshot snapshot;  // valid as long as the sandbox that made it
  Rng rng;
  Budget left;
  int64_t step = 0;  // actions taken since the first world
};

// A world that goes on: the box over its snapshot is open. Move-only; what was not committed goes with it.
struct OpenWorld {
  tools::Box box;
  MindState mind;
  Rng rng;
  Budget left;
  int64_t step = 0;
};

// What the open world is now, which goes on from there. kInvalid when its state is none that `mind` can go on from
// (Mind::check): then the box is not committed either. Otherwise errors are those of Box::commit.
Result<World> commit(OpenWorld& world, const Mind& mind);

// A box over the world's snapshot, and all else as it was then: what follows is what would have followed. kInvalid as
// in commit(): then no box is opened. Otherwise errors are those of Sandbox::open.
Result<OpenWorld> restore(const World& world, const Mind& mind, tools::Sandbox& sandbox,
                          const tools::BoxOptions& options = {});

// Commits, and gives n worlds from there. They share state and snapshot; each has a generator of its own, split off
// from this one's, which moves on, so that a second fork gives others. What is left is split between them: evenly, the
// first ones get what does not divide, unlimited stays unlimited; so together they cannot spend more than this world
// has, and what they spend is for the caller to charge here. Refused as commit(), and then the generator has not moved.
// REQUIRES: n > 0.
Result<std::vector<World>> fork(OpenWorld& world, size_t n, const Mind& mind);

}  // namespace anser::agent

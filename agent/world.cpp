// The mind's half is a value and cannot be half done, the box's half cannot be taken back: so the mind is asked first,
// and what changes in the open world changes after the box has agreed.
#include "agent/world.h"

#include <utility>

#include "agent/budget.h"
#include "base/check.h"

namespace anser::agent {

Result<World> commit(OpenWorld& world, const Mind& mind) {
  TRY(mind.check(world.mind));
  TRY_ASSIGN(tools::Snapshot snapshot, world.box.commit());
  return World{world.mind, std::move(snapshot), world.rng, world.left, world.step};
}

Result<OpenWorld> restore(const World& world, const Mind& mind, tools::Sandbox& sandbox,
                          const tools::BoxOptions& options) {
  TRY(mind.check(world.mind));
  TRY_ASSIGN(tools::Box box, sandbox.open(world.snapshot, options));
  return OpenWorld{std::move(box), world.mind, world.rng, world.left, world.step};
}

Result<std::vector<World>> fork(OpenWorld& world, size_t n, const Mind& mind) {
  CHECK(n > 0);
  TRY_ASSIGN(const World here, commit(world, mind));
  std::vector<World> worlds(n, here);
  for (size_t i = 0; i < n; ++i) {
    worlds[i].rng = world.rng.split(i + 1);
    worlds[i].left = share_of(here.left, i, n);
  }
  return worlds;
}

}  // namespace anser::agent

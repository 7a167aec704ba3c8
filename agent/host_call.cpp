// A call that a person makes (loop.h). The mind reads it as if it had made it itself, so that it knows what it finds.
#include "agent/loop.h"
#include "agent/perform.h"
#include "base/clock.h"

namespace anser::agent {

Status host_call(LoopSetup& s, const Action& action) {
  const Dialect* dialect = find_dialect(s.mind.dialect());
  if (dialect == nullptr) return Error{Errc::kUnsupported, unknown_dialect(s.mind.dialect())};
  const auto begun = Clock().steady();
  Choice choice;
  choice.action = action;
  choice.call = dialect->call(action);
  TRY_ASSIGN(choice.tokens, s.mind.feed(s.world.mind, choice.call));
  TRY_ASSIGN(Performed performed, perform(s, std::move(choice), ++s.world.step));
  if (!performed.refused.empty()) return Error{Errc::kResource, performed.refused};
  Step& step = performed.step;
  step.host = true;
  TRY_ASSIGN(step.workspace_hash, s.world.box.tree_hash());
  if (step.ran_check && step.observation.ok) s.memory.passing_hash = step.workspace_hash;
  s.memory.search.pending.clear();  // they were found for the files as they were
  s.memory.acted_on = step.workspace_hash;
  add_step(s.memory.progress, action, step.observation, step.ran_check);
  hand_over(s.memory, step);
  step.fed.push_back(step.call);
  step.fed.push_back(dialect->observation(step.observation.text));
  TRY_ASSIGN(const int64_t fed, s.mind.feed(s.world.mind, step.fed.back()));
  step.tokens += fed;
  step.seconds = seconds(Clock().steady() - begun);
  step.mind_hash = mind_hash(s.world.mind);
  step.left = s.world.left;
  step.rng = s.world.rng.state();
  return s.sink(step);
}

}  // namespace anser::agent

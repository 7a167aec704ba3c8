// The loop: state in, action out, observation in, until the mind submits and the check passes, or something is spent.
// Everything it needs is a parameter; it knows neither brains nor search nor where steps are kept.
#pragma once

#include <atomic>
#include <functional>
#include <string>

#include "agent/loop_memory.h"
#include "agent/step.h"
#include "tools/toolbox.h"

namespace anser::agent {

// What a planner is given besides the world. `plan.budget_runs` is what is left of the search's runs.
struct PlanContext {
  Mind& mind;
  const Dialect& dialect;
  tools::Sandbox& sandbox;
  const Callable& callable;
  std::string check;
  tools::Limits limits;
  PlanOptions plan;
  const std::atomic<bool>* interrupted = nullptr;  // kCancelled when it becomes true; may be null
};
// Chooses the next edits by running candidates in forks of `world` (agent/search). Never changes the world itself.
using PlanFn = std::function<Result<PlanResult>(const World& world, const PlanContext& context)>;

struct LoopSetup {
  Mind& mind;
  const tools::Toolbox& toolbox;
  tools::Sandbox& sandbox;
  OpenWorld& world;  // left, as `memory`, as the last step made it
  LoopMemory& memory;
  std::string goal;  // the user's words; files and check are added (goal_text)
  std::string check;
  std::string session{};  // provenance of notes
  std::string now{};      // ISO 8601, what notes and today() say; "": the clock's
  tools::Limits limits{};
  DecodeOptions decode{};
  PlanOptions plan{};                                      // kGreedy: the mind decides alone
  tools::NotesIndex* notes = nullptr;                      // of the toolbox; where forget_every is not 0
  int forget_every = 0;                                    // steps after which the mind is started anew; 0: never
  int max_malformed = 3;                                   // calls in a row that cannot be read
  int max_repeats = 3;                                     // of one (action, workspace, observation)
  PlanFn plan_fn{};                                        // may be empty
  StepSink sink{};                                         // may be empty
  std::function<void(const std::string&)> show_context{};  // given agent/context.h's text; may be empty
  // The step in flight is dropped when it becomes true: its program is ended, its decoding and its search are left.
  const std::atomic<bool>* interrupted = nullptr;
};

struct LoopResult {
  Ended ended = Ended::kBudget;
  std::string why;  // one sentence
  int64_t runs = 0, tokens = 0;
};

// The first thing that a mind reads: tools, goal, files, check, and the context. What it was is in `setup.memory`.
Status feed_prompt(LoopSetup& setup);
// Clears the mind when that is due: what was done goes into a note, and a fresh mind reads the first thing again. The
// workspace, the budget and the search stay as they are. Called before a step, not behind one, so that every step is
// durable before, and a run that ends needs none.
Result<bool> forget_when_due(LoopSetup& setup);

// One call of a person in the world as it is, recorded as a step. kCancelled: it was interrupted, and there is none;
// other Errors are the mind's, the sink's or the box's.
Status host_call(LoopSetup& setup, const Action& action);

// Goes on from where world and memory are. An Error is the mind's or the sink's; what the box refused is
// Ended::kBoxRefused.
Result<LoopResult> run_loop(LoopSetup& setup);

}  // namespace anser::agent

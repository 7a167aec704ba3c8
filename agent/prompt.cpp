// The first segment of a mind: of a session, and again whenever the mind is started anew (loop.h).
#include <utility>

#include "agent/callable.h"
#include "agent/context.h"
#include "agent/loop.h"
#include "base/clock.h"

namespace anser::agent {

Status feed_prompt(LoopSetup& setup) {
  const Dialect* dialect = find_dialect(setup.mind.dialect());
  if (dialect == nullptr) return Error{Errc::kUnsupported, unknown_dialect(setup.mind.dialect())};
  TRY_ASSIGN(const std::vector<WorkspaceFile> files, workspace_files(setup.world.box));
  std::vector<std::string> paths;
  for (const WorkspaceFile& file : files) paths.push_back(file.path);
  TRY_ASSIGN(const std::string context, gather_context(setup.world.box, setup.session, setup.limits));
  if (setup.show_context) setup.show_context(context);
  const std::string goal =
      goal_text(setup.memory.goal.empty() ? setup.goal : setup.memory.goal, paths, setup.check, context);
  const std::string prompt = dialect->prompt(setup.toolbox.listed(), goal);
  TRY_ASSIGN(const int64_t tokens, setup.mind.feed(setup.world.mind, prompt));
  setup.memory.fed.push_back(prompt);
  setup.memory.fed_tokens += tokens;
  return {};
}

// The note replaces the one that the last reset wrote, and is the only thing that goes from one mind to the next.
Result<bool> forget_when_due(LoopSetup& setup) {
  const int64_t step = setup.world.step;
  if (setup.forget_every == 0 || step == 0 || step % setup.forget_every != 0) return false;
  if (!setup.memory.fed.empty()) return false;  // somebody spoke just now
  if (std::exchange(setup.memory.forgot_at, step) == step) return false;
  const std::string done = progress_text(setup.memory.progress);
  if (!done.empty()) {
    setup.memory.noted = LoopNote{done, setup.session, setup.now.empty() ? iso_time(Clock().wall()) : setup.now};
    TRY(write_loop_note(setup.world.box, *setup.notes, *setup.memory.noted, step));
  }
  if (setup.mind.forgets()) setup.world.mind = setup.mind.start();
  setup.memory.reset = setup.mind.forgets();
  setup.memory.fed.clear();
  TRY(feed_prompt(setup));
  return true;
}

}  // namespace anser::agent

// The first segment of a session (loop.h).
#include "agent/callable.h"
#include "agent/loop.h"

namespace anser::agent {

Status feed_prompt(LoopSetup& setup) {
  const Dialect* dialect = find_dialect(setup.mind.dialect());
  if (dialect == nullptr) return Error{Errc::kUnsupported, unknown_dialect(setup.mind.dialect())};
  TRY_ASSIGN(const std::vector<WorkspaceFile> files, workspace_files(setup.world.box));
  std::vector<std::string> paths;
  for (const WorkspaceFile& file : files) paths.push_back(file.path);
  const std::string prompt = dialect->prompt(setup.toolbox.specs(), goal_text(setup.goal, paths, setup.check));
  TRY_ASSIGN(const int64_t tokens, setup.mind.feed(setup.world.mind, prompt));
  setup.memory.fed.push_back(prompt);
  setup.memory.fed_tokens += tokens;
  return {};
}

}  // namespace anser::agent

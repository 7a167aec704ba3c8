// What a command's exit status says.
#pragma once

namespace anser::agent {

// Exit status of every command: 0 solved or done, 1 not solved, 2 bad usage or configuration, 3 budget spent, 4 stuck,
// 5 the sandbox refused to start, 6 the brain cannot be loaded, 130 interrupted. `sandbox` has its own (124, 125).
enum ExitStatus : int {
  kDone = 0,
  kNotSolved = 1,
  kUsage = 2,
  kBudgetSpent = 3,
  kStuck = 4,
  kSandboxRefused = 5,
  kBrainRefused = 6,
  kInterrupted = 130
};

}  // namespace anser::agent

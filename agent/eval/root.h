// Root: the world from which every arm of an evaluation sets out. The host makes the first calls: it runs the check
// (this observation is not counted as a run) and reads the code that the failure names, so that arms differ by how they
// choose edits and by nothing else.
#pragma once

#include <vector>

#include "agent/search/evaluator.h"
#include "agent/task.h"
#include "agent/world.h"
#include "base/result.h"

namespace anser::agent {

struct Root {
  World world;
  double score = 0;  // share of visible tests passed
  bool passed = false;
  int64_t tokens = 0;  // read so far
};

// A function of (mind, task, seed).
Result<Root> open_root(Mind& mind, const Dialect& dialect, tools::Sandbox& sandbox, const Task& task, uint64_t seed);

// Whether the task is solved by these edits: made in a fresh box on the task's own files, hidden/ copied over them, the
// hidden check run (the visible one where there is no hidden one).
Result<bool> holds_up(tools::Sandbox& sandbox, const Task& task, const std::vector<Action>& edits);

// At most `most` of `files`, those first that `output` names most often.
std::vector<std::string> files_to_read(const std::vector<SourceFile>& files, const std::string& output, size_t most);

}  // namespace anser::agent

// Evaluator: what the search asks of the world outside the mind: which files may be edited, and what becomes of an
// edit. The tree knows nothing of boxes; agent/search/box_evaluator.h is the real one, tests have their own.
#pragma once

#include <string>
#include <vector>

#include "agent/protocol.h"
#include "base/result.h"
#include "tools/box.h"

namespace anser::agent {

struct SourceFile {
  std::string path;  // relative to the workspace
  std::string text;
};

// What became of one edit in its own fork of the workspace. Plain data.
struct Trial {
  bool applied = false;  // the edit tool took it; false: the check was not run
  bool ran = false;      // the check was run: this counts as a run of the budget
  bool passed = false;
  double score = 0;                   // share of tests passed (agent/verdict.h)
  std::vector<std::string> segments;  // what a mind reads after the edit's call: observation, run call, observation
  double cpu_seconds = 0, wall_seconds = 0;  // of the check
};

// Thread rule: every call may be made from several threads at once.
class Evaluator {
 public:
  virtual ~Evaluator() = default;
  // The files that candidates may change, sorted by path.
  virtual Result<std::vector<SourceFile>> sources(const tools::Snapshot& workspace) = 0;
  // Share of tests passed in `workspace` as it is: the observation before the first edit, not counted as a run.
  virtual Result<double> score(const tools::Snapshot& workspace) = 0;
  // Applies `edit` (a call of the edit tool) to a fork of `workspace`; runs the check there if `run_check`.
  virtual Result<Trial> try_edit(const tools::Snapshot& workspace, const Action& edit, bool run_check) = 0;
  // The workspace with `edit` applied and nothing run, kept: only worlds that the search goes on from need one.
  virtual Result<tools::Snapshot> keep_edit(const tools::Snapshot& workspace, const Action& edit) = 0;
};

}  // namespace anser::agent

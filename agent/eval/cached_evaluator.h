// CachedEvaluator: the arms of one task try the same candidates from the same root, so each is really run once and
// what it gave is handed out again, with the time it took. What an arm is charged does not change by it.
#pragma once

#include <map>
#include <string>
#include <utility>

#include "agent/search/evaluator.h"

namespace anser::agent {

// Thread rule: one thread at a time.
class CachedEvaluator final : public Evaluator {
 public:
  // REQUIRES: `real` outlives it.
  CachedEvaluator(Evaluator& real, const Dialect& dialect) : real_(real), dialect_(dialect) {}

  Result<std::vector<SourceFile>> sources(const tools::Snapshot& workspace) override;
  Result<double> score(const tools::Snapshot& workspace) override { return real_.score(workspace); }
  Result<Trial> try_edit(const tools::Snapshot& workspace, const Action& edit, bool run_check) override;
  Result<tools::Snapshot> keep_edit(const tools::Snapshot& workspace, const Action& edit) override;

  // Wall seconds of checks that were handed out again since the last call: what an arm would have waited.
  double take_saved_seconds() { return std::exchange(saved_seconds_, 0); }

 private:
  // Snapshots are equal when their layers are; kept ones come from here, so that equal histories share them.
  std::string key(const tools::Snapshot& workspace, const Action& edit) const;

  Evaluator& real_;
  const Dialect& dialect_;
  std::map<std::string, Trial> trials_, applied_;  // with the check, and without
  std::map<std::string, tools::Snapshot> kept_;
  std::map<std::string, std::vector<SourceFile>> sources_;
  double saved_seconds_ = 0;
};

}  // namespace anser::agent

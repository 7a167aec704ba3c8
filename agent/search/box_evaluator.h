// BoxEvaluator: the real Evaluator. Every edit goes through the `edit` tool and every check through the `run` tool, in
// a fresh box that is thrown away, so that a mind reads exactly what the loop would have shown it.
#pragma once

#include <string>
#include <vector>

#include "agent/search/evaluator.h"
#include "tools/toolbox.h"

namespace anser::agent {

class BoxEvaluator final : public Evaluator {
 public:
  // REQUIRES: `sandbox` and `dialect` outlive it. `check`: a shell command; without one every run is
  // kInvalid. Once `interrupted` is true, which may be null, they are kCancelled.
  BoxEvaluator(tools::Sandbox& sandbox, const Dialect& dialect, std::string check, const tools::Limits& limits,
               const std::atomic<bool>* interrupted = nullptr);

  Result<std::vector<SourceFile>> sources(const tools::Snapshot& workspace) override;
  Result<double> score(const tools::Snapshot& workspace) override;
  Result<Trial> try_edit(const tools::Snapshot& workspace, const Action& edit, bool run_check) override;
  Result<tools::Snapshot> keep_edit(const tools::Snapshot& workspace, const Action& edit) override;

  // The check run in `box` as the `run` tool runs it. A box that could not be set up is an Error here: it says nothing
  // about the edit.
  Result<tools::Observation> run_check(tools::Box& box) const;

 private:
  Result<tools::Observation> call(const Action& action, tools::Box& box) const;

  tools::Sandbox& sandbox_;
  const Dialect& dialect_;
  const std::string check_;
  const tools::Limits limits_;
  const tools::Toolbox toolbox_;
  const std::atomic<bool>* const interrupted_;
};

}  // namespace anser::agent

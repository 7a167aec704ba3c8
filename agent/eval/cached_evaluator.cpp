#include "agent/eval/cached_evaluator.h"

namespace anser::agent {
namespace {

std::string key_of(const tools::Snapshot& workspace) {
  std::string key = workspace.id;
  for (const std::string& layer : workspace.layers) key += '\0' + layer;
  return key;
}

}  // namespace

std::string CachedEvaluator::key(const tools::Snapshot& workspace, const Action& edit) const {
  return key_of(workspace) + '\0' + dialect_.call(edit);
}

Result<std::vector<SourceFile>> CachedEvaluator::sources(const tools::Snapshot& workspace) {
  const std::string at = key_of(workspace);
  const auto found = sources_.find(at);
  if (found != sources_.end()) return found->second;
  TRY_ASSIGN(std::vector<SourceFile> files, real_.sources(workspace));
  return sources_.emplace(at, std::move(files)).first->second;
}

Result<Trial> CachedEvaluator::try_edit(const tools::Snapshot& workspace, const Action& edit, bool run_check) {
  auto& known = run_check ? trials_ : applied_;
  const std::string at = key(workspace, edit);
  const auto found = known.find(at);
  if (found != known.end()) {
    saved_seconds_ += found->second.wall_seconds;
    return found->second;
  }
  TRY_ASSIGN(Trial trial, real_.try_edit(workspace, edit, run_check));
  return known.emplace(at, std::move(trial)).first->second;
}

Result<tools::Snapshot> CachedEvaluator::keep_edit(const tools::Snapshot& workspace, const Action& edit) {
  const std::string at = key(workspace, edit);
  const auto found = kept_.find(at);
  if (found != kept_.end()) return found->second;
  TRY_ASSIGN(tools::Snapshot kept, real_.keep_edit(workspace, edit));
  return kept_.emplace(at, std::move(kept)).first->second;
}

}  // namespace anser::agent

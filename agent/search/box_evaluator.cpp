#include "agent/search/box_evaluator.h"

#include <algorithm>

#include "agent/search/source_files.h"
#include "agent/verdict.h"

namespace anser::agent {
namespace {

constexpr int64_t kMaxSourceBytes = 256 << 10;  // larger files are generated ones, and their tables would be endless

tools::Toolbox edit_and_run() {
  std::vector<std::unique_ptr<tools::Tool>> tools;
  tools.push_back(tools::make_edit());
  tools.push_back(tools::make_run());
  return tools::Toolbox(std::move(tools));
}

}  // namespace

BoxEvaluator::BoxEvaluator(tools::Sandbox& sandbox, const Dialect& dialect, std::string check,
                           const tools::Limits& limits, const std::atomic<bool>* interrupted)
    : sandbox_(sandbox),
      dialect_(dialect),
      check_(std::move(check)),
      limits_(limits),
      toolbox_(edit_and_run()),
      interrupted_(interrupted) {}

Result<std::vector<SourceFile>> BoxEvaluator::sources(const tools::Snapshot& workspace) {
  TRY_ASSIGN(tools::Box box, sandbox_.open(workspace, {.read_only = true}));
  TRY_ASSIGN(const std::vector<tools::Entry> entries, box.list());
  std::vector<std::string> paths;
  for (const tools::Entry& entry : entries) {
    if (entry.kind == 'f' && entry.size <= kMaxSourceBytes) paths.push_back(entry.path);
  }
  std::vector<SourceFile> files;
  for (const std::string& path : editable_paths(paths, check_)) {
    TRY_ASSIGN(std::string text, box.read(path));
    if (text.find('\0') == std::string::npos) files.push_back({path, std::move(text)});
  }
  return files;
}

Result<tools::Observation> BoxEvaluator::call(const Action& action, tools::Box& box) const {
  tools::ToolContext context{box, check_, limits_, {}};
  context.interrupted = interrupted_;
  return toolbox_.call(action.name, nlohmann::json(action.arguments), context);
}

Result<tools::Observation> BoxEvaluator::run_check(tools::Box& box) const {
  TRY_ASSIGN(tools::Observation observation, call({"run", nlohmann::ordered_json::object()}, box));
  if (!observation.outcome) return Error{Errc::kInvalid, "the check gave no outcome: " + observation.text};
  if (observation.outcome->cause == tools::Cause::kCancelled) return Error{Errc::kCancelled, "interrupted"};
  if (observation.outcome->how == tools::How::kNotStarted) {
    return Error{Errc::kResource, "the check could not be started in its box: " + observation.outcome->setup_error};
  }
  return observation;
}

Result<double> BoxEvaluator::score(const tools::Snapshot& workspace) {
  TRY_ASSIGN(tools::Box box, sandbox_.open(workspace, {}));
  TRY_ASSIGN(const tools::Observation observation, run_check(box));
  return verdict(*observation.outcome).score;
}

Result<Trial> BoxEvaluator::try_edit(const tools::Snapshot& workspace, const Action& edit, bool with_check) {
  TRY_ASSIGN(tools::Box box, sandbox_.open(workspace, {}));
  TRY_ASSIGN(const tools::Observation edited, call(edit, box));
  Trial trial;
  trial.applied = edited.ok;
  trial.segments.push_back(dialect_.observation(edited.text));
  if (!edited.ok || !with_check) return trial;
  TRY_ASSIGN(const tools::Observation ran, run_check(box));
  const Verdict seen = verdict(*ran.outcome);
  trial.ran = true;
  trial.passed = seen.passed;
  trial.score = seen.score;
  trial.cpu_seconds = ran.outcome->cpu_seconds;
  trial.wall_seconds = ran.outcome->wall_seconds;
  trial.segments.push_back(dialect_.call({"run", nlohmann::ordered_json::object()}));
  trial.segments.push_back(dialect_.observation(ran.text));
  return trial;
}

Result<tools::Snapshot> BoxEvaluator::keep_edit(const tools::Snapshot& workspace, const Action& edit) {
  TRY_ASSIGN(tools::Box box, sandbox_.open(workspace, {}));
  TRY_ASSIGN(const tools::Observation edited, call(edit, box));
  if (!edited.ok) return Error{Errc::kInvalid, "an edit that applied before does not any more: " + edited.text};
  return box.commit();
}

}  // namespace anser::agent

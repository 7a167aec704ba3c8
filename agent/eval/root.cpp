#include "agent/eval/root.h"

#include <algorithm>
#include <filesystem>

#include "agent/callable.h"
#include "agent/hidden_check.h"
#include "agent/search/box_evaluator.h"
#include "agent/verdict.h"
#include "tools/specs.h"
#include "tools/toolbox.h"

namespace anser::agent {
namespace {

namespace fs = std::filesystem;

constexpr size_t kMostRead = 3;
constexpr Budget kUnlimited{.steps = -1, .tokens = -1, .runs = -1, .wall_seconds = -1, .sandbox_cpu_seconds = -1};
constexpr const char* kGoal = "make the tests pass";  // for tasks that give none

// The host makes one call: the mind reads it and what came back.
class Host {
 public:
  Host(Mind& mind, const Dialect& dialect, OpenWorld& world, int64_t& tokens)
      : mind_(mind), dialect_(dialect), world_(world), tokens_(tokens) {}

  Status feed(const std::string& segment) {
    TRY_ASSIGN(const int64_t tokens, mind_.feed(world_.mind, segment));
    tokens_ += tokens;
    return {};
  }
  Status made(const Action& action, const tools::Observation& observation) {
    TRY(feed(dialect_.call(action)));
    ++world_.step;
    return feed(dialect_.observation(observation.text));
  }

 private:
  Mind& mind_;
  const Dialect& dialect_;
  OpenWorld& world_;
  int64_t& tokens_;
};

// Seeds of tasks differ, and do not depend on which other tasks are evaluated.
uint64_t task_seed(const Task& task, uint64_t seed) {
  const Digest digest = hash_bytes(task.id);
  for (size_t i = 0; i < 8; ++i) seed ^= static_cast<uint64_t>(digest.bytes[i]) << (8 * i);
  return seed;
}

}  // namespace

std::vector<std::string> files_to_read(const std::vector<SourceFile>& files, const std::string& output, size_t most) {
  std::vector<std::pair<int, std::string>> named;
  for (const SourceFile& file : files) {
    int times = 0;
    const std::string name = fs::path(file.path).filename().string();
    for (size_t at = output.find(name); at != std::string::npos; at = output.find(name, at + 1)) ++times;
    named.emplace_back(-times, file.path);
  }
  std::sort(named.begin(), named.end());
  named.resize(std::min(most, named.size()));
  std::vector<std::string> paths;
  for (auto& [times, path] : named) paths.push_back(std::move(path));
  return paths;
}

Result<Root> open_root(Mind& mind, const Dialect& dialect, tools::Sandbox& sandbox, const Task& task, uint64_t seed) {
  Root root;
  TRY_ASSIGN(tools::Snapshot first, sandbox.import_tree(task.files_dir));
  root.world = {mind.start(), std::move(first), Rng(task_seed(task, seed)), kUnlimited};
  BoxEvaluator evaluator(sandbox, dialect, task.check, task_limits(task));
  TRY_ASSIGN(OpenWorld open, restore(root.world, mind, sandbox));
  TRY_ASSIGN(const std::vector<WorkspaceFile> files, workspace_files(open.box));
  std::vector<std::string> paths;
  for (const WorkspaceFile& file : files) paths.push_back(file.path);

  Host host(mind, dialect, open, root.tokens);
  const std::string goal = goal_text(task.goal.empty() ? kGoal : task.goal, paths, task.check);
  TRY(host.feed(dialect.prompt(tools::default_specs(), goal)));
  TRY_ASSIGN(const tools::Observation ran, evaluator.run_check(open.box));
  TRY(host.made({"run", nlohmann::ordered_json::object()}, ran));
  const Verdict seen = verdict(*ran.outcome);
  root.score = seen.score;
  root.passed = seen.passed;

  TRY_ASSIGN(const std::vector<SourceFile> sources, evaluator.sources(root.world.snapshot));
  const auto reader = tools::make_read();
  tools::ToolContext context{open.box, task.check, task_limits(task), {}};
  for (const std::string& path : files_to_read(sources, ran.outcome->out.data + ran.outcome->err.data, kMostRead)) {
    const Action read{"read", {{"path", path}}};
    TRY_ASSIGN(const tools::Observation observation, reader->call(nlohmann::json(read.arguments), context));
    TRY(host.made(read, observation));
  }
  // The host only looked: the arms set out with what the mind has read, from the files as the task has them, without
  // what the check may have left.
  TRY(mind.check(open.mind));
  root.world.mind = std::move(open.mind);
  root.world.step = open.step;
  return root;
}

Result<bool> holds_up(tools::Sandbox& sandbox, const Task& task, const std::vector<Action>& edits) {
  TRY_ASSIGN(const tools::Snapshot first, sandbox.import_tree(task.files_dir));
  TRY_ASSIGN(tools::Box box, sandbox.open(first, {}));
  const auto editor = tools::make_edit();
  tools::ToolContext context{box, task.check, task_limits(task), {}};
  for (const Action& edit : edits) {
    TRY_ASSIGN(const tools::Observation made, editor->call(nlohmann::json(edit.arguments), context));
    if (!made.ok) return Error{Errc::kInvalid, "an edit of the answer does not apply again: " + made.text};
  }
  TRY_ASSIGN(const tools::Snapshot last, box.commit());
  return passes_hidden_check(task, sandbox, last);
}

}  // namespace anser::agent

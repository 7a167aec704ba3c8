#include "agent/eval/root.h"

#include <algorithm>
#include <filesystem>

#include "agent/callable.h"
#include "agent/search/box_evaluator.h"
#include "agent/verdict.h"
#include "base/unique_fd.h"
#include "tools/shell.h"
#include "tools/specs.h"
#include "tools/toolbox.h"

namespace anser::agent {
namespace {

namespace fs = std::filesystem;

constexpr size_t kMostRead = 3;
constexpr const char* kGoal = "make the tests pass";  // for tasks that give none

// The host makes one call: the mind reads it and what came back.
class Host {
 public:
  Host(Mind& mind, const Dialect& dialect, Root& root) : mind_(mind), dialect_(dialect), root_(root) {}

  Status feed(const std::string& segment) {
    TRY_ASSIGN(const int64_t tokens, mind_.feed(root_.world.mind, segment));
    root_.tokens += tokens;
    return {};
  }
  Status made(const Action& action, const tools::Observation& observation) {
    TRY(feed(dialect_.call(action)));
    return feed(dialect_.observation(observation.text));
  }

 private:
  Mind& mind_;
  const Dialect& dialect_;
  Root& root_;
};

// Seeds of tasks differ, and do not depend on which other tasks are evaluated.
uint64_t task_seed(const Task& task, uint64_t seed) {
  const Digest digest = hash_bytes(task.id);
  for (size_t i = 0; i < 8; ++i) seed ^= static_cast<uint64_t>(digest.bytes[i]) << (8 * i);
  return seed;
}

Status copy_into(tools::Box& box, const std::string& directory) {
  std::error_code failed;
  std::vector<fs::path> files;
  for (fs::recursive_directory_iterator at(directory, failed), end; !failed && at != end; at.increment(failed)) {
    if (at->is_regular_file()) files.push_back(at->path());
  }
  if (failed) return Error{Errc::kIo, "read " + directory, failed.value()};
  std::sort(files.begin(), files.end());
  for (const fs::path& file : files) {
    TRY_ASSIGN(const std::string data, read_file(file.string()));
    TRY(box.write(fs::relative(file, directory).string(), data));
  }
  return {};
}

}  // namespace

tools::Limits task_limits(const Task& task) {
  tools::Limits limits;
  limits.wall_ms = limits.cpu_ms = task.wall_ms;
  limits.memory_bytes = task.memory_bytes;
  return limits;
}

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
  root.world.rng = Rng(task_seed(task, seed));
  root.world.left = {.steps = -1, .tokens = -1, .runs = -1, .wall_seconds = -1, .sandbox_cpu_seconds = -1};
  root.world.mind = mind.start();
  TRY_ASSIGN(root.world.snapshot, sandbox.import_tree(task.files_dir));
  BoxEvaluator evaluator(sandbox, dialect, task.check, task_limits(task));
  TRY_ASSIGN(tools::Box box, sandbox.open(root.world.snapshot, {}));
  TRY_ASSIGN(const std::vector<WorkspaceFile> files, workspace_files(box));
  std::vector<std::string> paths;
  for (const WorkspaceFile& file : files) paths.push_back(file.path);

  Host host(mind, dialect, root);
  const std::string goal = goal_text(task.goal.empty() ? kGoal : task.goal, paths, task.check);
  TRY(host.feed(dialect.prompt(tools::default_specs(), goal)));
  TRY_ASSIGN(const tools::Observation ran, evaluator.run_check(box));
  TRY(host.made({"run", nlohmann::ordered_json::object()}, ran));
  const Verdict seen = verdict(*ran.outcome);
  root.score = seen.score;
  root.passed = seen.passed;

  TRY_ASSIGN(const std::vector<SourceFile> sources, evaluator.sources(root.world.snapshot));
  const auto reader = tools::make_read();
  tools::ToolContext context{box, task.check, task_limits(task), {}};
  for (const std::string& path : files_to_read(sources, ran.outcome->out.data + ran.outcome->err.data, kMostRead)) {
    const Action read{"read", {{"path", path}}};
    TRY_ASSIGN(const tools::Observation observation, reader->call(nlohmann::json(read.arguments), context));
    TRY(host.made(read, observation));
  }
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
  if (!task.hidden_dir.empty()) TRY(copy_into(box, task.hidden_dir));
  const std::string& check = task.hidden_check.empty() ? task.check : task.hidden_check;
  TRY_ASSIGN(const tools::Outcome outcome, tools::run_shell(box, check, task_limits(task)));
  if (outcome.how == tools::How::kNotStarted) {
    return Error{Errc::kResource, "the hidden check could not be started: " + outcome.setup_error};
  }
  return outcome.ok();
}

}  // namespace anser::agent

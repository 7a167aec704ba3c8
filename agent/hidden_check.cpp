#include "agent/hidden_check.h"

#include <algorithm>
#include <filesystem>
#include <vector>

#include "base/unique_fd.h"
#include "tools/shell.h"

namespace anser::agent {
namespace {

namespace fs = std::filesystem;

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

bool has_hidden_check(const Task& task) { return !task.hidden_check.empty(); }

Result<bool> passes_hidden_check(const Task& task, tools::Sandbox& sandbox, const tools::Snapshot& last) {
  TRY_ASSIGN(tools::Box box, sandbox.open(last, {}));
  if (!task.hidden_dir.empty()) TRY(copy_into(box, task.hidden_dir));
  const std::string& check = has_hidden_check(task) ? task.hidden_check : task.check;
  TRY_ASSIGN(const tools::Outcome outcome, tools::run_shell(box, check, task_limits(task)));
  if (outcome.how == tools::How::kNotStarted) {
    return Error{Errc::kResource, "the hidden check could not be started: " + outcome.setup_error};
  }
  return outcome.ok();
}

}  // namespace anser::agent

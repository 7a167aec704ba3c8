#include "agent/task.h"

#include <algorithm>
#include <filesystem>

#include "base/json.h"
#include "base/unique_fd.h"
#include "tools/note.h"

namespace anser::agent {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr const char* kTaskFile = "task.json";
constexpr size_t kMaxListed = 10'000;

bool starts_with(const std::string& text, const std::string& head) { return text.rfind(head, 0) == 0; }
bool ends_with(const std::string& text, const std::string& tail) {
  return text.size() >= tail.size() && text.compare(text.size() - tail.size(), tail.size(), tail) == 0;
}

std::vector<std::string> files_below(const std::string& directory) {
  std::vector<std::string> files;
  std::error_code failed;
  for (fs::recursive_directory_iterator at(directory, failed), end; !failed && at != end; at.increment(failed)) {
    if (at->is_regular_file(failed)) files.push_back(fs::relative(at->path(), directory, failed).string());
    if (files.size() >= kMaxListed) break;
  }
  std::sort(files.begin(), files.end());
  return files;
}

// Copies a key where it is there and a string; the error names file and key.
Status take(const json& object, const char* key, const std::string& file, std::string* value) {
  const auto at = object.find(key);
  if (at == object.end()) return {};
  if (!at->is_string()) return Error{Errc::kInvalid, file + ": \"" + key + "\" must be a string"};
  *value = at->get<std::string>();
  return {};
}

Status take(const json& object, const char* key, const std::string& file, int64_t* value) {
  const auto at = object.find(key);
  if (at == object.end()) return {};
  if (!at->is_number_integer() || at->get<int64_t>() <= 0) {
    return Error{Errc::kInvalid, file + ": \"" + key + "\" must be a positive integer"};
  }
  *value = at->get<int64_t>();
  return {};
}

// [{"day", "say", "files": {path: text}}]
Status take_sessions(const json& object, const std::string& file, Task& task) {
  const auto at = object.find("sessions");
  if (at == object.end()) return {};
  const Error wrong{
      Errc::kInvalid,
      file + ": \"sessions\" must be a list of {\"day\", \"say\", \"files\"}: see docs/formats.md, \"task\""};
  if (!at->is_array()) return wrong;
  for (const json& one : *at) {
    if (!one.is_object()) return wrong;
    TaskSession session;
    TRY(take(one, "day", file, &session.day));
    TRY(take(one, "say", file, &session.say));
    if (session.say.empty() || (!session.day.empty() && !tools::is_day(session.day))) return wrong;
    const json files = one.value("files", json::object());
    if (!files.is_object()) return wrong;
    for (const auto& [path, text] : files.items()) TRY(take(files, path.c_str(), file, &session.files[path]));
    task.sessions.push_back(std::move(session));
  }
  return {};
}

Status read_task_file(const std::string& file, Task& task) {
  TRY_ASSIGN(const std::string text, read_file(file, size_t{1} << 20));
  const json object = json::parse(text, nullptr, false);
  if (!object.is_object()) return Error{Errc::kInvalid, file + " is no JSON object: see docs/formats.md, \"task\""};
  TRY(take(object, "id", file, &task.id));
  TRY(take(object, "suite", file, &task.suite));
  TRY(take(object, "goal", file, &task.goal));
  TRY(take(object, "check", file, &task.check));
  TRY(take(object, "hidden_check", file, &task.hidden_check));
  TRY(take(object, "language", file, &task.language));
  TRY(take(object, "bug_kind", file, &task.bug_kind));
  TRY(take(object, "answer", file, &task.answer));
  TRY(take_sessions(object, file, task));
  const json limits = object.value("limits", json::object());
  if (!limits.is_object()) return Error{Errc::kInvalid, file + ": \"limits\" must be an object"};
  TRY(take(limits, "wall_ms", file, &task.wall_ms));
  return take(limits, "memory_bytes", file, &task.memory_bytes);
}

}  // namespace

Result<Task> load_task(const std::string& directory) {
  std::error_code failed;
  const fs::path root = fs::canonical(directory, failed);
  if (failed) return Error{Errc::kNotFound, "open the directory " + directory, failed.value()};
  if (!fs::is_directory(root))
    return Error{Errc::kInvalid, directory + " is no directory: name the one with the files"};
  Task task;
  task.id = root.filename().string();
  task.files_dir = root.string();
  if (fs::exists(root / kTaskFile)) {
    TRY(read_task_file((root / kTaskFile).string(), task));
    task.files_dir = (root / "files").string();
    if (!fs::is_directory(task.files_dir)) {
      return Error{Errc::kInvalid, root.string() + " has a task.json but no directory files/ with the first workspace"};
    }
    if (fs::is_directory(root / "hidden")) task.hidden_dir = (root / "hidden").string();
  }
  if (task.check.empty()) task.check = detect_check(files_below(task.files_dir));
  if (task.hidden_check.empty() && !task.hidden_dir.empty()) {
    task.hidden_check = detect_check(files_below(task.hidden_dir));
    if (task.hidden_check.empty()) task.hidden_check = task.check;
  }
  return task;
}

Result<std::vector<Task>> load_suite(const std::string& suite_directory) {
  std::error_code failed;
  std::vector<std::string> directories;
  for (fs::recursive_directory_iterator at(suite_directory, failed), end; !failed && at != end; at.increment(failed)) {
    if (!at->is_directory(failed) || !fs::exists(at->path() / kTaskFile)) continue;
    directories.push_back(at->path().string());
    at.disable_recursion_pending();  // a task's own files may hold anything
  }
  if (failed) return Error{Errc::kNotFound, "read the suite " + suite_directory, failed.value()};
  std::vector<Task> tasks;
  for (const std::string& directory : directories) {
    Result<Task> task = load_task(directory);
    if (!task) return std::move(task.error()).with_context(directory);
    TRY(check_decidable(*task, directory));
    tasks.push_back(std::move(*task));
  }
  if (tasks.empty()) return Error{Errc::kInvalid, suite_directory + " holds no directory with a task.json"};
  std::sort(tasks.begin(), tasks.end(), [](const Task& a, const Task& b) { return a.id < b.id; });
  return tasks;
}

Status check_decidable(const Task& task, const std::string& directory) {
  if (!task.check.empty() || !task.hidden_check.empty() || !task.answer.empty()) return {};
  return Error{Errc::kInvalid, directory + ": no check is given, and none is recognised"};
}

std::string detect_check(const std::vector<std::string>& files) {
  const auto has = [&files](const std::string& name) { return std::count(files.begin(), files.end(), name) > 0; };
  std::vector<std::string> top_tests;
  bool deep_tests = false;
  for (const std::string& file : files) {
    const std::string name = fs::path(file).filename().string();
    if (!ends_with(name, ".py") || (!starts_with(name, "test_") && !ends_with(name, "_test.py"))) continue;
    if (name == file) top_tests.push_back(file);
    deep_tests = deep_tests || name != file;
  }
  if (top_tests.size() == 1 && !deep_tests) return "python3 " + top_tests[0];
  if (!top_tests.empty() || deep_tests) return "python3 -m unittest";
  if (has("Makefile") || has("makefile")) return "make test";
  if (has("Cargo.toml")) return "cargo test --offline";
  if (has("go.mod")) return "go test ./...";
  if (has("package.json")) return "npm test";
  if (has("test.sh")) return "sh test.sh";
  if (has("run_tests.sh")) return "sh run_tests.sh";
  return "";
}

}  // namespace anser::agent

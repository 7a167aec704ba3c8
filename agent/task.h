// Task: one directory of a suite (docs/formats.md, "task"): task.json, files/, hidden/.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"

namespace anser::agent {

// task.json {id, suite, goal, check, hidden_check, language, limits, bug_kind}; unknown keys are ignored, id defaults
// to the directory's name, check and hidden_check to what detect_check finds.
struct Task {
  std::string id, suite, goal, check, hidden_check, language, bug_kind;
  std::string files_dir;                                        // the first workspace
  std::string hidden_dir;                                       // "" when there is none
  int64_t wall_ms = 10'000, memory_bytes = int64_t{512} << 20;  // limits of one run
};

// A directory with task.json is a task; any other directory is a workspace as it is (goal and check from the caller).
Result<Task> load_task(const std::string& directory);
// Every task below `suite_directory`, sorted by id. The error names the directory that is wrong.
Result<std::vector<Task>> load_suite(const std::string& suite_directory);

// Guesses the check command of a workspace from its files: "python3 test_x.py", "python3 -m unittest", "make test",
// ...; "" if none.
std::string detect_check(const std::vector<std::string>& files);

}  // namespace anser::agent

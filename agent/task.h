// Task: one directory of a suite (docs/formats.md, "task"): task.json, files/, hidden/.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/result.h"

namespace anser::agent {

// One of several sessions that a task consists of: the state of the mind is cleared before it, the workspace stays.
struct TaskSession {
  std::string day;                           // "2026-03-31", what the tools take for today; "": the clock's
  std::string say;                           // what the user says
  std::map<std::string, std::string> files;  // put into the workspace before it: path and text
};

// task.json {id, suite, goal, check, hidden_check, language, limits, bug_kind}; unknown keys are ignored, id defaults
// to the directory's name, check and hidden_check to what detect_check finds.
struct Task {
  std::string id, suite, goal, check, hidden_check, language, bug_kind;
  std::string files_dir;              // the first workspace
  std::string hidden_dir;             // "" when there is none
  std::vector<TaskSession> sessions;  // empty: one session about `goal`
  std::string answer;                 // of the last one's question; "": the hidden check decides
  int64_t wall_ms = 10'000, memory_bytes = int64_t{512} << 20;  // limits of one run
};

// A directory with task.json is a task; any other directory is a workspace as it is (goal and check from the caller).
Result<Task> load_task(const std::string& directory);
// kInvalid when nothing tells whether the task is solved: no check, no hidden check, no answer.
Status check_decidable(const Task& task, const std::string& directory);
// Every task below `suite_directory`, sorted by id. The error names the directory that is wrong.
Result<std::vector<Task>> load_suite(const std::string& suite_directory);

// Guesses the check command of a workspace from its files: "python3 test_x.py", "python3 -m unittest", "make test",
// ...; "" if none.
std::string detect_check(const std::vector<std::string>& files);

}  // namespace anser::agent

// Command: one program to run in a box. Plain data.
#pragma once

#include <atomic>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "sandbox/policy/limits.h"

namespace anser::sandbox {

struct Command {
  std::vector<std::string> argv;  // argv[0] is looked up in /usr/local/bin:/usr/bin:/bin
  std::vector<std::string> env;   // "NAME=value", added to PATH, HOME, LANG=C.UTF-8, PYTHONDONTWRITEBYTECODE=1, ...
  std::string cwd = "/work";
  std::string stdin_data;
  Limits limits;
  bool terminal = false;  // stdin, stdout and stderr are a terminal of the box's own; only in a kept box
  int rows = 24, columns = 80;
  // May be empty. Called as output comes, from the thread that runs: stream 1 or 2, raw bytes, nothing cut.
  std::function<void(int, std::string_view)> on_output;
  // When it becomes true, from another thread or a signal's handler, the program is ended within kCancelSeconds
  // (SIGTERM, grace, SIGKILL) with the cause "cancelled". May be null; outlives the program.
  const std::atomic<bool>* cancelled = nullptr;
  static constexpr double kCancelSeconds = 0.05;
};

}  // namespace anser::sandbox

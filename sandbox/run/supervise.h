// One run of one program, watched to its end: timers, limits, output, the kill ladder, and the outcome.
#pragma once

#include <array>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "sandbox/run/cgroup.h"
#include "sandbox/run/command.h"
#include "sandbox/run/launcher.h"
#include "sandbox/run/outcome.h"

namespace anser::sandbox {

struct Run {
  wire::Request request;
  std::string spec;             // encode_spec
  std::string leaf;             // name of the control groups, CgroupLeaf::make
  std::string name;             // of the program, for "command not found"
  std::string_view stdin_data;  // outlives the run
  Limits limits;
  std::function<void(int, std::string_view)> on_output;  // Command::on_output
};

// Thread-safe; blocks until nothing of the run is left. An Error only when the supervisor itself cannot go on.
Result<Outcome> supervise(Launcher& launcher, const CgroupRoots& roots, const Run& run);

// One of our own file operations: its bytes go to `sink` as they come. Returns the operation's errno (0: done).
using Sink = std::function<Status(std::string_view)>;
Result<int> operate(Launcher& launcher, const Run& run, const Sink& sink);

// Head and tail of a stream in bounded memory.
class Keeper {
 public:
  explicit Keeper(int64_t limit) : head_limit_(limit - limit / 2), tail_limit_(limit / 2) {}
  void add(std::string_view data);
  Output take();
  int64_t total() const { return total_; }

 private:
  int64_t head_limit_, tail_limit_, total_ = 0;
  std::string head_, tail_;  // the tail holds up to twice its limit, and is cut when it is full
};

}  // namespace anser::sandbox

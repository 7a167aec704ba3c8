// LivingBox: a kept box. Programs come and go in it, share its processes, its /tmp, its loopback and its terminals, and
// everything dies with it. One thread watches them all.
#pragma once

#include <atomic>
#include <future>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "sandbox/run/process.h"
#include "sandbox/run/supervise.h"

namespace anser::sandbox {

class LivingBox {
 public:
  struct Settings {
    int64_t denials_at_most = 0;  // refusals to record of each program
    Standing standing;            // what every outcome says of the box
  };
  // The box was built with wire::kKeep.
  static Result<std::unique_ptr<LivingBox>> begin(BuiltBox box, Settings settings);
  ~LivingBox();  // kills everything in it, and waits
  LivingBox(const LivingBox&) = delete;
  LivingBox& operator=(const LivingBox&) = delete;

  // Descriptors 3 and 4 of the program, for Shell.
  struct Sides {
    UniqueFd in, out;
  };
  // `leaf` names its control groups below the box's. With `input` its standard input stays open for Process::write;
  // else it is Command::stdin_data to its end.
  Result<Process> start(const wire::Command& head, const Command& command, const std::vector<std::string>& environment,
                        const std::string& leaf, bool input, Sides sides = {});
  std::vector<Process> processes() const;  // those that run
  bool alive() const;                      // its first process still is
  // Does `body` while every process of the box stands still. An Error where they cannot be made to.
  Status while_frozen(const std::function<Status()>& body) const;

 private:
  friend class Process;
  friend struct LivingProgram;
  LivingBox(BuiltBox box, Settings settings);
  struct Loop;
  BuiltBox box_;
  std::unique_ptr<Loop> loop_;
};

}  // namespace anser::sandbox

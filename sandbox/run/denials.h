// What a program was refused, in words: system calls that the filter hands to us (SECCOMP_RET_USER_NOTIF), counted by
// call and detail. Whoever makes many waits: no storm of them costs more than a small share of a core.
#pragma once

#include <chrono>
#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "base/unique_fd.h"
#include "sandbox/run/outcome.h"

namespace anser::sandbox {

class DenialLog {
 public:
  // `at_most` records; of what does not fit the number is kept.
  explicit DenialLog(int64_t at_most) : at_most_(at_most) {}

  // Answers the calls that wait at `listener`, with EPERM every one, as many as may be answered now. False when some
  // may be left: then again after a few milliseconds.
  bool answer(const UniqueFd& listener);

  std::vector<Denial> records() const;
  int64_t dropped() const { return dropped_; }

 private:
  bool may_answer();
  int64_t at_most_, dropped_ = 0;
  double tokens_ = 500;
  std::chrono::steady_clock::time_point filled_ = std::chrono::steady_clock::now();
  std::map<std::pair<std::string, std::string>, Denial> records_;
};

}  // namespace anser::sandbox

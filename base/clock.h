// Clock: time as a parameter, so that tests can move it. Wall time for records, steady time for budgets and limits.
#pragma once

#include <chrono>
#include <string>

namespace anser {

class Clock {
 public:
  virtual ~Clock() = default;
  virtual std::chrono::steady_clock::time_point steady() const { return std::chrono::steady_clock::now(); }
  virtual std::chrono::system_clock::time_point wall() const { return std::chrono::system_clock::now(); }
};

// "2026-11-21T22:05:09Z", UTC, whole seconds.
std::string iso_time(std::chrono::system_clock::time_point time);

// Seconds of `d` as a double.
template <class Duration>
double seconds(Duration d) {
  return std::chrono::duration<double>(d).count();
}

}  // namespace anser

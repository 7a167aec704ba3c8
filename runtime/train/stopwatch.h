// Stopwatch: where the time of a training step goes. lap(kind) charges the processor time that this thread spent since
// the last lap to that kind; processor time, so that a busy machine does not blur the picture.
#pragma once

#include <time.h>

#include <array>

namespace anser::runtime {

class Stopwatch {
 public:
  enum Kind : unsigned char {
    kProducts,
    kRecurrence,
    kGates,
    kNorms,
    kShift,
    kPointwise,
    kLoss,
    kPacking,
    kReduce,
    kOptimizer
  };
  static constexpr std::array kNames{"products",   "recurrence", "gates, mix",      "layer norms",      "token shift",
                                     "point-wise", "loss",       "packing weights", "sum of gradients", "optimiser"};
  using Times = std::array<double, kNames.size()>;  // seconds

  void start() { last_ = now(); }
  void lap(Kind kind) {
    const double at = now();
    times_[kind] += at - last_;
    last_ = at;
  }
  const Times& times() const { return times_; }

 private:
  static double now() {
    timespec time{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
  }
  double last_ = 0;
  Times times_{};
};

}  // namespace anser::runtime

// Stopwatch: where the time of a training step goes. lap(kind) charges the time since the last lap to that kind.
#pragma once

#include <array>
#include <chrono>

namespace anser::runtime {

class Stopwatch {
 public:
  enum Kind : unsigned char { kProducts, kRecurrence, kGates, kNorms, kShift, kPointwise, kLoss, kReduce, kOptimizer };
  static constexpr std::array kNames{"products",   "recurrence", "gates, mix",       "layer norms", "token shift",
                                     "point-wise", "loss",       "sum of gradients", "optimiser"};
  using Times = std::array<double, kNames.size()>;  // seconds

  void start() { last_ = std::chrono::steady_clock::now(); }
  void lap(Kind kind) {
    const auto now = std::chrono::steady_clock::now();
    times_[kind] += std::chrono::duration<double>(now - last_).count();
    last_ = now;
  }
  const Times& times() const { return times_; }

 private:
  std::chrono::steady_clock::time_point last_{};
  Times times_{};
};

}  // namespace anser::runtime

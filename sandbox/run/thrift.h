// Thrift: how much of a core a thread may spend on what a program can ask of it without end. A bucket of processor
// time: it fills at a share of the time that passes, so a burst costs nobody anything and a flood waits for itself.
#pragma once

#include <ctime>

namespace anser::sandbox {

class Thrift {
 public:
  // `share` of a core in the long run; `burst`: seconds of processor time that may be spent at once.
  Thrift(double share, double burst) : share_(share), burst_(burst), left_(burst) { begin(); }
  // From now on, on this thread.
  void begin() {
    used_ = seconds(CLOCK_THREAD_CPUTIME_ID);
    now_ = seconds(CLOCK_MONOTONIC);
  }
  // What was spent since the last look; how long to rest for it, in seconds: 0 as a rule.
  double look() {
    const double used = seconds(CLOCK_THREAD_CPUTIME_ID), now = seconds(CLOCK_MONOTONIC);
    left_ += (now - now_) * share_ - (used - used_);
    if (left_ > burst_) left_ = burst_;
    used_ = used;
    now_ = now;
    return left_ < 0 ? -left_ / share_ : 0;
  }
  // What `work` spends is somebody else's.
  template <class Work>
  void excuse(Work work) {
    const double before = seconds(CLOCK_THREAD_CPUTIME_ID);
    work();
    used_ += seconds(CLOCK_THREAD_CPUTIME_ID) - before;
  }

 private:
  static double seconds(clockid_t clock) {
    timespec time{};
    ::clock_gettime(clock, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
  }
  double share_, burst_, left_;
  double used_ = 0, now_ = 0;
};

}  // namespace anser::sandbox

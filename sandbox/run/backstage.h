// Backstage: one thread for what nobody waits for: boxes built ahead, and the remains of those that have ended.
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace anser::sandbox {

// Thread-safe. The destructor does what was posted before it returns.
class Backstage {
 public:
  Backstage() = default;
  Backstage(const Backstage&) = delete;
  Backstage& operator=(const Backstage&) = delete;
  ~Backstage();
  void post(std::function<void()> job);  // in this order, one after another

 private:
  void work();
  std::mutex mutex_;
  std::condition_variable ready_;
  std::deque<std::function<void()>> jobs_;
  bool ending_ = false;
  std::thread thread_;  // started by the first job
};

}  // namespace anser::sandbox

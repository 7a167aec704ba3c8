#include "agent/eval/workers.h"

#include <atomic>
#include <mutex>
#include <thread>
#include <vector>

namespace anser::agent {

Status for_each_task(size_t total, const Workers& workers, Mind& first, const MindFactory& minds,
                     const std::function<void(size_t i, Mind& mind)>& work) {
  std::vector<std::unique_ptr<Mind>> others;
  for (int j = 1; j < workers.jobs; ++j) {
    TRY_ASSIGN(std::unique_ptr<Mind> mind, minds());
    others.push_back(std::move(mind));
  }
  std::atomic<size_t> next{0};
  std::mutex mutex;
  size_t done = 0;
  const auto all = [&](Mind& mind) {
    for (size_t i = next++; i < total; i = next++) {
      work(i, mind);
      const std::lock_guard lock(mutex);
      ++done;
      if (workers.progress) workers.progress(done, total);
    }
  };
  std::vector<std::thread> threads;
  for (const auto& mind : others) threads.emplace_back(all, std::ref(*mind));
  all(first);
  for (std::thread& thread : threads) thread.join();
  return {};
}

}  // namespace anser::agent

// The pool. A run is published by raising `generation`; each worker takes its fixed share, and the last one to finish
// lets the caller go. Decode launches a run every few microseconds, so both sides spin a little before they sleep on
// the word they wait for (std::atomic::wait, a futex).
#include "kernels/pool.h"

#include <sched.h>

#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

#include "base/check.h"

namespace anser::kernels {
namespace {

// About 20 microseconds of polling, longer than the gap between two products of one decode step.
constexpr int kSpins = 2000;

void pause() {
#if defined(__x86_64__)
  __builtin_ia32_pause();
#endif
}

int usable_processors() {
  cpu_set_t set;
  CPU_ZERO(&set);
  if (sched_getaffinity(0, sizeof set, &set) == 0) return std::max(1, CPU_COUNT(&set));
  return std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
}

// Blocks until `word` differs from `old`; returns the new value.
template <class T>
T wait_change(const std::atomic<T>& word, T old, bool spin) {
  for (int i = 0; spin && i < kSpins; ++i) {
    const T now = word.load(std::memory_order_acquire);
    if (now != old) return now;
    pause();
  }
  word.wait(old, std::memory_order_acquire);
  return word.load(std::memory_order_acquire);
}

}  // namespace

struct Pool::Impl {
  explicit Impl(int count) : threads(count), spin(count <= usable_processors()) {
    for (int i = 1; i < threads; ++i) workers.emplace_back([this, i] { work(i); });
  }

  ~Impl() {
    body = nullptr;
    generation.fetch_add(1, std::memory_order_release);
    generation.notify_all();
    for (std::thread& worker : workers) worker.join();
  }

  void share(int thread) {
    const int64_t begin = n * thread / threads, end = n * (thread + 1) / threads;
    if (begin < end) (*body)(thread, begin, end);
  }

  void work(int thread) {
    uint32_t seen = 0;
    for (;;) {
      seen = wait_change(generation, seen, spin);
      if (body == nullptr) return;
      share(thread);
      if (pending.fetch_sub(1, std::memory_order_acq_rel) == 1) pending.notify_one();
    }
  }

  void run(int64_t count, const std::function<void(int, int64_t, int64_t)>& loop) {
    n = count;
    body = &loop;
    pending.store(threads - 1, std::memory_order_relaxed);
    generation.fetch_add(1, std::memory_order_release);
    generation.notify_all();
    share(0);
    for (int left = pending.load(std::memory_order_acquire); left != 0;) left = wait_change(pending, left, spin);
  }

  const int threads;
  const bool spin;  // polling only helps when every thread has a processor
  int64_t n = 0;
  const std::function<void(int, int64_t, int64_t)>* body = nullptr;
  alignas(64) std::atomic<uint32_t> generation{0};
  alignas(64) std::atomic<int> pending{0};
  std::vector<std::thread> workers;
};

Pool::Pool(int threads) {
  CHECK(threads >= 0);
  impl_ = std::make_unique<Impl>(threads == 0 ? usable_processors() : threads);
}

Pool::~Pool() = default;

int Pool::threads() const { return impl_->threads; }

void Pool::run(int64_t n, const std::function<void(int thread, int64_t begin, int64_t end)>& body) {
  CHECK(n >= 0);
  if (impl_->threads == 1 || n <= 1) {
    if (n > 0) body(0, 0, n);
    return;
  }
  impl_->run(n, body);
}

}  // namespace anser::kernels

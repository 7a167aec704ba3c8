// A pool of threads that run one loop at a time. Work is handed out by index in fixed contiguous shares, so results
// never depend on timing; the calling thread takes part. Not re-entrant: one run() at a time per pool.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>

namespace anser::kernels {

class Pool {
 public:
  // threads >= 1, the caller's included. 0 means one per processor this process may use.
  explicit Pool(int threads = 0);
  ~Pool();
  Pool(const Pool&) = delete;
  Pool& operator=(const Pool&) = delete;

  int threads() const;
  // Calls body(thread, begin, end) once per thread with begin < end, shares of [0, n) in order. Blocks until all are
  // done.
  void run(int64_t n, const std::function<void(int thread, int64_t begin, int64_t end)>& body);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace anser::kernels

// The pool: every index once, shares in order, also with more threads than work or processors.
#include "kernels/pool.h"

#include <gtest/gtest.h>

#include <atomic>
#include <vector>

namespace anser::test {
namespace {

TEST(Pool, EveryIndexOnceInOrderedShares) {
  for (const int threads : {1, 2, 3, 5}) {
    kernels::Pool pool(threads);
    EXPECT_EQ(pool.threads(), threads);
    for (const int64_t n : {0, 1, 2, 3, 7, 64, 1000}) {
      std::vector<int> seen(static_cast<size_t>(n)), owner(static_cast<size_t>(n));
      pool.run(n, [&](int thread, int64_t begin, int64_t end) {
        EXPECT_LT(begin, end);
        for (int64_t i = begin; i < end; ++i) {
          ++seen[static_cast<size_t>(i)];
          owner[static_cast<size_t>(i)] = thread;
        }
      });
      for (int64_t i = 0; i < n; ++i) {
        EXPECT_EQ(seen[static_cast<size_t>(i)], 1);
        if (i > 0) {
          EXPECT_LE(owner[static_cast<size_t>(i - 1)], owner[static_cast<size_t>(i)]);
        }
      }
    }
  }
}

TEST(Pool, ManyShortRuns) {
  kernels::Pool pool(3);
  std::atomic<int64_t> sum{0};
  for (int run = 0; run < 5000; ++run) {
    pool.run(3, [&](int, int64_t begin, int64_t end) { sum += end - begin; });
  }
  EXPECT_EQ(sum.load(), 15000);
}

TEST(Pool, ZeroMeansEveryProcessor) { EXPECT_GE(kernels::Pool().threads(), 1); }

}  // namespace
}  // namespace anser::test

// The machine as speeds see it: what it is called, how fast all its threads together read memory, and how fast they
// multiply.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/large_pages.h"
#include "kernels/limits.h"
#include "kernels/pool.h"

namespace anser::runtime {

struct Machine {
  std::string processor;  // as the system names it; "unknown" where it does not say
  int processors = 0;     // that this process may use
  double memory_gb = 0;
  std::string backend;                        // the kernels that a Model takes, kernels::best_ops()
  std::vector<std::string> instruction_sets;  // that they use
};
Machine describe_machine();

// A buffer that all threads read, each its own part.
class MemoryReader {
 public:
  // Rounded down to whole parts, a few kilobytes at least. Small pages are those the processor has at its smallest,
  // whatever the system would choose by itself.
  MemoryReader(int64_t bytes, bool large_pages, kernels::Pool& pool);
  MemoryReader(const MemoryReader&) = delete;
  MemoryReader& operator=(const MemoryReader&) = delete;

  int64_t bytes() const { return part_ * pool_.threads(); }
  void read(const kernels::ReadWay& way);
  // What read() saw; kept so that no compiler may leave the reading out.
  uint64_t sum() const;

 private:
  kernels::Pool& pool_;
  int64_t part_;  // bytes, a multiple of 512
  LargePages pages_;
  std::vector<uint64_t> sums_;  // of the threads, a cache line apart
};

struct ReadRate {
  kernels::ReadWay way;
  bool large_pages = true;
  double gb_s = 0;
};
// "8 streams a thread, prefetched, large pages".
std::string read_way_name(const ReadRate& rate);
// Every way over a buffer of so many bytes, in turns: the best of `rounds` for each, since a limit is what the machine
// can give, fastest first.
std::vector<ReadRate> measure_reading(int64_t bytes, bool small_pages_too, int rounds, kernels::Pool& pool);

struct ProductRate {
  std::string name;  // kernels::ProductLoop
  double gop_s = 0;  // a multiplication and an addition are two
};
// The best of `rounds`, all threads, from the slowest kind to the fastest; tiles only where there are some.
std::vector<ProductRate> measure_products(int rounds, kernels::Pool& pool);

}  // namespace anser::runtime

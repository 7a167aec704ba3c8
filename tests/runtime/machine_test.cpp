// What the program says of the machine it runs on.
#include "runtime/machine.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "kernels/ops.h"

namespace anser::runtime {
namespace {

TEST(Machine, IsDescribed) {
  const Machine machine = describe_machine();
  EXPECT_FALSE(machine.processor.empty());
  EXPECT_GE(machine.processors, 1);
  EXPECT_GT(machine.memory_gb, 0.1);
  EXPECT_EQ(machine.backend, kernels::best_ops().name);
  const auto has = [&](const char* name) {
    return std::find(machine.instruction_sets.begin(), machine.instruction_sets.end(), name) !=
           machine.instruction_sets.end();
  };
  EXPECT_EQ(has("AVX2"), kernels::find_ops("avx2") != nullptr);
  EXPECT_EQ(has("AVX512_VNNI"), kernels::find_ops("vnni") != nullptr);
  EXPECT_EQ(has("AMX_INT8"), kernels::find_ops("amx") != nullptr);
}

TEST(Machine, EveryWayOfReadingIsMeasuredAndTheFastestIsFirst) {
  kernels::Pool pool(2);
  const std::vector<ReadRate> rates = measure_reading(1 << 20, true, 3, pool);
  ASSERT_EQ(rates.size(), 2 * kernels::read_ways().size());
  for (size_t i = 0; i < rates.size(); ++i) {
    EXPECT_GT(rates[i].gb_s, 0) << read_way_name(rates[i]);
    EXPECT_LE(rates[i].gb_s, rates[i == 0 ? 0 : i - 1].gb_s);
  }
  EXPECT_EQ(read_way_name({{1, false}, false, 1}), "1 stream a thread, no prefetch, small pages");
  EXPECT_EQ(read_way_name({{8, true}, true, 1}), "8 streams a thread, prefetched, large pages");
}

TEST(Machine, ReadersCoverTheirBuffer) {
  kernels::Pool pool(2);
  MemoryReader reader(1 << 20, true, pool);
  EXPECT_EQ(reader.bytes(), 1 << 20);
  reader.read({4, true});
  const uint64_t words = (1 << 20) / 2 / 8;  // of a thread, all bytes 1 and all bytes 2
  EXPECT_EQ(reader.sum(), words * 0x0303030303030303u);
  EXPECT_GE(MemoryReader(1, true, pool).bytes(), 512);
}

TEST(Machine, ProductsAreMeasured) {
  kernels::Pool pool(1);
  const std::vector<ProductRate> rates = measure_products(1, pool);
  ASSERT_EQ(rates.size(), kernels::product_loops().size());
  for (const ProductRate& rate : rates) EXPECT_GT(rate.gop_s, 0) << rate.name;
}

}  // namespace
}  // namespace anser::runtime

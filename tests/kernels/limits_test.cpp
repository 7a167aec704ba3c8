// The loops that measure the machine do the work they are said to do.
#include "kernels/limits.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numeric>
#include <set>
#include <vector>

#include "base/large_pages.h"

namespace anser::kernels {
namespace {

TEST(Limits, EveryWayReadsEveryByteOnce) {
  const LargePages pages(1 << 16);
  auto* words = reinterpret_cast<uint64_t*>(pages.data());
  for (const int64_t bytes : {512, 1024, 4096 + 512, 1 << 16}) {
    const int64_t count = bytes / 8;
    for (int64_t i = 0; i < count; ++i) words[i] = static_cast<uint64_t>(i * i + 1) * 0x9e3779b97f4a7c15u;
    const uint64_t expected = std::accumulate(words, words + count, uint64_t{0});
    for (const ReadWay& way : read_ways()) {
      EXPECT_EQ(read_memory(words, bytes, way), expected) << way.streams << way.prefetch << " " << bytes;
    }
  }
}

TEST(Limits, ProductsAreDone) {
  std::set<std::string> names;
  for (const ProductLoop& loop : product_loops()) {
    names.insert(loop.name);
    const float result = loop.run();
    EXPECT_GT(loop.operations, 1e6) << loop.name;
    if (loop.name == std::string("fp32")) {
      EXPECT_NEAR(result, 12, 0.1);  // twelve chains that tend to 1
    } else if (loop.name == std::string("int8 tiles")) {
      EXPECT_EQ(result, loop.operations / (2 * 16 * 16) / 4);  // ones; a sum takes one of the four products
    } else if (loop.name == std::string("bf16 tiles cached")) {
      EXPECT_EQ(result, 32 * 8);  // ones; eight steps of 32, from zero each time
    } else if (loop.name == std::string("int8 groups")) {
      EXPECT_EQ(result, loop.operations / (2 * 16 * 16 * 32) - 1);  // ones; the first scales what is not there yet
    } else {
      EXPECT_GT(result, 0);
    }
  }
  EXPECT_TRUE(names.contains("fp32"));
  EXPECT_EQ(names.size(), product_loops().size());
}

}  // namespace
}  // namespace anser::kernels

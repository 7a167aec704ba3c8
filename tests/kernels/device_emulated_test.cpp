// The device kernels on their emulation, and the emulation itself.
#include "tests/kernels/device_chunk_tests.h"

namespace anser::test {
namespace {

namespace gpu = kernels::emulated;

void forgets_a_barrier(float* out) {
  auto* shared = gpu::shared_memory<float>();
  shared[gpu::thread_index()] = static_cast<float>(gpu::thread_index());
  out[gpu::thread_index()] = shared[(gpu::thread_index() + 1) % gpu::thread_count()];
}

// Threads run forwards, then backwards: what depends on their order differs.
TEST(Emulation, AMissingBarrierShows) {
  Floats results[2] = {Floats(64), Floats(64)};
  for (Floats& result : results) gpu::run_grid({1, 1, 1, 64, 256}, [&] { forgets_a_barrier(result.data()); });
  EXPECT_FALSE(same_bits(results[0].data(), results[1].data(), 64));
}

TEST(Emulation, ACopyArrivesWhenItIsWaitedFor) {
  const float from[8] = {1, 2, 3, 4, 5, 6, 7, 8};
  Floats seen(3);
  gpu::run_grid({1, 1, 1, 32, 48}, [&] {
    if (gpu::thread_index() != 0) return;
    auto* shared = gpu::shared_memory<float>();
    gpu::copy_async(shared, from, true);
    gpu::commit_copies();
    gpu::copy_async(shared + 4, from + 4, true);
    gpu::copy_async(shared + 8, from, false);
    gpu::commit_copies();
    EXPECT_TRUE(std::isnan(shared[0]));
    gpu::wait_copies<1>();
    EXPECT_EQ(shared[3], 4);
    EXPECT_TRUE(std::isnan(shared[4]));
    gpu::wait_copies<0>();
    seen = {shared[0], shared[7], shared[8]};
  });
  EXPECT_EQ(seen, (Floats{1, 8, 0}));
}

TEST(EmulationDeathTest, ABarrierThatNotAllReachIsAFailure) {
  EXPECT_DEATH(gpu::run_grid({1, 1, 1, 64, 0},
                             [] {
                               if (gpu::thread_index() != 5) gpu::sync_block();
                             }),
               "moved");
}

TEST(Emulation, TileProductsAreMatrixProducts) {
  std::mt19937_64 rng(3);
  float a[16][16], b[16][8], d[16][8];
  for (auto& row : a)
    for (float& x : row) x = static_cast<float>(rng() % 16) - 8;
  for (auto& row : b)
    for (float& x : row) x = static_cast<float>(rng() % 16) - 8;
  const auto halves = [](float low, float high) {
    return static_cast<uint32_t>(kernels::half_from_float(low)) | static_cast<uint32_t>(kernels::half_from_float(high))
                                                                      << 16;
  };
  const auto expect_product = [&](const auto& multiply, const auto& pair) {
    gpu::run_grid({1, 1, 1, 32, 0}, [&] {
      const int g = gpu::thread_index() / 4, t = gpu::thread_index() % 4;
      const uint32_t left[4] = {pair(a[g][2 * t], a[g][2 * t + 1]), pair(a[g + 8][2 * t], a[g + 8][2 * t + 1]),
                                pair(a[g][2 * t + 8], a[g][2 * t + 9]), pair(a[g + 8][2 * t + 8], a[g + 8][2 * t + 9])};
      float sum[4] = {1, 2, 3, 4};
      multiply(sum, left, pair(b[2 * t][g], b[2 * t + 1][g]), pair(b[2 * t + 8][g], b[2 * t + 9][g]));
      for (int i = 0; i < 4; ++i) d[g + i / 2 * 8][2 * t + i % 2] = sum[i] - static_cast<float>(i + 1);
    });
    for (int i = 0; i < 16; ++i) {
      for (int j = 0; j < 8; ++j) {
        float wanted = 0;
        for (int k = 0; k < 16; ++k) wanted += a[i][k] * b[k][j];
        EXPECT_EQ(d[i][j], wanted);
      }
    }
  };
  expect_product(gpu::multiply_tiles, halves);
  expect_product(gpu::multiply_bf16_tiles, gpu::bf16_pair);
}

TEST(Emulation, APairOfBf16KeepsTheLowValueBelow) {
  EXPECT_EQ(gpu::bf16_pair(1.0f, -2.0f), 0xc0003f80u);
  EXPECT_EQ(gpu::bf16_pair(1.0f + 0x1p-8f, 1.0f + 0x3p-8f), 0x3f823f80u);  // halfway goes to the even one
  EXPECT_EQ(gpu::float_of_bits(gpu::bf16_pair(0, 3e38f) & 0xffff0000u), gpu::float_of_bits(0x7f620000u));
}

}  // namespace
}  // namespace anser::test

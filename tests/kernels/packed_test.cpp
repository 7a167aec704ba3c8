// PackedLinear: every backend that has it, against the oracle's products with the same rounding, over awkward shapes.
#include <gtest/gtest.h>

#include <cmath>
#include <cstdlib>
#include <memory>
#include <vector>

#include "base/rng.h"
#include "kernels/ops.h"

namespace anser::test {
namespace {

using kernels::Ops;
using kernels::PackedLinear;
using kernels::Precision;

std::vector<float> normal(int64_t n, Rng& rng) {
  std::vector<float> values(static_cast<size_t>(n));
  for (float& x : values) x = static_cast<float>(rng.normal());
  return values;
}

std::shared_ptr<void> aligned(int64_t bytes) {
  return {std::aligned_alloc(64, static_cast<size_t>(bytes) + 64), [](void* p) { std::free(p); }};
}

// fp32 sums of the same bf16 products in another order.
void expect_close(const std::vector<float>& got, const std::vector<float>& want, int64_t inner, const char* what) {
  const float tolerance = 2e-6f * static_cast<float>(inner);
  for (size_t i = 0; i < want.size(); ++i) {
    ASSERT_NEAR(got[i], want[i], tolerance + 1e-5f) << what << " at " << i;
  }
}

void check(const PackedLinear& packed, int64_t T, int64_t in, int64_t out, bool accumulate) {
  SCOPED_TRACE(testing::Message() << "T " << T << " in " << in << " out " << out);
  Rng rng(static_cast<uint64_t>(T * 1000 + in * 10 + out));
  const auto W = normal(out * in, rng), x = normal(T * in, rng), dy = normal(T * out, rng);
  const auto forward = aligned(packed.bytes(out, in)), backward = aligned(packed.bytes(out, in));
  const auto kept = aligned(packed.bytes(T, in));
  packed.pack_weight(out, in, W.data(), forward.get(), backward.get());
  std::vector<float> y = normal(T * out, rng), dx = normal(T * in, rng), dW = normal(out * in, rng);
  std::vector<float> want_y = y, want_dx = dx, want_dW = dW;
  const Ops& ref = kernels::ref_ops();
  ref.gemm_nt(T, out, in, x.data(), W.data(), want_y.data(), accumulate, Precision::kBF16);
  ref.gemm_nn(T, in, out, dy.data(), W.data(), want_dx.data(), accumulate, Precision::kBF16);
  ref.gemm_tn(out, in, T, dy.data(), x.data(), want_dW.data(), true, Precision::kBF16);
  std::vector<float> again = y;
  packed.forward(T, in, out, x.data(), forward.get(), y.data(), accumulate, kept.get());
  packed.forward(T, in, out, x.data(), forward.get(), again.data(), accumulate, nullptr);
  EXPECT_EQ(y, again) << "keeping x changes y";
  packed.backward(T, in, out, dy.data(), backward.get(), kept.get(), dx.data(), accumulate, dW.data());
  expect_close(y, want_y, in, "y");
  expect_close(dx, want_dx, out, "dx");
  expect_close(dW, want_dW, T, "dW");
}

TEST(PackedLinear, EqualsTheOracle) {
  int found = 0;
  for (const Ops* ops : kernels::available_ops()) {
    if (ops->packed == nullptr) continue;
    ++found;
    for (const int64_t T : {1, 15, 16, 17, 31, 32, 33, 64, 70}) {
      for (const int64_t in : {1, 16, 31, 32, 33, 48, 65}) {
        for (const int64_t out : {1, 15, 16, 32, 33, 50, 64}) check(*ops->packed, T, in, out, (T + in + out) % 2 == 0);
      }
    }
    check(*ops->packed, 128, 256, 192, true);
  }
  if (found == 0) GTEST_SKIP() << "no backend of this processor packs";
}

}  // namespace
}  // namespace anser::test

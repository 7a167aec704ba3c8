// Matrix products of every backend against the oracle. The bound is the textbook one: a sum of K products in fp32, in
// any order, errs by at most (K + 2) u sum |a||b|, u = 2^-24. For kBF16 the oracle rounds the inputs as the backends
// must, so the same bound holds (tiles flush denormal products, hence the absolute part).
#include <gtest/gtest.h>

#include <cmath>
#include <cstring>
#include <string>
#include <vector>

#include "kernels/numeric.h"
#include "kernels/quants.h"
#include "tests/kernels/op_case.h"

namespace anser::test {
namespace {

using kernels::DType;
using kernels::LinearPath;
using kernels::Matrix;
using kernels::Ops;
using kernels::Precision;

constexpr double kUnit = 0x1p-24;

Buffer absolute(const Buffer& x) {
  Buffer out = x;
  for (size_t i = 0; i < out.size(); ++i) out[i] = std::abs(out[i]);
  return out;
}

// Bounds from the oracle run on absolute values: its result is the sum of |terms|.
Bounds product_bounds(const OpCase& op, int64_t K) {
  Buffers inputs, outputs;
  for (const Buffer& input : op.inputs) inputs.push_back(absolute(input));
  for (const Buffer& output : op.outputs) outputs.push_back(absolute(output));
  op.call(kernels::ref_ops(), inputs, outputs);
  Bounds bounds(1);
  for (size_t i = 0; i < outputs[0].size(); ++i) {
    bounds[0].push_back(static_cast<double>(K + 2) * kUnit * static_cast<double>(outputs[0][i]) + 1e-36);
  }
  return bounds;
}

using Gemm = void (*)(int64_t, int64_t, int64_t, const float*, const float*, float*, bool, Precision);

void walk_gemm(const char* name, Gemm Ops::*member) {
  Rng rng(1);
  struct Shape {
    int64_t M, N, K;
  };
  const Shape shapes[] = {{1, 1, 1},     {1, 16, 32},  {2, 3, 5},   {15, 17, 31}, {16, 16, 32},
                          {17, 15, 33},  {32, 32, 64}, {33, 31, 7}, {37, 45, 67}, {48, 40, 300},
                          {70, 100, 32}, {5, 7, 0},    {0, 3, 4},   {8, 65, 257}};
  for (const Shape& s : shapes) {
    for (const Precision precision : {Precision::kF32, Precision::kBF16}) {
      for (const bool accumulate : {false, true}) {
        const std::string rounding = precision == Precision::kF32 ? " f32" : " bf16";
        OpCase op{name + rounding + " " + std::to_string(s.M) + "x" + std::to_string(s.N) + "x" + std::to_string(s.K),
                  {Buffer::normal(s.M * s.K, rng), Buffer::normal(s.K * s.N, rng)},
                  {Buffer::normal(s.M * s.N, rng)},
                  {accumulate ? "c +=" : "c ="},
                  {},
                  s.K,
                  0,
                  {}};
        op.call = [=](const Ops& ops, const Buffers& in, Buffers& out) {
          (ops.*member)(s.M, s.N, s.K, in[0].data(), in[1].data(), out[0].data(), accumulate, precision);
        };
        op.bounds = [&](const OpCase& self, const Ops&, const Buffers&) { return product_bounds(self, s.K); };
        expect_like_oracle(op);
      }
    }
  }
}

TEST(Products, GemmNT) { walk_gemm("gemm_nt", &Ops::gemm_nt); }
TEST(Products, GemmNN) { walk_gemm("gemm_nn", &Ops::gemm_nn); }
TEST(Products, GemmTN) { walk_gemm("gemm_tn", &Ops::gemm_tn); }

// A matrix of random weights in storage type `type`, one byte off alignment.
struct Weights {
  Weights(DType type, int64_t rows, int64_t cols, Rng& rng)
      : values(Buffer::normal(rows * cols, rng)),
        bytes(static_cast<size_t>(kernels::dtype_bytes(type, rows * cols)) + 1),
        matrix{bytes.data() + 1, type, rows, cols} {
    kernels::encode(type, values.data(), rows * cols, bytes.data() + 1);
    kernels::decode(type, bytes.data() + 1, rows * cols, values.data());
  }
  Buffer values;  // what the matrix holds
  std::vector<unsigned char> bytes;
  Matrix matrix;
};

// The sum of |x||w| of one output, the oracle's own numbers.
double sum_of_sizes(const float* w, const float* x, int64_t cols) {
  double sum = 0;
  for (int64_t i = 0; i < cols; ++i) sum += std::abs(static_cast<double>(x[i]) * static_cast<double>(w[i]));
  return sum;
}

void walk_linear(DType type, int64_t R, int64_t rows, int64_t cols) {
  Rng rng(2);
  const Weights weights(type, rows, cols, rng);
  const Matrix W = weights.matrix;
  const int64_t ldy = rows + 3;
  for (const LinearPath path : {LinearPath::kStep, LinearPath::kWide, LinearPath::kRounded}) {
    for (const bool accumulate : {false, true}) {
      const std::string rounding = path == LinearPath::kStep   ? " step "
                                   : path == LinearPath::kWide ? " wide "
                                                               : " bf16 ";
      OpCase op{std::string("linear ") + kernels::dtype_name(type) + rounding + std::to_string(R) + "x" +
                    std::to_string(rows) + "x" + std::to_string(cols),
                {Buffer::normal(R * cols, rng)},
                {Buffer::normal(R * ldy, rng)},
                {accumulate ? "y +=" : "y ="},
                {},
                cols,
                0,
                {}};
      op.call = [=](const Ops& ops, const Buffers& in, Buffers& out) {
        ops.linear(R, in[0].data(), W, out[0].data(), ldy, accumulate, path);
      };
      op.bounds = [=, &weights](const OpCase& self, const Ops&, const Buffers&) {
        Bounds bounds(1);
        for (int64_t i = 0; i < R * ldy; ++i) {
          const int64_t row = i / ldy, output = i % ldy;
          // Columns past W.rows belong to someone else: unchanged.
          const float* w = weights.values.data() + output * cols;
          const double sum = output < rows ? sum_of_sizes(w, self.inputs[0].data() + row * cols, cols) : 0;
          const double start = static_cast<double>(self.outputs[0][static_cast<size_t>(i)]);
          bounds[0].push_back(output < rows ? static_cast<double>(cols + 4) * kUnit * (sum + std::abs(start)) : 1e-300);
        }
        return bounds;
      };
      expect_like_oracle(op);
    }
  }
}

TEST(Products, LinearOverEveryStorageType) {
  for (const auto& storage : kernels::storage_types()) {
    for (const int64_t R : {0, 1, 5, 16, 17}) {
      for (const int64_t rows : {1, 4, 17}) {
        for (const int64_t cols : {1, 7, 15, 17, 31, 32, 100, 256, 288})
          if (cols % storage.block == 0) walk_linear(storage.type, R, rows, cols);
      }
    }
  }
}

// A row's result does not depend on which rows are computed beside it, nor on how W is cut into parts.
TEST(Products, ABatchOfOneIsNoBatch) {
  Rng rng(3);
  constexpr int64_t rows = 55, cols = 352;
  for (const DType type : {DType::kF32, DType::kF16, DType::kBF16}) {
    const Weights weights(type, rows, cols, rng);
    for (const Ops* ops : kernels::available_ops()) {
      for (const LinearPath path : {LinearPath::kStep, LinearPath::kWide, LinearPath::kRounded}) {
        for (const int64_t R : {2, 5, 16, 40, 70}) {
          const Buffer x = Buffer::normal(R * cols, rng);
          Buffer together(R * rows), alone(R * rows);
          ops->linear(R, x.data(), weights.matrix, together.data(), rows, false, path);
          for (int64_t r = 0; r < R; ++r) {
            for (const auto& [begin, end] : {std::pair<int64_t, int64_t>{0, 32}, {32, rows}}) {
              ops->linear(1, x.data() + r * cols, weights.matrix.part(begin, end), alone.data() + r * rows + begin,
                          rows, false, path);
            }
          }
          EXPECT_EQ(std::memcmp(together.data(), alone.data(), together.size() * sizeof(float)), 0)
              << ops->name << " " << kernels::dtype_name(type) << " R=" << R << " path " << static_cast<int>(path);
        }
      }
    }
  }
}

// So many rows, and columns, that a backend goes through them in several turns.
TEST(Products, ManyRowsAreNoBatchEither) {
  Rng rng(4);
  constexpr int64_t rows = 40, cols = 3100, R = 300;
  const Weights weights(DType::kBF16, rows, cols, rng);
  const Buffer x = Buffer::normal(R * cols, rng);
  for (const Ops* ops : kernels::available_ops()) {
    for (const LinearPath path : {LinearPath::kWide, LinearPath::kRounded}) {
      Buffer together(R * rows), alone(R * rows);
      ops->linear(R, x.data(), weights.matrix, together.data(), rows, false, path);
      for (const auto& [begin, end] : {std::pair<int64_t, int64_t>{0, 5}, {5, 150}, {150, R}}) {
        ops->linear(end - begin, x.data() + begin * cols, weights.matrix, alone.data() + begin * rows, rows, false,
                    path);
      }
      EXPECT_EQ(std::memcmp(together.data(), alone.data(), together.size() * sizeof(float)), 0)
          << ops->name << " path " << static_cast<int>(path);
    }
  }
}

// Every half and a walk over the floats: the scalar conversions against the compiler's own.
TEST(Products, ConversionsOfStorageTypes) {
  for (uint32_t h = 0; h < 0x10000; ++h) {
    const float value = kernels::float_from_half(static_cast<uint16_t>(h));
    if (std::isnan(value)) continue;
    EXPECT_EQ(kernels::half_from_float(value), h);
    const float next = std::nextafter(value, 0.0f);
    const float back = kernels::float_from_half(kernels::half_from_float(next));
    if (std::isfinite(value) && value != 0) {
      EXPECT_EQ(back, value) << "nearest half of " << next;
    }
  }
  EXPECT_EQ(kernels::half_from_float(65519.0f), 0x7bff);
  EXPECT_EQ(kernels::half_from_float(65520.0f), 0x7c00);
  EXPECT_EQ(kernels::round_to_bf16(1.00390625f), 1.0f);       // tie to even
  EXPECT_EQ(kernels::round_to_bf16(1.01171875f), 1.015625f);  // tie to even, upwards
  EXPECT_TRUE(std::isnan(kernels::round_to_bf16(std::nanf(""))));
}

}  // namespace
}  // namespace anser::test

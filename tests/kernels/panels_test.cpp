// Panels: they hold what the rows held; integer products are the same bits on every backend, for every number of rows
// of x and whatever part of W; values that are not finite stay so.
#include "kernels/panels.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <string>
#include <vector>

#include "base/large_pages.h"
#include "base/rng.h"
#include "kernels/quants.h"

namespace anser::kernels {
namespace {

std::vector<float> normal(int64_t count, Rng& rng) {
  std::vector<float> out(static_cast<size_t>(count));
  for (float& x : out) x = static_cast<float>(rng.normal());
  return out;
}

struct Panels {
  Panels(DType type, int64_t rows, int64_t cols, Rng& rng)
      : values(normal(rows * cols, rng)),
        stored(static_cast<size_t>(dtype_bytes(type, rows * cols))),
        panels(static_cast<size_t>(panels_bytes(type, rows, cols))),
        W{panels.data(), type, rows, cols, Layout::kPanels} {
    encode(type, values.data(), rows * cols, stored.data());
    if (type == DType::kQ8_0) stored[7] = 0x80;  // -128, which no encoder writes
    decode(type, stored.data(), rows * cols, values.data());
    make_panels({stored.data(), type, rows, cols}, 0, (rows + 15) / 16, panels.data());
  }
  std::vector<float> values;
  std::vector<uint8_t> stored, panels;
  Matrix W;
};

std::vector<DType> block_types() {
  std::vector<DType> types;
  for (const StorageType& storage : storage_types())
    if (storage.block > 1) types.push_back(storage.type);
  return types;
}

TEST(Panels, HoldWhatTheRowsHeld) {
  Rng rng(1);
  for (const DType type : block_types()) {
    const int64_t rows = 35, cols = 512;
    const Panels panels(type, rows, cols, rng);
    std::vector<float> row(static_cast<size_t>(cols));
    for (int64_t o = 0; o < 48; ++o) {
      read_panel(type, panels.W.part(o / 16 * 16, rows).data, cols, o % 16, row.data());
      for (int64_t i = 0; i < cols; ++i) {
        const float expected = o < rows ? panels.values[static_cast<size_t>(o * cols + i)] : 0;
        ASSERT_EQ(row[static_cast<size_t>(i)], expected) << dtype_name(type) << " " << o << " " << i;
      }
    }
  }
}

std::vector<float> product(const Ops& ops, const Matrix& W, const std::vector<float>& x, int64_t R, int64_t ldy,
                           bool accumulate, LinearPath path) {
  std::vector<float> y(static_cast<size_t>(R * ldy), 0.5f);
  ops.linear(R, x.data(), W, y.data(), ldy, accumulate, path);
  return y;
}

TEST(Panels, TheSameBitsOnEveryBackend) {
  Rng rng(2);
  for (const DType type : block_types()) {
    for (const int64_t cols : {32, 96, 256, 768}) {
      if (cols % storage_type(type).block != 0) continue;
      for (const int64_t rows : {1, 16, 70, 161}) {
        const Panels panels(type, rows, cols, rng);
        for (const int64_t R : {1, 2, 4, 7, 16, 33}) {
          const std::vector<float> x = normal(R * cols, rng);
          for (const bool accumulate : {false, true}) {
            const auto expected = product(ref_ops(), panels.W, x, R, rows + 3, accumulate, LinearPath::kStep);
            for (const Ops* ops : available_ops()) {
              EXPECT_EQ(product(*ops, panels.W, x, R, rows + 3, accumulate, LinearPath::kStep), expected)
                  << ops->name << " " << dtype_name(type) << " " << R << "x" << rows << "x" << cols;
            }
          }
        }
      }
    }
  }
}

// Alone or beside others, all of W or a part of it.
TEST(Panels, RowsAndPartsAreIndependent) {
  Rng rng(3);
  const int64_t rows = 112, cols = 256, R = 9;
  for (const DType type : block_types()) {
    const Panels panels(type, rows, cols, rng);
    const std::vector<float> x = normal(R * cols, rng);
    for (const Ops* ops : available_ops()) {
      const auto together = product(*ops, panels.W, x, R, rows, false, LinearPath::kStep);
      for (int64_t r = 0; r < R; ++r) {
        const std::vector<float> one(x.begin() + r * cols, x.begin() + (r + 1) * cols);
        for (const auto& [begin, end] : {std::pair<int64_t, int64_t>{0, rows}, {16, 48}, {96, rows}}) {
          const auto alone = product(*ops, panels.W.part(begin, end), one, 1, end - begin, false, LinearPath::kStep);
          const std::vector<float> same(together.begin() + r * rows + begin, together.begin() + r * rows + end);
          EXPECT_EQ(alone, same) << ops->name << " " << dtype_name(type) << " row " << r << " from " << begin;
        }
      }
    }
  }
}

// Inputs made ready strip by strip, for parts of W.
TEST(Panels, PreparedInputsGiveTheSameBits) {
  Rng rng(9);
  const int64_t rows = 70, cols = 512;
  for (const DType type : block_types()) {
    const Panels panels(type, rows, cols, rng);
    for (const int64_t R : {1, 3, 7, 16, 37}) {
      const std::vector<float> x = normal(R * cols, rng);
      for (const Ops* ops : available_ops()) {
        for (const LinearPath path : {LinearPath::kStep, LinearPath::kWide, LinearPath::kRounded}) {
          const LargePages input(static_cast<size_t>(ops->prepared->bytes(R, panels.W, path)));
          for (int64_t begin = 0; begin < R; begin += 16) {
            ops->prepared->prepare(R, begin, std::min(begin + 16, R), x.data() + begin * cols, panels.W, path,
                                   input.data());
          }
          std::vector<float> y(static_cast<size_t>(R * rows));
          for (const auto& [begin, end] : {std::pair<int64_t, int64_t>{0, 16}, {16, rows}}) {
            ops->prepared->multiply(R, input.data(), panels.W.part(begin, end), y.data() + begin, rows, false, path);
          }
          EXPECT_EQ(y, product(*ops, panels.W, x, R, rows, false, path))
              << ops->name << " " << dtype_name(type) << " R=" << R << " path " << static_cast<int>(path);
        }
      }
    }
  }
}

// int8 inputs err by half a step of each group at most: |y - y'| <= sum |w| dx / 2, plus fp32 roundings.
TEST(Panels, NearTheExactProduct) {
  Rng rng(4);
  const int64_t rows = 33, cols = 512;
  for (const DType type : block_types()) {
    const Panels panels(type, rows, cols, rng);
    const std::vector<float> x = normal(cols, rng);
    const auto y = product(best_ops(), panels.W, x, 1, rows, false, LinearPath::kStep);
    for (int64_t o = 0; o < rows; ++o) {
      double exact = 0, bound = 0;
      for (int64_t i = 0; i < cols; ++i) {
        const double w = static_cast<double>(panels.values[static_cast<size_t>(o * cols + i)]);
        double most = 0;
        for (int64_t j = i / 32 * 32; j < i / 32 * 32 + 32; ++j)
          most = std::max(most, std::abs(static_cast<double>(x[static_cast<size_t>(j)])));
        exact += w * static_cast<double>(x[static_cast<size_t>(i)]);
        bound += std::abs(w) * most * (0.501 / 127 + 1e-5);
      }
      EXPECT_NEAR(static_cast<double>(y[static_cast<size_t>(o)]), exact, bound) << dtype_name(type);
    }
  }
}

TEST(Panels, RoundedProductsAreNearTheOracle) {
  Rng rng(5);
  for (const DType type : block_types()) {
    for (const int64_t R : {3, 17, 40}) {
      const int64_t rows = 70, cols = 512;
      const Panels panels(type, rows, cols, rng);
      const std::vector<float> x = normal(R * cols, rng);
      const auto expected = product(ref_ops(), panels.W, x, R, rows, true, LinearPath::kRounded);
      for (const Ops* ops : available_ops()) {
        const auto y = product(*ops, panels.W, x, R, rows, true, LinearPath::kRounded);
        for (size_t i = 0; i < y.size(); ++i) {
          ASSERT_NEAR(y[i], expected[i], 1e-4 * std::sqrt(static_cast<double>(cols)))
              << ops->name << " " << dtype_name(type) << " R=" << R << " at " << i;
        }
      }
    }
  }
}

TEST(Panels, WhatIsNotFiniteStaysSo) {
  Rng rng(6);
  const Panels panels(DType::kQ4_K, 20, 256, rng);
  for (const float bad : {NAN, INFINITY, -INFINITY}) {
    std::vector<float> x = normal(2 * 256, rng);
    x[300] = bad;
    for (const Ops* ops : available_ops()) {
      const auto y = product(*ops, panels.W, x, 2, 20, false, LinearPath::kStep);
      for (size_t i = 0; i < 40; ++i) EXPECT_EQ(std::isnan(y[i]), i >= 20) << ops->name << " " << bad << " " << i;
    }
  }
}

TEST(Panels, SmallAndZeroInputs) {
  Rng rng(7);
  const Panels panels(DType::kQ8_0, 16, 64, rng);
  for (const float size : {0.0f, 1e-42f, 0.9e-30f, 1.1e-30f, 1e-20f}) {
    std::vector<float> x = normal(64, rng);
    for (float& one : x) one = std::copysign(size, one);
    const auto expected = product(ref_ops(), panels.W, x, 1, 16, false, LinearPath::kStep);
    for (const Ops* ops : available_ops())
      EXPECT_EQ(product(*ops, panels.W, x, 1, 16, false, LinearPath::kStep), expected) << ops->name << " " << size;
  }
}

}  // namespace
}  // namespace anser::kernels

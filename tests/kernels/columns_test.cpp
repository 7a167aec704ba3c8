// Columns: they hold what the rows held; products have the bits that panels give, or that a chain of fused additions
// gives, for every backend, number of rows of x, part of W and share of zeros.
#include "kernels/columns.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "base/rng.h"
#include "kernels/quants.h"

namespace anser::kernels {
namespace {

constexpr DType kTypes[] = {DType::kF32, DType::kF16, DType::kBF16, DType::kQ8_0};

bool is_plain(DType type) { return storage_type(type).block == 1; }

// Normal numbers of which some are zeros, as relu squared leaves them: single ones and, at 0.9, whole groups.
std::vector<float> sparse(int64_t count, double zeros, Rng& rng) {
  std::vector<float> out(static_cast<size_t>(count));
  for (size_t i = 0; i < out.size(); ++i) {
    const double value = rng.normal();
    out[i] = rng.uniform() < zeros || (zeros > 0.8 && i / 32 % 3 == 1) ? 0.0f : static_cast<float>(value * value);
  }
  return out;
}

struct Columns {
  Columns(DType type, int64_t rows, int64_t cols, Rng& rng) : values(static_cast<size_t>(rows * cols)) {
    for (float& x : values) x = static_cast<float>(rng.normal());
    lying.resize(static_cast<size_t>(dtype_bytes(type, rows * cols)));
    encode(type, values.data(), rows * cols, lying.data());
    decode(type, lying.data(), rows * cols, values.data());
    in_rows = {lying.data(), type, rows, cols};
    columns.resize(static_cast<size_t>(columns_bytes(type, rows, cols)));
    const int64_t band = column_band(type, rows, 2), half = columns_bytes(type, band, cols);
    make_columns(in_rows, band, 0, 1, columns.data());
    make_columns(in_rows, band, 1, rows / band - 1, columns.data() + half);
    W = {columns.data(), type, rows, cols, Layout::kColumns, band};
    if (is_plain(type)) return;
    panels.resize(static_cast<size_t>(panels_bytes(type, rows, cols)));
    make_panels(in_rows, 0, (rows + kPanelRows - 1) / kPanelRows, panels.data());
    in_panels = {panels.data(), type, rows, cols, Layout::kPanels};
  }
  std::vector<float> values;  // what the matrix holds
  std::vector<uint8_t> lying, columns, panels;
  Matrix in_rows, W, in_panels;
};

std::vector<float> product(const Ops& ops, const Matrix& W, const std::vector<float>& x, int64_t R, bool accumulate,
                           LinearPath path) {
  std::vector<float> y(static_cast<size_t>(R * W.rows), 0.5f);
  ops.linear(R, x.data(), W, y.data(), W.rows, accumulate, path);
  return y;
}

TEST(Columns, HoldWhatTheRowsHeld) {
  Rng rng(1);
  for (const DType type : kTypes) {
    const int64_t rows = is_plain(type) ? 48 : 256, cols = is_plain(type) ? 33 : 512;
    const Columns c(type, rows, cols, rng);
    std::vector<float> row(static_cast<size_t>(cols));
    for (int64_t o = 0; o < rows; ++o) {
      read_column_row(c.W, o, row.data());
      for (int64_t k = 0; k < cols; ++k)
        ASSERT_EQ(row[static_cast<size_t>(k)], c.values[static_cast<size_t>(o * cols + k)]) << dtype_name(type);
    }
  }
  EXPECT_EQ(column_band(DType::kQ4_K, 256, 2), 0);
  EXPECT_EQ(column_band(DType::kQ6_K, 256, 2), 0);
  EXPECT_EQ(column_band(DType::kF16, 40, 2), 0);
  EXPECT_EQ(column_band(DType::kQ8_0, 192, 2), 192);  // three units do not halve
  EXPECT_EQ(column_band(DType::kQ8_0, 2560, 16), 256);
}

TEST(Columns, TheBitsOfPanels) {
  Rng rng(2);
  for (const DType type : {DType::kQ8_0}) {
    const Columns c(type, 384, 768, rng);
    for (const double zeros : {0.0, 0.5, 0.9}) {
      for (const int64_t R : {1, 2, 4, 5, 7, 16, 40}) {
        const std::vector<float> x = sparse(R * 768, zeros, rng);
        for (const Ops* ops : available_ops()) {
          if (std::string(ops->name) == "ref" && R > 2) continue;  // slow
          for (const LinearPath path : {LinearPath::kStep, LinearPath::kWide, LinearPath::kRounded}) {
            const bool accumulate = R % 2 == 0;
            EXPECT_EQ(product(*ops, c.W, x, R, accumulate, path), product(*ops, c.in_panels, x, R, accumulate, path))
                << ops->name << " " << dtype_name(type) << " R=" << R << " path " << static_cast<int>(path);
          }
        }
      }
    }
  }
}

TEST(Columns, PlainOnesAreNearTheOracle) {
  Rng rng(3);
  for (const DType type : {DType::kF32, DType::kF16, DType::kBF16}) {
    for (const int64_t rows : {16, 48, 160}) {
      const int64_t cols = 300;
      const Columns c(type, rows, cols, rng);
      for (const int64_t R : {1, 4, 5, 33}) {
        const std::vector<float> x = sparse(R * cols, 0.5, rng);
        for (const LinearPath path : {LinearPath::kStep, LinearPath::kWide, LinearPath::kRounded}) {
          const auto expected = product(ref_ops(), c.in_rows, x, R, true, path);
          for (const Ops* ops : available_ops()) {
            const auto y = product(*ops, c.W, x, R, true, path);
            for (size_t i = 0; i < y.size(); ++i) {
              ASSERT_NEAR(y[i], expected[i], 1e-5 * std::sqrt(static_cast<double>(cols)) + 1e-5 * std::abs(expected[i]))
                  << ops->name << " " << dtype_name(type) << " R=" << R << " path " << static_cast<int>(path);
            }
          }
        }
      }
    }
  }
}

TEST(Columns, RowsAndPartsAreIndependent) {
  Rng rng(4);
  for (const DType type : kTypes) {
    const int64_t rows = 256, cols = 512, R = 9, cut = 128;
    const Columns c(type, rows, cols, rng);
    const std::vector<float> x = sparse(R * cols, 0.7, rng);
    for (const Ops* ops : available_ops()) {
      const auto together = product(*ops, c.W, x, R, false, LinearPath::kStep);
      for (int64_t r = 0; r < R; ++r) {
        std::vector<float> alone(static_cast<size_t>(rows));
        for (const auto& [begin, end] : {std::pair<int64_t, int64_t>{0, cut}, {cut, rows}})
          ops->linear(1, x.data() + r * cols, c.W.part(begin, end), alone.data() + begin, rows, false,
                      LinearPath::kStep);
        const std::vector<float> same(together.begin() + r * rows, together.begin() + (r + 1) * rows);
        EXPECT_EQ(alone, same) << ops->name << " " << dtype_name(type) << " row " << r;
      }
    }
  }
}

TEST(Columns, WhatIsNotFiniteStaysSo) {
  Rng rng(5);
  for (const DType type : kTypes) {
    const Columns c(type, 128, 256, rng);
    for (const float bad : {NAN, INFINITY}) {
      std::vector<float> x(2 * 256, 0.0f);  // all else is zero: nothing would be read
      x[300] = bad;
      for (const Ops* ops : available_ops()) {
        const auto y = product(*ops, c.W, x, 2, false, LinearPath::kStep);
        for (int64_t o = 0; o < 128; ++o) {
          EXPECT_EQ(y[static_cast<size_t>(o)], 0) << ops->name << " " << dtype_name(type);
          EXPECT_FALSE(std::isfinite(y[static_cast<size_t>(128 + o)])) << ops->name << " " << dtype_name(type);
        }
      }
    }
  }
}

}  // namespace
}  // namespace anser::kernels

// The oracle for panels and columns (kernels/panels.h, kernels/columns.h): the same roundings, one number at a time.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <vector>

#include "kernels/columns.h"
#include "kernels/numeric.h"
#include "kernels/panels.h"
#include "kernels/quants.h"

namespace anser::kernels::ref {

template <class F>
double rounded(F x, Precision precision) {
  if (precision == Precision::kF32) return static_cast<double>(x);
  return static_cast<double>(round_to_bf16(static_cast<float>(x)));
}

// 32 columns of x as int8.
struct RoundedGroup {
  float scale = 0;
  int codes[kPanelColumns] = {};
};

inline RoundedGroup round_group(const float* x) {
  RoundedGroup group;
  float most = 0;
  bool finite = true;
  for (int64_t j = 0; j < kPanelColumns; ++j) {
    finite = finite && std::isfinite(x[j]);
    most = std::max(most, std::fabs(x[j]));
  }
  if (!finite) {
    group.scale = NAN;
  } else if (most >= kSmallestGroup) {
    group.scale = most / 127.0f;
    const float inverse = 1.0f / group.scale;
    for (int64_t j = 0; j < kPanelColumns; ++j) group.codes[j] = static_cast<int>(std::nearbyint(x[j] * inverse));
  }
  return group;
}

// One output of one row of x.
inline float group_product(const std::vector<PanelGroupValues>& groups, const float* x) {
  float acc = 0;
  for (const PanelGroupValues& w : groups) {
    const RoundedGroup rounded = round_group(x);
    x += kPanelColumns;
    int64_t whole = 0;
    for (const int code : rounded.codes) whole += code;
    for (int64_t half = 0; half < w.halves; ++half) {
      int64_t sum = 0, product = 0;
      for (int64_t j = half * kPanelColumns / w.halves; j < (half + 1) * kPanelColumns / w.halves; ++j) {
        product += int64_t{w.codes[j]} * rounded.codes[j];
        sum += rounded.codes[j];
      }
      acc = std::fma(static_cast<float>(product - w.zero * sum), w.scale[half] * rounded.scale, acc);
    }
    if (w.has_offset) acc = std::fma(w.offset, rounded.scale * static_cast<float>(whole), acc);
  }
  return acc;
}

// Block types in panels or columns.
inline void linear_groups(int64_t R, const float* x, const Matrix& W, float* y, int64_t ldy, bool accumulate,
                          LinearPath path) {
  const bool exact = path != LinearPath::kRounded, columns = W.layout == Layout::kColumns;
  const int64_t bytes = panel_format(W.type).bytes(W.cols);
  std::vector<float> weights(static_cast<size_t>(W.cols));
  std::vector<PanelGroupValues> groups;
  for (int64_t o = 0; o < W.rows; ++o) {
    const uint8_t* panel = static_cast<const uint8_t*>(W.data) + o / kPanelRows * bytes;
    if (exact) {
      groups = columns ? read_column_groups(W, o) : read_groups(W.type, panel, W.cols, o % kPanelRows);
    } else if (columns) {
      read_column_row(W, o, weights.data());
    } else {
      read_panel(W.type, panel, W.cols, o % kPanelRows, weights.data());
    }
    for (int64_t row = 0; row < R; ++row) {
      float& target = y[row * ldy + o];
      if (exact) {
        const float value = group_product(groups, x + row * W.cols);
        target = accumulate ? value + target : value;
        continue;
      }
      double sum = accumulate ? static_cast<double>(target) : 0;
      for (int64_t i = 0; i < W.cols; ++i)
        sum +=
            rounded(x[row * W.cols + i], Precision::kBF16) * rounded(weights[static_cast<size_t>(i)], Precision::kBF16);
      target = static_cast<float>(sum);
    }
  }
}

}  // namespace anser::kernels::ref

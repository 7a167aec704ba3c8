// y = x W^T for weights laid out in columns (kernels/columns.h): few rows of x skip the columns whose inputs are all
// zero, more go by way of panels or of fp32 panels, which give the same bits.
#pragma once

#include <cstdint>

#include "kernels/columns.h"
#include "kernels/cpu/linear.h"
#include "kernels/cpu/panels.h"

namespace anser::kernels::cpu {

// Rows of x that are worth skipping for: with more of them hardly a column is zero for all.
inline constexpr int64_t kSkippingRows = 4;

// Which of 32 columns some row of x needs, and the codes of four of them at a time.
template <int kRows>
struct NeededColumns {
  int64_t count = 0;     // of quads
  int32_t column[8][4];  // one that fills up a quad has zeros for codes
  int8_t quads[8][kRows][4];

  template <class I>
  [[gnu::always_inline]] void find(const PanelInput (&x)[kRows], int64_t g) {
    uint32_t any = 0;
    for (int r = 0; r < kRows; ++r) any |= I::nonzero(x[r].codes + g * kPanelColumns);
    int64_t found = 0;
    for (; any != 0; any &= any - 1, ++found) {
      const int32_t j = __builtin_ctz(any);
      for (int r = 0; r < kRows; ++r) quads[found / 4][r][found % 4] = x[r].codes[g * kPanelColumns + j];
      column[found / 4][found % 4] = j;
    }
    count = (found + 3) / 4;
    for (; found % 4 != 0; ++found) {
      for (int r = 0; r < kRows; ++r) quads[found / 4][r][found % 4] = 0;
      column[found / 4][found % 4] = column[found / 4][0];
    }
  }
};

// A unit's 64 rows are four vectors of sixteen, or twice four of eight.
template <class V>
inline constexpr int64_t kUnitParts = 16 / V::kWidth;

// Adds the needed columns of group g to the sums of the 64 rows from `first` on.
template <class I, int kRows>
[[gnu::always_inline]] inline void add_unit(const Matrix& W, int64_t g, int64_t first, const PanelInput (&x)[kRows],
                                            const NeededColumns<kRows>& needed, float* const (&sums)[kRows]) {
  using V = typename I::Floats;
  const ColumnGroups at{W.band};
  const auto* data = static_cast<const uint8_t*>(W.data);
  const uint8_t *codes = data + at.codes_at(g) + first, *scales = data + at.scales_at(g) + 2 * first;
  for (int64_t part = 0; part < kUnitParts<V>; ++part) {
    I products[kRows][4];
#pragma GCC unroll 4
    for (int r = 0; r < kRows; ++r) {
#pragma GCC unroll 4
      for (int v = 0; v < 4; ++v) products[r][v] = I::broadcast(x[r].groups[g].start[0]);
    }
    for (int64_t q = 0; q < needed.count; ++q) {
      I quads[4];
#pragma GCC unroll 4
      for (int c = 0; c < 4; ++c) quads[c] = I::load(codes + needed.column[q][c] * W.band + part * 4 * V::kWidth);
      I::interleave(quads);
#pragma GCC unroll 4
      for (int r = 0; r < kRows; ++r) {
#pragma GCC unroll 4
        for (int v = 0; v < 4; ++v) products[r][v] = I::dot_wide(products[r][v], quads[v], needed.quads[q][r]);
      }
    }
#pragma GCC unroll 4
    for (int v = 0; v < 4; ++v) {
      const int64_t row = v * 16 + part * V::kWidth;
      const V scale = V::load_half(scales + 2 * row);
#pragma GCC unroll 4
      for (int r = 0; r < kRows; ++r) {
        float* sum = sums[r] + first + row;
        V::fma(products[r][v].floats(), scale * V::set(x[r].groups[g].scale), V::load(sum)).store(sum);
      }
    }
  }
}

// kRows rows of x, and one band.
template <class I, int kRows>
[[gnu::noinline]] void skip_columns(const Matrix& W, const PanelInput (&x)[kRows], const PanelOutput (&to)[kRows]) {
  using V = typename I::Floats;
  const Scratch memory(kRows * W.rows);
  float* sums[kRows];
  for (int r = 0; r < kRows; ++r) {
    sums[r] = memory.get() + r * W.rows;
    sweep<V>(W.rows, [&](int64_t i, auto lanes) { V::zero().store(sums[r] + i, lanes); });
  }
  NeededColumns<kRows> needed[2];  // of this group and of the next, which is asked for meanwhile
  const auto look_ahead = [&](int64_t g) __attribute__((always_inline)) {
    NeededColumns<kRows>& next = needed[g % 2];
    next.template find<I>(x, g);
    const uint8_t* codes = static_cast<const uint8_t*>(W.data) + ColumnGroups{W.band}.codes_at(g);
    for (int64_t q = 0; q < next.count; ++q) {
      for (int c = 0; c < 4; ++c) {
        for (int64_t at = 0; at < W.rows; at += 64) __builtin_prefetch(codes + next.column[q][c] * W.band + at);
      }
    }
  };
  const int64_t groups = W.cols / kPanelColumns;
  look_ahead(0);
  for (int64_t g = 0; g < groups; ++g) {
    if (g + 1 < groups) look_ahead(g + 1);
    bool poisoned = false;  // a scale that is not a number makes the sums so, whatever its codes are
    for (int r = 0; r < kRows; ++r) poisoned = poisoned || !(x[r].groups[g].scale == x[r].groups[g].scale);
    if (needed[g % 2].count == 0 && !poisoned) continue;
    for (int64_t first = 0; first < W.rows; first += 64) add_unit<I, kRows>(W, g, first, x, needed[g % 2], sums);
  }
  for (int r = 0; r < kRows; ++r) {
    sweep<V>(W.rows, [&](int64_t i, auto lanes) {
      const V sum = V::load(sums[r] + i, lanes);
      (to[r].accumulate ? sum + V::load(to[r].y + i, lanes) : sum).store(to[r].y + i, lanes);
    });
  }
}

// body(one band of W, the row where it begins).
template <class Body>
[[gnu::always_inline]] inline void each_band(const Matrix& W, const Body& body) {
  for (int64_t row = 0; row < W.rows; row += W.band) body(W.part(row, row + W.band), row);
}

// Up to kSkippingRows rows of x, and one band.
template <class I>
void multiply_columns(int64_t R, const PanelInput& x, const Matrix& W, float* y, int64_t ldy, bool accumulate) {
  const int64_t count = W.cols / kPanelColumns;
  const auto run = [&]<int kRows>(int64_t row) __attribute__((always_inline)) {
    PanelInput inputs[kRows];
    PanelOutput outputs[kRows];
    for (int r = 0; r < kRows; ++r) {
      inputs[r] = {x.codes + (row + r) * W.cols, x.groups + (row + r) * count};
      outputs[r] = {y + (row + r) * ldy, ldy, W.rows, accumulate};
    }
    skip_columns<I, kRows>(W, inputs, outputs);
  };
  int64_t row = 0;
  for (; row + I::kColumnRows <= R; row += I::kColumnRows) run.template operator()<I::kColumnRows>(row);
  for (; row < R; ++row) run.template operator()<1>(row);
}

constexpr int64_t kGroupsAhead = 3;  // of a unit's codes are asked for

// Rows [first, first + 64) of one band as panels: its columns interleaved four by four.
template <class I>
void unit_to_panels(const Matrix& W, int64_t first, uint8_t* out) {
  constexpr PanelFormat kPanel = panel_format(DType::kQ8_0);
  constexpr int64_t kVector = 4 * I::Floats::kWidth;  // bytes
  const ColumnGroups at{W.band};
  const auto* data = static_cast<const uint8_t*>(W.data);
  const int64_t bytes = kPanel.bytes(W.cols), groups = W.cols / kPanelColumns;
  for (int64_t g = 0; g < groups; ++g) {
    uint8_t* group = out + kPanel.group_at(g);
    for (int64_t p = 0; p < 4; ++p)
      __builtin_memcpy(group + p * bytes, data + at.scales_at(g) + 2 * (first + p * kPanelRows), 2 * kPanelRows);
    const uint8_t* later = data + at.codes_at(smaller(g + kGroupsAhead, groups - 1)) + first;
    for (int64_t k = 0; k < kPanelColumns; ++k) __builtin_prefetch(later + k * W.band);
    const uint8_t* codes = data + at.codes_at(g) + first;
    for (int64_t byte = 0; byte < 64; byte += kVector) {
      for (int64_t q = 0; q < kPanelColumns / kQuadColumns; ++q) {
        I four[4];
#pragma GCC unroll 4
        for (int64_t c = 0; c < 4; ++c) four[c] = I::load(codes + (4 * q + c) * W.band + byte);
        I::interleave(four);
#pragma GCC unroll 4
        for (int64_t p = 0; p < 4; ++p) four[p].store(group + p * bytes + kPanel.scales + q * kQuadBytes + byte);
      }
    }
  }
}

// body(rows of W as panels, where in W they begin), some at a time where W is not in panels already.
template <class I, class Body>
[[gnu::always_inline]] inline void by_panels(const Matrix& W, const Body& body) {
  if (W.layout == Layout::kPanels) return body(W, 0);
  constexpr int64_t kUnit = column_unit(DType::kQ8_0), kRowsAtOnce = 2 * kUnit;
  const int64_t unit_bytes = panel_format(W.type).bytes(W.cols) * kUnit / kPanelRows;
  const Scratch memory(unit_bytes * (kRowsAtOnce / kUnit) / 4);
  auto* const panels = reinterpret_cast<uint8_t*>(memory.get());
  each_band(W, [&](const Matrix& band, int64_t row) {
    for (int64_t first = 0; first < band.rows; first += kRowsAtOnce) {
      const int64_t rows = smaller(kRowsAtOnce, band.rows - first);
      for (int64_t u = 0; u < rows; u += kUnit) unit_to_panels<I>(band, first + u, panels + u / kUnit * unit_bytes);
      body(Matrix{panels, W.type, rows, W.cols, Layout::kPanels}, row + first);
    }
  });
}

// Plain types. Sixteen rows of W and more in columns [k, k + depth) to fp32, rows of `ld`.
template <class V, DType kType, bool kRound>
[[gnu::always_inline]] inline void unpack_columns(const Matrix& W, int64_t k, int64_t depth, int64_t first,
                                                  int64_t count, float* out, int64_t ld) {
  constexpr int64_t kBytes = kType == DType::kF32 ? 4 : 2;
  for (int64_t i = 0; i < depth; ++i) {
    const WeightRow<V, kType, kRound> column{static_cast<const unsigned char*>(W.data) +
                                             ((k + i) * W.band + first) * kBytes};
    __builtin_prefetch(column.row + count * kBytes);  // what comes next
    sweep<V>(count, [&](int64_t j, auto lanes) { column.at(j, lanes).store(out + i * ld + j, lanes); });
  }
}

template <class V, DType kType, bool kRound>
void columns_many(int64_t R, const float* x, const Matrix& W, float* y, int64_t ldy, bool accumulate) {
  constexpr int64_t kColumns = 2 * V::kWidth;
  alignas(64) float panel[kPanelK * kColumns];
  for (int64_t k = 0; k < W.cols; k += kPanelK) {
    const int64_t depth = smaller(kPanelK, W.cols - k);
    for (int64_t n = 0; n < W.rows; n += kColumns) {
      const int64_t columns = smaller(kColumns, W.rows - n);
      if constexpr (kType == DType::kF32 && !kRound) {  // is such a panel already
        const float* from = static_cast<const float*>(W.data) + k * W.band + n;
        panel_product<V>(R, columns, depth, x + k, {W.cols, 1}, from, W.band, y + n, ldy, accumulate || k > 0);
        continue;
      }
      unpack_columns<V, kType, kRound>(W, k, depth, n, columns, panel, kColumns);
      panel_product<V>(R, columns, depth, x + k, {W.cols, 1}, panel, kColumns, y + n, ldy, accumulate || k > 0);
    }
  }
}

// One row of x: y += x_k column_k, eight columns at a time, in order.
template <class V, DType kType>
void columns_skip(const float* x, const Matrix& W, float* y) {
  constexpr int64_t kBytes = kType == DType::kF32 ? 4 : 2, kTogether = 8;
  const auto* data = static_cast<const unsigned char*>(W.data);
  const Scratch memory(W.cols);
  auto* const needed = reinterpret_cast<int32_t*>(memory.get());
  int64_t count = 0;
  for (int64_t k = 0; k < W.cols; ++k) {
    needed[count] = static_cast<int32_t>(k);
    count += x[k] != 0;
  }
  const auto add = [&]<int kCount>(int64_t first) __attribute__((always_inline)) {
    V factor[kCount];
    const unsigned char* columns[kCount];
#pragma GCC unroll 8
    for (int c = 0; c < kCount; ++c) {
      factor[c] = V::set(x[needed[first + c]]);
      columns[c] = data + needed[first + c] * W.band * kBytes;
    }
    sweep<V>(W.rows, [&](int64_t i, auto lanes) {
      V sum = V::load(y + i, lanes);
#pragma GCC unroll 8
      for (int c = 0; c < kCount; ++c)
        sum = V::fma(factor[c], (WeightRow<V, kType, false>{columns[c]}.at(i, lanes)), sum);
      sum.store(y + i, lanes);
    });
  };
  const auto ask_for = [&](int64_t first) {
    for (int64_t i = first; i < smaller(first + kTogether, count); ++i) {
      for (int64_t at = 0; at < W.rows * kBytes; at += 64) __builtin_prefetch(data + needed[i] * W.band * kBytes + at);
    }
  };
  int64_t i = 0;
  for (ask_for(0); i + kTogether <= count; i += kTogether) {
    ask_for(i + kTogether);
    add.template operator()<kTogether>(i);
  }
  for (; i < count; ++i) add.template operator()<1>(i);
}

template <class V, DType kType>
void linear_columns_typed(int64_t R, const float* x, const Matrix& W, float* y, int64_t ldy, bool accumulate,
                          LinearPath path) {
  if (path == LinearPath::kRounded) {
    const Scratch rounded(R * W.cols);
    round_all<V>(R * W.cols, x, rounded.get());
    return columns_many<V, kType, true>(R, rounded.get(), W, y, ldy, accumulate);
  }
  if (R > kSkippingRows) return columns_many<V, kType, false>(R, x, W, y, ldy, accumulate);
  for (int64_t r = 0; r < R; ++r, x += W.cols, y += ldy) {
    if (!accumulate) sweep<V>(W.rows, [&](int64_t i, auto lanes) { V::zero().store(y + i, lanes); });
    columns_skip<V, kType>(x, W, y);
  }
}

// Plain types in columns.
template <class V>
void linear_columns(int64_t R, const float* x, const Matrix& W, float* y, int64_t ldy, bool accumulate,
                    LinearPath path) {
  each_band(W, [&](const Matrix& band, int64_t row) {
    if (W.type == DType::kF32) linear_columns_typed<V, DType::kF32>(R, x, band, y + row, ldy, accumulate, path);
    if (W.type == DType::kF16) linear_columns_typed<V, DType::kF16>(R, x, band, y + row, ldy, accumulate, path);
    if (W.type == DType::kBF16) linear_columns_typed<V, DType::kBF16>(R, x, band, y + row, ldy, accumulate, path);
  });
}

}  // namespace anser::kernels::cpu

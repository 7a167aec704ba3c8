// y = x W^T for weights that lie in rows.
//
// Few rows of x (decode): bound by reading W, once. Four rows of W far apart are read together, because one sequential
// stream gets two thirds of what a core can draw from memory. Every (row, output) is summed in the same order whatever
// R is, so a batch gives the bits of its members alone.
// Many rows (prefill): panels of W are unpacked to fp32 and go through the micro-kernel of product.h.
#pragma once

#include <cstdint>

#include "kernels/cpu/product.h"
#include "kernels/numeric.h"
#include "kernels/ops.h"
#include "kernels/quants.h"

namespace anser::kernels::cpu {

// Reads of one row of W: a vector of elements at k. Rounded to bf16 where the product asks for it.
template <class V, DType kType, bool kRound>
struct WeightRow {
  const unsigned char* row;

  template <class Lanes>
  [[gnu::always_inline]] V at(int64_t k, Lanes lanes) const {
    V value = load(k, lanes);
    if constexpr (kRound && kType != DType::kBF16) value = V::round_bf16(value);
    return value;
  }

 private:
  [[gnu::always_inline]] V load(int64_t k, typename V::All) const {
    if constexpr (kType == DType::kF32) return V::load(reinterpret_cast<const float*>(row) + k);
    if constexpr (kType == DType::kF16) return V::load_half(row + 2 * k);
    if constexpr (kType == DType::kBF16) return V::load_bf16(row + 2 * k);
  }
  // The tail of a row: element by element into a buffer, because the narrow types have no masked load.
  [[gnu::always_inline]] V load(int64_t k, typename V::First lanes) const {
    if constexpr (kType == DType::kF32) {
      return V::load(reinterpret_cast<const float*>(row) + k, lanes);
    } else {
      return load_tail(k, lanes);
    }
  }
  V load_tail(int64_t k, typename V::First lanes) const;
};

template <class V, DType kType, bool kRound>
V WeightRow<V, kType, kRound>::load_tail(int64_t k, typename V::First lanes) const {
  alignas(64) float wanted[V::kWidth], ones[V::kWidth];
  V::set(1).keep(lanes).store(ones);
  for (int64_t i = 0; i < V::kWidth; ++i) wanted[i] = ones[i] != 0 ? load_element(row, kType, k + i) : 0.0f;
  return V::load(wanted);
}

// kOutputs rows of W times kInputs rows of x.
template <class V, class Row, int kOutputs, int kInputs>
[[gnu::noinline]] void dot_block(const Row (&rows)[kOutputs], const float* x, int64_t K,
                                 float (&sums)[kInputs][kOutputs]) {
  V partial[kInputs][kOutputs];
#pragma GCC unroll 4
  for (int r = 0; r < kInputs; ++r) {
#pragma GCC unroll 4
    for (int o = 0; o < kOutputs; ++o) partial[r][o] = V::zero();
  }
  sweep<V>(K, [&](int64_t k, auto lanes) {
#pragma GCC unroll 4
    for (int o = 0; o < kOutputs; ++o) {
      const V weight = rows[o].at(k, lanes);
#pragma GCC unroll 4
      for (int r = 0; r < kInputs; ++r) {
        partial[r][o] = V::fma(weight, V::load(x + r * K + k, lanes), partial[r][o]);
      }
    }
  });
  if constexpr (kInputs == 4 && kOutputs == 4) {
    const auto turned = [&](int i) { return partial[i % 4][i / 4]; };
    V::sums({turned(0), turned(1), turned(2), turned(3), turned(4), turned(5), turned(6), turned(7), turned(8),
             turned(9), turned(10), turned(11), turned(12), turned(13), turned(14), turned(15)},
            sums[0]);
  } else {
#pragma GCC unroll 4
    for (int r = 0; r < kInputs; ++r) {
#pragma GCC unroll 4
      for (int o = 0; o < kOutputs; ++o) sums[r][o] = partial[r][o].sum();
    }
  }
}

// The results of up to four outputs, `apart` rows of W from each other, for all R rows of x.
template <class V, class Row, int kOutputs>
void linear_outputs(int64_t R, const float* x, const Matrix& W, int64_t first, int64_t apart, float* y, int64_t ldy,
                    bool accumulate) {
  const int64_t row_bytes = W.cols * (W.type == DType::kF32 ? 4 : 2);
  Row rows[kOutputs];
  for (int o = 0; o < kOutputs; ++o) {
    rows[o].row = static_cast<const unsigned char*>(W.data) + (first + o * apart) * row_bytes;
  }
  const auto put = [&](int64_t row, const float* sums) {
    for (int o = 0; o < kOutputs; ++o) {
      float& target = y[row * ldy + first + o * apart];
      target = accumulate ? target + sums[o] : sums[o];
    }
  };
  int64_t row = 0;
  for (; row + 4 <= R; row += 4) {
    float sums[4][kOutputs];
    dot_block<V>(rows, x + row * W.cols, W.cols, sums);
    for (int r = 0; r < 4; ++r) put(row + r, sums[r]);
  }
  for (; row < R; ++row) {
    float sums[1][kOutputs];
    dot_block<V>(rows, x + row * W.cols, W.cols, sums);
    put(row, sums[0]);
  }
}

template <class V, DType kType, bool kRound>
void linear_few(int64_t R, const float* x, const Matrix& W, float* y, int64_t ldy, bool accumulate) {
  using Row = WeightRow<V, kType, kRound>;
  const int64_t apart = W.rows / 4;
  for (int64_t o = 0; o < apart; ++o) linear_outputs<V, Row, 4>(R, x, W, o, apart, y, ldy, accumulate);
  for (int64_t o = 4 * apart; o < W.rows; ++o) linear_outputs<V, Row, 1>(R, x, W, o, 1, y, ldy, accumulate);
}

// Rows [first, first + count) of W, columns [k, k + depth), to fp32.
template <class V, DType kType, bool kRound>
void unpack_rows(const Matrix& W, int64_t first, int64_t count, int64_t k, int64_t depth, float* out) {
  const int64_t row_bytes = W.cols * (kType == DType::kF32 ? 4 : 2);
  for (int64_t i = 0; i < count; ++i) {
    const WeightRow<V, kType, kRound> row{static_cast<const unsigned char*>(W.data) + (first + i) * row_bytes};
    sweep<V>(depth, [&](int64_t j, auto lanes) { row.at(k + j, lanes).store(out + i * depth + j, lanes); });
  }
}

template <class V, DType kType, bool kRound>
void linear_many(int64_t R, const float* x, const Matrix& W, float* y, int64_t ldy, bool accumulate) {
  constexpr int64_t kColumns = 2 * V::kWidth;
  alignas(64) float rows[kPanelK * kColumns], panel[kPanelK * kColumns];
  for (int64_t k = 0; k < W.cols; k += kPanelK) {
    const int64_t depth = smaller(kPanelK, W.cols - k);
    for (int64_t n = 0; n < W.rows; n += kColumns) {
      const int64_t columns = smaller(kColumns, W.rows - n);
      unpack_rows<V, kType, kRound>(W, n, columns, k, depth, rows);
      transpose<V>(columns, depth, rows, depth, panel, kColumns);
      panel_product<V>(R, columns, depth, x + k, {W.cols, 1}, panel, kColumns, y + n, ldy, accumulate || k > 0);
    }
  }
}

// Block types that lie in rows, for checks and conversions: engines lay them out in panels.
template <class V, bool kRound>
void linear_decoded(int64_t R, const float* x, const Matrix& W, float* y, int64_t ldy, bool accumulate) {
  const Scratch values(W.cols);
  const int64_t row_bytes = dtype_bytes(W.type, W.cols);
  for (int64_t o = 0; o < W.rows; ++o) {
    decode(W.type, static_cast<const unsigned char*>(W.data) + o * row_bytes, W.cols, values.get());
    const Matrix row{values.get(), DType::kF32, 1, W.cols};
    linear_few<V, DType::kF32, kRound>(R, x, row, y + o, ldy, accumulate);
  }
}

template <class V, DType kType, bool kRound>
void linear_typed(bool few, int64_t R, const float* x, const Matrix& W, float* y, int64_t ldy, bool accumulate) {
  if (few || W.cols == 0) {
    linear_few<V, kType, kRound>(R, x, W, y, ldy, accumulate);
  } else {
    linear_many<V, kType, kRound>(R, x, W, y, ldy, accumulate);
  }
}

template <class V, bool kRound>
void linear_rounded(bool few, int64_t R, const float* x, const Matrix& W, float* y, int64_t ldy, bool accumulate) {
  switch (W.type) {
    case DType::kF32:
      return linear_typed<V, DType::kF32, kRound>(few, R, x, W, y, ldy, accumulate);
    case DType::kF16:
      return linear_typed<V, DType::kF16, kRound>(few, R, x, W, y, ldy, accumulate);
    case DType::kBF16:
      return linear_typed<V, DType::kBF16, kRound>(few, R, x, W, y, ldy, accumulate);
    default:
      return linear_decoded<V, kRound>(R, x, W, y, ldy, accumulate);
  }
}

template <class V>
void linear(int64_t R, const float* x, const Matrix& W, float* y, int64_t ldy, bool accumulate, LinearPath path) {
  if (path != LinearPath::kRounded)
    return linear_rounded<V, false>(path == LinearPath::kStep, R, x, W, y, ldy, accumulate);
  const Scratch rounded(R * W.cols);
  round_all<V>(R * W.cols, x, rounded.get());
  linear_rounded<V, true>(false, R, rounded.get(), W, y, ldy, accumulate);
}

}  // namespace anser::kernels::cpu

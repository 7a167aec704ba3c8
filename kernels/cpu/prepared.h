// Prepared inputs of a backend whose panels and columns of blocks take int8, and whose plain weights take x as it is.
#pragma once

#include <cstdint>

#include "kernels/cpu/columns.h"
#include "kernels/cpu/panels.h"
#include "kernels/plain_input.h"

namespace anser::kernels::cpu {

// Block types, in panels or columns.
[[gnu::always_inline]] inline bool in_groups(const Matrix& W) {
  return W.layout == Layout::kPanels || (W.layout == Layout::kColumns && W.type == DType::kQ8_0);
}

[[gnu::always_inline]] inline bool takes_codes(const Matrix& W, LinearPath path) {
  return in_groups(W) && path != LinearPath::kRounded;
}

template <class I>
int64_t input_bytes(int64_t R, const Matrix& W, LinearPath path) {
  return takes_codes(W, path) ? FlatCodes::bytes(R, W.cols) : plain_input_bytes(R, W.cols);
}

template <class I>
void prepare_input(int64_t R, int64_t begin, int64_t end, const float* rows, const Matrix& W, LinearPath path,
                   void* input) {
  if (takes_codes(W, path)) {
    prepare_panels<I>(R, begin, end, rows, W, input);
  } else {
    prepare_plain(begin, end, W.cols, rows, input);
  }
}

// REQUIRES: in_groups(W).
template <class I>
void multiply_codes(int64_t R, const void* input, const Matrix& W, float* y, int64_t ldy, bool accumulate) {
  if (W.layout == Layout::kColumns && R <= kSkippingRows) {
    const FlatCodes all(const_cast<void*>(input), R, W.cols);
    return each_band(W, [&](const Matrix& band, int64_t row) {
      multiply_columns<I>(R, {all.codes, all.groups}, band, y + row, ldy, accumulate);
    });
  }
  by_panels<I>(W, [&](const Matrix& panels, int64_t first) {
    multiply_panels<I>(R, input, panels, y + first, ldy, accumulate);
  });
}

// The same with x as it is.
template <class I>
void linear_codes(int64_t R, const float* x, const Matrix& W, float* y, int64_t ldy, bool accumulate) {
  const Scratch input(FlatCodes::bytes(R, W.cols) / 4 + 1);
  prepare_panels<I>(R, 0, R, x, W, input.get());
  multiply_codes<I>(R, input.get(), W, y, ldy, accumulate);
}

// kLinear: the backend's own, for what takes x as it is.
template <class I, auto kLinear>
void multiply_input(int64_t R, const void* input, const Matrix& W, float* y, int64_t ldy, bool accumulate,
                    LinearPath path) {
  if (takes_codes(W, path)) {
    multiply_codes<I>(R, input, W, y, ldy, accumulate);
  } else {
    kLinear(R, static_cast<const float*>(input), W, y, ldy, accumulate, path);
  }
}

template <class I, auto kLinear>
inline constexpr PreparedLinear kPreparedLinear = {input_bytes<I>, prepare_input<I>, multiply_input<I, kLinear>};

}  // namespace anser::kernels::cpu

// Prepared inputs of a backend whose panels take int8 and whose rows take x as it is.
#pragma once

#include <cstdint>

#include "kernels/cpu/panels.h"
#include "kernels/plain_input.h"

namespace anser::kernels::cpu {

[[gnu::always_inline]] inline bool takes_codes(const Matrix& W, LinearPath path) {
  return W.layout == Layout::kPanels && path != LinearPath::kRounded;
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

// kLinear: the backend's own, for what is not panels of codes.
template <class I, auto kLinear>
void multiply_input(int64_t R, const void* input, const Matrix& W, float* y, int64_t ldy, bool accumulate,
                    LinearPath path) {
  if (takes_codes(W, path)) {
    multiply_panels<I>(R, input, W, y, ldy, accumulate);
  } else {
    kLinear(R, static_cast<const float*>(input), W, y, ldy, accumulate, path);
  }
}

template <class I, auto kLinear>
inline constexpr PreparedLinear kPreparedLinear = {input_bytes<I>, prepare_input<I>, multiply_input<I, kLinear>};

}  // namespace anser::kernels::cpu

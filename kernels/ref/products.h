// The oracle for matrix products; see ref/norm.h for why these are templates.
#pragma once

#include <cstdint>
#include <vector>

#include "kernels/numeric.h"
#include "kernels/ops.h"
#include "kernels/quants.h"
#include "kernels/ref/panels.h"

namespace anser::kernels::ref {

inline void linear(int64_t R, const float* x, const Matrix& W, float* y, int64_t ldy, bool accumulate,
                   LinearPath path) {
  const Precision precision = path == LinearPath::kRounded ? Precision::kBF16 : Precision::kF32;
  if (W.layout != Layout::kRows && storage_type(W.type).block > 1)
    return linear_groups(R, x, W, y, ldy, accumulate, path);
  std::vector<float> weights(static_cast<size_t>(W.cols));
  for (int64_t o = 0; o < W.rows; ++o) {
    if (W.layout == Layout::kColumns) {
      read_column_row(W, o, weights.data());
    } else {
      decode(W.type, static_cast<const unsigned char*>(W.data) + o * dtype_bytes(W.type, W.cols), W.cols,
             weights.data());
    }
    for (int64_t row = 0; row < R; ++row) {
      double sum = 0;
      for (int64_t i = 0; i < W.cols; ++i)
        sum += rounded(x[row * W.cols + i], precision) * rounded(weights[static_cast<size_t>(i)], precision);
      float& target = y[row * ldy + o];
      target = static_cast<float>(accumulate ? static_cast<double>(target) + sum : sum);
    }
  }
}

// c [M,Nn] (+)= sum_k a(m,k) b(k,n), the operands given by strides: one loop for all three layouts.
struct Strides {
  int64_t row, column;
};

template <class F>
void gemm(int64_t M, int64_t Nn, int64_t K, const F* a, Strides at, const F* b, Strides bt, F* c, bool accumulate,
          Precision precision) {
  for (int64_t m = 0; m < M; ++m) {
    for (int64_t n = 0; n < Nn; ++n) {
      double sum = 0;
      for (int64_t k = 0; k < K; ++k) {
        sum += rounded(a[m * at.row + k * at.column], precision) * rounded(b[k * bt.row + n * bt.column], precision);
      }
      F& target = c[m * Nn + n];
      target = static_cast<F>(accumulate ? static_cast<double>(target) + sum : sum);
    }
  }
}

template <class F>
void gemm_nt(int64_t M, int64_t Nn, int64_t K, const F* a, const F* b, F* c, bool accumulate, Precision precision) {
  gemm(M, Nn, K, a, {K, 1}, b, {1, K}, c, accumulate, precision);
}

template <class F>
void gemm_nn(int64_t M, int64_t Nn, int64_t K, const F* a, const F* b, F* c, bool accumulate, Precision precision) {
  gemm(M, Nn, K, a, {K, 1}, b, {Nn, 1}, c, accumulate, precision);
}

template <class F>
void gemm_tn(int64_t M, int64_t Nn, int64_t K, const F* a, const F* b, F* c, bool accumulate, Precision precision) {
  gemm(M, Nn, K, a, {1, M}, b, {Nn, 1}, c, accumulate, precision);
}

}  // namespace anser::kernels::ref

// fp32 products. One micro-kernel: R rows of A times a panel of two vectors of columns of B, the accumulators in
// registers for the whole of K. A is read element by element through strides (so A and A^T cost the same), B by rows.
//
// `product` serves operands that are in cache already (the chunks of the recurrence); `gemm` packs B into panels of
// kPanelK rows first, which also transposes B where the caller holds B^T.
#pragma once

#include <cstdint>

#include "kernels/cpu/sweep.h"
#include "kernels/ops.h"

namespace anser::kernels::cpu {

// Where element (row, k) of an operand lies: row * row_step + k * k_step.
struct Steps {
  int64_t row, k;
};

inline constexpr int64_t kPanelK = 256;

template <class V, int kRows, class Lanes>
[[gnu::always_inline]] inline void tile(int64_t K, const float* a, Steps at, const float* b, int64_t ldb, float* c,
                                        int64_t ldc, bool accumulate, Lanes first, Lanes second) {
  V sums[kRows][2];
#pragma GCC unroll 8
  for (int r = 0; r < kRows; ++r) {
    sums[r][0] = accumulate ? V::load(c + r * ldc, first) : V::zero();
    sums[r][1] = accumulate ? V::load(c + r * ldc + V::kWidth, second) : V::zero();
  }
  for (int64_t k = 0; k < K; ++k) {
    const V left = V::load(b + k * ldb, first), right = V::load(b + k * ldb + V::kWidth, second);
#pragma GCC unroll 8
    for (int r = 0; r < kRows; ++r) {
      const V x = V::set(a[r * at.row + k * at.k]);
      sums[r][0] = V::fma(x, left, sums[r][0]);
      sums[r][1] = V::fma(x, right, sums[r][1]);
    }
  }
#pragma GCC unroll 8
  for (int r = 0; r < kRows; ++r) {
    sums[r][0].store(c + r * ldc, first);
    sums[r][1].store(c + r * ldc + V::kWidth, second);
  }
}

// One panel of at most two vectors of columns, all M rows.
template <class V, class Lanes>
[[gnu::noinline]] void panel_product(int64_t M, int64_t K, const float* a, Steps at, const float* b, int64_t ldb,
                                     float* c, int64_t ldc, bool accumulate, Lanes first, Lanes second) {
  constexpr int kRows = V::kWidth == 16 ? 8 : 4;
  int64_t m = 0;
  for (; m + kRows <= M; m += kRows) {
    tile<V, kRows>(K, a + m * at.row, at, b, ldb, c + m * ldc, ldc, accumulate, first, second);
  }
  for (; m < M; ++m) tile<V, 1>(K, a + m * at.row, at, b, ldb, c + m * ldc, ldc, accumulate, first, second);
}

template <class V>
[[gnu::always_inline]] inline void panel_product(int64_t M, int64_t columns, int64_t K, const float* a, Steps at,
                                                 const float* b, int64_t ldb, float* c, int64_t ldc, bool accumulate) {
  constexpr int64_t W = V::kWidth;
  if (columns >= 2 * W) {
    panel_product<V>(M, K, a, at, b, ldb, c, ldc, accumulate, typename V::All{}, typename V::All{});
  } else {
    panel_product<V>(M, K, a, at, b, ldb, c, ldc, accumulate, V::first(smaller(columns, W)),
                     V::first(columns > W ? columns - W : 0));
  }
}

// c [M,n] (+)= a [M,K] b [K,n], everything in cache.
template <class V>
void product(int64_t M, int64_t n, int64_t K, const float* a, Steps at, const float* b, int64_t ldb, float* c,
             int64_t ldc, bool accumulate) {
  for (int64_t j = 0; j < n; j += 2 * V::kWidth) {
    panel_product<V>(M, n - j, K, a, at, b + j, ldb, c + j, ldc, accumulate);
  }
}

// One block of `transpose`: the parts of it that exist are all of it where kFull.
template <class V, bool kFull>
[[gnu::always_inline]] inline void transpose_block(int64_t rows, int64_t count, const float* source, int64_t lds,
                                                   float* target, int64_t ldt) {
  constexpr int64_t W = V::kWidth;
  V block[W];
#pragma GCC unroll 16
  for (int64_t i = 0; i < W; ++i) {
    if constexpr (kFull) {
      block[i] = V::load(source + i * lds);
    } else {
      block[i] = i < rows ? V::load(source + i * lds, V::first(smaller(W, count))) : V::zero();
    }
  }
  V::transpose(block);
#pragma GCC unroll 16
  for (int64_t i = 0; i < W; ++i) {
    if constexpr (kFull) {
      block[i].store(target + i * ldt);
    } else if (i < count) {
      block[i].store(target + i * ldt, V::first(smaller(W, rows)));
    }
  }
}

// target [k][r] (leading dimension ldt) = source [r][k] (leading dimension lds), rows x count elements.
template <class V>
void transpose(int64_t rows, int64_t count, const float* source, int64_t lds, float* target, int64_t ldt) {
  constexpr int64_t W = V::kWidth;
  for (int64_t r = 0; r < rows; r += W) {
    for (int64_t k = 0; k < count; k += W) {
      const float* from = source + r * lds + k;
      float* to = target + k * ldt + r;
      if (rows - r >= W && count - k >= W) {
        transpose_block<V, true>(W, W, from, lds, to, ldt);
      } else {
        transpose_block<V, false>(rows - r, count - k, from, lds, to, ldt);
      }
    }
  }
}

template <class V>
void copy_rows(int64_t rows, int64_t count, const float* source, int64_t lds, float* target, int64_t ldt) {
  for (int64_t r = 0; r < rows; ++r) {
    sweep<V>(count,
             [&](int64_t i, auto lanes) { V::load(source + r * lds + i, lanes).store(target + r * ldt + i, lanes); });
  }
}

template <class V>
void round_all(int64_t n, const float* x, float* y) {
  sweep<V>(n, [&](int64_t i, auto lanes) { V::round_bf16(V::load(x + i, lanes)).store(y + i, lanes); });
}

// c [M,Nn] (+)= a [M,K] b with b held as [Nn,K] (transposed) or [K,Nn].
template <class V, bool kTransposed>
void gemm_f32(int64_t M, int64_t Nn, int64_t K, const float* a, Steps at, const float* b, float* c, bool accumulate) {
  constexpr int64_t kColumns = 2 * V::kWidth;
  alignas(64) float panel[kPanelK * kColumns];
  if (K == 0 && !accumulate) {
    for (int64_t m = 0; m < M; ++m) {
      sweep<V>(Nn, [&](int64_t i, auto lanes) { V::zero().store(c + m * Nn + i, lanes); });
    }
  }
  for (int64_t k = 0; k < K; k += kPanelK) {
    const int64_t depth = smaller(kPanelK, K - k);
    for (int64_t n = 0; n < Nn; n += kColumns) {
      const int64_t columns = smaller(kColumns, Nn - n);
      if constexpr (kTransposed) {
        transpose<V>(columns, depth, b + n * K + k, K, panel, kColumns);
      } else {
        copy_rows<V>(depth, columns, b + k * Nn + n, Nn, panel, kColumns);
      }
      panel_product<V>(M, columns, depth, a + k * at.k, at, panel, kColumns, c + n, Nn, accumulate || k > 0);
    }
  }
}

template <class V, bool kTransposed>
void gemm(int64_t M, int64_t Nn, int64_t K, const float* a, Steps at, const float* b, float* c, bool accumulate,
          Precision precision) {
  if (precision == Precision::kF32) {
    gemm_f32<V, kTransposed>(M, Nn, K, a, at, b, c, accumulate);
    return;
  }
  const Scratch left(M * K), right(Nn * K);
  round_all<V>(M * K, a, left.get());
  round_all<V>(Nn * K, b, right.get());
  gemm_f32<V, kTransposed>(M, Nn, K, left.get(), at, right.get(), c, accumulate);
}

template <class V>
void gemm_nt(int64_t M, int64_t Nn, int64_t K, const float* a, const float* b, float* c, bool accumulate,
             Precision precision) {
  gemm<V, true>(M, Nn, K, a, {K, 1}, b, c, accumulate, precision);
}

template <class V>
void gemm_nn(int64_t M, int64_t Nn, int64_t K, const float* a, const float* b, float* c, bool accumulate,
             Precision precision) {
  gemm<V, false>(M, Nn, K, a, {K, 1}, b, c, accumulate, precision);
}

template <class V>
void gemm_tn(int64_t M, int64_t Nn, int64_t K, const float* a, const float* b, float* c, bool accumulate,
             Precision precision) {
  gemm<V, false>(M, Nn, K, a, {1, M}, b, c, accumulate, precision);
}

}  // namespace anser::kernels::cpu

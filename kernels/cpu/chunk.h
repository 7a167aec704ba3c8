// The parts of the chunked WKV-7 recurrence that are not matrix products, for one head and kChunk tokens.
//
// Within a chunk let c_t = w_1 * ... * w_t element by element over the key channels, and (docs/rwkv7.md)
//   A_t = c_{t-1} kn_t    R_t = c_t r_t    B_t = b_t / c_t    K_t = k_t / c_t
//   M = [A; R] [B; K]^T, of which A's rows are kept where s < t and R's where s <= t
//   U = sa of every token:  (I - Mab) U = A S^T + Mak V        Y = R S^T + Mrb U + Mrk V
//   S' = (S + U^T B + V^T K) diag(c)
// so that a chunk is a few products of 32 x N matrices. w > 0.545 keeps 1 / c below 2e4. A chunk that is not full is
// padded with tokens that change nothing: w = 1 and all else 0.
//
// Stacks hold the first matrix in rows 0..15, the second in rows 16..31. The state is held transposed, state[j key][i
// value], which is what the products read. Heads are taken in groups of about kGroup channels, side by side in the
// stacks: what is element-wise then reads and writes the caller's arrays in long runs, where head by head it would wait
// for memory most of the time.
#pragma once

#include <cstdint>

#include "kernels/cpu/product.h"

namespace anser::kernels::cpu {

inline constexpr int64_t kChunk = 16;
inline constexpr int64_t kStack = 2 * kChunk;
inline constexpr int64_t kGroup = 256;

// Heads in a group of at most H.
[[gnu::always_inline]] inline int64_t heads_in_group(int64_t H, int64_t N) {
  return smaller(H, N >= kGroup ? int64_t{1} : kGroup / N);
}

// Pointers to one head's first channel at the chunk's first token; `stride` floats from token to token.
struct ChunkInputs {
  const float *r, *w, *k, *v, *kn, *b;
  int64_t stride, tokens;  // tokens <= kChunk exist

  // The same further on.
  [[gnu::always_inline]] ChunkInputs part(int64_t at, int64_t count) const {
    return {r + at, w + at, k + at, v + at, kn + at, b + at, stride, count};
  }
};

// The matrices of one head, or, as wide as they are, of a group: rows `ld` apart. decay has kChunk + 1 rows, c_0 = 1
// first; product holds the products of AR with the state, whose second half becomes Y. Owned by ChunkScratch.
struct ChunkMatrices {
  float *AR, *BK, *UV, *decay, *inverse, *product;
  float* state;     // [N][N] of one head
  float *wide, *M;  // [N][32] and [32][32], of whichever head is being worked on
  int64_t ld;

  // Those of the group's head `i`.
  [[gnu::always_inline]] ChunkMatrices head(int64_t i, int64_t N) const {
    const int64_t at = i * N;
    return {AR + at, BK + at, UV + at, decay + at, inverse + at, product + at, state + i * N * N, wide, M, ld};
  }
};

// Scale, inverse and stack rows of token t; `in` is its first channel.
template <class V>
[[gnu::always_inline]] inline void prepare_token(int64_t width, const ChunkInputs& in, int64_t t,
                                                 const ChunkMatrices& m) {
  const int64_t row = t * m.ld, low = row + kChunk * m.ld, from = t * in.stride;
  sweep<V>(width, [&](int64_t j, auto lanes) {
    const V w = V::load(in.w + from + j, lanes), before = V::load(m.decay + row + j, lanes), c = before * w;
    V inverse = V::reciprocal(w);
    if (t > 0) inverse = inverse * V::load(m.inverse + row - m.ld + j, lanes);
    (before * V::load(in.kn + from + j, lanes)).store(m.AR + row + j, lanes);
    (c * V::load(in.r + from + j, lanes)).store(m.AR + low + j, lanes);
    (inverse * V::load(in.b + from + j, lanes)).store(m.BK + row + j, lanes);
    (inverse * V::load(in.k + from + j, lanes)).store(m.BK + low + j, lanes);
    V::load(in.v + from + j, lanes).store(m.UV + low + j, lanes);
    c.store(m.decay + row + m.ld + j, lanes);
    inverse.store(m.inverse + row + j, lanes);
  });
}

template <class V>
[[gnu::noinline]] void prepare_chunk(int64_t width, const ChunkInputs& in, const ChunkMatrices& m) {
  sweep<V>(width, [&](int64_t j, auto lanes) { V::set(1).store(m.decay + j, lanes); });
  for (int64_t t = 0; t < in.tokens; ++t) prepare_token<V>(width, in, t, m);
  for (int64_t t = in.tokens; t < kChunk; ++t) {
    const int64_t row = t * m.ld, low = row + kChunk * m.ld;
    sweep<V>(width, [&](int64_t j, auto lanes) {
      V::load(m.decay + row + j, lanes).store(m.decay + row + m.ld + j, lanes);
      V::zero().store(m.AR + row + j, lanes);
      V::zero().store(m.AR + low + j, lanes);
      V::zero().store(m.BK + row + j, lanes);
      V::zero().store(m.BK + low + j, lanes);
      V::zero().store(m.UV + low + j, lanes);
    });
  }
}

// Keeps s < t of A's rows of M [32][32] and s <= t of R's.
template <class V>
void mask_chunk(float* M) {
  for (int64_t t = 0; t < kChunk; ++t) {
    float *a = M + t * kStack, *r = M + (t + kChunk) * kStack;
    for (int64_t s = t; s < kChunk; ++s) a[s] = a[s + kChunk] = 0;
    for (int64_t s = t + 1; s < kChunk; ++s) r[s] = r[s + kChunk] = 0;
  }
}

// u_t = rhs_t + sum_{s<t} M[t][s] u_s, rows of N values ld apart.
template <class V>
[[gnu::noinline]] void solve_forward(int64_t N, const float* M, const float* rhs, float* u, int64_t ld) {
  sweep<V>(N, [&](int64_t i, auto lanes) {
    V rows[kChunk];
#pragma GCC unroll 16
    for (int64_t t = 0; t < kChunk; ++t) {
      V sum = V::load(rhs + t * ld + i, lanes);
#pragma GCC unroll 16
      for (int64_t s = 0; s < t; ++s) sum = V::fma(V::set(M[t * kStack + s]), rows[s], sum);
      rows[t] = sum;
      sum.store(u + t * ld + i, lanes);
    }
  });
}

// z_t = rhs_t + sum_{s>t} M[s][t] z_s.
template <class V>
[[gnu::noinline]] void solve_back(int64_t N, const float* M, const float* rhs, float* z, int64_t ld) {
  sweep<V>(N, [&](int64_t i, auto lanes) {
    V rows[kChunk];
#pragma GCC unroll 16
    for (int64_t t = kChunk - 1; t >= 0; --t) {
      V sum = V::load(rhs + t * ld + i, lanes);
#pragma GCC unroll 16
      for (int64_t s = kChunk - 1; s > t; --s) sum = V::fma(V::set(M[s * kStack + t]), rows[s], sum);
      rows[t] = sum;
      sum.store(z + t * ld + i, lanes);
    }
  });
}

// Where the gradients of one chunk of one head go; stride as in ChunkInputs.
struct ChunkGradients {
  float *dr, *dw, *dk, *dv, *dkn, *db;

  [[gnu::always_inline]] ChunkGradients part(int64_t at) const {
    return {dr + at, dw + at, dk + at, dv + at, dkn + at, db + at};
  }
};

// From the gradients of the scaled matrices (rows m.ld apart) to those of the inputs. `slope` [width] is carried: first
// the part of d log c of the last token that comes from the state and from the tokens' shares in it; d log w_s is the
// sum of d log c_t over t >= s.
template <class V>
[[gnu::noinline]] void finish_chunk(int64_t width, const ChunkInputs& in, const ChunkMatrices& m, const float* dAR,
                                    const float* dBK, const float* dV, float* slope, const ChunkGradients& out) {
  for (int64_t t = in.tokens - 1; t >= 0; --t) {
    const int64_t first = t * m.ld, second = first + kChunk * m.ld, to = t * in.stride;
    sweep<V>(width, [&](int64_t j, auto lanes) {
      const int64_t row = first + j, low = second + j, at = to + j;
      const V dA = V::load(dAR + row, lanes), dR = V::load(dAR + low, lanes);
      const V dB = V::load(dBK + row, lanes), dK = V::load(dBK + low, lanes);
      const V inverse = V::load(m.inverse + row, lanes);
      V sum = V::load(slope + j, lanes);
      sum = V::fma(V::load(m.AR + low, lanes), dR, sum);
      sum = V::fnma(V::load(m.BK + row, lanes), dB, sum);
      sum = V::fnma(V::load(m.BK + low, lanes), dK, sum);
      const V before = V::load(m.decay + row, lanes), c = V::load(m.decay + row + m.ld, lanes);
      (sum * inverse * before).store(out.dw + at, lanes);  // 1 / w_t = c_{t-1} / c_t
      (c * dR).store(out.dr + at, lanes);
      (before * dA).store(out.dkn + at, lanes);
      (inverse * dB).store(out.db + at, lanes);
      (inverse * dK).store(out.dk + at, lanes);
      V::load(dV + row, lanes).store(out.dv + at, lanes);
      V::fma(V::load(m.AR + row, lanes), dA, sum).store(slope + j, lanes);
    });
  }
}

}  // namespace anser::kernels::cpu

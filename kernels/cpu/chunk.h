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
// Stacks hold the first matrix in rows 0..15, the second in rows 16..31, rows N apart. The state is held transposed,
// state[j key][i value], which is what the products read.
#pragma once

#include <cstdint>

#include "kernels/cpu/product.h"

namespace anser::kernels::cpu {

inline constexpr int64_t kChunk = 16;
inline constexpr int64_t kStack = 2 * kChunk;

// Pointers to one head's first channel at the chunk's first token; `stride` floats from token to token.
struct ChunkInputs {
  const float *r, *w, *k, *v, *kn, *b;
  int64_t stride, tokens;  // tokens <= kChunk exist

  // The same further on.
  [[gnu::always_inline]] ChunkInputs part(int64_t at, int64_t count) const {
    return {r + at, w + at, k + at, v + at, kn + at, b + at, stride, count};
  }
};

// One head's matrices. decay has kChunk + 1 rows, c_0 = 1 first.
struct ChunkMatrices {
  float *AR, *BK, *UV, *decay, *inverse;
};

template <class V>
[[gnu::noinline]] void prepare_chunk(int64_t N, const ChunkInputs& in, const ChunkMatrices& m) {
  sweep<V>(N, [&](int64_t j, auto lanes) {
    V c = V::set(1), inverse = V::set(1);
    c.store(m.decay + j, lanes);
    for (int64_t t = 0; t < in.tokens; ++t) {
      const int64_t at = t * in.stride + j, row = t * N + j;
      const V w = V::load(in.w + at, lanes);
      (c * V::load(in.kn + at, lanes)).store(m.AR + row, lanes);
      c = c * w;
      inverse = inverse * V::reciprocal(w);
      c.store(m.decay + row + N, lanes);
      inverse.store(m.inverse + row, lanes);
      (c * V::load(in.r + at, lanes)).store(m.AR + row + kChunk * N, lanes);
      (inverse * V::load(in.b + at, lanes)).store(m.BK + row, lanes);
      (inverse * V::load(in.k + at, lanes)).store(m.BK + row + kChunk * N, lanes);
      V::load(in.v + at, lanes).store(m.UV + row + kChunk * N, lanes);
    }
    for (int64_t t = in.tokens; t < kChunk; ++t) {
      const int64_t row = t * N + j;
      c.store(m.decay + row + N, lanes);
      for (float* half : {m.AR, m.BK}) {
        V::zero().store(half + row, lanes);
        V::zero().store(half + row + kChunk * N, lanes);
      }
      V::zero().store(m.UV + row + kChunk * N, lanes);
    }
  });
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

// u_t = rhs_t + sum_{s<t} M[t][s] u_s, rows of N.
template <class V>
[[gnu::noinline]] void solve_forward(int64_t N, const float* M, const float* rhs, float* u) {
  sweep<V>(N, [&](int64_t i, auto lanes) {
    V rows[kChunk];
#pragma GCC unroll 16
    for (int64_t t = 0; t < kChunk; ++t) {
      V sum = V::load(rhs + t * N + i, lanes);
#pragma GCC unroll 16
      for (int64_t s = 0; s < t; ++s) sum = V::fma(V::set(M[t * kStack + s]), rows[s], sum);
      rows[t] = sum;
      sum.store(u + t * N + i, lanes);
    }
  });
}

// z_t = rhs_t + sum_{s>t} M[s][t] z_s.
template <class V>
[[gnu::noinline]] void solve_back(int64_t N, const float* M, const float* rhs, float* z) {
  sweep<V>(N, [&](int64_t i, auto lanes) {
    V rows[kChunk];
#pragma GCC unroll 16
    for (int64_t t = kChunk - 1; t >= 0; --t) {
      V sum = V::load(rhs + t * N + i, lanes);
#pragma GCC unroll 16
      for (int64_t s = kChunk - 1; s > t; --s) sum = V::fma(V::set(M[s * kStack + t]), rows[s], sum);
      rows[t] = sum;
      sum.store(z + t * N + i, lanes);
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

// From the gradients of the scaled matrices to those of the inputs. `decay_sum` [N]: the part of d log c of the last
// token that comes from the state and from the tokens' shares in it. d log w_s is the sum of d log c_t over t >= s.
template <class V>
[[gnu::noinline]] void finish_chunk(int64_t N, const ChunkInputs& in, const ChunkMatrices& m, const float* dAR,
                                    const float* dBK, const float* dV, const float* decay_sum,
                                    const ChunkGradients& out) {
  sweep<V>(N, [&](int64_t j, auto lanes) {
    V slope = V::load(decay_sum + j, lanes);
    for (int64_t t = in.tokens - 1; t >= 0; --t) {
      const int64_t row = t * N + j, low = row + kChunk * N, at = t * in.stride + j;
      const V dA = V::load(dAR + row, lanes), dR = V::load(dAR + low, lanes);
      const V dB = V::load(dBK + row, lanes), dK = V::load(dBK + low, lanes);
      const V inverse = V::load(m.inverse + row, lanes);
      slope = V::fma(V::load(m.AR + low, lanes), dR, slope);
      slope = V::fnma(V::load(m.BK + row, lanes), dB, slope);
      slope = V::fnma(V::load(m.BK + low, lanes), dK, slope);
      const V before = V::load(m.decay + row, lanes), c = V::load(m.decay + row + N, lanes);
      (slope * inverse * before).store(out.dw + at, lanes);  // 1 / w_t = c_{t-1} / c_t
      (c * dR).store(out.dr + at, lanes);
      (before * dA).store(out.dkn + at, lanes);
      (inverse * dB).store(out.db + at, lanes);
      (inverse * dK).store(out.dk + at, lanes);
      V::load(dV + row, lanes).store(out.dv + at, lanes);
      slope = V::fma(V::load(m.AR + row, lanes), dA, slope);
    }
  });
}

}  // namespace anser::kernels::cpu

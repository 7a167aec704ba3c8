// Backward of the chunked recurrence, chunks from the last to the first. With Z the gradient of U's right-hand side,
// G = dS diag(c) and everything else as in cpu/chunk.h:
//   [dU; dV] = Mr^T dY + [B; K] G^T       Z = (I - Mab)^{-T} dU       dV += Mak^T Z
//   dM = [Z; dY] [U; V]^T, masked as M
//   d[A; R] = [Z; dY] S + dM [B; K]       d[B; K] = [U; V] G + dM^T [A; R]
//   dS' = G + [Z; dY]^T [A; R]
#pragma once

#include <cstdint>

#include "kernels/cpu/recurrence.h"

namespace anser::kernels::cpu {

// What backward needs beside ChunkMatrices: gradients of the stacks and of the state, of a group or of one head; dM and
// GT of whichever head is being worked on. Rows of stacks are ChunkMatrices::ld apart.
struct BackMatrices {
  float *ZdY, *dUV, *dAR, *dBK, *decay_sum;
  float* G;  // [N][N] of one head
  float *dM, *GT;

  [[gnu::always_inline]] static int64_t floats(int64_t H, int64_t N) {
    const int64_t heads = heads_in_group(H, N), ld = heads * N;
    return (4 * kStack + 1) * ld + heads * N * N + kStack * kStack + N * N;
  }
  [[gnu::always_inline]] static BackMatrices take(ChunkScratch& s, int64_t H, int64_t N) {
    const int64_t heads = heads_in_group(H, N), ld = heads * N;
    BackMatrices g{};
    for (float** stack : {&g.ZdY, &g.dUV, &g.dAR, &g.dBK}) *stack = s.take(kStack * ld);
    g.decay_sum = s.take(ld);
    g.G = s.take(heads * N * N);
    g.dM = s.take(kStack * kStack);
    g.GT = s.take(N * N);
    return g;
  }
  [[gnu::always_inline]] BackMatrices head(int64_t i, int64_t N) const {
    const int64_t at = i * N;
    return {ZdY + at, dUV + at, dAR + at, dBK + at, decay_sum + at, G + i * N * N, dM, GT};
  }
};

// decay_sum[j] = sum_i G[i][j] S[i][j] + sum_t B_t (U G)_t + K_t (V G)_t, where dBK still holds only [U; V] G.
template <class V>
[[gnu::noinline]] void sum_decay(int64_t N, const ChunkMatrices& m, const BackMatrices& g) {
  sweep<V>(N, [&](int64_t j, auto lanes) {
    V sums[2] = {V::zero(), V::zero()};
    for (int64_t i = 0; i < N; ++i) {
      sums[i % 2] = V::fma(V::load(m.state + i * N + j, lanes), V::load(g.G + i * N + j, lanes), sums[i % 2]);
    }
    for (int64_t t = 0; t < kStack; ++t) {
      sums[t % 2] = V::fma(V::load(m.BK + t * m.ld + j, lanes), V::load(g.dBK + t * m.ld + j, lanes), sums[t % 2]);
    }
    (sums[0] + sums[1]).store(g.decay_sum + j, lanes);
  });
}

// The group's dY from dy, zero where there is no token.
template <class V>
void load_slopes(int64_t width, const ChunkInputs& in, const float* dy, const ChunkMatrices& m, const BackMatrices& g) {
  float* dY = g.ZdY + kChunk * m.ld;
  copy_rows<V>(in.tokens, width, dy, in.stride, dY, m.ld);
  for (int64_t t = in.tokens; t < kChunk; ++t) {
    sweep<V>(width, [&](int64_t j, auto lanes) { V::zero().store(dY + t * m.ld + j, lanes); });
  }
}

// G[i][j] *= decay[j].
template <class V>
void scale_slopes(int64_t N, const float* decay, float* G) {
  for (int64_t i = 0; i < N; ++i) {
    sweep<V>(N, [&](int64_t j, auto lanes) {
      (V::load(G + i * N + j, lanes) * V::load(decay + j, lanes)).store(G + i * N + j, lanes);
    });
  }
}

// One head's chunk. g.G: in, dS of the state after the chunk; out, of the state before it, which is m.state here, by
// rows of values.
template <class V>
void backward_head(int64_t N, const ChunkMatrices& m, const BackMatrices& g) {
  const int64_t ld = m.ld;
  float *Z = g.ZdY, *dY = g.ZdY + kChunk * ld, *dV = g.dUV + kChunk * ld;
  make_scores<V>(N, m);
  scale_slopes<V>(N, m.decay + kChunk * ld, g.G);
  transpose<V>(N, N, g.G, N, g.GT, N);
  product<V>(kStack, N, N, m.BK, {ld, 1}, g.GT, N, g.dUV, ld, false);
  product<V>(kStack, N, kChunk, m.M + kChunk * kStack, {1, kStack}, dY, ld, g.dUV, ld, true);
  solve_back<V>(N, m.M, g.dUV, Z, ld);
  product<V>(kChunk, N, kChunk, m.M + kChunk, {1, kStack}, Z, ld, dV, ld, true);

  transpose<V>(kStack, N, m.UV, ld, m.wide, kStack);
  product<V>(kStack, kStack, N, g.ZdY, {ld, 1}, m.wide, kStack, g.dM, kStack, false);
  mask_chunk<V>(g.dM);
  product<V>(kStack, N, N, g.ZdY, {ld, 1}, m.state, N, g.dAR, ld, false);
  product<V>(kStack, N, kStack, g.dM, {kStack, 1}, m.BK, ld, g.dAR, ld, true);
  product<V>(kStack, N, N, m.UV, {ld, 1}, g.G, N, g.dBK, ld, false);
  sum_decay<V>(N, m, g);
  product<V>(kStack, N, kStack, g.dM, {1, kStack}, m.AR, ld, g.dBK, ld, true);
  product<V>(N, N, kStack, g.ZdY, {1, ld}, m.AR, ld, g.G, N, true);
}

// Every chunk of every group, the last first; head(matrices, gradients) is backward_head or its like.
template <class V, class Head>
[[gnu::always_inline]] inline void walk_back(int64_t T, int64_t H, int64_t N, const ChunkInputs& all,
                                             const float* saved, const float* dy, float* dS,
                                             const ChunkGradients& gradients, const ChunkMatrices& m,
                                             const BackMatrices& g, const Head& head) {
  const int64_t chunks = chunks_of(T), size = saved_of_chunk(N);
  for (int64_t first = 0; first < H; first += heads_in_group(H, N)) {
    const int64_t heads = smaller(H - first, heads_in_group(H, N)), width = heads * N;
    copy_rows<V>(heads * N, N, dS + first * N * N, N, g.G, N);
    for (int64_t i = chunks - 1; i >= 0; --i) {
      const int64_t t = i * kChunk, at = t * all.stride + first * N;
      const ChunkInputs in = all.part(at, smaller(kChunk, T - t));
      const float* kept = saved + (first * chunks + i * heads) * size;
      prepare_chunk<V>(width, in, m);
      load_slopes<V>(width, in, dy + at, m, g);
      for (int64_t h = 0; h < heads; ++h, kept += size) {
        const ChunkMatrices one = m.head(h, N);
        transpose<V>(N, N, kept, N, one.state, N);
        copy_rows<V>(kChunk, N, kept + N * N, N, one.UV, m.ld);
        head(one, g.head(h, N));
      }
      finish_chunk<V>(width, in, m, g.dAR, g.dBK, g.dUV + kChunk * m.ld, g.decay_sum, gradients.part(at));
    }
    copy_rows<V>(heads * N, N, g.G, N, dS + first * N * N, N);
  }
}

template <class V>
void wkv7_backward(int64_t T, int64_t H, int64_t N, const float* r, const float* w, const float* k, const float* v,
                   const float* kn, const float* b, const float* saved, const float* dy, float* dS, float* dr,
                   float* dw, float* dk, float* dv, float* dkn, float* db) {
  const Scratch memory(ChunkScratch::floats(H, N) + BackMatrices::floats(H, N));
  ChunkScratch s(memory.get(), H, N);
  const BackMatrices back = BackMatrices::take(s, H, N);
  walk_back<V>(T, H, N, {r, w, k, v, kn, b, H * N, 0}, saved, dy, dS, {dr, dw, dk, dv, dkn, db}, s.m, back,
               [&](const ChunkMatrices& m, const BackMatrices& g) { backward_head<V>(N, m, g); });
}

}  // namespace anser::kernels::cpu

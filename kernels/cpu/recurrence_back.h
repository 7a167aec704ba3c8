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

// What backward needs beside ChunkScratch.
struct BackScratch {
  static int64_t floats(int64_t N) { return ChunkScratch::floats(N); }
  BackScratch(ChunkScratch& s, int64_t N)
      : ZdY(s.take(kStack * N)),
        dUV(s.take(kStack * N)),
        dAR(s.take(kStack * N)),
        dBK(s.take(kStack * N)),
        dM(s.take(kStack * kStack)),
        G(s.take(N * N)),
        GT(s.take(N * N)),
        decay_sum(s.take(N)) {}
  float *ZdY, *dUV, *dAR, *dBK, *dM, *G, *GT, *decay_sum;
};

// decay_sum[j] = sum_i G[i][j] S[i][j] + sum_t B_t (U G)_t + K_t (V G)_t, where dBK still holds only [U; V] G.
template <class V>
[[gnu::noinline]] void sum_decay(int64_t N, const float* S, const float* G, const float* BK, const float* dBK,
                                 float* decay_sum) {
  sweep<V>(N, [&](int64_t j, auto lanes) {
    V sums[2] = {V::zero(), V::zero()};
    for (int64_t i = 0; i < N; ++i) {
      sums[i % 2] = V::fma(V::load(S + i * N + j, lanes), V::load(G + i * N + j, lanes), sums[i % 2]);
    }
    for (int64_t t = 0; t < kStack; ++t) {
      sums[t % 2] = V::fma(V::load(BK + t * N + j, lanes), V::load(dBK + t * N + j, lanes), sums[t % 2]);
    }
    (sums[0] + sums[1]).store(decay_sum + j, lanes);
  });
}

// dY [kChunk][N] from dy, zero where there is no token.
template <class V>
void load_slopes(int64_t N, const ChunkInputs& in, const float* dy, float* dY) {
  copy_rows<V>(in.tokens, N, dy, in.stride, dY, N);
  sweep<V>((kChunk - in.tokens) * N, [&](int64_t i, auto lanes) { V::zero().store(dY + in.tokens * N + i, lanes); });
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

// g.G: in, dS of the state after the chunk; out, of the state before it, which is s.state here, by rows of values.
template <class V>
void backward_chunk(int64_t N, const ChunkInputs& in, const float* dy, const ChunkScratch& s, const BackScratch& g,
                    const ChunkGradients& out) {
  const ChunkMatrices& m = s.m;
  prepare_chunk<V>(N, in, m);
  transpose<V>(kStack, N, m.BK, N, s.wide, kStack);
  product<V>(kStack, kStack, N, m.AR, {N, 1}, s.wide, kStack, s.M, kStack, false);
  mask_chunk<V>(s.M);
  float *Z = g.ZdY, *dY = g.ZdY + kChunk * N;
  load_slopes<V>(N, in, dy, dY);
  scale_slopes<V>(N, m.decay + kChunk * N, g.G);
  transpose<V>(N, N, g.G, N, g.GT, N);
  product<V>(kStack, N, N, m.BK, {N, 1}, g.GT, N, g.dUV, N, false);
  product<V>(kStack, N, kChunk, s.M + kChunk * kStack, {1, kStack}, dY, N, g.dUV, N, true);
  solve_back<V>(N, s.M, g.dUV, Z);
  product<V>(kChunk, N, kChunk, s.M + kChunk, {1, kStack}, Z, N, g.dUV + kChunk * N, N, true);

  transpose<V>(kStack, N, m.UV, N, s.wide, kStack);
  product<V>(kStack, kStack, N, g.ZdY, {N, 1}, s.wide, kStack, g.dM, kStack, false);
  mask_chunk<V>(g.dM);
  product<V>(kStack, N, N, g.ZdY, {N, 1}, s.state, N, g.dAR, N, false);
  product<V>(kStack, N, kStack, g.dM, {kStack, 1}, m.BK, N, g.dAR, N, true);
  product<V>(kStack, N, N, m.UV, {N, 1}, g.G, N, g.dBK, N, false);
  sum_decay<V>(N, s.state, g.G, m.BK, g.dBK, g.decay_sum);
  product<V>(kStack, N, kStack, g.dM, {1, kStack}, m.AR, N, g.dBK, N, true);
  product<V>(N, N, kStack, g.ZdY, {1, N}, m.AR, N, g.G, N, true);
  finish_chunk<V>(N, in, m, g.dAR, g.dBK, g.dUV + kChunk * N, g.decay_sum, out);
}

// Every chunk of every head, the last first: chunk(inputs, dy, gradients) moves g.G back.
template <class V, class Chunk>
[[gnu::always_inline]] inline void walk_back(int64_t T, int64_t H, int64_t N, const ChunkInputs& all,
                                             const float* saved, const float* dy, float* dS,
                                             const ChunkGradients& gradients, const ChunkScratch& s,
                                             const BackScratch& g, const Chunk& chunk) {
  const int64_t chunks = chunks_of(T);
  for (int64_t h = 0; h < H; ++h) {
    copy_rows<V>(N, N, dS + h * N * N, N, g.G, N);
    for (int64_t i = chunks - 1; i >= 0; --i) {
      const int64_t t = i * kChunk, at = t * all.stride + h * N;
      const float* kept = saved + (h * chunks + i) * saved_of_chunk(N);
      transpose<V>(N, N, kept, N, s.state, N);
      copy_rows<V>(kChunk, N, kept + N * N, N, s.m.UV, N);
      chunk(all.part(at, smaller(kChunk, T - t)), dy + at, gradients.part(at));
    }
    copy_rows<V>(N, N, g.G, N, dS + h * N * N, N);
  }
}

template <class V>
void wkv7_backward(int64_t T, int64_t H, int64_t N, const float* r, const float* w, const float* k, const float* v,
                   const float* kn, const float* b, const float* saved, const float* dy, float* dS, float* dr,
                   float* dw, float* dk, float* dv, float* dkn, float* db) {
  const Scratch memory(BackScratch::floats(N));
  ChunkScratch s(memory.get(), N);
  const BackScratch g(s, N);
  walk_back<V>(T, H, N, {r, w, k, v, kn, b, H * N, 0}, saved, dy, dS, {dr, dw, dk, dv, dkn, db}, s, g,
               [&](const ChunkInputs& in, const float* slopes, const ChunkGradients& out) {
                 backward_chunk<V>(N, in, slopes, s, g, out);
               });
}

}  // namespace anser::kernels::cpu

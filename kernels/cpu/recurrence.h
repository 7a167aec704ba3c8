// WKV-7 on vectors: token by token for a few tokens (decode), in chunks of matrix products (cpu/chunk.h) otherwise.
#pragma once

#include <cstdint>

#include "kernels/cpu/chunk.h"
#include "kernels/cpu/product.h"

namespace anser::kernels::cpu {

// One token of one head in place: state S [N][N], rows of values.
template <class V>
[[gnu::noinline]] void wkv7_token(int64_t N, const ChunkInputs& in, float* S, float* y) {
  for (int64_t i = 0; i < N; ++i) {
    float* row = S + i * N;
    for (int64_t j = 0; j < N; j += 16) __builtin_prefetch(row + N * N + j, 1);  // the next head's
    V sum = V::zero();
    sweep<V>(N, [&](int64_t j, auto lanes) { sum = V::fma(V::load(row + j, lanes), V::load(in.kn + j, lanes), sum); });
    const V sa = V::set(sum.sum()), v = V::set(in.v[i]);
    sum = V::zero();
    sweep<V>(N, [&](int64_t j, auto lanes) {
      V s = V::load(row + j, lanes) * V::load(in.w + j, lanes);
      s = V::fma(sa, V::load(in.b + j, lanes), s);
      s = V::fma(v, V::load(in.k + j, lanes), s);
      s.store(row + j, lanes);
      sum = V::fma(s, V::load(in.r + j, lanes), sum);
    });
    y[i] = sum.sum();
  }
}

// The memory of one group's chunk, for forward and backward. Zeroed nowhere: every part is written before it is read.
class ChunkScratch {
 public:
  // Floats that forward needs; backward needs back_floats as well.
  [[gnu::always_inline]] static int64_t floats(int64_t H, int64_t N) {
    const int64_t heads = heads_in_group(H, N), ld = heads * N;
    return (4 * kStack + 2 * kChunk + 1) * ld + heads * N * N + kStack * N + kStack * kStack;
  }
  [[gnu::always_inline]] ChunkScratch(float* base, int64_t H, int64_t N) : next_(base) {
    const int64_t heads = heads_in_group(H, N), ld = heads * N;
    float* stacks[4];
    for (float*& stack : stacks) stack = take(kStack * ld);
    float *inverse = take(kChunk * ld), *decay = take((kChunk + 1) * ld), *state = take(heads * N * N);
    float *wide = take(kStack * N), *M = take(kStack * kStack);
    m = {stacks[0], stacks[1], stacks[2], decay, inverse, stacks[3], state, wide, M, ld};
  }
  [[gnu::always_inline]] float* take(int64_t count) {
    float* out = next_;
    next_ += count;
    return out;
  }
  ChunkMatrices m;  // of the group

 private:
  float* next_;
};

// state[j][i] *= decay[j].
template <class V>
[[gnu::noinline]] void decay_state(int64_t N, const float* decay, float* state) {
  for (int64_t j = 0; j < N; ++j) {
    const V factor = V::set(decay[j]);
    sweep<V>(N, [&](int64_t i, auto lanes) {
      (factor * V::load(state + j * N + i, lanes)).store(state + j * N + i, lanes);
    });
  }
}

// M = [A; R] [B; K]^T of one head, masked.
template <class V>
void make_scores(int64_t N, const ChunkMatrices& m) {
  transpose<V>(kStack, N, m.BK, m.ld, m.wide, kStack);
  product<V>(kStack, kStack, N, m.AR, {m.ld, 1}, m.wide, kStack, m.M, kStack, false);
  mask_chunk<V>(m.M);
}

// One head's chunk: m.state moves on, U goes to the first half of m.UV, Y to the second of m.product.
template <class V>
void forward_head(int64_t N, const ChunkMatrices& m) {
  make_scores<V>(N, m);
  const int64_t ld = m.ld;
  product<V>(kStack, N, N, m.AR, {ld, 1}, m.state, N, m.product, ld, false);
  product<V>(kChunk, N, kChunk, m.M + kChunk, {kStack, 1}, m.UV + kChunk * ld, ld, m.product, ld, true);
  solve_forward<V>(N, m.M, m.product, m.UV, ld);
  product<V>(kChunk, N, kStack, m.M + kChunk * kStack, {kStack, 1}, m.UV, ld, m.product + kChunk * ld, ld, true);
  product<V>(N, N, kStack, m.BK, {1, ld}, m.UV, ld, m.state, N, true);
  decay_state<V>(N, m.decay + kChunk * ld, m.state);
}

// `saved` for training: group by group, chunk by chunk, head by head, the state before the chunk (transposed) and the
// sa of its tokens.
[[gnu::always_inline]] inline int64_t chunks_of(int64_t T) { return (T + kChunk - 1) / kChunk; }
[[gnu::always_inline]] inline int64_t saved_of_chunk(int64_t N) { return N * N + kChunk * N; }
template <class V>
int64_t wkv7_saved_floats(int64_t T, int64_t H, int64_t N) {
  return chunks_of(T) * H * saved_of_chunk(N);
}

// Every chunk of every group in order; head(matrices) is forward_head or its like.
template <class V, class Head>
[[gnu::always_inline]] inline void walk_chunks(int64_t T, int64_t H, int64_t N, const ChunkInputs& all,
                                               const ChunkMatrices& m, float* S, float* y, float* saved,
                                               const Head& head) {
  for (int64_t first = 0; first < H; first += heads_in_group(H, N)) {
    const int64_t heads = smaller(H - first, heads_in_group(H, N)), width = heads * N;
    for (int64_t h = 0; h < heads; ++h) transpose<V>(N, N, S + (first + h) * N * N, N, m.head(h, N).state, N);
    for (int64_t t = 0; t < T; t += kChunk) {
      const int64_t at = t * all.stride + first * N;
      const ChunkInputs in = all.part(at, smaller(kChunk, T - t));
      prepare_chunk<V>(width, in, m);
      for (int64_t h = 0; h < heads; ++h) {
        const ChunkMatrices one = m.head(h, N);
        if (saved != nullptr) copy_rows<V>(N, N, one.state, N, saved, N);
        head(one);
        if (saved != nullptr) {
          copy_rows<V>(kChunk, N, one.UV, m.ld, saved + N * N, N);
          saved += saved_of_chunk(N);
        }
      }
      copy_rows<V>(in.tokens, width, m.product + kChunk * m.ld, m.ld, y + at, all.stride);
    }
    for (int64_t h = 0; h < heads; ++h) transpose<V>(N, N, m.head(h, N).state, N, S + (first + h) * N * N, N);
  }
}

template <class V>
void wkv7_chunks(int64_t T, int64_t H, int64_t N, const ChunkInputs& all, float* S, float* y, float* saved) {
  const Scratch memory(ChunkScratch::floats(H, N));
  const ChunkScratch s(memory.get(), H, N);
  walk_chunks<V>(T, H, N, all, s.m, S, y, saved, [&](const ChunkMatrices& m) { forward_head<V>(N, m); });
}

template <class V>
void wkv7(int64_t T, int64_t H, int64_t N, int64_t ld, const float* r, const float* w, const float* k, const float* v,
          const float* kn, const float* b, float* S, float* y) {
  if (T >= kChunk / 2) return wkv7_chunks<V>(T, H, N, {r, w, k, v, kn, b, ld, 0}, S, y, nullptr);
  for (int64_t h = 0; h < H; ++h) {
    for (int64_t t = 0; t < T; ++t) {
      const int64_t at = t * ld + h * N;
      wkv7_token<V>(N, {r + at, w + at, k + at, v + at, kn + at, b + at, ld, 1}, S + h * N * N, y + at);
    }
  }
}

template <class V>
void wkv7_train(int64_t T, int64_t H, int64_t N, const float* r, const float* w, const float* k, const float* v,
                const float* kn, const float* b, float* S, float* y, float* saved) {
  wkv7_chunks<V>(T, H, N, {r, w, k, v, kn, b, H * N, 0}, S, y, saved);
}

}  // namespace anser::kernels::cpu

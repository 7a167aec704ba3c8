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

// The scratch of one chunk, shared by forward and backward.
struct ChunkScratch {
  static int64_t floats(int64_t N) { return (13 * kStack + 2) * N + 4 * N * N + 2 * kStack * kStack; }
  ChunkScratch(float* base, int64_t N) : next_(base) {
    m = {take(kStack * N), take(kStack * N), take(kStack * N), take((kChunk + 1) * N), take(kChunk * N)};
    wide = take(kStack * N);
    product = take(kStack * N);
    M = take(kStack * kStack);
    state = take(N * N);
  }
  float* take(int64_t count) {
    float* out = next_;
    next_ += count;
    return out;
  }
  ChunkMatrices m;
  float *wide, *product, *M, *state;

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

// state -> the state after the chunk; y [tokens][stride] (null: not wanted). Leaves sa in the first half of s.m.UV.
template <class V>
void forward_chunk(int64_t N, const ChunkInputs& in, const ChunkScratch& s, float* y) {
  const ChunkMatrices& m = s.m;
  prepare_chunk<V>(N, in, m);
  transpose<V>(kStack, N, m.BK, N, s.wide, kStack);
  product<V>(kStack, kStack, N, m.AR, {N, 1}, s.wide, kStack, s.M, kStack, false);
  mask_chunk<V>(s.M);
  float *out = s.product, *values = m.UV + kChunk * N;
  product<V>(kStack, N, N, m.AR, {N, 1}, s.state, N, out, N, false);
  product<V>(kChunk, N, kChunk, s.M + kChunk, {kStack, 1}, values, N, out, N, true);
  solve_forward<V>(N, s.M, out, m.UV);
  product<V>(kChunk, N, kStack, s.M + kChunk * kStack, {kStack, 1}, m.UV, N, out + kChunk * N, N, true);
  copy_rows<V>(in.tokens, N, out + kChunk * N, N, y, in.stride);
  product<V>(N, N, kStack, m.BK, {1, N}, m.UV, N, s.state, N, true);
  decay_state<V>(N, m.decay + kChunk * N, s.state);
}

// `saved` for training: of every head and chunk, the state before it (transposed) and the sa of its tokens.
[[gnu::always_inline]] inline int64_t chunks_of(int64_t T) { return (T + kChunk - 1) / kChunk; }
[[gnu::always_inline]] inline int64_t saved_of_chunk(int64_t N) { return N * N + kChunk * N; }
template <class V>
int64_t wkv7_saved_floats(int64_t T, int64_t H, int64_t N) {
  return chunks_of(T) * H * saved_of_chunk(N);
}

// Every chunk of every head in order: chunk(inputs, y) moves s.state on.
template <class V, class Chunk>
[[gnu::always_inline]] inline void walk_chunks(int64_t T, int64_t H, int64_t N, const ChunkInputs& all,
                                               const ChunkScratch& s, float* S, float* y, float* saved,
                                               const Chunk& chunk) {
  for (int64_t h = 0; h < H; ++h) {
    transpose<V>(N, N, S + h * N * N, N, s.state, N);
    for (int64_t t = 0; t < T; t += kChunk) {
      const int64_t at = t * all.stride + h * N;
      if (saved != nullptr) copy_rows<V>(N, N, s.state, N, saved, N);
      chunk(all.part(at, smaller(kChunk, T - t)), y + at);
      if (saved != nullptr) {
        copy_rows<V>(kChunk, N, s.m.UV, N, saved + N * N, N);
        saved += saved_of_chunk(N);
      }
    }
    transpose<V>(N, N, s.state, N, S + h * N * N, N);
  }
}

template <class V>
void wkv7_chunks(int64_t T, int64_t H, int64_t N, const ChunkInputs& all, float* S, float* y, float* saved) {
  const Scratch memory(ChunkScratch::floats(N));
  const ChunkScratch s(memory.get(), N);
  walk_chunks<V>(T, H, N, all, s, S, y, saved,
                 [&](const ChunkInputs& in, float* out) { forward_chunk<V>(N, in, s, out); });
}

template <class V>
void wkv7(int64_t T, int64_t H, int64_t N, const float* r, const float* w, const float* k, const float* v,
          const float* kn, const float* b, float* S, float* y) {
  const int64_t C = H * N;
  if (T >= kChunk / 2) return wkv7_chunks<V>(T, H, N, {r, w, k, v, kn, b, C, 0}, S, y, nullptr);
  for (int64_t h = 0; h < H; ++h) {
    for (int64_t t = 0; t < T; ++t) {
      const int64_t at = t * C + h * N;
      wkv7_token<V>(N, {r + at, w + at, k + at, v + at, kn + at, b + at, C, 1}, S + h * N * N, y + at);
    }
  }
}

template <class V>
void wkv7_train(int64_t T, int64_t H, int64_t N, const float* r, const float* w, const float* k, const float* v,
                const float* kn, const float* b, float* S, float* y, float* saved) {
  wkv7_chunks<V>(T, H, N, {r, w, k, v, kn, b, H * N, 0}, S, y, saved);
}

}  // namespace anser::kernels::cpu

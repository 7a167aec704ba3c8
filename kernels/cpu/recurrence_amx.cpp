// The formulas of cpu/chunk.h and cpu/recurrence_back.h with every product over N or over a whole stack on tiles
// (cpu/split_tiles.h). Products over the 16 tokens of half a stack stay fp32: packing them would cost more.
#include "kernels/cpu/recurrence_amx.h"

#include "kernels/cpu/recurrence_back.h"
#include "kernels/cpu/split_tiles.h"
#include "kernels/cpu/vec512.h"

namespace anser::kernels::cpu {
namespace {

using V = Avx512;

// Packed operands: of a stack (32 x N), of a second one, of a square (N x N), of M (32 x 32).
struct PackScratch {
  static int64_t floats(int64_t N) { return 2 * split_floats(kStack, N) + split_floats(N, N) + kStack * kStack; }
  PackScratch(float* memory, int64_t N)
      : left(split_at(memory, kStack, N)),
        right(split_at(memory + kStack * N, kStack, N)),
        square(split_at(memory + 2 * kStack * N, N, N)),
        small(split_at(memory + 2 * kStack * N + N * N, kStack, kStack)) {}
  SplitTiles left, right, square, small;
};

// s.M = masked [A; R] [B; K]^T. Leaves [B; K]^T in s.wide and [A; R] packed in p.left.
void make_scores(int64_t N, const ChunkScratch& s, const PackScratch& p) {
  transpose<V>(kStack, N, s.m.BK, N, s.wide, kStack);
  split_rows(kStack, N, s.m.AR, N, p.left);
  split_columns(kStack, N, s.wide, kStack, p.right);
  split_product(kStack, kStack, N, p.left, p.right, s.M, kStack, false);
  mask_chunk<V>(s.M);
}

void forward_chunk_amx(int64_t N, const ChunkInputs& in, const ChunkScratch& s, const PackScratch& p, float* y) {
  const ChunkMatrices& m = s.m;
  prepare_chunk<V>(N, in, m);
  make_scores(N, s, p);
  float *out = s.product, *values = m.UV + kChunk * N;
  split_columns(N, N, s.state, N, p.square);
  split_product(kStack, N, N, p.left, p.square, out, N, false);
  product<V>(kChunk, N, kChunk, s.M + kChunk, {kStack, 1}, values, N, out, N, true);
  solve_forward<V>(N, s.M, out, m.UV);

  split_columns(N, kStack, m.UV, N, p.right);
  split_rows(kChunk, kStack, s.M + kChunk * kStack, kStack, p.small);
  split_product(kChunk, N, kStack, p.small, p.right, out + kChunk * N, N, true);
  copy_rows<V>(in.tokens, N, out + kChunk * N, N, y, in.stride);
  split_rows(N, kStack, s.wide, kStack, p.left);
  split_product(N, N, kStack, p.left, p.right, s.state, N, true);
  decay_state<V>(N, m.decay + kChunk * N, s.state);
}

void backward_chunk_amx(int64_t N, const ChunkInputs& in, const float* dy, const ChunkScratch& s, const BackScratch& g,
                        const PackScratch& p, const ChunkGradients& out) {
  const ChunkMatrices& m = s.m;
  prepare_chunk<V>(N, in, m);
  make_scores(N, s, p);
  float *Z = g.ZdY, *dY = g.ZdY + kChunk * N;
  load_slopes<V>(N, in, dy, dY);
  scale_slopes<V>(N, m.decay + kChunk * N, g.G);
  transpose<V>(N, N, g.G, N, g.GT, N);
  split_rows(kStack, N, m.BK, N, p.left);
  split_columns(N, N, g.GT, N, p.square);
  split_product(kStack, N, N, p.left, p.square, g.dUV, N, false);
  product<V>(kStack, N, kChunk, s.M + kChunk * kStack, {1, kStack}, dY, N, g.dUV, N, true);
  solve_back<V>(N, s.M, g.dUV, Z);
  product<V>(kChunk, N, kChunk, s.M + kChunk, {1, kStack}, Z, N, g.dUV + kChunk * N, N, true);

  split_rows(kStack, N, g.ZdY, N, p.left);
  transpose<V>(kStack, N, m.UV, N, s.wide, kStack);
  split_columns(kStack, N, s.wide, kStack, p.right);
  split_product(kStack, kStack, N, p.left, p.right, g.dM, kStack, false);
  mask_chunk<V>(g.dM);
  split_columns(N, N, s.state, N, p.square);
  split_product(kStack, N, N, p.left, p.square, g.dAR, N, false);
  split_rows(kStack, kStack, g.dM, kStack, p.small);
  split_columns(N, kStack, m.BK, N, p.right);
  split_product(kStack, N, kStack, p.small, p.right, g.dAR, N, true);

  split_rows(kStack, N, m.UV, N, p.left);
  split_columns(N, N, g.G, N, p.square);
  split_product(kStack, N, N, p.left, p.square, g.dBK, N, false);
  sum_decay<V>(N, s.state, g.G, m.BK, g.dBK, g.decay_sum);
  transpose<V>(kStack, kStack, g.dM, kStack, s.M, kStack);
  split_rows(kStack, kStack, s.M, kStack, p.small);
  split_columns(N, kStack, m.AR, N, p.right);
  split_product(kStack, N, kStack, p.small, p.right, g.dBK, N, true);
  transpose<V>(kStack, N, g.ZdY, N, s.wide, kStack);
  split_rows(N, kStack, s.wide, kStack, p.left);
  split_product(N, N, kStack, p.left, p.right, g.G, N, true);
  finish_chunk<V>(N, in, m, g.dAR, g.dBK, g.dUV + kChunk * N, g.decay_sum, out);
}

void chunks_amx(int64_t T, int64_t H, int64_t N, const ChunkInputs& all, float* S, float* y, float* saved) {
  const Scratch memory(ChunkScratch::floats(N) + PackScratch::floats(N));
  const PackScratch p(memory.get(), N);
  const ChunkScratch s(memory.get() + PackScratch::floats(N), N);
  const TileSession session;
  walk_chunks<V>(T, H, N, all, s, S, y, saved,
                 [&](const ChunkInputs& in, float* out) { forward_chunk_amx(N, in, s, p, out); });
}

}  // namespace

void wkv7_amx(int64_t T, int64_t H, int64_t N, const float* r, const float* w, const float* k, const float* v,
              const float* kn, const float* b, float* S, float* y) {
  chunks_amx(T, H, N, {r, w, k, v, kn, b, H * N, 0}, S, y, nullptr);
}

void wkv7_train_amx(int64_t T, int64_t H, int64_t N, const float* r, const float* w, const float* k, const float* v,
                    const float* kn, const float* b, float* S, float* y, float* saved) {
  chunks_amx(T, H, N, {r, w, k, v, kn, b, H * N, 0}, S, y, saved);
}

void wkv7_backward_amx(int64_t T, int64_t H, int64_t N, const float* r, const float* w, const float* k, const float* v,
                       const float* kn, const float* b, const float* saved, const float* dy, float* dS, float* dr,
                       float* dw, float* dk, float* dv, float* dkn, float* db) {
  const Scratch memory(BackScratch::floats(N) + PackScratch::floats(N));
  const PackScratch p(memory.get(), N);
  ChunkScratch s(memory.get() + PackScratch::floats(N), N);
  const BackScratch g(s, N);
  const TileSession session;
  walk_back<V>(T, H, N, {r, w, k, v, kn, b, H * N, 0}, saved, dy, dS, {dr, dw, dk, dv, dkn, db}, s, g,
               [&](const ChunkInputs& in, const float* slopes, const ChunkGradients& out) {
                 backward_chunk_amx(N, in, slopes, s, g, p, out);
               });
}

}  // namespace anser::kernels::cpu

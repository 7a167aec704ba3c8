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

// m.M as make_scores leaves it, and [B; K]^T in m.wide; [A; R] stays packed in p.left.
void make_scores_amx(int64_t N, const ChunkMatrices& m, const PackScratch& p) {
  transpose<V>(kStack, N, m.BK, m.ld, m.wide, kStack);
  split_rows(kStack, N, m.AR, m.ld, p.left);
  split_columns(kStack, N, m.wide, kStack, p.right);
  split_product(kStack, kStack, N, p.left, p.right, m.M, kStack, false);
  mask_chunk<V>(m.M);
}

void forward_head_amx(int64_t N, const ChunkMatrices& m, const PackScratch& p) {
  const int64_t ld = m.ld;
  make_scores_amx(N, m, p);
  split_columns(N, N, m.state, N, p.square);
  split_product(kStack, N, N, p.left, p.square, m.product, ld, false);
  product<V>(kChunk, N, kChunk, m.M + kChunk, {kStack, 1}, m.UV + kChunk * ld, ld, m.product, ld, true);
  solve_forward<V>(N, m.M, m.product, m.UV, ld);

  split_columns(N, kStack, m.UV, ld, p.right);
  split_rows(kChunk, kStack, m.M + kChunk * kStack, kStack, p.small);
  split_product(kChunk, N, kStack, p.small, p.right, m.product + kChunk * ld, ld, true);
  split_rows(N, kStack, m.wide, kStack, p.left);
  split_product(N, N, kStack, p.left, p.right, m.state, N, true);
  decay_state<V>(N, m.decay + kChunk * ld, m.state);
}

void backward_head_amx(int64_t N, const ChunkMatrices& m, const BackMatrices& g, const PackScratch& p) {
  const int64_t ld = m.ld;
  float *Z = g.ZdY, *dY = g.ZdY + kChunk * ld, *dV = g.dUV + kChunk * ld;
  make_scores_amx(N, m, p);
  scale_slopes<V>(N, m.decay + kChunk * ld, g.G);
  transpose<V>(N, N, g.G, N, g.GT, N);
  split_rows(kStack, N, m.BK, ld, p.left);
  split_columns(N, N, g.GT, N, p.square);
  split_product(kStack, N, N, p.left, p.square, g.dUV, ld, false);
  product<V>(kStack, N, kChunk, m.M + kChunk * kStack, {1, kStack}, dY, ld, g.dUV, ld, true);
  solve_back<V>(N, m.M, g.dUV, Z, ld);
  product<V>(kChunk, N, kChunk, m.M + kChunk, {1, kStack}, Z, ld, dV, ld, true);

  split_rows(kStack, N, g.ZdY, ld, p.left);
  transpose<V>(kStack, N, m.UV, ld, m.wide, kStack);
  split_columns(kStack, N, m.wide, kStack, p.right);
  split_product(kStack, kStack, N, p.left, p.right, g.dM, kStack, false);
  mask_chunk<V>(g.dM);
  split_columns(N, N, m.state, N, p.square);
  split_product(kStack, N, N, p.left, p.square, g.dAR, ld, false);
  split_rows(kStack, kStack, g.dM, kStack, p.small);
  split_columns(N, kStack, m.BK, ld, p.right);
  split_product(kStack, N, kStack, p.small, p.right, g.dAR, ld, true);

  split_rows(kStack, N, m.UV, ld, p.left);
  split_columns(N, N, g.G, N, p.square);
  split_product(kStack, N, N, p.left, p.square, g.dBK, ld, false);
  sum_decay<V>(N, m, g);
  transpose<V>(kStack, kStack, g.dM, kStack, m.M, kStack);
  split_rows(kStack, kStack, m.M, kStack, p.small);
  split_columns(N, kStack, m.AR, ld, p.right);
  split_product(kStack, N, kStack, p.small, p.right, g.dBK, ld, true);
  transpose<V>(kStack, N, g.ZdY, ld, m.wide, kStack);
  split_rows(N, kStack, m.wide, kStack, p.left);
  split_product(N, N, kStack, p.left, p.right, g.G, N, true);
}

void chunks_amx(int64_t T, int64_t H, int64_t N, const ChunkInputs& all, float* S, float* y, float* saved) {
  const Scratch memory(ChunkScratch::floats(H, N) + PackScratch::floats(N));
  const PackScratch p(memory.get(), N);
  const ChunkScratch s(memory.get() + PackScratch::floats(N), H, N);
  const TileSession session;
  walk_chunks<V>(T, H, N, all, s.m, S, y, saved, [&](const ChunkMatrices& m) { forward_head_amx(N, m, p); });
}

}  // namespace

void wkv7_amx(int64_t T, int64_t H, int64_t N, int64_t ld, const float* r, const float* w, const float* k,
              const float* v, const float* kn, const float* b, float* S, float* y) {
  chunks_amx(T, H, N, {r, w, k, v, kn, b, ld, 0}, S, y, nullptr);
}

void wkv7_train_amx(int64_t T, int64_t H, int64_t N, const float* r, const float* w, const float* k, const float* v,
                    const float* kn, const float* b, float* S, float* y, float* saved) {
  chunks_amx(T, H, N, {r, w, k, v, kn, b, H * N, 0}, S, y, saved);
}

void wkv7_backward_amx(int64_t T, int64_t H, int64_t N, const float* r, const float* w, const float* k, const float* v,
                       const float* kn, const float* b, const float* saved, const float* dy, float* dS, float* dr,
                       float* dw, float* dk, float* dv, float* dkn, float* db) {
  const Scratch memory(ChunkScratch::floats(H, N) + BackMatrices::floats(H, N) + PackScratch::floats(N));
  const PackScratch p(memory.get(), N);
  ChunkScratch s(memory.get() + PackScratch::floats(N), H, N);
  const BackMatrices back = BackMatrices::take(s, H, N);
  const TileSession session;
  walk_back<V>(T, H, N, {r, w, k, v, kn, b, H * N, 0}, saved, dy, dS, {dr, dw, dk, dv, dkn, db}, s.m, back,
               [&](const ChunkMatrices& m, const BackMatrices& g) { backward_head_amx(N, m, g, p); });
}

}  // namespace anser::kernels::cpu

// The backend "amx": avx512, with bf16 products on tiles. B is packed whole, A strip pair by strip pair, and every pair
// of strips of A meets every pair of strips of B, 2 x 2 tiles of sums in registers.
//
// Own code and not oneDNN: the operands are fp32 in memory, and packing them straight into tiles beats converting,
// reordering and multiplying as separate oneDNN primitives (figures: docs/decisions.md, 2026-11-21).
#include "kernels/cpu/amx_packed.h"
#include "kernels/cpu/codes_vnni.h"
#include "kernels/cpu/panels_amx.h"
#include "kernels/cpu/prepared.h"
#include "kernels/cpu/recurrence_amx.h"
#include "kernels/cpu/tables.h"
#include "kernels/cpu/tile_products.h"
#include "kernels/cpu/vec512.h"
#include "kernels/cpu/wide_amx.h"
#include "kernels/quants.h"

namespace anser::kernels {
namespace cpu {
namespace {

// kARows, kBRows: k is contiguous in the operand's rows.
template <bool kARows>
void multiply(int64_t K, const float* a, int64_t lda, const uint16_t* b, const Target& to) {
  const int64_t tiles = tiles_of(K, kTileK), strip = tiles * kTileHalfs;
  const Scratch packed(strip);  // two strips of bf16
  const TileSession session;
  for (int64_t m = 0; m < to.M; m += 32) {
    for (int64_t i = 0; i < 2 && m + 16 * i < to.M; ++i) {
      const int64_t row = m + 16 * i;
      pack_strip<kARows, !kARows>(a + row * (kARows ? lda : 1), lda, to.M - row, K, halfs(packed) + i * strip);
    }
    settle();
    strip_pair(tiles, halfs(packed), b, to, m);
  }
}

template <bool kARows, bool kBRows>
void gemm_bf16(int64_t M, int64_t Nn, int64_t K, const float* a, const float* b, float* c, bool accumulate) {
  const int64_t tiles = tiles_of(K, kTileK), strip = tiles * kTileHalfs, strips = tiles_of(Nn, kTile);
  const Scratch packed(strips * strip / 2);
  for (int64_t n = 0; n < strips; ++n) {
    const float* from = b + n * kTile * (kBRows ? K : 1);
    pack_strip<kBRows, kBRows>(from, kBRows ? K : Nn, Nn - n * kTile, K, halfs(packed) + n * strip);
  }
  settle();
  multiply<kARows>(K, a, kARows ? K : M, halfs(packed), {c, Nn, M, Nn, accumulate});
}

void amx_gemm_nt(int64_t M, int64_t Nn, int64_t K, const float* a, const float* b, float* c, bool accumulate,
                 Precision precision) {
  if (precision == Precision::kF32) return avx512_ops().gemm_nt(M, Nn, K, a, b, c, accumulate, precision);
  gemm_bf16<true, true>(M, Nn, K, a, b, c, accumulate);
}

void amx_gemm_nn(int64_t M, int64_t Nn, int64_t K, const float* a, const float* b, float* c, bool accumulate,
                 Precision precision) {
  if (precision == Precision::kF32) return avx512_ops().gemm_nn(M, Nn, K, a, b, c, accumulate, precision);
  gemm_bf16<true, false>(M, Nn, K, a, b, c, accumulate);
}

void amx_gemm_tn(int64_t M, int64_t Nn, int64_t K, const float* a, const float* b, float* c, bool accumulate,
                 Precision precision) {
  if (precision == Precision::kF32) return avx512_ops().gemm_tn(M, Nn, K, a, b, c, accumulate, precision);
  gemm_bf16<false, false>(M, Nn, K, a, b, c, accumulate);
}

// What a product is made of.
enum class Way { kWideTiles, kCodeTiles, kVnni };

Way way_of(int64_t R, const Matrix& W, LinearPath path) {
  if (W.cols == 0 || R == 0) return Way::kVnni;
  if (in_groups(W))
    return path == LinearPath::kRounded ? Way::kWideTiles : R >= kTileRows ? Way::kCodeTiles : Way::kVnni;
  return path == LinearPath::kRounded && storage_type(W.type).block == 1 ? Way::kWideTiles : Way::kVnni;
}

int64_t amx_input_bytes(int64_t R, const Matrix& W, LinearPath path) {
  switch (way_of(R, W, path)) {
    case Way::kWideTiles:
      return wide_input_bytes(R, W.cols);
    case Way::kCodeTiles:
      return panel_tile_bytes(R, W.cols);
    case Way::kVnni:
      break;
  }
  return vnni_ops().prepared->bytes(R, W, path);
}

void amx_prepare(int64_t R, int64_t begin, int64_t end, const float* rows, const Matrix& W, LinearPath path,
                 void* input) {
  switch (way_of(R, W, path)) {
    case Way::kWideTiles:
      return pack_wide_inputs(begin, end, W.cols, rows, input);
    case Way::kCodeTiles:
      return prepare_panel_tiles(R, begin, end, rows, W, input);
    case Way::kVnni:
      return vnni_ops().prepared->prepare(R, begin, end, rows, W, path, input);
  }
}

void amx_multiply(int64_t R, const void* input, const Matrix& W, float* y, int64_t ldy, bool accumulate,
                  LinearPath path) {
  switch (way_of(R, W, path)) {
    case Way::kWideTiles:
      return linear_wide_amx(R, input, W, y, ldy, accumulate);
    case Way::kCodeTiles:
      return by_panels<CodesVnni>(W, [&](const Matrix& panels, int64_t first) {
        multiply_panel_tiles(R, input, panels, y + first, ldy, accumulate);
      });
    case Way::kVnni:
      return vnni_ops().prepared->multiply(R, input, W, y, ldy, accumulate, path);
  }
}

constexpr PreparedLinear kAmxPrepared = {amx_input_bytes, amx_prepare, amx_multiply};

void amx_linear(int64_t R, const float* x, const Matrix& W, float* y, int64_t ldy, bool accumulate, LinearPath path) {
  if (way_of(R, W, path) == Way::kVnni) return vnni_ops().linear(R, x, W, y, ldy, accumulate, path);
  const Scratch input(amx_input_bytes(R, W, path) / 4);
  amx_prepare(R, 0, R, x, W, path, input.get());
  amx_multiply(R, input.get(), W, y, ldy, accumulate, path);
}

// Head sizes that fill tiles go to the tiles; the rest, and a few tokens of decode, to AVX-512.
bool fills_tiles(int64_t N) { return N % kTileK == 0; }

void amx_wkv7(int64_t T, int64_t H, int64_t N, int64_t ld, const float* r, const float* w, const float* k,
              const float* v, const float* kn, const float* b, float* S, float* y) {
  const auto run = fills_tiles(N) && T >= 8 ? wkv7_amx : avx512_ops().wkv7;
  run(T, H, N, ld, r, w, k, v, kn, b, S, y);
}

void amx_wkv7_train(int64_t T, int64_t H, int64_t N, const float* r, const float* w, const float* k, const float* v,
                    const float* kn, const float* b, float* S, float* y, float* saved) {
  const auto run = fills_tiles(N) ? wkv7_train_amx : avx512_ops().wkv7_train;
  run(T, H, N, r, w, k, v, kn, b, S, y, saved);
}

void amx_wkv7_backward(int64_t T, int64_t H, int64_t N, const float* r, const float* w, const float* k, const float* v,
                       const float* kn, const float* b, const float* saved, const float* dy, float* dS, float* dr,
                       float* dw, float* dk, float* dv, float* dkn, float* db) {
  const auto run = fills_tiles(N) ? wkv7_backward_amx : avx512_ops().wkv7_backward;
  run(T, H, N, r, w, k, v, kn, b, saved, dy, dS, dr, dw, dk, dv, dkn, db);
}

}  // namespace
}  // namespace cpu

const Ops& amx_ops() {
  static const Ops kOps = [] {
    Ops ops = vnni_ops();
    ops.name = "amx";
    ops.linear = cpu::amx_linear;
    ops.prepared = &cpu::kAmxPrepared;
    ops.gemm_nt = cpu::amx_gemm_nt;
    ops.gemm_nn = cpu::amx_gemm_nn;
    ops.gemm_tn = cpu::amx_gemm_tn;
    ops.packed = &cpu::amx_packed_linear();
    ops.wkv7 = cpu::amx_wkv7;
    ops.wkv7_train = cpu::amx_wkv7_train;
    ops.wkv7_backward = cpu::amx_wkv7_backward;
    return ops;
  }();
  return kOps;
}

}  // namespace anser::kernels

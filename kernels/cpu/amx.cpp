// The backend "amx": avx512, with bf16 products on tiles. B is packed whole, A strip pair by strip pair, and every pair
// of strips of A meets every pair of strips of B, 2 x 2 tiles of sums in registers.
//
// Own code and not oneDNN: the operands are fp32 in memory, and packing them straight into tiles beats converting,
// reordering and multiplying as separate oneDNN primitives (figures: docs/decisions.md, 2026-11-21).
#include "kernels/cpu/amx_packed.h"
#include "kernels/cpu/codes_vnni.h"
#include "kernels/cpu/linear.h"
#include "kernels/cpu/panels.h"
#include "kernels/cpu/panels_amx.h"
#include "kernels/cpu/recurrence_amx.h"
#include "kernels/cpu/tables.h"
#include "kernels/cpu/tile_products.h"
#include "kernels/cpu/vec512.h"

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

// Sixteen rows of W as tiles, columns [k, k + depth).
//
// Of a plain type: to fp32 first.
template <DType kType>
struct RowStrips {
  const Matrix& W;
  const Scratch rows;
  explicit RowStrips(const Matrix& weights) : W(weights), rows(kTile * weights.cols) {}
  void pack(int64_t strip, int64_t k, int64_t depth, uint16_t* out) const {
    const int64_t count = smaller(kTile, W.rows - strip * kTile);
    unpack_rows<Avx512, kType, false>(W, strip * kTile, count, k, depth, rows.get());
    pack_strip<true, true>(rows.get(), depth, count, depth, out);
  }
};

// A panel is a strip already, but for its numbers: column by column, pairs of columns meet in a tile's rows.
struct PanelStrips {
  const Matrix& W;
  explicit PanelStrips(const Matrix& weights) : W(weights) {}
  void pack(int64_t strip, int64_t k, int64_t depth, uint16_t* out) const {
    const auto* panel = static_cast<const uint8_t*>(W.data) + strip * panel_format(W.type).bytes(W.cols);
    alignas(64) float columns[kPanelColumns * kPanelRows];
    for (int64_t g = k / kPanelColumns; g < (k + depth) / kPanelColumns; ++g, out += kTileHalfs) {
      unpack_panel<CodesVnni>(W.type, panel, g, 1, columns, kPanelRows);
      pack_tile<false, false>(columns, kPanelRows, kTile, kTileK, out);
    }
  }
};

// Steps along k at a time: this much of two strips of W stays in the first cache while all of x passes by.
constexpr int64_t kWeightDepth = 8;
// Bytes of packed x that leave room in the second cache.
constexpr int64_t kInputBytes = 1 << 20;

// y [R,32 or fewer] (+)= sums [R,32].
void store_sums(int64_t R, int64_t columns, const float* sums, float* y, int64_t ldy, bool accumulate) {
  for (int64_t m = 0; m < R; ++m) {
    float* row = y + m * ldy;
    sweep<Avx512>(columns, [&](int64_t j, auto lanes) {
      const Avx512 sum = Avx512::load(sums + m * 32 + j);
      (accumulate ? sum + Avx512::load(row + j, lanes) : sum).store(row + j, lanes);
    });
  }
}

// Two strips of W at a time meet all of x, which is packed once and stays in the second cache: where it is too wide for
// that, some columns of it after others. Sums are kept side by side: rows of y may lie a multiple of 4 KiB apart, which
// the first cache cannot hold together.
template <class Strips>
void linear_bf16(int64_t R, const float* x, const Matrix& W, float* y, int64_t ldy, bool accumulate) {
  const int64_t strips = tiles_of(R, kTile),
                fit = kInputBytes / (strips * kTileHalfs * 2) / kWeightDepth * kWeightDepth;
  const int64_t most = smaller(tiles_of(W.cols, kTileK), fit > kWeightDepth ? fit : kWeightDepth);  // tiles of a block
  const int64_t strip = most * kTileHalfs;
  const Scratch packed_x((strips + 1) * strip / 2), packed_w(strip), sums((strips + 1) * kTile * 32);
  const uint16_t *a = halfs(packed_x), *b = halfs(packed_w);
  const Strips weights(W);
  const TileSession session;
  for (int64_t begin = 0; begin < W.cols; begin += most * kTileK) {
    const int64_t depth = smaller(most * kTileK, W.cols - begin), tiles = tiles_of(depth, kTileK);
    for (int64_t m = 0; m < strips; ++m) {
      const float* from = x + m * kTile * W.cols + begin;
      pack_strip<true, false>(from, W.cols, R - m * kTile, depth, halfs(packed_x) + m * strip);
    }
    for (int64_t n = 0; n < W.rows; n += 2 * kTile) {
      for (int64_t i = 0; i < 2 && n + i * kTile < W.rows; ++i)
        weights.pack(n / kTile + i, begin, depth, halfs(packed_w) + i * strip);
      settle();
      for (int64_t k = 0; k < tiles; k += kWeightDepth) {
        for (int64_t m = 0; m < R; m += 32) {
          tile_products<2, 2>(smaller(kWeightDepth, tiles - k), a + m / kTile * strip + k * kTileHalfs, strip,
                              b + k * kTileHalfs, strip, sums.get() + m * 32, 32, k > 0);
        }
      }
      settle();
      store_sums(R, smaller<int64_t>(W.rows - n, 32), sums.get(), y + n, ldy, accumulate || begin > 0);
    }
  }
}

void amx_linear(int64_t R, const float* x, const Matrix& W, float* y, int64_t ldy, bool accumulate, LinearPath path) {
  if (path != LinearPath::kRounded && W.layout == Layout::kPanels && R >= kTileRows && W.cols > 0)
    return linear_panels_amx(R, x, W, y, ldy, accumulate);
  if (path != LinearPath::kRounded || W.cols == 0 || R == 0)
    return vnni_ops().linear(R, x, W, y, ldy, accumulate, path);
  if (W.layout == Layout::kPanels) return linear_bf16<PanelStrips>(R, x, W, y, ldy, accumulate);
  switch (W.type) {
    case DType::kF32:
      return linear_bf16<RowStrips<DType::kF32>>(R, x, W, y, ldy, accumulate);
    case DType::kF16:
      return linear_bf16<RowStrips<DType::kF16>>(R, x, W, y, ldy, accumulate);
    case DType::kBF16:
      return linear_bf16<RowStrips<DType::kBF16>>(R, x, W, y, ldy, accumulate);
    default:
      return vnni_ops().linear(R, x, W, y, ldy, accumulate, path);
  }
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

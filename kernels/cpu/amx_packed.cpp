// Training's linear layers with as little packing as there can be. Half the time of a training product goes into
// reading fp32 operands and turning them into tiles (figures: docs/decisions.md), so each is read once:
//   weights      packed once a step, in the two orientations that forward and backward read;
//   activations  x becomes A tiles for y = x W^T, and in the same visit, while its 32 rows are in the first cache, the
//                B tiles that dW = dy^T x will read, which are kept in place of x itself at half its size;
//   gradients    dy becomes A tiles for dx = dy W and, in the same visit, those of dy^T for dW.
#include "kernels/cpu/amx_packed.h"

#include "kernels/cpu/tile_products.h"

namespace anser::kernels::cpu {
namespace {

constexpr int64_t kSlab = 32;  // rows of activations at a time: two strips of A, one tile of depth for dW

int64_t packed_bytes(int64_t rows, int64_t cols) { return tiles_of(rows, 32) * tiles_of(cols, 32) * 2048; }

const uint16_t* halfs(const void* packed) { return static_cast<const uint16_t*>(packed); }

void pack_weight(int64_t out, int64_t in, const float* W, void* for_forward, void* for_backward) {
  auto* forward = static_cast<uint16_t*>(for_forward);
  for (int64_t n = 0; n < out; n += kTile, forward += tiles_of(in, kTileK) * kTileHalfs) {
    pack_strip<true, true>(W + n * in, in, out - n, in, forward);
  }
  auto* backward = static_cast<uint16_t*>(for_backward);
  for (int64_t n = 0; n < in; n += kTile, backward += tiles_of(out, kTileK) * kTileHalfs) {
    pack_strip<false, false>(W + n, in, in - n, out, backward);
  }
}

// Up to 32 rows of x [rows][width] as the A tiles of two strips.
void pack_slab(const float* x, int64_t width, int64_t rows, uint16_t* out) {
  const int64_t strip = tiles_of(width, kTileK) * kTileHalfs;
  for (int64_t i = 0; i < rows; i += kTile) {
    pack_strip<true, false>(x + i * width, width, rows - i, width, out + i / kTile * strip);
  }
}

// The same rows as one tile of depth in every strip of 16 columns, strips `strip` values apart.
template <bool kTranspose>
void pack_across(const float* x, int64_t width, int64_t rows, int64_t strip, uint16_t* out) {
  int64_t column = 0;
  if (rows == kSlab) {
    for (; column + kTile <= width; column += kTile, out += strip) {
      pack_tile<false, kTranspose>(x + column, width, kTile, kTileK, out);
    }
  }
  for (; column < width; column += kTile, out += strip) {
    pack_tile<false, kTranspose>(x + column, width, smaller(kTile, width - column), rows, out);
  }
}

void forward(int64_t T, int64_t in, int64_t out, const float* x, const void* weight, float* y, bool accumulate,
             void* kept) {
  const int64_t tiles = tiles_of(in, kTileK), kept_strip = tiles_of(T, kTileK) * kTileHalfs;
  const Scratch packed(tiles * kTileHalfs);  // two strips of bf16
  const TileSession session;
  auto* keep = static_cast<uint16_t*>(kept);
  for (int64_t t = 0; t < T; t += kSlab) {
    const int64_t rows = smaller(kSlab, T - t);
    pack_slab(x + t * in, in, rows, halfs(packed));
    if (keep != nullptr) pack_across<false>(x + t * in, in, rows, kept_strip, keep + t / kTileK * kTileHalfs);
    settle();
    strip_pair(tiles, halfs(packed), halfs(weight), {y, out, T, out, accumulate}, t);
  }
}

void backward(int64_t T, int64_t in, int64_t out, const float* dy, const void* weight, const void* kept, float* dx,
              bool accumulate, float* dW) {
  const int64_t tiles = tiles_of(out, kTileK), depth = tiles_of(T, kTileK), strip = depth * kTileHalfs;
  const Scratch packed(tiles * kTileHalfs), across(tiles_of(out, kTile) * strip / 2);
  const TileSession session;
  for (int64_t t = 0; t < T; t += kSlab) {
    const int64_t rows = smaller(kSlab, T - t);
    pack_slab(dy + t * out, out, rows, halfs(packed));
    pack_across<true>(dy + t * out, out, rows, strip, halfs(across) + t / kTileK * kTileHalfs);
    settle();
    strip_pair(tiles, halfs(packed), halfs(weight), {dx, in, T, in, accumulate}, t);
  }
  for (int64_t m = 0; m < out; m += 2 * kTile) {
    strip_pair(depth, halfs(across) + m / kTile * strip, halfs(kept), {dW, in, out, in, true}, m);
  }
}

}  // namespace

const PackedLinear& amx_packed_linear() {
  static constexpr PackedLinear kPacked{packed_bytes, pack_weight, forward, backward};
  return kPacked;
}

}  // namespace anser::kernels::cpu

// Products of packed strips: what is left of a bf16 product once both operands are tiles.
#pragma once

#include "kernels/cpu/tiles.h"

namespace anser::kernels::cpu {

inline int64_t tiles_of(int64_t n, int64_t size) { return (n + size - 1) / size; }

inline uint16_t* halfs(const Scratch& scratch) { return reinterpret_cast<uint16_t*>(scratch.get()); }

// Where C is and how much of it exists.
struct Target {
  float* c;
  int64_t ldc, M, Nn;
  bool accumulate;
};

// The products of one block that does not fill its tiles: through a buffer of 32 x 32.
inline void edge_block(int64_t tiles, const uint16_t* a, const uint16_t* b, const Target& to, int64_t m, int64_t n) {
  alignas(64) float block[32 * 32];
  const int64_t strip = tiles * kTileHalfs, rows = smaller<int64_t>(32, to.M - m), columns = to.Nn - n;
  if (rows > 16 && columns > 16) {
    tile_products<2, 2>(tiles, a, strip, b, strip, block, 32, false);
  } else if (rows > 16) {
    tile_products<2, 1>(tiles, a, strip, b, strip, block, 32, false);
  } else if (columns > 16) {
    tile_products<1, 2>(tiles, a, strip, b, strip, block, 32, false);
  } else {
    tile_products<1, 1>(tiles, a, strip, b, strip, block, 32, false);
  }
  for (int64_t i = 0; i < rows; ++i) {
    float* row = to.c + (m + i) * to.ldc + n;
    sweep<Avx512>(smaller<int64_t>(32, columns), [&](int64_t j, auto lanes) {
      const Avx512 sum = Avx512::load(block + 32 * i + j);
      (to.accumulate ? sum + Avx512::load(row + j, lanes) : sum).store(row + j, lanes);
    });
  }
}

// Steps along k at a time: two strips of A and two of B of this depth stay in the first cache.
inline constexpr int64_t kDepth = 8;

// Two packed strips of A, rows m .. m + 31 of C, against all of B.
inline void strip_pair(int64_t tiles, const uint16_t* a, const uint16_t* b, const Target& to, int64_t m) {
  const int64_t strip = tiles * kTileHalfs, whole = m + 32 <= to.M ? to.Nn / 32 * 32 : 0;
  for (int64_t k = 0; k < tiles && whole > 0; k += kDepth) {
    const int64_t depth = smaller(kDepth, tiles - k);
    for (int64_t n = 0; n < whole; n += 32) {
      tile_products<2, 2>(depth, a + k * kTileHalfs, strip, b + n / kTile * strip + k * kTileHalfs, strip,
                          to.c + m * to.ldc + n, to.ldc, to.accumulate || k > 0);
    }
  }
  for (int64_t n = whole; n < to.Nn; n += 32) edge_block(tiles, a, b + n / kTile * strip, to, m, n);
}

}  // namespace anser::kernels::cpu

// AMX: bf16 tiles. A tile register holds 16 rows of 64 bytes; `tile_products` multiplies a tile of A (16 rows x 32 k)
// with a tile of B (16 pairs of k x 16 columns x 2) into 16 x 16 fp32 sums.
//
// Packing turns fp32 in memory into such tiles. There are two ways to read (k contiguous in a row, or k the row index)
// and two ways to write (A's layout or B's); where the reading order is not the writing order a 16 x 16 transpose of
// the 32-bit pairs lies between:
//                       k contiguous ("rows")      k is the row index ("pairs")
//   A tile              as it comes                transpose                         (gemm_tn)
//   B tile              transpose (gemm_nt)        as it comes (gemm_nn, gemm_tn)
//
// GCC 12.2 drops or delays the stores that fill what an AMX intrinsic reads, since it does not know that the
// intrinsics read memory; `settle` is the barrier that must stand between filling and reading.
#pragma once

#include <immintrin.h>

#include <cstdint>

#include "kernels/cpu/sweep.h"
#include "kernels/cpu/vec512.h"

namespace anser::kernels::cpu {

inline constexpr int64_t kTile = 16;        // rows of a tile; columns of fp32
inline constexpr int64_t kTileK = 32;       // bf16 values in a row
inline constexpr int64_t kTileHalfs = 512;  // bf16 values in a tile

[[gnu::always_inline]] inline void settle() { __asm__ volatile("" ::: "memory"); }

// What the eight tiles hold: 16 rows x 64 bytes each unless told otherwise.
struct alignas(64) TileConfig {
  uint8_t palette = 1, start_row = 0, reserved[14] = {};
  uint16_t bytes_per_row[16] = {64, 64, 64, 64, 64, 64, 64, 64};
  uint8_t rows[16] = {16, 16, 16, 16, 16, 16, 16, 16};
};

// Tiles are configured as long as this lives.
class TileSession {
 public:
  [[gnu::always_inline]] explicit TileSession(const TileConfig& config = {}) {
    settle();
    _tile_loadconfig(&config);
  }
  [[gnu::always_inline]] ~TileSession() { _tile_release(); }
  TileSession(const TileSession&) = delete;
  TileSession& operator=(const TileSession&) = delete;
};

[[gnu::always_inline]] inline __m512i bf16_pair(__m512 low, __m512 high) {
  return reinterpret_cast<__m512i>(_mm512_cvtne2ps_pbh(high, low));
}

// One tile. kContiguousK: element (i, k) at source[i * ld + k], else at source[k * ld + i]; i < rows, k < depth exist,
// the rest is zero. kTranspose: see above.
template <bool kContiguousK, bool kTranspose>
[[gnu::always_inline]] inline void pack_tile(const float* source, int64_t ld, int64_t rows, int64_t depth,
                                             uint16_t* out) {
  Avx512 words[16];
  if constexpr (kContiguousK) {
    const auto low = Avx512::first(smaller<int64_t>(depth, 16));
    const auto high = Avx512::first(depth > 16 ? depth - 16 : 0);
#pragma GCC unroll 16
    for (int64_t i = 0; i < 16; ++i) {
      const float* row = source + i * ld;
      const Avx512 first = i < rows ? Avx512::load(row, low) : Avx512::zero();
      const Avx512 second = i < rows ? Avx512::load(row + 16, high) : Avx512::zero();
      words[i].v = _mm512_castsi512_ps(bf16_pair(first.v, second.v));
    }
  } else {
    const auto across = Avx512::first(rows);
    alignas(64) static constexpr uint16_t kInterleave[32] = {0,  16, 1,  17, 2,  18, 3,  19, 4,  20, 5,
                                                             21, 6,  22, 7,  23, 8,  24, 9,  25, 10, 26,
                                                             11, 27, 12, 28, 13, 29, 14, 30, 15, 31};
    const __m512i order = _mm512_load_si512(kInterleave);
#pragma GCC unroll 16
    for (int64_t i = 0; i < 16; ++i) {
      const float* row = source + 2 * i * ld;
      const Avx512 first = 2 * i < depth ? Avx512::load(row, across) : Avx512::zero();
      const Avx512 second = 2 * i + 1 < depth ? Avx512::load(row + ld, across) : Avx512::zero();
      words[i].v = _mm512_castsi512_ps(_mm512_permutexvar_epi16(order, bf16_pair(first.v, second.v)));
    }
  }
  if constexpr (kTranspose) Avx512::transpose(words);
#pragma GCC unroll 16
  for (int64_t i = 0; i < 16; ++i) words[i].store(reinterpret_cast<float*>(out) + 16 * i);
}

// All tiles of one strip of up to 16 rows (or columns), one after another along k.
template <bool kContiguousK, bool kTranspose>
[[gnu::noinline]] void pack_strip(const float* source, int64_t ld, int64_t rows, int64_t K, uint16_t* out) {
  const int64_t step = kContiguousK ? kTileK : kTileK * ld;
  for (int64_t k = 0; k < K; k += kTileK) {
    if (rows >= kTile && K - k >= kTileK) {
      pack_tile<kContiguousK, kTranspose>(source, ld, kTile, kTileK, out);
    } else {
      pack_tile<kContiguousK, kTranspose>(source, ld, smaller(rows, kTile), smaller(K - k, kTileK), out);
    }
    source += step;
    out += kTileHalfs;
  }
}

// Up to 2 x 2 tiles of C, `tiles` steps along k; a and b point to the first packed tile of each strip, strips
// `a_strip`, `b_strip` values apart. c has stride ldc floats and room for whole tiles.
template <int kM, int kN>
[[gnu::always_inline]] inline void tile_products(int64_t tiles, const uint16_t* a, int64_t a_strip, const uint16_t* b,
                                                 int64_t b_strip, float* c, int64_t ldc, bool accumulate) {
  const long stride = static_cast<long>(ldc * 4);
  if (accumulate) {
    _tile_loadd(0, c, stride);
    if constexpr (kN > 1) _tile_loadd(1, c + 16, stride);
    if constexpr (kM > 1) _tile_loadd(2, c + 16 * ldc, stride);
    if constexpr (kM > 1 && kN > 1) _tile_loadd(3, c + 16 * ldc + 16, stride);
  } else {
    _tile_zero(0);
    if constexpr (kN > 1) _tile_zero(1);
    if constexpr (kM > 1) _tile_zero(2);
    if constexpr (kM > 1 && kN > 1) _tile_zero(3);
  }
  for (int64_t k = 0; k < tiles; ++k) {
    _tile_loadd(4, a + k * kTileHalfs, 64);
    _tile_loadd(6, b + k * kTileHalfs, 64);
    if constexpr (kN > 1) _tile_loadd(7, b + b_strip + k * kTileHalfs, 64);
    if constexpr (kM > 1) _tile_loadd(5, a + a_strip + k * kTileHalfs, 64);
    _tile_dpbf16ps(0, 4, 6);
    if constexpr (kN > 1) _tile_dpbf16ps(1, 4, 7);
    if constexpr (kM > 1) _tile_dpbf16ps(2, 5, 6);
    if constexpr (kM > 1 && kN > 1) _tile_dpbf16ps(3, 5, 7);
  }
  _tile_stored(0, c, stride);
  if constexpr (kN > 1) _tile_stored(1, c + 16, stride);
  if constexpr (kM > 1) _tile_stored(2, c + 16 * ldc, stride);
  if constexpr (kM > 1 && kN > 1) _tile_stored(3, c + 16 * ldc + 16, stride);
}

}  // namespace anser::kernels::cpu

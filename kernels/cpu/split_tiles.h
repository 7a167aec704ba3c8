// Products of nearly fp32 accuracy on bf16 tiles: x = high + low, two bf16 values that together keep 16 bits, and
//   a b = a_high b_high + a_high b_low + a_low b_high      (what is left out is below 2^-16 |a||b|)
// with fp32 sums. Three tile products cost a fifth of the fp32 ones.
//
// Within 32 values along k, a pair holds k and k + 16: any order will do as long as A and B agree, and with this one
// packing needs no shuffles.
#pragma once

#include <immintrin.h>

#include <cstdint>

#include "kernels/cpu/tiles.h"
#include "kernels/cpu/vec512.h"

namespace anser::kernels::cpu {

// Packed tiles, strip by strip, along k inside a strip.
struct SplitTiles {
  uint16_t *high, *low;
};

// Floats of scratch that rows x k values take.
[[gnu::always_inline]] inline int64_t split_floats(int64_t rows, int64_t k) { return rows * k; }
[[gnu::always_inline]] inline SplitTiles split_at(float* memory, int64_t rows, int64_t k) {
  auto* halfs = reinterpret_cast<uint16_t*>(memory);
  return {halfs, halfs + rows * k};
}

[[gnu::always_inline]] inline void store_split(__m512 first, __m512 second, uint16_t* high, uint16_t* low) {
  const __m512i mask = _mm512_set1_epi32(static_cast<int>(0xffff0000u)), half = _mm512_set1_epi32(0x8000);
  const __m512i a = _mm512_add_epi32(_mm512_castps_si512(first), half);
  const __m512i b = _mm512_add_epi32(_mm512_castps_si512(second), half);
  constexpr int kAndOr = 0xea;  // (b & mask) | (a >> 16)
  _mm512_storeu_si512(high, _mm512_ternarylogic_epi32(b, mask, _mm512_srli_epi32(a, 16), kAndOr));
  const __m512 a_rest = _mm512_sub_ps(first, _mm512_castsi512_ps(_mm512_and_si512(a, mask)));
  const __m512 b_rest = _mm512_sub_ps(second, _mm512_castsi512_ps(_mm512_and_si512(b, mask)));
  const __m512i a_low = _mm512_add_epi32(_mm512_castps_si512(a_rest), half);
  const __m512i b_low = _mm512_add_epi32(_mm512_castps_si512(b_rest), half);
  _mm512_storeu_si512(low, _mm512_ternarylogic_epi32(b_low, mask, _mm512_srli_epi32(a_low, 16), kAndOr));
}

// A's tiles: element (row, k) at source[row * ld + k].
[[gnu::noinline]] static void split_rows(int64_t rows, int64_t k, const float* source, int64_t ld, SplitTiles out) {
  int64_t to = 0;
  for (int64_t strip = 0; strip < rows; strip += kTile) {
    for (int64_t tile = 0; tile < k; tile += kTileK) {
      const float* from = source + strip * ld + tile;
      for (int64_t i = 0; i < kTile; ++i, to += kTileK) {
        store_split(_mm512_loadu_ps(from + i * ld), _mm512_loadu_ps(from + i * ld + 16), out.high + to, out.low + to);
      }
    }
  }
}

// B's tiles: element (k, column) at source[k * ld + column].
[[gnu::noinline]] static void split_columns(int64_t columns, int64_t k, const float* source, int64_t ld,
                                            SplitTiles out) {
  int64_t to = 0;
  for (int64_t strip = 0; strip < columns; strip += kTile) {
    for (int64_t tile = 0; tile < k; tile += kTileK) {
      const float* from = source + tile * ld + strip;
      for (int64_t i = 0; i < kTile; ++i, to += kTileK) {
        store_split(_mm512_loadu_ps(from + i * ld), _mm512_loadu_ps(from + (i + 16) * ld), out.high + to, out.low + to);
      }
    }
  }
}

template <int kM>
[[gnu::always_inline]] inline void load_left(const uint16_t* a, int64_t strip) {
  _tile_loadd(4, a, 64);
  if constexpr (kM > 1) _tile_loadd(5, a + strip, 64);
}
[[gnu::always_inline]] inline void load_right(const uint16_t* b, int64_t strip) {
  _tile_loadd(6, b, 64);
  _tile_loadd(7, b + strip, 64);
}
template <int kM>
[[gnu::always_inline]] inline void multiply_loaded() {
  _tile_dpbf16ps(0, 4, 6);
  _tile_dpbf16ps(1, 4, 7);
  if constexpr (kM > 1) _tile_dpbf16ps(2, 5, 6);
  if constexpr (kM > 1) _tile_dpbf16ps(3, 5, 7);
}

// 16 kM x 32 values of c.
template <int kM>
[[gnu::always_inline]] inline void split_block(int64_t tiles, SplitTiles a, SplitTiles b, float* c, int64_t ldc,
                                               bool accumulate) {
  const int64_t strip = tiles * kTileHalfs;
  const long stride = static_cast<long>(ldc * 4);
  if (accumulate) {
    _tile_loadd(0, c, stride);
    _tile_loadd(1, c + 16, stride);
    if constexpr (kM > 1) _tile_loadd(2, c + 16 * ldc, stride);
    if constexpr (kM > 1) _tile_loadd(3, c + 16 * ldc + 16, stride);
  } else {
    _tile_zero(0);
    _tile_zero(1);
    if constexpr (kM > 1) _tile_zero(2);
    if constexpr (kM > 1) _tile_zero(3);
  }
  for (int64_t at = 0; at < strip; at += kTileHalfs) {
    load_left<kM>(a.high + at, strip);
    load_right(b.low + at, strip);
    multiply_loaded<kM>();
    load_right(b.high + at, strip);
    multiply_loaded<kM>();
    load_left<kM>(a.low + at, strip);
    multiply_loaded<kM>();
  }
  _tile_stored(0, c, stride);
  _tile_stored(1, c + 16, stride);
  if constexpr (kM > 1) _tile_stored(2, c + 16 * ldc, stride);
  if constexpr (kM > 1) _tile_stored(3, c + 16 * ldc + 16, stride);
}

// c [M,n] (+)= a b over k values. M: 16 or a multiple of 32; n and k: multiples of 32.
[[gnu::noinline]] static void split_product(int64_t M, int64_t n, int64_t k, SplitTiles a, SplitTiles b, float* c,
                                            int64_t ldc, bool accumulate) {
  const int64_t tiles = k / kTileK;
  settle();
  for (int64_t m = 0; m < M; m += 32) {
    const SplitTiles left{a.high + m * k, a.low + m * k};
    for (int64_t j = 0; j < n; j += 32) {
      const SplitTiles right{b.high + j * k, b.low + j * k};
      if (M == kTile) {
        split_block<1>(tiles, left, right, c + m * ldc + j, ldc, accumulate);
      } else {
        split_block<2>(tiles, left, right, c + m * ldc + j, ldc, accumulate);
      }
    }
  }
}

}  // namespace anser::kernels::cpu

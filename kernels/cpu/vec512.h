// Sixteen floats: the AVX-512 (F, BW, DQ, VL) vector the templates of kernels/cpu are written over. Same members as
// Avx2 (vec256.h). `First` selects the first lanes of a tail: lanes beyond load as 0 and are not stored.
//
// Everything here is always_inline: a function of this file that the compiler emitted on its own would carry AVX-512
// code under a name that other files could link to (kernels/cpu/README of the rule: docs/decisions.md).
#pragma once

#include <immintrin.h>

#include <cstdint>

namespace anser::kernels::cpu {

struct Avx512 {
  static constexpr int64_t kWidth = 16;
  struct All {};
  struct First {
    __mmask16 mask;
  };
  [[gnu::always_inline]] static First first(int64_t count) {
    return {static_cast<__mmask16>((1u << static_cast<unsigned>(count)) - 1u)};
  }

  __m512 v;

  [[gnu::always_inline]] static Avx512 load(const float* p) { return {_mm512_loadu_ps(p)}; }
  [[gnu::always_inline]] static Avx512 load(const float* p, All) { return {_mm512_loadu_ps(p)}; }
  [[gnu::always_inline]] static Avx512 load(const float* p, First f) { return {_mm512_maskz_loadu_ps(f.mask, p)}; }
  [[gnu::always_inline]] void store(float* p) const { _mm512_storeu_ps(p, v); }
  [[gnu::always_inline]] void store(float* p, All) const { _mm512_storeu_ps(p, v); }
  [[gnu::always_inline]] void store(float* p, First f) const { _mm512_mask_storeu_ps(p, f.mask, v); }
  [[gnu::always_inline]] static Avx512 set(float x) { return {_mm512_set1_ps(x)}; }
  [[gnu::always_inline]] static Avx512 zero() { return {_mm512_setzero_ps()}; }
  // The vector with the lanes that `lanes` leaves out set to zero.
  [[gnu::always_inline]] Avx512 keep(All) const { return *this; }
  [[gnu::always_inline]] Avx512 keep(First f) const { return {_mm512_maskz_mov_ps(f.mask, v)}; }

  [[gnu::always_inline]] friend Avx512 operator+(Avx512 a, Avx512 b) { return {_mm512_add_ps(a.v, b.v)}; }
  [[gnu::always_inline]] friend Avx512 operator-(Avx512 a, Avx512 b) { return {_mm512_sub_ps(a.v, b.v)}; }
  [[gnu::always_inline]] friend Avx512 operator*(Avx512 a, Avx512 b) { return {_mm512_mul_ps(a.v, b.v)}; }
  [[gnu::always_inline]] friend Avx512 operator/(Avx512 a, Avx512 b) { return {_mm512_div_ps(a.v, b.v)}; }
  // a * b + c, and c - a * b, rounded once.
  [[gnu::always_inline]] static Avx512 fma(Avx512 a, Avx512 b, Avx512 c) { return {_mm512_fmadd_ps(a.v, b.v, c.v)}; }
  [[gnu::always_inline]] static Avx512 fnma(Avx512 a, Avx512 b, Avx512 c) { return {_mm512_fnmadd_ps(a.v, b.v, c.v)}; }
  // The second operand where either is a NaN.
  [[gnu::always_inline]] static Avx512 max(Avx512 a, Avx512 b) { return {_mm512_max_ps(a.v, b.v)}; }
  [[gnu::always_inline]] static Avx512 min(Avx512 a, Avx512 b) { return {_mm512_min_ps(a.v, b.v)}; }
  [[gnu::always_inline]] static Avx512 sqrt(Avx512 a) { return {_mm512_sqrt_ps(a.v)}; }
  [[gnu::always_inline]] static Avx512 abs(Avx512 a) { return {_mm512_abs_ps(a.v)}; }
  [[gnu::always_inline]] static Avx512 round(Avx512 a) { return {_mm512_roundscale_ps(a.v, 8)}; }
  // 1 / a for normal a, to about one unit in the last place.
  [[gnu::always_inline]] static Avx512 reciprocal(Avx512 a) {
    const Avx512 guess{_mm512_rcp14_ps(a.v)};
    return fma(guess, fnma(a, guess, set(1)), guess);
  }
  // a < b ? yes : no, lane by lane.
  [[gnu::always_inline]] static Avx512 less(Avx512 a, Avx512 b, Avx512 yes, Avx512 no) {
    return {_mm512_mask_blend_ps(_mm512_cmp_ps_mask(a.v, b.v, _CMP_LT_OQ), no.v, yes.v)};
  }
  // x * 2^n for integral n, with gradual underflow.
  [[gnu::always_inline]] static Avx512 scale(Avx512 x, Avx512 n) { return {_mm512_scalef_ps(x.v, n.v)}; }
  // Rounded to bf16 and back, nearest even.
  [[gnu::always_inline]] static Avx512 round_bf16(Avx512 x) {
    const __m512i bits = _mm512_castps_si512(x.v);
    const __m512i odd = _mm512_and_si512(_mm512_srli_epi32(bits, 16), _mm512_set1_epi32(1));
    const __m512i sum = _mm512_add_epi32(_mm512_add_epi32(bits, _mm512_set1_epi32(0x7fff)), odd);
    const __mmask16 nan = _mm512_cmp_ps_mask(x.v, x.v, _CMP_UNORD_Q);
    const __m512i kept = _mm512_mask_or_epi32(sum, nan, bits, _mm512_set1_epi32(0x400000));
    return {_mm512_castsi512_ps(_mm512_and_si512(kept, _mm512_set1_epi32(static_cast<int>(0xffff0000u))))};
  }

  [[gnu::always_inline]] float sum() const { return _mm512_reduce_add_ps(v); }
  [[gnu::always_inline]] float highest() const { return _mm512_reduce_max_ps(v); }
  // sum() of sixteen vectors: out[4 i + j] is that of all[4 j + i]. The halves of all are added at once, in sum()'s
  // order.
  [[gnu::always_inline]] static void sums(const Avx512 (&all)[16], float* out) {
    __m512 eights[8], fours[4], twos[2];
#pragma GCC unroll 8
    for (int i = 0; i < 8; ++i) {
      const __m512 a = all[2 * i].v, b = all[2 * i + 1].v;
      eights[i] = _mm512_add_ps(_mm512_shuffle_f32x4(a, b, 0x44), _mm512_shuffle_f32x4(a, b, 0xee));
    }
#pragma GCC unroll 4
    for (int i = 0; i < 4; ++i) {
      const __m512 a = eights[2 * i], b = eights[2 * i + 1];
      fours[i] = _mm512_add_ps(_mm512_shuffle_f32x4(a, b, 0x88), _mm512_shuffle_f32x4(a, b, 0xdd));
    }
#pragma GCC unroll 2
    for (int i = 0; i < 2; ++i) {
      const __m512 a = fours[2 * i], b = fours[2 * i + 1];
      twos[i] = _mm512_add_ps(_mm512_shuffle_ps(a, b, 0x44), _mm512_shuffle_ps(a, b, 0xee));
    }
    _mm512_storeu_ps(
        out, _mm512_add_ps(_mm512_shuffle_ps(twos[0], twos[1], 0x88), _mm512_shuffle_ps(twos[0], twos[1], 0xdd)));
  }

  // Sixteen weights of each storage type.
  [[gnu::always_inline]] static Avx512 load_half(const void* p) {
    return {_mm512_cvtph_ps(_mm256_loadu_si256(static_cast<const __m256i*>(p)))};
  }
  [[gnu::always_inline]] static Avx512 load_bf16(const void* p) {
    const __m512i wide = _mm512_cvtepu16_epi32(_mm256_loadu_si256(static_cast<const __m256i*>(p)));
    return {_mm512_castsi512_ps(_mm512_slli_epi32(wide, 16))};
  }
  [[gnu::always_inline]] static Avx512 load_int8(const void* p) {
    return {_mm512_cvtepi32_ps(_mm512_cvtepi8_epi32(_mm_loadu_si128(static_cast<const __m128i*>(p))))};
  }

  // rows[i][j] <-> rows[j][i] of a 16 x 16 block.
  [[gnu::always_inline]] static void transpose(Avx512 (&rows)[16]) {
    __m512 a[16], b[16];
#pragma GCC unroll 8
    for (int i = 0; i < 8; ++i) {
      a[2 * i] = _mm512_unpacklo_ps(rows[2 * i].v, rows[2 * i + 1].v);
      a[2 * i + 1] = _mm512_unpackhi_ps(rows[2 * i].v, rows[2 * i + 1].v);
    }
#pragma GCC unroll 4
    for (int i = 0; i < 4; ++i) {  // b[4i + c]: column c of each 128-bit lane, rows 4i .. 4i + 3
      b[4 * i] = _mm512_shuffle_ps(a[4 * i], a[4 * i + 2], 0x44);
      b[4 * i + 1] = _mm512_shuffle_ps(a[4 * i], a[4 * i + 2], 0xee);
      b[4 * i + 2] = _mm512_shuffle_ps(a[4 * i + 1], a[4 * i + 3], 0x44);
      b[4 * i + 3] = _mm512_shuffle_ps(a[4 * i + 1], a[4 * i + 3], 0xee);
    }
#pragma GCC unroll 4
    for (int c = 0; c < 4; ++c) {
      const __m512 low = _mm512_shuffle_f32x4(b[c], b[4 + c], 0x88), high = _mm512_shuffle_f32x4(b[c], b[4 + c], 0xdd);
      const __m512 low2 = _mm512_shuffle_f32x4(b[8 + c], b[12 + c], 0x88);
      const __m512 high2 = _mm512_shuffle_f32x4(b[8 + c], b[12 + c], 0xdd);
      rows[c].v = _mm512_shuffle_f32x4(low, low2, 0x88);
      rows[4 + c].v = _mm512_shuffle_f32x4(high, high2, 0x88);
      rows[8 + c].v = _mm512_shuffle_f32x4(low, low2, 0xdd);
      rows[12 + c].v = _mm512_shuffle_f32x4(high, high2, 0xdd);
    }
  }
};

}  // namespace anser::kernels::cpu

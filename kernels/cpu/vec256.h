// Eight floats: the AVX2 (with FMA and F16C) vector, member for member what vec512.h describes.
#pragma once

#include <immintrin.h>

#include <cstdint>

namespace anser::kernels::cpu {

struct Avx2 {
  static constexpr int64_t kWidth = 8;
  struct All {};
  struct First {
    __m256i mask;
  };
  [[gnu::always_inline]] static First first(int64_t count) {
    const __m256i lane = _mm256_setr_epi32(0, 1, 2, 3, 4, 5, 6, 7);
    return {_mm256_cmpgt_epi32(_mm256_set1_epi32(static_cast<int>(count)), lane)};
  }

  __m256 v;

  [[gnu::always_inline]] static Avx2 load(const float* p) { return {_mm256_loadu_ps(p)}; }
  [[gnu::always_inline]] static Avx2 load(const float* p, All) { return {_mm256_loadu_ps(p)}; }
  [[gnu::always_inline]] static Avx2 load(const float* p, First f) { return {_mm256_maskload_ps(p, f.mask)}; }
  [[gnu::always_inline]] void store(float* p) const { _mm256_storeu_ps(p, v); }
  [[gnu::always_inline]] void store(float* p, All) const { _mm256_storeu_ps(p, v); }
  [[gnu::always_inline]] void store(float* p, First f) const { _mm256_maskstore_ps(p, f.mask, v); }
  [[gnu::always_inline]] static Avx2 set(float x) { return {_mm256_set1_ps(x)}; }
  [[gnu::always_inline]] static Avx2 zero() { return {_mm256_setzero_ps()}; }
  [[gnu::always_inline]] Avx2 keep(All) const { return *this; }
  [[gnu::always_inline]] Avx2 keep(First f) const { return {_mm256_and_ps(v, _mm256_castsi256_ps(f.mask))}; }

  [[gnu::always_inline]] friend Avx2 operator+(Avx2 a, Avx2 b) { return {_mm256_add_ps(a.v, b.v)}; }
  [[gnu::always_inline]] friend Avx2 operator-(Avx2 a, Avx2 b) { return {_mm256_sub_ps(a.v, b.v)}; }
  [[gnu::always_inline]] friend Avx2 operator*(Avx2 a, Avx2 b) { return {_mm256_mul_ps(a.v, b.v)}; }
  [[gnu::always_inline]] friend Avx2 operator/(Avx2 a, Avx2 b) { return {_mm256_div_ps(a.v, b.v)}; }
  [[gnu::always_inline]] static Avx2 fma(Avx2 a, Avx2 b, Avx2 c) { return {_mm256_fmadd_ps(a.v, b.v, c.v)}; }
  [[gnu::always_inline]] static Avx2 fnma(Avx2 a, Avx2 b, Avx2 c) { return {_mm256_fnmadd_ps(a.v, b.v, c.v)}; }
  [[gnu::always_inline]] static Avx2 max(Avx2 a, Avx2 b) { return {_mm256_max_ps(a.v, b.v)}; }
  [[gnu::always_inline]] static Avx2 min(Avx2 a, Avx2 b) { return {_mm256_min_ps(a.v, b.v)}; }
  [[gnu::always_inline]] static Avx2 sqrt(Avx2 a) { return {_mm256_sqrt_ps(a.v)}; }
  [[gnu::always_inline]] static Avx2 abs(Avx2 a) { return {_mm256_andnot_ps(_mm256_set1_ps(-0.0f), a.v)}; }
  [[gnu::always_inline]] static Avx2 round(Avx2 a) {
    return {_mm256_round_ps(a.v, _MM_FROUND_TO_NEAREST_INT | _MM_FROUND_NO_EXC)};
  }
  [[gnu::always_inline]] static Avx2 reciprocal(Avx2 a) {
    const Avx2 guess{_mm256_rcp_ps(a.v)};
    const Avx2 better = fma(guess, fnma(a, guess, set(1)), guess);
    return fma(better, fnma(a, better, set(1)), better);
  }
  [[gnu::always_inline]] static Avx2 less(Avx2 a, Avx2 b, Avx2 yes, Avx2 no) {
    return {_mm256_blendv_ps(no.v, yes.v, _mm256_cmp_ps(a.v, b.v, _CMP_LT_OQ))};
  }
  // 2^n is applied in two halves, so that results below the normal range come out rounded and not as garbage.
  [[gnu::always_inline]] static Avx2 scale(Avx2 x, Avx2 n) {
    const __m256i whole = _mm256_cvtps_epi32(n.v), half = _mm256_srai_epi32(whole, 1);
    return {_mm256_mul_ps(_mm256_mul_ps(x.v, power_of_two(half)), power_of_two(_mm256_sub_epi32(whole, half)))};
  }
  [[gnu::always_inline]] static Avx2 round_bf16(Avx2 x) {
    const __m256i bits = _mm256_castps_si256(x.v);
    const __m256i odd = _mm256_and_si256(_mm256_srli_epi32(bits, 16), _mm256_set1_epi32(1));
    const __m256i sum = _mm256_add_epi32(_mm256_add_epi32(bits, _mm256_set1_epi32(0x7fff)), odd);
    const __m256 quiet = _mm256_castsi256_ps(_mm256_or_si256(bits, _mm256_set1_epi32(0x400000)));
    const __m256 kept = _mm256_blendv_ps(_mm256_castsi256_ps(sum), quiet, _mm256_cmp_ps(x.v, x.v, _CMP_UNORD_Q));
    return {_mm256_and_ps(kept, _mm256_castsi256_ps(_mm256_set1_epi32(static_cast<int>(0xffff0000u))))};
  }

  [[gnu::always_inline]] float sum() const {
    __m128 four = _mm_add_ps(_mm256_castps256_ps128(v), _mm256_extractf128_ps(v, 1));
    four = _mm_add_ps(four, _mm_movehl_ps(four, four));
    return _mm_cvtss_f32(_mm_add_ss(four, _mm_shuffle_ps(four, four, 1)));
  }
  // sum() of sixteen vectors: out[4 i + j] is that of all[4 j + i].
  [[gnu::always_inline]] static void sums(const Avx2 (&all)[16], float* out) {
#pragma GCC unroll 16
    for (int i = 0; i < 16; ++i) out[i % 4 * 4 + i / 4] = all[i].sum();
  }
  [[gnu::always_inline]] float highest() const {
    __m128 four = _mm_max_ps(_mm256_castps256_ps128(v), _mm256_extractf128_ps(v, 1));
    four = _mm_max_ps(four, _mm_movehl_ps(four, four));
    return _mm_cvtss_f32(_mm_max_ss(four, _mm_shuffle_ps(four, four, 1)));
  }

  [[gnu::always_inline]] static Avx2 load_half(const void* p) {
    return {_mm256_cvtph_ps(_mm_loadu_si128(static_cast<const __m128i*>(p)))};
  }
  [[gnu::always_inline]] static Avx2 load_bf16(const void* p) {
    const __m256i wide = _mm256_cvtepu16_epi32(_mm_loadu_si128(static_cast<const __m128i*>(p)));
    return {_mm256_castsi256_ps(_mm256_slli_epi32(wide, 16))};
  }
  [[gnu::always_inline]] static Avx2 load_int8(const void* p) {
    return {_mm256_cvtepi32_ps(_mm256_cvtepi8_epi32(_mm_loadl_epi64(static_cast<const __m128i*>(p))))};
  }

  [[gnu::always_inline]] static void transpose(Avx2 (&rows)[8]) {
    __m256 a[8], b[8];
#pragma GCC unroll 4
    for (int i = 0; i < 4; ++i) {
      a[2 * i] = _mm256_unpacklo_ps(rows[2 * i].v, rows[2 * i + 1].v);
      a[2 * i + 1] = _mm256_unpackhi_ps(rows[2 * i].v, rows[2 * i + 1].v);
    }
#pragma GCC unroll 2
    for (int i = 0; i < 2; ++i) {
      b[4 * i] = _mm256_shuffle_ps(a[4 * i], a[4 * i + 2], 0x44);
      b[4 * i + 1] = _mm256_shuffle_ps(a[4 * i], a[4 * i + 2], 0xee);
      b[4 * i + 2] = _mm256_shuffle_ps(a[4 * i + 1], a[4 * i + 3], 0x44);
      b[4 * i + 3] = _mm256_shuffle_ps(a[4 * i + 1], a[4 * i + 3], 0xee);
    }
#pragma GCC unroll 4
    for (int c = 0; c < 4; ++c) {
      rows[c].v = _mm256_permute2f128_ps(b[c], b[4 + c], 0x20);
      rows[4 + c].v = _mm256_permute2f128_ps(b[c], b[4 + c], 0x31);
    }
  }

 private:
  [[gnu::always_inline]] static __m256 power_of_two(__m256i n) {
    return _mm256_castsi256_ps(_mm256_slli_epi32(_mm256_add_epi32(n, _mm256_set1_epi32(127)), 23));
  }
};

}  // namespace anser::kernels::cpu

// Eight lanes of four codes: the integer side of Avx2 for cpu/panels.h.
#pragma once

#include "kernels/cpu/vec256.h"

namespace anser::kernels::cpu {

struct CodesAvx2 {
  using Floats = Avx2;
  // dot_wide gives sums of (code - 128) x, since the 16-bit halves of a product of full bytes would overflow.
  static constexpr bool kSignedCodes = true;

  static constexpr int kRows = 4;  // of x at a time: sixteen registers

  __m256i v;

  [[gnu::always_inline]] static CodesAvx2 broadcast(int32_t x) { return {_mm256_set1_epi32(x)}; }
  [[gnu::always_inline]] static int32_t whole(float x) { return _mm_cvtss_si32(_mm_set_ss(x)); }
  [[gnu::always_inline]] static CodesAvx2 load(const uint8_t* p) {
    return {_mm256_loadu_si256(reinterpret_cast<const __m256i*>(p))};
  }
  [[gnu::always_inline]] static __m256i four_codes(const int8_t* quad) {
    int four;
    __builtin_memcpy(&four, quad, sizeof four);
    return _mm256_set1_epi32(four);
  }
  // sum + codes x quad in every lane. REQUIRES: codes below 64.
  [[gnu::always_inline]] static CodesAvx2 dot(CodesAvx2 sum, CodesAvx2 codes, const int8_t* quad) {
    const __m256i pairs = _mm256_maddubs_epi16(codes.v, four_codes(quad));
    return {_mm256_add_epi32(sum.v, _mm256_madd_epi16(pairs, _mm256_set1_epi16(1)))};
  }
  [[gnu::always_inline]] static CodesAvx2 dot_wide(CodesAvx2 sum, CodesAvx2 codes, const int8_t* quad) {
    const __m256i number = _mm256_xor_si256(codes.v, _mm256_set1_epi8(static_cast<char>(0x80)));
    const __m256i x = _mm256_sign_epi8(four_codes(quad), number);
    const __m256i pairs = _mm256_maddubs_epi16(_mm256_abs_epi8(number), x);
    return {_mm256_add_epi32(sum.v, _mm256_madd_epi16(pairs, _mm256_set1_epi16(1)))};
  }
  [[gnu::always_inline]] CodesAvx2 low() const { return {_mm256_and_si256(v, _mm256_set1_epi8(15))}; }
  [[gnu::always_inline]] CodesAvx2 high() const {
    return {_mm256_and_si256(_mm256_srli_epi16(v, 4), _mm256_set1_epi8(15))};
  }
  // Bits kBit.. of each byte of `upper` become the bits of kMask.
  template <int kBit, int kMask>
  [[gnu::always_inline]] CodesAvx2 with_upper(CodesAvx2 upper) const {
    __m256i moved = upper.v;
    if constexpr (kBit < 4) moved = _mm256_slli_epi16(moved, 4 - kBit);
    if constexpr (kBit > 4) moved = _mm256_srli_epi16(moved, kBit - 4);
    return {_mm256_or_si256(v, _mm256_and_si256(moved, _mm256_set1_epi8(kMask)))};
  }
  [[gnu::always_inline]] Avx2 floats() const { return {_mm256_cvtepi32_ps(v)}; }
  template <int kByte>
  [[gnu::always_inline]] Avx2 byte() const {
    return {_mm256_cvtepi32_ps(_mm256_and_si256(_mm256_srli_epi32(v, 8 * kByte), _mm256_set1_epi32(255)))};
  }
  [[gnu::always_inline]] static Avx2 load_uint8(const uint8_t* p) {
    return {_mm256_cvtepi32_ps(_mm256_cvtepu8_epi32(_mm_loadl_epi64(reinterpret_cast<const __m128i*>(p))))};
  }
  static constexpr int kColumnRows = 1;  // of x at a time in columns
  [[gnu::always_inline]] void store(uint8_t* p) const { _mm256_storeu_si256(reinterpret_cast<__m256i*>(p), v); }
  // Which of 32 bytes are not zero.
  [[gnu::always_inline]] static uint32_t nonzero(const int8_t* p) {
    const __m256i zero = _mm256_cmpeq_epi8(load(reinterpret_cast<const uint8_t*>(p)).v, _mm256_setzero_si256());
    return ~static_cast<uint32_t>(_mm256_movemask_epi8(zero));
  }
  // Bytes of four vectors, one after another within 128-bit lanes: four columns become quads.
  [[gnu::always_inline]] static void interleave(CodesAvx2 (&four)[4]) {
    const __m256i a = _mm256_unpacklo_epi8(four[0].v, four[1].v), b = _mm256_unpackhi_epi8(four[0].v, four[1].v);
    const __m256i c = _mm256_unpacklo_epi8(four[2].v, four[3].v), d = _mm256_unpackhi_epi8(four[2].v, four[3].v);
    four[0].v = _mm256_unpacklo_epi16(a, c);
    four[1].v = _mm256_unpackhi_epi16(a, c);
    four[2].v = _mm256_unpacklo_epi16(b, d);
    four[3].v = _mm256_unpackhi_epi16(b, d);
  }
  // Whole numbers of at most 127 as eight bytes.
  [[gnu::always_inline]] static void store_codes(Avx2 codes, int8_t* out) {
    const __m256i wide = _mm256_cvtps_epi32(codes.v);
    const __m128i words = _mm_packs_epi32(_mm256_castsi256_si128(wide), _mm256_extracti128_si256(wide, 1));
    _mm_storel_epi64(reinterpret_cast<__m128i*>(out), _mm_packs_epi16(words, words));
  }
};

}  // namespace anser::kernels::cpu

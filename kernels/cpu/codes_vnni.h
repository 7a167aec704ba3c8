// Sixteen lanes of four codes: the integer side of Avx512 for cpu/panels.h, with VNNI's dot products of bytes.
#pragma once

#include "kernels/cpu/vec512.h"

namespace anser::kernels::cpu {

struct CodesVnni {
  using Floats = Avx512;
  static constexpr bool kSignedCodes = false;

  static constexpr int kRows = 8;  // of x at a time: thirty-two registers

  __m512i v;

  [[gnu::always_inline]] static CodesVnni broadcast(int32_t x) { return {_mm512_set1_epi32(x)}; }
  [[gnu::always_inline]] static int32_t whole(float x) { return _mm_cvtss_si32(_mm_set_ss(x)); }
  [[gnu::always_inline]] static CodesVnni load(const uint8_t* p) { return {_mm512_loadu_si512(p)}; }
  // sum + codes x quad in every lane.
  [[gnu::always_inline]] static CodesVnni dot(CodesVnni sum, CodesVnni codes, const int8_t* quad) {
    int four;
    __builtin_memcpy(&four, quad, sizeof four);
    return {_mm512_dpbusd_epi32(sum.v, codes.v, _mm512_set1_epi32(four))};
  }
  [[gnu::always_inline]] static CodesVnni dot_wide(CodesVnni sum, CodesVnni codes, const int8_t* quad) {
    return dot(sum, codes, quad);
  }
  [[gnu::always_inline]] CodesVnni low() const { return {_mm512_and_si512(v, _mm512_set1_epi8(15))}; }
  [[gnu::always_inline]] CodesVnni high() const {
    return {_mm512_and_si512(_mm512_srli_epi16(v, 4), _mm512_set1_epi8(15))};
  }
  // Bits kBit.. of each byte of `upper` become the bits of kMask.
  template <int kBit, int kMask>
  [[gnu::always_inline]] CodesVnni with_upper(CodesVnni upper) const {
    __m512i moved = upper.v;
    if constexpr (kBit < 4) moved = _mm512_slli_epi16(moved, 4 - kBit);
    if constexpr (kBit > 4) moved = _mm512_srli_epi16(moved, kBit - 4);
    constexpr int kOrAnd = 0xf8;  // a | (b & c)
    return {_mm512_ternarylogic_epi32(v, moved, _mm512_set1_epi8(kMask), kOrAnd)};
  }
  [[gnu::always_inline]] Avx512 floats() const { return {_mm512_cvtepi32_ps(v)}; }
  template <int kByte>
  [[gnu::always_inline]] Avx512 byte() const {
    return {_mm512_cvtepi32_ps(_mm512_and_si512(_mm512_srli_epi32(v, 8 * kByte), _mm512_set1_epi32(255)))};
  }
  [[gnu::always_inline]] static Avx512 load_uint8(const uint8_t* p) {
    return {_mm512_cvtepi32_ps(_mm512_cvtepu8_epi32(_mm_loadu_si128(reinterpret_cast<const __m128i*>(p))))};
  }
  static constexpr int kColumnRows = 4;  // of x at a time in columns
  [[gnu::always_inline]] void store(uint8_t* p) const { _mm512_storeu_si512(p, v); }
  // Which of 32 bytes are not zero.
  [[gnu::always_inline]] static uint32_t nonzero(const int8_t* p) {
    const __m256i bytes = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(p));
    return static_cast<uint32_t>(_mm256_test_epi8_mask(bytes, bytes));
  }
  // Bytes of four vectors, one after another within 128-bit lanes: four columns become quads.
  [[gnu::always_inline]] static void interleave(CodesVnni (&four)[4]) {
    const __m512i a = _mm512_unpacklo_epi8(four[0].v, four[1].v), b = _mm512_unpackhi_epi8(four[0].v, four[1].v);
    const __m512i c = _mm512_unpacklo_epi8(four[2].v, four[3].v), d = _mm512_unpackhi_epi8(four[2].v, four[3].v);
    four[0].v = _mm512_unpacklo_epi16(a, c);
    four[1].v = _mm512_unpackhi_epi16(a, c);
    four[2].v = _mm512_unpacklo_epi16(b, d);
    four[3].v = _mm512_unpackhi_epi16(b, d);
  }
  // Whole numbers of at most 127 as sixteen bytes.
  [[gnu::always_inline]] static void store_codes(Avx512 codes, int8_t* out) {
    _mm_storeu_si128(reinterpret_cast<__m128i*>(out), _mm512_cvtsepi32_epi8(_mm512_cvtps_epi32(codes.v)));
  }
};

}  // namespace anser::kernels::cpu

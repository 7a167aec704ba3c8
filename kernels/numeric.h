// Scalar conversions of the storage types, shared by every backend (the vector ones must agree with these bit for bit).
// Thread rule: pure functions. always_inline: kernels/cpu includes them under other instruction sets (cpu/vec512.h).
#pragma once

#include <cstdint>

#include "kernels/ops.h"

namespace anser::kernels {

// fp32 -> bf16, round to nearest even; a NaN stays a NaN.
[[gnu::always_inline]] inline uint16_t bf16_from_float(float x) {
  const uint32_t bits = __builtin_bit_cast(uint32_t, x);
  if ((bits & 0x7fffffffu) > 0x7f800000u) return static_cast<uint16_t>((bits >> 16) | 0x40u);
  return static_cast<uint16_t>((bits + 0x7fffu + ((bits >> 16) & 1u)) >> 16);
}
[[gnu::always_inline]] inline float float_from_bf16(uint16_t x) {
  return __builtin_bit_cast(float, static_cast<uint32_t>(x) << 16);
}
[[gnu::always_inline]] inline float round_to_bf16(float x) { return float_from_bf16(bf16_from_float(x)); }

// IEEE half -> fp32, exact.
[[gnu::always_inline]] inline float float_from_half(uint16_t h) {
  const uint32_t sign = static_cast<uint32_t>(h & 0x8000u) << 16;
  const uint32_t exponent = (h >> 10) & 0x1fu;
  const uint32_t mantissa = h & 0x3ffu;
  if (exponent == 0) {  // zero and subnormals: mantissa * 2^-24
    const float magnitude = static_cast<float>(mantissa) * 0x1p-24f;
    return __builtin_bit_cast(float, __builtin_bit_cast(uint32_t, magnitude) | sign);
  }
  const uint32_t wide = exponent == 31 ? 0xffu : exponent + 112u;
  return __builtin_bit_cast(float, sign | (wide << 23) | (mantissa << 13));
}

// fp32 -> IEEE half, round to nearest even; overflow becomes infinity.
[[gnu::always_inline]] inline uint16_t half_from_float(float x) {
  const uint32_t bits = __builtin_bit_cast(uint32_t, x);
  const auto sign = static_cast<uint16_t>((bits >> 16) & 0x8000u);
  const uint32_t magnitude = bits & 0x7fffffffu;
  if (magnitude > 0x7f800000u) return static_cast<uint16_t>(sign | 0x7e00u);
  if (magnitude >= 0x477ff000u) return static_cast<uint16_t>(sign | 0x7c00u);  // rounds to >= 65520
  if (magnitude < 0x38800000u) {                                               // below 2^-14: subnormal half
    // Adding 0.5 puts the value's 2^-24 digit at the last place of the sum, so the addition does the rounding.
    const float shifted = __builtin_bit_cast(float, magnitude) + 0.5f;
    return static_cast<uint16_t>(sign | (__builtin_bit_cast(uint32_t, shifted) - 0x3f000000u));
  }
  const uint32_t rounded = magnitude + 0xfffu + ((magnitude >> 13) & 1u);
  return static_cast<uint16_t>(sign | ((rounded - 0x38000000u) >> 13));
}

// Element `index` of a tensor. REQUIRES: a plain `type`, no blocks.
[[gnu::always_inline]] inline float load_element(const void* data, DType type, int64_t index) {
  const auto* bytes = static_cast<const unsigned char*>(data);
  uint16_t half = 0;
  float value = 0;
  switch (type) {
    case DType::kF32:
      __builtin_memcpy(&value, bytes + index * 4, sizeof value);
      return value;
    case DType::kF16:
      __builtin_memcpy(&half, bytes + index * 2, sizeof half);
      return float_from_half(half);
    case DType::kBF16:
      __builtin_memcpy(&half, bytes + index * 2, sizeof half);
      return float_from_bf16(half);
    default:
      __builtin_unreachable();
  }
}

}  // namespace anser::kernels

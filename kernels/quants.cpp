#include "kernels/quants.h"

#include <array>
#include <cstring>

#include "base/check.h"
#include "kernels/numeric.h"

namespace anser::kernels {
namespace {

constexpr std::array<StorageType, 11> kTypes{{{DType::kF32, "F32", 1, 4, 0, 0},
                                              {DType::kF16, "F16", 1, 2, 1, 1},
                                              {DType::kBF16, "BF16", 1, 2, 30, 32},
                                              {DType::kQ8_0, "Q8_0", 32, 34, 8, 7},
                                              {DType::kQ6_K, "Q6_K", 256, 210, 14, 18},
                                              {DType::kQ5_1, "Q5_1", 32, 24, 7, 9},
                                              {DType::kQ5_0, "Q5_0", 32, 22, 6, 8},
                                              {DType::kQ5_K, "Q5_K", 256, 176, 13, 17},
                                              {DType::kQ4_1, "Q4_1", 32, 20, 3, 3},
                                              {DType::kQ4_0, "Q4_0", 32, 18, 2, 2},
                                              {DType::kQ4_K, "Q4_K", 256, 144, 12, 15}}};

float half_at(const uint8_t* at) {
  uint16_t bits;
  std::memcpy(&bits, at, sizeof bits);
  return float_from_half(bits);
}

void decode_q8_0(const uint8_t* b, float* out) {
  const float d = half_at(b);
  for (int j = 0; j < 32; ++j) out[j] = d * static_cast<float>(static_cast<int8_t>(b[2 + j]));
}

// Q4_0, Q4_1, Q5_0, Q5_1: the low nibbles are the first half of the block, the high ones the second.
template <bool kMin, bool kFifthBit>
void decode_nibbles(const uint8_t* b, float* out) {
  const float d = half_at(b);
  const float m = kMin ? half_at(b + 2) : 0.0f;
  const uint8_t* at = b + (kMin ? 4 : 2);
  uint32_t high = 0;
  if (kFifthBit) {
    std::memcpy(&high, at, sizeof high);
    at += sizeof high;
  }
  constexpr int kZero = kMin ? 0 : kFifthBit ? 16 : 8;
  for (int j = 0; j < 32; ++j) {
    const int low = j < 16 ? at[j] & 15 : at[j - 16] >> 4;
    const int q = low | (kFifthBit ? static_cast<int>(high >> j & 1u) << 4 : 0);
    const float value = static_cast<float>(q - kZero);
    out[j] = kMin ? d * value + m : d * value;
  }
}

// Q4_K, Q5_K: four runs of 64 values; the low nibbles of a run's 32 bytes are its first half.
template <bool kFifthBit>
void decode_k(const uint8_t* b, float* out) {
  const float d = half_at(b), m = half_at(b + 2);
  const ScaleMin s = unpack_scales(b + 4);
  const uint8_t* high = b + 16;
  const uint8_t* low = high + (kFifthBit ? 32 : 0);
  for (int sub = 0; sub < 8; ++sub) {
    const float scale = d * static_cast<float>(s.scale[sub]), min = m * static_cast<float>(s.min[sub]);
    for (int l = 0; l < 32; ++l) {
      const int byte = low[sub / 2 * 32 + l];
      int q = sub % 2 == 0 ? byte & 15 : byte >> 4;
      if (kFifthBit) q |= (high[l] >> sub & 1) << 4;
      out[sub * 32 + l] = scale * static_cast<float>(q) - min;
    }
  }
}

void decode_q6_k(const uint8_t* b, float* out) {
  const uint8_t* low = b;
  const uint8_t* high = b + 128;
  const uint8_t* scales = b + 192;
  const float d = half_at(b + 208);
  for (int i = 0; i < 256; ++i) {
    const int half = i / 128, run = i % 128 / 32, l = i % 32;
    const int byte = low[half * 64 + run % 2 * 32 + l];
    const int q = (run < 2 ? byte & 15 : byte >> 4) | (high[half * 32 + l] >> (2 * run) & 3) << 4;
    out[i] = d * static_cast<float>(static_cast<int8_t>(scales[i / 16])) * static_cast<float>(q - 32);
  }
}

using DecodeBlock = void (*)(const uint8_t*, float*);

DecodeBlock block_decoder(DType type) {
  switch (type) {
    case DType::kQ8_0:
      return decode_q8_0;
    case DType::kQ6_K:
      return decode_q6_k;
    case DType::kQ5_1:
      return decode_nibbles<true, true>;
    case DType::kQ5_0:
      return decode_nibbles<false, true>;
    case DType::kQ5_K:
      return decode_k<true>;
    case DType::kQ4_1:
      return decode_nibbles<true, false>;
    case DType::kQ4_0:
      return decode_nibbles<false, false>;
    case DType::kQ4_K:
      return decode_k<false>;
    case DType::kF32:
    case DType::kF16:
    case DType::kBF16:
      break;
  }
  CHECK(false);
}

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

}  // namespace

std::span<const StorageType> storage_types() { return kTypes; }

const StorageType& storage_type(DType type) {
  for (const StorageType& one : kTypes) {
    if (one.type == type) return one;
  }
  CHECK(false);
}

std::optional<DType> dtype_from_name(std::string_view name) {
  for (const StorageType& one : kTypes) {
    const std::string_view known = one.name;
    bool same = known.size() == name.size();
    for (size_t i = 0; same && i < name.size(); ++i) same = lower(known[i]) == lower(name[i]);
    if (same) return one.type;
  }
  return std::nullopt;
}

int64_t dtype_bytes(DType type, int64_t count) {
  const StorageType& one = storage_type(type);
  CHECK(count % one.block == 0);
  return count / one.block * one.bytes;
}

const char* dtype_name(DType type) { return storage_type(type).name; }

// Four bytes hold six bits of scales 0..3, four of mins 0..3; their two upper bits are the upper bits of 4..7, whose
// lower four are the nibbles of the last four bytes.
ScaleMin unpack_scales(const uint8_t* packed) {
  ScaleMin out;
  for (int j = 0; j < 4; ++j) {
    out.scale[j] = packed[j] & 63;
    out.min[j] = packed[j + 4] & 63;
    out.scale[j + 4] = static_cast<uint8_t>((packed[j + 8] & 15) | packed[j] >> 6 << 4);
    out.min[j + 4] = static_cast<uint8_t>(packed[j + 8] >> 4 | packed[j + 4] >> 6 << 4);
  }
  return out;
}

void decode(DType type, const void* data, int64_t count, float* out) {
  const auto* at = static_cast<const uint8_t*>(data);
  uint16_t bits;
  if (type == DType::kF32) {
    if (count > 0) std::memcpy(out, at, static_cast<size_t>(count) * sizeof(float));
  } else if (type == DType::kF16 || type == DType::kBF16) {
    for (int64_t i = 0; i < count; ++i) {
      std::memcpy(&bits, at + 2 * i, sizeof bits);
      out[i] = type == DType::kF16 ? float_from_half(bits) : float_from_bf16(bits);
    }
  } else {
    const StorageType& one = storage_type(type);
    CHECK(count % one.block == 0);
    const DecodeBlock block = block_decoder(type);
    for (int64_t i = 0; i < count; i += one.block, at += one.bytes) block(at, out + i);
  }
}

}  // namespace anser::kernels

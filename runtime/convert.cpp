#include "runtime/convert.h"

#include <algorithm>
#include <cmath>
#include <cstring>

#include "base/check.h"
#include "kernels/numeric.h"

namespace anser::runtime {
namespace {

using kernels::DType;
using kernels::kQ8Block;
using kernels::kQ8Bytes;

uint16_t load16(const uint8_t* at) {
  uint16_t value;
  std::memcpy(&value, at, sizeof value);
  return value;
}

}  // namespace

void to_floats(DType type, const void* data, int64_t count, float* out) {
  const auto* at = static_cast<const uint8_t*>(data);
  switch (type) {
    case DType::kF32:
      std::memcpy(out, at, static_cast<size_t>(count) * sizeof(float));
      return;
    case DType::kF16:
      for (int64_t i = 0; i < count; ++i) out[i] = kernels::float_from_half(load16(at + 2 * i));
      return;
    case DType::kBF16:
      for (int64_t i = 0; i < count; ++i) out[i] = kernels::float_from_bf16(load16(at + 2 * i));
      return;
    case DType::kQ8_0:
      CHECK(count % kQ8Block == 0);
      for (int64_t i = 0; i < count; i += kQ8Block, at += kQ8Bytes) {
        const float scale = kernels::float_from_half(load16(at));
        for (int64_t j = 0; j < kQ8Block; ++j) out[i + j] = scale * static_cast<float>(static_cast<int8_t>(at[2 + j]));
      }
      return;
  }
}

std::vector<float> to_floats(DType type, const void* data, int64_t count) {
  std::vector<float> out(static_cast<size_t>(count));
  to_floats(type, data, count, out.data());
  return out;
}

std::vector<uint8_t> from_floats(DType type, const float* values, int64_t count) {
  std::vector<uint8_t> out(static_cast<size_t>(kernels::dtype_bytes(type, count)));
  if (type == DType::kF32) {
    if (count > 0) std::memcpy(out.data(), values, out.size());
    return out;
  }
  if (type != DType::kQ8_0) {
    for (int64_t i = 0; i < count; ++i) {
      const uint16_t value =
          type == DType::kF16 ? kernels::half_from_float(values[i]) : kernels::bf16_from_float(values[i]);
      std::memcpy(out.data() + 2 * i, &value, sizeof value);
    }
    return out;
  }
  CHECK(count % kQ8Block == 0);
  uint8_t* at = out.data();
  for (int64_t i = 0; i < count; i += kQ8Block, at += kQ8Bytes) {
    float largest = 0;
    for (int64_t j = 0; j < kQ8Block; ++j) largest = std::max(largest, std::fabs(values[i + j]));
    const float scale = largest / 127.0f;
    const float inverse = scale > 0 ? 1.0f / scale : 0.0f;
    const uint16_t stored = kernels::half_from_float(scale);
    std::memcpy(at, &stored, sizeof stored);
    for (int64_t j = 0; j < kQ8Block; ++j) {
      at[2 + j] = static_cast<uint8_t>(static_cast<int8_t>(std::lround(values[i + j] * inverse)));
    }
  }
  return out;
}

std::optional<DType> dtype_from_name(std::string_view name) {
  if (name == "f32") return DType::kF32;
  if (name == "f16") return DType::kF16;
  if (name == "bf16") return DType::kBF16;
  if (name == "q8_0") return DType::kQ8_0;
  return std::nullopt;
}

}  // namespace anser::runtime

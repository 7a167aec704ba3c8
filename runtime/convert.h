// Whole tensors between fp32 and the storage types of weights. Rounding to nearest even; Q8_0 as llama.cpp writes it.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "kernels/ops.h"

namespace anser::runtime {

// `count` elements at `data` (no alignment needed) as fp32. REQUIRES: count % 32 == 0 for kQ8_0.
std::vector<float> to_floats(kernels::DType type, const void* data, int64_t count);
void to_floats(kernels::DType type, const void* data, int64_t count, float* out);
// The same values as `type`: kernels::dtype_bytes(type, count) bytes. REQUIRES: count % 32 == 0 for kQ8_0.
std::vector<uint8_t> from_floats(kernels::DType type, const float* values, int64_t count);

// "f32", "f16", "bf16", "q8_0".
std::optional<kernels::DType> dtype_from_name(std::string_view name);

}  // namespace anser::runtime

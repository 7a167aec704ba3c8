// Whole tensors between fp32 and the storage types of weights (kernels/quants.h), as vectors.
#pragma once

#include <cstdint>
#include <vector>

#include "kernels/quants.h"

namespace anser::runtime {

// `count` elements at `data` (no alignment needed) as fp32. REQUIRES: a whole number of blocks.
std::vector<float> to_floats(kernels::DType type, const void* data, int64_t count);
void to_floats(kernels::DType type, const void* data, int64_t count, float* out);
// The same values as `type`: kernels::dtype_bytes(type, count) bytes. REQUIRES: a whole number of blocks.
std::vector<uint8_t> from_floats(kernels::DType type, const float* values, int64_t count);

}  // namespace anser::runtime

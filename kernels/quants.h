// Storage types of weights: blocks of values with shared scales, laid out as GGUF files hold them. One table says what
// each type is; decoding and encoding work on whole rows of blocks.
//
// A block of every type, d and m being halves, q the stored integers (docs/formats.md has the bits):
//   Q8_0  32 values  d, 32 x int8                            x = d q
//   Q4_0  32         d, 32 x 4 bits                          x = d (q - 8)
//   Q4_1  32         d, m, 32 x 4 bits                       x = d q + m
//   Q5_0  32         d, 32 high bits, 32 x 4 bits            x = d (q - 16)
//   Q5_1  32         d, m, 32 high bits, 32 x 4 bits         x = d q + m
//   Q4_K 256         d, m, 8 x {scale, min} of 6 bits, 256 x 4 bits                x = d scale q - m min
//   Q5_K 256         d, m, 8 x {scale, min} of 6 bits, 256 high bits, 256 x 4 bits x = d scale q - m min
//   Q6_K 256         256 x 4 bits, 256 x 2 high bits, 16 x int8 scale, d           x = d scale (q - 32)
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "kernels/ops.h"

namespace anser::kernels {

struct StorageType {
  DType type;
  const char* name;    // "Q4_K", as GGUF tools write it
  int64_t block;       // values in a block; 1 for plain numbers
  int64_t bytes;       // of a block
  uint32_t gguf;       // its number in GGUF files
  uint32_t file_type;  // LLAMA_FTYPE of a file whose matrices are mostly of it
};

// Every type, plain ones first, then by falling size.
std::span<const StorageType> storage_types();
const StorageType& storage_type(DType type);
// "q4_k", "Q4_K"; nothing when unknown.
std::optional<DType> dtype_from_name(std::string_view name);

// `count` values, a whole number of blocks. `data` needs no alignment.
void decode(DType type, const void* data, int64_t count, float* out);
// The blocks nearest to `values` in squared error, as far as a search over scales finds them; storage_type(type).bytes
// a block. Values that are not finite are an error of the caller's: REQUIRES finite values for quantised types.
void encode(DType type, const float* values, int64_t count, void* out);

// The eight {scale, min} pairs of a Q4_K or Q5_K block: 12 bytes at `packed`.
struct ScaleMin {
  uint8_t scale[8], min[8];
};
ScaleMin unpack_scales(const uint8_t* packed);

}  // namespace anser::kernels

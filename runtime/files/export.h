// Writing loaded weights in the other formats that models are kept in; GGUF is gguf_export.h's.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/result.h"
#include "runtime/weights/tensors.h"
#include "runtime/weights/weights.h"

namespace anser::runtime {

enum class FileFormat : unsigned char { kGguf, kPth, kSafetensors, kWebRwkv, kRwkvCpp, kFla };

struct FormatInfo {
  FileFormat format;
  const char* name;              // "gguf", "pth", "safetensors", "st", "rwkv.cpp", "fla"
  std::span<const DType> types;  // that it can store matrices in
};
std::span<const FormatInfo> file_formats();
// Null when unknown.
const FormatInfo* format_from_name(std::string_view name);

// One tensor of a file to be written, gathered from canonical ones: one, or the six lerp vectors.
struct OutTensor {
  std::string name;
  std::vector<int64_t> shape;
  DType type = DType::kF32;
  std::vector<const Tensor*> parts;
  bool turned = false;  // the one part is written transposed
};
// Its values in its type. kInvalid: one of them is not finite or too large for it.
Result<std::vector<uint8_t>> out_bytes(const OutTensor& tensor);

// The tensors of the file, with the format's names, orders and orientations. kUnsupported when the format has no types
// `type`, or no place for something that the model has (its biases, its DeepEmbed, its tuned state, ...): the error
// says what. Plain formats store every tensor as `type`; rwkv.cpp keeps vectors, and where `type` is quantised also
// embedding, head and LoRA matrices, as F32. REQUIRES: not kGguf; `weights` outlives the result.
Result<std::vector<OutTensor>> plan_export(const Weights& weights, FileFormat format, DType type);

// Writes `path`, atomically. Errors as plan_export and out_bytes. REQUIRES: not kGguf.
Status export_model(const std::string& path, const Weights& weights, FileFormat format, DType type);

// The containers, for whatever tensors. `metadata` of safetensors are string keys; `header` of rwkv.cpp is V, C, L and
// the type's number there.
Status write_safetensors(const std::string& path, std::span<const OutTensor> tensors,
                         const std::map<std::string, std::string>& metadata);
Status write_pth(const std::string& path, std::span<const OutTensor> tensors);
Status write_rwkv_cpp(const std::string& path, std::span<const OutTensor> tensors, std::span<const int32_t, 4> header);

// The number that rwkv.cpp gives a type.
std::optional<int32_t> rwkv_cpp_type(DType type);
std::optional<DType> rwkv_cpp_storage(int32_t number);

// The fla name of a canonical tensor; "" when it has none.
std::string fla_name(const std::string& canonical);

}  // namespace anser::runtime

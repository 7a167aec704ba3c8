// rwkv.cpp's format: a header of six int32, then records until the end of the file. Shapes are written inner first;
// LoRA matrices are stored as [out, in] already.
#include <optional>
#include <utility>

#include "base/bytes.h"
#include "kernels/quants.h"
#include "runtime/files/export.h"
#include "runtime/files/import.h"
#include "runtime/io/mapped_file.h"

namespace anser::runtime {
namespace {

constexpr uint32_t kMagic = 0x67676d66;
constexpr int32_t kVersion = 101;

// The numbers that rwkv.cpp gave ggml's types of the time; their blocks are those of GGUF.
constexpr std::pair<int32_t, DType> kTypes[] = {{0, DType::kF32},  {1, DType::kF16},  {2, DType::kQ4_0},
                                                {3, DType::kQ4_1}, {7, DType::kQ5_0}, {8, DType::kQ5_1},
                                                {9, DType::kQ8_0}};

struct Record {
  std::string name;
  std::vector<int64_t> shape;
  int32_t type = 0;
};

Result<Record> read_record(ByteReader& in) {
  TRY_ASSIGN(const int32_t dimensions, in.number<int32_t>());
  TRY_ASSIGN(const int32_t length, in.number<int32_t>());
  Record record;
  TRY_ASSIGN(record.type, in.number<int32_t>());
  if (dimensions < 1 || dimensions > 3 || length < 1 || length > 256) {
    return Error{Errc::kCorrupt, "record at byte " + std::to_string(in.offset() - 12) + ": " +
                                     std::to_string(dimensions) + " dimensions, a name of " + std::to_string(length) +
                                     " bytes"};
  }
  record.shape.resize(static_cast<size_t>(dimensions));
  for (size_t i = record.shape.size(); i > 0; --i) {
    TRY_ASSIGN(const int32_t size, in.number<int32_t>());
    record.shape[i - 1] = size;
  }
  TRY_ASSIGN(const std::string_view name, in.text(static_cast<uint64_t>(length)));
  record.name = name;
  return record;
}

Status read_data(ByteReader& in, const Record& record, TensorSet& set) {
  const std::optional<DType> storage = rwkv_cpp_storage(record.type);
  if (!storage) {
    return Error{Errc::kUnsupported, "storage type " + std::to_string(record.type) +
                                         " is not read here; F32, F16, Q4_0, Q4_1, Q5_0, Q5_1 and Q8_0 are (convert "
                                         "the file again)"};
  }
  const DType type = *storage;
  TRY(check_dimensions(record.shape, type));
  Tensor tensor{record.shape, type, nullptr};
  TRY_ASSIGN(const auto data, in.take(static_cast<uint64_t>(tensor.bytes())));
  tensor.data = data.data();
  set.tensors[record.name] = std::move(tensor);
  return {};
}

// att.x_rwkvag [6,1,C] becomes six vectors.
Status split_fused(TensorSet& set) {
  TensorSet parts;
  for (const auto& [name, tensor] : set.tensors) {
    constexpr std::string_view kFused = "rwkvag";
    if (!name.ends_with(".att.x_rwkvag")) continue;
    TRY(split_lerps(name, tensor, name.substr(0, name.size() - kFused.size()), parts));
  }
  std::erase_if(set.tensors, [](const auto& entry) { return entry.first.ends_with(".att.x_rwkvag"); });
  set.tensors.merge(parts.tensors);
  return {};
}

}  // namespace

std::optional<int32_t> rwkv_cpp_type(DType type) {
  for (const auto& [number, known] : kTypes)
    if (known == type) return number;
  return std::nullopt;
}

std::optional<DType> rwkv_cpp_storage(int32_t number) {
  for (const auto& [known, type] : kTypes)
    if (known == number) return type;
  return std::nullopt;
}

Result<TensorSet> import_rwkv_cpp(std::span<const uint8_t> bytes) {
  ByteReader in(bytes);
  TRY_ASSIGN(const uint32_t magic, in.number<uint32_t>());
  if (magic != kMagic) return Error{Errc::kInvalid, "not an rwkv.cpp file"};
  TRY_ASSIGN(const int32_t version, in.number<int32_t>());
  if (version != kVersion) {
    return Error{Errc::kUnsupported, "rwkv.cpp file version " + std::to_string(version) + "; 101 is read here"};
  }
  // Vocabulary, width, layers and type stand in the tensors too, where they are checked.
  TRY(in.take(4 * sizeof(int32_t)));
  TensorSet set;
  while (in.remaining() > 0) {
    TRY_ASSIGN(const Record record, read_record(in));
    const std::string where = "tensor " + shown_name(record.name);
    if (set.find(record.name) != nullptr) return Error{Errc::kCorrupt, where + " appears twice"};
    auto read = read_data(in, record, set);
    if (!read) return std::move(read.error()).with_context(where);
  }
  TRY(split_fused(set));
  drop_first_value_residual(set);
  return set;
}

}  // namespace anser::runtime

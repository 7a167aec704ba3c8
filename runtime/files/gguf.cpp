#include "runtime/files/gguf.h"

#include <bit>

#include "base/bytes.h"
#include "kernels/quants.h"
#include "runtime/io/mapped_file.h"

namespace anser::runtime {
namespace {

// Value types of the format.
enum : uint32_t { kU8, kI8, kU16, kI16, kU32, kI32, kF32, kBool, kString, kArray, kU64, kI64, kF64 };

Result<std::string> read_string(ByteReader& in) {
  TRY_ASSIGN(const uint64_t size, in.number<uint64_t>());
  TRY_ASSIGN(const std::string_view text, in.text(size));
  return std::string(text);
}

template <class T>
Result<GgufValue> read_integer(ByteReader& in) {
  TRY_ASSIGN(const T value, in.number<T>());
  return GgufValue(static_cast<int64_t>(value));
}

Result<GgufValue> read_scalar(ByteReader& in, uint32_t type) {
  switch (type) {
    case kU8:
      return read_integer<uint8_t>(in);
    case kI8:
      return read_integer<int8_t>(in);
    case kU16:
      return read_integer<uint16_t>(in);
    case kI16:
      return read_integer<int16_t>(in);
    case kU32:
      return read_integer<uint32_t>(in);
    case kI32:
      return read_integer<int32_t>(in);
    case kI64:
      return read_integer<int64_t>(in);
    case kU64: {
      TRY_ASSIGN(const uint64_t value, in.number<uint64_t>());
      if (value > static_cast<uint64_t>(INT64_MAX)) return Error{Errc::kUnsupported, "an integer above 2^63 - 1"};
      return GgufValue(static_cast<int64_t>(value));
    }
    case kF32: {
      TRY_ASSIGN(const float value, in.number<float>());
      return GgufValue(static_cast<double>(value));
    }
    case kF64: {
      TRY_ASSIGN(const double value, in.number<double>());
      return GgufValue(value);
    }
    case kBool: {
      TRY_ASSIGN(const uint8_t value, in.number<uint8_t>());
      return GgufValue(value != 0);
    }
    case kString: {
      TRY_ASSIGN(std::string value, read_string(in));
      return GgufValue(std::move(value));
    }
    default:
      return Error{Errc::kCorrupt, "unknown value type " + std::to_string(type)};
  }
}

Result<GgufValue> read_array(ByteReader& in) {
  TRY_ASSIGN(const uint32_t type, in.number<uint32_t>());
  TRY_ASSIGN(const uint64_t count, in.number<uint64_t>());
  if (type == kArray) return Error{Errc::kUnsupported, "an array of arrays"};
  if (count > in.remaining()) {  // every element takes a byte at least
    return Error{Errc::kCorrupt,
                 "an array of " + std::to_string(count) + " elements in " + std::to_string(in.remaining()) + " bytes"};
  }
  std::vector<std::string> strings;
  std::vector<int64_t> integers;
  std::vector<double> reals;
  for (uint64_t i = 0; i < count; ++i) {
    TRY_ASSIGN(GgufValue value, read_scalar(in, type));
    if (auto* text = std::get_if<std::string>(&value)) strings.push_back(std::move(*text));
    if (const auto* integer = std::get_if<int64_t>(&value)) integers.push_back(*integer);
    if (const auto* real = std::get_if<double>(&value)) reals.push_back(*real);
    if (const auto* flag = std::get_if<bool>(&value)) integers.push_back(*flag ? 1 : 0);
  }
  if (type == kString) return GgufValue(std::move(strings));
  if (type == kF32 || type == kF64) return GgufValue(std::move(reals));
  return GgufValue(std::move(integers));
}

Status read_metadata(ByteReader& in, uint64_t count, GgufFile& file) {
  for (uint64_t i = 0; i < count; ++i) {
    TRY_ASSIGN(const std::string key, read_string(in));
    TRY_ASSIGN(const uint32_t type, in.number<uint32_t>());
    auto value = type == kArray ? read_array(in) : read_scalar(in, type);
    if (!value) return std::move(value.error()).with_context("key " + shown_name(key));
    if (!file.metadata.emplace(key, std::move(*value)).second) {
      return Error{Errc::kCorrupt, "key " + shown_name(key) + " appears twice"};
    }
  }
  return {};
}

struct Info {
  std::string name;
  Tensor tensor;
  uint64_t offset = 0;
};

Result<DType> storage_of(uint32_t type, const std::string& where) {
  std::string known;
  for (const kernels::StorageType& one : kernels::storage_types()) {
    if (one.gguf == type) return one.type;
    known += (known.empty() ? "" : ", ") + std::string(one.name);
  }
  return Error{Errc::kUnsupported,
               where + ": storage type " + std::to_string(type) + " is not read here; these are: " + known};
}

Result<Info> read_info(ByteReader& in) {
  Info info;
  TRY_ASSIGN(info.name, read_string(in));
  const std::string where = "tensor " + shown_name(info.name);
  TRY_ASSIGN(const uint32_t dimensions, in.number<uint32_t>());
  if (dimensions < 1 || dimensions > 4) {
    return Error{Errc::kCorrupt, where + ": " + std::to_string(dimensions) + " dimensions; 1 to 4 are possible"};
  }
  info.tensor.shape.resize(dimensions);
  for (uint32_t d = 0; d < dimensions; ++d) {
    TRY_ASSIGN(info.tensor.shape[dimensions - 1 - d], in.number<int64_t>());
  }
  TRY_ASSIGN(const uint32_t type, in.number<uint32_t>());
  TRY_ASSIGN(info.tensor.type, storage_of(type, where));
  TRY_ASSIGN(info.offset, in.number<uint64_t>());
  auto checked = check_dimensions(info.tensor.shape, info.tensor.type);
  if (!checked) return std::move(checked.error()).with_context(where);
  return info;
}

Result<uint64_t> alignment_of(const GgufFile& file) {
  const auto found = file.metadata.find("general.alignment");
  if (found == file.metadata.end()) return uint64_t{32};
  const auto* value = std::get_if<int64_t>(&found->second);
  if (value == nullptr || *value < 1 || *value > (1 << 20) || !std::has_single_bit(static_cast<uint64_t>(*value))) {
    return Error{Errc::kCorrupt, "general.alignment is not a power of two up to 2^20"};
  }
  return static_cast<uint64_t>(*value);
}

Status place_tensors(std::span<const uint8_t> bytes, size_t header, std::vector<Info> infos, GgufFile& file) {
  TRY_ASSIGN(const uint64_t alignment, alignment_of(file));
  const uint64_t begin = (header + alignment - 1) / alignment * alignment;
  const uint64_t size = bytes.size() > begin ? bytes.size() - begin : 0;
  for (Info& info : infos) {
    const std::string where = "tensor " + shown_name(info.name);
    const auto need = static_cast<uint64_t>(info.tensor.bytes());
    if (info.offset % alignment != 0) return Error{Errc::kCorrupt, where + ": its offset is not aligned"};
    if (info.offset > size || need > size - info.offset) {
      return Error{Errc::kCorrupt, where + " " + shape_text(info.tensor.shape) + " ends at data byte " +
                                       std::to_string(info.offset) + " + " + std::to_string(need) + ", the file has " +
                                       std::to_string(size) + ": truncated?"};
    }
    info.tensor.data = bytes.data() + begin + info.offset;
    if (!file.set.tensors.emplace(info.name, std::move(info.tensor)).second) {
      return Error{Errc::kCorrupt, where + " appears twice"};
    }
  }
  return {};
}

}  // namespace

Result<GgufFile> GgufFile::parse(std::span<const uint8_t> bytes) {
  ByteReader in(bytes);
  TRY_ASSIGN(const std::string_view magic, in.text(4));
  if (magic != "GGUF") return Error{Errc::kInvalid, "not a GGUF file"};
  TRY_ASSIGN(const uint32_t version, in.number<uint32_t>());
  if (version != 2 && version != 3) {
    return Error{Errc::kUnsupported, "GGUF version " + std::to_string(version) + "; 2 and 3 are read here"};
  }
  TRY_ASSIGN(const uint64_t tensors, in.number<uint64_t>());
  TRY_ASSIGN(const uint64_t keys, in.number<uint64_t>());
  constexpr uint64_t kSmallestKey = 13, kSmallestTensor = 32;  // bytes
  if (keys > in.remaining() / kSmallestKey || tensors > in.remaining() / kSmallestTensor) {
    return Error{Errc::kCorrupt, "the header announces " + std::to_string(keys) + " keys and " +
                                     std::to_string(tensors) + " tensors, more than the file has room for"};
  }
  GgufFile file;
  TRY(read_metadata(in, keys, file));
  std::vector<Info> infos;
  for (uint64_t i = 0; i < tensors; ++i) {
    TRY_ASSIGN(Info info, read_info(in));
    infos.push_back(std::move(info));
  }
  TRY(place_tensors(bytes, in.offset(), std::move(infos), file));
  return file;
}

const std::string* GgufFile::text(const std::string& key) const {
  const auto found = metadata.find(key);
  return found == metadata.end() ? nullptr : std::get_if<std::string>(&found->second);
}

std::optional<int64_t> GgufFile::integer(const std::string& key) const {
  const auto found = metadata.find(key);
  const auto* value = found == metadata.end() ? nullptr : std::get_if<int64_t>(&found->second);
  return value == nullptr ? std::nullopt : std::optional(*value);
}

std::optional<double> GgufFile::real(const std::string& key) const {
  const auto found = metadata.find(key);
  if (found == metadata.end()) return std::nullopt;
  if (const auto* value = std::get_if<double>(&found->second)) return *value;
  if (const auto* value = std::get_if<int64_t>(&found->second)) return static_cast<double>(*value);
  return std::nullopt;
}

}  // namespace anser::runtime

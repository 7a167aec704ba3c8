// safetensors: u64 length of a JSON header, the header {name: {dtype, shape, data_offsets}}, the data.

#include "base/bytes.h"
#include "base/json.h"
#include "runtime/files/import.h"
#include "runtime/io/mapped_file.h"

namespace anser::runtime {
namespace {

using nlohmann::json;

Result<DType> storage_type(const std::string& name) {
  if (name == "F32") return DType::kF32;
  if (name == "F16") return DType::kF16;
  if (name == "BF16") return DType::kBF16;
  return Error{Errc::kUnsupported, "dtype " + shown_name(name) + " is not read here; F32, F16 and BF16 are"};
}

// A list of non-negative integers, or an error that says which field is wrong.
Result<std::vector<int64_t>> integers(const json& entry, const char* field) {
  const auto found = entry.find(field);
  if (found == entry.end() || !found->is_array()) return Error{Errc::kCorrupt, std::string(field) + " is no list"};
  std::vector<int64_t> out;
  for (const json& value : *found) {
    if (!value.is_number_unsigned() || value.get<uint64_t>() > static_cast<uint64_t>(INT64_MAX)) {
      return Error{Errc::kCorrupt, std::string(field) + " holds something that is no size"};
    }
    out.push_back(value.get<int64_t>());
  }
  return out;
}

Result<Tensor> read_entry(const json& entry, std::span<const uint8_t> data) {
  if (!entry.is_object() || !entry.contains("dtype") || !entry.at("dtype").is_string()) {
    return Error{Errc::kCorrupt, "its entry has no dtype"};
  }
  Tensor tensor;
  TRY_ASSIGN(tensor.type, storage_type(entry.at("dtype").get<std::string>()));
  TRY_ASSIGN(tensor.shape, integers(entry, "shape"));
  TRY(check_dimensions(tensor.shape, tensor.type));
  TRY_ASSIGN(const std::vector<int64_t> offsets, integers(entry, "data_offsets"));
  const auto size = static_cast<int64_t>(data.size());
  if (offsets.size() != 2 || offsets[0] > offsets[1] || offsets[1] > size) {
    return Error{Errc::kCorrupt, "data_offsets lie outside the " + std::to_string(size) + " bytes of data: truncated?"};
  }
  if (offsets[1] - offsets[0] != tensor.bytes()) {
    return Error{Errc::kCorrupt, "data_offsets hold " + std::to_string(offsets[1] - offsets[0]) + " bytes, shape " +
                                     shape_text(tensor.shape) + " needs " + std::to_string(tensor.bytes())};
  }
  tensor.data = data.data() + offsets[0];
  return tensor;
}

}  // namespace

Result<SafetensorsFile> parse_safetensors(std::span<const uint8_t> bytes) {
  ByteReader in(bytes);
  TRY_ASSIGN(const uint64_t length, in.number<uint64_t>());
  TRY_ASSIGN(const std::string_view text, in.text(length));
  const json header = json::parse(text, nullptr, false);
  if (!header.is_object()) return Error{Errc::kCorrupt, "the safetensors header is no JSON object"};
  const auto data = bytes.subspan(in.offset());
  SafetensorsFile file;
  for (const auto& [name, entry] : header.items()) {
    if (name == "__metadata__") {
      if (!entry.is_object()) return Error{Errc::kCorrupt, "__metadata__ is no JSON object"};
      for (const auto& [key, value] : entry.items()) {
        if (value.is_string()) file.metadata[key] = value.get<std::string>();
      }
      continue;
    }
    auto tensor = read_entry(entry, data);
    if (!tensor) return std::move(tensor.error()).with_context("tensor " + shown_name(name));
    file.set.tensors[name] = std::move(*tensor);
  }
  return file;
}

Result<TensorSet> import_safetensors(std::span<const uint8_t> bytes) {
  TRY_ASSIGN(SafetensorsFile file, parse_safetensors(bytes));
  return canonical_from_safetensors(std::move(file));
}

Result<std::map<std::string, std::string>> parse_safetensors_index(std::string_view text) {
  const json index = json::parse(text, nullptr, false);
  if (!index.is_object() || !index.contains("weight_map") || !index.at("weight_map").is_object()) {
    return Error{Errc::kCorrupt, "not an index of safetensors shards: no JSON object with a weight_map"};
  }
  std::map<std::string, std::string> out;
  for (const auto& [name, shard] : index.at("weight_map").items()) {
    const std::string where = "weight_map, tensor " + shown_name(name);
    if (!shard.is_string()) return Error{Errc::kCorrupt, where + ": its shard is no string"};
    const auto file = shard.get<std::string>();
    const bool plain = !file.empty() && file != "." && file != ".." && file.find('/') == std::string::npos &&
                       file.find('\0') == std::string::npos;
    if (!plain) {
      return Error{Errc::kCorrupt, where + ": its shard " + shown_name(file) + " is no plain file name"};
    }
    out[name] = file;
  }
  if (out.empty()) return Error{Errc::kCorrupt, "the weight_map is empty"};
  return out;
}

}  // namespace anser::runtime

#include "runtime/files/load.h"

#include <algorithm>
#include <cstring>

#include "runtime/files/gguf.h"
#include "runtime/files/gguf_names.h"
#include "runtime/files/import.h"
#include "runtime/files/initial_state.h"
#include "runtime/files/load_shards.h"

namespace anser::runtime {
namespace {

using Owner = std::shared_ptr<const void>;

bool is_gguf(std::span<const uint8_t> bytes) { return bytes.size() >= 4 && std::memcmp(bytes.data(), "GGUF", 4) == 0; }

bool is_list(const GgufValue& value) {
  return std::holds_alternative<std::vector<std::string>>(value) ||
         std::holds_alternative<std::vector<int64_t>>(value) || std::holds_alternative<std::vector<double>>(value);
}

constexpr char kStateAlone[] =
    "a tuned initial state, no model: write it into one with `anser model import MODEL OUT --state FILE`";
constexpr char kNoTokenizer[] = "this format carries no tokenizer: name a vocabulary with --vocab";

Result<LoadedFile> from_gguf(GgufFile file, Owner owner) {
  TRY_ASSIGN(const GgufModelKeys keys, gguf_model_keys(file));
  LoadedFile out;
  out.format = "gguf";
  out.tokenizer = gguf_tokenizer(file);
  for (auto& [key, value] : file.metadata) {
    if (auto* text = std::get_if<std::string>(&value)) {
      out.metadata[key] = std::move(*text);
    } else if (!key.starts_with("tokenizer.ggml.") || !is_list(value)) {
      out.other_metadata[key] = std::move(value);
    }
  }
  TRY_ASSIGN(TensorSet set, canonical_from_gguf(std::move(file.set), keys.layers));
  if (owner != nullptr) set.owners.push_back(std::move(owner));
  TRY_ASSIGN(out.weights, Weights::assemble(std::move(set), {keys.head_size, keys.layer_norm_eps, keys.a_scale}));
  if (out.weights->shape.layers != keys.layers) {
    return Error{Errc::kCorrupt, "rwkv7.block_count is " + std::to_string(keys.layers) +
                                     ", but there are tensors for " + std::to_string(out.weights->shape.layers) +
                                     " layers"};
  }
  return out;
}

Result<LoadedFile> from_tensors(std::string format, TensorSet set) {
  if (is_initial_state(set)) return Error{Errc::kInvalid, kStateAlone};
  LoadedFile out;
  out.format = std::move(format);
  out.tokenizer = Error{Errc::kInvalid, kNoTokenizer};
  TRY_ASSIGN(out.weights, Weights::assemble(std::move(set), {}));
  return out;
}

Result<LoadedFile> of_mapping(Result<LoadedFile> loaded, std::shared_ptr<const MappedFile> mapping) {
  if (loaded) loaded->mappings.push_back(std::move(mapping));
  return loaded;
}

Result<LoadedFile> load_parts(const std::string& path, GgufFile first) {
  TRY_ASSIGN(GgufParts parts, read_gguf_parts(path, std::move(first)));
  auto loaded = from_gguf(std::move(parts.file), nullptr);
  if (loaded) loaded->mappings = std::move(parts.mappings);
  return loaded;
}

Result<LoadedFile> load_index(const std::string& path) {
  TRY_ASSIGN(SafetensorsShards shards, read_safetensors_shards(path));
  TRY_ASSIGN(TensorSet set, canonical_from_safetensors(std::move(shards.file)));
  TRY_ASSIGN(LoadedFile loaded, from_tensors("safetensors", std::move(set)));
  loaded.mappings = std::move(shards.mappings);
  return loaded;
}

Result<LoadedFile> load_whole(const std::string& path) {
  TRY_ASSIGN(const auto mapping, MappedFile::open(path));
  const auto bytes = mapping->bytes();
  if (is_gguf(bytes)) {
    TRY_ASSIGN(GgufFile file, GgufFile::parse(bytes));
    if (file.integer("split.count").value_or(1) > 1) return load_parts(path, std::move(file));
    return of_mapping(from_gguf(std::move(file), mapping), mapping);
  }
  return of_mapping(load_bytes(bytes, mapping), mapping);
}

}  // namespace

Result<LoadedFile> load_bytes(std::span<const uint8_t> bytes, std::shared_ptr<const void> owner) {
  if (is_gguf(bytes)) {
    TRY_ASSIGN(GgufFile file, GgufFile::parse(bytes));
    if (file.integer("split.count").value_or(1) > 1) {
      return Error{Errc::kUnsupported, "one part of a split model: load it by its path, so that the others are found"};
    }
    return from_gguf(std::move(file), std::move(owner));
  }
  const std::string_view head(reinterpret_cast<const char*>(bytes.data()), std::min<size_t>(bytes.size(), 16));
  std::string format;
  Result<TensorSet> set = Error{Errc::kUnsupported,
                                "not a model file: GGUF, rwkv.cpp .bin, .pth, .safetensors and "
                                "web-rwkv's .st are read here"};
  if (head.starts_with("fmgg")) {
    format = "rwkv.cpp";
    set = import_rwkv_cpp(bytes);
  } else if (head.starts_with(std::string_view("PK\3\4", 4))) {
    format = "pth";
    set = import_pth(bytes);
  } else if (head.size() > 8 && head[8] == '{') {
    format = "safetensors";
    set = import_safetensors(bytes);
  }
  if (!set) return std::move(set.error());
  set->owners.push_back(std::move(owner));
  return from_tensors(std::move(format), std::move(*set));
}

Result<LoadedFile> load_file(const std::string& path) {
  auto where = model_path(path);
  if (!where) return std::move(where.error());
  auto loaded = where->ends_with(".json") ? load_index(*where) : load_whole(*where);
  if (!loaded) return std::move(loaded.error()).with_context(*where);
  return loaded;
}

}  // namespace anser::runtime

#include "runtime/load.h"

#include <algorithm>

#include "runtime/gguf.h"
#include "runtime/gguf_names.h"
#include "runtime/import.h"

namespace anser::runtime {
namespace {

using Owner = std::shared_ptr<const void>;

Result<LoadedFile> load_gguf(std::span<const uint8_t> bytes, Owner owner) {
  TRY_ASSIGN(GgufFile file, GgufFile::parse(bytes));
  TRY_ASSIGN(const GgufModelKeys keys, gguf_model_keys(file));
  LoadedFile out;
  out.format = "gguf";
  out.tokenizer = gguf_tokenizer(file);
  for (const auto& [key, value] : file.metadata) {
    if (const auto* text = std::get_if<std::string>(&value)) out.metadata[key] = *text;
  }
  TRY_ASSIGN(TensorSet set, canonical_from_gguf(std::move(file.set), keys.layers));
  set.owners.push_back(std::move(owner));
  TRY_ASSIGN(out.weights, Weights::assemble(std::move(set), {keys.head_size, keys.layer_norm_eps, keys.a_scale}));
  if (out.weights->shape.layers != keys.layers) {
    return Error{Errc::kCorrupt, "rwkv7.block_count is " + std::to_string(keys.layers) +
                                     ", but there are tensors for " + std::to_string(out.weights->shape.layers) +
                                     " layers"};
  }
  return out;
}

}  // namespace

Result<LoadedFile> load_bytes(std::span<const uint8_t> bytes, std::shared_ptr<const void> owner) {
  const std::string_view head(reinterpret_cast<const char*>(bytes.data()), std::min<size_t>(bytes.size(), 16));
  if (head.starts_with("GGUF")) return load_gguf(bytes, std::move(owner));
  LoadedFile out;
  out.tokenizer = Error{Errc::kInvalid, "this format carries no tokenizer: name a vocabulary with --vocab"};
  Result<TensorSet> set =
      Error{Errc::kUnsupported, "not a model file: GGUF, rwkv.cpp .bin, .pth and .safetensors are read here"};
  if (head.starts_with("fmgg")) {
    out.format = "rwkv.cpp";
    set = import_rwkv_cpp(bytes);
  } else if (head.starts_with(std::string_view("PK\3\4", 4))) {
    out.format = "pth";
    set = import_pth(bytes);
  } else if (head.size() > 8 && head[8] == '{') {
    out.format = "safetensors";
    set = import_safetensors(bytes);
  }
  if (!set) return std::move(set.error());
  set->owners.push_back(std::move(owner));
  TRY_ASSIGN(out.weights, Weights::assemble(std::move(*set), {}));
  return out;
}

Result<LoadedFile> load_file(const std::string& path) {
  TRY_ASSIGN(const auto mapping, MappedFile::open(path));
  auto loaded = load_bytes(mapping->bytes(), mapping);
  if (!loaded) return std::move(loaded.error()).with_context(path);
  loaded->mapping = mapping;
  return loaded;
}

}  // namespace anser::runtime

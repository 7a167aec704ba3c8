// A torch checkpoint is a zip of stored entries: <root>/data.pkl names tensors, <root>/data/<key> hold their values.
// Compressed or encrypted entries are refused, so no entry can unpack to more than the file holds.
#include <algorithm>
#include <charconv>
#include <memory>

#include "base/bytes.h"
#include "runtime/files/import.h"
#include "runtime/files/pickle.h"
#include "runtime/files/zip_library.h"

namespace anser::runtime {
namespace {

using Bytes = std::vector<uint8_t>;

struct Archive {
  const ZipLibrary* zip;
  std::unique_ptr<zip_t, decltype(&::zip_discard)> handle;
};

Result<Archive> open_zip(std::span<const uint8_t> bytes) {
  TRY_ASSIGN(const ZipLibrary* zip, zip_library());
  zip_error_t error;
  zip->error_init(&error);
  zip_source_t* source = zip->source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  zip_t* handle = source == nullptr ? nullptr : zip->open_from_source(source, ZIP_RDONLY, &error);
  if (handle == nullptr) {
    if (source != nullptr) zip->source_free(source);
    const std::string what = zip->error_strerror(&error);
    zip->error_fini(&error);
    return Error{Errc::kCorrupt, "the checkpoint's zip archive: " + what};
  }
  zip->error_fini(&error);
  return Archive{zip, {handle, zip->discard}};
}

Result<Bytes> read_entry(const Archive& archive, const std::string& name, size_t file_size) {
  const std::string where = "entry " + shown_name(name) + " of the checkpoint";
  const ZipLibrary& zip = *archive.zip;
  zip_t* const handle = archive.handle.get();
  zip_stat_t info;
  if (zip.stat(handle, name.c_str(), 0, &info) != 0) return Error{Errc::kCorrupt, where + " is missing"};
  constexpr zip_uint64_t kNeeded = ZIP_STAT_SIZE | ZIP_STAT_COMP_METHOD | ZIP_STAT_ENCRYPTION_METHOD;
  if ((info.valid & kNeeded) != kNeeded || info.comp_method != ZIP_CM_STORE || info.encryption_method != ZIP_EM_NONE) {
    return Error{Errc::kUnsupported, where + " is compressed or encrypted; torch stores entries plainly"};
  }
  if (info.size > file_size) return Error{Errc::kCorrupt, where + " claims to be larger than the file"};
  const std::unique_ptr<zip_file_t, decltype(&::zip_fclose)> file(zip.fopen_index(handle, info.index, 0), zip.fclose);
  if (file == nullptr) return Error{Errc::kCorrupt, where + " cannot be opened: " + zip.strerror(handle)};
  Bytes out(info.size);
  if (zip.fread(file.get(), out.data(), info.size) != static_cast<zip_int64_t>(info.size)) {
    return Error{Errc::kCorrupt, where + " cannot be read: damaged?"};
  }
  // libzip compares the checksum when the end is read past.
  uint8_t beyond;
  if (zip.fread(file.get(), &beyond, 1) != 0) return Error{Errc::kCorrupt, where + " fails its checksum"};
  return out;
}

Result<std::string> find_root(const Archive& archive) {
  const zip_int64_t entries = archive.zip->get_num_entries(archive.handle.get(), 0);
  for (zip_int64_t i = 0; i < entries; ++i) {
    const char* name = archive.zip->get_name(archive.handle.get(), static_cast<zip_uint64_t>(i), 0);
    const std::string_view text = name == nullptr ? "" : name;
    constexpr std::string_view kPickle = "data.pkl";
    if (text == kPickle || text.ends_with("/data.pkl"))
      return std::string(text.substr(0, text.size() - kPickle.size()));
  }
  return Error{Errc::kInvalid, "a zip archive without data.pkl: not a torch checkpoint"};
}

// "rwkv12.att" with stem "rwkv" -> layer 11 (they count from 1), rest "att". -1 when it is not of that form.
int64_t layer_of(const std::string& name, const std::string& stem, const std::string& suffix, std::string& rest) {
  if (!name.starts_with(stem)) return -1;
  int64_t number = 0;
  const char* end = name.data() + name.size();
  const auto [stop, code] = std::from_chars(name.data() + stem.size(), end, number);
  const std::string_view tail(stop, static_cast<size_t>(end - stop));
  if (code != std::errc() || number < 1 || !tail.starts_with(suffix + ".")) return -1;
  rest = tail.substr(suffix.size() + 1);
  return number - 1;
}

// The x070 name of an RWKV-v8 tensor; "" for the parts of the ROSA branch that a constant output leaves unused.
Result<std::string> x070_name(const std::string& name) {
  for (const auto& [theirs, ours] :
       {std::pair{"e.weight", "emb.weight"}, std::pair{"lno.weight", "ln_out.weight"},
        std::pair{"lno.bias", "ln_out.bias"}, std::pair{"o.weight", "head.weight"}, std::pair{"o.bias", "head.bias"}}) {
    if (name == theirs) return std::string(ours);
  }
  std::string rest;
  const auto block = [&](int64_t layer, const std::string& part) {
    return "blocks." + std::to_string(layer) + "." + part + rest;
  };
  if (const int64_t layer = layer_of(name, "ln", "a", rest); layer >= 0) return block(layer, "ln1.");
  if (const int64_t layer = layer_of(name, "ln", "b", rest); layer >= 0) return block(layer, "ln2.");
  if (layer_of(name, "ln", "c", rest) >= 0) return std::string();
  if (const int64_t layer = layer_of(name, "rwkv", "", rest); layer >= 0) return block(layer, "att.");
  if (const int64_t layer = layer_of(name, "ffn", "", rest); layer >= 0) return block(layer, "ffn.");
  if (const int64_t layer = layer_of(name, "rosa", "", rest); layer >= 0) {
    if (rest != "o.bias") return std::string();
    rest = "out_bias";
    return block(layer, "att.");
  }
  return Error{Errc::kUnsupported, "tensor " + shown_name(name) + " is not part of an RWKV-v8 reverse net"};
}

Status require_constant_rosa(const std::string& name, const Tensor& tensor) {
  if (!name.ends_with(".rosa_qkv.emb")) return {};
  const auto* bytes = static_cast<const uint8_t*>(tensor.data);
  const std::span<const uint8_t> all(bytes, static_cast<size_t>(tensor.bytes()));
  if (std::all_of(all.begin(), all.end(), [](uint8_t byte) { return (byte & 0x7F) == 0; })) return {};
  return Error{Errc::kUnsupported,
               "tensor " + shown_name(name) + " is not zero: an RWKV-8 ROSA model is not supported"};
}

}  // namespace

Status rename_rwkv8(TensorSet& set) {
  if (set.find("e.weight") == nullptr || set.find("emb.weight") != nullptr) return {};
  std::map<std::string, Tensor> renamed;
  for (auto& [name, tensor] : set.tensors) {
    TRY(require_constant_rosa(name, tensor));
    TRY_ASSIGN(const std::string ours, x070_name(name));
    if (!ours.empty()) renamed[ours] = std::move(tensor);
  }
  set.tensors = std::move(renamed);
  return {};
}

Result<TensorSet> read_pth(std::span<const uint8_t> bytes) {
  TRY_ASSIGN(const Archive archive, open_zip(bytes));
  TRY_ASSIGN(const std::string root, find_root(archive));
  TRY_ASSIGN(const Bytes pickle, read_entry(archive, root + "data.pkl", bytes.size()));
  TRY_ASSIGN(const auto dict, read_state_dict(pickle));
  TensorSet set;
  std::map<std::string, std::shared_ptr<const Bytes>> storages;
  for (const auto& [name, entry] : dict) {
    std::shared_ptr<const Bytes>& storage = storages[entry.storage];
    if (storage == nullptr) {
      TRY_ASSIGN(Bytes read, read_entry(archive, root + "data/" + entry.storage, bytes.size()));
      storage = std::make_shared<const Bytes>(std::move(read));
      set.owners.push_back(storage);
    }
    Tensor tensor{entry.shape, entry.type, nullptr};
    const auto element = static_cast<uint64_t>(kernels::dtype_bytes(entry.type, 1));
    const uint64_t elements = storage->size() / element;
    const auto offset = static_cast<uint64_t>(entry.offset), count = static_cast<uint64_t>(tensor.count());
    if (offset > elements || count > elements - offset) {
      return Error{Errc::kCorrupt, "tensor " + shown_name(name) + " " + shape_text(entry.shape) +
                                       " does not fit in its storage of " + std::to_string(storage->size()) + " bytes"};
    }
    tensor.data = storage->data() + offset * element;
    set.tensors[name] = std::move(tensor);
  }
  return set;
}

Result<TensorSet> import_pth(std::span<const uint8_t> bytes) {
  TRY_ASSIGN(TensorSet set, read_pth(bytes));
  TRY(rename_rwkv8(set));
  TRY(orient_lora(set));
  return set;
}

}  // namespace anser::runtime

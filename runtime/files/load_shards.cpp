#include "runtime/files/load_shards.h"

#include <cstdio>
#include <filesystem>
#include <set>

#include "base/unique_fd.h"

namespace anser::runtime {
namespace {

namespace fs = std::filesystem;

constexpr char kIndex[] = "model.safetensors.index.json";
constexpr char kWhole[] = "model.safetensors";
constexpr int64_t kMostParts = 99'999;  // five digits

// "-00002-of-00005.gguf"
std::string part_ending(int64_t number, int64_t count) {
  char text[64];
  std::snprintf(text, sizeof text, "-%05lld-of-%05lld.gguf", static_cast<long long>(number),
                static_cast<long long>(count));
  return text;
}

// Which part of how many a file says to be, the first being 0.
struct Place {
  int64_t number = 0, count = 0;
};

Result<Place> place_of(const GgufFile& file) {
  const Place place{file.integer("split.no").value_or(-1), file.integer("split.count").value_or(-1)};
  if (place.number < 0 || place.count < 2 || place.count > kMostParts || place.number >= place.count) {
    return Error{Errc::kCorrupt, "split.no " + std::to_string(place.number) + " and split.count " +
                                     std::to_string(place.count) + " name no part of a split model"};
  }
  return place;
}

Status merge(TensorSet from, TensorSet& into) {
  for (auto& [name, tensor] : from.tensors) {
    if (!into.tensors.emplace(name, std::move(tensor)).second) {
      return Error{Errc::kCorrupt, "tensor " + shown_name(name) + " is in an earlier part too"};
    }
  }
  return {};
}

Status add_part(const std::string& path, int64_t number, int64_t count, GgufParts& out) {
  const std::string where = "part " + std::to_string(number + 1) + " of " + std::to_string(count);
  auto mapping = MappedFile::open(path);
  if (!mapping) return std::move(mapping.error()).with_context(where);
  auto file = GgufFile::parse((*mapping)->bytes());
  if (!file) return std::move(file.error()).with_context(where + ", " + path);
  auto place = place_of(*file);
  if (!place) return std::move(place.error()).with_context(where + ", " + path);
  if (place->number != number || place->count != count) {
    return Error{Errc::kCorrupt, path + " says to be part " + std::to_string(place->number + 1) + " of " +
                                     std::to_string(place->count) + ", by its name it is " + where};
  }
  if (number == 0) out.file.metadata = std::move(file->metadata);
  TRY(merge(std::move(file->set), out.file.set));
  out.file.set.owners.push_back(*mapping);
  out.mappings.push_back(std::move(*mapping));
  return {};
}

}  // namespace

Result<std::string> model_path(const std::string& path) {
  std::error_code ignored;
  if (!fs::is_directory(path, ignored)) return path;
  for (const char* name : {kIndex, kWhole}) {
    const std::string inside = (fs::path(path) / name).string();
    if (fs::exists(inside, ignored)) return inside;
  }
  return Error{Errc::kNotFound, path + " is a folder without " + kIndex + " or " + kWhole};
}

Result<GgufParts> read_gguf_parts(const std::string& path, GgufFile part) {
  TRY_ASSIGN(const Place place, place_of(part));
  const std::string ending = part_ending(place.number + 1, place.count);
  if (!path.ends_with(ending)) {
    return Error{Errc::kInvalid, "this is part " + std::to_string(place.number + 1) + " of " +
                                     std::to_string(place.count) + ", and its name must end in " + ending +
                                     " for the others to be found"};
  }
  const std::string stem = path.substr(0, path.size() - ending.size());
  GgufParts out;
  for (int64_t i = 0; i < place.count; ++i) TRY(add_part(stem + part_ending(i + 1, place.count), i, place.count, out));
  const auto tensors = static_cast<int64_t>(out.file.set.tensors.size());
  const int64_t announced = out.file.integer("split.tensors.count").value_or(tensors);
  if (announced != tensors) {
    return Error{Errc::kCorrupt, "split.tensors.count is " + std::to_string(announced) + ", the parts have " +
                                     std::to_string(tensors) + " tensors"};
  }
  return out;
}

Result<SafetensorsShards> read_safetensors_shards(const std::string& index_path) {
  TRY_ASSIGN(const std::string text, read_file(index_path));
  TRY_ASSIGN(const auto index, parse_safetensors_index(text));
  std::set<std::string> names;
  for (const auto& [tensor, shard] : index) names.insert(shard);
  SafetensorsShards out;
  for (const std::string& name : names) {
    const std::string where = "shard " + shown_name(name);
    auto mapping = MappedFile::open((fs::path(index_path).parent_path() / name).string());
    if (!mapping) return std::move(mapping.error()).with_context(where);
    auto shard = parse_safetensors((*mapping)->bytes());
    if (!shard) return std::move(shard.error()).with_context(where);
    for (auto& [tensor_name, tensor] : shard->set.tensors) {
      const auto expected = index.find(tensor_name);
      if (expected == index.end() || expected->second != name) {
        return Error{Errc::kCorrupt,
                     where + " has the tensor " + shown_name(tensor_name) + ", which the index does not place there"};
      }
      out.file.set.tensors[tensor_name] = std::move(tensor);
    }
    out.file.metadata.merge(shard->metadata);
    out.file.set.owners.push_back(*mapping);
    out.mappings.push_back(std::move(*mapping));
  }
  for (const auto& [tensor, shard] : index) {
    if (out.file.set.find(tensor) == nullptr) {
      return Error{Errc::kCorrupt, "tensor " + shown_name(tensor) + " is not in its shard " + shown_name(shard)};
    }
  }
  return out;
}

}  // namespace anser::runtime

#include "sandbox/trees/listing.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstring>

#include "base/bytes.h"
#include "base/json.h"

namespace anser::sandbox {
namespace {

using Json = nlohmann::ordered_json;

constexpr char kMagic[] = "ANSRTREE";
constexpr size_t kMagicSize = sizeof kMagic - 1;
constexpr uint32_t kVersion = 1;
constexpr size_t kMaxText = 4096;  // of a path, of a link
constexpr size_t kMaxManifest = 1u << 20;
constexpr size_t kMaxLayers = 64;
constexpr char kSchema[] = "anser.snapshot.1";

template <class T>
void put_number(std::string& out, T value) {
  out.append(reinterpret_cast<const char*>(&value), sizeof value);  // little endian, as the machine is
}

// Takes a number off the front; false when there is none.
template <class T>
bool take_number(std::string_view& bytes, T& value) {
  if (bytes.size() < sizeof value) return false;
  std::memcpy(&value, bytes.data(), sizeof value);
  bytes.remove_prefix(sizeof value);
  return true;
}

bool take_text(std::string_view& bytes, size_t length, std::string_view& text) {
  if (bytes.size() < length) return false;
  text = bytes.substr(0, length);
  bytes.remove_prefix(length);
  return true;
}

bool is_hex(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

// What a node of each kind may hold.
bool sound(const Node& node) {
  if (node.mode > 0777 || node.size < 0 || (node.opaque && node.kind != 'd')) return false;
  if (node.kind != 'f' && node.size != 0) return false;
  switch (node.kind) {
    case 'f':
      return is_digest(node.content);
    case 'l':
      return node.content.size() < kMaxText && node.content.find('\0') == std::string::npos && node.mode == 0;
    case 'd':
      return node.content.empty();
    case 'w':
      return node.content.empty() && node.mode == 0;
    default:
      return false;
  }
}

bool take_entry(std::string_view& bytes, Tree& tree) {
  uint8_t kind = 0, opaque = 0;
  uint16_t mode = 0;
  uint32_t path_length = 0, content_length = 0;
  int64_t size = 0;
  if (!take_number(bytes, kind) || !take_number(bytes, opaque) || !take_number(bytes, mode) ||
      !take_number(bytes, path_length) || !take_number(bytes, content_length) || !take_number(bytes, size))
    return false;
  std::string_view path, content;
  if (opaque > 1 || path_length >= kMaxText || content_length >= kMaxText) return false;
  if (!take_text(bytes, path_length, path) || !take_text(bytes, content_length, content)) return false;
  Node node{static_cast<char>(kind), mode, opaque == 1, size, std::string(content)};
  return sound(node) && tree.find(path) == nullptr && tree.put(path, std::move(node));
}

Error damaged(const std::string& what) { return Error{Errc::kCorrupt, "the manifest is damaged: " + what}; }

bool take_layers(const Json& json, std::vector<Manifest::Layer>& layers) {
  if (!json.is_array() || json.size() > kMaxLayers) return false;
  for (const Json& one : json) {
    if (!one.is_object() || !one.contains("digest") || !one["digest"].is_string()) return false;
    Manifest::Layer layer;
    layer.digest = one["digest"].get<std::string>();
    for (const auto& [key, value] :
         {std::pair<const char*, int64_t*>{"files", &layer.files}, {"bytes", &layer.bytes}}) {
      if (!one.contains(key) || !one[key].is_number_unsigned()) return false;
      *value = one[key].get<int64_t>();
      if (*value < 0) return false;
    }
    if (!is_digest(layer.digest)) return false;
    layers.push_back(std::move(layer));
  }
  return true;
}

}  // namespace

bool is_layer_name(std::string_view text) { return text.size() == 32 && is_hex(text); }
bool is_digest(std::string_view text) { return text.size() == 64 && is_hex(text); }

std::string layer_name(const Tree& layer) { return tree_digest(layer).substr(0, 32); }

std::string write_listing(const Tree& layer) {
  std::string out(kMagic, kMagicSize);
  put_number(out, kVersion);
  put_number(out, uint32_t{0});
  put_number(out, static_cast<uint64_t>(layer.size()));
  layer.for_each([&](const std::string& path, const Node& node) {
    put_number(out, static_cast<uint8_t>(node.kind));
    put_number(out, static_cast<uint8_t>(node.opaque ? 1 : 0));
    put_number(out, node.mode);
    put_number(out, static_cast<uint32_t>(path.size()));
    put_number(out, static_cast<uint32_t>(node.content.size()));
    put_number(out, node.kind == 'f' ? node.size : int64_t{0});
    out += path;
    out += node.content;
  });
  return out;
}

Result<Tree> read_listing(std::string_view bytes) {
  const auto bad = [](const std::string& what) { return Error{Errc::kCorrupt, "the listing is damaged: " + what}; };
  if (bytes.substr(0, kMagicSize) != std::string_view(kMagic, kMagicSize)) return bad("its magic is another");
  bytes.remove_prefix(kMagicSize);
  uint32_t version = 0, reserved = 0;
  uint64_t count = 0;
  if (!take_number(bytes, version) || !take_number(bytes, reserved) || !take_number(bytes, count))
    return bad("it ends in its head");
  if (version != kVersion || reserved != 0)
    return Error{Errc::kUnsupported, fmt::format("a listing of version {}, known is {}", version, kVersion)};
  Tree tree;
  for (uint64_t i = 0; i < count; ++i) {
    if (!take_entry(bytes, tree)) return bad(fmt::format("entry {} of {} cannot be", i, count));
  }
  if (!bytes.empty()) return bad("bytes after its end");
  return tree;
}

std::string write_manifest(const Manifest& manifest) {
  Json layers = Json::array();
  for (const Manifest::Layer& layer : manifest.layers)
    layers.push_back({{"digest", layer.digest},
                      {"files", static_cast<uint64_t>(layer.files)},
                      {"bytes", static_cast<uint64_t>(layer.bytes)}});
  Json json{{"schema", kSchema}, {"id", manifest.id}, {"created", manifest.created}, {"layers", std::move(layers)}};
  const std::string check = hash_bytes(json.dump()).hex();
  json["check"] = check;
  return json.dump() + "\n";
}

Result<Manifest> read_manifest(std::string_view text) {
  if (text.size() > kMaxManifest) return damaged("it is larger than a megabyte");
  Json json = Json::parse(text, nullptr, false);
  if (!json.is_object()) return damaged("it is no JSON object");
  for (const char* key : {"schema", "id", "created", "check"}) {
    if (!json.contains(key) || !json[key].is_string()) return damaged(fmt::format("\"{}\" is not there", key));
  }
  const auto text_of = [&](const char* key) { return json[key].get<std::string>(); };
  if (text_of("schema") != kSchema) {
    return Error{Errc::kUnsupported, "a manifest of schema " + visible(text_of("schema")) + ", known is " + kSchema};
  }
  Manifest manifest;
  manifest.id = text_of("id");
  manifest.created = text_of("created");
  if (!is_digest(manifest.id) || !json.contains("layers") || !take_layers(json["layers"], manifest.layers))
    return damaged("its id or its layers cannot be");
  // Written anew it must be the same to the byte; that holds its check sum too.
  if (write_manifest(manifest) != text) return damaged("its check sum is another");
  return manifest;
}

}  // namespace anser::sandbox

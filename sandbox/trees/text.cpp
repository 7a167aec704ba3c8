#include "sandbox/trees/text.h"

#include <fmt/format.h>
#include <sodium.h>

#include <nlohmann/json.hpp>

#include "base/bytes.h"

namespace anser::sandbox {

bool valid_utf8(std::string_view text) {
  while (!text.empty()) {
    const size_t n = utf8_length(text);
    if (n == 0) return false;
    text.remove_prefix(n);
  }
  return true;
}

void put_bytes(nlohmann::ordered_json& object, const std::string& key, std::string_view bytes) {
  if (valid_utf8(bytes)) {
    object[key] = bytes;
    return;
  }
  std::string text(sodium_base64_encoded_len(bytes.size(), sodium_base64_VARIANT_ORIGINAL), '\0');
  sodium_bin2base64(text.data(), text.size(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(),
                    sodium_base64_VARIANT_ORIGINAL);
  text.resize(text.size() - 1);  // its NUL
  object[key + "_base64"] = text;
}

bool get_bytes(const nlohmann::ordered_json& object, const std::string& key, std::string& bytes) {
  if (const auto plain = object.find(key); plain != object.end()) {
    if (!plain->is_string()) return false;
    bytes = plain->get<std::string>();
    return true;
  }
  const auto coded = object.find(key + "_base64");
  if (coded == object.end() || !coded->is_string()) return false;
  const auto& text = coded->get_ref<const std::string&>();
  bytes.assign(text.size(), '\0');
  size_t length = 0;
  const char* end = nullptr;
  const int failed = sodium_base642bin(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(), text.data(),
                                       text.size(), nullptr, &length, &end, sodium_base64_VARIANT_ORIGINAL);
  if (failed != 0 || end != text.data() + text.size()) return false;
  bytes.resize(length);
  return true;
}

nlohmann::ordered_json node_json(const std::optional<Node>& node) {
  if (!node) return nullptr;
  nlohmann::ordered_json out{{"kind", node->kind == 'd' ? "directory" : node->kind == 'l' ? "link" : "file"}};
  if (node->kind != 'l') out["mode"] = fmt::format("{:04o}", node->mode);
  if (node->kind == 'f') out["size"] = node->size;
  if (node->kind == 'f') out["digest"] = node->content;
  if (node->kind == 'l') put_bytes(out, "link", node->content);
  return out;
}

}  // namespace anser::sandbox

#include "sandbox/trees/text.h"

#include <fmt/format.h>
#include <sodium.h>

#include <algorithm>

#include "base/bytes.h"
#include "base/json.h"

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

int json_depth(std::string_view text) {
  int depth = 0, deepest = 0;
  bool string = false;
  for (size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (string && c == '\\') {
      ++i;
    } else if (c == '"') {
      string = !string;
    } else if (!string) {
      if (c == '{' || c == '[') deepest = std::max(deepest, ++depth);
      if (c == '}' || c == ']') --depth;
    }
  }
  return deepest;
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

Result<std::optional<Node>> parse_node(const nlohmann::ordered_json& json) {
  const Error wrong{Errc::kCorrupt, "a node is null or {\"kind\", \"mode\", \"size\", \"digest\" | \"link\"}"};
  if (json.is_null()) return std::optional<Node>();
  const auto text = [&](const char* key) {
    const auto found = json.find(key);
    return found != json.end() && found->is_string() ? found->get<std::string>() : "";
  };
  if (!json.is_object()) return wrong;
  const std::string kind = text("kind"), mode = text("mode");
  Node node;
  node.kind = kind == "directory" ? 'd' : kind == "link" ? 'l' : kind == "file" ? 'f' : '?';
  if (node.kind == 'l') {
    if (!get_bytes(json, "link", node.content) || node.content.empty()) return wrong;
    return std::optional<Node>(std::move(node));
  }
  const bool octal = mode.size() == 4 && mode.find_first_not_of("01234567") == mode.npos && mode[0] == '0';
  if (node.kind == '?' || !octal) return wrong;
  node.mode = static_cast<uint16_t>(std::stoi(mode, nullptr, 8));
  if (node.kind == 'd') return std::optional<Node>(std::move(node));
  node.content = text("digest");
  const auto size = json.find("size");
  if (node.content.size() != 64 || node.content.find_first_not_of("0123456789abcdef") != node.content.npos ||
      size == json.end() || !size->is_number_unsigned() || size->get<uint64_t>() >> 63 != 0)
    return wrong;
  node.size = size->get<int64_t>();
  return std::optional<Node>(std::move(node));
}

}  // namespace anser::sandbox

#include "base/bytes.h"

#include <sodium.h>

namespace anser {
namespace {

constexpr char kHex[] = "0123456789abcdef";

void append_escaped(std::string& out, unsigned char c) {
  out += "\\x";
  out += kHex[c >> 4];
  out += kHex[c & 15];
}

}  // namespace

struct Hasher::Impl {
  crypto_generichash_state state;
};

Hasher::Hasher() : impl_(std::make_unique<Impl>()) { crypto_generichash_init(&impl_->state, nullptr, 0, 32); }
Hasher::~Hasher() = default;

void Hasher::update(const void* data, size_t size) {
  crypto_generichash_update(&impl_->state, static_cast<const unsigned char*>(data), size);
}

Digest Hasher::finish() {
  Digest digest;
  crypto_generichash_final(&impl_->state, digest.bytes.data(), digest.bytes.size());
  return digest;
}

Digest hash_bytes(const void* data, size_t size) {
  Hasher hasher;
  hasher.update(data, size);
  return hasher.finish();
}

std::string to_hex(std::span<const uint8_t> data) {
  std::string out;
  out.reserve(data.size() * 2);
  for (const uint8_t byte : data) {
    out += kHex[byte >> 4];
    out += kHex[byte & 15];
  }
  return out;
}

std::string Digest::hex() const { return to_hex(bytes); }

size_t utf8_length(std::string_view s) {
  if (s.empty()) return 0;
  const auto at = [&](size_t i) { return static_cast<unsigned char>(s[i]); };
  const auto tail = [&](size_t i) { return i < s.size() && (at(i) & 0xC0) == 0x80; };
  const unsigned char c = at(0);
  if (c < 0x80) return 1;
  if (c >= 0xC2 && c <= 0xDF) return tail(1) ? 2 : 0;
  if (c >= 0xE0 && c <= 0xEF) {
    if (!tail(1) || !tail(2)) return 0;
    if (c == 0xE0 && at(1) < 0xA0) return 0;
    if (c == 0xED && at(1) > 0x9F) return 0;
    return 3;
  }
  if (c >= 0xF0 && c <= 0xF4) {
    if (!tail(1) || !tail(2) || !tail(3)) return 0;
    if (c == 0xF0 && at(1) < 0x90) return 0;
    if (c == 0xF4 && at(1) > 0x8F) return 0;
    return 4;
  }
  return 0;
}

std::string visible(std::string_view raw) {
  std::string out;
  out.reserve(raw.size());
  while (!raw.empty()) {
    const auto c = static_cast<unsigned char>(raw.front());
    const size_t length = utf8_length(raw);
    // C1 controls (U+0080..U+009F) move cursors on some terminals just as ESC does.
    const bool c1 = length == 2 && c == 0xC2 && static_cast<unsigned char>(raw[1]) < 0xA0;
    if (length == 0 || c1 || c == 0x7F || (c < 0x20 && c != '\n' && c != '\t')) {
      append_escaped(out, c);
      raw.remove_prefix(1);
    } else {
      out.append(raw.substr(0, length));
      raw.remove_prefix(length);
    }
  }
  return out;
}

}  // namespace anser

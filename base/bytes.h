// Bytes: content hashes and hexadecimal, for everything that is kept by content (states, snapshots, weights).
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace anser {

// BLAKE2b-256 of some bytes (libsodium). Values; comparable, hashable by their first eight bytes.
struct Digest {
  std::array<uint8_t, 32> bytes{};
  auto operator<=>(const Digest&) const = default;
  // 64 lower-case hexadecimal digits.
  std::string hex() const;
};

// Incremental BLAKE2b-256. update() any number of times, then finish() once.
class Hasher {
 public:
  Hasher();
  ~Hasher();
  Hasher(const Hasher&) = delete;
  Hasher& operator=(const Hasher&) = delete;
  void update(const void* data, size_t size);
  void update(std::string_view text) { update(text.data(), text.size()); }
  Digest finish();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

Digest hash_bytes(const void* data, size_t size);
inline Digest hash_bytes(std::string_view text) { return hash_bytes(text.data(), text.size()); }

// Lower-case hexadecimal of `data`.
std::string to_hex(std::span<const uint8_t> data);

// Length of the valid UTF-8 sequence at the front of `text`; 0 when there is none. Rejects overlong forms and
// surrogates.
size_t utf8_length(std::string_view text);

// Makes terminal escapes and other control bytes visible ("\x1b" as text), keeps newline, tab and valid UTF-8; invalid
// bytes become "\xNN". For everything from a guest that reaches a terminal or a model.
std::string visible(std::string_view raw);

}  // namespace anser

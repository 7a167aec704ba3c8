// GGUF containers, versions 2 and 3: metadata and tensors of a mapped file, everything checked before use.
//
// The format: "GGUF", u32 version, u64 tensor count, u64 key count; keys {string, u32 type, value}; tensors {string
// name, u32 dimensions, u64 ne[] (inner first), u32 type, u64 offset}; data from the next multiple of general.alignment
// (32). Strings are u64 length and bytes.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/result.h"
#include "runtime/weights/tensors.h"

namespace anser::runtime {

// Integers of every width are int64_t (a u64 above 2^63-1 is refused), both float types double.
using GgufValue = std::variant<bool, int64_t, double, std::string, std::vector<std::string>, std::vector<int64_t>,
                               std::vector<double>>;

struct GgufFile {
  std::map<std::string, GgufValue> metadata;
  TensorSet set;  // under their GGUF names; shapes in torch order

  static Result<GgufFile> parse(std::span<const uint8_t> bytes);
  // Null when the key is missing or of another kind.
  const std::string* text(const std::string& key) const;
  std::optional<int64_t> integer(const std::string& key) const;
  std::optional<double> real(const std::string& key) const;  // an integer counts too
};

}  // namespace anser::runtime

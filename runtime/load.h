// One door for every format: what Model and Brain are made of.
#pragma once

#include <map>
#include <memory>
#include <span>
#include <string>

#include "base/result.h"
#include "runtime/mapped_file.h"
#include "runtime/tokenizer.h"
#include "runtime/weights.h"

namespace anser::runtime {

struct LoadedFile {
  std::string format;  // "gguf", "rwkv.cpp", "pth", "safetensors"
  std::shared_ptr<const Weights> weights;
  Result<Tokenizer> tokenizer = Error{Errc::kInvalid, "no tokenizer"};  // the reason, where the file gives none
  std::map<std::string, std::string> metadata;                          // string-valued keys
  std::shared_ptr<const MappedFile> mapping;                            // null for bytes in memory
};

// Told apart by content. Errors name the file, and the tensor or key.
Result<LoadedFile> load_file(const std::string& path);
// The same for a whole file in memory. The weights may point into `bytes`, and keep `owner`, which keeps the bytes.
Result<LoadedFile> load_bytes(std::span<const uint8_t> bytes, std::shared_ptr<const void> owner);

}  // namespace anser::runtime

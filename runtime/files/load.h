// One door for every format: what Model and Brain are made of.
#pragma once

#include <map>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "base/result.h"
#include "runtime/files/gguf.h"
#include "runtime/io/mapped_file.h"
#include "runtime/text/tokenizer.h"
#include "runtime/weights/weights.h"

namespace anser::runtime {

struct LoadedFile {
  std::string format;  // "gguf", "rwkv.cpp", "pth", "safetensors"
  std::shared_ptr<const Weights> weights;
  Result<Tokenizer> tokenizer = Error{Errc::kInvalid, "no tokenizer"};  // the reason, where the file gives none
  std::map<std::string, std::string> metadata;                          // string-valued keys
  std::map<std::string, GgufValue> other_metadata;          // GGUF's keys of other kinds, but for the tokenizer's lists
  std::vector<std::shared_ptr<const MappedFile>> mappings;  // one a shard; none for bytes in memory
};

// Told apart by content. Errors name the file, and the tensor or key. Models in several files:
//   GGUF         the path of any part (NAME-00001-of-00003.gguf); the others are found beside it
//   safetensors  the path of model.safetensors.index.json, or of the folder that has it (or one model.safetensors)
Result<LoadedFile> load_file(const std::string& path);
// The same for a whole file in memory. The weights may point into `bytes`, and keep `owner`, which keeps the bytes.
Result<LoadedFile> load_bytes(std::span<const uint8_t> bytes, std::shared_ptr<const void> owner);

}  // namespace anser::runtime

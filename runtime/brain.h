// Brain: weights + tokenizer + dialect, one file (GGUF).
#pragma once

#include <map>
#include <string>

#include "base/result.h"
#include "runtime/model.h"
#include "runtime/text/tokenizer.h"

namespace anser::runtime {

struct Brain {
  Model model;
  Tokenizer tokenizer;
  std::string dialect;                          // "g1i"; from the key anser.dialect, or "g1i" when the file has none
  std::map<std::string, std::string> metadata;  // string-valued keys of the file, for cards and `model info`

  // `vocab_path`: a World vocabulary file, for formats that carry no tokenizer; may be empty.
  static Result<Brain> load(const std::string& path, const ModelOptions& options, const std::string& vocab_path = "");
};

}  // namespace anser::runtime

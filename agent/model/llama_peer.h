// llama.cpp, from a folder with its prebuilt libraries (scripts/llama.sh fetches one from npm): what Anser's engine is
// compared with, in speed and in numbers. Loaded at run time; nothing else in the program depends on it.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "base/result.h"
#include "runtime/text/tokenizer.h"
#include "runtime/weights/tensors.h"

namespace anser::agent {

class LlamaModel;

// The libraries, loaded once for the process.
class LlamaPeer {
 public:
  // `folder` holds libllama*.so, libggml*.so and the CPU backends. kInvalid when one is missing or has another
  // interface than this file knows.
  static Result<LlamaPeer> open(const std::string& folder);

  std::string version() const;  // what the library says about itself and the processor
  // `streams` sequences can be decoded at a time, each of up to `context` tokens, for which a Transformer's cache is
  // made at once. Errors are llama.cpp's own, one line.
  Result<LlamaModel> load(const std::string& path, int threads, int64_t streams, int64_t context = 4096) const;
  // `count` values of blocks as llama.cpp reads them; false when it does not know the type.
  bool dequantise(runtime::DType type, const void* blocks, int64_t count, float* out) const;

  struct Api;

 private:
  std::shared_ptr<const Api> api_;
};

// One model with one context. Positions go on from call to call until clear().
class LlamaModel {
 public:
  LlamaModel(LlamaModel&&) noexcept;
  LlamaModel& operator=(LlamaModel&&) noexcept;
  ~LlamaModel();

  int64_t vocab() const;
  void clear();
  // Feeds tokens to stream 0 and returns the logits after each of them, [tokens, V], or after the last only.
  Result<std::vector<float>> feed(std::span<const runtime::Token> tokens, bool all_logits);
  // One token to each of streams 0 .. n-1, logits computed for all.
  Status step(std::span<const runtime::Token> tokens);
  // What stream 0 has read: a recurrent state, or the keys and values of every token. `tokens` are written beside it,
  // as llama.cpp does for a session. load_state() replaces what all streams hold, and goes on after those tokens.
  Status save_state(const std::string& path, std::span<const runtime::Token> tokens) const;
  Status load_state(const std::string& path, int64_t most_tokens);

 private:
  friend class LlamaPeer;
  struct Impl;
  explicit LlamaModel(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace anser::agent

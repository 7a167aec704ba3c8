// Tokenizer: World format (greedy longest match over bytes by a trie), for any vocabulary.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/bytes.h"
#include "base/result.h"

namespace anser::runtime {

using Token = int32_t;
inline constexpr Token kEndOfDocument = 0;

// Immutable after construction; const calls from many threads.
class Tokenizer {
 public:
  // A trie node: what the grammar mask walks. Node 0 is the root.
  struct Node {
    Token token = -1;                                   // the token that ends here, or -1
    std::vector<std::pair<uint8_t, int32_t>> children;  // by byte, ascending
  };

  // Text of a vocabulary file: lines `id <python str or bytes literal> byte_length` (rwkv_vocab_v20230424.txt). The
  // error names the line. Ids may have gaps; id 0 is end of document and never matched. Requires every single byte to
  // be a token.
  static Result<Tokenizer> from_world_text(std::string_view text);
  // tokens[id] = bytes; an empty string is an unused id. As from GGUF or the vocabulary builder.
  static Result<Tokenizer> from_tokens(std::vector<std::string> tokens);

  std::vector<Token> encode(std::string_view text) const;
  std::string decode(std::span<const Token> tokens) const;
  // Bytes of one token; empty for unused ids. REQUIRES: 0 <= id < size().
  const std::string& bytes(Token id) const;
  int64_t size() const;  // highest id + 1
  std::span<const Node> trie() const;
  Digest fingerprint() const;
  // The vocabulary as World-format text, from which from_world_text gives the same tokenizer.
  std::string to_world_text() const;

 private:
  struct Impl;
  std::shared_ptr<const Impl> impl_;
};

}  // namespace anser::runtime

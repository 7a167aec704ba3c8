// Shards: packed training documents with a loss weight per token. What generators write and the trainer maps.
//
// File format: docs/formats.md, "shard". Tokens are u16, weights u8 in units of 1/50 (0 .. 5.1).
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "base/bytes.h"
#include "base/result.h"
#include "runtime/text/tokenizer.h"

namespace anser::runtime {

struct Document {
  std::vector<Token> tokens;  // starts with kEndOfDocument (0)
  std::vector<float>
      weights;  // same length; weights[i] is the loss weight of PREDICTING tokens[i]; weights[0] is unused
};

// Appends documents; nothing is readable before finish(). REQUIRES: vocab <= 65536.
class ShardWriter {
 public:
  static Result<ShardWriter> create(const std::string& path, int64_t vocab, const Digest& tokenizer);
  ShardWriter(ShardWriter&&) noexcept;
  ShardWriter& operator=(ShardWriter&&) noexcept;
  ~ShardWriter();
  Status add(const Document& document);
  Status finish();
  int64_t tokens() const;

 private:
  struct Impl;
  explicit ShardWriter(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

// A mapped shard, checked when opened (magic, version, sizes, checksum of the index).
class Shard {
 public:
  static Result<Shard> open(const std::string& path);
  int64_t documents() const;
  int64_t tokens() const;
  int64_t vocab() const;
  Digest tokenizer() const;
  // Copies document `i`. REQUIRES: 0 <= i < documents().
  Document document(int64_t i) const;

 private:
  struct Impl;
  std::shared_ptr<const Impl> impl_;
};

}  // namespace anser::runtime

// Keeper: head and tail of a stream in bounded memory.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "sandbox/run/outcome.h"

namespace anser::sandbox {

class Keeper {
 public:
  // `limit`: bytes to keep; half of them from the start, half from the end.
  explicit Keeper(int64_t limit) : head_limit_(limit - limit / 2), tail_limit_(limit / 2) {}
  void add(std::string_view data);
  Output output() const;
  int64_t total() const { return total_; }
  // What came after the first `offset` bytes, as far as it is still kept; `first` is the offset of its first byte.
  std::string since(int64_t offset, int64_t& first) const;

 private:
  int64_t head_limit_, tail_limit_, total_ = 0;
  std::string head_, tail_;  // the tail holds up to twice its limit, and is cut when it is full
};

}  // namespace anser::sandbox

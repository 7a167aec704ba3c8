// A file written in a stream that stands under its name only when it is whole.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"
#include "base/unique_fd.h"

namespace anser::runtime {

class AtomicFile {
 public:
  explicit AtomicFile(std::string path);
  ~AtomicFile();  // removes the temporary file when finish() was not reached
  AtomicFile(const AtomicFile&) = delete;
  AtomicFile& operator=(const AtomicFile&) = delete;

  // Creates the temporary file beside `path`.
  Status open();
  Status write(std::string_view data);
  Status write(const void* data, int64_t bytes);
  Status pad_to(uint64_t alignment);  // with zeros
  uint64_t offset() const { return offset_; }
  bool is_open() const { return static_cast<bool>(fd_); }
  // fsync and rename.
  Status finish();

 private:
  std::string path_, temporary_;
  UniqueFd fd_;
  uint64_t offset_ = 0;
};

}  // namespace anser::runtime

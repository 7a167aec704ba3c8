// UniqueFd: sole owner of a file descriptor, closed on destruction. Move-only; -1 means none (0 is a valid descriptor).
#pragma once

#include <unistd.h>

#include <string>
#include <utility>

#include "base/result.h"

namespace anser {

class UniqueFd {
 public:
  UniqueFd() = default;
  explicit UniqueFd(int fd) : fd_(fd) {}
  UniqueFd(UniqueFd&& other) noexcept : fd_(other.release()) {}
  UniqueFd& operator=(UniqueFd&& other) noexcept {
    if (this != &other) reset(other.release());
    return *this;
  }
  UniqueFd(const UniqueFd&) = delete;
  UniqueFd& operator=(const UniqueFd&) = delete;
  ~UniqueFd() { reset(); }

  int get() const { return fd_; }
  explicit operator bool() const { return fd_ >= 0; }
  // Gives the descriptor up without closing it.
  [[nodiscard]] int release() { return std::exchange(fd_, -1); }
  void reset(int fd = -1) {
    if (fd_ >= 0) ::close(fd_);
    fd_ = fd;
  }

 private:
  int fd_ = -1;
};

// Opens with O_CLOEXEC. `flags` as for open(2). The error names the path.
Result<UniqueFd> open_file(const std::string& path, int flags, unsigned mode = 0644);

// The whole of a regular file. `max_bytes` guards against surprises; a larger file is kInvalid.
Result<std::string> read_file(const std::string& path, size_t max_bytes = size_t{1} << 30);

// Replaces `path` by way of a temporary file beside it, fsync and rename: readers see the old or the new, never half.
Status write_file_atomic(const std::string& path, std::string_view data);

// Writes all of `data`, going on after short writes and EINTR.
Status write_all(int fd, std::string_view data);

}  // namespace anser

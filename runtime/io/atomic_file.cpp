#include "runtime/io/atomic_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>

#include "base/check.h"

namespace anser::runtime {

AtomicFile::AtomicFile(std::string path)
    : path_(std::move(path)), temporary_(path_ + ".tmp." + std::to_string(::getpid())) {}

AtomicFile::~AtomicFile() {
  if (fd_) ::unlink(temporary_.c_str());
}

Status AtomicFile::open() {
  auto fd = open_file(temporary_, O_WRONLY | O_CREAT | O_TRUNC);
  if (!fd) return std::move(fd.error()).with_context("write " + path_);
  fd_ = std::move(*fd);
  return {};
}

Status AtomicFile::write(std::string_view data) {
  CHECK(fd_);
  offset_ += data.size();
  return write_all(fd_.get(), data);
}

Status AtomicFile::write(const void* data, int64_t bytes) {
  return write(std::string_view(static_cast<const char*>(data), static_cast<size_t>(bytes)));
}

Status AtomicFile::pad_to(uint64_t alignment) {
  return write(std::string((alignment - offset_ % alignment) % alignment, '\0'));
}

Status AtomicFile::finish() {
  CHECK(fd_);
  if (::fsync(fd_.get()) != 0) return Error{Errc::kIo, "fsync " + temporary_, errno};
  if (::rename(temporary_.c_str(), path_.c_str()) != 0) return Error{Errc::kIo, "rename to " + path_, errno};
  fd_.reset();
  return {};
}

}  // namespace anser::runtime

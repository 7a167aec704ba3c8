#include "base/unique_fd.h"

#include <fcntl.h>
#include <sys/stat.h>

#include <cerrno>
#include <cstdio>

namespace anser {
namespace {

Errc code_of(int os) {
  if (os == ENOENT) return Errc::kNotFound;
  if (os == EACCES || os == EPERM || os == EROFS) return Errc::kPermission;
  if (os == ENOSPC || os == ENOMEM || os == EMFILE || os == ENFILE) return Errc::kResource;
  return Errc::kIo;
}

Error os_error(const std::string& doing) {
  const int os = errno;
  return Error{code_of(os), doing, os};
}

}  // namespace

Result<UniqueFd> open_file(const std::string& path, int flags, unsigned mode) {
  const int fd = ::open(path.c_str(), flags | O_CLOEXEC, mode);
  if (fd < 0) return os_error("open " + path);
  return UniqueFd(fd);
}

Result<std::string> read_file(const std::string& path, size_t max_bytes) {
  TRY_ASSIGN(UniqueFd fd, open_file(path, O_RDONLY));
  std::string out;
  char buffer[1 << 16];
  for (;;) {
    const ssize_t n = ::read(fd.get(), buffer, sizeof buffer);
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return os_error("read " + path);
    if (n == 0) return out;
    out.append(buffer, static_cast<size_t>(n));
    if (out.size() > max_bytes) {
      return Error{Errc::kInvalid, path + " is larger than the " + std::to_string(max_bytes) + " bytes allowed here"};
    }
  }
}

Status write_all(int fd, std::string_view data) {
  while (!data.empty()) {
    const ssize_t n = ::write(fd, data.data(), data.size());
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return os_error("write");
    data.remove_prefix(static_cast<size_t>(n));
  }
  return {};
}

Status write_file_atomic(const std::string& path, std::string_view data) {
  const std::string temporary = path + ".tmp." + std::to_string(::getpid());
  TRY_ASSIGN(UniqueFd fd, open_file(temporary, O_WRONLY | O_CREAT | O_TRUNC));
  Status written = write_all(fd.get(), data);
  if (written && ::fsync(fd.get()) != 0) written = os_error("fsync " + temporary);
  if (written && ::rename(temporary.c_str(), path.c_str()) != 0) written = os_error("rename to " + path);
  if (!written) ::unlink(temporary.c_str());
  return written;
}

}  // namespace anser

#include "sandbox/trees/beneath.h"

#include <dirent.h>
#include <fcntl.h>
#include <linux/fs.h>
#include <linux/openat2.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <climits>
#include <memory>
#include <vector>

#include "base/bytes.h"

namespace anser::sandbox {
namespace {

constexpr size_t kBuffer = size_t{1} << 18;
constexpr int kMaxDepth = 2048, kTries = 1000;

Error in_context(const std::string& doing) {
  const int code = errno;
  const bool full = code == ENOSPC || code == EDQUOT || code == EMFILE || code == ENFILE || code == ENOMEM;
  const bool denied = code == EACCES || code == EPERM || code == EROFS;
  return Error{full ? Errc::kResource : denied ? Errc::kPermission : Errc::kIo, doing, code};
}

Status remove_level(int parent, const std::string& name, int depth) {
  if (::unlinkat(parent, name.c_str(), 0) == 0 || errno == ENOENT) return {};
  if (errno != EISDIR && errno != EPERM) return file_error("remove " + visible(name));
  if (depth > kMaxDepth) return Error{Errc::kInvalid, "remove " + visible(name) + ": directories lie too deep"};
  UniqueFd fd(::openat(parent, name.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
  struct stat info {};
  if (!fd && errno == EACCES && ::fchmodat(parent, name.c_str(), 0700, 0) == 0)
    fd.reset(::openat(parent, name.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
  if (!fd || ::fstat(fd.get(), &info) != 0) return file_error("remove " + visible(name));
  if ((info.st_mode & 0700) != 0700) (void)::fchmod(fd.get(), 0700);  // what then fails says so itself
  std::vector<std::string> names;
  TRY(for_each_name(fd.get(), [&](const std::string& entry) {
    names.push_back(entry);
    return Status();
  }));
  for (const std::string& entry : names) TRY(remove_level(fd.get(), entry, depth + 1));
  return ::unlinkat(parent, name.c_str(), AT_REMOVEDIR) == 0 ? Status() : Status(file_error("remove " + visible(name)));
}

}  // namespace

Error file_error(const std::string& doing) { return in_context(doing); }

UniqueFd open_beneath(int root, const std::string& path, int flags) {
  open_how how{};
  how.flags = static_cast<uint64_t>(flags | O_CLOEXEC);
  how.resolve = RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS;
  const char* name = path.empty() ? "." : path.c_str();
  int fd = -1;
  for (int tries = 0; tries < kTries; ++tries) {  // EAGAIN: something above was being renamed while the kernel looked
    fd = static_cast<int>(::syscall(SYS_openat2, root, name, &how, sizeof how));
    if (fd >= 0 || (errno != EAGAIN && errno != EINTR)) break;
  }
  return UniqueFd(fd);
}

Result<Place> open_parent(int root, const std::string& path) {
  const size_t slash = path.rfind('/');
  Place place;
  place.name = slash == std::string::npos ? path : path.substr(slash + 1);
  place.parent = open_beneath(root, slash == std::string::npos ? "" : path.substr(0, slash), O_PATH | O_DIRECTORY);
  if (!place.parent) return file_error("open the directory of " + visible(path));
  return place;
}

Result<std::string> digest_of(int fd, int64_t max_bytes) {
  const auto buffer = std::make_unique<char[]>(kBuffer);
  Hasher hasher;
  int64_t at = 0;
  for (;;) {
    const ssize_t n = ::pread(fd, buffer.get(), kBuffer, at);
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return file_error("read");
    if (n == 0) return hasher.finish().hex();
    at += n;
    if (at > max_bytes) return Error{Errc::kInvalid, "the file is longer than it was"};
    hasher.update(buffer.get(), static_cast<size_t>(n));
  }
}

Result<int64_t> copy_bytes(int from, int to) {
  struct stat info {};
  if (::ioctl(to, FICLONE, from) == 0) {
    if (::fstat(to, &info) != 0) return file_error("copy");
    return static_cast<int64_t>(info.st_size);
  }
  int64_t done = 0;
  for (;;) {
    const ssize_t n = ::copy_file_range(from, nullptr, to, nullptr, size_t{1} << 30, 0);
    if (n < 0 && errno == EINTR) continue;
    if (n < 0 && done == 0 && (errno == EXDEV || errno == EINVAL || errno == ENOSYS || errno == EOPNOTSUPP)) break;
    if (n < 0) return file_error("copy");
    if (n == 0 && done > 0) return done;
    if (n == 0) break;  // an empty file, or one of those of /proc that only reading fills
    done += n;
  }
  const auto buffer = std::make_unique<char[]>(kBuffer);
  for (;;) {
    const ssize_t n = ::read(from, buffer.get(), kBuffer);
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return file_error("copy");
    if (n == 0) return done;
    TRY(write_all(to, {buffer.get(), static_cast<size_t>(n)}));
    done += n;
  }
}

Result<std::string> link_text(int parent, const std::string& name) {
  char text[PATH_MAX];
  const ssize_t n = ::readlinkat(parent, name.c_str(), text, sizeof text);
  if (n < 0) return file_error("read the link " + visible(name));
  return std::string(text, static_cast<size_t>(n));
}

Status for_each_name(int fd, const std::function<Status(const std::string& name)>& visit) {
  const int own = ::openat(fd, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  DIR* directory = own < 0 ? nullptr : ::fdopendir(own);
  if (directory == nullptr) {
    const Error error = file_error("list a directory");
    if (own >= 0) ::close(own);
    return error;
  }
  Status status;
  errno = 0;
  while (const dirent* entry = status ? ::readdir(directory) : nullptr) {
    const std::string name = entry->d_name;
    if (name != "." && name != "..") status = visit(name);
    errno = 0;
  }
  if (status && errno != 0) status = file_error("list a directory");
  ::closedir(directory);
  return status;
}

Status sync_path(const std::string& path) {
  TRY_ASSIGN(const UniqueFd fd, open_file(path, O_RDONLY | O_NOFOLLOW));
  return ::fsync(fd.get()) == 0 ? Status() : Status(file_error("sync " + path));
}

Status write_durable(const std::string& path, std::string_view data) {
  TRY(write_file_atomic(path, data));
  return sync_path(path.substr(0, path.rfind('/')));
}

Status remove_tree(int parent, const std::string& name) { return remove_level(parent, name, 0); }

}  // namespace anser::sandbox

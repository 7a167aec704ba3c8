// Our own file operations, done by the box's first process in place of a program, after the same confinement. A path
// from a model or a link planted by a program can therefore lead nowhere that the program itself could not go; and
// openat2 with RESOLVE_BENEATH keeps it below /work besides.
#include <dirent.h>
#include <fcntl.h>
#include <linux/openat2.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/xattr.h>
#include <unistd.h>

#include <cerrno>
#include <climits>
#include <cstring>

#include "sandbox/inside/child.h"

namespace anser::sandbox {
namespace {

constexpr int kMaxDepth = 200;

int open_beneath(int root, const char* path, int flags, unsigned mode) {
  open_how how = {};
  how.flags = static_cast<uint64_t>(flags | O_CLOEXEC);
  how.mode = (flags & O_CREAT) != 0 ? mode : 0;
  how.resolve = RESOLVE_BENEATH | RESOLVE_NO_MAGICLINKS;
  return static_cast<int>(syscall(SYS_openat2, root, path, &how, sizeof how));
}

int write_fully(int fd, const void* data, size_t size) {
  const char* at = static_cast<const char*>(data);
  while (size > 0) {
    const ssize_t n = write(fd, at, size);
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return errno;
    at += n;
    size -= static_cast<size_t>(n);
  }
  return 0;
}

// Copies exactly `size` bytes, or to the end when size is UINT64_MAX.
int copy(int from, int to, uint64_t size) {
  static char buffer[1 << 16];
  while (size > 0) {
    const size_t want = size < sizeof buffer ? static_cast<size_t>(size) : sizeof buffer;
    const ssize_t n = read(from, buffer, want);
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return errno;
    if (n == 0) return size == UINT64_MAX ? 0 : EIO;
    if (const int error = write_fully(to, buffer, static_cast<size_t>(n)); error != 0) return error;
    if (size != UINT64_MAX) size -= static_cast<uint64_t>(n);
  }
  return 0;
}

int read_file(int root, const Job& job) {
  const int fd = open_beneath(root, job.path, O_RDONLY | O_NONBLOCK | O_NOCTTY, 0);
  if (fd < 0) return errno;
  struct stat info = {};
  if (fstat(fd, &info) != 0) return errno;
  if (S_ISDIR(info.st_mode)) return EISDIR;
  if (!S_ISREG(info.st_mode)) return EINVAL;
  if (static_cast<uint64_t>(info.st_size) > job.request.max_bytes) return EFBIG;
  return copy(fd, 1, static_cast<uint64_t>(info.st_size));
}

// Makes the directories that `path` lies in, one by one, each looked up below the root.
int make_parents(int root, const char* path) {
  char prefix[PATH_MAX];
  const size_t length = strlen(path);
  if (length >= sizeof prefix) return ENAMETOOLONG;
  for (size_t i = 1; i < length; ++i) {
    if (path[i] != '/') continue;
    memcpy(prefix, path, i);
    prefix[i] = '\0';
    int fd = open_beneath(root, prefix, O_PATH | O_DIRECTORY, 0);
    if (fd < 0 && errno == ENOENT) {
      char* slash = strrchr(prefix, '/');
      if (slash != nullptr) *slash = '\0';
      const int parent = slash == nullptr ? root : open_beneath(root, prefix, O_PATH | O_DIRECTORY, 0);
      if (parent < 0 || mkdirat(parent, slash == nullptr ? prefix : slash + 1, 0755) != 0) return errno;
      if (parent != root) close(parent);
    } else if (fd < 0) {
      return errno;
    } else {
      close(fd);
    }
  }
  return 0;
}

int write_file(int root, const Job& job) {
  if (const int error = make_parents(root, job.path); error != 0) return error;
  const int fd = open_beneath(root, job.path, O_WRONLY | O_CREAT | O_TRUNC | O_NONBLOCK | O_NOCTTY, 0644);
  if (fd < 0) return errno;
  struct stat info = {};
  if (fstat(fd, &info) != 0) return errno;
  if (!S_ISREG(info.st_mode)) return EINVAL;
  const int error = copy(0, fd, UINT64_MAX);
  return close(fd) != 0 && error == 0 ? errno : error;
}

int remove_below(int parent, const char* name, int depth) {
  if (unlinkat(parent, name, 0) == 0) return 0;
  if (errno != EISDIR && errno != EPERM) return errno;
  if (depth > kMaxDepth) return ELOOP;
  const int fd = openat(parent, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
  if (fd < 0) return errno;
  DIR* directory = fdopendir(fd);
  if (directory == nullptr) return errno;
  int error = 0;
  while (const dirent* entry = error == 0 ? readdir(directory) : nullptr) {
    if (strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0) {
      error = remove_below(fd, entry->d_name, depth + 1);
    }
  }
  closedir(directory);
  if (error == 0 && unlinkat(parent, name, AT_REMOVEDIR) != 0) error = errno;
  return error;
}

int remove_path(int root, const Job& job) {
  char path[PATH_MAX];
  if (strlen(job.path) >= sizeof path) return ENAMETOOLONG;
  strcpy(path, job.path);  // the length was checked in the line above
  char* slash = strrchr(path, '/');
  if (slash == nullptr) return path[0] == '\0' ? EINVAL : remove_below(root, path, 0);
  *slash = '\0';
  const int parent = open_beneath(root, path, O_RDONLY | O_DIRECTORY, 0);
  return parent < 0 ? errno : remove_below(parent, slash + 1, 0);
}

struct Walk {
  char path[PATH_MAX];
  uint64_t left;  // content bytes that may still be sent
  bool contents, raw;
};

int send_record(const Walk& walk, const wire::Record& record) {
  if (const int error = write_fully(1, &record, sizeof record); error != 0) return error;
  return write_fully(1, walk.path, record.path_length);
}

int walk_file(int parent, const char* name, Walk& walk, wire::Record record, const struct stat& info) {
  record.kind = wire::Record::kFile;
  record.size = static_cast<uint64_t>(info.st_size);
  if (!walk.contents) return send_record(walk, record);
  if (record.size > walk.left) return EFBIG;
  walk.left -= record.size;
  const int fd = openat(parent, name, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK);
  if (fd < 0) return errno;
  int error = send_record(walk, record);
  if (error == 0) error = copy(fd, 1, record.size);
  close(fd);
  return error;
}

int walk_link(int parent, const char* name, Walk& walk, wire::Record record) {
  char text[PATH_MAX];
  const ssize_t n = readlinkat(parent, name, text, sizeof text);
  if (n < 0) return errno;
  record.kind = wire::Record::kLink;
  record.size = static_cast<uint64_t>(n);
  const int error = send_record(walk, record);
  return error != 0 ? error : write_fully(1, text, static_cast<size_t>(n));
}

int walk_directory(int fd, size_t length, Walk& walk, int depth);

int walk_entry(int parent, const char* name, size_t length, Walk& walk, int depth) {
  struct stat info = {};
  if (fstatat(parent, name, &info, AT_SYMLINK_NOFOLLOW) != 0) return errno;
  wire::Record record;
  record.mode = static_cast<uint16_t>(info.st_mode & 0777);
  record.path_length = static_cast<uint32_t>(length);
  if (S_ISREG(info.st_mode)) return walk_file(parent, name, walk, record, info);
  if (S_ISLNK(info.st_mode)) return walk_link(parent, name, walk, record);
  if (!S_ISDIR(info.st_mode)) {
    const bool whiteout = walk.raw && S_ISCHR(info.st_mode) && info.st_rdev == 0;
    record.kind = whiteout ? wire::Record::kWhiteout : wire::Record::kOther;
    return send_record(walk, record);
  }
  if (depth > kMaxDepth) return ELOOP;
  record.kind = wire::Record::kDirectory;
  const int fd = openat(parent, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
  if (fd < 0) return errno;
  char opaque = 'n';
  record.opaque = walk.raw && fgetxattr(fd, "user.overlay.opaque", &opaque, 1) == 1 && opaque == 'y';
  const int error = send_record(walk, record);
  return error != 0 ? error : walk_directory(fd, length, walk, depth + 1);
}

// Parents come before what is in them. Takes over `fd`.
int walk_directory(int fd, size_t length, Walk& walk, int depth) {
  DIR* directory = fdopendir(fd);
  if (directory == nullptr) return errno;
  int error = 0;
  while (const dirent* entry = error == 0 ? readdir(directory) : nullptr) {
    if (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0) continue;
    const size_t extra = strlen(entry->d_name);
    if (length + extra + 2 > sizeof walk.path) {
      error = ENAMETOOLONG;
      break;
    }
    size_t end = length;
    if (end > 0) walk.path[end++] = '/';
    memcpy(walk.path + end, entry->d_name, extra);
    error = walk_entry(fd, entry->d_name, end + extra, walk, depth);
  }
  closedir(directory);
  return error;
}

int walk_tree(int root, const Job& job) {
  static Walk walk;
  walk.left = job.request.max_bytes;
  walk.contents = (job.request.flags & wire::kWithContents) != 0;
  walk.raw = (job.request.flags & wire::kRawUpper) != 0;
  const int fd = fcntl(root, F_DUPFD_CLOEXEC, 0);
  if (fd < 0) return errno;
  if (const int error = walk_directory(fd, 0, walk, 0); error != 0) return error;
  wire::Record end;
  return write_fully(1, &end, sizeof end);
}

}  // namespace

int run_operation(const Job& job) {
  const int root = open("/work", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (root < 0) return errno;
  switch (job.request.operation) {
    case wire::Operation::kRead:
      return read_file(root, job);
    case wire::Operation::kWrite:
      return write_file(root, job);
    case wire::Operation::kRemove:
      return remove_path(root, job);
    case wire::Operation::kWalk:
      return walk_tree(root, job);
  }
  return EINVAL;
}

}  // namespace anser::sandbox

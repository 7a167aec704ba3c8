#include "sandbox/trees/blobs.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <memory>

namespace anser::sandbox {
namespace {

constexpr size_t kBuffer = size_t{1} << 17;

// Whether two files are the same in kind, mode and bytes. A file that cannot be read is like no other.
bool same_file(int a, int b) {
  struct stat first {
  }, second{};
  if (::fstat(a, &first) != 0 || ::fstat(b, &second) != 0) return false;
  if (!S_ISREG(second.st_mode) || first.st_mode != second.st_mode || first.st_size != second.st_size) return false;
  if (first.st_uid != second.st_uid || first.st_gid != second.st_gid) return false;
  const auto left = std::make_unique<char[]>(kBuffer), right = std::make_unique<char[]>(kBuffer);
  for (off_t at = 0; at < first.st_size;) {
    const ssize_t n = ::pread(a, left.get(), kBuffer, at);
    if (n <= 0 || ::pread(b, right.get(), static_cast<size_t>(n), at) != n) return false;
    if (std::memcmp(left.get(), right.get(), static_cast<size_t>(n)) != 0) return false;
    at += n;
  }
  return true;
}

}  // namespace

std::string Blobs::name(const Node& node) {
  return fmt::format("{}/{}-{:04o}", node.content.substr(0, 2), node.content, node.mode);
}

Status Blobs::share(const Place& place, const Node& node, uint64_t number) const {
  const std::string blob = directory_ + "/" + name(node);
  const int parent = place.parent.get();
  const char* file = place.name.c_str();
  if (::linkat(parent, file, AT_FDCWD, blob.c_str(), 0) == 0) return {};
  // Without root, what lies in a directory that its owner cannot enter stays a file of its own.
  if (errno == EACCES) return {};
  if (errno == ENOENT) {
    const std::string level = blob.substr(0, directory_.size() + 3);
    if (::mkdir(level.c_str(), 0700) != 0 && errno != EEXIST) return file_error("make " + level);
    if (::linkat(parent, file, AT_FDCWD, blob.c_str(), 0) == 0) return {};
  }
  if (errno != EEXIST) return file_error("make the blob " + blob);
  struct stat mine_now {
  }, blob_now{};
  if (::fstatat(parent, file, &mine_now, AT_SYMLINK_NOFOLLOW) == 0 && ::lstat(blob.c_str(), &blob_now) == 0 &&
      mine_now.st_ino == blob_now.st_ino)
    return {};  // merged from layers that share it already
  const std::string half_done = fmt::format("{}/link-{}", temporary_, number);
  const UniqueFd mine(::openat(parent, file, O_RDONLY | O_NOFOLLOW | O_CLOEXEC));
  const UniqueFd known(::open(blob.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
  if (mine && known && same_file(mine.get(), known.get())) {
    if (::linkat(AT_FDCWD, blob.c_str(), AT_FDCWD, half_done.c_str(), 0) == 0) {
      if (::renameat(AT_FDCWD, half_done.c_str(), parent, file) != 0) return file_error("link " + blob);
      ::unlink(half_done.c_str());  // a rename between two links of one inode does nothing
      return {};
    }
    if (errno != EMLINK) return file_error("link " + blob);
  }
  if (::linkat(parent, file, AT_FDCWD, half_done.c_str(), 0) != 0 || ::rename(half_done.c_str(), blob.c_str()) != 0)
    return file_error("replace the blob " + blob);
  ::unlink(half_done.c_str());
  return {};
}

}  // namespace anser::sandbox

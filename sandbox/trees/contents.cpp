#include "sandbox/trees/contents.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

#include "sandbox/trees/beneath.h"

namespace anser::sandbox {

Result<Contents> Contents::open(const std::vector<std::string>& layers) {
  Contents out;
  for (const std::string& layer : layers) {
    TRY_ASSIGN(out.layers_.emplace_back(), open_file(layer, O_RDONLY | O_DIRECTORY));
  }
  return out;
}

// A file of a lower layer with the same bytes does as well as the one that is seen: what counts is the digest.
Result<UniqueFd> Contents::file(const std::string& path, const Node& node) const {
  int denied = 0;
  for (const UniqueFd& layer : layers_) {
    UniqueFd fd = open_beneath(layer.get(), path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY);
    struct stat info {};
    if (!fd && errno == EACCES) denied = errno;
    if (!fd || ::fstat(fd.get(), &info) != 0 || !S_ISREG(info.st_mode) || info.st_size != node.size) continue;
    const auto digest = digest_of(fd.get(), node.size);
    if (digest && *digest == node.content) return fd;
  }
  if (denied != 0) return Error{Errc::kPermission, "read " + visible(path) + " of the snapshot", denied};
  return Error{Errc::kCorrupt,
               visible(path) + " is no longer what the snapshot says: its workspace or its layers were changed"};
}

Result<std::string> Contents::read(const std::string& path, const Node& node) const {
  TRY_ASSIGN(const UniqueFd fd, file(path, node));
  std::string out(static_cast<size_t>(node.size), '\0');
  for (size_t at = 0; at < out.size();) {
    const ssize_t n = ::pread(fd.get(), out.data() + at, out.size() - at, static_cast<off_t>(at));
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return file_error("read " + visible(path));
    if (n == 0) return Error{Errc::kCorrupt, visible(path) + " of the snapshot became shorter"};
    at += static_cast<size_t>(n);
  }
  return out;
}

}  // namespace anser::sandbox

// Many layers into one, so that a long session does not stack overlays without end. Layers are our own, written entry
// by entry by TreeWriter and never changed since, so they may be walked by path; and since they are never changed, a
// merged layer can share their files by hard links and costs no copying.
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <sys/xattr.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>

#include "base/bytes.h"
#include "sandbox/trees/store.h"

namespace anser::sandbox {
namespace {

namespace fs = std::filesystem;

Error os_error(const std::string& doing) { return Error{Errc::kIo, doing, errno}; }

bool is_opaque(const std::string& path) {
  char value = 'n';
  return ::lgetxattr(path.c_str(), "user.overlay.opaque", &value, 1) == 1 && value == 'y';
}

Status merge_directory(const std::string& from, const std::string& to, const struct stat& info) {
  struct stat below {};
  const bool merges = ::lstat(to.c_str(), &below) == 0 && S_ISDIR(below.st_mode) && !is_opaque(from);
  if (!merges) {
    std::error_code code;
    fs::remove_all(to, code);
    if (::mkdir(to.c_str(), 0700) != 0) return os_error("make " + to);
    if (is_opaque(from) && ::lsetxattr(to.c_str(), "user.overlay.opaque", "y", 1, 0) != 0)
      return os_error("mark " + to);
  }
  return ::chmod(to.c_str(), info.st_mode & 0777) == 0 ? Status() : Status(os_error("chmod " + to));
}

Status merge_entry(const std::string& from, const std::string& to) {
  struct stat info {};
  if (::lstat(from.c_str(), &info) != 0) return os_error("look at " + from);
  if (S_ISDIR(info.st_mode)) return merge_directory(from, to, info);
  std::error_code code;
  fs::remove_all(to, code);
  const bool whiteout = S_ISCHR(info.st_mode);
  const int result = whiteout ? ::mknod(to.c_str(), S_IFCHR, makedev(0, 0))
                              : ::linkat(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), 0);
  return result == 0 ? Status() : Status(os_error("merge " + from));
}

// `layer` over what is in `into` already.
Status merge_layer(const std::string& layer, const std::string& into) {
  std::error_code code;
  for (auto it = fs::recursive_directory_iterator(layer, code); !code && it != fs::recursive_directory_iterator();
       it.increment(code)) {
    const std::string from = it->path().string();
    TRY(merge_entry(from, into + from.substr(layer.size())));
  }
  if (code) return Error{Errc::kIo, "read the layer " + layer + ": " + code.message()};
  return {};
}

}  // namespace

Result<std::vector<std::string>> LayerStore::flatten(const std::vector<std::string>& layers) {
  const std::string ours = store_ + "/layers/";
  size_t count = 0;
  Hasher hasher;
  while (count < layers.size() && layers[count].rfind(ours, 0) == 0) hasher.update(layers[count++] + "\n");
  if (count < 2) return layers;
  const std::string name = ours + "merged-" + hasher.finish().hex().substr(0, 25);
  if (!fs::is_directory(name)) {
    TRY_ASSIGN(const std::string directory, new_directory());
    ScratchDirectory scratch(directory);
    for (size_t i = count; i-- > 0;) TRY(merge_layer(layers[i], directory));
    TRY_ASSIGN(const bool moved, place(directory, name));
    if (moved) scratch.keep();
  }
  std::vector<std::string> out{name};
  out.insert(out.end(), layers.begin() + static_cast<std::ptrdiff_t>(count), layers.end());
  return out;
}

}  // namespace anser::sandbox

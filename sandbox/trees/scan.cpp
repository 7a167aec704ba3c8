#include "sandbox/trees/scan.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

#include <cerrno>

#include "sandbox/trees/beneath.h"

namespace anser::sandbox {
namespace {

Result<Node> scan_entry(int parent, const std::string& name) {
  struct stat info {};
  if (::fstatat(parent, name.c_str(), &info, AT_SYMLINK_NOFOLLOW) != 0) return file_error("look at " + visible(name));
  Node node;
  node.mode = static_cast<uint16_t>(info.st_mode & 0777);
  if (S_ISCHR(info.st_mode) && info.st_rdev == 0) return Node{'w', 0, false, 0, ""};
  if (S_ISLNK(info.st_mode)) {
    node = Node{'l', 0, false, 0, ""};
    TRY_ASSIGN(node.content, link_text(parent, name));
    return node;
  }
  const UniqueFd fd(::openat(parent, name.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
  if (!fd) return file_error("open " + visible(name));
  if (S_ISREG(info.st_mode)) {
    node.size = info.st_size;
    TRY_ASSIGN(node.content, digest_of(fd.get(), info.st_size));
    return node;
  }
  if (!S_ISDIR(info.st_mode)) return Error{Errc::kCorrupt, visible(name) + " is nothing that a layer holds"};
  char value = 'n';
  node.kind = 'd';
  node.opaque = ::fgetxattr(fd.get(), "user.overlay.opaque", &value, 1) == 1 && value == 'y';
  return node;
}

Status scan_directory(int root, const std::string& path, Tree& tree) {
  const UniqueFd fd = open_beneath(root, path, O_RDONLY | O_DIRECTORY);
  if (!fd) return file_error("open " + visible(path));
  return for_each_name(fd.get(), [&](const std::string& name) -> Status {
    const std::string full = path.empty() ? name : path + "/" + name;
    auto node = scan_entry(fd.get(), name);
    if (!node) return std::move(node).error();
    const bool directory = node->kind == 'd';
    if (!tree.put(full, std::move(*node))) return Error{Errc::kCorrupt, visible(full) + " is no proper path"};
    return directory ? scan_directory(root, full, tree) : Status();
  });
}

}  // namespace

Result<Tree> scan_layer(const std::string& directory) {
  TRY_ASSIGN(const UniqueFd root, open_file(directory, O_RDONLY | O_DIRECTORY));
  Tree tree;
  TRY(scan_directory(root.get(), "", tree));
  return tree;
}

}  // namespace anser::sandbox

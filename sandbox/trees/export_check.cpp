#include "sandbox/trees/export_check.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <set>
#include <unordered_map>

#include "base/bytes.h"
#include "sandbox/trees/beneath.h"
#include "sandbox/trees/links.h"

namespace anser::sandbox {
namespace {

using Operation = ExportOperation;

std::string parent_path(const std::string& path) {
  const size_t slash = path.rfind('/');
  return slash == std::string::npos ? "" : path.substr(0, slash);
}

bool is_directory(const std::optional<Node>& node) { return node && node->kind == 'd'; }

class Planner {
 public:
  Planner(int target, const Tree& base, const std::vector<Change>& changes)
      : target_(target), base_(base), changes_(changes) {}

  Result<ExportPlan> plan() {
    for (const Change& change : changes_) {
      if (is_directory(change.after) && !is_directory(change.before)) new_directories_.insert(change.path);
    }
    for (const Change& change : changes_) {
      TRY_ASSIGN(HostEntry entry, check(change));
      seen_.emplace(change.path, entry);
    }
    if (!out_.conflicts.empty()) return std::move(out_);
    removals();
    puts();
    modes();
    return std::move(out_);
  }

 private:
  bool nested(const std::string& path) const { return new_directories_.count(parent_path(path)) == 1; }
  void conflict(const std::string& path, const std::string& problem) { out_.conflicts.push_back({path, problem}); }

  Result<HostEntry> check(const Change& change) {
    const std::string& path = change.path;
    if (!change.before && nested(path)) return HostEntry{};
    const auto place = open_parent(target_, path);
    if (!place) {
      const int code = place.error().os;
      if (code != ENOENT && code != ENOTDIR && code != ELOOP && code != EXDEV) return place.error();
      conflict(path, code == ENOENT ? "its directory is missing" : "a link or a file is where its directory was");
      return HostEntry{};
    }
    struct stat directory {
    }, root{};
    if (::fstat(place->parent.get(), &directory) != 0 || ::fstat(target_, &root) != 0)
      return file_error("look at " + visible(path));
    if (directory.st_dev != root.st_dev) {
      return Error{Errc::kUnsupported, visible(path) +
                                           " lies on another file system than the directory exported to: "
                                           "export to that one by itself"};
    }
    const HostEntry entry = host_entry(place->parent.get(), place->name);
    if (!change.before) {
      if (entry.inode != 0) conflict(path, "is there already");
      return entry;
    }
    TRY_ASSIGN(const std::string problem, compare(*place, *change.before, entry));
    if (!problem.empty()) {
      conflict(path, problem);
    } else if (is_directory(change.before) && !is_directory(change.after)) {
      TRY(check_emptied(*place, path));
    }
    return entry;
  }

  // How the entry differs from what the base says; "" when it does not.
  static Result<std::string> compare(const Place& place, const Node& before, const HostEntry& entry) {
    if (entry.inode == 0) return std::string("is missing");
    if (entry.kind != before.kind) return std::string("is of another kind");
    if (before.kind == 'l') {
      TRY_ASSIGN(const std::string text, link_text(place.parent.get(), place.name));
      return std::string(text == before.content ? "" : "the link's text is another");
    }
    if ((entry.mode & 0777) != before.mode) return std::string("the mode is another");
    if (before.kind == 'd') return std::string();
    if (entry.size != before.size) return std::string("the content is another");
    const UniqueFd fd(::openat(place.parent.get(), place.name.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
    struct stat info {};
    if (!fd || ::fstat(fd.get(), &info) != 0) return file_error("read " + visible(place.name));
    if (info.st_ino != entry.inode || !S_ISREG(info.st_mode)) return std::string("is being changed");
    const auto digest = digest_of(fd.get(), before.size);
    return std::string(digest && *digest == before.content ? "" : "the content is another");
  }

  // A directory that goes may hold nothing but what goes with it.
  Status check_emptied(const Place& place, const std::string& path) {
    const UniqueFd fd(
        ::openat(place.parent.get(), place.name.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
    if (!fd) return file_error("list " + visible(path));
    return for_each_name(fd.get(), [&](const std::string& name) {
      if (base_.find(path + "/" + name) == nullptr)
        conflict(path + "/" + name, "is not in the workspace, and its directory is to be removed");
      return Status();
    });
  }

  ExportStep step(Operation::Kind kind, const std::string& path) const {
    ExportStep out;
    out.operation.kind = kind;
    out.operation.path = path;
    out.before = seen_.at(path);
    out.operation.old_inode = out.before.inode;
    return out;
  }

  static bool replaces(const Change& change) {  // in one exchange
    return change.before && change.after && change.before->kind != 'd' && change.after->kind != 'd';
  }

  void removals() {  // what is in a directory before the directory
    for (auto change = changes_.rbegin(); change != changes_.rend(); ++change) {
      if (!change->before || replaces(*change) || (is_directory(change->before) && is_directory(change->after)))
        continue;
      out_.steps.push_back(step(Operation::Kind::kRemove, change->path));
    }
  }

  void puts() {
    std::unordered_map<std::string, size_t> index;  // of the step that makes a path
    for (const Change& change : changes_) {
      if (!change.after || (is_directory(change.before) && is_directory(change.after))) continue;
      if (nested(change.path)) {
        const size_t owner = index.at(parent_path(change.path));
        out_.steps[owner].nodes.push_back(&change);
        index.emplace(change.path, owner);
        continue;
      }
      ExportStep put = step(Operation::Kind::kPut, change.path);
      if (!replaces(change)) put.operation.old_inode = 0;
      put.nodes.push_back(&change);
      index.emplace(change.path, out_.steps.size());
      out_.steps.push_back(std::move(put));
    }
  }

  void modes() {
    for (auto change = changes_.rbegin(); change != changes_.rend(); ++change) {
      if (!is_directory(change->before) || !is_directory(change->after)) continue;
      ExportStep mode = step(Operation::Kind::kMode, change->path);
      mode.operation.old_mode = mode.before.mode;
      mode.operation.new_mode = change->after->mode;
      out_.steps.push_back(std::move(mode));
    }
  }

  int target_;
  const Tree& base_;
  const std::vector<Change>& changes_;
  std::set<std::string> new_directories_;
  std::unordered_map<std::string, HostEntry> seen_;
  ExportPlan out_;
};

}  // namespace

HostEntry host_entry(int parent, const std::string& name) {
  struct stat info {};
  HostEntry out;
  if (::fstatat(parent, name.c_str(), &info, AT_SYMLINK_NOFOLLOW) != 0) return out;
  out.inode = info.st_ino;
  out.kind = S_ISREG(info.st_mode) ? 'f' : S_ISDIR(info.st_mode) ? 'd' : S_ISLNK(info.st_mode) ? 'l' : '?';
  out.size = out.kind == 'd' ? 0 : info.st_size;
  out.modified_ns = out.kind == 'd' ? 0 : int64_t{info.st_mtim.tv_sec} * 1'000'000'000 + info.st_mtim.tv_nsec;
  out.uid = info.st_uid;
  out.gid = info.st_gid;
  out.mode = static_cast<uint16_t>(info.st_mode & 07777);
  return out;
}

Result<ExportPlan> plan_export(int target, const Tree& base, const std::vector<Change>& changes) {
  return Planner(target, base, changes).plan();
}

Status check_links(const Tree& base, const Tree& after) {
  Status status;
  after.for_each([&](const std::string& path, const Node& node) {
    if (!status || node.kind != 'l' || !link_leaves(after, path, node.content)) return;
    const Node* before = base.find(path);
    if (before != nullptr && *before == node && link_leaves(base, path, node.content)) return;
    status = Error{Errc::kInvalid, fmt::format("the link {} -> {} leads out of the tree: remove it, then export again",
                                               visible(path), visible(node.content))};
  });
  return status;
}

}  // namespace anser::sandbox

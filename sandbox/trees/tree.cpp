#include "sandbox/trees/tree.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <linux/openat2.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/sysmacros.h>
#include <sys/xattr.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace anser::sandbox {
namespace {

constexpr size_t kMaxPath = 4096, kPage = 4096;

Error bad_stream(const std::string& what) {
  return Error{Errc::kCorrupt, "the box sent a tree that cannot be: " + what};
}

Error os_error(const std::string& doing) {
  const int code = errno;
  return Error{code == ENOSPC ? Errc::kResource : Errc::kIo, doing, code};
}

// No "", ".", ".." between slashes, no NUL, no slash at an end.
bool proper(const std::string& path) {
  if (path.empty() || path.size() >= kMaxPath || path.find('\0') != std::string::npos) return false;
  size_t at = 0;
  while (at <= path.size()) {
    const size_t end = std::min(path.find('/', at), path.size());
    const std::string_view part(path.data() + at, end - at);
    if (part.empty() || part == "." || part == "..") return false;
    at = end + 1;
  }
  return true;
}

// True when a link at `path` with this text stays below the root of the tree.
bool stays_inside(const std::string& path, const std::string& link) {
  if (link.empty() || link[0] == '/') return false;
  int64_t depth = std::count(path.begin(), path.end(), '/');
  size_t at = 0;
  while (at <= link.size()) {
    const size_t end = std::min(link.find('/', at), link.size());
    const std::string_view part(link.data() + at, end - at);
    if (part == "..") --depth;
    if (!part.empty() && part != "." && part != "..") ++depth;
    if (depth < 0) return false;
    at = end + 1;
  }
  return true;
}

void erase_below(Tree& tree, const std::string& path) {
  const std::string from = path + "/";
  auto it = tree.lower_bound(from);
  while (it != tree.end() && it->first.compare(0, from.size(), from) == 0) it = tree.erase(it);
}

}  // namespace

Tree apply_layer(const Tree& base, const Tree& layer) {
  Tree out = base;
  for (const auto& [path, node] : layer) {
    const auto found = out.find(path);
    const bool merges = node.kind == 'd' && !node.opaque && found != out.end() && found->second.kind == 'd';
    if (!merges && found != out.end()) {
      erase_below(out, path);
      out.erase(found);
    }
    if (node.kind == 'w') continue;
    Node seen = node;
    seen.opaque = false;
    out[path] = std::move(seen);
  }
  return out;
}

std::string tree_digest(const Tree& tree) {
  Hasher hasher;
  for (const auto& [path, node] : tree) {
    hasher.update(fmt::format("{} {:o} {} {} {} {}\n", node.kind, node.mode, node.opaque ? 1 : 0, path.size(),
                              node.content.size(), node.kind == 'f' ? node.size : 0));
    hasher.update(path);
    hasher.update(node.content);
  }
  return hasher.finish().hex();
}

Status RecordReader::feed(std::string_view bytes) {
  while (!bytes.empty()) {
    if (ended_) return bad_stream("bytes after its end");
    if (to_come_ > 0) {
      const size_t n = static_cast<size_t>(std::min<uint64_t>(to_come_, bytes.size()));
      TRY(visitor_.data(bytes.substr(0, n)));
      bytes.remove_prefix(n);
      to_come_ -= n;
      if (to_come_ == 0) TRY(visitor_.end());
      continue;
    }
    // Bytes are taken over up to the end of this entry's header, path and link, and no further.
    wire::Record record;
    size_t want = sizeof record;
    if (pending_.size() >= sizeof record) {
      std::memcpy(&record, pending_.data(), sizeof record);
      if (record.path_length >= kMaxPath) return bad_stream("a path that is too long");
      want += record.path_length;
      if (record.kind == wire::Record::kLink) {
        if (record.size >= kMaxPath) return bad_stream("a link that is too long");
        want += static_cast<size_t>(record.size);
      }
    }
    const size_t n = std::min(want - pending_.size(), bytes.size());
    pending_.append(bytes.substr(0, n));
    bytes.remove_prefix(n);
    TRY(entry());
  }
  return {};
}

// Hands the pending entry on, if it is whole.
Status RecordReader::entry() {
  wire::Record record;
  if (pending_.size() < sizeof record) return {};
  std::memcpy(&record, pending_.data(), sizeof record);
  const bool link = record.kind == wire::Record::kLink;
  if (pending_.size() < sizeof record + record.path_length + (link ? record.size : 0)) return {};
  if (record.kind == wire::Record::kEnd) {
    ended_ = true;
    pending_.clear();
    return {};
  }
  const std::string path = pending_.substr(sizeof record, record.path_length);
  const std::string text = link ? pending_.substr(sizeof record + record.path_length) : std::string();
  pending_.clear();
  if (!proper(path)) return bad_stream("the path \"" + visible(path) + "\"");
  record.mode &= 0777;
  TRY(visitor_.begin(record, path, text));
  if (record.kind == wire::Record::kFile && contents_) to_come_ = record.size;
  return to_come_ == 0 ? visitor_.end() : Status();
}

Status TreeCollector::begin(const wire::Record& record, const std::string& path, const std::string& link) {
  Node node;
  node.kind = record.kind == wire::Record::kOther ? 'w' : static_cast<char>(record.kind);
  node.mode = record.kind == wire::Record::kLink || node.kind == 'w' ? uint16_t{0} : record.mode;
  node.opaque = record.opaque != 0;
  node.size = static_cast<int64_t>(record.size);
  node.content = link;
  current_ = &(tree_[path] = std::move(node));
  hasher_.reset();
  if (record.kind == wire::Record::kFile) hasher_ = std::make_unique<Hasher>();
  return {};
}

Status TreeCollector::data(std::string_view bytes) {
  hasher_->update(bytes);
  return {};
}

Status TreeCollector::end() {
  if (hasher_) current_->content = hasher_->finish().hex();
  hasher_.reset();
  return {};
}

Result<std::unique_ptr<TreeWriter>> TreeWriter::open(const std::string& directory, Form form) {
  TRY_ASSIGN(UniqueFd root, open_file(directory, O_RDONLY | O_DIRECTORY));
  return std::unique_ptr<TreeWriter>(new TreeWriter(std::move(root), form));
}

Result<UniqueFd> TreeWriter::parent_of(const std::string& path, std::string& name) const {
  const size_t slash = path.rfind('/');
  name = slash == std::string::npos ? path : path.substr(slash + 1);
  const std::string parent = slash == std::string::npos ? "." : path.substr(0, slash);
  open_how how{};
  how.flags = O_PATH | O_DIRECTORY | O_CLOEXEC;
  how.resolve = RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS;
  UniqueFd fd(static_cast<int>(::syscall(SYS_openat2, root_.get(), parent.c_str(), &how, sizeof how)));
  if (!fd) return os_error("open " + visible(parent));
  return fd;
}

Status TreeWriter::begin(const wire::Record& record, const std::string& path, const std::string& link) {
  std::string name;
  TRY_ASSIGN(const UniqueFd parent, parent_of(path, name));
  const std::string what = "write " + visible(path);
  switch (record.kind) {
    case wire::Record::kFile:
      file_.reset(::openat(parent.get(), name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600));
      if (!file_ || ::fchmod(file_.get(), record.mode) != 0) return os_error(what);
      return {};
    case wire::Record::kDirectory: {
      if (::mkdirat(parent.get(), name.c_str(), 0700) != 0) return os_error(what);
      directories_.emplace_back(path, record.mode);
      if (form_ == Form::kExport || record.opaque == 0) return {};
      const UniqueFd made(::openat(parent.get(), name.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
      if (!made || ::fsetxattr(made.get(), "user.overlay.opaque", "y", 1, 0) != 0) return os_error(what);
      return {};
    }
    case wire::Record::kLink:
      if (form_ == Form::kExport && !stays_inside(path, link)) {
        return Error{Errc::kInvalid,
                     fmt::format("the link {} -> {} leads out of the tree: remove it, then export again", visible(path),
                                 visible(link))};
      }
      if (::symlinkat(link.c_str(), parent.get(), name.c_str()) != 0) return os_error(what);
      return {};
    case wire::Record::kWhiteout:
    case wire::Record::kOther:
      if (form_ == Form::kExport) {
        return Error{Errc::kInvalid,
                     visible(path) + " is not a file, a directory or a link: remove it, then export again"};
      }
      if (::mknodat(parent.get(), name.c_str(), S_IFCHR, makedev(0, 0)) != 0) return os_error(what);
      return {};
    default:
      return bad_stream(fmt::format("an entry of kind {}", record.kind));
  }
}

// Pages of nothing but zeros become holes: a program's sparse file takes no more room here than it took there.
Status TreeWriter::data(std::string_view bytes) {
  size_t start = 0, at = 0;  // bytes[start, at) is to be written
  while (at < bytes.size()) {
    const std::string_view page = bytes.substr(at, kPage - static_cast<size_t>(size_) % kPage);
    hole_ = page.find_first_not_of('\0') == std::string_view::npos;
    size_ += static_cast<int64_t>(page.size());
    at += page.size();
    if (!hole_) continue;
    TRY(write_all(file_.get(), bytes.substr(start, at - page.size() - start)));
    if (::lseek(file_.get(), size_, SEEK_SET) != size_) return os_error("write a sparse file");
    start = at;
  }
  return write_all(file_.get(), bytes.substr(start));
}

Status TreeWriter::end() {
  if (hole_ && ::ftruncate(file_.get(), size_) != 0) return os_error("write a sparse file");
  file_.reset();
  size_ = 0;
  hole_ = false;
  return {};
}

Status TreeWriter::finish() {
  for (auto it = directories_.rbegin(); it != directories_.rend(); ++it) {
    std::string name;
    TRY_ASSIGN(const UniqueFd parent, parent_of(it->first, name));
    if (::fchmodat(parent.get(), name.c_str(), it->second, 0) != 0) return os_error("chmod " + visible(it->first));
  }
  return {};
}

}  // namespace anser::sandbox

#include "sandbox/trees/stream.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <sys/xattr.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "sandbox/trees/beneath.h"

namespace anser::sandbox {
namespace {

constexpr size_t kMaxPath = 4096, kPage = 4096;

Error bad_stream(const std::string& what) {
  return Error{Errc::kCorrupt, "the box sent a tree that cannot be: " + what};
}

}  // namespace

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
    TRY_ASSIGN(const size_t want, length());
    const size_t n = std::min(want - pending_.size(), bytes.size());
    pending_.append(bytes.substr(0, n));
    bytes.remove_prefix(n);
    TRY_ASSIGN(const size_t whole, length());  // more, now that the header may have come
    if (pending_.size() == whole) TRY(entry());
  }
  return {};
}

// Bytes of the pending entry in all, as far as it says by now.
Result<size_t> RecordReader::length() const {
  wire::Record record;
  if (pending_.size() < sizeof record) return sizeof record;
  std::memcpy(&record, pending_.data(), sizeof record);
  const bool link = record.kind == wire::Record::kLink;
  if (record.path_length >= kMaxPath) return bad_stream("a path that is too long");
  if (link && record.size >= kMaxPath) return bad_stream("a link that is too long");
  return sizeof record + record.path_length + (link ? static_cast<size_t>(record.size) : 0);
}

// Hands the pending entry on, which is whole.
Status RecordReader::entry() {
  wire::Record record;
  std::memcpy(&record, pending_.data(), sizeof record);
  const bool link = record.kind == wire::Record::kLink;
  if (record.kind == wire::Record::kEnd) {
    ended_ = true;
    pending_.clear();
    return {};
  }
  const std::string path = pending_.substr(sizeof record, record.path_length);
  const std::string text = link ? pending_.substr(sizeof record + record.path_length) : std::string();
  pending_.clear();
  if (!proper_path(path)) return bad_stream("the path \"" + visible(path) + "\"");
  if (link && (text.empty() || text.find('\0') != std::string::npos)) return bad_stream("a link to nowhere");
  if (record.kind == wire::Record::kFile && record.size > INT64_MAX) return bad_stream("a file that is too long");
  record.mode &= 0777;
  TRY(visitor_.begin(record, path, text));
  if (record.kind == wire::Record::kFile && contents_) to_come_ = record.size;
  return to_come_ == 0 ? visitor_.end() : Status();
}

Status TreeCollector::begin(const wire::Record& record, const std::string& path, const std::string& link) {
  path_ = path;
  node_ = Node{};
  node_.kind = record.kind == wire::Record::kOther ? 'w' : static_cast<char>(record.kind);
  if (std::string_view("fdlw").find(node_.kind) == std::string_view::npos)
    return bad_stream(fmt::format("an entry of kind {}", record.kind));
  node_.mode = node_.kind == 'l' || node_.kind == 'w' ? uint16_t{0} : record.mode;
  node_.opaque = node_.kind == 'd' && record.opaque != 0;
  node_.size = node_.kind == 'f' ? static_cast<int64_t>(record.size) : 0;
  node_.content = link;
  hasher_.reset();
  if (node_.kind == 'f') hasher_ = std::make_unique<Hasher>();
  return {};
}

Status TreeCollector::data(std::string_view bytes) {
  hasher_->update(bytes);
  return {};
}

Status TreeCollector::end() {
  if (hasher_) node_.content = hasher_->finish().hex();
  hasher_.reset();
  if (!tree_.put(path_, std::move(node_))) return bad_stream("an entry outside its directory, " + visible(path_));
  return {};
}

Result<std::unique_ptr<TreeWriter>> TreeWriter::open(const std::string& directory) {
  TRY_ASSIGN(UniqueFd root, open_file(directory, O_RDONLY | O_DIRECTORY));
  return std::unique_ptr<TreeWriter>(new TreeWriter(std::move(root)));
}

Status TreeWriter::begin(const wire::Record& record, const std::string& path, const std::string& link) {
  TRY_ASSIGN(const Place place, open_parent(root_.get(), path));
  const int parent = place.parent.get();
  const char* name = place.name.c_str();
  const std::string what = "write " + visible(path);
  switch (record.kind) {
    case wire::Record::kFile:
      file_.reset(::openat(parent, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600));
      if (!file_ || ::fchmod(file_.get(), record.mode & 0777) != 0) return file_error(what);
      return {};
    case wire::Record::kDirectory: {
      if (::mkdirat(parent, name, 0700) != 0) return file_error(what);
      directories_.emplace_back(path, record.mode & 0777);
      if (record.opaque == 0) return {};
      const UniqueFd made(::openat(parent, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
      if (!made || ::fsetxattr(made.get(), "user.overlay.opaque", "y", 1, 0) != 0) return file_error(what);
      return {};
    }
    case wire::Record::kLink:
      return ::symlinkat(link.c_str(), parent, name) == 0 ? Status() : Status(file_error(what));
    case wire::Record::kWhiteout:
    case wire::Record::kOther:
      return ::mknodat(parent, name, S_IFCHR, makedev(0, 0)) == 0 ? Status() : Status(file_error(what));
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
    if (::lseek(file_.get(), size_, SEEK_SET) != size_) return Error{Errc::kIo, "write a sparse file", errno};
    start = at;
  }
  return write_all(file_.get(), bytes.substr(start));
}

Status TreeWriter::end() {
  if (hole_ && ::ftruncate(file_.get(), size_) != 0) return Error{Errc::kIo, "write a sparse file", errno};
  size_ = 0;
  hole_ = false;
  file_.reset();
  return {};
}

Status TreeWriter::finish() {
  for (auto it = directories_.rbegin(); it != directories_.rend(); ++it) {
    TRY_ASSIGN(const Place place, open_parent(root_.get(), it->first));
    if (::fchmodat(place.parent.get(), place.name.c_str(), it->second, 0) != 0)
      return file_error("chmod " + visible(it->first));
  }
  return {};
}

Status write_layer(const Tree& layer, const std::string& directory, const PlaceFile& place_file) {
  TRY_ASSIGN(const std::unique_ptr<TreeWriter> writer, TreeWriter::open(directory));
  Status status;
  layer.for_each([&](const std::string& path, const Node& node) {
    if (!status) return;
    if (node.kind == 'f') {
      auto place = open_parent(writer->root(), path);
      status = place ? place_file(path, node, *place) : Status(std::move(place).error());
      return;
    }
    wire::Record record;
    record.kind = static_cast<uint8_t>(node.kind);
    record.mode = node.mode;
    record.opaque = node.opaque ? 1 : 0;
    status = writer->begin(record, path, node.content);
    if (status) status = writer->end();
  });
  TRY(std::move(status));
  return writer->finish();
}

}  // namespace anser::sandbox

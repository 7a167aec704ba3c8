#include "sandbox/trees/export_stage.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <vector>

#include "base/bytes.h"
#include "sandbox/trees/beneath.h"

namespace anser::sandbox {
namespace {

using Kind = ExportOperation::Kind;

constexpr size_t kMaxJournal = size_t{1} << 30;

std::string stage_name(const ExportTarget& target) { return fmt::format(".anser-export-{}", target.inode); }

// Directories on one mount can have things renamed between them.
bool same_mount(int a, int b) {
  struct statx first {
  }, second{};
  if (::statx(a, "", AT_EMPTY_PATH, STATX_MNT_ID | STATX_INO, &first) != 0) return false;
  if (::statx(b, "", AT_EMPTY_PATH, STATX_MNT_ID | STATX_INO, &second) != 0) return false;
  return (first.stx_mask & second.stx_mask & STATX_MNT_ID) != 0 && first.stx_mnt_id == second.stx_mnt_id &&
         first.stx_ino != second.stx_ino;
}

struct StagePlace {
  UniqueFd fd;
  const char* prefix;  // of its path, after that of the target
};
// Where a stage may be, the better place first.
std::vector<StagePlace> places(const ExportTarget& target) {
  std::vector<StagePlace> out;
  UniqueFd beside(::openat(target.fd.get(), "..", O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (beside && same_mount(beside.get(), target.fd.get())) out.push_back({std::move(beside), "/../"});
  UniqueFd inside(::openat(target.fd.get(), ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (inside) out.push_back({std::move(inside), "/"});
  return out;
}

// A directory that its owner may not write cannot be moved by its owner.
void make_movable(int parent, const char* name) {
  const UniqueFd fd(::openat(parent, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
  struct stat info {};
  if (fd && ::fstat(fd.get(), &info) == 0 && (info.st_mode & 0200) == 0)
    (void)::fchmod(fd.get(), (info.st_mode & 0777) | 0200);  // what then fails says so itself
}

Status unlink_all(int directory, const std::string& path, const std::function<void()>& step) {
  Status status;
  std::vector<std::string> names;
  TRY(for_each_name(directory, [&](const std::string& name) {
    names.push_back(name);
    return Status();
  }));
  for (const std::string& name : names) {
    step();
    if (::unlinkat(directory, name.c_str(), 0) == 0 || errno == ENOENT) continue;
    if ((errno != EISDIR && errno != EPERM) || ::unlinkat(directory, name.c_str(), AT_REMOVEDIR) != 0)
      status = file_error(fmt::format("remove {}/{}: it holds what was put there during the export", path, name));
  }
  return status;
}

// One operation back to what it was before, from wherever it had come to.
Status undo(int target, const ExportStage& stage, size_t index, const ExportOperation& operation,
            const std::function<void()>& step) {
  const std::string own = std::to_string(index);
  const auto place = open_parent(target, operation.path);
  const int parent = place ? place->parent.get() : -1;
  const char* name = place ? place->name.c_str() : "";
  const auto lost = [&](const char* where) {
    return Error{Errc::kIo, fmt::format("{} cannot be put back: what was there is {}/{}/{}", visible(operation.path),
                                        stage.path(), where, own)};
  };
  step();
  if (operation.kind == Kind::kMode) {
    if (!place) return {};  // gone, and its mode with it
    const UniqueFd fd(::openat(parent, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
    struct stat info {};
    if (!fd || ::fstat(fd.get(), &info) != 0 || info.st_ino != operation.old_inode) return {};
    return ::fchmod(fd.get(), operation.old_mode) == 0 ? Status()
                                                       : Status(file_error("chmod " + visible(operation.path)));
  }
  if (operation.kind == Kind::kRemove) {
    if (inode_at(stage.removed(), own) == 0) return {};
    if (!place || ::renameat2(stage.removed(), own.c_str(), parent, name, RENAME_NOREPLACE) != 0) return lost("old");
    return {};
  }
  const uint64_t staged = inode_at(stage.fresh(), own);
  const uint64_t there = place ? inode_at(parent, place->name) : 0;
  if (staged == operation.new_inode) return {};
  if (staged == 0) {  // nothing was replaced
    if (there != operation.new_inode) return {};
    make_movable(parent, name);
    return ::renameat2(parent, name, stage.fresh(), own.c_str(), RENAME_NOREPLACE) == 0
               ? Status()
               : Status(file_error("take back " + visible(operation.path)));
  }
  const unsigned how = there == operation.new_inode ? RENAME_EXCHANGE : RENAME_NOREPLACE;
  if (!place || ::renameat2(stage.fresh(), own.c_str(), parent, name, how) != 0) return lost("new");
  return {};
}

}  // namespace

Result<ExportTarget> ExportTarget::open(const std::string& directory) {
  ExportTarget target;
  target.path = directory;
  TRY_ASSIGN(target.fd, open_file(directory, O_RDONLY | O_DIRECTORY));
  struct stat info {};
  if (::fstat(target.fd.get(), &info) != 0) return file_error("look at " + directory);
  target.device = info.st_dev;
  target.inode = info.st_ino;
  if (::flock(target.fd.get(), LOCK_EX | LOCK_NB) != 0) {
    if (errno == EWOULDBLOCK)
      return Error{Errc::kResource, "another export to " + directory + " is at work: wait for it"};
    return file_error("lock " + directory);
  }
  return target;
}

Status ExportStage::open_parts() {
  const std::array<std::pair<const char*, UniqueFd*>, 2> parts{{{"new", &new_}, {"old", &old_}}};
  for (const auto& [name, fd] : parts) {
    if (::mkdirat(root_.get(), name, 0700) != 0 && errno != EEXIST) return file_error("make " + path_ + "/" + name);
    fd->reset(::openat(root_.get(), name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
    if (!*fd) return file_error("open " + path_ + "/" + name);
  }
  return {};
}

Result<std::optional<ExportStage>> ExportStage::find(const ExportTarget& target) {
  for (StagePlace& place : places(target)) {
    ExportStage stage;
    stage.name_ = stage_name(target);
    stage.root_.reset(::openat(place.fd.get(), stage.name_.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
    if (!stage.root_ && errno == ENOENT) continue;
    struct stat info {};
    const bool ours = stage.root_ && ::fstat(stage.root_.get(), &info) == 0 && info.st_uid == ::geteuid() &&
                      (info.st_mode & 077) == 0;
    if (!ours) {
      return Error{Errc::kPermission, stage.name_ + ", beside or in " + target.path +
                                          ", is not a directory of an earlier export of yours: remove it"};
    }
    stage.path_ = target.path + place.prefix + stage.name_;
    stage.parent_ = std::move(place.fd);
    TRY(stage.open_parts());
    return std::optional<ExportStage>(std::move(stage));
  }
  return std::optional<ExportStage>();
}

Result<ExportStage> ExportStage::create(const ExportTarget& target) {
  Error last{Errc::kIo, "make a directory for the export beside or in " + target.path};
  for (const StagePlace& place : places(target)) {
    if (::mkdirat(place.fd.get(), stage_name(target).c_str(), 0700) != 0) {
      last = file_error("make a directory for the export beside or in " + target.path);
      continue;
    }
    TRY_ASSIGN(std::optional<ExportStage> stage, find(target));
    if (stage) return std::move(*stage);
  }
  return last;
}

bool ExportStage::has(const std::string& name) const { return inode_at(root_.get(), name) != 0; }

Status ExportStage::write(const std::string& name, const std::string& data) const {
  const std::string half = name + ".half";
  const UniqueFd fd(::openat(root_.get(), half.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0600));
  if (!fd) return file_error("write " + path_ + "/" + name);
  TRY(write_all(fd.get(), data));
  if (::fsync(fd.get()) != 0 || ::renameat(root_.get(), half.c_str(), root_.get(), name.c_str()) != 0 ||
      ::fsync(root_.get()) != 0)
    return file_error("write " + path_ + "/" + name);
  return {};
}

Result<ExportJournal> ExportStage::journal() const {
  const UniqueFd fd(::openat(root_.get(), "journal", O_RDONLY | O_NOFOLLOW | O_CLOEXEC));
  if (!fd) return file_error("open " + path_ + "/journal");
  TRY_ASSIGN(const std::string text, read_file(fmt::format("/proc/self/fd/{}", fd.get()), kMaxJournal));
  auto journal = read_journal(text);
  if (!journal) return std::move(journal).error().with_context(path_);
  return journal;
}

// The journal goes before the word that it was done, so that no crash leaves it without that word.
Status ExportStage::remove(bool committed, const std::function<void()>& step) const {
  if (committed) {
    TRY(unlink_all(new_.get(), path_ + "/new", step));
    TRY(unlink_all(old_.get(), path_ + "/old", step));
  }
  for (const char* name : {"new", "old", "journal.half", "journal", "commit.half", "commit"}) {
    step();
    TRY(remove_tree(root_.get(), name));
  }
  step();
  if (::unlinkat(parent_.get(), name_.c_str(), AT_REMOVEDIR) != 0) return file_error("remove " + path_);
  return {};
}

uint64_t inode_at(int parent, const std::string& name) {
  struct stat info {};
  return ::fstatat(parent, name.c_str(), &info, AT_SYMLINK_NOFOLLOW) == 0 ? info.st_ino : 0;
}

bool still_there(int target, const std::string& path, int parent) {
  const auto now = open_parent(target, path);
  struct stat first {
  }, second{};
  return now && ::fstat(now->parent.get(), &first) == 0 && ::fstat(parent, &second) == 0 &&
         first.st_ino == second.st_ino && first.st_dev == second.st_dev;
}

Status roll_back(const ExportTarget& target, const ExportStage& stage, const ExportJournal& journal,
                 const std::function<void()>& step) {
  if (journal.device != target.device || journal.inode != target.inode)
    return Error{Errc::kCorrupt, stage.path() + " belongs to an export to another directory"};
  Status status;
  for (size_t i = journal.operations.size(); i-- > 0;) {
    Status undone = undo(target.fd.get(), stage, i, journal.operations[i], step);
    if (!undone && status) status = std::move(undone);
  }
  return status;
}

}  // namespace anser::sandbox

#include "agent/boxes/cabinet.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <set>

#include "agent/own_files.h"
#include "base/bytes.h"

namespace anser::agent {
namespace {

namespace fs = std::filesystem;

constexpr char kSuffix[] = ".json", kNew[] = ".new-";
constexpr size_t kMaxRecord = size_t{4} << 20;

}  // namespace

Result<Cabinet> Cabinet::open(const std::string& directory) {
  std::error_code code;
  const std::string path = fs::absolute(directory, code).lexically_normal().string();
  if (directory.empty() || code) return Error{Errc::kInvalid, "the store of boxes needs a directory: --store DIR"};
  Cabinet cabinet(path.size() > 1 && path.back() == '/' ? path.substr(0, path.size() - 1) : path);
  TRY(make_directories(cabinet.directory_));
  TRY(make_directories(cabinet.folder()));
  return cabinet;
}

Error Cabinet::missing(const std::string& name) const {
  return Error{Errc::kNotFound, "there is no box " + name + " in " + directory_ +
                                    ": `anser sandbox list` shows what there is, `create` makes one"};
}

Result<BoxRecord> Cabinet::parsed(const std::string& name, const std::string& text) const {
  auto record = parse_record(text);
  if (!record) {
    Error error = std::move(record).error();
    error.what += " (" + path_of(name) + "): put a copy of it back, or destroy the box";
    return std::move(error).with_context("the box " + name);
  }
  if (record->name != name)
    return Error{Errc::kCorrupt, "the record " + path_of(name) + " is of the box " + record->name +
                                     ": rename it back, or destroy the box"};
  return record;
}

Result<UniqueFd> Cabinet::hold_file(const std::string& name,
                                    const std::function<bool(const std::string&)>& waiting) const {
  TRY(check_name(name, "the box"));
  const std::string path = path_of(name);
  for (bool said = false;;) {
    UniqueFd fd(::open(path.c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC));
    if (!fd) return errno == ENOENT ? missing(name) : file_error("open " + path);
    if (::flock(fd.get(), LOCK_EX | LOCK_NB) != 0) {
      if (errno != EWOULDBLOCK) return file_error("lock " + path);
      const std::string who = said ? "" : holder_of(fd.get());
      if (!said && !waiting(who))
        return Error{Errc::kResource, "the box " + name + " is in use by " + who + ": wait for it"};
      said = true;
      while (::flock(fd.get(), LOCK_EX) != 0) {
        if (errno != EINTR) return file_error("lock " + path);
      }
    }
    // It may have been replaced while we waited; then the lock is that of an old record.
    struct stat held {
    }, named{};
    if (::fstat(fd.get(), &held) != 0) return file_error("look at " + path);
    if (::lstat(path.c_str(), &named) != 0) return errno == ENOENT ? missing(name) : file_error("look at " + path);
    if (held.st_ino == named.st_ino && held.st_dev == named.st_dev) return fd;
  }
}

Result<HeldBox> Cabinet::hold(const std::string& name, const std::function<bool(const std::string&)>& waiting) const {
  HeldBox box;
  TRY_ASSIGN(box.lock, hold_file(name, waiting));
  TRY_ASSIGN(box.record, read(name));
  return box;
}

Result<BoxRecord> Cabinet::read(const std::string& name) const {
  TRY(check_name(name, "the box"));
  const auto text = read_file(path_of(name), kMaxRecord);
  if (!text) return text.error().code == Errc::kNotFound ? missing(name) : text.error();
  return parsed(name, *text);
}

Result<std::vector<ListedBox>> Cabinet::list() const {
  std::vector<ListedBox> out;
  std::error_code code;
  for (const auto& entry : fs::directory_iterator(folder(), code)) {
    const std::string file = entry.path().filename().string();
    if (!file.ends_with(kSuffix)) continue;
    ListedBox box;
    box.name = file.substr(0, file.size() - (sizeof kSuffix - 1));
    auto record = read(box.name);
    if (record) {
      box.record = std::move(*record);
    } else if (record.error().code == Errc::kNotFound) {
      continue;  // destroyed meanwhile
    } else {
      box.problem = record.error().message();
    }
    out.push_back(std::move(box));
  }
  if (code) return Error{Errc::kIo, "list " + folder() + ": " + code.message()};
  std::sort(out.begin(), out.end(), [](const ListedBox& a, const ListedBox& b) { return a.name < b.name; });
  return out;
}

Result<UniqueFd> Cabinet::adding() const { return lock_file(directory_ + "/lock", LOCK_SH, true); }

Result<UniqueFd> Cabinet::alone(bool wait) const { return lock_file(directory_ + "/lock", LOCK_EX, wait); }

// A record without its name yet: synced, and locked.
Result<std::pair<UniqueFd, std::string>> Cabinet::write_new(const BoxRecord& record) const {
  std::string path = folder() + "/" + kNew + "XXXXXX";
  UniqueFd fd(::mkostemp(path.data(), O_CLOEXEC));
  if (!fd) return file_error("make a record in " + folder());
  Status written = write_all(fd.get(), record_json(record));
  if (written && ::fsync(fd.get()) != 0) written = file_error("sync " + path);
  if (written && ::flock(fd.get(), LOCK_EX | LOCK_NB) != 0) written = file_error("lock " + path);
  if (!written) {
    ::unlink(path.c_str());
    return std::move(written).error().with_context("the record of the box " + record.name);
  }
  return std::pair(std::move(fd), path);
}

Status Cabinet::add(const BoxRecord& record) const {
  TRY_ASSIGN(const auto fresh, write_new(record));
  // A link, since it fails where the name is taken.
  const bool linked = ::link(fresh.second.c_str(), path_of(record.name).c_str()) == 0;
  const int error = errno;
  ::unlink(fresh.second.c_str());
  errno = error;
  if (!linked && error == EEXIST) {
    return Error{Errc::kInvalid, "the box " + record.name + " is there already in " + directory_ +
                                     ": take another name, or destroy it"};
  }
  if (!linked) return file_error("name the record of the box " + record.name);
  return sync_directory(folder());
}

Status Cabinet::replace(HeldBox& box) const {
  TRY_ASSIGN(auto fresh, write_new(box.record));
  if (::rename(fresh.second.c_str(), path_of(box.record.name).c_str()) != 0) {
    const Error error = file_error("replace the record of the box " + box.record.name);
    ::unlink(fresh.second.c_str());
    return error;
  }
  box.lock = std::move(fresh.first);
  return sync_directory(folder());
}

Status Cabinet::remove(const std::string& name) const {
  if (::unlink(path_of(name).c_str()) != 0) return file_error("remove the record of the box " + name);
  return sync_directory(folder());
}

Result<std::string> Cabinet::forget_unnamed(tools::Sandbox& sandbox) const {
  std::error_code code;
  std::vector<std::string> left;  // half written by one who was killed: nobody adds now
  for (const auto& entry : fs::directory_iterator(folder(), code)) {
    if (entry.path().filename().string().rfind(kNew, 0) == 0) left.push_back(entry.path().string());
  }
  for (const std::string& path : left) ::unlink(path.c_str());
  std::set<std::string> named;
  TRY_ASSIGN(const std::vector<ListedBox> boxes, list());
  for (const ListedBox& box : boxes) {
    if (!box.problem.empty()) return "nothing is freed while a record cannot be read: " + box.problem;
    for (std::string& id : snapshots_of(box.record)) named.insert(std::move(id));
  }
  TRY_ASSIGN(const std::vector<tools::KeptSnapshot> kept, sandbox.kept());
  for (const tools::KeptSnapshot& snapshot : kept) {
    if (named.count(snapshot.id) == 0) TRY(sandbox.forget(snapshot.id));
  }
  TRY(sandbox.gc());
  return std::string();
}

}  // namespace anser::agent

#include "agent/host_notes.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>

namespace anser::agent {
namespace {

namespace fs = std::filesystem;

UniqueFd open_folder(const std::string& folder) {
  return UniqueFd(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
}

std::string name_in(const std::string& path) { return path.substr(path.find('/') + 1); }

}  // namespace

Result<HostNotes> HostNotes::open(const std::string& directory) {
  std::error_code failed;
  const fs::path whole = fs::canonical(directory, failed);
  if (failed) return Error{Errc::kNotFound, "open the directory " + directory, failed.value()};
  UniqueFd lock(::open(whole.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!lock) return Error{Errc::kPermission, "open the directory " + directory, errno};
  while (::flock(lock.get(), LOCK_EX) != 0) {
    if (errno != EINTR) return Error{Errc::kIo, "lock the directory " + directory, errno};
  }
  return HostNotes(whole.string(), std::move(lock));
}

Result<std::vector<std::string>> HostNotes::paths() {
  std::vector<std::string> paths;
  const UniqueFd notes = open_folder(folder());
  if (!notes && errno == ENOENT) return paths;
  if (!notes) return Error{Errc::kIo, "open " + folder() + " (it must be a directory itself)", errno};
  std::error_code failed;
  for (fs::directory_iterator at(folder(), failed), end; !failed && at != end; at.increment(failed)) {
    const std::string path = "notes/" + at->path().filename().string();
    if (tools::is_note_path(path) && at->symlink_status().type() == fs::file_type::regular) paths.push_back(path);
  }
  if (failed) return Error{Errc::kIo, "read " + folder(), failed.value()};
  return paths;
}

Result<std::string> HostNotes::read(const std::string& path) {
  const UniqueFd notes = open_folder(folder());
  const UniqueFd file(::openat(notes.get(), name_in(path).c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
  if (!file) return Error{errno == ENOENT ? Errc::kNotFound : Errc::kIo, "open " + directory_ + "/" + path, errno};
  std::string bytes;
  char buffer[65536];
  // One byte more than may be: so that a longer file is seen to be too long.
  while (bytes.size() <= tools::kMaxNoteFileBytes) {
    const ssize_t got = ::read(file.get(), buffer, sizeof buffer);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return Error{Errc::kIo, "read " + directory_ + "/" + path, errno};
    if (got == 0) break;
    bytes.append(buffer, static_cast<size_t>(got));
  }
  return bytes;
}

Status HostNotes::make_folder() {
  if (::mkdir(folder().c_str(), 0777) == 0 || errno == EEXIST) return {};
  return Error{errno == EACCES || errno == EROFS ? Errc::kPermission : Errc::kIo, "make the directory " + folder(),
               errno};
}

Status HostNotes::write(const std::string& path, const std::string& bytes) {
  TRY(make_folder());
  if (!open_folder(folder())) return Error{Errc::kIo, "open " + folder() + " (it must be a directory itself)", errno};
  return write_file_atomic(directory_ + "/" + path, bytes);
}

}  // namespace anser::agent

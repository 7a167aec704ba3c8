#include "agent/own_files.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <unistd.h>

#include <algorithm>
#include <cctype>
#include <cerrno>
#include <cstdio>
#include <sstream>

#include "base/bytes.h"

namespace anser::agent {
namespace {

constexpr size_t kShownCommand = 100, kMaxName = 64;

}  // namespace

Error file_error(const std::string& doing) {
  const int os = errno;
  const bool full = os == ENOSPC || os == EDQUOT || os == EMFILE || os == ENFILE;
  return Error{os == ENOENT                  ? Errc::kNotFound
               : os == EACCES || os == EPERM ? Errc::kPermission
               : full                        ? Errc::kResource
                                             : Errc::kIo,
               doing, os};
}

std::string find_holder(int fd) {
  struct stat info {};
  const auto locks = read_file("/proc/locks");
  if (::fstat(fd, &info) != 0 || !locks) return "";
  std::istringstream lines(*locks);
  for (std::string line; std::getline(lines, line);) {
    // "7: FLOCK  ADVISORY  WRITE 1234 fe:01:5678 0 EOF": device in hexadecimal, inode in decimal
    std::istringstream words(line);
    std::string number, kind, how, what, pid, where;
    words >> number >> kind >> how >> what >> pid >> where;
    unsigned major_part = 0, minor_part = 0;
    unsigned long long inode = 0;
    if (kind != "FLOCK" || std::sscanf(where.c_str(), "%x:%x:%llu", &major_part, &minor_part, &inode) != 3) continue;
    if (inode != info.st_ino || gnu_dev_makedev(major_part, minor_part) != info.st_dev) continue;
    auto command = read_file("/proc/" + pid + "/cmdline");
    if (!command) return "process " + pid;
    std::replace(command->begin(), command->end(), '\0', ' ');
    while (!command->empty() && command->back() == ' ') command->pop_back();
    return "process " + pid + " (" + visible(command->substr(0, kShownCommand)) + ")";
  }
  return "";
}

std::string holder_of(int fd) {
  const std::string who = find_holder(fd);
  return who.empty() ? "another process" : who;
}

// Like mkdir -p, for the owner alone.
Status make_directories(const std::string& path) {
  for (size_t at = path.find('/', 1);; at = path.find('/', at + 1)) {
    const std::string level = path.substr(0, at);
    if (::mkdir(level.c_str(), 0700) != 0 && errno != EEXIST) return file_error("make " + level);
    if (at == std::string::npos) break;
  }
  struct stat info {};
  if (::stat(path.c_str(), &info) != 0 || !S_ISDIR(info.st_mode))
    return Error{Errc::kInvalid, path + " is no directory: name another"};
  return {};
}

Status sync_directory(const std::string& path) {
  TRY_ASSIGN(const UniqueFd fd, open_file(path, O_RDONLY | O_DIRECTORY));
  return ::fsync(fd.get()) == 0 ? Status() : Status(file_error("sync " + path));
}

Result<UniqueFd> lock_file(const std::string& path, int how, bool wait) {
  TRY_ASSIGN(UniqueFd fd, open_file(path, O_RDWR | O_CREAT, 0600));
  while (::flock(fd.get(), wait ? how : how | LOCK_NB) != 0) {
    if (errno == EWOULDBLOCK) return UniqueFd();
    if (errno != EINTR) return file_error("lock " + path);
  }
  return fd;
}

Status check_name(const std::string& name, const char* what) {
  const auto plain = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0; };
  const bool fine =
      !name.empty() && name.size() <= kMaxName && plain(name[0]) &&
      std::all_of(name.begin(), name.end(), [&](char c) { return plain(c) || c == '.' || c == '_' || c == '-'; });
  if (fine) return {};
  return Error{Errc::kInvalid, std::string(what) + " \"" + visible(name) +
                                   "\" is no name: write 1 to 64 letters, digits and . _ -, a letter or digit first"};
}

}  // namespace anser::agent

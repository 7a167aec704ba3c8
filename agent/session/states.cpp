#include "agent/session/states.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <filesystem>

#include "agent/own_files.h"
#include "base/bytes.h"

namespace anser::agent {

namespace fs = std::filesystem;

Result<StateShelf> StateShelf::open(const std::string& directory) {
  TRY(make_directories(directory));
  return StateShelf(directory);
}

std::string StateShelf::path_of(const std::string& digest) const {
  return directory_ + "/" + digest.substr(0, 2) + "/" + digest;
}

Result<std::string> StateShelf::put(std::string_view bytes) const {
  const std::string digest = hash_bytes(bytes).hex(), path = path_of(digest);
  if (get(digest)) return digest;  // and not a damaged one of that name
  const std::string folder = path.substr(0, path.rfind('/'));
  if (::mkdir(folder.c_str(), 0700) != 0 && errno != EEXIST) return file_error("make " + folder);
  std::string fresh = folder + "/.new-XXXXXX";
  const UniqueFd fd(::mkostemp(fresh.data(), O_CLOEXEC));
  if (!fd) return file_error("make a state in " + folder);
  Status done = write_all(fd.get(), bytes);
  if (done && ::rename(fresh.c_str(), path.c_str()) != 0) done = file_error("name " + path);
  if (done) return digest;
  ::unlink(fresh.c_str());
  return std::move(done).error().with_context("keep a state");
}

Result<std::string> StateShelf::get(const std::string& digest) const {
  if (digest.size() != 64 || digest.find('/') != digest.npos) return Error{Errc::kCorrupt, "no state has this name"};
  TRY_ASSIGN(std::string bytes, read_file(path_of(digest)));
  if (hash_bytes(bytes).hex() != digest) return Error{Errc::kCorrupt, path_of(digest) + " is damaged"};
  return bytes;
}

Status StateShelf::drop(const std::string& digest) const {
  const std::string path = path_of(digest);
  return ::unlink(path.c_str()) == 0 || errno == ENOENT ? Status() : Status(file_error("remove " + path));
}

Status StateShelf::for_each(const std::function<void(const std::string&, int64_t)>& visit) const {
  std::error_code code;
  for (const auto& folder : fs::directory_iterator(directory_, code)) {
    std::error_code inside;
    for (const auto& file : fs::directory_iterator(folder.path(), inside)) {
      const std::string name = file.path().filename().string();
      std::error_code gone;
      const auto bytes = file.file_size(gone);
      if (!gone) visit(name, static_cast<int64_t>(bytes));
    }
  }
  return code ? Status(Error{Errc::kIo, "list " + directory_ + ": " + code.message()}) : Status();
}

}  // namespace anser::agent

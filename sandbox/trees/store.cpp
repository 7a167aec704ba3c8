#include "sandbox/trees/store.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <ctime>
#include <filesystem>

namespace anser::sandbox {
namespace {

namespace fs = std::filesystem;

constexpr size_t kRememberedTrees = 4096;

Error os_error(const std::string& doing) { return Error{Errc::kResource, doing, errno}; }

std::string key_of(const std::vector<std::string>& layers) {
  std::string key;
  for (const std::string& layer : layers) key += layer + '\n';
  return key;
}

// Takes the lock that says "this directory is in use", for as long as the descriptor is open.
Result<UniqueFd> lock_directory(const std::string& directory) {
  TRY_ASSIGN(UniqueFd fd, open_file(directory + "/lock", O_RDWR | O_CREAT, 0600));
  if (::flock(fd.get(), LOCK_EX | LOCK_NB) != 0) return os_error("lock " + directory);
  return fd;
}

// Removes directories of ours whose owner was killed: nobody holds their lock any more.
void sweep(const std::string& parent, const std::string& prefix) {
  std::error_code ignored;
  std::vector<std::string> stale;
  for (const auto& entry : fs::directory_iterator(parent, ignored)) {
    const std::string path = entry.path().string();
    struct stat info {};
    if (entry.path().filename().string().rfind(prefix, 0) != 0 || ::lstat(path.c_str(), &info) != 0) continue;
    if (!S_ISDIR(info.st_mode) || info.st_uid != ::geteuid()) continue;
    const UniqueFd fd(::open((path + "/lock").c_str(), O_RDWR | O_CLOEXEC | O_NOFOLLOW));
    const bool young = ::time(nullptr) - info.st_mtime < 600;  // its owner may not have come to the lock yet
    if (fd ? ::flock(fd.get(), LOCK_EX | LOCK_NB) == 0 : !young) stale.push_back(path);
  }
  for (const std::string& path : stale) const ScratchDirectory gone(path);
}

}  // namespace

ScratchDirectory::~ScratchDirectory() {
  if (path_.empty()) return;
  std::error_code ignored;
  fs::remove_all(path_, ignored);
  if (!ignored) return;
  // A layer may hold directories that even their owner cannot enter.
  for (auto it = fs::recursive_directory_iterator(path_, fs::directory_options::skip_permission_denied, ignored);
       !ignored && it != fs::recursive_directory_iterator(); it.increment(ignored)) {
    std::error_code unread;
    if (it->is_directory(unread) && !it->is_symlink(unread))
      fs::permissions(it->path(), fs::perms::owner_all, fs::perm_options::add, unread);
  }
  fs::remove_all(path_, ignored);
}

Result<std::unique_ptr<LayerStore>> LayerStore::open(const std::string& directory) {
  std::unique_ptr<LayerStore> store(new LayerStore);
  std::error_code code;
  if (!directory.empty()) {
    fs::create_directories(directory, code);
    store->store_ = fs::canonical(directory, code).string();
    if (code) return Error{Errc::kIo, "open the store " + directory + ": " + code.message()};
  }
  // A store of our own is its own directory for what is temporary.
  std::string pattern = store->store_ + "/process-XXXXXX";
  if (directory.empty()) {
    pattern = (fs::temp_directory_path(code) / "anser-store-XXXXXX").string();
    if (code)
      return Error{Errc::kNotFound, "$TMPDIR must name a directory, for the sandbox's store: " + code.message()};
  }
  if (::mkdtemp(pattern.data()) == nullptr) return os_error("make " + pattern);
  store->temporary_ = pattern;
  if (directory.empty()) store->store_ = store->temporary_;
  TRY_ASSIGN(store->lock_, lock_directory(store->temporary_));
  if (::mkdir((store->temporary_ + "/boxes").c_str(), 0700) != 0)
    return os_error("make " + store->temporary_ + "/boxes");
  return store;
}

LayerStore::~LayerStore() {
  if (!temporary_.empty()) const ScratchDirectory gone(temporary_);
}

Status LayerStore::furnish() {
  std::error_code code;
  if (store_ == temporary_) {
    sweep(fs::path(store_).parent_path().string(), "anser-store-");
  } else {
    sweep(store_, "process-");
  }
  for (const char* name : {"/layers", "/empty"}) {
    fs::create_directory(store_ + name, code);
    if (code) return Error{Errc::kIo, "make " + store_ + name + ": " + code.message()};
  }
  return {};
}

uint64_t LayerStore::next_number() {
  const std::lock_guard<std::mutex> lock(mutex_);
  return next_number_++;
}

Result<std::string> LayerStore::new_directory() {
  std::string directory = fmt::format("{}/layer-{}", temporary_, next_number());
  if (::mkdir(directory.c_str(), 0755) != 0) return os_error("make " + directory);
  return directory;
}

// False when somebody else had the same thing there already.
Result<bool> LayerStore::place(const std::string& directory, const std::string& name) {
  if (::rename(directory.c_str(), name.c_str()) == 0) return true;
  if (errno != EEXIST && errno != ENOTEMPTY) return os_error("rename to " + name);
  return false;
}

Result<std::string> LayerStore::adopt(const std::string& directory, const Tree& tree) {
  ScratchDirectory scratch(directory);
  // Named by content: the same edit made twice is one layer.
  std::string path = store_ + "/layers/" + tree_digest(tree).substr(0, 32);
  TRY_ASSIGN(const bool moved, place(directory, path));
  if (moved) scratch.keep();
  return path;
}

std::shared_ptr<const Tree> LayerStore::recall(const std::vector<std::string>& layers) const {
  const std::lock_guard<std::mutex> lock(mutex_);
  const auto found = trees_.find(key_of(layers));
  return found == trees_.end() ? nullptr : found->second;
}

void LayerStore::remember(const std::vector<std::string>& layers, std::shared_ptr<const Tree> tree) {
  const std::lock_guard<std::mutex> lock(mutex_);
  if (trees_.size() >= kRememberedTrees) trees_.erase(trees_.begin());
  trees_[key_of(layers)] = std::move(tree);
}

}  // namespace anser::sandbox

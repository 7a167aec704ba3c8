#include "sandbox/trees/store.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <ctime>
#include <filesystem>

#include "sandbox/trees/scan.h"
#include "sandbox/trees/stream.h"

namespace anser::sandbox {
namespace {

namespace fs = std::filesystem;

constexpr size_t kRememberedTrees = 4096;

std::string key_of(const std::vector<std::string>& layers) {
  std::string key;
  for (const std::string& layer : layers) key += layer + '\n';
  return key;
}

// Takes the lock that says "this directory is in use", for as long as the descriptor is open. It is locked before it
// has its name, so that sweep() never sees it free while its owner lives.
Result<UniqueFd> lock_directory(const std::string& directory) {
  const std::string nameless = directory + "/lock.new", name = directory + "/lock";
  TRY_ASSIGN(UniqueFd fd, open_file(nameless, O_RDWR | O_CREAT | O_EXCL, 0600));
  if (::flock(fd.get(), LOCK_EX | LOCK_NB) != 0 || ::rename(nameless.c_str(), name.c_str()) != 0)
    return file_error("lock " + directory);
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
  const size_t slash = path_.rfind('/');
  const UniqueFd parent(::open(path_.substr(0, slash).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  (void)!remove_tree(parent.get(), path_.substr(slash + 1));  // a destructor has nobody to tell
}

Result<std::unique_ptr<LayerStore>> LayerStore::open(const std::string& directory, bool to_read) {
  std::unique_ptr<LayerStore> store(new LayerStore);
  std::error_code code;
  if (!directory.empty()) {
    if (!to_read) fs::create_directories(directory, code);
    store->store_ = fs::canonical(directory, code).string();
    if (code) return Error{Errc::kIo, "open the store " + directory + ": " + code.message()};
  }
  // A store of our own is its own directory for what is temporary.
  std::string pattern = store->store_ + "/process-XXXXXX";
  if (directory.empty() || to_read) {
    pattern = (fs::temp_directory_path(code) / "anser-store-XXXXXX").string();
    if (code)
      return Error{Errc::kNotFound, "$TMPDIR must name a directory, for the sandbox's store: " + code.message()};
  }
  if (::mkdtemp(pattern.data()) == nullptr) return file_error("make " + pattern);
  store->temporary_ = pattern;
  if (directory.empty()) store->store_ = store->temporary_;
  if (to_read) {
    store->to_read_ = true;
    // Nobody can have locked what is not there or may not be opened.
    store->shared_ = UniqueFd(::open((store->store_ + "/lock").c_str(), O_RDONLY | O_CLOEXEC));
    if (store->shared_ && ::flock(store->shared_.get(), LOCK_SH) != 0) return file_error("lock " + store->store_);
  }
  TRY_ASSIGN(store->lock_, lock_directory(store->temporary_));
  if (::mkdir((store->temporary_ + "/boxes").c_str(), 0700) != 0)
    return file_error("make " + store->temporary_ + "/boxes");
  return store;
}

LayerStore::~LayerStore() {
  if (!temporary_.empty()) const ScratchDirectory gone(temporary_);
}

Status LayerStore::furnish() {
  std::error_code code;
  if (!named() || to_read_) {
    sweep(fs::path(temporary_).parent_path().string(), "anser-store-");
  } else {
    sweep(store_, "process-");
  }
  if (to_read_) return {};
  for (const char* name : {"/layers", "/empty", "/blobs", "/listings", "/snapshots", "/damaged"}) {
    fs::create_directory(store_ + name, code);
    if (code) return Error{Errc::kIo, "make " + store_ + name + ": " + code.message()};
  }
  return {};
}

bool LayerStore::owns(const std::string& layer) const {
  const std::string ours = store_ + "/layers/";
  return layer.rfind(ours, 0) == 0 && is_layer_name(std::string_view(layer).substr(ours.size()));
}

// LOCK_SH for those who add, LOCK_EX for gc(). A store of one process needs no lock.
Result<UniqueFd> LayerStore::lock(int how) const {
  if (!named() || to_read_) return UniqueFd();
  TRY_ASSIGN(UniqueFd fd, open_file(store_ + "/lock", O_RDWR | O_CREAT, 0600));
  while (::flock(fd.get(), how) != 0) {
    if (errno != EINTR) return file_error("lock " + store_);
  }
  return fd;
}

// REQUIRES: the shared lock.
Status LayerStore::pin(const std::string& name) {
  if (!named() || to_read_) return {};
  const std::lock_guard<std::mutex> guard(mutex_);
  if (pinned_.count(name) == 1) return {};
  if (!uses_) {
    TRY_ASSIGN(uses_, open_file(temporary_ + "/uses", O_WRONLY | O_CREAT | O_APPEND, 0600));
  }
  TRY(write_all(uses_.get(), name + "\n"));
  pinned_.insert(name);
  return {};
}

// What check() wrote of a layer; "" when nothing is wrong with it.
std::string LayerStore::damage_of(const std::string& name) const {
  if (::access((store_ + "/damaged/" + name).c_str(), F_OK) != 0) return "";
  const auto text = read_file(store_ + "/damaged/" + name, 4096);
  return text && !text->empty() ? *text : "it is damaged";
}

Status LayerStore::use(const std::vector<std::string>& layers) {
  UniqueFd shared;
  for (const std::string& layer : layers) {
    if (!owns(layer)) continue;
    const std::string name = layer.substr(layer.rfind('/') + 1);
    if (!shared && named()) {
      TRY_ASSIGN(shared, lock(LOCK_SH));
    }
    TRY(pin(name));
    struct stat info {};
    if (::lstat(layer.c_str(), &info) != 0 || !S_ISDIR(info.st_mode)) {
      return Error{Errc::kNotFound, "the layer " + name + " is no longer in the store " + store_ +
                                        ": keep a snapshot to have it survive a collection"};
    }
    std::string damage = damage_of(name);
    if (damage.empty() && !vouched(layer)) damage = "its files are not what its name says";
    if (!damage.empty())
      return Error{Errc::kCorrupt, "the layer " + name + " of the store " + store_ + " is damaged: " + damage};
  }
  return {};
}

uint64_t LayerStore::next_number() {
  const std::lock_guard<std::mutex> lock(mutex_);
  return next_number_++;
}

Result<std::string> LayerStore::new_directory() {
  std::string directory = fmt::format("{}/layer-{}", temporary_, next_number());
  if (::mkdir(directory.c_str(), 0755) != 0) return file_error("make " + directory);
  return directory;
}

// False when the same layer was there already. `replace`: what is there is damaged, and makes room.
Result<bool> LayerStore::place(const std::string& directory, const std::string& name, bool replace) {
  const std::string path = path_of(name);
  if (replace) {
    const std::string aside = fmt::format("{}/damaged-{}", temporary_, next_number());
    if (::rename(path.c_str(), aside.c_str()) != 0 && errno != ENOENT) return file_error("put aside " + path);
    ::unlink((store_ + "/listings/" + name).c_str());
    ::unlink((store_ + "/damaged/" + name).c_str());
  }
  if (::rename(directory.c_str(), path.c_str()) == 0) return true;
  if (errno != EEXIST && errno != ENOTEMPTY) return file_error("rename to " + path);
  return false;
}

// REQUIRES: the shared lock.
Status LayerStore::share_files(const std::string& directory, const Tree& tree) {
  const Blobs blobs(store_ + "/blobs", temporary_);
  TRY_ASSIGN(const UniqueFd root, open_file(directory, O_RDONLY | O_DIRECTORY));
  Status status;
  tree.for_each([&](const std::string& path, const Node& node) {
    if (!status || node.kind != 'f') return;
    auto place = open_parent(root.get(), path);
    if (!place && place.error().os == EACCES) return;
    status = place ? blobs.share(*place, node, next_number()) : Status(std::move(place).error());
  });
  return status;
}

// Whether somebody stands for what is in a layer: its listing, since it is safely on disk; or this process, which has
// made or read it. A layer that was never synced, and is older than a loss of power, may have lost its bytes.
bool LayerStore::vouched(const std::string& layer) {
  {
    const std::lock_guard<std::mutex> guard(mutex_);
    if (listings_.count(layer) == 1) return true;
  }
  const std::string name = layer.substr(layer.rfind('/') + 1);
  return ::access((store_ + "/listings/" + name).c_str(), F_OK) == 0 || listing(layer).has_value();
}

Result<std::string> LayerStore::adopt(const std::string& directory, const Tree& tree) {
  ScratchDirectory scratch(directory);
  // Named by content: the same edit made twice is one layer.
  const std::string name = layer_name(tree), path = path_of(name);
  TRY_ASSIGN(const UniqueFd shared, lock(LOCK_SH));
  TRY(pin(name));
  const bool there = ::access(path.c_str(), F_OK) == 0, marked = !damage_of(name).empty();
  const bool sound = there && !marked && vouched(path);
  // What is left of a damaged one goes: the directory, the mark, a listing that says "safely on disk".
  const bool replace = there || marked || ::access((store_ + "/listings/" + name).c_str(), F_OK) == 0;
  if (!sound) {
    TRY(share_files(directory, tree));
    TRY_ASSIGN(const bool moved, place(directory, name, replace));
    if (moved) scratch.keep();
    if (replace) TRY(make_durable(path, tree));  // a manifest may count on it
  }
  const std::lock_guard<std::mutex> guard(mutex_);
  listings_.try_emplace(path, std::make_shared<const Tree>(tree));
  return path;
}

Result<std::string> LayerStore::copy_in(const std::string& directory, const Tree& tree) {
  TRY_ASSIGN(const UniqueFd from, open_file(directory, O_RDONLY | O_DIRECTORY));
  TRY_ASSIGN(const std::string copy, new_directory());
  ScratchDirectory scratch(copy);
  const auto copy_file = [&](const std::string& path, const Node& node, const Place& place) -> Status {
    const UniqueFd source = open_beneath(from.get(), path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
    const UniqueFd to(::openat(place.parent.get(), place.name.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
    struct stat info {};
    if (!source || !to || ::fstat(source.get(), &info) != 0) return file_error("copy " + visible(path));
    if (S_ISREG(info.st_mode)) TRY(copy_bytes(source.get(), to.get()));
    TRY_ASSIGN(const std::string digest, digest_of(to.get()));
    if (digest != node.content || !S_ISREG(info.st_mode) || (info.st_mode & 0777) != node.mode) {
      return Error{Errc::kInvalid, visible(path) + " in " + directory +
                                       " was changed after the workspace was imported: import it again"};
    }
    return ::fchmod(to.get(), node.mode) == 0 ? Status() : Status(file_error("chmod " + visible(path)));
  };
  TRY(write_layer(tree, copy, copy_file));
  scratch.keep();
  return adopt(copy, tree);
}

Result<std::shared_ptr<const Tree>> LayerStore::listing(const std::string& layer) {
  {
    const std::lock_guard<std::mutex> guard(mutex_);
    if (const auto known = listings_.find(layer); known != listings_.end()) return known->second;
  }
  const std::string name = layer.substr(layer.rfind('/') + 1);
  const auto bytes = read_file(store_ + "/listings/" + name);
  // Without a listing it is a layer that was not kept; a snapshot of an earlier run may name it all the same.
  TRY_ASSIGN(Tree tree, bytes ? read_listing(*bytes) : scan_layer(layer));
  if (layer_name(tree) != name)
    return Error{Errc::kCorrupt, "the layer " + name + " in " + store_ + " does not hold what its name says"};
  auto known = std::make_shared<const Tree>(std::move(tree));
  const std::lock_guard<std::mutex> guard(mutex_);
  return listings_.try_emplace(layer, known).first->second;
}

std::shared_ptr<const Tree> LayerStore::remembered(const std::vector<std::string>& layers) const {
  const std::lock_guard<std::mutex> guard(mutex_);
  const auto found = trees_.find(key_of(layers));
  return found == trees_.end() ? nullptr : found->second;
}

std::shared_ptr<const Tree> LayerStore::recall(const std::vector<std::string>& layers) {
  if (auto known = remembered(layers)) return known;
  Tree tree;
  for (auto layer = layers.rbegin(); layer != layers.rend(); ++layer) {
    if (!owns(*layer)) {
      const auto host = layer == layers.rbegin() ? remembered({*layer}) : nullptr;
      if (host == nullptr) return nullptr;
      tree = *host;
      continue;
    }
    const auto above = listing(*layer);
    if (!above) return nullptr;  // somebody will look at the files, and say what is wrong with them
    tree = apply_layer(tree, **above);
  }
  auto out = std::make_shared<const Tree>(std::move(tree));
  remember(layers, out);
  return out;
}

void LayerStore::remember(const std::vector<std::string>& layers, std::shared_ptr<const Tree> tree) {
  const std::lock_guard<std::mutex> lock(mutex_);
  if (trees_.size() >= kRememberedTrees) {
    // Not what a directory of the host was when it was imported: that cannot be read again.
    const auto again = std::find_if(trees_.begin(), trees_.end(), [&](const auto& known) {
      const std::string& key = known.first;
      return key.find('\n') + 1 < key.size() || owns(key.substr(0, key.size() - 1));
    });
    if (again != trees_.end()) trees_.erase(again);
  }
  trees_[key_of(layers)] = std::move(tree);
}

}  // namespace anser::sandbox

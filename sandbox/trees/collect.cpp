// gc() and check(): what is no longer needed, and what is no longer whole.
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <sstream>

#include "sandbox/trees/store.h"

namespace anser::sandbox {
namespace {

namespace fs = std::filesystem;

using Hashed = std::map<uint64_t, std::string>;  // digests of files, by inode: a blob is read once

std::vector<std::string> names_in(const std::string& directory, std::error_code& code) {
  std::vector<std::string> out;
  for (const auto& entry : fs::directory_iterator(directory, code)) out.push_back(entry.path().filename().string());
  return out;
}

Result<std::string> digest_once(int parent, const std::string& name, const struct stat& info, Hashed& hashed,
                                CheckReport& report) {
  const auto known = hashed.find(info.st_ino);
  if (known != hashed.end()) return known->second;
  const UniqueFd fd(::openat(parent, name.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
  if (!fd) return file_error("open");
  TRY_ASSIGN(std::string digest, digest_of(fd.get(), info.st_size));
  report.bytes += info.st_size;
  return hashed[info.st_ino] = digest;
}

// What is wrong with the entry at `place`; "" when it is as `node` says.
std::string problem_of(const Place& place, const Node& node, Hashed& hashed, CheckReport& report) {
  const int parent = place.parent.get();
  struct stat info {};
  if (::fstatat(parent, place.name.c_str(), &info, AT_SYMLINK_NOFOLLOW) != 0) return "is missing";
  const bool kind = node.kind == 'f'   ? S_ISREG(info.st_mode)
                    : node.kind == 'd' ? S_ISDIR(info.st_mode)
                    : node.kind == 'l' ? S_ISLNK(info.st_mode)
                                       : S_ISCHR(info.st_mode) && info.st_rdev == 0;
  if (!kind) return "is of another kind";
  if ((node.kind == 'f' || node.kind == 'd') && (info.st_mode & 07777) != node.mode) return "the mode is another";
  if (node.kind == 'l') {
    const auto text = link_text(parent, place.name);
    return text && *text == node.content ? "" : "the link's text is another";
  }
  if (node.kind == 'd') {
    const UniqueFd fd(::openat(parent, place.name.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
    char value = 'n';
    const bool opaque = fd && ::fgetxattr(fd.get(), "user.overlay.opaque", &value, 1) == 1 && value == 'y';
    return opaque == node.opaque ? "" : "the opaque mark is another";
  }
  if (node.kind == 'w') return "";
  ++report.files;
  if (info.st_size != node.size) return "the size is another";
  const auto digest = digest_once(parent, place.name, info, hashed, report);
  if (!digest) return digest.error().message();
  return *digest == node.content ? "" : "the content is another";
}

// Names in the directories of a layer that its listing does not know.
void find_strangers(int root, const Tree& tree, const std::string& path, const std::string& where,
                    CheckReport& report) {
  const UniqueFd fd = open_beneath(root, path, O_RDONLY | O_DIRECTORY);
  if (!fd) return;  // said already
  const Status listed = for_each_name(fd.get(), [&](const std::string& name) {
    const std::string full = path.empty() ? name : path + "/" + name;
    if (tree.find(full) == nullptr) report.damage.push_back({where, full, "does not belong there"});
    return Status();
  });
  if (!listed) report.damage.push_back({where, path, listed.error().message()});
}

}  // namespace

// Names of the layers that living processes use.
Result<std::set<std::string>> LayerStore::layers_in_use() {
  std::set<std::string> out;
  std::error_code code;
  for (const std::string& name : names_in(store_, code)) {
    if (name.rfind("process-", 0) != 0) continue;
    const std::string directory = store_ + "/" + name;
    const UniqueFd fd(::open((directory + "/lock").c_str(), O_RDWR | O_CLOEXEC | O_NOFOLLOW));
    if (!fd || ::flock(fd.get(), LOCK_EX | LOCK_NB) == 0) continue;  // uses nothing yet; or has ended
    const auto uses = read_file(directory + "/uses");
    if (!uses && uses.error().code == Errc::kNotFound) continue;
    if (!uses) return uses.error();
    std::istringstream lines(*uses);
    for (std::string line; std::getline(lines, line);) out.insert(line);
  }
  if (code) return Error{Errc::kIo, "list " + store_ + ": " + code.message()};
  return out;
}

Result<Collected> LayerStore::gc() {
  TRY_ASSIGN(const UniqueFd alone, lock(LOCK_EX));
  std::set<std::string> wanted;
  if (named()) {
    TRY_ASSIGN(wanted, layers_in_use());
  } else {
    return Collected{};  // who uses what is not written down in a store of one process
  }
  std::error_code code;
  for (const std::string& name : names_in(store_ + "/snapshots", code)) {
    const fs::path path(name);
    if (path.extension() != ".json") {
      ::unlink((store_ + "/snapshots/" + name).c_str());  // half written by one who was killed: nobody adds now
      continue;
    }
    const auto manifest = manifest_of(path.stem().string());
    if (!manifest && manifest.error().code == Errc::kNotFound) continue;
    if (!manifest) return Error{manifest.error()}.with_context("collect (forget that snapshot first)");
    for (const Manifest::Layer& layer : manifest->layers) wanted.insert(layer.name());
  }
  Collected out;
  for (const std::string& name : names_in(store_ + "/layers", code)) {
    if (wanted.count(name) == 1) continue;
    ::unlink((store_ + "/listings/" + name).c_str());
    const std::string trash = fmt::format("{}/trash-{}", temporary_, next_number());
    if (::rename(path_of(name).c_str(), trash.c_str()) != 0) return file_error("collect the layer " + name);
    const ScratchDirectory gone(trash);
    ++out.layers;
    const std::lock_guard<std::mutex> guard(mutex_);
    listings_.erase(path_of(name));
  }
  for (const char* folder : {"/listings/", "/damaged/"}) {
    for (const std::string& name : names_in(store_ + folder, code)) {
      if (wanted.count(name) == 0) ::unlink((store_ + folder + name).c_str());
    }
  }
  for (const std::string& level : names_in(store_ + "/blobs", code)) {
    for (const std::string& name : names_in(store_ + "/blobs/" + level, code)) {
      const std::string path = store_ + "/blobs/" + level + "/" + name;
      struct stat info {};
      if (::lstat(path.c_str(), &info) != 0 || info.st_nlink != 1) continue;
      if (::unlink(path.c_str()) != 0) return file_error("collect the blob " + name);
      ++out.blobs;
      out.bytes += info.st_size;
    }
  }
  if (code) return Error{Errc::kIo, "collect in " + store_ + ": " + code.message()};
  return out;
}

Status LayerStore::check_layer(const Manifest::Layer& layer, Hashed& hashed, CheckReport& report) {
  const std::string name = layer.name(), where = "layer " + name;
  const size_t before = report.damage.size();
  const auto say = [&](const std::string& path, const std::string& problem) {
    report.damage.push_back({where, path, problem});
  };
  ++report.layers;
  // Read anew: what this process remembers of it proves nothing.
  const auto bytes = read_file(store_ + "/listings/" + name);
  const auto tree = bytes ? read_listing(*bytes) : Result<Tree>(bytes.error());
  const UniqueFd root(::open(path_of(name).c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
  if (!tree) {
    say("", "its listing: " + tree.error().message());
  } else if (tree_digest(*tree) != layer.digest) {
    say("", "its listing is of another layer");
  } else if (!root) {
    say("", "is missing");
  } else {
    find_strangers(root.get(), *tree, "", where, report);
    tree->for_each([&](const std::string& path, const Node& node) {
      const auto place = open_parent(root.get(), path);
      const std::string problem = place ? problem_of(*place, node, hashed, report) : "is missing";
      if (!problem.empty()) say(path, problem);
      if (node.kind == 'd') find_strangers(root.get(), *tree, path, where, report);
    });
  }
  const std::string mark = store_ + "/damaged/" + name;
  if (report.damage.size() == before) {
    if (::unlink(mark.c_str()) != 0 && errno != ENOENT) return file_error("clear " + mark);
    return {};
  }
  const Damage& first = report.damage[before];
  return write_durable(mark, visible(first.path) + (first.path.empty() ? "" : ": ") + first.problem);
}

Status LayerStore::check_blobs(Hashed& hashed, CheckReport& report) {
  std::error_code code;
  for (const std::string& level : names_in(store_ + "/blobs", code)) {
    const std::string directory = store_ + "/blobs/" + level;
    TRY_ASSIGN(const UniqueFd parent, open_file(directory, O_RDONLY | O_DIRECTORY));
    for (const std::string& name : names_in(directory, code)) {
      struct stat info {};
      if (::fstatat(parent.get(), name.c_str(), &info, AT_SYMLINK_NOFOLLOW) != 0) continue;  // collected meanwhile
      ++report.blobs;
      const auto digest = S_ISREG(info.st_mode) ? digest_once(parent.get(), name, info, hashed, report)
                                                : Result<std::string>(Error{Errc::kCorrupt, "is no file"});
      Node node;
      node.mode = static_cast<uint16_t>(info.st_mode & 07777);
      if (digest) node.content = *digest;
      if (digest && Blobs::name(node) == level + "/" + name) continue;
      report.damage.push_back(
          {"blob " + name, "", digest ? "the content or the mode is another" : digest.error().message()});
      ::unlinkat(parent.get(), name.c_str(), 0);  // nothing new shall share it
    }
  }
  if (code) return Error{Errc::kIo, "check " + store_ + ": " + code.message()};
  return {};
}

Result<CheckReport> LayerStore::check() {
  TRY_ASSIGN(const UniqueFd shared, lock(LOCK_SH));
  CheckReport report;
  Hashed hashed;
  std::map<std::string, Manifest::Layer> layers;  // each once, by name
  TRY_ASSIGN(const std::vector<KeptSnapshot> snapshots, kept());
  for (const KeptSnapshot& snapshot : snapshots) {
    ++report.snapshots;
    const auto manifest = manifest_of(snapshot.id);
    if (!manifest) report.damage.push_back({"snapshot " + snapshot.id, "", manifest.error().message()});
    if (!manifest) continue;
    for (const Manifest::Layer& layer : manifest->layers) layers.try_emplace(layer.name(), layer);
  }
  for (const auto& [name, layer] : layers) TRY(check_layer(layer, hashed, report));
  TRY(check_blobs(hashed, report));
  // That each layer is whole does not say that they are the right ones.
  for (const KeptSnapshot& snapshot : snapshots) {
    const auto manifest = manifest_of(snapshot.id);
    if (!manifest) continue;
    Tree tree;
    for (auto layer = manifest->layers.rbegin(); layer != manifest->layers.rend(); ++layer) {
      const auto content = listing(path_of(layer->name()));
      if (content) tree = apply_layer(tree, **content);
    }
    if (tree_digest(tree) != snapshot.id && report.damage.empty())
      report.damage.push_back({"snapshot " + snapshot.id, "", "its layers show another tree"});
  }
  return report;
}

}  // namespace anser::sandbox

// Kept snapshots: a manifest that names layers. First the files of the layers, then their names, then their listings,
// then the manifest are brought safely to disk, so that what a crash leaves is at worst a layer that nothing names.
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>

#include "base/clock.h"
#include "sandbox/trees/store.h"
#include "sandbox/trees/stream.h"

namespace anser::sandbox {
namespace {

namespace fs = std::filesystem;

constexpr size_t kSyncedOneByOne = 256;  // more files than these, and the whole file system is synced at once
constexpr size_t kShortestPrefix = 4;
constexpr size_t kMaxManifest = 1u << 20;
constexpr char kSuffix[] = ".json";

bool hexadecimal(const std::string& text) { return text.find_first_not_of("0123456789abcdef") == std::string::npos; }

Status sync_file_system(const std::string& directory) {
  TRY_ASSIGN(const UniqueFd fd, open_file(directory, O_RDONLY | O_DIRECTORY));
  return ::syncfs(fd.get()) == 0 ? Status() : Status(file_error("sync " + directory));
}

Status sync_layer(const std::string& layer, const Tree& tree, const std::string& blobs) {
  Status status;
  tree.for_each([&](const std::string& path, const Node& node) {
    if (!status || (node.kind != 'f' && node.kind != 'd')) return;
    status = sync_path(layer + "/" + path);
    if (status && node.kind == 'f') status = sync_path(blobs + "/" + node.content.substr(0, 2));
  });
  TRY(std::move(status));
  TRY(sync_path(blobs));
  TRY(sync_path(layer));
  return sync_path(layer.substr(0, layer.rfind('/')));
}

Manifest::Layer described(const Tree& tree) {
  Manifest::Layer layer;
  layer.digest = tree_digest(tree);
  tree.for_each([&](const std::string&, const Node& node) {
    if (node.kind != 'f') return;
    ++layer.files;
    layer.bytes += node.size;
  });
  return layer;
}

}  // namespace

// Brings a layer safely to disk; its listing says that it is.
Status LayerStore::make_durable(const std::string& layer, const Tree& tree) {
  const std::string listing = store_ + "/listings/" + layer_name(tree);
  if (::access(listing.c_str(), F_OK) == 0) return {};
  // A file that its owner may not read cannot be synced by itself.
  if (tree.size() > kSyncedOneByOne || !sync_layer(layer, tree, store_ + "/blobs")) TRY(sync_file_system(store_));
  return write_durable(listing, write_listing(tree));
}

Result<std::string> LayerStore::keep(const std::vector<std::string>& layers, const Tree& tree) {
  if (!named()) return Error{Errc::kInvalid, "this sandbox's store is removed at its end: start it with a named store"};
  const std::lock_guard<std::mutex> guard(keeping_);
  TRY_ASSIGN(const UniqueFd shared, lock(LOCK_SH));
  TRY(use(layers));
  Manifest manifest;
  manifest.id = tree_digest(tree);
  Tree shown;
  for (auto layer = layers.rbegin(); layer != layers.rend(); ++layer) {
    if (!owns(*layer)) return Error{Errc::kInvalid, "keep " + *layer + ": it is no layer of the store " + store_};
    TRY_ASSIGN(const std::shared_ptr<const Tree> content, listing(*layer));
    TRY(make_durable(*layer, *content));
    manifest.layers.insert(manifest.layers.begin(), described(*content));
    shown = apply_layer(shown, *content);
  }
  if (!(shown == tree)) return Error{Errc::kInvalid, "keep: the layers show another tree than the snapshot's"};
  if (find(manifest.id)) return manifest.id;
  manifest.created = iso_time(Clock().wall());
  TRY(write_durable(store_ + "/snapshots/" + manifest.id + kSuffix, write_manifest(manifest)));
  return manifest.id;
}

// The only kept id that begins with `id`.
Result<std::string> LayerStore::full_id(const std::string& id) const {
  if (!hexadecimal(id) || id.size() < kShortestPrefix || id.size() > 64)
    return Error{Errc::kInvalid, "the snapshot \"" + visible(id) + "\": give four or more of its hexadecimal digits"};
  // A whole one needs no look at the others, of which there may be tens of thousands.
  if (id.size() == 64) {
    if (::access((store_ + "/snapshots/" + id + kSuffix).c_str(), F_OK) == 0) return id;
    return Error{Errc::kNotFound, "no snapshot " + id + " is kept in " + store_};
  }
  std::vector<std::string> found;
  std::error_code code;
  for (const auto& entry : fs::directory_iterator(store_ + "/snapshots", code)) {
    const fs::path path = entry.path();
    if (path.extension() == kSuffix && is_digest(path.stem().string()) && path.stem().string().rfind(id, 0) == 0)
      found.push_back(path.stem().string());
  }
  if (code) return Error{Errc::kIo, "list the snapshots of " + store_ + ": " + code.message()};
  if (found.empty()) return Error{Errc::kNotFound, "no snapshot " + id + " is kept in " + store_};
  if (found.size() > 1) {
    return Error{Errc::kInvalid,
                 "the snapshot " + id + " could be " + found[0] + " or " + found[1] + ": give more digits"};
  }
  return found[0];
}

Result<Manifest> LayerStore::manifest_of(const std::string& id) const {
  TRY_ASSIGN(const std::string text, read_file(store_ + "/snapshots/" + id + kSuffix, kMaxManifest));
  auto manifest = read_manifest(text);
  if (!manifest) return std::move(manifest).error().with_context("the snapshot " + id + " in " + store_);
  if (manifest->id != id)
    return Error{Errc::kCorrupt, "the manifest " + id + " in " + store_ + " is of another snapshot"};
  return manifest;
}

Result<LayerStore::Found> LayerStore::find(const std::string& id) {
  TRY_ASSIGN(const UniqueFd shared, lock(LOCK_SH));
  Found found;
  TRY_ASSIGN(found.id, full_id(id));
  TRY_ASSIGN(const Manifest manifest, manifest_of(found.id));
  for (const Manifest::Layer& layer : manifest.layers) {
    found.layers.push_back(path_of(layer.name()));
    if (::access((store_ + "/listings/" + layer.name()).c_str(), F_OK) != 0)
      return Error{Errc::kCorrupt, "the snapshot " + found.id + ": its layer " + layer.name() + " is not whole"};
  }
  if (Status usable = use(found.layers); !usable) {
    Error error = std::move(usable).error();
    error.code = Errc::kCorrupt;
    return std::move(error).with_context("the snapshot " + found.id);
  }
  return found;
}

Result<std::vector<KeptSnapshot>> LayerStore::kept() {
  std::vector<KeptSnapshot> out;
  std::error_code code;
  for (const auto& entry : fs::directory_iterator(store_ + "/snapshots", code)) {
    KeptSnapshot one;
    one.id = entry.path().stem().string();
    if (entry.path().extension() != kSuffix || !is_digest(one.id)) continue;
    const auto manifest = manifest_of(one.id);
    if (!manifest) {
      if (manifest.error().code == Errc::kNotFound) continue;  // forgotten meanwhile
      one.damage = manifest.error().message();
    } else {
      one.created = manifest->created;
      one.layers = static_cast<int64_t>(manifest->layers.size());
      for (const Manifest::Layer& layer : manifest->layers) {
        one.files += layer.files;
        one.bytes += layer.bytes;
      }
    }
    out.push_back(std::move(one));
  }
  if (code) return Error{Errc::kIo, "list the snapshots of " + store_ + ": " + code.message()};
  std::sort(out.begin(), out.end(), [](const KeptSnapshot& a, const KeptSnapshot& b) {
    return a.created != b.created ? a.created > b.created : a.id < b.id;
  });
  return out;
}

Status LayerStore::forget(const std::string& id) {
  TRY_ASSIGN(const std::string full, full_id(id));
  const std::string path = store_ + "/snapshots/" + full + kSuffix;
  if (::unlink(path.c_str()) != 0) return file_error("forget the snapshot " + full);
  return sync_path(store_ + "/snapshots");
}

}  // namespace anser::sandbox

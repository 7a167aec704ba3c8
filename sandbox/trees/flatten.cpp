// Many layers into few, so that a long session does not stack overlays without end. Layers are never changed, so a
// merged one can share their files by hard links and costs no copying.
//
// Which ones: the top k, for the smallest k of at least four whose entries together are not more than those of the
// layer below them. Small new layers are merged with each other and not, every time, with all that was ever changed:
// with n entries in all a commit costs about n^(1/16) links in the long run, and not n/16.
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

#include "sandbox/trees/store.h"
#include "sandbox/trees/stream.h"

namespace anser::sandbox {
namespace {

constexpr size_t kMaxStacked = 16;  // layers of a snapshot; more are merged
constexpr size_t kFewest = 4;       // merged at once

using Listings = std::vector<std::shared_ptr<const Tree>>;

size_t layers_to_merge(const Listings& listings) {
  size_t entries = 0;
  for (size_t k = 0; k < listings.size(); ++k) {
    if (k >= kFewest && listings[k]->size() >= entries) return k;
    entries += listings[k]->size();
  }
  return listings.size();
}

Status link_or_copy(int from_root, const std::string& path, const Node& node, const Place& to) {
  TRY_ASSIGN(const Place from, open_parent(from_root, path));
  if (::linkat(from.parent.get(), from.name.c_str(), to.parent.get(), to.name.c_str(), 0) == 0) return {};
  if (errno != EMLINK) return file_error("link " + visible(path));
  const UniqueFd source(::openat(from.parent.get(), from.name.c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC));
  const UniqueFd copy(::openat(to.parent.get(), to.name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
  if (!source || !copy) return file_error("copy " + visible(path));
  TRY(copy_bytes(source.get(), copy.get()));
  return ::fchmod(copy.get(), node.mode) == 0 ? Status() : Status(file_error("chmod " + visible(path)));
}

}  // namespace

Result<std::vector<std::string>> LayerStore::flatten(const std::vector<std::string>& layers) {
  if (layers.size() <= kMaxStacked) return layers;
  Listings listings;
  std::vector<UniqueFd> roots;
  for (const std::string& layer : layers) {
    if (!owns(layer)) break;
    TRY_ASSIGN(listings.emplace_back(), listing(layer));
  }
  const size_t count = layers_to_merge(listings);
  if (count < 2) return layers;
  Tree merged;
  for (size_t i = count; i-- > 0;) merged = stack_layers(merged, *listings[i]);
  for (size_t i = 0; i < count; ++i) {
    TRY_ASSIGN(roots.emplace_back(), open_file(layers[i], O_RDONLY | O_DIRECTORY));
  }
  TRY_ASSIGN(const std::string directory, new_directory());
  ScratchDirectory scratch(directory);
  TRY(write_layer(merged, directory, [&](const std::string& path, const Node& node, const Place& place) -> Status {
    for (size_t i = 0; i < count; ++i) {
      const Node* here = listings[i]->find(path);
      if (here != nullptr && *here == node) return link_or_copy(roots[i].get(), path, node, place);
    }
    return Error{Errc::kCorrupt, visible(path) + " is in none of the layers that were merged"};
  }));
  scratch.keep();
  TRY_ASSIGN(const std::string path, adopt(directory, merged));
  std::vector<std::string> out{path};
  // The kernel takes no directory twice, and all that a lower one says, the same one above says too.
  std::remove_copy(layers.begin() + static_cast<std::ptrdiff_t>(count), layers.end(), std::back_inserter(out), path);
  return out;
}

}  // namespace anser::sandbox

// LayerStore: where the layers of workspaces lie on the host's disk, named by content, and which snapshots are kept.
//
//   STORE/layers/<name>/       a layer as an overlay reads it; files are hard links to blobs
//   STORE/blobs/xx/...         their contents (blobs.h)
//   STORE/listings/<name>      what is in a layer that is safely on disk (listing.h)
//   STORE/snapshots/<id>.json  the manifest of a kept snapshot
//   STORE/damaged/<name>       check() found this layer damaged; the text says how
//   STORE/process-XXXXXX/      of one living process: its lock, its boxes, the layers it uses (`uses`), what is half
//   done STORE/lock                 shared by those who add, exclusive for gc()
//
// Invariants, at every moment and after every crash:
//   1. A manifest is there only when all its layers were safely on disk before.
//   2. A listing is there only when its layer is complete and safely on disk.
//   3. A layer gets its name by one rename, when it is complete; it is never changed after that.
//   4. Whoever hands out the path of a layer has written its name to `uses` before, under the shared lock.
//
// Tested by tests/sandbox/store_test.cpp.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <vector>

#include "base/result.h"
#include "base/unique_fd.h"
#include "sandbox/trees/blobs.h"
#include "sandbox/trees/kept.h"
#include "sandbox/trees/listing.h"
#include "sandbox/trees/tree.h"

namespace anser::sandbox {

// A directory tree removed at the end, whatever modes its directories have.
class ScratchDirectory {
 public:
  explicit ScratchDirectory(std::string path) : path_(std::move(path)) {}
  ScratchDirectory(const ScratchDirectory&) = delete;
  ScratchDirectory& operator=(const ScratchDirectory&) = delete;
  ~ScratchDirectory();
  void keep() { path_.clear(); }

 private:
  std::string path_;
};

// Thread-safe. Several processes may share a store.
class LayerStore {
 public:
  // `directory` empty: a fresh one below $TMPDIR or /tmp, removed at the end; nothing can be kept in it. `to_read`:
  // what is kept can be found and read, and nothing in the directory is made or changed; gc() of others waits
  // meanwhile.
  static Result<std::unique_ptr<LayerStore>> open(const std::string& directory, bool to_read = false);
  ~LayerStore();  // removes what is temporary
  // What needs not be there at once: sweeps what other processes that were killed left, makes the folders of layers.
  Status furnish();

  const std::string& temporary() const { return temporary_; }  // this process's own directory
  std::string empty() const { return store_ + "/empty"; }      // a layer with nothing in it
  uint64_t next_number();                                      // never the same twice in this process
  Result<std::string> new_directory();  // empty, on the same file system as the layers; the caller's to remove or adopt

  // Makes `directory` (from new_directory), whose content is `tree`, a layer: moved to its name, or dropped when it is
  // there already. Its path.
  Result<std::string> adopt(const std::string& directory, const Tree& tree);
  // Copies what `tree` lists of a directory of the host into a layer: shared blocks where the file system can. kInvalid
  // when a file is no longer what the tree says. Its path.
  Result<std::string> copy_in(const std::string& directory, const Tree& tree);
  // The same tree with fewer of the store's own layers, when there are more than 16: merged by hard links, from the
  // top, as many as keeps the cost of a commit level (flatten.cpp).
  Result<std::vector<std::string>> flatten(const std::vector<std::string>& layers);
  // To be called before layers are used that somebody else may have named (a snapshot from an earlier run): nobody
  // collects them while this process lives. kNotFound when one is gone, kCorrupt when one is known to be damaged.
  Status use(const std::vector<std::string>& layers);
  // What is in a layer of the store.
  Result<std::shared_ptr<const Tree>> listing(const std::string& layer);

  // The tree that these layers show, when somebody has told, or when listings tell; nullptr otherwise.
  std::shared_ptr<const Tree> recall(const std::vector<std::string>& layers);
  void remember(const std::vector<std::string>& layers, std::shared_ptr<const Tree> tree);

  // Keeps a snapshot: its layers, all of this store, and the tree they show. When this returns it survives a loss of
  // power. Its id.
  Result<std::string> keep(const std::vector<std::string>& layers, const Tree& tree);
  // By id, or by the beginning of one, four digits or more: kNotFound when there is none, kInvalid when there are
  // several, kCorrupt when its manifest or a layer is damaged.
  struct Found {
    std::vector<std::string> layers;
    std::string id;
  };
  Result<Found> find(const std::string& id);
  Result<std::vector<KeptSnapshot>> kept();  // newest first; those with a damaged manifest have `damage`
  Status forget(const std::string& id);      // as find(), damaged ones too; frees nothing by itself
  // Frees layers and blobs that no manifest reaches and no living process uses. Waits for those who are adding. Refuses
  // (kCorrupt) while a manifest cannot be read, since what it reaches is then unknown.
  Result<Collected> gc();
  // Reads everything that is kept and compares digests. Layers that are damaged are marked, so that find() and use()
  // refuse them; damaged blobs are taken out of use.
  Result<CheckReport> check();

  bool named() const { return store_ != temporary_; }  // somebody chose the directory
  bool owns(const std::string& layer) const;           // a path below STORE/layers

 private:
  LayerStore() = default;
  std::shared_ptr<const Tree> remembered(const std::vector<std::string>& layers) const;
  Result<UniqueFd> lock(int how) const;
  Result<bool> place(const std::string& directory, const std::string& name, bool replace);
  bool vouched(const std::string& layer);
  Status pin(const std::string& name);
  std::string damage_of(const std::string& name) const;
  Status share_files(const std::string& directory, const Tree& tree);
  Status make_durable(const std::string& layer, const Tree& tree);
  Result<std::string> full_id(const std::string& id) const;
  Result<Manifest> manifest_of(const std::string& id) const;
  Result<std::set<std::string>> layers_in_use();
  Status check_layer(const Manifest::Layer& layer, std::map<uint64_t, std::string>& hashed, CheckReport& report);
  Status check_blobs(std::map<uint64_t, std::string>& hashed, CheckReport& report);
  std::string path_of(const std::string& name) const { return store_ + "/layers/" + name; }

  std::string store_, temporary_;
  bool to_read_ = false;
  UniqueFd lock_, shared_;    // shared_: where to_read_
  std::mutex keeping_;        // one keep() at a time
  mutable std::mutex mutex_;  // guards what follows
  uint64_t next_number_ = 0;
  std::map<std::string, std::shared_ptr<const Tree>> trees_;     // by layers
  std::map<std::string, std::shared_ptr<const Tree>> listings_;  // by layer
  std::set<std::string> pinned_;                                 // names in our `uses`
  UniqueFd uses_;
};

}  // namespace anser::sandbox

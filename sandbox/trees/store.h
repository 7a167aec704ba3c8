// LayerStore: where the layers of workspaces lie on the host's disk, named by content, and what is in them.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "base/result.h"
#include "base/unique_fd.h"
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
  // `directory` empty: a fresh one below $TMPDIR or /tmp, removed at the end.
  static Result<std::unique_ptr<LayerStore>> open(const std::string& directory);
  ~LayerStore();  // removes what is temporary
  // What needs not be there at once: sweeps what other processes that were killed left, makes the folders of layers.
  Status furnish();

  const std::string& temporary() const { return temporary_; }  // this process's own directory
  std::string empty() const { return store_ + "/empty"; }      // a layer with nothing in it
  uint64_t next_number();                                      // never the same twice in this process
  Result<std::string> new_directory();  // empty, on the same file system as the layers; the caller's to remove or adopt

  // Makes `directory` (from new_directory) a layer with this content: moved to its name, or dropped when it is there
  // already. Its path.
  Result<std::string> adopt(const std::string& directory, const Tree& tree);
  // The same tree with the store's own layers, from the top down to the first that is not ours, merged into one.
  Result<std::vector<std::string>> flatten(const std::vector<std::string>& layers);

  // The tree that these layers show, when somebody has told; nullptr otherwise.
  std::shared_ptr<const Tree> recall(const std::vector<std::string>& layers) const;
  void remember(const std::vector<std::string>& layers, std::shared_ptr<const Tree> tree);

 private:
  LayerStore() = default;
  Result<bool> place(const std::string& directory, const std::string& name);

  std::string store_, temporary_;
  UniqueFd lock_;
  mutable std::mutex mutex_;  // guards what follows
  uint64_t next_number_ = 0;
  std::map<std::string, std::shared_ptr<const Tree>> trees_;  // by layers
};

}  // namespace anser::sandbox

// Cabinet: the directory where managed boxes are kept.
//
//   DIR/boxes/<name>.json   the record of a box (record.h); its own lock, too
//   DIR/store/              layers and kept snapshots (SandboxOptions::store), of these boxes alone
//   DIR/lock                flock: shared while a record is written that may name a new snapshot, exclusive while
//                           snapshots that no record names are forgotten
//
// Invariants, at every moment and after kill -9:
//   1. A record is there as a whole, the old one or the new one: written beside, synced, renamed, directory synced.
//   2. Every snapshot that a record names was kept before the record was written.
//   3. Who changes a box holds the lock of its record. The new record is locked before it gets its name, so the lock
//      goes on with it, and whoever waited for the old one looks again.
//
// Tested by tests/agent/boxes_test.cpp and managed_boxes_test.py.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "agent/boxes/record.h"
#include "base/result.h"
#include "base/unique_fd.h"

namespace anser::agent {

// A box that nobody else changes while this lives.
struct HeldBox {
  BoxRecord record;
  UniqueFd lock;
};

struct ListedBox {
  std::string name;
  BoxRecord record;     // where there is no damage
  std::string problem;  // "": it could be read
};

// Thread rule: one thread at a time. Several processes may use one directory.
class Cabinet {
 public:
  // Makes the directory, for its owner alone, where it is missing.
  static Result<Cabinet> open(const std::string& directory);

  const std::string& directory() const { return directory_; }
  std::string store() const { return directory_ + "/store"; }

  // Who holds the box is told to `waiting` once, when there is somebody ("process 123 (anser sandbox exec ...)");
  // false: do not wait (kResource). kNotFound when there is no such box, kCorrupt when its record is damaged.
  Result<HeldBox> hold(const std::string& name, const std::function<bool(const std::string& who)>& waiting) const;
  // As it was a moment ago, without a lock.
  Result<BoxRecord> read(const std::string& name) const;
  // By name.
  Result<std::vector<ListedBox>> list() const;

  // While this lives no snapshot of the store is forgotten. To be held from before Sandbox::keep until the record is
  // written.
  Result<UniqueFd> adding() const;
  // Nobody is adding while this lives. Without `wait`: no descriptor when somebody is.
  Result<UniqueFd> alone(bool wait) const;

  // kInvalid when the name is taken. REQUIRES: adding().
  Status add(const BoxRecord& record) const;
  // REQUIRES: adding(), and `box` from hold().
  Status replace(HeldBox& box) const;
  // What is left of the snapshots is forget_unnamed()'s. Damaged records can be removed as well: `lock` is from
  // hold_file().
  Status remove(const std::string& name) const;
  // hold() without reading what it holds.
  Result<UniqueFd> hold_file(const std::string& name, const std::function<bool(const std::string& who)>& waiting) const;

  // Forgets kept snapshots that no record names, and frees their layers. Does nothing, and says why, while a record
  // cannot be read, since what it names is then unknown; "" otherwise. REQUIRES: alone().
  Result<std::string> forget_unnamed(tools::Sandbox& sandbox) const;

 private:
  explicit Cabinet(std::string directory) : directory_(std::move(directory)) {}
  std::string folder() const { return directory_ + "/boxes"; }
  std::string path_of(const std::string& name) const { return folder() + "/" + name + ".json"; }
  Error missing(const std::string& name) const;
  Result<BoxRecord> parsed(const std::string& name, const std::string& text) const;
  Result<std::pair<UniqueFd, std::string>> write_new(const BoxRecord& record) const;

  std::string directory_;
};

}  // namespace anser::agent

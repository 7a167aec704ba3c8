// The inside of Sandbox: the launcher, the filter, the plan, the store of layers, and who has which box number.
#pragma once

#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <vector>

#include "sandbox/box.h"
#include "sandbox/policy/filter.h"
#include "sandbox/policy/plan.h"
#include "sandbox/run/cgroup.h"
#include "sandbox/run/launcher.h"
#include "sandbox/run/supervise.h"
#include "sandbox/trees/store.h"
#include "sandbox/trees/stream.h"
#include "sandbox/trees/tree.h"

namespace anser::sandbox {

class House final : public Sandbox {
 public:
  static Result<std::unique_ptr<House>> open_house(const SandboxOptions& options);
  ~House() override;
  Result<Snapshot> import_tree(const std::string& directory) override;
  Result<Box> open(const Snapshot& snapshot, const BoxOptions& options) override;
  // house_snapshots.cpp
  Status export_tree(const Snapshot& snapshot, const std::string& to) override;
  Result<ExportReport> export_changes(const Snapshot& base, const Snapshot& snapshot, const std::string& directory,
                                      const ExportOptions& options) override;
  Result<std::vector<Box>> fork(const Snapshot& snapshot, size_t n, const BoxOptions& options) override;
  Result<std::vector<Change>> diff(const Snapshot& a, const Snapshot& b) override;
  Result<Merged> merge(const Snapshot& base, const Snapshot& ours, const Snapshot& theirs) override;
  Result<std::string> keep(const Snapshot& snapshot) override;
  Result<Snapshot> find(const std::string& id) override;
  Result<std::vector<KeptSnapshot>> kept() override;
  Status forget(const std::string& id) override;
  Result<Collected> gc() override;
  Result<CheckReport> check() override;

  // One box number (a writable layer, and a uid as root), held until it is given back.
  Result<uint32_t> take_box();
  void give_back(uint32_t box);
  Status reset_box(uint32_t box);  // an empty writable layer again
  pid_t launcher_pid() const { return launcher_->pid(); }

  Result<Outcome> run(uint32_t box, const std::vector<std::string>& layers, const BoxOptions& options,
                      const Command& command, uint32_t fail_stage = 0);
  // `path` is clean and relative. The result is the operation's errno.
  Result<int> file_operation(uint32_t box, const std::vector<std::string>& layers, wire::Operation operation,
                             uint32_t flags, const std::string& path, std::string_view data, int64_t max_bytes,
                             const Sink& sink);
  // A whole tree into `visitor`: of the layers with the box's writable layer on top, or of the latter alone
  // (kRawUpper).
  Status walk(uint32_t box, const std::vector<std::string>& layers, uint32_t flags, TreeVisitor& visitor);

  // The tree of a snapshot, read once and then remembered.
  Result<std::shared_ptr<const Tree>> tree_of(const Snapshot& snapshot);
  // Turns the writable layer of `box` into a layer of the store; its path, and what is in it.
  struct Layer {
    std::string path;
    Tree tree;
  };
  Result<Layer> store_layer(uint32_t box, const std::vector<std::string>& layers);
  LayerStore& store() { return *store_; }

 private:
  House() = default;
  Status choose_identity();
  std::string leaf_name();
  void note_degraded(const CgroupRoots& roots);
  wire::Request request_for(uint32_t box, const Limits& limits) const;
  std::vector<std::string> lower(const std::vector<std::string>& layers) const;

  std::unique_ptr<LayerStore> store_;
  bool root_ = false, landlock_ = true;
  uint32_t first_uid_ = wire::kInsideUid;
  UniqueFd uid_lock_;
  CgroupRoots cgroups_;
  Plan plan_;
  std::vector<std::string> degraded_;
  Log log_;
  std::unique_ptr<Launcher> launcher_;

  std::mutex mutex_;  // guards what follows
  std::set<uint32_t> free_;
  uint32_t next_box_ = 0;
};

}  // namespace anser::sandbox

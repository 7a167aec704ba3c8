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
#include "sandbox/run/backstage.h"
#include "sandbox/run/cgroup.h"
#include "sandbox/run/launcher.h"
#include "sandbox/run/living.h"
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
  void settle() override;
  Result<ExportReport> export_changes(const Snapshot& base, const Snapshot& snapshot, const std::string& directory,
                                      const ExportOptions& options) override;
  Result<std::vector<Box>> fork(const Snapshot& snapshot, size_t n, const BoxOptions& options) override;
  Result<std::vector<Change>> diff(const Snapshot& a, const Snapshot& b) override;
  Result<std::string> content(const Snapshot& snapshot, const std::string& path) override;
  Result<Snapshot> apply(const Snapshot& base, const std::vector<Change>& changes, const ContentFn& contents) override;
  Result<Merged> merge(const Snapshot& base, const Snapshot& ours, const Snapshot& theirs) override;
  Result<std::string> keep(const Snapshot& snapshot) override;
  Result<Snapshot> find(const std::string& id) override;
  Result<std::vector<KeptSnapshot>> kept() override;
  Status forget(const std::string& id) override;
  Result<Collected> gc() override;
  Result<CheckReport> check() override;

  // One box number (a workspace over these layers, and a uid as root), held until it is given back.
  Result<uint32_t> take_box(const std::vector<std::string>& layers);
  void give_back(uint32_t box);
  // An empty writable layer again, over these. REQUIRES: nothing runs in it, and no box built ahead is left.
  Status reset_box(uint32_t box, const std::vector<std::string>& layers);
  pid_t launcher_pid() const { return launcher_->pid(); }

  // Sets up everything around one program; returns before that is done. Of `limits` those of /tmp, disk, memory and
  // processes count, the last two only until run() is told others.
  Result<BuiltBox> build(uint32_t box, const BoxOptions& options, const Limits& limits, uint32_t fail_stage = 0);
  // Takes the box, and leaves its remains to the background.
  Result<Outcome> run(BuiltBox built, const Command& command);
  void bury_later(BuiltBox built);
  // A kept box in this workspace, and a program in it.
  Result<std::unique_ptr<LivingBox>> live(uint32_t box, const BoxOptions& options);
  Result<Process> start(LivingBox& living, const Command& command, bool input, LivingBox::Sides sides = {});
  Backstage& backstage() { return *backstage_; }

  // `path` is clean and relative. The result is the operation's errno.
  Result<int> file_operation(uint32_t box, wire::Operation operation, uint32_t flags, const std::string& path,
                             std::string_view data, int64_t max_bytes, const Sink& sink);
  // A whole tree into `visitor`: the workspace, or its writable layer alone (kRawUpper).
  Status walk(uint32_t box, uint32_t flags, TreeVisitor& visitor);

  // The tree of a snapshot, read once and then remembered.
  Result<std::shared_ptr<const Tree>> tree_of(const Snapshot& snapshot);
  Result<Snapshot> placed(const Snapshot& below, const Tree& layer, const Tree& wanted, const std::string& id,
                          const PlaceFile& place_file);
  Result<std::shared_ptr<const Tree>> read_tree(const Snapshot& snapshot);  // now, and then remembered
  // Turns the writable layer of `box` into a layer of the store; its path, and what is in it.
  struct Layer {
    std::string path;
    Tree tree;
  };
  Result<Layer> store_layer(uint32_t box);
  LayerStore& store() { return *store_; }

 private:
  House() = default;
  Status choose_identity();
  Status adopt(const Policy& policy);
  Result<std::unique_ptr<CgroupLeaf>> make_leaf();
  Result<std::unique_ptr<CgroupLeaf>> take_leaf();
  Standing say_standing() const;   // house_standing.cpp
  static long landlock_version();  // 0 where there is none
  wire::Request request_for(uint32_t box, const Limits& limits) const;
  wire::Command head_for(const Limits& limits) const;
  std::vector<std::string> environment_for(const Command& command) const;
  Result<std::string> layers_spec(const std::vector<std::string>& layers) const;

  std::unique_ptr<LayerStore> store_;
  bool root_ = false, landlock_ = true;
  uint32_t first_uid_ = wire::kInsideUid;
  UniqueFd uid_lock_;
  CgroupRoots cgroups_;
  Policy policy_;
  std::shared_ptr<const net::NetworkPolicy> network_;  // of the policy; nullptr: nothing can be reached
  UniqueFd program_spec_;                              // mounts and filter of every box, for the launcher
  uint64_t program_spec_size_ = 0;
  size_t filter_size_ = 0;  // instructions
  Standing standing_;
  Log log_;
  std::unique_ptr<Launcher> launcher_;
  std::unique_ptr<Backstage> backstage_;

  std::mutex mutex_;  // guards what follows
  std::set<uint32_t> free_;
  uint32_t next_box_ = 0;
  std::unique_ptr<CgroupLeaf> spare_leaf_;  // made in the background for the next box
  bool leaf_taken_ = false;
};

}  // namespace anser::sandbox

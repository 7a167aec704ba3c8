// Control groups of a run: one fresh leaf in every hierarchy that counts or limits something, removed after the run.
// Linux has two interfaces and machines have either or both: version 1 here limits memory and processes, version 2
// kills a whole tree at once and counts processor time; where version 2 has the controllers, it alone does everything.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "base/result.h"
#include "base/unique_fd.h"

namespace anser::sandbox {

// Where leaves are made. Found once; a value. Empty strings: not there, or we may not write.
struct CgroupRoots {
  std::string v2, memory, pids, cpuacct;  // parents of our leaves; the last three are version 1
  bool v2_memory = false, v2_pids = false;

  bool limits_memory() const { return !memory.empty() || v2_memory; }
  bool limits_pids() const { return !pids.empty() || v2_pids; }
  bool counts_cpu() const { return !cpuacct.empty() || !v2.empty(); }
};

// Makes the parents ("anser" at the top of each hierarchy), and removes leaves of processes that are gone.
CgroupRoots find_cgroups();

class CgroupLeaf {
 public:
  // Makes the leaves and writes the limits. The error names the file that was refused.
  // `name` begins with our pid, by which left-overs are recognised, and is nobody else's.
  static Result<std::unique_ptr<CgroupLeaf>> make(const CgroupRoots& roots, const std::string& name,
                                                  int64_t memory_bytes, int64_t pids);
  ~CgroupLeaf();  // removes them; REQUIRES: nobody is inside any more (a leaf that is still busy stays, and is swept
                  // later)
  CgroupLeaf(const CgroupLeaf&) = delete;
  CgroupLeaf& operator=(const CgroupLeaf&) = delete;

  // Where the leaves of single programs of a kept box are made, below this one. Of version 1 only: version 2 does not
  // let processes stand in a group that has groups below it.
  CgroupRoots below() const;
  int64_t processes() const;  // that are in it now

  int v2_fd() const { return v2_.get(); }  // for CLONE_INTO_CGROUP; -1
  // Version 1 `tasks` files, at most 3. A thread that writes "0" there moves itself, and only that: moving another
  // process waits for a grace period of the whole machine, some 15 ms.
  const std::vector<UniqueFd>& tasks() const { return tasks_; }
  int oom_fd() const { return oom_.get(); }  // readable after an out-of-memory kill; -1
  // Every process of the leaf: at once by version 2; else forks are forbidden, then whoever is there is killed.
  void kill() const;
  // Stops them where they are, or lets them go on. False where version 2 is not there to do it.
  bool freeze(bool frozen) const;
  Status set_limits(int64_t memory_bytes, int64_t pids);  // writes only what changes
  double cpu_seconds() const;                             // 0 where nothing counts
  const char* cpu_source() const { return !cpu_ ? "rusage_lower_bound" : cpu_is_v2_ ? "cgroup2" : "cgroup1"; }
  int64_t oom_kills() const;
  int64_t memory_peak() const;
  int64_t pids_peak() const;
  int64_t pids_refused() const;  // forks that met the limit

 private:
  CgroupLeaf() = default;
  Status add(const std::string& parent, const char* what);
  Status furnish(const CgroupRoots& roots);
  void watch_oom();

  std::string name_;
  std::vector<std::string> directories_;
  std::string memory_, pids_, cpuacct_;  // directories whose files hold limits and counters
  int64_t memory_limit_ = 0, pids_limit_ = 0;
  bool memory_is_v2_ = false, cpu_is_v2_ = false;
  UniqueFd v2_, oom_;
  UniqueFd cpu_, oom_counts_, memory_peak_, pids_peak_, pids_events_, pids_now_;  // counters, open for reading
  std::vector<UniqueFd> tasks_;
};

}  // namespace anser::sandbox

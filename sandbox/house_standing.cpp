// What a Sandbox says of all its boxes: which protections stand, and which of them are weaker than they could be. A box
// that has run a program has every one of these, since a set-up that lacks one is refused.
#include <fmt/format.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>

#include "sandbox/house.h"

namespace anser::sandbox {

long House::landlock_version() {
  return std::max(0L, ::syscall(SYS_landlock_create_ruleset, nullptr, 0, 1u));  // 1: LANDLOCK_CREATE_RULESET_VERSION
}

Standing House::say_standing() const {
  Standing out;
  out.policy_id = policy_id(policy_);
  const auto limited = [](bool v2, const std::string& v1, const char* without) {
    return v2 ? "cgroup2" : !v1.empty() ? "cgroup1" : without;
  };
  out.layers = {
      {"namespaces", "user mount pid ipc uts network cgroup"},
      {"uid", root_ ? fmt::format("a box's own, from {}", first_uid_) : "the caller's"},
      {"capabilities", "none"},
      {"no_new_privileges", "set"},
      {"landlock", landlock_ ? fmt::format("ABI {}", landlock_version()) : "none"},
      {"system_calls", fmt::format("filter of {} instructions, refusals {}", filter_size_,
                                   policy_.denials.record ? "recorded" : "not recorded")},
      {"memory", limited(cgroups_.v2_memory, cgroups_.memory, "rlimit per process")},
      {"processes", limited(cgroups_.v2_pids, cgroups_.pids, "rlimit per user")},
      {"cpu", cgroups_.counts_cpu() ? "counted by control group" : "rlimit per process"},
      {"network", network_ == nullptr ? "none" : fmt::format("proxy, {} rules", network_->rules.size())},
  };
  if (!root_) out.degraded.push_back("uid: started without root, so every box runs as the caller's own uid");
  if (!cgroups_.limits_memory()) {
    out.degraded.push_back("memory: no control group; limited per process (RLIMIT_DATA)");
  }
  if (!cgroups_.limits_pids()) out.degraded.push_back("pids: no control group; limited by RLIMIT_NPROC");
  if (!cgroups_.counts_cpu()) {
    out.degraded.push_back("cpu: no control group; RLIMIT_CPU per process, usage is a lower bound");
  }
  if (!landlock_) out.degraded.push_back("landlock: this kernel does not have it");
  return out;
}

}  // namespace anser::sandbox

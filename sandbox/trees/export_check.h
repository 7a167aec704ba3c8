// The first step of an export: is the host as the base says, and what has to be done.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/result.h"
#include "sandbox/trees/diff.h"
#include "sandbox/trees/export.h"
#include "sandbox/trees/export_journal.h"
#include "sandbox/trees/tree.h"

namespace anser::sandbox {

// What is at a path of the host, as far as it must not change until the export takes it away.
struct HostEntry {
  uint64_t inode = 0;  // 0: nothing
  char kind = '?';
  int64_t size = 0, modified_ns = 0;
  uint32_t uid = 0, gid = 0;
  uint16_t mode = 0;  // 07777
  bool operator==(const HostEntry&) const = default;
};
HostEntry host_entry(int parent, const std::string& name);

struct ExportStep {
  ExportOperation operation;
  HostEntry before;                  // of what the operation takes away or changes
  std::vector<const Change*> nodes;  // kPut: what to make: the path itself first, then what is below a new directory
};
struct ExportPlan {
  std::vector<ExportStep> steps;  // in order; inodes of what is to be made are not known yet
  std::vector<ExportConflict> conflicts;
};

// `changes` must outlive the plan.
Result<ExportPlan> plan_export(int target, const Tree& base, const std::vector<Change>& changes);

// kInvalid when a link of `after` would lead out, and not also in `base`.
Status check_links(const Tree& base, const Tree& after);

}  // namespace anser::sandbox

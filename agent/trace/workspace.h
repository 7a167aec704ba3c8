// What became of a workspace between two kept snapshots, as a trace shows it. Reads the store alone: no box is built.
#pragma once

#include <string>
#include <vector>

#include "base/json.h"
#include "base/result.h"
#include "tools/box.h"

namespace anser::agent {

struct WorkspaceChange {
  std::vector<tools::Change> changes;
  std::string diff;       // unified_diff(), at most 256 KiB of it: whole lines
  int64_t cut_bytes = 0;  // of the diff that are not in it
  // Path of each file below notes/ that changed: its text as it is then, at most 64 KiB of it; null where it is gone.
  nlohmann::json notes = nlohmann::json::object();
};

// Ids of kept snapshots; "" on either side is kNotFound: none was kept there.
Result<WorkspaceChange> workspace_change(tools::Sandbox& sandbox, const std::string& before, const std::string& after);
// The files below notes/ in one, as WorkspaceChange::notes.
Result<nlohmann::json> workspace_notes(tools::Sandbox& sandbox, const std::string& snapshot);

}  // namespace anser::agent

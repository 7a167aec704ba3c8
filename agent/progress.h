// Progress: what a run has done so far, in a few words: what a mind that was started anew reads, and what the writer of
// training traces puts into its place.
#pragma once

#include <string>
#include <vector>

#include "agent/protocol.h"
#include "tools/tool.h"

namespace anser::agent {

inline constexpr size_t kProgressEntries = 8;  // the newest that are kept

// "edit util.py line 3", "run: exit 1": a call and what it came to.
std::string progress_entry(const Action& action, const tools::Observation& seen);

// What was done, oldest first, and what is next as far as the host can tell.
struct Progress {
  std::vector<std::string> done;
  std::string next;
  bool operator==(const Progress&) const = default;
};
// After another step. `ran_check`: the task's check was run by it.
void add_step(Progress& progress, const Action& action, const tools::Observation& seen, bool ran_check);
// "Done: run: exit 1; read a.py\nNext: the check fails: FAIL f(1) -> 2", or "" before the first step.
std::string progress_text(const Progress& progress);

}  // namespace anser::agent

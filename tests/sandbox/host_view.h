// What a host holds of a supervisor and its boxes: processes, control groups, mounts, descriptors, files. Looked at
// from outside, so that "nothing is left" is not the sandbox's own word.
#pragma once

#include <sys/types.h>

#include <map>
#include <string>

namespace anser::sandbox::proofs {

// True when ANSER_PROOFS=whole: the long forms of the proofs, as docs/sandbox.md lists them.
bool whole();

// The random choices of a proof: ANSER_SEED, or fresh ones; printed, so that a failure can be had again.
unsigned long seed();

// As root: moves this process into a mount namespace of its own with an empty /tmp and an empty /dev/shm, so that
// whatever appears there is ours. Otherwise sets $TMPDIR to a directory of its own. REQUIRES: one thread. "" or what
// was refused.
std::string own_places();

// How many there are of each kind. Numbers in names are written as '#', since a second box of the same kind has others.
using Things = std::map<std::string, int>;

struct HostView {
  Things processes;    // below `supervisor`, at any depth, by name; zombies of its own children apart
  Things cgroups;      // leaves of `supervisor` in every hierarchy
  Things mounts;       // of this process, and of the launcher
  Things descriptors;  // of the supervisor, and of the launcher
  Things files;        // below /tmp and /dev/shm, or $TMPDIR
  int total(const Things HostView::*kind) const;
};

// `launcher` 0: there is none.
HostView look(pid_t supervisor, pid_t launcher);
// "processes: sleep 0 -> 1; ..."; "" when there is as much of everything.
std::string difference(const HostView& before, const HostView& after);
// The same, given some patience: what dies is not gone at once.
std::string difference_at_rest(const HostView& before, pid_t supervisor, pid_t launcher);

// Control groups of this supervisor, as paths.
std::string cgroups_of(pid_t supervisor);

}  // namespace anser::sandbox::proofs

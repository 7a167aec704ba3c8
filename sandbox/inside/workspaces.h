// The workspaces of open boxes, in the launcher's own mount namespace: for each one a tmpfs with the writable layer,
// and on it the overlay that every process of the box sees. One overlay for all of them: two over the same writable
// layer would not know of each other's changes.
#pragma once

#include <sys/types.h>

#include <cstdint>

#include "sandbox/inside/child.h"

namespace anser::sandbox {

inline constexpr uint32_t kMaxBoxes = 4096;

struct Workspaces {
  const char* scratch = "";             // directory that carries one tmpfs a box
  uint64_t disk_bytes[kMaxBoxes] = {};  // size of each open box's tmpfs, to resize only when it changes
  struct Idmap {
    uid_t from_uid, from_gid, to;
    int fd;
  };
  Idmap idmaps[256] = {};  // user namespaces that say "files of from_* belong to `to`"
  unsigned idmap_count = 0;
};

// All: 0 or a descriptor, or -1 with errno. REQUIRES: job.request.box < kMaxBoxes.
int open_workspace(Workspaces& self, const Job& job);
int close_workspace(Workspaces& self, uint32_t box);
// A detached copy of the mount that is to be seen at /work: the overlay, or with kRawUpper its writable layer.
int workspace_mount(Workspaces& self, const Job& job);

// Says that `outside` is seen as `inside` in the user namespace of `pid`, and nobody else is seen at all.
int write_map(pid_t pid, uid_t inside_uid, gid_t inside_gid, uid_t outside_uid, gid_t outside_gid);

}  // namespace anser::sandbox

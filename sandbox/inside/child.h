// The box from the inside: what the process that the launcher cloned does, stage by stage. Part of the launcher program
// only: single-threaded, static, no allocation before the payload is confined, every failure is a stage and an errno.
#pragma once

#include <linux/filter.h>

#include <cstdint>

#include "sandbox/inside/wire.h"

namespace anser::sandbox {

struct MountLine {
  char kind;
  const char* target;  // relative to the new root
  const char* source;
};

// The request and its spec, checked and cut into strings that point into the mapped memfd.
struct Job {
  wire::Request request;
  const char* layers[wire::kMaxLayers];
  uint32_t layer_count;
  MountLine mounts[wire::kMaxMounts];
  uint32_t mount_count;
  const char* argv[wire::kMaxArguments + 1];
  const char* envp[wire::kMaxVariables + 1];
  const char* cwd;
  const char* path;
  const sock_filter* filter;
  uint32_t filter_count;

  int fds[wire::kFdCount];  // -1 where not given
  int layer_fds[wire::kMaxLayers];
  int upper_fd;
  int go_fd;  // one byte arrives when the user map and the cgroups are set
};

struct Stage {
  int number;
  const char* name;
  int (*run)(const Job&);  // 0, or -1 with errno
  bool for_operations;     // our own file operations need no /usr, /proc, network
};

// Everything in the new process; does not return.
[[noreturn]] void box_inside(const Job& job);
// Sends {stage, name, errno} up the report pipe and ends the process.
[[noreturn]] void box_failed(const Job& job, int stage, const char* name);
// Runs `stages` in order; a failure does not return.
void run_stages(const Job& job, const Stage* stages, unsigned count);

// child_confine.cpp: the stages between fork and exec, which take every privilege away.
[[noreturn]] void confine_payload(const Job& job);
// The same for the first process itself and for file operations; `keep` is a mask of capabilities.
int drop_capabilities(uint64_t keep);
// child_operations.cpp: 0, or an errno.
int run_operation(const Job& job);

inline constexpr int kReportAt = 3;  // descriptor of the report pipe once stdio is in place

}  // namespace anser::sandbox

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
  int box_fd;               // the box's socket, wherever it is now
  int work_fd;              // the mount to be seen at /work
  int go_fd;                // one byte arrives when the user map is set
  int taken_fd;             // a program writes its number here when it has its Command

  uint32_t number;                             // of the program in its box
  alignas(4096) wire::CommandMessage message;  // and what it was told
  int command_fds[wire::Command::kFdCount];
};

struct Stage {
  int number;
  const char* name;
  int (*run)(Job&);     // 0, or -1 with errno
  bool for_operations;  // our own file operations need no /usr, /proc, network
};

inline bool is_operation(const Job& job) { return job.request.verb == wire::Verb::kOperate; }

// Everything in the new process; does not return.
[[noreturn]] void box_inside(Job& job);
// Sends {stage, name, errno} up the box's socket and ends the process.
[[noreturn]] void box_failed(const Job& job, int stage, const char* name);
// Runs `stages` in order; a failure does not return.
void run_stages(Job& job, const Stage* stages, unsigned count);
// With so many descriptors beside it, at most two. Who does not hear it is gone.
void send_report(const Job& job, wire::Report report, const int* fds = nullptr, unsigned count = 0);
uint64_t monotonic_ns();

// first_process.cpp: starts programs, waits for them, and says how they ended.
[[noreturn]] void first_process(Job& job);
// confine.cpp: the stages after the fork, which take every privilege away; then the Command, and exec.
[[noreturn]] void confined_program(Job& job);
// The same confinement, then one of our own file operations.
[[noreturn]] void confined_operation(Job& job);
// Of the process itself; `keep` is a mask of capabilities. Reads back what the kernel holds.
int drop_capabilities(uint64_t keep);
int enter_landlock(Job& job);
// operations.cpp: 0, or an errno.
int run_operation(const Job& job);
// spec.cpp: cuts a spec into strings; every bound is checked, since a mistake here would be made with privileges. 0, or
// -1 with EINVAL. The strings point into `data`.
int parse_spec(const char* data, uint64_t size, Job& job);

inline constexpr int kBoxAt = 3;  // descriptor of the box's socket once stdio is in place

}  // namespace anser::sandbox

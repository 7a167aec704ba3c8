// Limits: what a run may use. Plain data.
#pragma once

#include <cstdint>

namespace anser::sandbox {

struct Limits {
  int64_t wall_ms = 10'000;
  int64_t cpu_ms = 10'000;
  int64_t memory_bytes = int64_t{512} << 20;
  int64_t pids = 64;
  int64_t tmp_bytes = int64_t{64} << 20;    // size of /tmp and of /dev/shm, each
  int64_t disk_bytes = int64_t{256} << 20;  // what the workspace may grow by
  int64_t file_bytes = int64_t{256} << 20;  // RLIMIT_FSIZE
  int64_t output_bytes = int64_t{1} << 20;  // kept of each stream (head and tail); the rest is counted
  bool kill_on_output = false;              // end the run when a stream exceeds output_bytes
};

}  // namespace anser::sandbox

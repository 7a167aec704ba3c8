// Outcome: how one run in a box ended. Data, not an error of ours: a program that died is a result like any other.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace anser::sandbox {

enum class How : uint8_t { kExited, kSignaled, kKilled, kNotStarted };
// Why, from kernel facts only, in this precedence: set-up failed > cancelled > our timers > oom_kill > counters >
// signal.
enum class Cause : uint8_t {
  kNone,
  kWall,
  kCpu,
  kMemory,
  kPids,
  kDisk,
  kOutput,
  kFileSize,
  kPolicy,
  kCancelled,
  kSupervisorLost,
  kSetupFailed,
  kUnknown
};
const char* how_name(How how);
const char* cause_name(Cause cause);

// One stream's output, head and tail kept, the middle counted.
struct Output {
  std::string data;  // whole, or head + tail when truncated
  int64_t total_bytes = 0;
  int64_t head_bytes = 0;  // where the cut is, when truncated
  bool truncated = false;
};

// Something the program asked for and was refused, with how often. The program chose when to ask, so a record says what
// it tried, not what it is.
struct Denial {
  std::string call;    // "mount", "socket", "connect"
  std::string detail;  // "/mnt", "AF_VSOCK", "example.org:443: not on the list"; may be empty
  int error = 0;       // errno it was answered with
  int64_t count = 0;
  int pid = 0;       // of the first that asked, as the host numbers it; 0 when not known
  std::string name;  // and what it was called
};

// What went through the proxy of a box that may reach something; of a kept box since it began.
struct NetworkUse {
  int64_t connections = 0, refused = 0;  // to servers; and what was refused (each reason is in `denials`)
  int64_t up_bytes = 0, down_bytes = 0;  // from the box, to the box
  struct Host {
    std::string host;
    uint16_t port = 0;
    int64_t connections = 0, up_bytes = 0, down_bytes = 0;
  };
  std::vector<Host> hosts;
};

// What holds of every box of a Sandbox, and is said in every outcome.
struct Standing {
  std::string policy_id;                      // digest of what is allowed (policy/policy.h)
  std::map<std::string, std::string> layers;  // each protection and its state: "landlock": "ABI 7"
  std::vector<std::string> degraded;          // layers that are weaker than asked for, with the reason
};

// The parts of a run, in seconds. 0 where it did not come so far.
struct Timing {
  double ready = 0;  // from the call until a confined program waited; 0 when the box was built ahead
  double setup = 0;  // from the call to the program's exec; this and all below are its own
  double run = 0;    // to its end
  double end = 0;    // and until its streams were at theirs
};

struct Outcome {
  How how = How::kNotStarted;
  Cause cause = Cause::kNone;
  std::map<std::string, int64_t> evidence;  // kernel counters the cause was read from
  std::vector<Cause> limits_hit;            // all of them, also when the program exited 0
  int exit_code = -1;                       // when kExited
  int signal = 0;                           // when kSignaled or kKilled
  Output out, err;
  double wall_seconds = 0, cpu_seconds = 0;
  std::string cpu_source;  // "cgroup2", "cgroup1" or "rusage_lower_bound"
  int64_t memory_peak_bytes = 0, pids_peak = 0;
  int64_t disk_bytes = 0, disk_inodes = 0;  // in the writable layer of the workspace, at the program's end
  int orphans_killed = 0;                   // processes that were still alive when the program ended
  int left_running = 0;                     // in a kept box: processes that it left behind
  NetworkUse network;
  std::vector<Denial> denials;
  int64_t denials_dropped = 0;  // refused calls that there was no room to record
  Standing standing;
  std::string snapshot_before, snapshot_after;  // ids of the workspace's; "" where nobody has worked it out
  std::string setup_error;                      // when kSetupFailed: "stage 9 mount overlay: Operation not permitted"
  Timing timing;

  bool ok() const { return how == How::kExited && exit_code == 0; }
};

// The result object of the `--report` file: schema in docs/formats.md, "outcome". Non-UTF-8 output is base64 with
// "encoding": "base64".
std::string outcome_json(const Outcome& outcome);

}  // namespace anser::sandbox

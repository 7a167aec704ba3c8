#include "sandbox/run/judge.h"

#include <signal.h>
#include <sys/wait.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "sandbox/run/launcher.h"

namespace anser::sandbox {
namespace {

void add_limit(Outcome& outcome, Cause cause) {
  if (std::find(outcome.limits_hit.begin(), outcome.limits_hit.end(), cause) == outcome.limits_hit.end()) {
    outcome.limits_hit.push_back(cause);
  }
}

// Counters that say which limits were met, whether or not the program minded.
void read_counters(Outcome& outcome, const CgroupLeaf* leaf, const Facts& facts, const Limits& limits) {
  if (facts.done) {
    outcome.cpu_seconds = static_cast<double>(facts.done->cpu_ns) * 1e-9;
    outcome.memory_peak_bytes = static_cast<int64_t>(facts.done->peak_rss_bytes);
    outcome.orphans_killed = facts.done->orphans;
    outcome.disk_bytes = static_cast<int64_t>(facts.done->disk_bytes);
    outcome.disk_inodes = static_cast<int64_t>(facts.done->disk_inodes);
    if (facts.done->disk_free_bytes == 0) outcome.evidence["work.free_bytes"] = 0;
    if (facts.done->disk_free_inodes == 0) outcome.evidence["work.free_inodes"] = 0;
    if (facts.done->tmp_free_bytes == 0) outcome.evidence["tmp.free_bytes"] = 0;
    if (facts.done->disk_free_bytes == 0 || facts.done->disk_free_inodes == 0 || facts.done->tmp_free_bytes == 0) {
      add_limit(outcome, Cause::kDisk);
    }
  }
  outcome.cpu_source = "rusage_lower_bound";
  if (leaf != nullptr) {
    if (const std::string source = leaf->cpu_source(); source != outcome.cpu_source) {
      outcome.cpu_source = source;
      outcome.cpu_seconds = leaf->cpu_seconds();
    }
    if (const int64_t peak = leaf->memory_peak(); peak > 0) outcome.memory_peak_bytes = peak;
    outcome.pids_peak = leaf->pids_peak();
    if (const int64_t kills = leaf->oom_kills(); kills > 0) {
      outcome.evidence["memory.oom_kill"] = kills;
      add_limit(outcome, Cause::kMemory);
    }
    if (const int64_t refused = leaf->pids_refused(); refused > 0) {
      outcome.evidence["pids.events.max"] = refused;
      add_limit(outcome, Cause::kPids);
    }
  }
  if (outcome.out.truncated || outcome.err.truncated) add_limit(outcome, Cause::kOutput);
  if (facts.killed_for == Cause::kWall) outcome.evidence["wall_ms"] = limits.wall_ms;
  if (facts.killed_for == Cause::kCpu) outcome.evidence["cpu_ms"] = static_cast<int64_t>(outcome.cpu_seconds * 1e3);
  if (facts.killed_for != Cause::kNone) add_limit(outcome, facts.killed_for);
}

// A program can send itself any of these. Of processor time there is a count to hold it against.
Cause cause_of_signal(int number, bool time_used_up) {
  if (number == SIGXCPU) return time_used_up ? Cause::kCpu : Cause::kNone;
  if (number == SIGXFSZ) return Cause::kFileSize;
  if (number == SIGSYS) return Cause::kPolicy;
  return Cause::kNone;
}

// The precedence of outcome.h.
void decide(Outcome& outcome, const Facts& facts, const Limits& limits) {
  const auto hit = [&](Cause cause) {
    return std::find(outcome.limits_hit.begin(), outcome.limits_hit.end(), cause) != outcome.limits_hit.end();
  };
  if (facts.done) {
    const int status = facts.done->wait_status;
    outcome.how = WIFEXITED(status) ? How::kExited : How::kSignaled;
    if (WIFEXITED(status)) outcome.exit_code = WEXITSTATUS(status);
    if (WIFSIGNALED(status)) outcome.signal = WTERMSIG(status);
  } else {
    outcome.how = How::kKilled;
    outcome.signal = SIGKILL;
  }
  if (facts.killed_for != Cause::kNone) {
    outcome.how = How::kKilled;
    outcome.cause = facts.killed_for;
    outcome.exit_code = -1;
    outcome.signal = facts.last_signal;
  } else if (hit(Cause::kMemory)) {
    outcome.cause = Cause::kMemory;
  } else if (!facts.done) {
    outcome.cause = Cause::kUnknown;
  } else if (const Cause cause =
                 cause_of_signal(outcome.signal, outcome.cpu_seconds * 1e3 >= static_cast<double>(limits.cpu_ms));
             outcome.how == How::kSignaled && cause != Cause::kNone) {
    outcome.cause = cause;
    add_limit(outcome, cause);
  } else if (!outcome.ok()) {
    if (hit(Cause::kPids)) outcome.cause = Cause::kPids;
    if (hit(Cause::kDisk)) outcome.cause = Cause::kDisk;
  }
  if (facts.stuck) outcome.evidence["unkillable"] = 1;
}

// The box's clock and ours are the same (CLOCK_MONOTONIC).
Timing timing_of(const ProgramWatch& watch) {
  const Facts& facts = watch.facts();
  const auto between = [](uint64_t from, uint64_t to) {
    return from == 0 || to <= from ? 0 : static_cast<double>(to - from) * 1e-9;
  };
  const uint64_t start = watch.start_ns(), now = start + static_cast<uint64_t>(watch.seconds() * 1e9);
  const uint64_t done = facts.done ? facts.done->time_ns : 0;
  return {between(start, facts.waiting_ns), between(start, facts.started_ns), between(facts.started_ns, done),
          between(done, now)};
}

// A program that could not be executed is the command's fault, not the box's: what a shell would answer.
void not_executed(Outcome& outcome, const Command& command, int error) {
  outcome.how = How::kExited;
  outcome.cause = Cause::kNone;
  outcome.exit_code = error == ENOENT ? 127 : 126;
  const bool missing = error == ENOENT;
  const std::string line = (command.argv.empty() ? std::string() : command.argv[0]) +
                           (missing ? ": command not found\n" : std::string(": ") + std::strerror(error) + "\n");
  outcome.err.data += line;
  if (command.on_output) command.on_output(2, line);
  outcome.err.total_bytes = outcome.err.head_bytes = static_cast<int64_t>(outcome.err.data.size());
}

}  // namespace

Outcome set_up_failed(const std::string& why) {
  Outcome outcome;
  outcome.how = How::kNotStarted;
  outcome.cause = Cause::kSetupFailed;
  outcome.setup_error = why;
  return outcome;
}

Outcome judge(ProgramWatch& watch, const CgroupLeaf* leaf, const Command& command) {
  const Facts& facts = watch.facts();
  if (facts.failed && facts.failed->stage != wire::kExecStage) {
    return set_up_failed(stage_text(facts.failed->stage, facts.failed->name, facts.failed->error));
  }
  Outcome outcome;
  outcome.out = watch.out().output();
  outcome.err = watch.err().output();
  outcome.wall_seconds = watch.seconds();
  outcome.timing = timing_of(watch);
  outcome.denials = watch.denials().records();
  outcome.denials_dropped = watch.denials().dropped();
  read_counters(outcome, leaf, facts, command.limits);
  decide(outcome, facts, command.limits);
  if (facts.lost_fds) {
    outcome.standing.degraded.push_back(
        "supervision: too many open files here, so refused calls are not recorded, a terminal is not read, and no "
        "SIGTERM comes before a SIGKILL (raise the limit of open files)");
  }
  if (facts.failed) not_executed(outcome, command, facts.failed->error);
  return outcome;
}

}  // namespace anser::sandbox

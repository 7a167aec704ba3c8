// A libuv loop a run: the pidfd of the box's first process, the two output pipes, the report pipe, the out-of-memory
// eventfd, and one timer. The run is over when the process has ended AND the pipes are at their end; since every
// process of a box dies with its first, the pipes close at once, and a deadline of their own covers the rest.
//
// The kill ladder: SIGTERM to the program's group -> grace -> cgroup.kill and SIGKILL of the first process.
#include "sandbox/run/supervise.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>
#include <uv.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <optional>
#include <thread>

#include "base/check.h"

namespace anser::sandbox {
namespace {

using Clock = std::chrono::steady_clock;
constexpr double kGraceSeconds = 0.2;
constexpr double kDrainSeconds = 0.5;
constexpr double kKillSeconds = 10;  // after SIGKILL; longer means that the kernel itself is stuck

double since(Clock::time_point start) { return std::chrono::duration<double>(Clock::now() - start).count(); }

struct Pipe {
  UniqueFd read, write;
};

Result<Pipe> make_pipe() {
  int ends[2];
  if (::pipe2(ends, O_CLOEXEC) != 0) return Error{Errc::kResource, "make a pipe for the box", errno};
  Pipe pipe{UniqueFd(ends[0]), UniqueFd(ends[1])};
  ::fcntl(pipe.read.get(), F_SETFL, O_NONBLOCK);
  return pipe;
}

void send_signal(const UniqueFd& pidfd, int number) {
  (void)::syscall(SYS_pidfd_send_signal, pidfd.get(), number, nullptr, 0);
}

// What was observed; turned into an Outcome when everything has ended.
struct Facts {
  Cause killed_for = Cause::kNone;  // our own reason for killing, the first one
  int last_signal = 0;
  std::optional<wire::Report> failed, done;
  uint64_t started_ns = 0;
  bool ended = false, stuck = false;
};

class Supervisor {
 public:
  Supervisor(const Run& run, CgroupLeaf* leaf, Clock::time_point start)
      : run_(run),
        limits_(run.limits),
        leaf_(leaf),
        start_(start),
        out_(limits_.output_bytes),
        err_(limits_.output_bytes) {
    CHECK(uv_loop_init(&loop_) == 0);
    CHECK(uv_timer_init(&loop_, &timer_) == 0);
    timer_.data = this;
  }
  ~Supervisor() {
    for (Watch& watch : watches_) close(watch);
    uv_close(reinterpret_cast<uv_handle_t*>(&timer_), nullptr);
    uv_run(&loop_, UV_RUN_DEFAULT);
    CHECK(uv_loop_close(&loop_) == 0);
  }
  Supervisor(const Supervisor&) = delete;
  Supervisor& operator=(const Supervisor&) = delete;

  void watch(UniqueFd pidfd, UniqueFd out, UniqueFd err, UniqueFd report) {
    pidfd_ = std::move(pidfd);
    fds_ = {std::move(out), std::move(err), std::move(report)};
    open(watches_[kProcess], pidfd_.get(), [](Supervisor& self) { self.process_ended(); });
    open(watches_[kOut], fds_[0].get(), [](Supervisor& self) { self.drain(kOut, self.fds_[0], &self.out_); });
    open(watches_[kErr], fds_[1].get(), [](Supervisor& self) { self.drain(kErr, self.fds_[1], &self.err_); });
    open(watches_[kReport], fds_[2].get(), [](Supervisor& self) { self.read_reports(); });
    if (leaf_ != nullptr && leaf_->oom_fd() >= 0) {
      open(watches_[kOom], leaf_->oom_fd(), [](Supervisor& self) { self.out_of_memory(); });
    }
  }

  void run() {
    deadline_ = static_cast<double>(limits_.wall_ms) * 1e-3;
    arm();
    uv_run(&loop_, UV_RUN_DEFAULT);
  }

  const Facts& facts() const { return facts_; }
  Output take_out() { return out_.take(); }
  Output take_err() { return err_.take(); }

 private:
  enum Index { kProcess, kOut, kErr, kReport, kOom, kWatches };
  struct Watch {
    uv_poll_t handle{};
    bool open = false;
    void (*ready)(Supervisor&) = nullptr;
    Supervisor* owner = nullptr;
  };
  enum class Phase : uint8_t { kRunning, kTerminated, kKilled, kDraining };

  void open(Watch& watch, int fd, void (*ready)(Supervisor&)) {
    CHECK(uv_poll_init(&loop_, &watch.handle, fd) == 0);
    watch.handle.data = &watch;
    watch.open = true;
    watch.ready = ready;
    watch.owner = this;
    CHECK(uv_poll_start(&watch.handle, UV_READABLE | UV_DISCONNECT, [](uv_poll_t* handle, int, int) {
            Watch& self = *static_cast<Watch*>(handle->data);
            self.ready(*self.owner);
          }) == 0);
  }
  void close(Watch& watch) {
    if (!watch.open) return;
    watch.open = false;
    uv_close(reinterpret_cast<uv_handle_t*>(&watch.handle), nullptr);
  }
  void finish_if_done() {
    const bool piped = watches_[kOut].open || watches_[kErr].open || watches_[kReport].open;
    if (facts_.ended && !piped) uv_stop(&loop_);
  }

  // The next moment at which something must be looked at: the deadline of the phase, or the processor time.
  void arm() {
    double delay = std::max(0.0, deadline_ - since(start_));
    if (phase_ == Phase::kRunning) {
      const double left = static_cast<double>(limits_.cpu_ms) * 1e-3 - (leaf_ != nullptr ? leaf_->cpu_seconds() : 0);
      const double cores = std::max(1u, std::thread::hardware_concurrency());
      delay = std::min(delay, std::max(0.005, left / cores));
      if (oom_looks_ > 0) delay = std::min(delay, 0.002);
    }
    uv_timer_start(
        &timer_, [](uv_timer_t* timer) { static_cast<Supervisor*>(timer->data)->tick(); },
        static_cast<uint64_t>(delay * 1e3) + 1, 0);
  }

  void tick() {
    const double now = since(start_);
    if (phase_ == Phase::kRunning) {
      if (oom_looks_ > 0 && --oom_looks_ >= 0 && leaf_->oom_kills() > 0) {
        kill(Cause::kMemory);  // version 1 kills one process; the run as a whole is over
      } else if (now >= deadline_) {
        terminate(Cause::kWall);
      } else if (leaf_ != nullptr && leaf_->cpu_seconds() * 1e3 >= static_cast<double>(limits_.cpu_ms)) {
        terminate(Cause::kCpu);
      }
    } else if (now >= deadline_) {
      if (phase_ == Phase::kTerminated) {
        kill(facts_.killed_for);
      } else {
        facts_.stuck = phase_ == Phase::kKilled;
        uv_stop(&loop_);
        return;
      }
    }
    arm();
  }

  void terminate(Cause why) {
    facts_.killed_for = why;
    facts_.last_signal = SIGTERM;
    send_signal(pidfd_, SIGTERM);  // the first process hands it to the program's group
    phase_ = Phase::kTerminated;
    deadline_ = since(start_) + kGraceSeconds;
  }

  void kill(Cause why) {
    if (phase_ == Phase::kKilled || phase_ == Phase::kDraining) return;
    if (facts_.killed_for == Cause::kNone) facts_.killed_for = why;
    facts_.last_signal = SIGKILL;
    if (leaf_ != nullptr) leaf_->kill();
    send_signal(pidfd_, SIGKILL);
    phase_ = Phase::kKilled;
    deadline_ = since(start_) + kKillSeconds;
    arm();
  }

  void process_ended() {
    facts_.ended = true;
    close(watches_[kProcess]);
    read_reports();
    phase_ = Phase::kDraining;
    deadline_ = since(start_) + kDrainSeconds;
    arm();
    finish_if_done();
  }

  void out_of_memory() {
    uint64_t count = 0;
    (void)!::read(leaf_->oom_fd(), &count, sizeof count);
    // The event comes before the kill that it announces, and does not come again: look until the counter says so.
    oom_looks_ = 100;
    tick();
  }

  void drain(Index index, UniqueFd& fd, Keeper* keeper) {
    for (int round = 0; round < 16; ++round) {
      const ssize_t n = ::read(fd.get(), buffer_.data(), buffer_.size());
      if (n > 0) {
        keeper->add({buffer_.data(), static_cast<size_t>(n)});
        if (run_.on_output) run_.on_output(index == kOut ? 1 : 2, {buffer_.data(), static_cast<size_t>(n)});
        if (limits_.kill_on_output && keeper->total() > limits_.output_bytes) kill(Cause::kOutput);
        continue;
      }
      if (n < 0 && (errno == EAGAIN || errno == EINTR)) return;
      close(watches_[index]);
      finish_if_done();
      return;
    }
  }

  void read_reports() {
    wire::Report report;
    for (;;) {
      const ssize_t n = ::read(fds_[2].get(), &report, sizeof report);
      if (n == sizeof report && report.magic == wire::kMagic) {
        if (report.kind == wire::Report::kStarted) facts_.started_ns = report.started_ns;
        if (report.kind == wire::Report::kFailed) facts_.failed = report;
        if (report.kind == wire::Report::kDone) facts_.done = report;
        continue;
      }
      if (n < 0 && (errno == EAGAIN || errno == EINTR)) return;
      close(watches_[kReport]);
      finish_if_done();
      return;
    }
  }

  const Run& run_;
  const Limits& limits_;
  CgroupLeaf* leaf_;
  Clock::time_point start_;
  Keeper out_, err_;
  uv_loop_t loop_{};
  uv_timer_t timer_{};
  std::array<Watch, kWatches> watches_;
  UniqueFd pidfd_;
  std::array<UniqueFd, 3> fds_;
  std::array<char, 1 << 16> buffer_;
  Facts facts_;
  Phase phase_ = Phase::kRunning;
  double deadline_ = 0;
  int oom_looks_ = 0;
};

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
    if (facts.done->disk_free_bytes == 0) outcome.evidence["work.free_bytes"] = 0;
    if (facts.done->disk_free_inodes == 0) outcome.evidence["work.free_inodes"] = 0;
    if (facts.done->disk_free_bytes == 0 || facts.done->disk_free_inodes == 0) add_limit(outcome, Cause::kDisk);
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

// A program that could not be executed is the command's fault, not the box's: what a shell would answer.
void not_executed(Outcome& outcome, const Run& run, int error) {
  outcome.how = How::kExited;
  outcome.cause = Cause::kNone;
  outcome.exit_code = error == ENOENT ? 127 : 126;
  const bool missing = error == ENOENT;
  const std::string line =
      run.name + (missing ? ": command not found\n" : std::string(": ") + std::strerror(error) + "\n");
  outcome.err.data += line;
  if (run.on_output) run.on_output(2, line);
  outcome.err.total_bytes = outcome.err.head_bytes = static_cast<int64_t>(outcome.err.data.size());
}

void set_up_failed(Outcome& outcome, const std::string& why) {
  outcome.how = How::kNotStarted;
  outcome.cause = Cause::kSetupFailed;
  outcome.setup_error = why;
}

}  // namespace

void Keeper::add(std::string_view data) {
  total_ += static_cast<int64_t>(data.size());
  const size_t room = static_cast<size_t>(head_limit_) - head_.size();
  head_.append(data.substr(0, room));
  if (data.size() <= room) return;
  tail_.append(data.substr(room));
  const size_t limit = static_cast<size_t>(tail_limit_);
  if (tail_.size() > 2 * limit) tail_.erase(0, tail_.size() - limit);
}

Output Keeper::take() {
  Output output;
  if (tail_.size() > static_cast<size_t>(tail_limit_)) tail_.erase(0, tail_.size() - static_cast<size_t>(tail_limit_));
  output.head_bytes = static_cast<int64_t>(head_.size());
  output.data = std::move(head_) + tail_;
  output.total_bytes = total_;
  output.truncated = total_ > static_cast<int64_t>(output.data.size());
  if (!output.truncated) output.head_bytes = total_;
  return output;
}

Result<Outcome> supervise(Launcher& launcher, const CgroupRoots& roots, const Run& run) {
  const Clock::time_point start = Clock::now();
  const auto start_ns = std::chrono::duration_cast<std::chrono::nanoseconds>(start.time_since_epoch()).count();
  Outcome outcome;
  auto leaf_made = CgroupLeaf::make(roots, run.leaf, run.limits.memory_bytes, run.limits.pids);
  if (!leaf_made) {
    set_up_failed(outcome, leaf_made.error().message());
    return outcome;
  }
  const std::unique_ptr<CgroupLeaf> leaf = std::move(*leaf_made);
  TRY_ASSIGN(const UniqueFd spec, sealed_memfd("box", run.spec));
  UniqueFd input;
  if (!run.stdin_data.empty()) {
    TRY_ASSIGN(input, sealed_memfd("stdin", run.stdin_data));
  }
  TRY_ASSIGN(Pipe out, make_pipe());
  TRY_ASSIGN(Pipe err, make_pipe());
  TRY_ASSIGN(Pipe report, make_pipe());
  std::array<int, wire::kFdCount> fds;
  fds.fill(-1);
  fds[wire::kSpecFd] = spec.get();
  fds[wire::kStdinFd] = input.get();
  fds[wire::kStdoutFd] = out.write.get();
  fds[wire::kStderrFd] = err.write.get();
  fds[wire::kReportFd] = report.write.get();
  fds[wire::kCgroup2Fd] = leaf->v2_fd();
  for (size_t i = 0; i < leaf->tasks().size(); ++i) fds[wire::kTasks0Fd + i] = leaf->tasks()[i].get();
  wire::Request request = run.request;
  request.spec_size = run.spec.size();
  TRY_ASSIGN(Launcher::Answer answer, launcher.ask(request, fds));
  if (answer.reply.error != 0) {
    set_up_failed(outcome, stage_text(answer.reply.stage, answer.reply.name, answer.reply.error));
    return outcome;
  }
  out.write.reset();
  err.write.reset();
  report.write.reset();
  Supervisor supervisor(run, leaf.get(), start);
  supervisor.watch(std::move(answer.pidfd), std::move(out.read), std::move(err.read), std::move(report.read));
  supervisor.run();
  const Facts& facts = supervisor.facts();
  outcome.out = supervisor.take_out();
  outcome.err = supervisor.take_err();
  outcome.wall_seconds = since(start);
  read_counters(outcome, leaf.get(), facts, run.limits);
  if (facts.failed && facts.failed->stage != wire::kExecStage) {
    set_up_failed(outcome, stage_text(facts.failed->stage, facts.failed->name, facts.failed->error));
    return outcome;
  }
  decide(outcome, facts, run.limits);
  if (facts.failed) not_executed(outcome, run, facts.failed->error);
  if (facts.started_ns != 0)
    outcome.setup_seconds = static_cast<double>(static_cast<int64_t>(facts.started_ns) - start_ns) * 1e-9;
  return outcome;
}

Result<int> operate(Launcher& launcher, const Run& run, const Sink& sink) {
  const Clock::time_point start = Clock::now();
  TRY_ASSIGN(const UniqueFd spec, sealed_memfd("box", run.spec));
  TRY_ASSIGN(const UniqueFd input, sealed_memfd("stdin", run.stdin_data));
  TRY_ASSIGN(Pipe out, make_pipe());
  TRY_ASSIGN(Pipe report, make_pipe());
  std::array<int, wire::kFdCount> fds;
  fds.fill(-1);
  fds[wire::kSpecFd] = spec.get();
  fds[wire::kStdinFd] = input.get();
  fds[wire::kStdoutFd] = out.write.get();
  fds[wire::kReportFd] = report.write.get();
  wire::Request request = run.request;
  request.spec_size = run.spec.size();
  TRY_ASSIGN(Launcher::Answer answer, launcher.ask(request, fds));
  if (answer.reply.error != 0) {
    return Error{Errc::kPermission, stage_text(answer.reply.stage, answer.reply.name, answer.reply.error)};
  }
  out.write.reset();
  report.write.reset();
  std::string buffer(1 << 16, '\0');
  Status consumed;
  for (bool open = true; open && consumed;) {
    pollfd ready{out.read.get(), POLLIN, 0};
    const double left = static_cast<double>(run.limits.wall_ms) * 1e-3 - since(start);
    if (left <= 0) consumed = Error{Errc::kTimeout, "the file operation took longer than its time"};
    if (!consumed || ::poll(&ready, 1, static_cast<int>(left * 1e3) + 1) <= 0) continue;
    const ssize_t n = ::read(out.read.get(), buffer.data(), buffer.size());
    if (n > 0) consumed = sink({buffer.data(), static_cast<size_t>(n)});
    open = n > 0 || (n < 0 && (errno == EAGAIN || errno == EINTR));
  }
  if (!consumed) send_signal(answer.pidfd, SIGKILL);
  pollfd ended{answer.pidfd.get(), POLLIN, 0};
  ::poll(&ended, 1, 60'000);
  if (!consumed) return std::move(consumed).error();
  wire::Report got;
  if (::read(report.read.get(), &got, sizeof got) != sizeof got || got.magic != wire::kMagic) {
    return Error{Errc::kIo, "a file operation ended without saying how (out of memory?)"};
  }
  if (got.kind == wire::Report::kFailed) {
    return Error{Errc::kPermission, stage_text(got.stage, got.name, got.error)};
  }
  return got.error;
}

}  // namespace anser::sandbox

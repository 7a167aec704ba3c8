// The run is over when the program has ended AND the pipes are at their end; since every process of a box dies with its
// first, the pipes close at once, and a deadline of their own covers the rest.
#include "sandbox/run/watch.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <thread>

#include "base/check.h"
#include "sandbox/run/command.h"
#include "sandbox/run/pidfd.h"

namespace anser::sandbox {
namespace {

constexpr double kGraceSeconds = 0.2;
constexpr double kDrainSeconds = 0.5;
constexpr double kShareSeconds = 0.05;     // what a program left behind in a kept box may still hold its pipes open
constexpr double kStormSeconds = 0.02;     // between answers to a program that is refused too often
constexpr int kWidePipe = 1 << 20;         // bytes; what every user may ask for
constexpr double kKillSeconds = 10;        // after SIGKILL; longer means that the kernel itself is stuck
constexpr unsigned kWholeGroup = 1u << 2;  // PIDFD_SIGNAL_PROCESS_GROUP, Linux 6.9

}  // namespace

ProgramWatch::ProgramWatch(uv_loop_t* loop, Setup setup) : loop_(loop), setup_(std::move(setup)) {
  CHECK(uv_timer_init(loop_, &timer_) == 0 && uv_timer_init(loop_, &rest_) == 0);
  timer_.data = rest_.data = this;
}

ProgramWatch::~ProgramWatch() { CHECK(closed()); }

double ProgramWatch::seconds() const { return std::chrono::duration<double>(Clock::now() - setup_.start).count(); }

void ProgramWatch::start(UniqueFd out, UniqueFd err, int box) {
  thrift_.begin();
  fds_ = {std::move(out), std::move(err)};
  if (fds_[0])
    CHECK(open(watches_[kOut], fds_[0].get(), [](ProgramWatch& self) { self.drain(kOut, self.fds_[0], self.out_); }));
  if (fds_[1])
    CHECK(open(watches_[kErr], fds_[1].get(), [](ProgramWatch& self) { self.drain(kErr, self.fds_[1], self.err_); }));
  if (setup_.alone) CHECK(open(watches_[kBox], box, [](ProgramWatch& self) { self.box_ended(); }));
  if (setup_.leaf != nullptr && setup_.leaf->oom_fd() >= 0) {
    CHECK(open(watches_[kOom], setup_.leaf->oom_fd(), [](ProgramWatch& self) { self.out_of_memory(); }));
  }
  deadline_ = static_cast<double>(setup_.limits.wall_ms) * 1e-3;
  arm();
}

void ProgramWatch::listen(UniqueFd listener) {
  if (!listener || over_ || watches_[kDenials].open) return;
  listener_ = std::move(listener);
  // Without it the kernel answers ENOSYS to what is refused.
  if (!open(watches_[kDenials], listener_.get(), [](ProgramWatch& self) { self.answer_denials(); })) listener_.reset();
}

void ProgramWatch::answer_denials() {
  pollfd state{listener_.get(), POLLIN, 0};
  if (::poll(&state, 1, 0) == 1 && (state.revents & POLLIN) == 0) {
    close(watches_[kDenials]);  // nobody is left under this filter
    return;
  }
  storm_ = !denials_.answer(listener_);
  if (!storm_) return;
  uv_poll_stop(&watches_[kDenials].handle);
  arm();
}

bool ProgramWatch::open(Watch& watch, int fd, void (*ready)(ProgramWatch&)) {
  if (watch.open || uv_poll_init(loop_, &watch.handle, fd) != 0) return false;
  watch.handle.data = &watch;
  watch.open = true;
  watch.ready = ready;
  watch.owner = this;
  poll(watch);
  return true;
}

void ProgramWatch::poll(Watch& watch) {
  CHECK(uv_poll_start(&watch.handle, UV_READABLE | UV_DISCONNECT, [](uv_poll_t* handle, int, int) {
          Watch& self = *static_cast<Watch*>(handle->data);
          self.ready(*self.owner);
        }) == 0);
}

void ProgramWatch::close(Watch& watch) {
  if (!watch.open) return;
  watch.open = false;
  ++pending_;
  uv_close(reinterpret_cast<uv_handle_t*>(&watch.handle),
           [](uv_handle_t* handle) { static_cast<Watch*>(handle->data)->owner->one_closed(); });
}

void ProgramWatch::one_closed() {
  --pending_;
  if (!closed() || !then_) return;
  const std::function<void()> then = std::move(then_);
  then();  // may be the end of this object
}

void ProgramWatch::close(std::function<void()> then) {
  if (closing_) return;
  closing_ = true;
  then_ = std::move(then);
  for (Watch& watch : watches_) close(watch);
  for (uv_timer_t* timer : {&timer_, &rest_}) {
    ++pending_;
    uv_close(reinterpret_cast<uv_handle_t*>(timer),
             [](uv_handle_t* handle) { static_cast<ProgramWatch*>(handle->data)->one_closed(); });
  }
}

void ProgramWatch::finish() {
  if (over_) return;
  over_ = true;
  uv_timer_stop(&timer_);
  // Nobody keeps time any more: what of it is left gets ENOSYS from now on.
  if (storm_) {
    close(watches_[kDenials]);
    listener_.reset();
  }
  if (setup_.on_end) setup_.on_end();
  when_quiet();
}

void ProgramWatch::when_quiet() {
  if (!over_ || quiet_ || streaming()) return;
  quiet_ = true;
  if (setup_.on_quiet) setup_.on_quiet();
}

void ProgramWatch::finish_if_done() {
  const bool ended = facts_.done || facts_.failed || facts_.box_gone;
  if (ended && !streaming()) finish();
}

// The next moment at which something must be looked at: the deadline of the phase, or the processor time.
void ProgramWatch::arm() {
  if (over_ || closing_) return;
  double delay = std::max(0.0, deadline_ - seconds());
  if (phase_ == Phase::kRunning) {
    const double used = setup_.leaf != nullptr ? setup_.leaf->cpu_seconds() : 0;
    const double left = static_cast<double>(setup_.limits.cpu_ms) * 1e-3 - used;
    const double cores = std::max(1u, std::thread::hardware_concurrency());
    delay = std::min(delay, std::max(0.005, left / cores));
    if (oom_looks_ > 0) delay = std::min(delay, 0.002);
    if (storm_) delay = std::min(delay, kStormSeconds);
    if (setup_.cancelled != nullptr) delay = std::min(delay, Command::kCancelSeconds);
  }
  uv_timer_start(
      &timer_, [](uv_timer_t* timer) { static_cast<ProgramWatch*>(timer->data)->tick(); },
      static_cast<uint64_t>(delay * 1e3) + 1, 0);
}

void ProgramWatch::tick() {
  const double now = seconds();
  if (storm_ && watches_[kDenials].open) {
    storm_ = false;
    poll(watches_[kDenials]);
  }
  if (phase_ == Phase::kRunning) {
    if (oom_looks_ > 0 && --oom_looks_ >= 0 && setup_.leaf->oom_kills() > 0) {
      kill(Cause::kMemory);  // version 1 kills one process; the run as a whole is over
    } else if (setup_.cancelled != nullptr && *setup_.cancelled) {
      terminate(Cause::kCancelled);
    } else if (now >= deadline_) {
      terminate(Cause::kWall);
    } else if (setup_.leaf != nullptr &&
               setup_.leaf->cpu_seconds() * 1e3 >= static_cast<double>(setup_.limits.cpu_ms)) {
      terminate(Cause::kCpu);
    }
  } else if (now >= deadline_) {
    if (phase_ == Phase::kTerminated) {
      kill(facts_.killed_for);
    } else {
      facts_.stuck = phase_ == Phase::kKilled;
      finish();
      return;
    }
  }
  arm();
}

void ProgramWatch::signal(int number) {
  if (!program_) return;
  if (!send_signal(program_, number, kWholeGroup) && errno == EINVAL) (void)send_signal(program_, number);
}

void ProgramWatch::terminate(Cause why) {
  if (phase_ != Phase::kRunning) return;
  facts_.killed_for = why;
  facts_.last_signal = SIGTERM;
  signal(SIGTERM);
  phase_ = Phase::kTerminated;
  deadline_ = seconds() + kGraceSeconds;
  arm();
}

void ProgramWatch::kill(Cause why) {
  if (phase_ == Phase::kKilled || phase_ == Phase::kDraining) return;
  if (facts_.killed_for == Cause::kNone) facts_.killed_for = why;
  facts_.last_signal = SIGKILL;
  setup_.kill_all();
  phase_ = Phase::kKilled;
  deadline_ = seconds() + kKillSeconds;
  arm();
}

void ProgramWatch::hear(BoxReport got) {
  facts_.lost_fds = facts_.lost_fds || got.lost_fds();
  switch (got.report.kind) {
    case wire::Report::kWaiting:
      facts_.waiting_ns = got.report.time_ns;
      program_ = std::move(got.fds[0]);
      listen(std::move(got.fds[1]));
      if (phase_ == Phase::kKilled) setup_.kill_all();  // it was to die before we had it
      return;
    case wire::Report::kStarted:
      facts_.started_ns = got.report.time_ns;
      if (!got.fds[0] || watches_[kOut].open || over_) return;
      fds_[0] = std::move(got.fds[0]);  // the master of its terminal: what is read there counts as standard output
      (void)open(watches_[kOut], fds_[0].get(), [](ProgramWatch& self) { self.drain(kOut, self.fds_[0], self.out_); });
      return;
    case wire::Report::kFailed:
      facts_.failed = got.report;
      break;
    case wire::Report::kDone:
      facts_.done = got.report;
      break;
    default:
      return;
  }
  drain_phase();
}

void ProgramWatch::no_more_reports() {
  if (!setup_.alone) box_ended();
}

void ProgramWatch::box_ended() {
  facts_.box_gone = true;
  close(watches_[kBox]);
  drain_phase();
}

void ProgramWatch::pump() {
  if (watches_[kOut].open) drain(kOut, fds_[0], out_);
  if (watches_[kErr].open) drain(kErr, fds_[1], err_);
}

void ProgramWatch::drain_phase() {
  if (over_) return;
  phase_ = Phase::kDraining;
  wake();
  deadline_ = seconds() + (setup_.alone || facts_.box_gone ? kDrainSeconds : kShareSeconds);
  arm();
  finish_if_done();
}

void ProgramWatch::out_of_memory() {
  uint64_t count = 0;
  (void)!::read(setup_.leaf->oom_fd(), &count, sizeof count);
  // The event comes before the kill that it announces, and does not come again: look until the counter says so.
  oom_looks_ = 100;
  if (!over_) tick();
}

// Reading costs us as much as writing costs the program, so it is not done as fast as the program likes: its pipes
// fill, and it waits. Wider ones make the waits fewer. What is left when it ends is read at once.
void ProgramWatch::rest_if_dear() {
  if (resting_ || closing_ || !streaming() || (phase_ == Phase::kDraining && !over_)) return;
  const double seconds = thrift_.look();
  if (seconds <= 0) return;
  resting_ = true;
  for (const Index index : {kOut, kErr}) {
    if (!watches_[index].open) continue;
    uv_poll_stop(&watches_[index].handle);
    if (!wide_pipes_) (void)::fcntl(fds_[index == kOut ? 0 : 1].get(), F_SETPIPE_SZ, kWidePipe);
  }
  wide_pipes_ = true;
  uv_timer_start(
      &rest_, [](uv_timer_t* timer) { static_cast<ProgramWatch*>(timer->data)->wake(); },
      static_cast<uint64_t>(seconds * 1e3) + 1, 0);
}

void ProgramWatch::wake() {
  if (!resting_ || closing_) return;
  resting_ = false;
  uv_timer_stop(&rest_);
  for (const Index index : {kOut, kErr}) {
    if (watches_[index].open) poll(watches_[index]);
  }
}

void ProgramWatch::drain(Index index, UniqueFd& fd, Keeper& keeper) {
  std::array<char, 1 << 16> buffer;
  for (int round = 0; round < 16; ++round) {
    const ssize_t n = ::read(fd.get(), buffer.data(), buffer.size());
    if (n > 0) {
      keeper.add({buffer.data(), static_cast<size_t>(n)});
      if (setup_.on_output) {
        thrift_.excuse([&] { setup_.on_output(index == kOut ? 1 : 2, {buffer.data(), static_cast<size_t>(n)}); });
      }
      if (setup_.limits.kill_on_output && keeper.total() > setup_.limits.output_bytes) kill(Cause::kOutput);
      continue;
    }
    if (n < 0 && (errno == EAGAIN || errno == EINTR)) break;
    close(watches_[index]);
    if (over_) {
      when_quiet();
    } else {
      finish_if_done();
    }
    return;
  }
  rest_if_dear();
}

}  // namespace anser::sandbox

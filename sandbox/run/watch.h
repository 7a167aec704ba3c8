// ProgramWatch: one program in a box, watched on a libuv loop from its Command to its end: output, timers, limits, the
// kill ladder (SIGTERM to the program's group -> grace -> SIGKILL of everything it started).
#pragma once

#include <uv.h>

#include <array>
#include <atomic>
#include <chrono>
#include <functional>
#include <optional>
#include <string_view>

#include "base/unique_fd.h"
#include "sandbox/policy/limits.h"
#include "sandbox/run/cgroup.h"
#include "sandbox/run/channel.h"
#include "sandbox/run/denials.h"
#include "sandbox/run/keeper.h"
#include "sandbox/run/thrift.h"

namespace anser::sandbox {

// What was observed; turned into an Outcome by judge().
struct Facts {
  Cause killed_for = Cause::kNone;  // our own reason for killing, the first one
  int last_signal = 0;              // the last one that we sent for it
  std::optional<wire::Report> failed, done;
  uint64_t waiting_ns = 0, started_ns = 0;  // when it waited for its Command, and was executed (CLOCK_MONOTONIC)
  bool box_gone = false;                    // the box's first process has ended
  bool stuck = false;                       // and did not although it was killed
  bool lost_fds = false;                    // what came with its reports could not be taken (EMFILE)
};

class ProgramWatch {
 public:
  using Clock = std::chrono::steady_clock;
  struct Setup {
    Limits limits;
    CgroupLeaf* leaf = nullptr;  // counts and limits this program and its descendants; may be null
    Clock::time_point start;
    std::function<void(int, std::string_view)> on_output;  // Command::on_output
    std::function<void()> on_end;    // the outcome can be judged; may destroy nothing of the watch
    std::function<void()> on_quiet;  // that, and both streams are at their end
    std::function<void()> kill_all;  // everything that the program started
    int64_t denials_at_most = 0;
    bool alone = true;                             // the box is for this program only
    const std::atomic<bool>* cancelled = nullptr;  // Command::cancelled
  };
  ProgramWatch(uv_loop_t* loop, Setup setup);
  ~ProgramWatch();  // REQUIRES: closed()
  ProgramWatch(const ProgramWatch&) = delete;
  ProgramWatch& operator=(const ProgramWatch&) = delete;

  // From now on; -1 for a stream that there is not. `box`: the pidfd of the first process, not owned.
  void start(UniqueFd out, UniqueFd err, int box);
  void hear(BoxReport report);  // one about this program
  void no_more_reports();
  void signal(int number);                                           // to the program's process group
  bool unreachable() const { return facts_.lost_fds && !program_; }  // by signal(), for good
  void kill(Cause why);                                              // at once
  void terminate(Cause why);                                         // the kill ladder from its start
  void finish();                                                     // takes its end as given: its box is dead
  // Lets go of the loop; closed() holds, and `then` is called, some turns of the loop later.
  void close(std::function<void()> then);
  bool closed() const { return closing_ && pending_ == 0; }

  bool over() const { return over_; }
  const Facts& facts() const { return facts_; }
  const DenialLog& denials() const { return denials_; }
  const Keeper& out() const { return out_; }
  const Keeper& err() const { return err_; }
  void pump();  // takes what is in the streams now
  bool streaming() const { return watches_[kOut].open || watches_[kErr].open; }
  int terminal_fd() const { return fds_[0].get(); }
  double seconds() const;  // since Setup::start
  uint64_t start_ns() const {
    return static_cast<uint64_t>(
        std::chrono::duration_cast<std::chrono::nanoseconds>(setup_.start.time_since_epoch()).count());
  }

 private:
  enum Index { kBox, kOut, kErr, kOom, kDenials, kWatches };
  struct Watch {
    uv_poll_t handle{};
    bool open = false;
    void (*ready)(ProgramWatch&) = nullptr;
    ProgramWatch* owner = nullptr;
  };
  enum class Phase : uint8_t { kRunning, kTerminated, kKilled, kDraining };

  bool open(Watch& watch, int fd, void (*ready)(ProgramWatch&));  // false for what cannot be waited for
  void poll(Watch& watch);
  void close(Watch& watch);
  void one_closed();
  void when_quiet();
  void arm();
  void tick();
  void box_ended();
  void drain_phase();
  void out_of_memory();
  void answer_denials();
  void drain(Index index, UniqueFd& fd, Keeper& keeper);
  void rest_if_dear();
  void wake();
  void finish_if_done();
  void listen(UniqueFd listener);  // of its filter: what it is refused is answered and recorded

  uv_loop_t* loop_;
  Setup setup_;
  Keeper out_{setup_.limits.output_bytes}, err_{setup_.limits.output_bytes};
  uv_timer_t timer_{}, rest_{};
  // Of a core, for reading what a program writes without end; and seconds at once: some 100 MB, as fast as they come.
  Thrift thrift_{0.06, 0.02};
  bool resting_ = false;     // what the program writes waits in its pipes
  bool wide_pipes_ = false;  // and there is room for more of it
  std::array<Watch, kWatches> watches_;
  UniqueFd program_, listener_;
  DenialLog denials_{setup_.denials_at_most};
  bool storm_ = false;  // refused calls wait for their answers
  std::array<UniqueFd, 2> fds_;
  Facts facts_;
  Phase phase_ = Phase::kRunning;
  double deadline_ = 0;
  int oom_looks_ = 0;
  bool over_ = false, quiet_ = false, closing_ = false;
  int pending_ = 0;  // handles that the loop still has to close
  std::function<void()> then_;
};

}  // namespace anser::sandbox

#include "sandbox/run/supervise.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/mman.h>
#include <unistd.h>
#include <uv.h>

#include <array>
#include <cerrno>

#include "base/check.h"
#include "sandbox/policy/plan.h"
#include "sandbox/run/judge.h"
#include "sandbox/run/loop.h"
#include "sandbox/run/pidfd.h"
#include "sandbox/run/pipe.h"
#include "sandbox/run/watch.h"

namespace anser::sandbox {
namespace {

constexpr int kBuryMs = 10'000;  // longer means that the kernel itself is stuck

// One loop for one program.
class OneProgram {
 public:
  OneProgram(BuiltBox& box, const Command& command, ProgramWatch::Clock::time_point start, int64_t denials_at_most)
      : box_(box), loop_(box.loop->get()) {
    ProgramWatch::Setup setup;
    setup.limits = command.limits;
    setup.leaf = box.leaf.get();
    setup.start = start;
    setup.on_output = command.on_output;
    setup.cancelled = command.cancelled;
    setup.denials_at_most = denials_at_most;
    setup.on_end = [this] { uv_stop(loop_); };
    setup.kill_all = [this] {
      if (box_.leaf != nullptr) box_.leaf->kill();
      (void)send_signal(box_.process, SIGKILL);
    };
    watch_ = std::make_unique<ProgramWatch>(loop_, std::move(setup));
    CHECK(uv_poll_init(loop_, &reports_, box.channel.fd()) == 0);
    reports_.data = this;
    CHECK(uv_poll_start(&reports_, UV_READABLE | UV_DISCONNECT, [](uv_poll_t* handle, int, int) {
            static_cast<OneProgram*>(handle->data)->read_reports();
          }) == 0);
  }
  // The box may be another by now (it was moved), and this another thread.
  ~OneProgram() {
    watch_->close({});
    if (uv_is_closing(reinterpret_cast<uv_handle_t*>(&reports_)) == 0) {
      uv_close(reinterpret_cast<uv_handle_t*>(&reports_), nullptr);
    }
    uv_run(loop_, UV_RUN_DEFAULT);
  }
  OneProgram(const OneProgram&) = delete;
  OneProgram& operator=(const OneProgram&) = delete;

  ProgramWatch& run(Streams streams) {
    watch_->start(std::move(streams.out), std::move(streams.err), box_.process.get());
    if (!watch_->over()) uv_run(loop_, UV_RUN_DEFAULT);
    if (!heard_all_) read_reports();  // its end may have been seen before its last word
    return *watch_;
  }

 private:
  void read_reports() {
    bool ended = false;
    while (std::optional<BoxReport> got = box_.channel.next(ended)) {
      box_.hear(*got);
      watch_->hear(std::move(*got));
    }
    if (!ended) return;
    heard_all_ = true;
    uv_close(reinterpret_cast<uv_handle_t*>(&reports_), nullptr);
    watch_->no_more_reports();
  }

  BuiltBox& box_;
  uv_loop_t* loop_;
  uv_poll_t reports_{};
  bool heard_all_ = false;
  std::unique_ptr<ProgramWatch> watch_;
};

}  // namespace

Result<BuiltBox> build_box(Launcher& launcher, BuildRequest build) {
  BuiltBox box;
  box.leaf = std::move(build.leaf);
  box.network = std::move(build.network);
  UniqueFd theirs;
  TRY_ASSIGN(box.channel, Channel::make(theirs));
  std::array<int, wire::kFdCount> fds;
  fds.fill(-1);
  fds[wire::kSpecFd] = build.spec_fd;
  fds[wire::kBoxFd] = theirs.get();
  fds[wire::kCgroup2Fd] = box.leaf->v2_fd();
  for (size_t i = 0; i < box.leaf->tasks().size(); ++i) fds[wire::kTasks0Fd + i] = box.leaf->tasks()[i].get();
  TRY_ASSIGN(Launcher::Answer answer, launcher.ask(build.request, fds));
  if (answer.reply.error != 0) {
    box.refused = stage_text(answer.reply.stage, answer.reply.name, answer.reply.error);
  }
  box.process = std::move(answer.pidfd);
  auto loop = OwnLoop::make();
  if (!loop) {
    bury(box);
    return std::move(loop).error();
  }
  box.loop = std::move(*loop);
  return box;
}

void BuiltBox::hear(BoxReport& report) {
  if (report.report.kind != wire::Report::kNetwork || network == nullptr) return;
  if (report.lost_fds()) network_error = "network: nothing can be reached: too many open files here";
  if (!report.fds[0]) return;
  // A proxy that cannot start leaves the box without network, and the outcome says so.
  auto started = net::Proxy::start(std::move(report.fds[0]), *network, net::system_resolver());
  if (started) {
    proxy = std::move(*started);
  } else {
    network_error = "network: nothing can be reached: " + started.error().message();
  }
}

void BuiltBox::tell_network(Outcome& outcome) const {
  if (!network_error.empty()) outcome.standing.degraded.push_back(network_error);
  if (proxy == nullptr) return;
  const net::NetworkReport report = proxy->report();
  outcome.network = {report.connected, report.refused, report.up_bytes, report.down_bytes, {}};
  for (const net::HostUse& use : report.hosts) {
    outcome.network.hosts.push_back({use.host, use.port, use.connections, use.up_bytes, use.down_bytes});
  }
  for (const net::RefusalRecord& one : report.refusals) {
    const std::string where = one.host.empty() ? "" : one.host + ":" + std::to_string(one.port) + ": ";
    outcome.denials.push_back({"connect", where + one.why, EACCES, one.count, 0, ""});
  }
  outcome.denials_dropped += report.refused_unlisted;
}

void bury(const BuiltBox& box) {
  if (box.leaf != nullptr) box.leaf->kill();
  if (!box.process) return;
  (void)send_signal(box.process, SIGKILL);
  (void)ends_within(box.process, kBuryMs);
}

Result<Streams> send_command(const Channel& channel, wire::Command head, const Command& command,
                             const std::vector<std::string>& environment, const Beside& beside) {
  TRY_ASSIGN(const std::string text, encode_spec({{}, {}, command.argv, environment, command.cwd, "", nullptr, 0}));
  std::array<int, wire::Command::kFdCount> fds;
  fds.fill(-1);
  Pipe in, out, err;
  UniqueFd input;
  if (command.terminal) {
    head.flags |= wire::Command::kOnTerminal;
    head.rows = static_cast<uint32_t>(command.rows);
    head.columns = static_cast<uint32_t>(command.columns);
  } else {
    if (beside.input) {
      TRY_ASSIGN(in, make_pipe());
      std::swap(in.read, input);
      // Ours is the other end here, and must not block; the program's may.
      ::fcntl(input.get(), F_SETFL, 0);
      ::fcntl(in.write.get(), F_SETFL, O_NONBLOCK);
    } else if (!command.stdin_data.empty()) {
      TRY_ASSIGN(input, sealed_memfd("stdin", command.stdin_data));
    }
    TRY_ASSIGN(out, make_pipe());
    TRY_ASSIGN(err, make_pipe());
    fds[wire::Command::kStdinFd] = input.get();
    fds[wire::Command::kStdoutFd] = out.write.get();
    fds[wire::Command::kStderrFd] = err.write.get();
  }
  fds[wire::Command::kSideInFd] = beside.side_in;
  fds[wire::Command::kSideOutFd] = beside.side_out;
  for (size_t i = 0; beside.leaf != nullptr && i < beside.leaf->tasks().size(); ++i) {
    fds[wire::Command::kTasks0Fd + i] = beside.leaf->tasks()[i].get();
  }
  // A box that is gone takes no command; its report says why. Anything else would wait for the wall limit.
  const Status sent = channel.send(head, text, fds);
  if (!sent && sent.error().os != EPIPE && sent.error().os != ECONNRESET) return sent.error();
  return Streams{std::move(in.write), std::move(out.read), std::move(err.read)};
}

Result<Outcome> supervise(BuiltBox& box, const wire::Command& head, const Command& command,
                          const std::vector<std::string>& environment, int64_t denials_at_most) {
  const ProgramWatch::Clock::time_point start = ProgramWatch::Clock::now();
  if (!box.refused.empty()) return set_up_failed(box.refused);
  TRY_ASSIGN(Streams streams, send_command(box.channel, head, command, environment, {}));
  const auto program = std::make_shared<OneProgram>(box, command, start, denials_at_most);
  box.watch = program;
  ProgramWatch& watch = program->run(std::move(streams));
  Outcome outcome = judge(watch, box.leaf.get(), command);
  box.tell_network(outcome);
  return outcome;
}

}  // namespace anser::sandbox

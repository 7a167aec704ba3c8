// Our own file operations: no program, no control group, one pipe and a verdict.
#include <poll.h>
#include <signal.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>

#include "sandbox/run/pidfd.h"
#include "sandbox/run/pipe.h"
#include "sandbox/run/supervise.h"

namespace anser::sandbox {
namespace {

using Clock = std::chrono::steady_clock;

double since(Clock::time_point start) { return std::chrono::duration<double>(Clock::now() - start).count(); }

}  // namespace

Result<int> operate(Launcher& launcher, const Operation& operation, const Sink& sink) {
  const Clock::time_point start = Clock::now();
  TRY_ASSIGN(const UniqueFd spec, sealed_memfd("box", operation.spec));
  TRY_ASSIGN(const UniqueFd input, sealed_memfd("stdin", operation.stdin_data));
  TRY_ASSIGN(Pipe out, make_pipe());
  TRY_ASSIGN(Pipe report, make_pipe());
  std::array<int, wire::kFdCount> fds;
  fds.fill(-1);
  fds[wire::kSpecFd] = spec.get();
  fds[wire::kStdinFd] = input.get();
  fds[wire::kStdoutFd] = out.write.get();
  fds[wire::kBoxFd] = report.write.get();
  wire::Request request = operation.request;
  request.spec_size = operation.spec.size();
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
    const double left = static_cast<double>(operation.wall_ms) * 1e-3 - since(start);
    if (left <= 0) consumed = Error{Errc::kTimeout, "the file operation took longer than its time"};
    if (!consumed || ::poll(&ready, 1, static_cast<int>(left * 1e3) + 1) <= 0) continue;
    const ssize_t n = ::read(out.read.get(), buffer.data(), buffer.size());
    if (n > 0) consumed = sink({buffer.data(), static_cast<size_t>(n)});
    open = n > 0 || (n < 0 && (errno == EAGAIN || errno == EINTR));
  }
  if (!consumed) (void)send_signal(answer.pidfd, SIGKILL);
  (void)ends_within(answer.pidfd, 60'000);
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

#include "sandbox/run/shell.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <charconv>
#include <chrono>

#include "sandbox/run/pipe.h"

namespace anser::sandbox {
namespace {

using Clock = std::chrono::steady_clock;

// Commands end with a NUL on descriptor 3; the answer on 4 is "STATUS DIRECTORY" and a NUL. What is evaluated sees
// neither. The trap keeps an interrupt from ending the shell, and is not inherited by what it runs.
constexpr const char* kDriver =
    "trap : INT\n"
    "while IFS= read -r -d '' -u 3 anser_text; do\n"
    "  eval \"$anser_text\" 3<&- 4>&-\n"
    "  printf '%d %s\\0' \"$?\" \"$PWD\" >&4\n"
    "done\n";
constexpr int64_t kGraceMs = 2000;
constexpr int64_t kForeverMs = int64_t{1} << 40;

int64_t since_ms(Clock::time_point start) {
  return std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - start).count();
}

bool send_all(int fd, std::string_view data) {
  while (!data.empty()) {
    const ssize_t n = ::send(fd, data.data(), data.size(), MSG_NOSIGNAL);
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) return false;
    data.remove_prefix(static_cast<size_t>(n));
  }
  return true;
}

void take(const Process& process, int stream, int64_t& at, std::string& into, bool& cut) {
  Process::Chunk chunk = process.read(stream, at);
  cut = cut || chunk.first > at;
  at = chunk.next();
  into += chunk.data;
}

}  // namespace

Result<std::unique_ptr<Shell>> Shell::begin(const Starter& starter, const Limits& limits) {
  int pair[2];  // and not a pipe: sending on it never raises SIGPIPE
  if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair) != 0) {
    return Error{Errc::kResource, "make a socket for the shell", errno};
  }
  UniqueFd ours(pair[0]), theirs(pair[1]);
  TRY_ASSIGN(Pipe answers, make_pipe());
  Command command;
  command.argv = {"bash", "--norc", "--noprofile", "-c", kDriver};
  command.limits = limits;
  command.limits.wall_ms = kForeverMs;
  command.limits.cpu_ms = kForeverMs;
  TRY_ASSIGN(Process process, starter(command, std::move(theirs), std::move(answers.write)));
  return std::unique_ptr<Shell>(new Shell(std::move(process), std::move(ours), std::move(answers.read)));
}

Shell::~Shell() {
  commands_.reset();
  (void)process_.stop();
}

// The next answer, to its NUL. False when none came in time, or none will.
bool Shell::answered(int64_t timeout_ms, std::string& answer) {
  const Clock::time_point start = Clock::now();
  for (;;) {
    const int64_t left = timeout_ms - since_ms(start);
    if (left <= 0) return false;
    pollfd ready{answers_.get(), POLLIN, 0};
    if (::poll(&ready, 1, static_cast<int>(std::min<int64_t>(left, 1'000'000))) <= 0) continue;
    char byte = 0;
    const ssize_t n = ::read(answers_.get(), &byte, 1);
    if (n == 0 || (n < 0 && errno != EAGAIN && errno != EINTR)) return false;
    if (n != 1) continue;
    if (byte == '\0') return true;
    answer += byte;
  }
}

Result<Shell::Reply> Shell::run(const std::string& text, int64_t timeout_ms) {
  if (text.find('\0') != std::string::npos) return Error{Errc::kInvalid, "a command cannot have a NUL byte in it"};
  Reply reply;
  std::string answer;
  if (!process_.running() || !send_all(commands_.get(), text + '\0')) {
    reply.ended = true;
    return reply;
  }
  bool done = answered(timeout_ms, answer);
  if (!done && process_.running()) {
    reply.timed_out = true;
    (void)process_.signal(SIGINT);
    done = answered(kGraceMs, answer);
  }
  if (!done) {
    (void)process_.stop();
    reply.ended = true;
  }
  const size_t space = answer.find(' ');
  if (done && space != std::string::npos) {
    std::from_chars(answer.data(), answer.data() + space, reply.status);
    reply.directory = answer.substr(space + 1);
  }
  // What a command that has ended wrote is in the pipes by now; reading goes through the thread that empties them.
  take(process_, 1, out_at_, reply.out, reply.out_cut);
  take(process_, 2, err_at_, reply.err, reply.err_cut);
  return reply;
}

}  // namespace anser::sandbox

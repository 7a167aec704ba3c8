#include <poll.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <utility>

#include "agent/shell/lines.h"
#include "agent/shell/wait.h"

namespace anser::agent {

Waited wait_for_input(const ShellSignals& signals) {
  sigset_t ours, before;
  sigemptyset(&ours);
  for (const int one : {SIGINT, SIGWINCH, SIGTERM, SIGHUP}) sigaddset(&ours, one);
  // Blocked from the look at the flags until the wait, which lets them in.
  ::sigprocmask(SIG_BLOCK, &ours, &before);
  Waited waited = Waited::kSignal;
  while (!signals.interrupted && !signals.resized && !signals.ended) {
    pollfd input{STDIN_FILENO, POLLIN, 0};
    const int ready = ::ppoll(&input, 1, nullptr, &before);
    if (ready < 0 && errno == EINTR) continue;
    waited = Waited::kReadable;  // or an error, which reading says
    break;
  }
  ::sigprocmask(SIG_SETMASK, &before, nullptr);
  return waited;
}

int terminal_columns() {
  winsize size{};
  return ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : 80;
}

namespace {

class PlainLines final : public LineSource {
 public:
  PlainLines(ShellSignals& signals, bool show_prompt) : signals_(signals), show_prompt_(show_prompt) {}

  Got read(const std::string& prompt, std::string& line) override {
    if (show_prompt_) {
      std::fputs(prompt.c_str(), stdout);
      std::fflush(stdout);
    }
    signals_.interrupted = false;  // it was for what ran
    for (;;) {
      const size_t end = buffer_.find('\n');
      if (end != std::string::npos || (ended_ && !buffer_.empty())) {
        line = buffer_.substr(0, end);
        buffer_.erase(0, end == std::string::npos ? end : end + 1);
        if (!line.empty() && line.back() == '\r') line.pop_back();
        again_ = false;
        return Got::kLine;
      }
      if (ended_) return Got::kEnd;
      if (wait_for_input(signals_) == Waited::kSignal) {
        signals_.resized = false;
        if (signals_.ended) return Got::kEnd;
        if (!signals_.interrupted.exchange(false)) continue;
        std::fputs("\n", stdout);
        // The terminal has thrown away what was typed of the line; whether that was something, only it knew.
        return std::exchange(again_, true) ? Got::kInterrupted : Got::kCleared;
      }
      std::array<char, 1 << 16> bytes;
      const ssize_t n = ::read(STDIN_FILENO, bytes.data(), bytes.size());
      if (n < 0 && errno == EINTR) continue;
      ended_ = n <= 0;
      if (n > 0) buffer_.append(bytes.data(), static_cast<size_t>(n));
    }
  }

 private:
  ShellSignals& signals_;
  const bool show_prompt_;
  std::string buffer_;
  bool ended_ = false;
  bool again_ = false;  // Ctrl-C was the last that came
};

}  // namespace

std::unique_ptr<LineSource> plain_lines(ShellSignals& signals, bool show_prompt) {
  return std::make_unique<PlainLines>(signals, show_prompt);
}

}  // namespace anser::agent

// How a run in a box is shown: output as it comes, the outcome, the exit status.
#include <unistd.h>

#include <cstdio>
#include <iostream>
#include <iterator>
#include <string>

#include "agent/cli/sandbox_arguments.h"
#include "base/bytes.h"
#include "base/unique_fd.h"

namespace anser::agent {
namespace {

void pass_on(int stream, std::string_view data) {
  std::FILE* out = stream == 1 ? stdout : stderr;
  const std::string shown = ::isatty(stream) != 0 ? visible(data) : std::string(data);
  std::fwrite(shown.data(), 1, shown.size(), out);
  std::fflush(out);
}

void explain(const tools::Outcome& outcome) {
  std::fprintf(stderr, "anser: %s, cause %s", tools::how_name(outcome.how), tools::cause_name(outcome.cause));
  for (const auto& [name, value] : outcome.evidence) {
    std::fprintf(stderr, ", %s = %lld", name.c_str(), static_cast<long long>(value));
  }
  std::fprintf(stderr,
               "\nanser: %.3f s wall, %.3f s cpu (%s), %.1f MiB, %lld processes at most, %d killed at the end\n",
               outcome.wall_seconds, outcome.cpu_seconds, outcome.cpu_source.c_str(),
               static_cast<double>(outcome.memory_peak_bytes) / 1048576, static_cast<long long>(outcome.pids_peak),
               outcome.orphans_killed);
  for (tools::Cause cause : outcome.limits_hit)
    std::fprintf(stderr, "anser: limit met: %s\n", tools::cause_name(cause));
  for (const std::string& line : outcome.standing.degraded)
    std::fprintf(stderr, "anser: weaker than asked for: %s\n", line.c_str());
}

int exit_code(const tools::Outcome& outcome) {
  using tools::Cause;
  if (outcome.how == tools::How::kNotStarted) return kBoxRefused;
  const bool limit = outcome.how == tools::How::kKilled || outcome.cause == Cause::kMemory ||
                     outcome.cause == Cause::kCpu || outcome.cause == Cause::kFileSize;
  if (limit) return kLimitMet;
  return outcome.how == tools::How::kSignaled ? 128 + outcome.signal : outcome.exit_code;
}

}  // namespace

void prepare_streams(const RunArguments& arguments, tools::Command& command) {
  if (arguments.pass_stdin && !command.argv.empty()) {
    command.stdin_data.assign(std::istreambuf_iterator<char>(std::cin), std::istreambuf_iterator<char>());
  }
  if (!arguments.json) command.on_output = pass_on;
}

int show_outcome(const RunArguments& arguments, const tools::Outcome& outcome) {
  const std::string json = arguments.json || !arguments.report.empty() ? tools::outcome_json(outcome) : "";
  if (arguments.json) std::fputs(json.c_str(), stdout);
  if (!arguments.report.empty()) {
    if (const Status written = write_file_atomic(arguments.report, json); !written) {
      std::fprintf(stderr, "anser: %s\n", written.error().message().c_str());
      return kBoxRefused;
    }
  }
  if (arguments.explain) explain(outcome);
  const int code = exit_code(outcome);
  if (outcome.how == tools::How::kNotStarted) {
    std::fprintf(stderr, "anser: the box could not be set up: %s\n", outcome.setup_error.c_str());
  } else if (code == kLimitMet && !arguments.json) {
    std::fprintf(stderr, "anser: ended by its limit: %s\n", tools::cause_name(outcome.cause));
  }
  return code;
}

}  // namespace anser::agent

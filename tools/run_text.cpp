#include <cstring>

#include "tools/observation.h"
#include "tools/tool.h"

namespace anser::tools {
namespace {

std::string how_it_ended(const Outcome& outcome) {
  switch (outcome.how) {
    case How::kExited:
      return "exit " + std::to_string(outcome.exit_code);
    case How::kSignaled: {
      const char* name = ::sigabbrev_np(outcome.signal);
      return "signal " + std::to_string(outcome.signal) + (name != nullptr ? " SIG" + std::string(name) : "");
    }
    case How::kKilled:
      return std::string("killed: ") + cause_name(outcome.cause) + " limit";
    case How::kNotStarted:
      break;
  }
  return "error: the program could not be started: " + outcome.setup_error;
}

}  // namespace

std::string run_text(const Outcome& outcome, int64_t max_bytes, int64_t* cut) {
  std::string raw = outcome.out.data;
  if (!raw.empty() && raw.back() != '\n') raw += '\n';
  raw += outcome.err.data;
  int64_t left_out = 0;
  const std::string shown = cut_for_brain(raw, max_bytes, &left_out);
  // What the box itself did not keep was left out too.
  for (const Output* stream : {&outcome.out, &outcome.err}) {
    if (stream->truncated) left_out += stream->total_bytes - static_cast<int64_t>(stream->data.size());
  }
  if (cut != nullptr) *cut = left_out;
  return how_it_ended(outcome) + (shown.empty() ? "" : "\n" + shown);
}

}  // namespace anser::tools

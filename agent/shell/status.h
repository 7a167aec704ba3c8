// The one line that says how a session stands.
//
// Tested by tests/agent/shell_line_test.cpp.
#pragma once

#include <string>
#include <string_view>

#include "agent/world.h"

namespace anser::agent {

struct ShellStatus {
  int64_t step = 0;              // where the session is
  int64_t tokens = 0;            // that the mind has consumed
  double tokens_per_second = 0;  // of the mind's own, in the last turn; 0: it chose none
  int64_t state_bytes = 0;
  Budget left;  // of the last turn
  bool plan_mode = false;
};

// "step 12 | 7,423 tokens | 1,520 tokens/s | state 98 KB | left: 31 steps, 180,123 tokens, 55 runs, 583 s". What is not
// limited is not said.
std::string status_text(const ShellStatus& status);

// "12,345".
std::string grouped(int64_t number);
// "98 KB", "1.5 MB".
std::string bytes_text(int64_t bytes);
// The beginning of `text`, of one line, that has room in so many columns of a terminal; "..." at its end where
// something is left out. Wide characters count twice (as the C library's locale says).
std::string fit_columns(std::string_view text, int columns);

}  // namespace anser::agent

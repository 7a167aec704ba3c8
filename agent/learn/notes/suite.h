// Suites of held-out tasks about notes: words that no training document holds, ways of saying things among them.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "base/result.h"

namespace anser::agent {

struct NotesSuiteOptions {
  std::string out, name;
  int tasks = 240;
  uint64_t seed = 0;
  std::vector<int> sessions{3, 10, 30};  // equally many tasks of each; 1: long tasks of one session instead
};

// How many there are of each family and number of sessions. kInvalid when `out` is not empty.
Result<std::map<std::string, int>> make_notes_suite(const NotesSuiteOptions& options);

}  // namespace anser::agent

// How much of what goes wrong the table of edits can set right: fresh bugs of programs, and whether the table
// (agent/search/edit.h) holds an edit that gives the right file back. What it does not hold only the brain's own
// samples can find.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "agent/learn/corpus.h"

namespace anser::agent {

struct TableReport {
  struct Count {
    int bugs = 0, held = 0;
  };
  struct Miss {
    std::string kind, wrong, right;  // the lines that differ
  };
  Count all;
  std::map<std::string, Count> kinds;
  int64_t candidates = 0;    // over all bugs
  std::vector<Miss> misses;  // at most `show` of them
};

// Bugs of `programs` programs of a split, at most `per_program` each. Runs nothing: bugs that no test sees count too.
TableReport table_report(std::vector<WeightedSource> sources, Split split, int programs, int per_program, int show,
                         uint64_t seed);

}  // namespace anser::agent

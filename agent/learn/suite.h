// Suite: tasks made from programs that training never sees (held-out clusters), one directory each (docs/formats.md,
// "task").
#pragma once

#include <map>
#include <string>

#include "agent/learn/corpus.h"
#include "base/result.h"

namespace anser::agent {

struct SuiteOptions {
  std::string out;   // written anew: must not exist, or be empty
  std::string name;  // of the suite
  int tasks = 320;
  uint64_t seed = 0;
  // At most so many tasks from one cluster of relatives; 0: a quarter more than an even share of the held-out clusters.
  int per_cluster = 0;
};

struct SuiteReport {
  int tasks = 0;
  int64_t programs = 0;
  std::map<std::string, int> kinds, clusters, origins;
};

// One bug a task. Its tests see the bug, its hidden examples (at least four) see it too, and the right file passes
// both.
Result<SuiteReport> make_suite(const SuiteOptions& options, std::vector<WeightedSource> sources,
                               const JudgeRunner& runner);

}  // namespace anser::agent

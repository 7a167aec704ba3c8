// What `anser model bench` measures of states, and of streams that share a model: what it costs to go on, to fork, to
// check guesses, and to run beside others.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "kernels/pool.h"
#include "runtime/model.h"

namespace anser::agent {

struct StateBench {
  double fork_us = 0;   // of a fork that is written: all values are copied
  double share_us = 0;  // of a fork that is not
  struct Form {
    std::string name;  // state_form_name()
    double kb = 0, save_ms = 0, load_ms = 0;
  };
  std::vector<Form> forms;
  // A pass over n tokens of one stream as steps, in times of one token: 2, 4, 8, 16.
  struct Check {
    int rows = 0;
    double cost = 0;
  };
  std::vector<Check> checks;
  // Streams that decode in threads of their own, together: each with a handle of its own and one thread, or all through
  // one Batcher with all threads. In turns.
  struct Shared {
    int streams = 0;
    double own_tokens_s = 0, batcher_tokens_s = 0;
  };
  std::vector<Shared> shared;
};

// `scratch`: a folder for the state files.
Result<StateBench> bench_states(const runtime::Model& model, const std::string& scratch, kernels::Pool& pool);

}  // namespace anser::agent

// A long walk of one stream: what `anser model soak` does to show that a token costs at the end what it cost at the
// beginning, that memory does not grow, and that nothing overflows.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "base/result.h"

namespace anser::agent {

struct SoakOptions {
  int64_t tokens = 1'000'000;
  int64_t every = 100'000;  // tokens between points
  int64_t window = 10'000;  // tokens that a point's time is taken over, the last before it; at most `every`
  uint64_t seed = 1;        // of the sampling
  int threads = 0;          // 0: one per processor
};

struct SoakPoint {
  int64_t tokens = 0;      // that the stream has consumed
  double resident_mb = 0;  // of the process
  double token_us = 0;     // median over the window
  double largest = 0;      // |value| in the state
};

struct Soak {
  std::vector<SoakPoint> points;  // the first after `window` tokens, then every `every`
  std::string broken;             // what is not finite, and where: the walk ended there; empty: nothing
};

// Decodes one token after another, each sampled at temperature 1 from the logits before it. Logits are looked at after
// each token, the state at each point, with which `progress` is called. Errors are of loading.
Result<Soak> soak_model(const std::string& path, const SoakOptions& options,
                        const std::function<void(const SoakPoint&)>& progress);

}  // namespace anser::agent

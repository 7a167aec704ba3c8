// What `anser model bench` measures: speeds of one brain on this machine, beside the memory's and, where its libraries
// are at hand, llama.cpp's. Contenders take turns, so that a noisy machine is noisy for all of them; medians of the
// rounds.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "agent/llama_peer.h"
#include "agent/state_bench.h"
#include "base/result.h"
#include "runtime/model.h"

namespace anser::agent {

struct BenchOptions {
  int threads = 0;  // 0: one a processor
  int rounds = 5;
  double seconds = 0.3;             // a contender's turn in a round, at least
  const LlamaPeer* peer = nullptr;  // null: none
  std::string scratch;              // a folder for the state files
};

struct Speed {
  std::string name;  // "decode", "batch16", "prefill512", ...
  double ours = 0;   // tokens/s
  double peer = 0;   // 0 where it was not asked
};

// Seconds of one call, after one that warms up; median of many.
double median_seconds(const std::function<void()>& body);

struct ModelBench {
  int threads = 0;
  double load_ms = 0;      // open, map, check, lay out
  double resident_mb = 0;  // what the process grew by when the model had been loaded and used
  std::vector<Speed> speeds;
  StateBench state;
  double weights_mb = 0, state_kb = 0;
  double token_mb =
      0;  // bytes read for one decoded token: all weights but the embedding, and the state, read and written
  double memory_gb_s = 0;  // what all threads reach together, four streams each, over a buffer of the weights' size
  double decode_gb_s = 0;  // token_mb at the speed of "decode"
};

Result<ModelBench> bench_model(const std::string& path, const BenchOptions& options);

}  // namespace anser::agent

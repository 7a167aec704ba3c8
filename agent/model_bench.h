// What `anser model bench` measures: speeds of one brain on this machine. Medians of repeated runs.
#pragma once

#include <string>

#include "base/result.h"
#include "runtime/model.h"

namespace anser::agent {

struct ModelBench {
  int threads = 0;
  double load_ms = 0;           // open, map, check
  double decode_tokens_s = 0;   // one stream, token by token
  double batch_tokens_s = 0;    // 16 streams, token by token
  double prefill_tokens_s = 0;  // one stream, 512 tokens
  double score_tokens_s = 0;    // 150 streams of 12 tokens, all logits
  double state_save_ms = 0, state_load_ms = 0, state_fork_us = 0;
  double weights_mb = 0, state_kb = 0;
  double decode_gb_s = 0;  // bytes of weights read a second while decoding one stream
  double memory_gb_s = 0;  // what reading a buffer of that size reaches here
};

// Takes about 5 seconds. `scratch`: a folder for the state files.
Result<ModelBench> bench_model(const std::string& path, int threads, const std::string& scratch);

}  // namespace anser::agent

// What `anser model bench` measures: speeds of one brain on this machine, beside the limits of the machine and, where
// its libraries are at hand, llama.cpp's. Contenders take turns, so that a noisy machine is noisy for all of them;
// medians of the rounds.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "agent/model/llama_peer.h"
#include "agent/model/state_bench.h"
#include "base/result.h"
#include "runtime/machine.h"
#include "runtime/model.h"

namespace anser::agent {

struct BenchOptions {
  int threads = 0;  // 0: one a processor
  int rounds = 5;
  double seconds = 0.3;             // a contender's turn in a round, at least
  const LlamaPeer* peer = nullptr;  // null: none
  std::string scratch;              // a folder for the state files, and for models of random weights
};

// The limits of this machine, all threads together.
struct MachineBench {
  runtime::Machine machine;
  int threads = 0;
  std::vector<runtime::ReadRate> reads;        // over a buffer of `read_mb`, fastest first
  std::vector<runtime::ProductRate> products;  // runtime::measure_products
  double read_mb = 0;

  // The loop of that name (kernels::ProductLoop); null where this processor has none.
  const runtime::ProductRate* products_by(const std::string& name) const;
};
MachineBench bench_machine(const BenchOptions& options);

struct Speed {
  std::string name;   // "decode", "batch16", "prefill512", ...
  double ours = 0;    // tokens/s
  double peer = 0;    // 0 where it was not asked
  double share = 0;   // of the limit; 0 where none is named
  std::string limit;  // "read bandwidth", or the name of a product loop
};

// Something whose less is better, of both engines; peer 0 where it was not asked.
struct Cost {
  double ours = 0, peer = 0;
};

struct ModelBench {
  std::string name;  // the file, or random:SHAPE:TYPE
  int threads = 0;
  Cost load_ms;                       // open, map, check, lay out; theirs with a context
  Cost first_token_ms;                // load, and one token's logits
  Cost resident_mb;                   // what the process grew by when the model had been loaded and used
  Cost state_save_ms, state_load_ms;  // f32, exact
  std::vector<Speed> speeds;
  StateBench state;
  double weights_mb = 0, state_kb = 0;
  double token_mb =
      0;  // bytes read for one decoded token: all weights but the embedding, and the state, read and written
  runtime::ReadRate memory;  // what all threads reach over a buffer of the size of token_mb (1 GiB at most), in the way
                             // that is best there, in turns with decode
  double decode_gb_s = 0;    // token_mb at the speed of "decode"
  // Part of token_mb that lies column after column: columns that relu squared has zeroed are not read, so decode's
  // share of the bandwidth can pass 1; without any of these bytes it would be `least_share`.
  double columns_mb = 0, least_share = 0;
};

// `model`: a weight file, or "random:SHAPE:TYPE", which is written to a file in options.scratch first.
Result<ModelBench> bench_model(const std::string& model, const MachineBench& machine, const BenchOptions& options);

// The file of `model`: itself, or the one that was written for random:SHAPE:TYPE.
Result<std::string> model_file(const std::string& model, const std::string& scratch, kernels::Pool& pool);

}  // namespace anser::agent

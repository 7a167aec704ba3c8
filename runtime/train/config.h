// TrainConfig: one training run as a JSON file. Every field is checked; unknown fields are errors.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "base/result.h"
#include "kernels/ops.h"
#include "runtime/train/optimizer.h"
#include "runtime/weights/shape.h"

namespace anser::runtime {

struct TrainConfig {
  ModelShape shape;                // vocab is filled in from the vocabulary file
  std::vector<std::string> train;  // shards; names may hold wildcards
  std::vector<std::string> valid;  // likewise; may be empty
  std::string vocab;               // World vocabulary file
  std::string start;               // a brain whose weights the run begins with; empty: initial values from the seed
  double carry = 0.1;              // chance that a document starts from the state of the one before it
  int64_t rows = 16;
  int64_t window = 512;
  int64_t tokens = 0;  // steps * rows * window
  OptimizerSettings optimizer;
  uint64_t seed = 1;
  kernels::Precision precision = kernels::Precision::kBF16;
  int threads = 0;  // 0: one per processor
  std::string ops;  // kernel backend; empty: the fastest here
  std::string out;  // directory of checkpoint, log.csv, loss.svg, brain.gguf
  int64_t checkpoint_every = 200;
  int64_t valid_every = 200;
  int64_t valid_tokens = 65536;     // at most this many are evaluated each time
  std::string export_type = "f16";  // matrices of brain.gguf: f16 or f32
};

// `overrides`: dotted.name and a JSON value (text that is not JSON is taken as a string), applied before checking.
// Errors name the field, its value and what is allowed.
Result<TrainConfig> parse_train_config(const std::string& text,
                                       const std::vector<std::pair<std::string, std::string>>& overrides);

}  // namespace anser::runtime

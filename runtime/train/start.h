// The weights of a brain as the beginning of a run, instead of fresh initial values: further training.
#pragma once

#include <string>
#include <vector>

#include "base/bytes.h"
#include "base/result.h"
#include "runtime/text/tokenizer.h"
#include "runtime/train/params.h"

namespace anser::runtime {

struct StartingPoint {
  std::vector<float> params;  // [layout.size], padding zero
  Digest fingerprint;         // of the brain's weights
  int64_t new_tokens = 0;     // of the run's vocabulary that the brain does not have
};

// Reads `path` in any format that Brain::load takes. kInvalid, naming what differs, when the brain has another shape or
// variant than `layout`, or an initial state of its own (the trainer's is zero).
// `tokenizer` may be another than the brain's: a token that the brain has, by its bytes, keeps its rows. A new one
// begins as what the brain knows of its text: its embedding is the mean of its pieces', its row of the head that of its
// first piece (it is predicted where that was). A brain without a vocabulary must have as many tokens.
Result<StartingPoint> load_start(const std::string& path, const ParamLayout& layout, const Tokenizer& tokenizer);

}  // namespace anser::runtime

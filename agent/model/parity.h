// Numbers beside llama.cpp's: the same file and tokens through both engines.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "agent/model/checks.h"
#include "agent/model/llama_peer.h"
#include "base/result.h"
#include "runtime/model.h"

namespace anser::agent {

// Over the logits of every position, teacher-forced.
struct Parity {
  int64_t tokens = 0;
  double largest = 0, mean = 0;  // |ours - theirs|
  double spread = 0;             // standard deviation of their logits: what the differences are to be seen against
  double agreement = 0;          // share of positions with the same most likely token
};

// `tokens` random ids, fed one at a time to ours (as decode computes) and at once to theirs. Ours runs where `options`
// says, theirs on the processor.
Result<Parity> parity_with(const LlamaPeer& peer, const std::string& path, int64_t tokens, int threads,
                           const runtime::ModelOptions& options = {});

// Values of random blocks of `type` that we and llama.cpp read differently, of `count`.
Result<int64_t> values_read_differently(const LlamaPeer& peer, runtime::DType type, int64_t count);

// One check for each storage type on random weights of the 0.1B and 0.4B shapes (made in `scratch`), and one for each
// of `brains` and of the trained models of the golden `data` that llama.cpp can compute: blocks are read bit for bit
// alike, and the logits of 512 tokens differ no more than the types explain. F32 and F16: by 1e-4 at most. Others: by a
// mean of 5 % of the logits' spread, since each engine rounds activations in its own way.
std::vector<ModelCheck> check_parity(const LlamaPeer& peer, const std::vector<std::string>& brains,
                                     const std::string& data, const std::string& scratch, int threads);

}  // namespace anser::agent

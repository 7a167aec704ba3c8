// Drawing many calls at once: the samples of one world run side by side, and as long as some of them have said the
// same, as one stream.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "agent/mind.h"
#include "kernels/pool.h"
#include "runtime/brain.h"
#include "runtime/text/grammar.h"

namespace anser::agent {

struct Drawn {
  std::string call;
  std::vector<runtime::Token> tokens;
  double log_prob = 0;  // of these tokens, unmasked, temperature 1
};

// One for each generator, from `mind`, whose logits say what comes next: what each would draw alone, bit for bit.
// Tokens of a thought, free text in the masks' grammar, count for `max_thought_tokens` and not for options.max_tokens.
std::vector<Drawn> draw_samples(const runtime::Brain& brain, const MindState& mind, runtime::MaskCache& masks,
                                const DecodeOptions& options, int max_thought_tokens, std::span<Rng> rngs,
                                kernels::Pool& pool);

}  // namespace anser::agent

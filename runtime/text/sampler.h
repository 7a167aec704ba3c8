// Sampler: from logits to the next token. A value: copying it (with its generator) forks the stream.
#pragma once

#include <map>
#include <span>

#include "base/rng.h"
#include "runtime/text/grammar.h"
#include "runtime/text/tokenizer.h"

namespace anser::runtime {

struct SamplerOptions {
  float temperature = 0.0f;  // 0: the most likely token, the lowest id on ties
  float top_p = 1.0f;  // in (0, 1]: the smallest set of most likely tokens with at least this mass; after temperature
  // Lowered logits for tokens that accept() has seen: presence + frequency * count; every accept() first multiplies all
  // counts by `decay`.
  float presence = 0.0f;
  float frequency = 0.0f;
  float decay = 0.996f;
};

class Sampler {
 public:
  Sampler(const SamplerOptions& options, Rng rng) : options_(options), rng_(rng) {}

  // A token of `allowed` (null: any). Tokens beyond allowed->size() count as not allowed. REQUIRES: one at least is
  // allowed, and its logit is no NaN. The same seed gives the same tokens on every machine with the same logits.
  Token sample(std::span<const float> logits, const TokenSet* allowed);
  // Counts a token for the penalties; sampled or fed, the caller says.
  void accept(Token token);

 private:
  SamplerOptions options_;
  Rng rng_;
  std::map<Token, float> counts_;
};

// The most likely allowed token (null: any), the lowest id on ties. REQUIRES as sample().
Token most_likely(std::span<const float> logits, const TokenSet* allowed);
// Natural logarithm of softmax(logits)[token].
double log_probability(std::span<const float> logits, Token token);

}  // namespace anser::runtime

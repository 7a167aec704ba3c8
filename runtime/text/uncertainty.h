// Uncertainty: how sure a model was of its next token, in figures of the whole distribution softmax(logits), with no
// mask and at temperature 1.
//
// Tested by tests/runtime/uncertainty_test.cpp.
#pragma once

#include <span>

#include "runtime/text/tokenizer.h"

namespace anser::runtime {

// p1 >= p2 are the two largest of the probabilities p.
struct Uncertainty {
  double entropy = 0;       // H = -sum p ln p, in nats; from 0 (sure) to ln V (knows nothing)
  double varentropy = 0;    // sum p (ln p + H)^2, in nats squared: 0 where all that is likely is equally likely
  double gini = 0;          // 1 - sum p^2, in [0, 1): the chance that two draws differ
  double top = 0, gap = 0;  // p1, p1 - p2
  double log_prob = 0;      // ln p of the token that was chosen; minus infinity where it had no chance
};

// Of the logits [V], and of the token that was chosen by whatever means. A logit that is no number counts as a token
// that cannot come; where all are, nothing is known and all figures are 0. Costs one pass over the logits; changes
// nothing. REQUIRES: `chosen` is one of them.
Uncertainty uncertainty_of(std::span<const float> logits, Token chosen);

}  // namespace anser::runtime

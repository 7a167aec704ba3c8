// LogitComparison: what another storage of the same weights changes, over the positions of a text.
#pragma once

#include <cstdint>
#include <span>

#include "runtime/text/tokenizer.h"

namespace anser::agent {

class LogitComparison {
 public:
  // One position: logits [V] of the reference and of the other, and the token that comes next. REQUIRES: equal sizes.
  void add(std::span<const float> reference, std::span<const float> other, runtime::Token next);

  int64_t tokens() const { return tokens_; }
  // exp of the mean negative log-probability of what came next.
  double reference_perplexity() const;
  double perplexity() const;
  double mean_kl() const;                      // of the other from the reference's distribution, nats a position
  double agreement() const;                    // share of positions with the same most likely token
  double largest() const { return largest_; }  // |difference| of two logits
  double mean() const;                         // of |difference|

 private:
  int64_t tokens_ = 0, logits_ = 0, same_ = 0;
  double reference_loss_ = 0, loss_ = 0, kl_ = 0, largest_ = 0, sum_ = 0;
};

}  // namespace anser::agent

// Steps: a stream that goes on token by token, several of them in one pass where they were guessed rightly. Four tokens
// cost hardly more than one: the weights are read once.
#pragma once

#include <span>
#include <vector>

#include "kernels/pool.h"
#include "runtime/model.h"

namespace anser::agent {

class Steps {
 public:
  // REQUIRES: `model` and `pool` outlive it; `logits` [V], what comes next.
  Steps(const runtime::Model& model, kernels::Pool& pool, runtime::SharedState state, std::vector<float> logits)
      : model_(model), pool_(pool), state_(std::move(state)), logits_(std::move(logits)) {}

  // What comes next: the bits of single steps, however many were run at once. Valid until run().
  std::span<const float> logits() const { return std::span(logits_).subspan(row_ * vocab(), vocab()); }
  // True when `token` had been guessed: logits() is now what comes after it. Else run() it.
  bool follow(runtime::Token token);
  // How many guesses run() may be given for a pass of `rows` tokens: fewer when guesses were wrong just now, since what
  // was right before the wrong one is run again.
  size_t room(size_t rows) const {
    const size_t again = right_ == guesses_.size() ? 0 : pending_.size();
    return rows > again + 1 ? rows - again - 1 : 0;
  }
  // One pass over `token`, which comes next, and what is guessed to come after it.
  void run(runtime::Token token, std::span<const runtime::Token> guesses);

 private:
  size_t vocab() const { return static_cast<size_t>(model_.shape().vocab); }

  const runtime::Model& model_;
  kernels::Pool& pool_;
  runtime::SharedState state_;           // before the pass
  runtime::SharedState after_;           // after all of the pass
  std::vector<runtime::Token> pending_;  // tokens of the stream that state_ has not consumed
  std::vector<runtime::Token> guesses_;  // of the pass
  size_t right_ = 0;                     // guesses that were followed
  std::vector<float> logits_;            // [rows, V]
  size_t row_ = 0;
};

}  // namespace anser::agent

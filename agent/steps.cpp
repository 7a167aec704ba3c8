#include "agent/steps.h"

namespace anser::agent {

bool Steps::follow(runtime::Token token) {
  if (right_ == guesses_.size() || guesses_[right_] != token) return false;
  ++right_;
  ++row_;
  pending_.push_back(token);
  return true;
}

void Steps::run(runtime::Token token, std::span<const runtime::Token> guesses) {
  if (right_ == guesses_.size() && !pending_.empty()) {  // nothing of the last pass was in vain
    state_ = std::move(after_);
    pending_.clear();
  }
  pending_.push_back(token);
  guesses_.assign(guesses.begin(), guesses.end());
  right_ = 0;
  row_ = pending_.size() - 1;
  std::vector<runtime::Token> tokens = pending_;
  tokens.insert(tokens.end(), guesses.begin(), guesses.end());
  logits_.resize(tokens.size() * vocab());
  if (guesses.empty()) {
    after_ = std::move(state_);
  } else {
    after_ = state_;
  }
  const runtime::Stream stream{&after_.write(), tokens, logits_.data(), true, runtime::StreamPath::kSteps};
  model_.forward({&stream, 1}, pool_);
}

}  // namespace anser::agent

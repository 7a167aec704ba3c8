// Proposer: guesses the next tokens of a call, so that several can be checked in one pass. A wrong guess costs time and
// nothing else.
#pragma once

#include <span>
#include <vector>

#include "agent/mind.h"
#include "runtime/text/grammar.h"

namespace anser::agent {

// Bounded, so that a step costs the same at any hour.
inline constexpr size_t kRecentTokens = 4096;

// `recent` (may be null) and what followed it.
RecentTokens recent_after(const RecentTokens& recent, std::span<const runtime::Token> segment);

// Two sources: where the grammar leaves one way to go on, it is the guess; else what followed the last place of the
// stream that reads as its end does. Tool results, names of files and code are copied a lot, and so are calls.
class Proposer {
 public:
  Proposer(const RecentTokens& recent, runtime::MaskCache& masks) : masks_(masks) {
    if (recent != nullptr) text_ = *recent;
  }
  void said(runtime::Token token) { text_.push_back(token); }
  // At most `most` tokens that the grammar allows one after another from `at`, to follow what was said.
  std::vector<runtime::Token> propose(runtime::Grammar::State at, const runtime::Tokenizer& tokenizer, size_t most);

 private:
  runtime::Token copied() const;

  runtime::MaskCache& masks_;
  std::vector<runtime::Token> text_;
};

}  // namespace anser::agent

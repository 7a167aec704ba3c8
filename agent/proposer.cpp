#include "agent/proposer.h"

#include <algorithm>

namespace anser::agent {
namespace {

using runtime::Token;

// Longer agreement with an earlier place says hardly more.
constexpr size_t kLongest = 8, kShortest = 2;

}  // namespace

RecentTokens recent_after(const RecentTokens& recent, std::span<const Token> segment) {
  auto tokens =
      recent == nullptr ? std::make_shared<std::vector<Token>>() : std::make_shared<std::vector<Token>>(*recent);
  tokens->insert(tokens->end(), segment.begin(), segment.end());
  if (tokens->size() > kRecentTokens) {
    tokens->erase(tokens->begin(), tokens->end() - static_cast<std::ptrdiff_t>(kRecentTokens));
  }
  return tokens;
}

// What followed the place that agrees with the end of the text for longest, the newest of them; -1: no such place.
Token Proposer::copied() const {
  Token next = -1;
  size_t best = kShortest - 1;
  for (size_t end = text_.size() - std::min<size_t>(1, text_.size()); end > best && best < kLongest; --end) {
    if (text_[end - 1] != text_.back()) continue;
    size_t same = 1;
    while (same < std::min(end, kLongest) && text_[end - 1 - same] == text_[text_.size() - 1 - same]) ++same;
    if (same <= best) continue;
    best = same;
    next = text_[end];
  }
  return next;
}

std::vector<Token> Proposer::propose(runtime::Grammar::State at, const runtime::Tokenizer& tokenizer, size_t most) {
  std::vector<Token> proposed;
  while (proposed.size() < most && !masks_.grammar().finished(at)) {
    Token token = masks_.forced(at);
    if (token < 0) token = copied();
    if (token < 0 || !masks_.allowed(at).contains(token) || !masks_.grammar().advance(at, tokenizer.bytes(token)))
      break;
    proposed.push_back(token);
    text_.push_back(token);
  }
  text_.resize(text_.size() - proposed.size());
  return proposed;
}

}  // namespace anser::agent

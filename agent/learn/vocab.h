// The vocabulary of a brain that repairs programs: every byte, whole phrases of the protocol, one token for the choice
// of a line, and the pieces of code that a sample of documents is made of most.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "base/result.h"
#include "runtime/text/tokenizer.h"

namespace anser::agent {

inline constexpr int kVocabLines = 64;  // lines that one token names

// Phrases of dialect g1i and of the tools' answers, exactly as agent/protocol and tools/ write them.
std::vector<std::string> protocol_phrases();

// What a vocabulary is built upon.
struct VocabularyBase {
  // Its tokens come first, but for words with the space before them: cut so, what is copied from behind a space looks
  // different behind a quote. May be null.
  const runtime::Tokenizer* tokens = nullptr;
  int least = 1;  // a new token is in so many segments: else what one document repeats would be taken
};

// Builds a vocabulary of at most `size` tokens from a sample of segments (agent/protocol.h). Deterministic.
Result<runtime::Tokenizer> build_vocabulary(std::span<const std::string> segments, int size,
                                            const VocabularyBase& start = {});

}  // namespace anser::agent

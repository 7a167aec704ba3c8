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

// Builds a vocabulary of at most `size` tokens from a sample of segments (agent/protocol.h). Deterministic. With
// `base`, which may be null, its tokens come first, with their ids.
Result<runtime::Tokenizer> build_vocabulary(std::span<const std::string> segments, int size,
                                            const runtime::Tokenizer* base = nullptr);

}  // namespace anser::agent

// TokenTree: many token sequences as a radix tree, so that what they share is run through a model once.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "runtime/text/tokenizer.h"

namespace anser::agent {

struct TokenTree {
  struct Node {
    int32_t parent = -1;               // -1: the root
    std::vector<runtime::Token> edge;  // tokens from the parent to here; empty for the root only
    std::vector<int32_t> children;
    std::vector<int32_t> ends;  // the sequences that end here
  };
  std::vector<Node> nodes;  // [0] is the root; a parent stands before its children

  explicit TokenTree(std::span<const std::vector<runtime::Token>> sequences);
};

}  // namespace anser::agent

// PrefixTree: states kept at points of token sequences, in a compressed trie, so that what begins in the same way is
// computed once. Bounded by bytes; what was not used for longest goes first.
//
//   const PrefixTree::Match match = tree.find(origin, tokens);
//   // go on from match.state after tokens[0, match.length), then:
//   tree.keep(origin, tokens, state, logits);
//
// Sequences begin at an origin, a name for everything that came before them (a digest of the history, say): so looking
// up costs as much as the tokens that are new, however long the history is. One tree serves one model and one initial
// state; that states of others never come in is the owner's business.
//
// Thread rule: one thread at a time. What it hands out may outlive the entry.
#pragma once

#include <cstdint>
#include <list>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "base/bytes.h"
#include "runtime/state.h"
#include "runtime/text/tokenizer.h"

namespace anser::runtime {

class PrefixTree {
 public:
  using Logits = std::shared_ptr<const std::vector<float>>;

  struct Match {
    int64_t length = 0;  // tokens of the sequence that `state` has consumed; valid where there is a state
    int64_t seen = 0;    // tokens of the sequence that some kept sequence begins with: a good place to keep a state
    std::optional<SharedState> state;  // of the longest kept prefix, the empty one included; empty: none is kept
    Logits logits;                     // what was kept with it; may be null
  };

  struct Figures {
    int64_t found = 0, missed = 0;   // calls of find() with a state and without one
    int64_t tokens_found = 0;        // sum of Match::length
    int64_t kept = 0, evicted = 0;   // entries
    int64_t entries = 0, bytes = 0;  // now
  };

  // A node costs kNodeBytes and four for each token of its edge; an entry, the values of its state and its logits.
  static constexpr int64_t kNodeBytes = 160;

  explicit PrefixTree(int64_t most_bytes) : most_bytes_(most_bytes) {}
  PrefixTree(PrefixTree&&) = default;
  PrefixTree& operator=(PrefixTree&&) = default;

  // The longest kept prefix of `tokens`; that entry becomes the one used last. Tokens may be any numbers: marks of the
  // caller's own as well.
  Match find(const Digest& origin, std::span<const Token> tokens);
  // Keeps the state after `tokens`, shared with its other holders, in place of what was kept there. What would not fit
  // into an empty tree is not kept.
  void keep(const Digest& origin, std::span<const Token> tokens, SharedState state, Logits logits);

  const Figures& figures() const { return figures_; }

 private:
  struct Node {
    Node* parent = nullptr;  // null: a root
    Digest origin;           // of a root
    std::vector<Token> edge;
    std::map<Token, std::unique_ptr<Node>> children;  // by the first token of their edges
    std::optional<SharedState> state;                 // empty: no entry
    Logits logits;
    std::list<Node*>::iterator use;  // place in uses_, where there is an entry
  };

  Node* descend(const Digest& origin, std::span<const Token> tokens);
  Node* split(Node* child, size_t at);
  void clear(Node* node);
  void prune(Node* node);
  void merge(Node* node);
  static int64_t entry_bytes(const SharedState& state, const Logits& logits);

  int64_t most_bytes_;
  std::map<Digest, std::unique_ptr<Node>> roots_;
  std::list<Node*> uses_;  // entries, used last in front
  Figures figures_;
};

}  // namespace anser::runtime

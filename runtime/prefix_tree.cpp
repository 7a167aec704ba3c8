// Invariants: every node but a root has a non-empty edge; a node without an entry has two children at least, or, a
// root, one; siblings' edges begin with different tokens. So the nodes number fewer than twice the entries and the
// roots, and what was evicted leaves nothing behind. Tested by tests/runtime/prefix_tree_test.cpp.
#include "runtime/prefix_tree.h"

#include <algorithm>
#include <utility>

namespace anser::runtime {
namespace {

int64_t edge_bytes(size_t tokens) { return static_cast<int64_t>(tokens * sizeof(Token)); }

size_t shared_length(std::span<const Token> a, std::span<const Token> b) {
  const size_t most = std::min(a.size(), b.size());
  return static_cast<size_t>(std::mismatch(a.begin(), a.begin() + static_cast<std::ptrdiff_t>(most), b.begin()).first -
                             a.begin());
}

}  // namespace

int64_t PrefixTree::entry_bytes(const SharedState& state, const Logits& logits) {
  const size_t floats = state->values.size() + (logits == nullptr ? 0 : logits->size());
  return static_cast<int64_t>(floats * sizeof(float));
}

PrefixTree::Match PrefixTree::find(const Digest& origin, std::span<const Token> tokens) {
  Match match;
  Node* best = nullptr;
  size_t depth = 0;
  const auto root = roots_.find(origin);
  for (Node* at = root == roots_.end() ? nullptr : root->second.get(); at != nullptr;) {
    if (at->state) {
      best = at;
      match.length = static_cast<int64_t>(depth);
    }
    if (depth == tokens.size()) break;
    const auto child = at->children.find(tokens[depth]);
    if (child == at->children.end()) break;
    const size_t shared = shared_length(child->second->edge, tokens.subspan(depth));
    depth += shared;
    at = shared == child->second->edge.size() ? child->second.get() : nullptr;
  }
  match.seen = static_cast<int64_t>(depth);
  if (best == nullptr) {
    ++figures_.missed;
    return match;
  }
  ++figures_.found;
  figures_.tokens_found += match.length;
  match.state = best->state;
  match.logits = best->logits;
  uses_.splice(uses_.begin(), uses_, best->use);
  return match;
}

// Cuts the edge of `child` after `at` tokens; returns the new node above it.
PrefixTree::Node* PrefixTree::split(Node* child, size_t at) {
  Node* parent = child->parent;
  std::unique_ptr<Node>& slot = parent->children.at(child->edge.front());
  auto middle = std::make_unique<Node>();
  const auto cut = child->edge.begin() + static_cast<std::ptrdiff_t>(at);
  middle->parent = parent;
  middle->edge.assign(child->edge.begin(), cut);
  child->edge.erase(child->edge.begin(), cut);
  child->parent = middle.get();
  middle->children.emplace(child->edge.front(), std::move(slot));
  slot = std::move(middle);
  figures_.bytes += kNodeBytes;
  return slot.get();
}

// The node at the end of `tokens`, made where there is none.
PrefixTree::Node* PrefixTree::descend(const Digest& origin, std::span<const Token> tokens) {
  std::unique_ptr<Node>& root = roots_[origin];
  if (root == nullptr) {
    root = std::make_unique<Node>();
    root->origin = origin;
    figures_.bytes += kNodeBytes;
  }
  Node* at = root.get();
  for (size_t depth = 0; depth < tokens.size();) {
    const std::span<const Token> rest = tokens.subspan(depth);
    std::unique_ptr<Node>& child = at->children[rest.front()];
    if (child == nullptr) {
      child = std::make_unique<Node>();
      child->parent = at;
      child->edge.assign(rest.begin(), rest.end());
      figures_.bytes += kNodeBytes + edge_bytes(rest.size());
      return child.get();
    }
    const size_t shared = shared_length(child->edge, rest);
    at = shared == child->edge.size() ? child.get() : split(child.get(), shared);
    depth += shared;
  }
  return at;
}

void PrefixTree::keep(const Digest& origin, std::span<const Token> tokens, SharedState state, Logits logits) {
  const int64_t bytes = entry_bytes(state, logits);
  const int64_t nodes = kNodeBytes + (tokens.empty() ? 0 : kNodeBytes + edge_bytes(tokens.size()));
  if (bytes + nodes > most_bytes_) return;
  Node* node = descend(origin, tokens);
  if (node->state) {
    figures_.bytes -= entry_bytes(*node->state, node->logits);
    uses_.splice(uses_.begin(), uses_, node->use);
  } else {
    node->use = uses_.insert(uses_.begin(), node);
    ++figures_.entries;
  }
  node->state = std::move(state);
  node->logits = std::move(logits);
  figures_.bytes += bytes;
  ++figures_.kept;
  while (figures_.bytes > most_bytes_) {  // the new entry, first in uses_, fits when all others are gone
    ++figures_.evicted;
    clear(uses_.back());
  }
}

// Takes the entry of a node away, and the nodes that stood for it alone.
void PrefixTree::clear(Node* node) {
  figures_.bytes -= entry_bytes(*node->state, node->logits);
  --figures_.entries;
  uses_.erase(node->use);
  node->state.reset();
  node->logits = nullptr;
  prune(node);
}

void PrefixTree::prune(Node* node) {
  if (node->state) return;
  if (node->children.size() == 1 && node->parent != nullptr) return merge(node);
  if (!node->children.empty()) return;
  figures_.bytes -= kNodeBytes + edge_bytes(node->edge.size());
  Node* parent = node->parent;
  if (parent == nullptr) {
    roots_.erase(Digest(node->origin));
    return;
  }
  parent->children.erase(parent->children.find(node->edge.front()));
  prune(parent);
}

// Joins a node with its only child, which takes its place.
void PrefixTree::merge(Node* node) {
  std::unique_ptr<Node> child = std::move(node->children.begin()->second);
  child->edge.insert(child->edge.begin(), node->edge.begin(), node->edge.end());
  child->parent = node->parent;
  figures_.bytes -= kNodeBytes;
  node->parent->children.at(child->edge.front()) = std::move(child);
}

}  // namespace anser::runtime

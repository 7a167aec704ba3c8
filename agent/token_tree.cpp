#include "agent/token_tree.h"

#include <algorithm>
#include <numeric>

namespace anser::agent {
namespace {

using Sequences = std::span<const std::vector<runtime::Token>>;

// Adds the sequences order[first, last), which agree up to `depth` tokens, below `parent`.
void grow(TokenTree& tree, Sequences sequences, std::span<const int32_t> order, size_t depth, int32_t parent) {
  size_t at = 0;
  const auto sequence = [&](size_t i) -> const std::vector<runtime::Token>& {
    return sequences[static_cast<size_t>(order[i])];
  };
  // Sorted: those that end here come first.
  for (; at < order.size() && sequence(at).size() == depth; ++at) {
    tree.nodes[static_cast<size_t>(parent)].ends.push_back(order[at]);
  }
  while (at < order.size()) {
    size_t end = at + 1;
    while (end < order.size() && sequence(end)[depth] == sequence(at)[depth]) ++end;
    // Sorted: what the first and the last share, all of them share.
    size_t deep = depth + 1;
    const auto &low = sequence(at), &high = sequence(end - 1);
    while (deep < std::min(low.size(), high.size()) && low[deep] == high[deep]) ++deep;
    const auto child = static_cast<int32_t>(tree.nodes.size());
    const auto from = low.begin() + static_cast<std::ptrdiff_t>(depth),
               to = low.begin() + static_cast<std::ptrdiff_t>(deep);
    tree.nodes.push_back({parent, {from, to}, {}, {}});
    tree.nodes[static_cast<size_t>(parent)].children.push_back(child);
    grow(tree, sequences, order.subspan(at, end - at), deep, child);
    at = end;
  }
}

}  // namespace

TokenTree::TokenTree(Sequences sequences) {
  std::vector<int32_t> order(sequences.size());
  std::iota(order.begin(), order.end(), 0);
  std::stable_sort(order.begin(), order.end(), [&](int32_t a, int32_t b) {
    return sequences[static_cast<size_t>(a)] < sequences[static_cast<size_t>(b)];
  });
  nodes.push_back({});
  grow(*this, sequences, order, 0, 0);
}

}  // namespace anser::agent

// PrefixTree against a plain list of entries: what is found, what goes, and every byte.
#include "runtime/prefix_tree.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "base/rng.h"

namespace anser::runtime {
namespace {

using Tokens = std::vector<Token>;

SharedState state_of(float mark, size_t floats) {
  State state;
  state.values.assign(floats, mark);
  return SharedState(std::move(state));
}

PrefixTree::Logits logits_of(size_t floats) {
  return floats == 0 ? nullptr : std::make_shared<const std::vector<float>>(floats, 1.0f);
}

// The oracle: entries in the order of their use, last in front, and sums over all of them.
class PlainList {
 public:
  explicit PlainList(int64_t most) : most_(most) {}
  struct Entry {
    uint8_t origin;
    Tokens tokens;
    float mark;
    size_t floats;
  };

  const Entry* find(uint8_t origin, const Tokens& tokens) {
    auto best = entries_.end();
    for (auto one = entries_.begin(); one != entries_.end(); ++one) {
      if (one->origin != origin || one->tokens.size() > tokens.size()) continue;
      if (!std::equal(one->tokens.begin(), one->tokens.end(), tokens.begin())) continue;
      if (best == entries_.end() || one->tokens.size() > best->tokens.size()) best = one;
    }
    if (best == entries_.end()) return nullptr;
    std::rotate(entries_.begin(), best, best + 1);
    return &entries_.front();
  }
  int64_t seen(uint8_t origin, const Tokens& tokens) const {
    size_t most = 0;
    for (const Entry& one : entries_) {
      if (one.origin != origin) continue;
      size_t same = 0;
      while (same < std::min(one.tokens.size(), tokens.size()) && one.tokens[same] == tokens[same]) ++same;
      most = std::max(most, same);
    }
    return static_cast<int64_t>(most);
  }
  void keep(const Entry& entry) {
    PlainList alone(most_);
    alone.entries_.push_back(entry);
    if (alone.bytes() > most_) return;
    const auto old = std::find_if(entries_.begin(), entries_.end(), [&](const Entry& one) {
      return one.origin == entry.origin && one.tokens == entry.tokens;
    });
    if (old != entries_.end()) entries_.erase(old);
    entries_.insert(entries_.begin(), entry);
    for (; bytes() > most_; ++evicted) entries_.pop_back();
  }
  // By definition: the trie's nodes are the origins, the entries, and the places where two entries part.
  int64_t bytes() const {
    std::set<std::pair<uint8_t, Tokens>> nodes, marks;
    int64_t sum = 0;
    for (size_t i = 0; i < entries_.size(); ++i) {
      const Entry& a = entries_[i];
      sum += static_cast<int64_t>(a.floats * 4);
      nodes.insert({a.origin, {}});
      nodes.insert({a.origin, a.tokens});
      for (size_t n = 1; n <= a.tokens.size(); ++n)
        marks.insert({a.origin, Tokens(a.tokens.begin(), a.tokens.begin() + static_cast<int64_t>(n))});
      for (size_t k = 0; k < i; ++k) {
        const Entry& b = entries_[k];
        if (a.origin != b.origin) continue;
        const auto end = std::mismatch(a.tokens.begin(), a.tokens.end(), b.tokens.begin(), b.tokens.end()).first;
        nodes.insert({a.origin, Tokens(a.tokens.begin(), end)});
      }
    }
    // Every token of the trie is on one edge: as many as there are different prefixes.
    return sum + PrefixTree::kNodeBytes * static_cast<int64_t>(nodes.size()) + 4 * static_cast<int64_t>(marks.size());
  }
  int64_t entries() const { return static_cast<int64_t>(entries_.size()); }
  int64_t evicted = 0;

 private:
  int64_t most_;
  std::vector<Entry> entries_;
};

Digest origin_of(uint8_t number) { return Digest{{number}}; }

void compare_with_list(int64_t most_bytes, uint64_t seed, int operations) {
  Rng rng(seed);
  PrefixTree tree(most_bytes);
  PlainList list(most_bytes);
  Tokens last;
  float mark = 0;
  for (int i = 0; i < operations; ++i) {
    const auto origin = static_cast<uint8_t>(rng.below(2));
    // Few different tokens, and often the one before with another end: much is shared.
    Tokens tokens = rng.chance(0.5) ? last : Tokens();
    tokens.resize(rng.below(tokens.size() + 1));
    for (uint64_t more = rng.below(6); more > 0; --more) tokens.push_back(static_cast<Token>(rng.below(3)) - 1);
    last = tokens;
    if (rng.chance(0.4)) {
      const size_t floats = rng.chance(0.02) ? 100'000 : rng.below(200), with_logits = rng.below(2) * 50;
      mark += 1;
      tree.keep(origin_of(origin), tokens, state_of(mark, floats + 1), logits_of(with_logits));
      list.keep({origin, tokens, mark, floats + 1 + with_logits});
    } else {
      const int64_t seen = list.seen(origin, tokens);
      const auto* expected = list.find(origin, tokens);
      const PrefixTree::Match match = tree.find(origin_of(origin), tokens);
      ASSERT_EQ(match.seen, seen) << i;
      ASSERT_EQ(match.state.has_value(), expected != nullptr) << i;
      if (expected != nullptr) {
        ASSERT_EQ(match.length, static_cast<int64_t>(expected->tokens.size())) << i;
        ASSERT_EQ((*match.state)->values[0], expected->mark) << i;
      }
    }
    ASSERT_EQ(tree.figures().bytes, list.bytes()) << i;
    ASSERT_EQ(tree.figures().entries, list.entries()) << i;
    ASSERT_EQ(tree.figures().evicted, list.evicted) << i;
    ASSERT_LE(tree.figures().bytes, most_bytes);
  }
  EXPECT_GT(tree.figures().evicted, operations / 100);
}

TEST(PrefixTree, DoesWhatAPlainListDoes) {
  compare_with_list(3'000, 1, 20'000);
  compare_with_list(12'000, 2, 20'000);
  compare_with_list(700, 3, 5'000);
}

TEST(PrefixTree, WhatIsHandedOutOutlivesTheEntry) {
  PrefixTree tree(2'000);
  tree.keep({}, Tokens{1, 2}, state_of(7, 100), logits_of(3));
  const PrefixTree::Match match = tree.find({}, Tokens{1, 2, 3});
  ASSERT_TRUE(match.state);
  SharedState fork = *match.state;
  fork.write().values[0] = 8;
  EXPECT_EQ((*tree.find({}, Tokens{1, 2}).state)->values[0], 7);  // a write to a fork reaches nobody else
  tree.keep({}, Tokens{5}, state_of(1, 300), nullptr);
  EXPECT_FALSE(tree.find({}, Tokens{1, 2}).state);
  EXPECT_EQ((*match.state)->values[0], 7);
  EXPECT_EQ(match.logits->size(), 3u);
}

TEST(PrefixTree, FiguresCountWhatWasFound) {
  PrefixTree tree(1 << 20);
  tree.keep({}, Tokens{1, 2, 3}, state_of(1, 1), nullptr);
  tree.find({}, Tokens{1, 2});
  tree.find({}, Tokens{1, 2, 3, 4});
  tree.find(origin_of(9), Tokens{1, 2, 3, 4});
  EXPECT_EQ(tree.figures().found, 1);
  EXPECT_EQ(tree.figures().missed, 2);
  EXPECT_EQ(tree.figures().tokens_found, 3);
  EXPECT_EQ(tree.figures().kept, 1);
}

}  // namespace
}  // namespace anser::runtime

// The leaves of a grammar as little automata over bytes: each has a number for a state, starts at start(), takes bytes
// until dead, and may be left where it is complete. Private to grammar.cpp.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace anser::runtime {

inline constexpr int64_t kDead = -1;

// One of a list of literals: a trie, its nodes the states.
class LiteralAutomaton {
 public:
  explicit LiteralAutomaton(const std::vector<std::string>& literals);
  int64_t start() const { return 0; }
  int64_t step(int64_t state, uint8_t byte) const;
  bool complete(int64_t state) const { return nodes_[static_cast<size_t>(state)].end; }

 private:
  struct Node {
    bool end = false;
    std::vector<std::pair<uint8_t, int32_t>> children;  // few: searched in order
  };
  std::vector<Node> nodes_;
};

// Decimal integers in a range; the state is what has been read: sign, and magnitude + 1 (0: no digit yet).
class IntegerAutomaton {
 public:
  IntegerAutomaton(int64_t minimum, int64_t maximum);
  int64_t start() const { return 0; }
  int64_t step(int64_t state, uint8_t byte) const;
  bool complete(int64_t state) const;

 private:
  // Magnitudes allowed behind each sign; none when low > high.
  struct Range {
    uint64_t low = 1, high = 0;
    bool empty() const { return low > high; }
  };
  Range range_[2];  // plain, after "-"
};

// The inside of a JSON string in canonical escapes; the state is bytes written * 16 + what is pending.
class StringAutomaton {
 public:
  explicit StringAutomaton(int64_t max_bytes) : max_bytes_(max_bytes) {}
  int64_t start() const { return 0; }
  int64_t step(int64_t state, uint8_t byte) const;
  bool complete(int64_t state) const { return state % 16 == 0; }
  // The same state with at most `longest` and a few bytes of room left: what tokens of that length can tell apart.
  int64_t key(int64_t state, int64_t longest) const;

 private:
  int64_t max_bytes_;
};

// Free text (valid UTF-8; of control characters newline and tab) up to and including `end`, with none of `never` in it.
// The state is node * 32 + what is pending * 2 + whether it has to end; nodes are those of an Aho-Corasick automaton.
class TextAutomaton {
 public:
  // REQUIRES: ASCII, not empty; no text of `never` shares a byte with `end`'s beginning in a way that bars `end`.
  TextAutomaton(const std::string& end, const std::vector<std::string>& never);
  int64_t start() const { return 0; }
  int64_t step(int64_t state, uint8_t byte) const;
  bool complete(int64_t state) const { return nodes_[static_cast<size_t>(state / 32)].ended == end_; }
  // The same place, from where only the rest of a character and `end` may follow.
  int64_t ending(int64_t state) const { return state | 1; }

 private:
  struct Node {
    std::vector<std::pair<uint8_t, int32_t>> children;
    int32_t fail = 0;
    int32_t ended = 0;  // bytes of `end` that the text ends in
    bool never = false;
  };
  int32_t insert(const std::string& text);
  const int32_t* child(int32_t node, uint8_t byte) const;
  int32_t follow(int32_t node, uint8_t byte) const;
  std::vector<Node> nodes_;
  int32_t end_ = 0;  // its length
};

}  // namespace anser::runtime

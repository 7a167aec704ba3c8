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

}  // namespace anser::runtime

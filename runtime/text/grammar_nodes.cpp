#include "runtime/text/grammar_nodes.h"

#include <algorithm>

namespace anser::runtime {
namespace {

bool between(uint8_t byte, int low, int high) { return byte >= low && byte <= high; }

// What must come next inside a JSON string.
enum Pending : int64_t {
  kAny,       // a new character
  kEscape,    // after a backslash
  kHex1,      // after \u
  kHex2,      // after \u0
  kHex3,      // after \u00
  kHex4Zero,  // after \u000
  kHex4One,   // after \u001
  kTail1,     // one UTF-8 continuation byte
  kTail2,     // two
  kTail3,     // three
  kAfterE0,   // A0..BF, then one more: no overlong forms
  kAfterED,   // 80..9F, then one more: no surrogates
  kAfterF0,   // 90..BF, then two more
  kAfterF4,   // 80..8F, then two more: nothing above U+10FFFF
  kImpossible,
};
constexpr int64_t kLongestCharacter = 6;  // \u001b

struct First {
  Pending pending;
  int64_t bytes;  // of the shortest character that begins like this
};

First begin_character(uint8_t byte) {
  if (byte == '"' || byte < 0x20) return {kImpossible, 0};
  if (byte == '\\') return {kEscape, 2};
  if (byte < 0x80) return {kAny, 1};
  if (between(byte, 0xC2, 0xDF)) return {kTail1, 2};
  if (byte == 0xE0) return {kAfterE0, 3};
  if (byte == 0xED) return {kAfterED, 3};
  if (between(byte, 0xE1, 0xEF)) return {kTail2, 3};
  if (byte == 0xF0) return {kAfterF0, 4};
  if (byte == 0xF4) return {kAfterF4, 4};
  if (between(byte, 0xF1, 0xF3)) return {kTail3, 4};
  return {kImpossible, 0};
}

Pending continue_character(Pending pending, uint8_t byte) {
  const bool tail = between(byte, 0x80, 0xBF);
  switch (pending) {
    case kHex1:
      return byte == '0' ? kHex2 : kImpossible;
    case kHex2:
      return byte == '0' ? kHex3 : kImpossible;
    case kHex3:
      return byte == '0' ? kHex4Zero : byte == '1' ? kHex4One : kImpossible;
    case kHex4Zero:  // 8 9 a c d have escapes of their own
      return between(byte, '0', '7') || byte == 'b' || byte == 'e' || byte == 'f' ? kAny : kImpossible;
    case kHex4One:
      return between(byte, '0', '9') || between(byte, 'a', 'f') ? kAny : kImpossible;
    case kTail1:
      return tail ? kAny : kImpossible;
    case kTail2:
      return tail ? kTail1 : kImpossible;
    case kTail3:
      return tail ? kTail2 : kImpossible;
    case kAfterE0:
      return between(byte, 0xA0, 0xBF) ? kTail1 : kImpossible;
    case kAfterED:
      return between(byte, 0x80, 0x9F) ? kTail1 : kImpossible;
    case kAfterF0:
      return between(byte, 0x90, 0xBF) ? kTail2 : kImpossible;
    case kAfterF4:
      return between(byte, 0x80, 0x8F) ? kTail2 : kImpossible;
    default:
      return kImpossible;
  }
}

}  // namespace

LiteralAutomaton::LiteralAutomaton(const std::vector<std::string>& literals) : nodes_(1) {
  for (const std::string& text : literals) {
    int64_t at = 0;
    for (const char raw : text) {
      const auto byte = static_cast<uint8_t>(raw);
      int64_t next = step(at, byte);
      if (next == kDead) {
        next = static_cast<int64_t>(nodes_.size());
        nodes_[static_cast<size_t>(at)].children.emplace_back(byte, static_cast<int32_t>(next));
        nodes_.emplace_back();
      }
      at = next;
    }
    nodes_[static_cast<size_t>(at)].end = true;
  }
}

int64_t LiteralAutomaton::step(int64_t state, uint8_t byte) const {
  for (const auto& [key, next] : nodes_[static_cast<size_t>(state)].children) {
    if (key == byte) return next;
  }
  return kDead;
}

// State: 2 * (magnitude + 1) + sign, or 0 and 1 before the first digit. Ranges end below 2^60, so nothing overflows.
IntegerAutomaton::IntegerAutomaton(int64_t minimum, int64_t maximum) {
  const auto magnitude = [](int64_t value) {
    return value < 0 ? uint64_t{0} - static_cast<uint64_t>(value) : static_cast<uint64_t>(value);
  };
  if (maximum >= 0) range_[0] = {magnitude(std::max<int64_t>(minimum, 0)), magnitude(maximum)};
  if (minimum < 0) range_[1] = {magnitude(std::min<int64_t>(maximum, -1)), magnitude(minimum)};
}

int64_t IntegerAutomaton::step(int64_t state, uint8_t byte) const {
  if (state == 0 && byte == '-') return range_[1].empty() ? kDead : 1;
  if (!between(byte, '0', '9')) return kDead;
  const Range& range = range_[state & 1];
  if (range.empty()) return kDead;
  const auto digit = static_cast<uint64_t>(byte - '0');
  const auto seen = static_cast<uint64_t>(state >> 1);        // magnitude + 1
  if (seen == 1 || (state == 1 && digit == 0)) return kDead;  // after a leading zero; "-0"
  const uint64_t before = seen == 0 ? 0 : seen - 1;
  const uint64_t value = before * 10 + digit;
  // Some number that begins with these digits lies in the range: value * 10^k .. value * 10^k + 10^k - 1.
  uint64_t low = value, high = value;
  while (high < range.low) {
    if (value == 0) return kDead;
    low *= 10;
    high = high * 10 + 9;
  }
  if (low > range.high) return kDead;
  return static_cast<int64_t>((value + 1) << 1) | (state & 1);
}

bool IntegerAutomaton::complete(int64_t state) const {
  if (state < 2) return false;
  const Range& range = range_[state & 1];
  const auto value = static_cast<uint64_t>(state >> 1) - 1;
  return value >= range.low && value <= range.high;
}

int64_t StringAutomaton::step(int64_t state, uint8_t byte) const {
  const int64_t written = state / 16;
  const auto pending = static_cast<Pending>(state % 16);
  Pending next = kImpossible;
  if (pending == kAny) {
    const First first = begin_character(byte);
    if (first.pending != kImpossible && written + first.bytes <= max_bytes_) next = first.pending;
  } else if (pending == kEscape) {
    constexpr std::string_view kShort = "\"\\bfnrt";
    if (kShort.find(static_cast<char>(byte)) != std::string_view::npos) next = kAny;
    if (byte == 'u' && written - 1 + kLongestCharacter <= max_bytes_) next = kHex1;
  } else {
    next = continue_character(pending, byte);
  }
  return next == kImpossible ? kDead : (written + 1) * 16 + next;
}

int64_t StringAutomaton::key(int64_t state, int64_t longest) const {
  const int64_t plenty = max_bytes_ - longest - kLongestCharacter;
  return std::max(state / 16, plenty) * 16 + state % 16;
}

TextAutomaton::TextAutomaton(const std::string& end, const std::vector<std::string>& never)
    : nodes_(1), end_(static_cast<int32_t>(end.size())) {
  for (const std::string& text : never) nodes_[static_cast<size_t>(insert(text))].never = true;
  insert(end);
  for (int32_t at = 0, depth = 0; depth < end_; ++depth) {
    at = *child(at, static_cast<uint8_t>(end[static_cast<size_t>(depth)]));
    nodes_[static_cast<size_t>(at)].ended = depth + 1;
  }
  // Shorter texts first, so that a node's failure is complete before its own children ask for it.
  std::vector<int32_t> order{0};
  for (size_t i = 0; i < order.size(); ++i) {
    const int32_t parent = order[i];
    for (const auto& [byte, node] : nodes_[static_cast<size_t>(parent)].children) {
      Node& here = nodes_[static_cast<size_t>(node)];
      here.fail = parent == 0 ? 0 : follow(nodes_[static_cast<size_t>(parent)].fail, byte);
      const Node& suffix = nodes_[static_cast<size_t>(here.fail)];
      here.never = here.never || suffix.never;
      here.ended = std::max(here.ended, suffix.ended);
      order.push_back(node);
    }
  }
}

int32_t TextAutomaton::insert(const std::string& text) {
  int32_t at = 0;
  for (const char raw : text) {
    const auto byte = static_cast<uint8_t>(raw);
    const int32_t* known = child(at, byte);
    if (known != nullptr) {
      at = *known;
      continue;
    }
    const auto added = static_cast<int32_t>(nodes_.size());
    nodes_[static_cast<size_t>(at)].children.emplace_back(byte, added);
    nodes_.emplace_back();
    at = added;
  }
  return at;
}

const int32_t* TextAutomaton::child(int32_t node, uint8_t byte) const {
  for (const auto& [key, next] : nodes_[static_cast<size_t>(node)].children) {
    if (key == byte) return &next;
  }
  return nullptr;
}

int32_t TextAutomaton::follow(int32_t node, uint8_t byte) const {
  for (;; node = nodes_[static_cast<size_t>(node)].fail) {
    const int32_t* next = child(node, byte);
    if (next != nullptr) return *next;
    if (node == 0) return 0;
  }
}

int64_t TextAutomaton::step(int64_t state, uint8_t byte) const {
  const auto node = static_cast<int32_t>(state / 32);
  const auto pending = static_cast<Pending>(state / 2 % 16);
  const int64_t ends = state & 1;
  if (complete(state)) return kDead;
  if (pending != kAny || byte >= 0x80) {
    const bool inside = pending != kAny;
    if (!inside && ends != 0) return kDead;
    const Pending next = inside ? continue_character(pending, byte) : begin_character(byte).pending;
    return next == kImpossible ? kDead : next * 2 + ends;
  }
  if (byte < 0x20 && byte != '\n' && byte != '\t') return kDead;
  const int32_t next = follow(node, byte);
  const Node& there = nodes_[static_cast<size_t>(next)];
  if (there.never || (ends != 0 && there.ended != nodes_[static_cast<size_t>(node)].ended + 1)) return kDead;
  return int64_t{next} * 32 + ends;
}

}  // namespace anser::runtime

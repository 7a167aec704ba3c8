// Grammar: which texts may be written next, byte by byte, and from that which tokens. Runtime's half of "a tool call
// can only be well formed": the caller builds a Rule out of the combinators below, and masks the logits with allowed().
//
//   const Rule rule = sequence({literal("{\"line\":"), integer(1, 40), literal(",\"text\":\""), json_string(200),
//                               literal("\"}")});
//   const Grammar grammar(rule);
//   Grammar::State state = grammar.start();
//   while (!grammar.finished(state)) {
//     masks.allowed(state)  ->  choose a token  ->  grammar.advance(state, tokenizer.bytes(token));
//   }
//
// No state that can be reached is a dead end: from each, some bytes lead to acceptance, and every single byte is a
// token.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "runtime/text/tokenizer.h"

namespace anser::runtime {

// A set of texts. A cheap immutable value: parts are shared, never copied.
class Rule {
 public:
  struct Node;
  explicit Rule(std::shared_ptr<const Node> node) : node_(std::move(node)) {}
  const Node& node() const { return *node_; }

 private:
  std::shared_ptr<const Node> node_;
};

Rule literal(std::string bytes);
// One of these. REQUIRES: at least one.
Rule choice(std::vector<std::string> literals);
// A decimal integer in [minimum, maximum], without leading zeros, "+" or "-0". REQUIRES: minimum <= maximum.
Rule integer(int64_t minimum, int64_t maximum);
// The inside of a JSON string, without its quotes: any valid UTF-8, escaped in the one way that nlohmann's dump()
// writes (control characters as \n, \u001b and so on, all else as it is), at most `max_bytes` bytes as written.
Rule json_string(int64_t max_bytes);
// The same for one of these texts (escaped here; invalid UTF-8 becomes U+FFFD). REQUIRES: at least one.
Rule json_string_of(const std::vector<std::string>& texts);
// Any text up to and including the first `end`: valid UTF-8 without control characters other than newline and tab, and
// without the texts of `never`. Its length is not bounded: Grammar::end_free_text does that. REQUIRES: ASCII, not
// empty.
Rule text_until(const std::string& end, const std::vector<std::string>& never = {});
Rule sequence(std::vector<Rule> parts);
// One of these. REQUIRES: at least one.
Rule alternatives(std::vector<Rule> options);
Rule optional(Rule rule);

// A set of token ids, one bit each.
class TokenSet {
 public:
  TokenSet() = default;
  explicit TokenSet(int64_t size) : words_(static_cast<size_t>((size + 63) / 64)), size_(size) {}
  void insert(Token id) { words_[static_cast<size_t>(id) / 64] |= uint64_t{1} << (id % 64); }
  bool contains(Token id) const {
    return id >= 0 && id < size_ && (words_[static_cast<size_t>(id) / 64] >> (id % 64) & 1) != 0;
  }
  int64_t size() const { return size_; }  // ids below it may be contained
  int64_t count() const;
  bool operator==(const TokenSet&) const = default;

 private:
  std::vector<uint64_t> words_;
  int64_t size_ = 0;
};

// A compiled rule: immutable, const calls from many threads.
class Grammar {
 public:
  // Where in the rule some text may have come to: a set of positions, each with a number (how far into a string, the
  // value of an integer so far, a node of a choice). A value, a few dozen bytes.
  struct Position {
    int32_t at = 0;
    int64_t number = 0;
    auto operator<=>(const Position&) const = default;
  };
  struct State {
    std::vector<Position> positions;  // sorted
    bool operator==(const State&) const = default;
  };

  explicit Grammar(const Rule& rule);

  State start() const;
  // Consumes `bytes`. False, and `state` as it was, when they cannot follow.
  bool advance(State& state, std::string_view bytes) const;
  // The text so far is complete.
  bool accepting(const State& state) const;
  // ... and nothing can follow.
  bool finished(const State& state) const;
  // Some text that text_until began is not at its end yet.
  bool in_free_text(const State& state) const;
  // Such text has to end: only the rest of a character and its `end` may follow.
  void end_free_text(State& state) const;
  // All tokens whose bytes can follow, by one walk over the trie. Never holds id 0 or an unused id.
  TokenSet allowed(const State& state, const Tokenizer& tokenizer) const;
  // Two states with equal keys allow the same tokens of at most `longest` bytes: deep inside a string it does not
  // matter how deep.
  State mask_key(const State& state, int64_t longest) const;

 private:
  struct Program;
  std::shared_ptr<const Program> program_;
};

// allowed() with memory. Not for two threads at once.
class MaskCache {
 public:
  MaskCache(Grammar grammar, Tokenizer tokenizer);
  const TokenSet& allowed(const Grammar::State& state);
  // The longest allowed token, where all the others begin it; -1 where there are several ways to go on. A guess at what
  // comes next: nearly always the only text there can be, written as a tokenizer would, though where free text begins
  // such a token may reach into it.
  Token forced(const Grammar::State& state);
  const Grammar& grammar() const { return grammar_; }

 private:
  struct Hash {
    size_t operator()(const Grammar::State& state) const;
  };
  struct Mask {
    TokenSet allowed;
    Token forced = -1;
  };
  const Mask& mask(const Grammar::State& state);
  Grammar grammar_;
  Tokenizer tokenizer_;
  int64_t longest_ = 0;  // bytes of the longest token
  std::unordered_map<Grammar::State, Mask, Hash> masks_;
};

}  // namespace anser::runtime

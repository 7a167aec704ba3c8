// Template: Python text with slots for names and alternatives of style and, in the grammar, for rules (the format:
// families.h).
#pragma once

#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/rng.h"

namespace anser::agent {

// Slot -> names to choose from.
using NamePools = std::map<std::string, std::vector<std::string>, std::less<>>;

class Template;
// Rule -> what it may expand to; an alternative that stands there twice is drawn twice as often.
using RuleBook = std::map<std::string, std::vector<Template>, std::less<>>;

class Template {
 public:
  // Every slot must be in one of `pools`, or be "f". kInvalid says what is wrong.
  static Result<Template> parse(std::string_view text, const std::vector<const NamePools*>& pools);

  struct Rendered {
    std::string text;
    std::map<std::string, std::string> names;  // slot -> the name it got
  };
  // What a rendering draws from. Earlier pools win over later ones.
  struct Sources {
    const std::vector<std::string>& entry_names;  // the pool of slot "f"
    std::vector<const NamePools*> pools;
    const RuleBook& rules;
  };
  Rendered render(const Sources& sources, Rng& rng) const;

  // For a rule's body, which goes inside of lines.
  void drop_last_newline();
  // The rules named in the text, and the fewest arguments one is given: each must be in the book that it is rendered
  // with, and none of its alternatives may want more.
  const std::map<std::string, size_t>& rules_used() const { return rules_used_; }
  // n when the text holds %n and no higher one; only a rule's body may hold any.
  size_t arguments() const { return arguments_; }
  const std::set<std::string>& literal_words() const { return literal_words_; }

 private:
  struct Node {
    enum class Kind : unsigned char { kText, kSlot, kChoice, kNumber, kRule, kArgument };
    Kind kind = Kind::kText;
    std::string text;  // kText: itself; kSlot: the slot; kChoice, kNumber: the tag, may be empty; kRule: its name
    int64_t low = 0, high = 0;                    // kNumber; kArgument: low is its place
    std::vector<std::vector<Node>> alternatives;  // kChoice; kRule: its arguments
  };
  struct Parser;
  struct Renderer;
  std::vector<Node> nodes_;
  std::set<std::string> literal_words_;  // identifiers written out: no slot may be named so
  std::map<std::string, size_t> rules_used_;
  size_t arguments_ = 0;
};

}  // namespace anser::agent

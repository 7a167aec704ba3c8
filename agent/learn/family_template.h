// Template: Python text with slots for names and alternatives of style (the format: families.h).
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

class Template {
 public:
  // Every slot must be in one of `pools`, or be "f". kInvalid says what is wrong.
  static Result<Template> parse(std::string_view text, const std::vector<const NamePools*>& pools);

  struct Rendered {
    std::string text;
    std::map<std::string, std::string> names;  // slot -> the name it got
  };
  // `entry_names` is the pool of slot "f"; earlier pools win over later ones.
  Rendered render(const std::vector<std::string>& entry_names, const std::vector<const NamePools*>& pools,
                  Rng& rng) const;

 private:
  struct Node {
    enum class Kind : unsigned char { kText, kSlot, kChoice, kNumber };
    Kind kind = Kind::kText;
    std::string text;  // kText: itself; kSlot: the slot; kChoice, kNumber: the tag, may be empty
    int64_t low = 0, high = 0;
    std::vector<std::vector<Node>> alternatives;
  };
  struct Parser;
  struct Renderer;
  std::vector<Node> nodes_;
  std::set<std::string> literal_words_;  // identifiers written out: no slot may be named so
};

}  // namespace anser::agent

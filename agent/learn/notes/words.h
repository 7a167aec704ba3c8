// Words that training documents about notes are made of. A fifth of the names, things and values, by a hash of the
// word, is kept for held-out tasks, and those may also say things in ways that no training document does.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "agent/learn/corpus.h"
#include "base/rng.h"

namespace anser::agent {

// What can be known of a person, and what it may be.
struct Attribute {
  enum class Kind : unsigned char { kWord, kCode, kNumber, kDay, kPlace };
  std::string name;  // "favourite tea"
  Kind kind = Kind::kWord;
  std::vector<const char*> words;  // kWord
};

using Templates = std::span<const std::string_view>;  // sentences with slots, see filled()

class Words {
 public:
  Words(Split split, Rng& rng) : split_(split), rng_(rng) {}
  std::string person();
  std::string thing();   // plural: "bolts"
  std::string region();  // of a report: "north"
  const Attribute& attribute();
  std::string value(const Attribute& attribute);
  // One of `templates`; a fifth of them, by their hash, only for held-out tasks.
  std::string_view template_of(Templates templates);
  Rng& rng() { return rng_; }

 private:
  bool fits(std::string_view word) const;
  std::string made_up();
  std::string of(const std::vector<const char*>& words);
  Split split_;
  Rng& rng_;
};

// `text` with $S, $A, ... taken from `slots`: pairs of a letter and what stands for it.
std::string filled(std::string_view text, const std::vector<std::pair<char, std::string>>& slots);

}  // namespace anser::agent

// ValueGen: generators of Python values, from which the inputs of a family's instance are drawn. Written as
// `name(arg, ...)`; RANGE is `3`, `0..9`, `-5..5`; STR is "text" with \" and \\ escapes.
//
//   int(R) float(R, DIGITS) bool pick(LITERAL|STR, ...) opt(G)        one value; opt is None one time in five
//   ints(COUNT, R) sorted uniq usorted (same)  floats(COUNT, R, DIGITS)  lists of numbers
//   str(COUNT, ALPHABET) word words(COUNT) text(COUNT) name(s)(COUNT)   text; `text` is words in a row
//   cat(G|STR, ...) join(STR, COUNT, G) pad(WIDTH, G) noisy(G)          text made of other values; noisy breaks it
//   list(COUNT, G) tuple(G, ...) dict(COUNT, G, G) setof(COUNT, G)      collections; dict keys and set items differ
//   grid(ROWS, COLUMNS, G) square(COUNT, G) tree(DEPTH, G) nested(DEPTH, G)
//   graph(COUNT) dag(COUNT) weighted(COUNT) intervals(COUNT, R)         shapes that many programs share
//   alt(G, ...)                                                         one of several generators
//   elem(K[, G]) sub(K) index(K)                       from argument K: an item (or else G), a slice, a valid index
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/rng.h"

namespace anser::agent {

// A Python value as text, with its items where it is a list or a string.
struct Value {
  bool is_text = false;
  std::string text;          // is_text: the characters themselves; otherwise a Python literal
  std::vector<Value> items;  // of a list
  std::string literal() const;
};

struct ValueGen {
  struct Range {
    int64_t low = 0, high = 0;
  };
  std::string kind;
  std::vector<Range> ranges;
  std::vector<std::string> texts;
  std::vector<ValueGen> parts;
};

// One generator from text; the whole of `text` must be used.
Result<ValueGen> parse_value_gen(std::string_view text);

// A value. `before` are the arguments already drawn (for elem, sub, index); `edge` asks for a boundary case.
Value draw(const ValueGen& gen, const std::vector<Value>& before, bool edge, Rng& rng);

// Its Python type hint ("list[int]"), "" where it has no short one.
std::string type_hint(const ValueGen& gen);

}  // namespace anser::agent

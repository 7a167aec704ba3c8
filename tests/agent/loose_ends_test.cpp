// Loose ends of Python: each kind is found where it is, correct programs have few, and any text is survived.
#include "agent/search/loose_ends.h"

#include <gtest/gtest.h>

#include "agent/learn/families.h"
#include "base/rng.h"

namespace anser::agent {
namespace {

using Found = std::vector<std::string>;

TEST(LooseEnds, CleanProgramsHaveNone) {
  EXPECT_EQ(loose_ends("LIMIT = 3\n"
                       "def spread(values, *rest, width=2, **named):\n"
                       "    \"\"\"What they say.\"\"\"\n"
                       "    low, high = min(values), max(values)\n"
                       "    for i, (a, b) in enumerate(zip(values, rest)):\n"
                       "        if a < b <= high:\n"
                       "            named[i] = f'{width}'\n"
                       "    seen = {}\n"
                       "    seen['x'] = low\n"
                       "    while len(seen) > LIMIT:\n"
                       "        seen.popitem()\n"
                       "    with open(str(seen)) as f:\n"
                       "        text = f.read()\n"
                       "    return [k for k in sorted(named, key=lambda n: -n) if k not in text]\n"),
            Found());
  EXPECT_EQ(loose_ends("def fill(xs):\n    xs[0] += 1\n    xs.append(2)\n"), Found());
  EXPECT_EQ(loose_ends("def find(xs, y):\n    for x in xs:\n        if x == y:\n            return x\n"), Found());
  EXPECT_EQ(loose_ends("def walk(x):\n    while x > 1:\n        x = x - 1\n        yield x\n"), Found());
  EXPECT_EQ(loose_ends("def count(n):\n    m = 0\n    def more():\n        nonlocal m\n        m += n\n    more()\n"
                       "    return m - 1\n"),
            Found());
  EXPECT_EQ(loose_ends("def f(a):\n    b: int = a\n    [c, d] = (b, a)\n    if c: d = c\n    return c + d\n"), Found());
  EXPECT_EQ(loose_ends(""), Found());
}

TEST(LooseEnds, Names) {
  EXPECT_EQ(loose_ends("def f(a, b):\n    return a\n"), Found{"line 1: b is never read"});
  EXPECT_EQ(loose_ends("def f(a):\n    total = 0\n    total += a\n    return a\n"),
            Found{"line 2: total is never read"});
  EXPECT_EQ(loose_ends("def f(a):\n    for i, x in a:\n        return x\n"), Found{"line 2: i is never read"});
  EXPECT_EQ(loose_ends("def f(a):\n    return a + b\n"), Found{"line 2: b is bound nowhere"});
  EXPECT_EQ(loose_ends("def f(a):\n    c = b + a\n    b = c\n    return b\n"),
            Found{"line 2: b is read before it is bound"});
  EXPECT_EQ(loose_ends("def f(a):\n    b = a\n    b = 2\n    return b + a\n"),
            Found{"line 3: b is bound again before it is read"});
}

TEST(LooseEnds, Statements) {
  EXPECT_EQ(loose_ends("def f(a):\n    return a\n    a = 1\n"), Found{"line 3: it is never reached"});
  EXPECT_EQ(loose_ends("def f(a):\n    a.sort\n    return a\n"), Found{"line 2: its value is not used"});
  EXPECT_EQ(loose_ends("def f(a):\n    while a > 0:\n        print(a)\n    return a\n"),
            Found{"line 2: nothing in the loop can end it"});
  EXPECT_EQ(loose_ends("def f(a, b):\n    if a < a:\n        return b\n    return a\n"),
            Found{"line 2: both sides of < are the same"});
  EXPECT_EQ(loose_ends("def f(a, b):\n    return max(a, a) + b\n"), Found{"line 2: both arguments are the same"});
  EXPECT_EQ(loose_ends("def f(a):\n    a = a\n    return a\n"), Found{"line 2: it binds a name to itself"});
}

TEST(LooseEnds, WaysOut) {
  EXPECT_EQ(loose_ends("def f(a):\n    b = a * 2\n    c = b\n    return\n").size(), 2u);  // c is never read either
  EXPECT_EQ(loose_ends("def f(a):\n    if a:\n        return 1\n    a = 2\n    b = a\n    a = b\n"),
            Found{"line 6: f ends with a value and without one"});
  EXPECT_EQ(loose_ends("def f(a):\n    if a:\n        return\n    return 2\n"),
            Found{"line 4: f ends with a value and without one"});
}

// What they are worth: an edit is judged by how many it leaves, so right programs must have few of their own.
TEST(LooseEnds, RightProgramsHaveFew) {
  auto source = families_source();
  Rng rng(5);
  int programs = 0;
  size_t found = 0;
  for (; programs < 1000; ++programs) found += loose_ends(source->next(rng)->source).size();
  EXPECT_LT(static_cast<double>(found), 0.1 * programs);
}

TEST(LooseEnds, AnyTextIsSurvived) {
  const std::string text =
      "def f(a, *b):\n  while (a, [b]) != f'{a}': x = lambda q: q\n  for i in\n\treturn x as y := (\n}\n a += \n "
      "\"\"\"";
  Rng rng(6);
  for (int i = 0; i < 20000; ++i) {
    std::string bad = text;
    for (uint64_t k = rng.below(6) + 1; k > 0; --k) {
      const size_t at = rng.below(bad.size());
      if (rng.chance(0.3)) {
        bad.erase(at, rng.below(9));
      } else {
        bad[at] = text[rng.below(text.size())];
      }
      if (bad.empty()) break;
    }
    loose_ends(bad);
  }
}

}  // namespace
}  // namespace anser::agent

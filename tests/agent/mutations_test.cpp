// The lexer of Python lines and the table of edits: what is offered changes the file, is offered once, and holds the
// repair of the mistakes people make.
#include <gtest/gtest.h>

#include <set>

#include "agent/search/edit.h"
#include "agent/search/python_lexer.h"
#include "tools/line_edit.h"

namespace anser::agent {
namespace {

const std::string kWindow =
    "def best(values, width):\n"
    "    total = sum(values[:width])\n"
    "    best = total\n"
    "    for i in range(width, len(values)):\n"
    "        total += values[i] - values[i - width]\n"
    "        if total > best:\n"
    "            best = total\n"
    "    return best\n";

TEST(PythonLexer, LinesTokensAndBrackets) {
  const PyFile file("x = [1,\n     'a b', f(2)]  # end\n\"\"\"doc\nmore\"\"\"\ny = 3.5e2 // x\n");
  ASSERT_EQ(file.line_count(), 5);
  EXPECT_TRUE(file.line(2).inside);
  EXPECT_TRUE(file.line(4).inside);
  EXPECT_TRUE(file.line(3).text_inside);
  EXPECT_EQ(file.text(2), "[");
  EXPECT_EQ(file.text(file.token(2).mate), "]");
  EXPECT_EQ(file.token(file.token(2).mate).line, 2);
  const PyLine& last = file.line(5);
  ASSERT_EQ(last.last - last.first, 5);
  EXPECT_EQ(file.text(last.first + 2), "3.5e2");
  EXPECT_EQ(file.text(last.first + 3), "//");
}

TEST(PythonLexer, ToleratesWhatPythonRefuses) {
  for (const char* source :
       {"def f(x:\n    return x\n", "x = 'abc\n", "((((", "    ]\n", "def", "", "\n\n", "\"\"\"abc", "x = \\"}) {
    const PyFile file(source);
    EXPECT_LE(propose_edits(source, Language::kPython).size(), 4000u);
  }
}

TEST(PythonLexer, ScopesOfNames) {
  const PyFile file(
      "import math\nclass A:\n    def f(self, a, b=2, *c):\n        d, e = a, b\n        for g in c:\n            "
      "self.h = "
      "g\n        return lost + math.pi\n\ndef other(z):\n    return z\n");
  const PyScope& scope = file.scope_at(6);
  EXPECT_EQ(scope.name, "f");
  EXPECT_EQ(scope.parameters, (std::vector<std::string>{"a", "b", "c"}));
  EXPECT_EQ(scope.variables, (std::vector<std::string>{"a", "b", "c", "d", "e", "g"}));
  EXPECT_EQ(scope.unknown, std::vector<std::string>{"lost"});
  EXPECT_EQ(file.attributes(), std::vector<std::string>{"h"});
  EXPECT_EQ(file.functions(), (std::vector<std::string>{"A", "f", "other", "math"}));
}

TEST(Mutations, AreDifferentAndInAFixedOrder) {
  const auto edits = propose_edits(kWindow, Language::kPython);
  EXPECT_GE(edits.size(), 50u);
  EXPECT_LE(edits.size(), 600u);
  std::set<std::string> texts{kWindow};
  for (const Edit& edit : edits) {
    const auto result = apply_edit(kWindow, edit);
    ASSERT_TRUE(result) << result.error().message();
    EXPECT_TRUE(texts.insert(*result).second) << edit.what << " " << edit.line << " " << edit.text;
  }
  EXPECT_EQ(edits, propose_edits(kWindow, Language::kPython));
  EXPECT_EQ(propose_edits(kWindow, Language::kPython, 10).size(), 10u);
}

// A line of a function, and the line that it should have been. `kind` 'r' replaced, 'm' missing, 'x' too many.
struct Pair {
  const char* wrong;
  const char* right;
};

// Both are lines in the middle of this function.
std::string around(const std::string& line) {
  return "def work(items, n, k):\n    result = []\n    total = 0\n    i = 0\n    for item in items:\n        " + line +
         "\n        result.append(item)\n    return result\n";
}

const Pair kLines[] = {
    {"if item < n:", "if item <= n:"},
    {"if item > n:", "if item >= n:"},
    {"if item == n:", "if item != n:"},
    {"if item > n and i < k:", "if item > n or i < k:"},
    {"if item in result:", "if item not in result:"},
    {"if not item:", "if item:"},
    {"if item.isdigit():", "if not item.isdigit():"},
    {"if item is None:", "if item is not None:"},
    {"if item > n:", "if total > n:"},
    {"if item > n:", "if item > k:"},
    {"if n > item:", "if item > n:"},
    {"total += item", "total -= item"},
    {"total = item", "total += item"},
    {"total += item", "total += n"},
    {"total += 1", "total += item"},
    {"total = total * 2 + 1", "total = total * 3 + 1"},
    {"total = total / k", "total = total // k"},
    {"total = total // k", "total = total % k"},
    {"total = n - k", "total = k - n"},
    {"total = items[i]", "total = items[i + 1]"},
    {"total = items[i - 1]", "total = items[i]"},
    {"total = items[0]", "total = items[-1]"},
    {"total = items[1:]", "total = items[:1]"},
    {"total = items[:k]", "total = items[:k + 1]"},
    {"total = items[i:k]", "total = items[i:k + 1]"},
    {"total = items[i:]", "total = items[i + 1:]"},
    {"total = items[:]", "total = items[::-1]"},
    {"for j in range(n):", "for j in range(n + 1):"},
    {"for j in range(n):", "for j in range(1, n):"},
    {"for j in range(1, n):", "for j in range(1, n + 1):"},
    {"for j in range(n, 0):", "for j in range(n, 0, -1):"},
    {"for j in range(i, n):", "for j in range(i + 1, n):"},
    {"for j in items:", "for j in reversed(items):"},
    {"total = max(total, item)", "total = min(total, item)"},
    {"total = pow(n, k)", "total = pow(k, n)"},
    {"total = item.upper()", "total = item.lower()"},
    {"total = item.lstrip()", "total = item.rstrip()"},
    {"total = item.keys()", "total = item.values()"},
    {"result.append(item)", "result.extend(item)"},
    {"result.append(n)", "result.append(item)"},
    {"return total", "return result"},
    {"return i", "return i + 1"},
    {"return True", "return False"},
    {"return item", "return -item"},
    {"return item > n", "return item >= n"},
    {"break", "continue"},
    {"total = 1", "total = 0"},
    {"total = 0", "total = 1"},
    {"total = 0", "total = []"},
    {"total = 0", "total = items[0]"},
    {"total = 0", "total = float(\"inf\")"},
    {"total = n", "total = abs(n)"},
    {"if item > n:", "if len(item) > n:"},
    {"if item > abs(n):", "if item > n:"},
    {"total = work(item, k, n)", "total = work(item, n, k)"},
    {"total = item[k], item[n]", "total = item[n], item[k]"},
    {"if item > n and i < k:", "if item > n:"},
    {"total = all(item)", "total = any(item)"},
    {"total = n * k", "total = n + k"},
    {"total = -1", "total = 1"},
    {"total = \"\"", "total = \" \""},
    {"if item = n:", "if item == n:"},
    {"if item > n", "if item > n:"},
    {"total = len(items", "total = len(items)"},
    {"total = len(items))", "total = len(items)"},
    {"total = \"abc", "total = \"abc\""},
    {"retrun total", "return total"},
    {"total = itme", "total = item"},
    // What was left out, or is said in the words of another language.
    {"max(result)", "return max(result)"},
    {"yield total", "return total"},
    {"total = items[0]", "total = items[i]"},
    {"total = items[:]", "total = items[k:]"},
    {"total = items + n * k", "total = (items + n) * k"},
    {"total = (n) * k", "total = n * k"},
    {"if not (item > n or i < k):", "if item > n or i < k:"},
    {"total = item or n", "total = item"},
    {"total = n if i else k", "total = k if i else n"},
    {"for j in range(len(items)):", "for j in items:"},
    {"if item == None:", "if item is None:"},
    {"if item is 0:", "if item is None:"},
    {"total = n - item", "total = abs(n - item)"},
    {"total = items.length", "total = len(items)"},
    {"result.push(item)", "result.append(item)"},
    {"total = true", "total = True"},
    {"total = min(n)", "total = max(n)"},
    {"for j in list(items):", "for j in enumerate(items):"},
    {"total += n", "total += 1"},
    {"total = n % 7", "total = n % 5"},
    {"result.append(n, item)", "result.append((n, item))"},
};

TEST(Mutations, HoldTheRepairOfALine) {
  for (const Pair& pair : kLines) {
    const std::string wrong = around(pair.wrong);
    bool found = false;
    for (const Edit& edit : propose_edits(wrong, Language::kPython))
      found |= *apply_edit(wrong, edit) == around(pair.right);
    EXPECT_TRUE(found) << pair.wrong << " -> " << pair.right;
  }
}

// Whole functions whose repair is a line added, removed or moved.
TEST(Mutations, HoldTheRepairOfABlock) {
  static const Pair kPairs[] = {
      {"def f(n):\n    i = 0\n    while i < n:\n        n -= 2\n    return i\n",
       "def f(n):\n    i = 0\n    while i < n:\n        n -= 2\n        i += 1\n    return i\n"},
      {"def f(xs):\n    out = []\n    for x in xs:\n        y = x * 2\n    return out\n",
       "def f(xs):\n    out = []\n    for x in xs:\n        y = x * 2\n        out.append(y)\n    return out\n"},
      {"def f(xs):\n    for x in xs:\n        total += x\n    return total\n",
       "def f(xs):\n    total = 0\n    for x in xs:\n        total += x\n    return total\n"},
      {"def f(xs):\n    total = 0\n    for x in xs:\n        total += x\n",
       "def f(xs):\n    total = 0\n    for x in xs:\n        total += x\n    return total\n"},
      {"def f(xs):\n    total = 0\n    for x in xs:\n        total += x\n        return total\n",
       "def f(xs):\n    total = 0\n    for x in xs:\n        total += x\n    return total\n"},
      {"def f(xs):\n    for x in xs:\n        if x:\n            return x\n    return None\n    return None\n",
       "def f(xs):\n    for x in xs:\n        if x:\n            return x\n    return None\n"},
      {"def f(n):\n    return n * f(n - 1)\n", "def f(n):\n    if n <= 1: return 1\n    return n * f(n - 1)\n"},
      {"def f(xs):\n    for x in xs:\n        if x > 2:\n    return 0\n",
       "def f(xs):\n    for x in xs:\n        if x > 2:\n            return x\n    return 0\n"},
      {"def f(xs):\n    for x in xs:\n        if best is None or x > best:\n            best = x\n    return best\n",
       "def f(xs):\n    best = None\n    for x in xs:\n        if best is None or x > best:\n            best = x\n"
       "    return best\n"},
      {"def f(xs):\n        return g(xs)\n\ndef g(xs):\n     return xs\n",
       "def f(xs):\n        return g(xs)\n\ndef g(xs):\n    return xs\n"},
      {"def rankitems):\n    return sorted(items)\n", "def rank(items):\n    return sorted(items)\n"},
      {"def f(grid):\n    rows = grid[0]\n    return rows, grid\n",
       "def f(grid):\n    rows = grid[0]\n    return rows, grid[0]\n"},
      {"def f(a):\n    for x in a:\n        if x:\n            y = 1\n            y = 2\n    return a\n",
       "def f(a):\n    for x in a:\n        if x:\n            y = 1\n        y = 2\n    return a\n"},
  };
  for (const Pair& pair : kPairs) {
    bool found = false;
    for (const Edit& edit : propose_edits(pair.wrong, Language::kPython))
      found |= *apply_edit(pair.wrong, edit) == pair.right;
    EXPECT_TRUE(found) << pair.wrong << "->\n" << pair.right;
  }
}

// A table's edit and its call are the same change.
TEST(Edits, CallsMakeTheSameFile) {
  for (const std::string& source : {kWindow, around("if items[i] == items[i - 1]:  # \"quoted\"")}) {
    int pieces = 0;
    for (const Edit& edit : propose_edits(source, Language::kPython)) {
      const Action action = edit_action("a.py", edit, source);
      const auto& given = action.arguments;
      const bool piece = given.contains("old");
      pieces += piece ? 1 : 0;
      const auto text = [&](const char* name) { return given[name].get<std::string>(); };
      const auto made =
          piece ? tools::replace_in_line(source, given["line"], text("old"), text("new")) : apply_edit(source, edit);
      ASSERT_TRUE(made) << action.arguments.dump();
      EXPECT_EQ(*made, *apply_edit(source, edit)) << action.arguments.dump();
    }
    EXPECT_GT(pieces, 50);
  }
}

TEST(Mutations, OtherLanguagesByToken) {
  const std::string source = "int f(int a, int b) {\n  return a < b ? a : b;\n}\n";
  std::set<std::string> results;
  for (const Edit& edit : propose_edits(source, language_of("f.c"))) results.insert(*apply_edit(source, edit));
  EXPECT_TRUE(results.count("int f(int a, int b) {\n  return a > b ? a : b;\n}\n"));
  EXPECT_TRUE(results.count("int f(int a, int b) {\n  return a < b ? b : b;\n}\n"));
}

TEST(Edits, BecomeCalls) {
  const Edit insert{Edit::Kind::kInsertAfter, 3, "i += 1", ""};
  const std::string source = "def f(a, b):\n    c = a + b\n    return c\n";
  EXPECT_EQ(edit_action("a.py", insert, source).arguments.dump(), R"({"path":"a.py","after":3,"text":"i += 1"})");
  const Edit gone{Edit::Kind::kDelete, 2, "", ""};
  EXPECT_EQ(edit_action("a.py", gone, source).arguments.dump(), R"({"path":"a.py","line":2,"text":""})");
  const Edit piece{Edit::Kind::kReplace, 2, "c = a - b", ""};
  EXPECT_EQ(edit_action("a.py", piece, source).arguments.dump(), R"({"path":"a.py","line":2,"old":"+","new":"-"})");
  const Edit deeper{Edit::Kind::kReplace, 2, "        c = a + b", ""};  // the depth has to be said
  EXPECT_EQ(edit_action("a.py", deeper, source).arguments.dump(),
            R"({"path":"a.py","line":2,"text":"        c = a + b"})");
  const Edit all{Edit::Kind::kReplace, 3, "c += 1", ""};
  EXPECT_EQ(edit_action("a.py", all, source).arguments.dump(), R"({"path":"a.py","line":3,"text":"c += 1"})");
  EXPECT_EQ(apply_edit("a\n", {Edit::Kind::kReplace, 3, "b", ""}).error().code, Errc::kInvalid);
}

}  // namespace
}  // namespace anser::agent

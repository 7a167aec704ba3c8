// tools/: the pure texts. Edits by line, listings, answers, cutting.
#include <gtest/gtest.h>

#include "base/bytes.h"
#include "tools/line_edit.h"
#include "tools/observation.h"
#include "tools/specs.h"

namespace anser::tools {
namespace {

const std::string kSource = "def f(x):\n    if x:\n\n        return 1\n    return 0\n";

TEST(LineEdit, ReplacementKeepsIndentation) {
  EXPECT_EQ(*replace_line(kSource, 4, "return 2"), "def f(x):\n    if x:\n\n        return 2\n    return 0\n");
  EXPECT_EQ(*replace_line(kSource, 4, "    return 2"), "def f(x):\n    if x:\n\n    return 2\n    return 0\n");
  EXPECT_EQ(*insert_after(kSource, 4, "    y"), "def f(x):\n    if x:\n\n        return 1\n    y\n    return 0\n");
  EXPECT_EQ(*replace_line("\ta\n", 1, "if b:\n  c"), "\tif b:\n\t  c\n");
  EXPECT_EQ(*replace_line("a\nb", 2, "c"), "a\nc");
}

TEST(LineEdit, APieceOfALine) {
  EXPECT_EQ(*replace_in_line(kSource, 4, "1", "x"), "def f(x):\n    if x:\n\n        return x\n    return 0\n");
  EXPECT_EQ(*replace_in_line(kSource, 4, " 1", ""), "def f(x):\n    if x:\n\n        return\n    return 0\n");
  EXPECT_EQ(*replace_in_line("a\nb", 2, "b", "c\nd"), "a\nc\nd");
  EXPECT_EQ(replace_in_line(kSource, 9, "x", "y").error().what, "there is no line 9: the file has 5 lines");
  EXPECT_EQ(replace_in_line(kSource, 4, "x", "y").error().code, Errc::kInvalid);
  EXPECT_EQ(replace_in_line(kSource, 4, "", "y").error().code, Errc::kInvalid);
  EXPECT_EQ(replace_in_line(kSource, 1, "y", "z").error().what, "the old text does not occur in line 1 of the file");
  EXPECT_EQ(*replace_in_line("  x = x\n", 1, "x", "y"), "  y = x\n");
}

TEST(LineEdit, TheDifferingPieceIsShortAndTheFirstOfItsKind) {
  struct Case {
    const char *before, *after, *old_text, *new_text;
  };
  for (const Case& c :
       {Case{"if a < b:", "if a <= b:", "<", "<="}, Case{"return x[0]", "return x[-1]", "0", "-1"},
        Case{"return x", "return x + 1", "x", "x + 1"}, Case{"f(a, b)", "f(b, a)", "a, b", "b, a"},
        Case{"x = x", "x = y", " x", " y"}, Case{"f(a, a)", "f(a + 1, a)", "a", "a + 1"},
        Case{"return x[::-1]", "return x", "[::-1]", ""}, Case{"total", "return total", "total", "return total"},
        Case{"a + a", "a + a + a", " a", " a + a"}, Case{"\xc3\xa9 = 1", "\xc3\xa8 = 1", "\xc3\xa9", "\xc3\xa8"},
        Case{"aa", "b", "aa", "b"}}) {
    const Piece piece = differing_piece(c.before, c.after);
    EXPECT_EQ(*replace_in_line(c.before, 1, piece.old_text, piece.new_text), c.after);
    EXPECT_EQ(piece.old_text, c.old_text) << c.before;
    EXPECT_EQ(piece.new_text, c.new_text) << c.before;
  }
  EXPECT_EQ(differing_piece("aa", "aa").old_text, "");
}

TEST(LineEdit, InsertionTakesThatOfTheLineBeforeOrOneDeeper) {
  EXPECT_EQ(*insert_after(kSource, 5, "y"), kSource + "    y\n");
  EXPECT_EQ(*insert_after(kSource, 1, "y = 1"), "def f(x):\n    y = 1\n" + kSource.substr(10));
  EXPECT_EQ(*insert_after(kSource, 3, "y"), "def f(x):\n    if x:\n\n        y\n        return 1\n    return 0\n");
  EXPECT_EQ(*insert_after(kSource, 0, "import re"), "import re\n" + kSource);
  EXPECT_EQ(*insert_after("int f() {\n\treturn 1;\n}\n", 1, "int x;"), "int f() {\n\tint x;\n\treturn 1;\n}\n");
  EXPECT_EQ(*insert_after("", 0, "a"), "a\n");
  EXPECT_EQ(*insert_after("a", 1, "b"), "a\nb");
}

TEST(LineEdit, Deletion) {
  EXPECT_EQ(*delete_line(kSource, 3), "def f(x):\n    if x:\n        return 1\n    return 0\n");
  EXPECT_EQ(*delete_line("a\n", 1), "");
  EXPECT_EQ(*delete_line("a\nb", 2), "a");
}

TEST(LineEdit, NamesTheLineThatIsNotThere) {
  for (const int line : {-1, 0, 6}) {
    EXPECT_EQ(replace_line(kSource, line, "").error().code, Errc::kInvalid);
    EXPECT_FALSE(delete_line(kSource, line));
  }
  EXPECT_FALSE(insert_after(kSource, 6, ""));
  EXPECT_EQ(delete_line(kSource, 7).error().what, "there is no line 7: the file has 5 lines");
}

TEST(LineEdit, ExactTextMustBeTheOnlyOne) {
  EXPECT_EQ(*replace_exact("a b c", "b", "x"), "a x c");
  EXPECT_FALSE(replace_exact("a b b", "b", "x"));
  EXPECT_FALSE(replace_exact("a", "b", "x"));
  EXPECT_FALSE(replace_exact("a", "", "x"));
}

TEST(Observation, ListingIsNumberedAndKeepsEmptyLines) {
  EXPECT_EQ(listing("a.py", "x\n\n  y\n"), "a.py (3 lines)\n1|x\n2|\n3|  y");
  EXPECT_EQ(listing("a.py", ""), "a.py (0 lines)");
  EXPECT_EQ(listing("a.py", "\x1b[2J"), "a.py (1 lines)\n1|\\x1b[2J");
  std::string many;
  for (int i = 0; i < 500; ++i) many += "x\n";
  const std::string head = listing("m", many);
  EXPECT_NE(head.find("\n400|x\n[... 100 more lines, read from 401 ...]"), std::string::npos);
  EXPECT_EQ(listing("m", many, 499), "m (500 lines)\n499|x\n500|x");
}

TEST(Observation, EditsShowTheNewLine) {
  EXPECT_EQ(edited_text("a.py", 2, "x\n  y\n"), "edited a.py line 2\n2|  y");
  EXPECT_EQ(inserted_text("a.py", 1, "x\n"), "inserted a.py line 1\n1|x");
  EXPECT_EQ(deleted_text("a.py", 9), "deleted a.py line 9");
}

TEST(Observation, CutsHeadAndTailAndCounts) {
  int64_t cut = -1;
  EXPECT_EQ(cut_for_brain("short\n", 100, &cut), "short");
  EXPECT_EQ(cut, 0);
  const std::string raw = std::string(1000, 'a') + std::string(1000, 'b');
  EXPECT_EQ(cut_for_brain(raw, 20, &cut), "aaaaaaaaaa\n[... 1980 bytes left out ...]\nbbbbbbbbbb");
  EXPECT_EQ(cut, 1980);
  std::string accents;
  for (int i = 0; i < 100; ++i) accents += "\xc3\xa9";
  const std::string shown = cut_for_brain(accents, 21, &cut);
  EXPECT_EQ(shown, visible(shown));  // still valid UTF-8
}

TEST(Specs, AreTheListTheBrainsWereTrainedOn) {
  std::vector<std::string> shown;
  for (const ToolSpec& spec : default_specs()) shown.push_back(spec.signature);
  EXPECT_EQ(shown, (std::vector<std::string>{"run(command?: string)", "read(path: string)",
                                             "edit(path: string, line: integer, old: string, new: string)",
                                             "write(path: string, text: string)", "search(pattern: string)",
                                             "note(about?: string, text: string)", "recall(query: string, at?: string)",
                                             "forget(id: integer)", "sql(query: string)", "submit(answer?: string)"}));
}

}  // namespace
}  // namespace anser::tools

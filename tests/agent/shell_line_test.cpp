// agent/shell: the parts that are functions: keys and pastes out of bytes, lines, completion, the status line.
#include <gtest/gtest.h>

#include <clocale>
#include <set>

#include "agent/shell/colour.h"
#include "agent/shell/input.h"
#include "agent/shell/line.h"
#include "agent/shell/status.h"

namespace anser::agent {
namespace {

// Keys as text, a paste in angle brackets.
std::string decoded(InputDecoder& decoder, std::string_view bytes) {
  std::string out;
  for (const char byte : bytes) {
    for (const Input& input : decoder.take(byte)) {
      if (input.key == 0) {
        out += "<" + input.paste + ">";
      } else if (input.key < 0x80) {
        out += static_cast<char>(input.key);
      } else {
        out += "{" + std::to_string(static_cast<long>(input.key)) + "}";
      }
    }
  }
  return out;
}
std::string decoded(std::string_view bytes) {
  InputDecoder decoder;
  return decoded(decoder, bytes);
}

TEST(ShellInput, KeysAreCharacters) {
  EXPECT_EQ(decoded("ab\x03\r"), "ab\x03\r");
  EXPECT_EQ(decoded("\xc3\xa9\xe9\x9b\x81\xf0\x9f\xa6\xa2"), "{233}{38593}{129442}");
  // Bytes that are no UTF-8: cut off, too long, a surrogate, out of range, none.
  EXPECT_EQ(decoded("\xc3x"), "{65533}x");
  EXPECT_EQ(decoded("\xe0\x80\x80"), "{65533}");
  EXPECT_EQ(decoded("\xed\xa0\x80"), "{65533}");
  EXPECT_EQ(decoded("\xf4\x90\x80\x80"), "{65533}");
  EXPECT_EQ(decoded("\xc1\xff"), "{65533}{65533}");
}

TEST(ShellInput, OtherEscapesAreKeys) {
  EXPECT_EQ(decoded("\x1b[A\x1b[20~\x1b[2x"), "\x1b[A\x1b[20~\x1b[2x");
  EXPECT_EQ(decoded("\x1b\x1b[200~p\x1b[201~"), "\x1b<p>");
  InputDecoder decoder;
  EXPECT_EQ(decoded(decoder, "\x1b[20"), "");
  EXPECT_TRUE(decoder.waiting());
  EXPECT_EQ(decoded(decoder, "1~"), "\x1b[201~");
  EXPECT_FALSE(decoder.waiting());
}

TEST(ShellInput, APasteIsOneThing) {
  EXPECT_EQ(decoded("a\x1b[200~one\rtwo\r\nthree\n\x1b[201~b"), "a<one\ntwo\nthree\n>b");
  EXPECT_EQ(decoded("\x1b[200~\x1b[200~ \x1b[2 \x1b\x1b[201~"), "<\x1b[200~ \x1b[2 \x1b>");
  EXPECT_EQ(decoded("\x1b[200~\x1b[201~"), "<>");
  EXPECT_EQ(decoded("\x1b[200~\xc3\xa9\xff\x1b[201~"), "<\xc3\xa9\xff>");
  std::string lines;
  for (int i = 0; i < 10'000; ++i) lines += "line " + std::to_string(i) + "\n";
  EXPECT_EQ(decoded("\x1b[200~" + lines + "\x1b[201~\r"), "<" + lines + ">\r");
}

TEST(ShellInput, LongPastesStandInTheLineByAName) {
  PasteShelf shelf;
  EXPECT_EQ(shelf.put("one\tline\n\n"), "one line");
  EXPECT_EQ(shelf.put("one\ntwo"), "[paste 1: 2 lines]");
  EXPECT_EQ(shelf.put(std::string(3000, 'x')), "[paste 2: 1 line]");
  EXPECT_EQ(shelf.expand("read [paste 1: 2 lines] and [paste 9: 2 lines]"), "read one\ntwo and [paste 9: 2 lines]");
  EXPECT_EQ(shelf.expand("[paste 2: 1 line]").size(), 3000u);
  EXPECT_TRUE(shelf.holds("x [paste 1: 2 lines]"));
  EXPECT_FALSE(shelf.holds("x [paste 3: 2 lines]"));
}

TEST(ShellLines, SaidRunOrCommanded) {
  using Kind = ShellLine::Kind;
  const auto is = [](std::string_view line, Kind kind, const std::string& word, const std::string& rest) {
    const ShellLine parsed = parse_line(line);
    EXPECT_EQ(parsed.kind, kind) << line;
    EXPECT_EQ(parsed.word, word) << line;
    EXPECT_EQ(parsed.rest, rest) << line;
  };
  is("", Kind::kNothing, "", "");
  is(" \t\r", Kind::kNothing, "", "");
  is("!", Kind::kNothing, "", "");
  is("make the tests pass ", Kind::kSay, "", "make the tests pass");
  is(" /work/a.py is wrong", Kind::kSay, "", "/work/a.py is wrong");
  is(" !no program", Kind::kSay, "", "!no program");
  is("! ls -l | wc ", Kind::kRun, "", "ls -l | wc");
  is("/undo", Kind::kCommand, "undo", "");
  is("/budget  steps 20\r", Kind::kCommand, "budget", "steps 20");
  is("/", Kind::kCommand, "", "");
}

TEST(ShellLines, EveryCommandOfTheIssueIsThere) {
  std::set<std::string> words;
  for (const ShellHelp& help : shell_help()) EXPECT_TRUE(words.insert(help.word).second) << help.word;
  for (const char* word : {"help", "plan", "act", "undo", "redo", "back", "fork", "switch", "diff", "export", "notes",
                           "search", "budget", "colour", "state", "tree", "brain", "save", "quit"})
    EXPECT_EQ(words.count(word), 1u) << word;
}

TEST(ShellCompletion, CommandsSessionsBudgetsAndFiles) {
  const ShellNames names{{"median", "median-2", "7"}, {"a.py", "dir/b.py", "dir/c\xc3\xa9", "dir/c\xc3\xa8"}};
  const auto common = [&](std::string_view line) { return complete(line, names).common; };
  EXPECT_EQ(common("/und"), "/undo ");
  EXPECT_EQ(complete("/s", names).words, (std::vector<std::string>{"/save", "/search", "/state", "/switch"}));
  EXPECT_EQ(common("/s"), "/s");
  EXPECT_EQ(common("/switch m"), "median");
  EXPECT_EQ(common("/switch l"), "last ");
  EXPECT_EQ(common("/budget t"), "tokens ");
  EXPECT_EQ(common("/colour v"), "varentropy ");
  EXPECT_EQ(common("look at a"), "a.py ");
  EXPECT_EQ(common("!a"), "a.py ");
  EXPECT_EQ(complete("!a", names).begin, 1u);
  EXPECT_EQ(common("!cat dir/b"), "dir/b.py ");
  EXPECT_EQ(common("dir/c"), "dir/c");  // not half a character
  EXPECT_EQ(common("nothing"), "");
  EXPECT_EQ(complete("see a", names).begin, 4u);
  EXPECT_EQ(common("see /und"), "");  // a command stands at the beginning
}

TEST(ShellColour, GreenIsSureAndRedIsNot) {
  Figure figure = Figure::kNone;
  EXPECT_FALSE(read_figure("purple", figure));
  const runtime::Uncertainty sure{0, 0, 0, 1, 1, 0}, torn{0.75, 8, 0.5, 0.5, 0, -0.7};
  struct Case {
    const char* name;
    double of_torn;
  };
  for (const Case& one : {Case{"entropy", 0.25}, Case{"varentropy", 1}, Case{"gini", 0.5}, Case{"gap", 1}}) {
    ASSERT_TRUE(read_figure(one.name, figure)) << one.name;
    EXPECT_EQ(doubt(figure, sure), 0) << one.name;
    EXPECT_EQ(doubt(figure, torn), one.of_torn) << one.name;
    EXPECT_EQ(coloured("a", figure, sure), "\x1b[38;5;34ma\x1b[39m") << one.name;
    EXPECT_NE(colour_legend(figure).find(std::string(one.name) + " of each token"), std::string::npos);
  }
  EXPECT_EQ(coloured("b", figure, torn), "\x1b[38;5;196mb\x1b[39m");
  EXPECT_EQ(coloured("", figure, torn), "");
  ASSERT_TRUE(read_figure("off", figure));
  EXPECT_EQ(coloured("b", figure, torn), "b");
}

TEST(ShellStatusLine, SaysWhatThereIs) {
  ShellStatus status{12, 7423, 1520.7, 98'304, {31, 180'123, -1, 583.2, 300}, false};
  EXPECT_EQ(status_text(status),
            "step 12 | 7,423 tokens | 1,520 tokens/s | state 98 KB | left: 31 steps, 180,123 tokens, 583 s");
  status = {0, 0, 0, 0, {-1, -1, -1, -1, -1}, true};
  EXPECT_EQ(status_text(status), "plan mode | step 0 | 0 tokens");
  EXPECT_EQ(grouped(999), "999");
  EXPECT_EQ(grouped(1'234'567), "1,234,567");
  EXPECT_EQ(grouped(-1234), "-1,234");
  EXPECT_EQ(bytes_text(2'340'000), "2.3 MB");
}

TEST(ShellStatusLine, FitsItsColumnsAlsoWithWideCharacters) {
  ASSERT_NE(std::setlocale(LC_CTYPE, "C.UTF-8"), nullptr);
  EXPECT_EQ(fit_columns("abcdef", 6), "abcdef");
  EXPECT_EQ(fit_columns("abcdefg", 6), "abc...");
  EXPECT_EQ(fit_columns("\xe9\x9b\x81\xe9\x9b\x81\xe9\x9b\x81", 6), "\xe9\x9b\x81\xe9\x9b\x81\xe9\x9b\x81");
  EXPECT_EQ(fit_columns("\xe9\x9b\x81\xe9\x9b\x81\xe9\x9b\x81x", 6), "\xe9\x9b\x81...");
  EXPECT_EQ(fit_columns("e\xcc\x81"
                        "bcdef",
                        6),
            "e\xcc\x81"
            "bcdef");  // a combining accent takes no column
  EXPECT_EQ(fit_columns("\xff\xff\xff", 3), "\xff\xff\xff");
  EXPECT_EQ(fit_columns("abc", 2), "");
}

}  // namespace
}  // namespace anser::agent

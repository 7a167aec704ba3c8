// Slips of attention rather than of a token: a line copied and not changed, a right side or an expression from
// elsewhere, words of another language, brackets that held an order of evaluation, names misspelt, and everything that
// a parser refuses.
#include "agent/learn/bug_kinds.h"

#include <algorithm>
#include <array>

#include "agent/search/mutations.h"
#include "agent/search/python_lexer.h"

namespace anser::agent {
namespace {

class Slips {
 public:
  explicit Slips(const std::string& source) : file_(source) {}

  std::vector<BugKind> all() {
    for (int n = 1; n <= file_.line_count(); ++n) {
      const PyLine& l = file_.line(n);
      if (l.blank || l.inside || l.text_inside || file_.scope_at(n).def_line == 0) continue;
      line_ = n;
      first_ = l.first;
      end_ = l.last;
      while (end_ > first_ && file_.token(end_ - 1).kind == PyToken::Kind::kComment) --end_;
      unparsable();
      if (n == file_.scope_at(n).def_line) continue;
      misspelt();
      foreign();
      copied();
      other_right_side();
      other_expression();
      left_out();
      endless();
      constants();
    }
    std::vector<BugKind> kinds;
    for (auto& [name, weight, edits] : kinds_)
      if (!edits.empty()) kinds.push_back({name, weight, std::move(edits)});
    return kinds;
  }

 private:
  enum Kind {
    kUnparsable,
    kMisspelt,
    kForeign,
    kCopied,
    kRightSide,
    kExpression,
    kLeftOut,
    kBrackets,
    kEndless,
    kConstant
  };

  void offer(Kind kind, std::string text) {
    if (!text.empty() && text != file_.code(line_))
      kinds_[kind].edits.push_back({Edit::Kind::kReplace, line_, std::move(text), ""});
  }
  // The line's code with bytes [begin, end) of the file replaced.
  std::string with(size_t begin, size_t end, std::string_view text) const {
    const PyLine& l = file_.line(line_);
    const size_t from = l.begin + l.indent;
    return std::string(file_.source().substr(from, begin - from)) + std::string(text) +
           std::string(file_.source().substr(end, l.end - end));
  }
  std::string swapped(int token, std::string_view text) const {
    return with(file_.token(token).begin, file_.token(token).end, text);
  }
  bool variable(int i) const {
    const auto& names = file_.scope_at(line_).variables;
    return file_.name_at(i) && std::find(names.begin(), names.end(), file_.text(i)) != names.end() &&
           !file_.is(i - 1, ".");
  }

  void unparsable() {
    if (file_.is(end_ - 1, ":")) {
      offer(kUnparsable, with(file_.token(end_ - 1).begin, file_.token(end_ - 1).end, ""));
      if (file_.is(first_, "if") || file_.is(first_, "while")) {
        for (int i = first_; i < end_; ++i)
          if (file_.is(i, "==")) offer(kUnparsable, swapped(i, "="));
      }
    }
    for (int i = first_; i < end_; ++i) {
      const std::string_view t = file_.text(i);
      if (t == ")" || t == "]" || t == "}" || t == "(") offer(kUnparsable, swapped(i, ""));
      if (t == ")" || t == "]") offer(kUnparsable, swapped(i, std::string(t) + std::string(t)));
      if (t == ")") offer(kUnparsable, swapped(i, "]"));
      if (file_.token(i).kind == PyToken::Kind::kString && t.size() >= 2 && t.size() < 30)
        offer(kUnparsable, swapped(i, t.substr(0, t.size() - 1)));
      if (t == ">=") offer(kUnparsable, swapped(i, "=>"));
      if (t == "," && file_.token(i).depth > 0) offer(kUnparsable, swapped(i, ""));
      if (t == "=" && file_.token(i).depth == 0) offer(kUnparsable, swapped(i, ""));
      if (t == "in" && i > first_) offer(kUnparsable, swapped(i, ""));
    }
    static constexpr std::array<std::array<const char*, 2>, 6> kTypos{{{"return", "retrun"},
                                                                       {"elif", "else if"},
                                                                       {"else", "esle"},
                                                                       {"while", "whlie"},
                                                                       {"for", "fro"},
                                                                       {"return", "retun"}}};
    for (const auto& [right, wrong] : kTypos)
      if (file_.is(first_, right)) offer(kUnparsable, swapped(first_, wrong));
    const size_t indent = file_.line(line_).indent;
    if (line_ != file_.scope_at(line_).def_line && indent > 1) {
      const std::string code(file_.code(line_));
      offer(kUnparsable, std::string(indent - 1, ' ') + code);
      offer(kUnparsable, std::string(indent + 1, ' ') + code);
      const int before = file_.previous_code_line(line_);
      if (before > 0 && file_.opens_block(before) && indent > file_.indent_unit())
        offer(kUnparsable, std::string(file_.line(before).indent, ' ') + code);
    }
  }

  void misspelt() {
    for (int i = first_; i < end_; ++i) {
      if (!variable(i) || file_.text(i).size() < 4) continue;
      std::string name(file_.text(i));
      const size_t at = name.size() / 2;
      std::string lost = name;
      lost.erase(at, 1);
      std::swap(name[at], name[at - 1]);
      offer(kMisspelt, swapped(i, lost));
      offer(kMisspelt, swapped(i, name));
      const std::string right(file_.text(i));
      offer(kMisspelt, swapped(i, right.back() == 's' ? right.substr(0, right.size() - 1) : right + "s"));
    }
  }

  void foreign() {
    for (int i = first_; i < end_; ++i) {
      for (const auto& [right, wrong] : foreign_words())
        if (file_.is(i, right)) offer(kForeign, swapped(i, wrong));
      if (file_.is(i, "//")) offer(kForeign, swapped(i, "/"));
      if (file_.is(i, "==")) offer(kForeign, swapped(i, "is"));
      if (file_.is(i, "not") && i + 1 < end_ && !file_.is(i + 1, "in"))
        offer(kForeign, with(file_.token(i).begin, file_.token(i + 1).begin, "!"));
      const bool call = file_.is(i, "len") && file_.is(i + 1, "(") && file_.token(i + 1).mate >= 0;
      if (call && file_.token(file_.token(i + 1).mate).line == line_) {
        const int close = file_.token(i + 1).mate;
        const std::string inner(
            file_.source().substr(file_.token(i + 1).end, file_.token(close).begin - file_.token(i + 1).end));
        offer(kForeign, with(file_.token(i).begin, file_.token(close).end, inner + ".length"));
        offer(kForeign, with(file_.token(i).begin, file_.token(close).end, inner + ".size()"));
      }
      if (file_.is(i, "+=") && file_.is(i + 1, "1") && i + 2 == end_)
        offer(kForeign, with(file_.token(i - 1).end, file_.token(i + 1).end, "++"));
    }
  }

  // This line holds the text of a neighbour: pasted, and never changed.
  void copied() {
    for (int n : {line_ - 1, line_ + 1, line_ - 2, line_ + 2}) {
      if (n < 1 || n > file_.line_count() || file_.line(n).blank || file_.line(n).inside) continue;
      if (file_.opens_block(n) != file_.opens_block(line_)) continue;
      const bool alike = file_.text(file_.line(n).first) == file_.text(first_) ||
                         (file_.is(file_.line(n).first + 1, "=") && file_.is(first_ + 1, "="));
      if (alike) offer(kCopied, std::string(file_.code(n)));
    }
  }

  int assignment(int n) const {
    for (int i = file_.line(n).first; i < file_.line(n).last; ++i)
      if (file_.token(i).depth == 0 && file_.token(i).kind == PyToken::Kind::kOp &&
          (file_.is(i, "=") || file_.is(i, "+=") || file_.is(i, "-=")))
        return i;
    return -1;
  }
  void other_right_side() {
    const int here = assignment(line_);
    if (here < 0 || here + 1 >= end_) return;
    const PyScope& scope = file_.scope_at(line_);
    for (int n = scope.first_line; n <= scope.last_line; ++n) {
      if (n == line_ || file_.line(n).blank || file_.line(n).inside || file_.line(n).text_inside) continue;
      const int there = assignment(n);
      if (there < 0 || there + 1 >= file_.line(n).last) continue;
      const std::string right(
          file_.source().substr(file_.token(there + 1).begin, file_.line(n).end - file_.token(there + 1).begin));
      offer(kRightSide, with(file_.token(here + 1).begin, file_.token(end_ - 1).end, right));
    }
  }

  // Primaries of a line as tokens [first, last).
  using Primary = std::pair<int, int>;
  std::vector<Primary> primaries_of(int n) const {
    std::vector<Primary> found;
    const PyLine& l = file_.line(n);
    if (l.blank || l.inside || l.text_inside || &file_.scope_at(n) != &file_.scope_at(line_)) return found;
    int i = l.first;
    if (file_.is(i, "for"))
      while (i < l.last && !file_.is(i, "in")) ++i;  // before it, names are bound
    for (; i < l.last; ++i) {
      const bool begins = (file_.name_at(i) || file_.token(i).kind == PyToken::Kind::kNumber) && !file_.is(i - 1, ".");
      const int to = file_.primary_end(i);
      if (begins && !file_.is(i + 1, "=") && to <= l.last && to - i <= 8) found.emplace_back(i, to);
    }
    return found;
  }
  // An expression of a line nearby stands where another one belongs; or only what it is made from: d for d[key], x for
  // len(x).
  void other_expression() {
    const std::vector<Primary> own = primaries_of(line_);
    std::vector<Primary> near = own;
    for (const int n : {line_ - 1, line_ + 1, line_ - 2, line_ + 2}) {
      if (n <= file_.scope_at(line_).def_line || n > file_.line_count()) continue;
      for (const Primary& there : primaries_of(n)) near.push_back(there);
    }
    for (const auto& [from, to] : own) {
      if (from == first_ || to > end_) continue;
      const int size = to - from;
      const auto put = [&, begin = file_.token(from).begin, end = file_.token(to - 1).end](int first, int last) {
        offer(kExpression, with(begin, end, span_text(file_, first, last)));
      };
      if (size > 1 && !file_.is(from + 1, "(")) put(from, from + 1);
      if (size == 4 && file_.is(from + 1, "(")) put(from + 2, from + 3);
      for (const auto& [first, last] : near) {
        const bool apart = last <= from || first >= to;
        // A name for a name is a bug of another kind.
        if (apart && last - first + size > 2) put(first, last);
      }
    }
  }

  void left_out() {
    if (file_.is(first_, "return") && end_ > first_ + 1)
      offer(kLeftOut, with(file_.token(first_).begin, file_.token(first_ + 1).begin, ""));
    for (int i = first_; i + 2 < end_; ++i) {
      if (file_.is(i, "self") && file_.is(i + 1, ".") && i > first_)
        offer(kLeftOut, with(file_.token(i).begin, file_.token(i + 2).begin, ""));
      if (file_.is(i, ".") && file_.name_at(i + 1) && file_.is(i + 2, "(") && file_.is(i + 3, ")"))
        offer(kLeftOut, with(file_.token(i).begin, file_.token(i + 3).end, ""));
      if (file_.is(i + 1, "(") && file_.is(i + 2, ")") && file_.name_at(i))
        offer(kLeftOut, with(file_.token(i + 1).begin, file_.token(i + 2).end, ""));
    }
    for (int i = first_; i < end_; ++i) {
      const int close = file_.token(i).mate;
      if (!file_.is(i, "(") || close < 0 || file_.token(close).line != line_ || close - i < 3) continue;
      const bool group =
          i == first_ ||
          (file_.token(i - 1).kind == PyToken::Kind::kOp && !file_.is(i - 1, ")") && !file_.is(i - 1, "]")) ||
          file_.token(i - 1).kind == PyToken::Kind::kKeyword;
      if (!group) continue;
      const std::string inner(file_.source().substr(file_.token(i).end, file_.token(close).begin - file_.token(i).end));
      offer(kBrackets, with(file_.token(i).begin, file_.token(close).end, inner));
    }
  }

  // A line of a while loop that moves what the loop tests: taken away, or turned round.
  void endless() {
    if (assignment(line_) != first_ + 1 || !file_.name_at(first_)) return;
    for (int n = line_ - 1; n > file_.scope_at(line_).def_line; --n) {
      if (file_.line(n).blank || file_.line(n).indent >= file_.line(line_).indent) continue;
      if (!file_.is(file_.line(n).first, "while")) return;
      for (int i = file_.line(n).first; i < file_.line(n).last; ++i)
        if (file_.text(i) == file_.text(first_)) {
          kinds_[kEndless].edits.push_back({Edit::Kind::kDelete, line_, "", ""});
          if (end_ == first_ + 3) offer(kEndless, swapped(first_ + 2, file_.is(first_ + 2, "1") ? "0" : "1"));
        }
      return;
    }
  }

  void constants() {
    for (int i = first_; i < end_; ++i) {
      const std::string t(file_.text(i));
      if (file_.token(i).kind != PyToken::Kind::kNumber || t.size() > 6 ||
          t.find_first_not_of("0123456789") != std::string::npos)
        continue;
      const int value = std::stoi(t);
      offer(kConstant, swapped(i, std::to_string(value + 2)));
      if (t.size() > 1) {
        std::string turned = t;
        std::swap(turned[0], turned[1]);
        if (turned[0] != '0') offer(kConstant, swapped(i, turned));
        offer(kConstant, swapped(i, t.substr(0, t.size() - 1)));
      }
    }
  }

  const PyFile file_;
  int line_ = 0, first_ = 0, end_ = 0;
  std::array<BugKind, 10> kinds_{{{"unparsable", 3.5, {}},
                                  {"misspelt name", 1.5, {}},
                                  {"words of another language", 1.5, {}},
                                  {"copied line", 1.5, {}},
                                  {"right side of another line", 2, {}},
                                  {"another expression", 3, {}},
                                  {"left out", 1.5, {}},
                                  {"brackets left out", 1.5, {}},
                                  {"endless loop", 1.5, {}},
                                  {"constant", 1, {}}}};
};

}  // namespace

std::vector<BugKind> other_bugs(const std::string& source) { return Slips(source).all(); }

}  // namespace anser::agent

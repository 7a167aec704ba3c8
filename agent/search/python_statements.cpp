#include "agent/search/python_statements.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>

namespace anser::agent {
namespace {

// Every word of an f-string: those of its text do no harm.
void words_of(std::string_view text, std::set<std::string_view>& reads) {
  const size_t quote = std::min(text.find_first_of("\"'"), text.size());
  if (text.substr(0, quote).find_first_of("fF") == std::string_view::npos) return;
  const auto word = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; };
  for (size_t at = quote; at < text.size();) {
    size_t end = at;
    while (end < text.size() && word(text[end])) ++end;
    if (end > at) reads.insert(text.substr(at, end - at));
    at = end + 1;
  }
}

class Reader {
 public:
  Reader(const PyFile& file, PyStatement& statement) : file_(file), s_(statement) {}

  void read() {
    for (int i = s_.from; i < s_.to; ++i)
      if (file_.is(i, "=") && file_.token(i).depth == 0) s_.assign = i;
    std::string_view until;  // names are bound up to this token
    for (int i = s_.from; i < s_.to; ++i) {
      if (!until.empty() && file_.is(i, until)) until = {};
      if (file_.is(i, "for")) until = "in";
      if (file_.is(i, "lambda")) until = ":";
      if (file_.token(i).kind == PyToken::Kind::kString) words_of(file_.text(i), s_.reads);
      if (!file_.name_at(i) || file_.is(i - 1, ".")) continue;
      const std::string_view name = file_.text(i);
      const bool keyword = file_.is(i + 1, "=") && file_.token(i).depth > 0;
      if (augmented(i)) {
        s_.augments.insert(name);
      } else if (!until.empty() || parameter(i) || target(i) || file_.is(i - 1, "as")) {
        s_.binds.insert(name);
      } else if (file_.is(i + 1, ":=")) {
        s_.binds.insert(name);
        s_.reads.insert(name);
      } else if (!keyword) {
        s_.reads.insert(name);
      }
    }
  }

 private:
  bool augmented(int i) const {
    if (i != s_.from || i + 1 >= s_.to) return false;
    return anser::agent::augments(file_.text(i + 1));
  }
  bool parameter(int i) const {
    const bool begins = file_.is(i - 1, "(") || file_.is(i - 1, ",") || file_.is(i - 1, "*") || file_.is(i - 1, "**");
    return (file_.is(s_.from, "def") || file_.is(s_.from, "async")) && file_.token(i).depth == 1 && begins;
  }
  // "a, (b, c) = ..."; the x of x[i] = and x.y = is read.
  bool target(int i) const {
    if (i >= s_.assign) return false;
    if (file_.is(i + 1, ".") || file_.is(i + 1, "[") || file_.is(i + 1, "(")) return false;
    return file_.token(i).depth == 0 || file_.is(s_.from, "(");
  }

  const PyFile& file_;
  PyStatement& s_;
};

}  // namespace

bool augments(std::string_view op) {
  static constexpr std::array<std::string_view, 13> kOps{
      "+=", "-=", "*=", "/=", "//=", "%=", "**=", "&=", "|=", "^=", ">>=", "<<=", "@="};
  return std::find(kOps.begin(), kOps.end(), op) != kOps.end();
}

std::vector<PyStatement> statements_of(const PyFile& file) {
  std::vector<PyStatement> statements;
  for (int n = 1; n <= file.line_count(); ++n) {
    const PyLine& l = file.line(n);
    if (l.blank || l.inside) continue;
    PyStatement s;
    s.line = n;
    s.from = l.first;
    s.to = l.last;
    s.indent = l.indent;
    for (int m = n + 1; m <= file.line_count() && file.line(m).inside; ++m) s.to = file.line(m).last;
    while (s.to > s.from && file.token(s.to - 1).kind == PyToken::Kind::kComment) --s.to;
    if (s.to == s.from) continue;
    Reader(file, s).read();
    statements.push_back(std::move(s));
  }
  return statements;
}

}  // namespace anser::agent

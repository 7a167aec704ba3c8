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

void read_names(const PyFile& file, PyStatement& s) {
  for (int i = s.from; i < s.to; ++i)
    if (file.is(i, "=") && file.token(i).depth == 0) s.assign = i;
  const std::vector<int> bound = file.bound_tokens(s.from, s.to);
  for (int i = s.from; i < s.to; ++i) {
    if (file.token(i).kind == PyToken::Kind::kString) words_of(file.text(i), s.reads);
    if (!file.name_at(i) || file.is(i - 1, ".")) continue;
    const std::string_view name = file.text(i);
    const bool binds = std::find(bound.begin(), bound.end(), i) != bound.end();
    const bool keyword_argument = file.is(i + 1, "=") && file.token(i).depth > 0;
    if (i == s.from && i + 1 < s.to && augments(file.text(i + 1))) {
      s.augments.insert(name);
    } else {
      if (binds) s.binds.insert(name);
      if (!binds ? !keyword_argument : file.is(i + 1, ":=")) s.reads.insert(name);
    }
  }
}

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
    read_names(file, s);
    statements.push_back(std::move(s));
  }
  return statements;
}

}  // namespace anser::agent

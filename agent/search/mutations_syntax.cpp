// Files that Python refuses, and files in other languages.
#include <array>
#include <map>

#include "agent/search/mutations.h"

namespace anser::agent {
namespace {

bool word_char(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

// At most one letter wrong, missing, doubled, or two neighbours exchanged.
bool misspelt(std::string_view word, std::string_view right) {
  if (word == right || word.size() < 2) return false;
  size_t same = 0;
  while (same < word.size() && same < right.size() && word[same] == right[same]) ++same;
  const std::string_view a = word.substr(same);
  const std::string_view b = right.substr(same);
  if (a.size() == b.size()) {
    if (a.size() >= 2 && a[0] == b[1] && a[1] == b[0] && a.substr(2) == b.substr(2)) return true;
    return a.substr(1) == b.substr(1);
  }
  if (a.size() + 1 == b.size()) return a == b.substr(1);
  return a.size() == b.size() + 1 && a.substr(1) == b;
}

class SyntaxMutator {
 public:
  SyntaxMutator(const PyFile& file, int line, Proposals& out)
      : file_(file), line_(line), out_(out), first_(file.line(line).first), end_(code_end(file, line)) {}

  void run() {
    if (end_ <= first_) return;
    colon();
    brackets();
    words();
    for (int i = first_; i < end_; ++i)
      if (file_.token(i).kind == PyToken::Kind::kBad) quote(i);
    operators();
  }

 private:
  void insert(size_t at, std::string_view text) { out_.replace(line_, at, at, text, "syntax"); }

  void colon() {
    static constexpr std::array<std::string_view, 11> kHeads{"if",  "elif", "else",  "for",    "while",  "def",
                                                             "try", "with", "class", "except", "finally"};
    bool head = false;
    for (std::string_view word : kHeads) head |= file_.is(first_, word);
    if (head && !file_.opens_block(line_)) insert(file_.token(end_ - 1).end, ":");
    if (file_.opens_block(line_) && file_.is(end_ - 1, ":") && !head)
      out_.replace(line_, file_.token(end_ - 1).begin, file_.token(end_ - 1).end, "", "syntax");
  }

  void brackets() {
    for (int i = first_; i < end_; ++i) {
      if (file_.token(i).kind != PyToken::Kind::kOp || file_.token(i).mate >= 0) continue;
      const std::string_view t = file_.text(i);
      const bool open = t == "(" || t == "[" || t == "{";
      const bool close = t == ")" || t == "]" || t == "}";
      if (!open && !close) continue;
      out_.replace(line_, file_.token(i).begin, file_.token(i).end, "", "syntax");
      const char other = t == "(" ? ')' : t == "[" ? ']' : t == "{" ? '}' : t == ")" ? '(' : t == "]" ? '[' : '{';
      const std::string mate(1, other);
      if (open) {
        for (int k = end_; k > i; --k) insert(file_.token(k - 1).end, mate);
      } else {
        for (int k = first_; k < i; ++k) insert(file_.token(k).begin, mate);
      }
      for (std::string_view kind :
           open ? std::array<std::string_view, 3>{"(", "[", "{"} : std::array<std::string_view, 3>{")", "]", "}"})
        if (kind != t) out_.replace(line_, file_.token(i).begin, file_.token(i).end, kind, "syntax");
    }
  }

  void words() {
    static constexpr std::array<std::string_view, 20> kWords{
        "return", "def", "while", "for", "if",     "elif", "else", "class", "break", "continue",
        "in",     "not", "and",   "or",  "import", "from", "True", "False", "None",  "pass"};
    for (int i = first_; i < end_; ++i) {
      if (!file_.name_at(i)) continue;
      const bool misplaced =
          i + 1 < end_ && (file_.name_at(i + 1) || file_.token(i + 1).kind == PyToken::Kind::kNumber ||
                           file_.token(i + 1).kind == PyToken::Kind::kKeyword);
      const bool alone = end_ - first_ <= 2 || file_.is(i + 1, ":");
      for (std::string_view word : kWords)
        if ((misplaced || alone || word == "True" || word == "False" || word == "None") &&
            misspelt(file_.text(i), word))
          out_.replace(line_, file_.token(i).begin, file_.token(i).end, word, "syntax");
      for (const std::string& name : file_.visible_names(line_))
        if (misspelt(file_.text(i), name))
          out_.replace(line_, file_.token(i).begin, file_.token(i).end, name, "variable");
      for (const std::string& name : file_.scope_at(line_).unknown)  // the misspelt one is where it is bound
        if (misspelt(file_.text(i), name))
          out_.replace(line_, file_.token(i).begin, file_.token(i).end, name, "variable");
      joined_name(i);
    }
    if (file_.is(first_, "else") && file_.is(first_ + 1, "if"))
      out_.replace(line_, file_.token(first_).begin, file_.token(first_ + 1).end, "elif", "syntax");
    if (file_.is(first_, "else") && end_ - first_ > 2)
      out_.replace(line_, file_.token(first_).begin, file_.token(first_).end, "elif", "syntax");
    if (file_.is(first_, "def") && end_ - first_ > 2 && !file_.is(first_ + 2, "("))
      insert(file_.token(first_ + 1).end, "(");
  }

  // A call whose opening bracket is lost: factorialn - 1) -> factorial(n - 1).
  void joined_name(int i) {
    bool lost = false;
    for (int k = i; k < end_; ++k) lost |= file_.is(k, ")") && file_.token(k).mate < 0;
    if (!lost) return;
    const std::string_view t = file_.text(i);
    for (const std::string& name : file_.scope_at(line_).unknown)  // a parameter of "def ranknumbers):"
      if (t.size() > name.size() && t.substr(t.size() - name.size()) == name)
        insert(file_.token(i).end - name.size(), "(");
    for (const std::string& name : file_.visible_names(line_))
      if (t.size() > name.size() && t.substr(t.size() - name.size()) == name)
        insert(file_.token(i).end - name.size(), "(");
    for (const std::string& name : file_.functions())
      if (t.size() > name.size() && t.substr(0, name.size()) == name) insert(file_.token(i).begin + name.size(), "(");
  }

  // A string that its line does not close: wherever a token could end.
  void quote(int i) {
    const std::string_view t = file_.text(i);
    size_t at = 0;
    while (at < t.size() && t[at] != '"' && t[at] != '\'') ++at;
    if (at >= t.size()) return;
    const std::string mark(1, t[at]);
    for (size_t k = t.size(); k > at; --k) {
      const bool boundary = k == t.size() || !word_char(t[k]);
      if (boundary) insert(file_.token(i).begin + k, mark);
    }
    const char other = t[at] == '"' ? '\'' : '"';
    const size_t found = t.find(other, at + 1);
    if (found != std::string_view::npos)
      out_.replace(line_, file_.token(i).begin + found, file_.token(i).begin + found + 1, mark, "syntax");
  }

  // Operators of other languages, and separators left out.
  void operators() {
    for (int i = first_; i < end_; ++i) {
      const PyToken& t = file_.token(i);
      if (file_.is(i, "!") || (file_.is(i, "&") && file_.is(i + 1, "&")) ||
          (file_.is(i, "|") && file_.is(i + 1, "|"))) {
        const bool pair = !file_.is(i, "!");
        out_.replace(line_, t.begin, pair ? file_.token(i + 1).end : t.end,
                     file_.is(i, "!")   ? "not "
                     : file_.is(i, "&") ? "and"
                                        : "or",
                     "syntax");
      }
      if (file_.is(i, "=") && (file_.is(i + 1, "<") || file_.is(i + 1, ">")))
        out_.replace(line_, t.begin, file_.token(i + 1).end, std::string(file_.text(i + 1)) + "=", "syntax");
      if (file_.is(i, "+") && file_.is(i + 1, "+") && i + 2 == end_)
        out_.replace(line_, t.begin, file_.token(i + 1).end, " += 1", "syntax");
      if (i + 1 < end_ && t.depth > 0 && file_.token(i + 1).depth == t.depth && value(i) && value(i + 1) &&
          t.end < file_.token(i + 1).begin)
        for (const char* between : {",", " in", " +", " =="}) insert(t.end, between);
      if (i + 1 < end_ && t.depth == 0 && value(i) && value(i + 1) && t.end < file_.token(i + 1).begin)
        for (const char* between : {" =", " in", " ==", " +", " and"}) insert(t.end, between);
    }
  }
  bool value(int i) const {
    const PyToken::Kind kind = file_.token(i).kind;
    return kind == PyToken::Kind::kName || kind == PyToken::Kind::kNumber || kind == PyToken::Kind::kString;
  }

  const PyFile& file_;
  int line_;
  Proposals& out_;
  int first_, end_;
};

}  // namespace

void mutate_syntax(const PyFile& file, int line, Proposals& out) { SyntaxMutator(file, line, out).run(); }

void mutate_text(std::string_view source, int line, Proposals& out) {
  static const std::map<std::string_view, std::vector<std::string_view>> kSwaps{{"<", {"<=", ">", ">="}},
                                                                                {"<=", {"<", ">=", ">"}},
                                                                                {">", {">=", "<", "<="}},
                                                                                {">=", {">", "<=", "<"}},
                                                                                {"==", {"!=", "<=", ">="}},
                                                                                {"!=", {"=="}},
                                                                                {"&&", {"||"}},
                                                                                {"||", {"&&"}},
                                                                                {"+", {"-"}},
                                                                                {"-", {"+"}},
                                                                                {"*", {"/"}},
                                                                                {"/", {"*", "%"}},
                                                                                {"%", {"/"}},
                                                                                {"++", {"--"}},
                                                                                {"--", {"++"}},
                                                                                {"+=", {"-=", "="}},
                                                                                {"-=", {"+=", "="}},
                                                                                {"*=", {"+="}},
                                                                                {"&", {"|"}},
                                                                                {"|", {"&"}},
                                                                                {"<<", {">>"}},
                                                                                {">>", {"<<"}},
                                                                                {"!", {""}},
                                                                                {"true", {"false"}},
                                                                                {"false", {"true"}},
                                                                                {"min", {"max"}},
                                                                                {"max", {"min"}},
                                                                                {"break", {"continue"}},
                                                                                {"continue", {"break"}},
                                                                                {"===", {"!=="}},
                                                                                {"!==", {"==="}},
                                                                                {"-lt", {"-le", "-gt"}},
                                                                                {"-gt", {"-ge", "-lt"}},
                                                                                {"-eq", {"-ne"}},
                                                                                {"-ne", {"-eq"}},
                                                                                {"-le", {"-lt"}},
                                                                                {"-ge", {"-gt"}}};
  size_t begin = 0;
  for (int n = 1; n < line && begin < source.size(); ++n)
    begin = std::min(source.find('\n', begin), source.size() - 1) + 1;
  const size_t end = std::min(source.find('\n', begin), source.size());
  if (begin >= end) return;
  std::vector<std::pair<size_t, size_t>> words;
  for (size_t at = begin; at < end;) {
    size_t to = at + 1;
    if (word_char(source[at])) {
      while (to < end && word_char(source[to])) ++to;
      words.emplace_back(at, to);
    } else if (source[at] != ' ' && source[at] != '\t') {
      for (size_t size = 3; size >= 2; --size)
        if (at + size <= end && kSwaps.count(source.substr(at, size)) > 0 && to == at + 1) to = at + size;
    }
    const std::string_view token = source.substr(at, to - at);
    const auto found = kSwaps.find(token);
    if (found != kSwaps.end())
      for (std::string_view other : found->second) out.replace(line, at, to, other, "operator");
    if (token.find_first_not_of("0123456789") == std::string_view::npos && token.size() < 10) {
      const int value = std::stoi(std::string(token));
      out.replace(line, at, to, std::to_string(value + 1), "constant");
      if (value > 0) out.replace(line, at, to, std::to_string(value - 1), "constant");
    }
    at = to;
  }
  for (const auto& [from, to] : words) {  // a word of the same line or its neighbours for another
    for (const auto& [a, b] : words)
      if (source.substr(a, b - a) != source.substr(from, to - from))
        out.replace(line, from, to, source.substr(a, b - a), "variable");
    out.replace(line, to, to, " - 1", "off by one");
    out.replace(line, to, to, " + 1", "off by one");
  }
  out.remove(line, "line too many");
}

}  // namespace anser::agent

// Off by one: an index, a bound of a slice or a range, an argument, a returned or assigned value.
#include "agent/search/mutations.h"

namespace anser::agent {
namespace {

class BoundMutator {
 public:
  BoundMutator(const PyFile& file, int line, Proposals& out)
      : file_(file), line_(line), out_(out), end_(code_end(file, line)) {}

  void run() {
    const int first = file_.line(line_).first;
    if (file_.is(first, "def") || file_.is(first, "class") || file_.is(first, "import") || file_.is(first, "from"))
      return;
    for (int i = first; i < end_; ++i) {
      const bool index = file_.is(i, "[") && file_.token(i).mate >= 0 && i > first &&
                         file_.token(i - 1).end == file_.token(i).begin &&
                         (file_.name_at(i - 1) || file_.is(i - 1, "]") || file_.is(i - 1, ")"));
      if (index) subscript(i);
      if (file_.is(i, "(") && file_.name_at(i - 1) && file_.token(i).mate >= 0) call(i);
      comparison(i);
      drop_step(i);
    }
    assigned(first);
    reversed_values(first);
  }

 private:
  // The expression [from, to) one more and one less.
  void step(int from, int to, const char* what) {
    if (from >= to || to > end_) return;
    const size_t at = file_.token(to - 1).end;
    const bool stepped = to - from >= 3 && file_.is(to - 1, "1") && (file_.is(to - 2, "+") || file_.is(to - 2, "-"));
    if (stepped) {  // n + 1 -> n, n - 1 (the sign by the operator table)
      out_.replace(line_, file_.token(to - 3).end, at, "", what);
      out_.replace(line_, file_.token(to - 2).begin, at, std::string(file_.text(to - 2)) + " 2", what);
      return;
    }
    if (to - from == 1 && file_.token(from).kind == PyToken::Kind::kNumber) return;  // the constants' table
    out_.replace(line_, at, at, " - 1", what);
    out_.replace(line_, at, at, " + 1", what);
  }

  void subscript(int open) {
    const int close = file_.token(open).mate;
    if (close >= end_) return;
    const int depth = file_.token(open).depth + 1;
    std::vector<int> colons;
    for (int i = open + 1; i < close; ++i)
      if (file_.is(i, ":") && file_.token(i).depth == depth) colons.push_back(i);
    if (colons.empty()) {
      step(open + 1, close, "index");
      if (close == open + 2 && file_.token(open + 1).kind == PyToken::Kind::kName)
        for (const char* other : {"0", "-1"})
          out_.replace(line_, file_.token(open + 1).begin, file_.token(open + 1).end, other, "index");
      const size_t after = file_.token(open).end;
      out_.replace(line_, file_.token(open).begin, file_.token(close).end, "", "index left out");
      if (close == open + 2 && file_.is(open + 1, "0"))
        out_.replace(line_, after, file_.token(close).begin, "-1", "index");
      return;
    }
    slice(open, close, colons);
  }

  void slice(int open, int close, const std::vector<int>& colons) {
    const size_t begin = file_.token(open).end;
    const size_t stop = file_.token(close).begin;
    const size_t colon = file_.token(colons[0]).begin;
    const int second = colons.size() > 1 ? colons[1] : close;
    step(open + 1, colons[0], "slice");
    step(colons[0] + 1, second, "slice");
    if (colons[0] == open + 1) out_.replace(line_, begin, begin, "1", "slice");
    if (second == colons[0] + 1 && colons.size() == 1) out_.replace(line_, colon + 1, colon + 1, "-1", "slice");
    const std::string low(file_.source().substr(begin, colon - begin));
    const std::string high(file_.source().substr(colon + 1, file_.token(second).begin - colon - 1));
    if (colons.size() == 1) {
      if (!low.empty()) out_.replace(line_, begin, stop, ":" + high, "slice");
      if (!high.empty()) out_.replace(line_, begin, stop, low + ":", "slice");
      out_.replace(line_, begin, stop, high + ":" + low, "slice");
      if (low.empty() && high.empty()) out_.replace(line_, begin, stop, "::-1", "slice");
    } else {
      out_.replace(line_, begin, stop, low + ":" + high, "slice");
    }
    out_.replace(line_, file_.token(open).begin, file_.token(close).end, "", "slice left out");
  }

  void call(int open) {
    const bool range = file_.is(open - 1, "range");
    const auto spans = arguments_of(file_, open);
    const int close = file_.token(open).mate;
    if (close >= end_) return;
    for (const auto& [from, to] : spans) {
      if (range || to - from <= 8) step(from, to, range ? "range" : "argument");
    }
    if (!range) return;
    const size_t begin = file_.token(open).end;
    const size_t stop = file_.token(close).begin;
    const auto arg = [&](size_t k) { return span_text(file_, spans[k].first, spans[k].second); };
    if (spans.size() == 1) {
      for (const char* low : {"1, ", "2, "}) out_.replace(line_, begin, begin, low, "range");
      out_.replace(line_, begin, stop, "1, " + arg(0) + " + 1", "range");
      out_.replace(line_, begin, stop, arg(0) + " - 1, -1, -1", "range");
    } else if (spans.size() == 2) {
      out_.replace(line_, begin, stop, arg(1), "range");
      out_.replace(line_, begin, stop, "0, " + arg(1), "range");
      out_.replace(line_, stop, stop, ", 2", "range");
      out_.replace(line_, stop, stop, ", -1", "range");
    } else if (spans.size() == 3) {
      out_.replace(line_, begin, stop, arg(0) + ", " + arg(1), "range");
      const std::string by = arg(2);
      out_.replace(line_, begin, stop, arg(0) + ", " + arg(1) + ", " + (by[0] == '-' ? by.substr(1) : "-" + by),
                   "range");
    }
  }

  // Both sides of a comparison one more or one less.
  void comparison(int i) {
    if (!(file_.is(i, "<") || file_.is(i, "<=") || file_.is(i, ">") || file_.is(i, ">=") || file_.is(i, "=="))) return;
    if (i + 1 < end_) {
      int to = i + 1;
      while (to < end_ && file_.token(to).depth >= file_.token(i).depth && !file_.is(to, ":") && !file_.is(to, "and") &&
             !file_.is(to, "or") && !file_.is(to, "if") && !file_.is(to, "else") &&
             !(file_.token(to).depth == file_.token(i).depth &&
               (file_.is(to, ")") || file_.is(to, "]") || file_.is(to, ","))))
        ++to;
      step(i + 1, to, "bound");
    }
    if (i > file_.line(line_).first && !file_.is(i, "==")) step(file_.primary_begin(i - 1), i, "bound");
  }

  // "x + 1" anywhere -> "x"; "x * y" -> "x".
  void drop_step(int i) {
    const bool op = file_.is(i, "+") || file_.is(i, "-") || file_.is(i, "*") || file_.is(i, "%") || file_.is(i, "//") ||
                    file_.is(i, "/");
    const int first = file_.line(line_).first;
    if (!op || i <= first || i + 1 >= end_) return;
    const PyToken::Kind before = file_.token(i - 1).kind;
    if (before == PyToken::Kind::kKeyword ||
        (before == PyToken::Kind::kOp && !file_.is(i - 1, ")") && !file_.is(i - 1, "]")))
      return;
    const int to = file_.primary_end(i + 1);
    if (to <= end_) out_.replace(line_, file_.token(i - 1).end, file_.token(to - 1).end, "", "term left out");
    const int from = file_.primary_begin(i - 1);
    if (from >= first) out_.replace(line_, file_.token(from).begin, file_.token(i + 1).begin, "", "term left out");
  }

  // return E, x = E, x += E, yield E: one more, one less.
  void assigned(int first) {
    int from = -1;
    if (file_.is(first, "return") || file_.is(first, "yield")) from = first + 1;
    for (int i = first; i < end_ && from < 0; ++i) {
      const std::string_view t = file_.text(i);
      const bool comparison = t == "==" || t == "!=" || t == "<=" || t == ">=";
      if (file_.token(i).depth == 0 && file_.token(i).kind == PyToken::Kind::kOp && t.back() == '=' && !comparison)
        from = i + 1;
    }
    if (from < 0 || from >= end_) return;
    for (int i = from; i < end_; ++i)
      if (file_.token(i).kind == PyToken::Kind::kString || file_.is(i, "if") || file_.is(i, "for") ||
          file_.is(i, "and") || file_.is(i, "or") || file_.is(i, "==") || file_.is(i, "not") || file_.is(i, "{") ||
          file_.is(i, "in"))
        return;
    if (file_.is(from, "[") || file_.is(from, "True") || file_.is(from, "False") || file_.is(from, "None")) return;
    step(from, end_, "value");
  }

  // A whole returned or looped-over value, reversed.
  void reversed_values(int first) {
    if (file_.is(first, "return") && first + 1 < end_ && file_.primary_end(first + 1) == end_ &&
        file_.name_at(first + 1)) {
      const size_t at = file_.token(end_ - 1).end;
      out_.replace(line_, at, at, "[::-1]", "slice");
    }
    if (!file_.is(first, "for") || !opens()) return;
    for (int i = first; i + 1 < end_; ++i) {
      if (!file_.is(i, "in") || file_.token(i).depth != 0) continue;
      const std::string over = span_text(file_, i + 1, end_ - 1);
      const size_t begin = file_.token(i + 1).begin;
      const size_t stop = file_.token(end_ - 1).begin;
      out_.replace(line_, begin, stop, "reversed(" + over + ")", "order");
      out_.replace(line_, begin, stop, "sorted(" + over + ")", "order");
      if (file_.primary_end(i + 1) == end_ - 1) {
        out_.replace(line_, begin, stop, over + "[1:]", "slice");
        out_.replace(line_, begin, stop, over + "[:-1]", "slice");
        out_.replace(line_, begin, stop, "range(len(" + over + "))", "range");
        out_.replace(line_, begin, stop, "range(" + over + ")", "range");
        out_.replace(line_, begin, stop, "enumerate(" + over + ")", "range");
      }
      return;
    }
  }
  bool opens() const { return end_ > 0 && file_.is(end_ - 1, ":"); }

  const PyFile& file_;
  int line_;
  Proposals& out_;
  int end_;
};

}  // namespace

void mutate_bounds(const PyFile& file, int line, Proposals& out) { BoundMutator(file, line, out).run(); }

}  // namespace anser::agent

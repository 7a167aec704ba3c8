// What a hand leaves out or says in the words of another language: a `return`, an index, brackets, a call around a
// value; and what it puts in that was not wanted: a term of a condition, a range over what could be looped over itself.
#include <algorithm>
#include <array>

#include "agent/search/mutations.h"

namespace anser::agent {
namespace {

class LostMutator {
 public:
  LostMutator(const PyFile& file, int line, Proposals& out)
      : file_(file),
        line_(line),
        out_(out),
        first_(file.line(line).first),
        end_(code_end(file, line)),
        names_(file.visible_names(line)) {}

  void run() {
    if (file_.is(first_, "def") || file_.is(first_, "class") || file_.is(first_, "import") || file_.is(first_, "from"))
      return;
    statement();
    for (int i = first_; i < end_; ++i) {
      constant_index(i);
      lost_index(i);
      group(i);
      negated_group(i);
      joined(i);
      branches(i);
      ranged(i);
      none(i);
      foreign(i);
      around_operand(i);
    }
    around_difference();
  }

 private:
  size_t begin(int i) const { return file_.token(i).begin; }
  size_t end(int to) const { return file_.token(to - 1).end; }
  void swap(int i, std::string_view text, const char* what) { out_.replace(line_, begin(i), end(i + 1), text, what); }
  bool op(int i, std::string_view a) const { return i >= first_ && i < end_ && file_.is(i, a); }
  bool value(int i) const {
    if (i < first_ || i >= end_) return false;
    const PyToken::Kind kind = file_.token(i).kind;
    return kind == PyToken::Kind::kName || kind == PyToken::Kind::kNumber || kind == PyToken::Kind::kString ||
           file_.is(i, ")") || file_.is(i, "]");
  }

  // A value that goes nowhere was meant to be returned; a generator was meant to be a function.
  void statement() {
    if (file_.scope_at(line_).def_line == 0 || file_.scope_at(line_).def_line == line_) return;
    if (file_.is(first_, "yield")) return swap(first_, "return", "keyword");
    const PyToken::Kind kind = file_.token(first_).kind;
    const bool constant = file_.is(first_, "True") || file_.is(first_, "False") || file_.is(first_, "None");
    if ((kind == PyToken::Kind::kKeyword && !constant && !file_.is(first_, "not") && !file_.is(first_, "lambda")) ||
        file_.opens_block(line_))
      return;
    for (int i = first_; i < end_; ++i)
      if (file_.token(i).depth == 0 && file_.token(i).kind == PyToken::Kind::kOp && file_.text(i).back() == '=' &&
          !(op(i, "==") || op(i, "!=") || op(i, "<=") || op(i, ">=")))
        return;
    const bool method = file_.name_at(first_) && op(first_ + 1, ".") && file_.primary_end(first_) == end_;
    if (!method) out_.line(line_, "return " + span_text(file_, first_, end_), "return missing");
  }

  // x[0] -> x[name].
  void constant_index(int i) {
    if (!op(i, "[") || !value(i - 1) || file_.token(i).mate < 0) return;
    const int close = file_.token(i).mate;
    const bool constant = (close == i + 2 && file_.token(i + 1).kind == PyToken::Kind::kNumber) ||
                          (close == i + 3 && op(i + 1, "-") && file_.token(i + 2).kind == PyToken::Kind::kNumber);
    if (constant)
      for (const std::string& name : names_)
        if (!(file_.is(i - 1, name))) out_.replace(line_, end(i + 1), begin(close), name, "index");
    if (close != i + 2 || !op(i + 1, ":")) return;
    for (const std::string& name : names_) {
      if (file_.is(i - 1, name)) continue;
      out_.replace(line_, end(i + 1), begin(i + 1), name, "slice");
      out_.replace(line_, end(i + 2), begin(close), name, "slice");
    }
  }

  // A name that is indexed elsewhere in the function, and not here.
  void lost_index(int i) {
    if (!file_.name_at(i) || op(i - 1, ".") || op(i + 1, "[") || op(i + 1, "(") || op(i + 1, ".")) return;
    if (op(i + 1, "=") && file_.token(i).depth > 0) return;
    for (int k = i - 1; k >= first_; --k) {
      if (file_.is(k, "for") || file_.is(k, "lambda")) return;  // a name that is bound here
      if (file_.is(k, "in") || file_.is(k, "if") || file_.is(k, ":") || file_.is(k, "(")) break;
    }
    const std::string name(file_.text(i));
    for (const std::string& index : indices_of(name)) {
      const std::string text = "[" + index + "]";
      out_.replace(line_, end(i + 1), end(i + 1), text, "index missing");
    }
  }
  // What stands between the brackets after `name` in this function, each text once; loop names and ends with them.
  std::vector<std::string> indices_of(const std::string& name) const {
    std::vector<std::string> found;
    const auto add = [&](std::string text) {
      if (found.size() < 8 && std::find(found.begin(), found.end(), text) == found.end())
        found.push_back(std::move(text));
    };
    const PyScope& scope = file_.scope_at(line_);
    for (int n = scope.first_line; n <= scope.last_line; ++n)
      for (int k = file_.line(n).first; k < file_.line(n).last; ++k) {
        const int close = file_.is(k, name) && k + 1 < file_.token_count() ? file_.token(k + 1).mate : -1;
        if (!file_.is(k + 1, "[") || close < 0 || close - k > 7 || file_.is(k - 1, ".")) continue;
        add(span_text(file_, k + 2, close));
      }
    const bool parameter = std::find(scope.parameters.begin(), scope.parameters.end(), name) != scope.parameters.end();
    if (found.empty() && !parameter && !file_.is(first_, "for")) return found;
    add("0");
    add("-1");
    for (int n = scope.first_line; n <= scope.last_line; ++n)
      if (file_.is(file_.line(n).first, "for") && file_.name_at(file_.line(n).first + 1)) {
        const std::string loop(file_.text(file_.line(n).first + 1));
        if (loop != name) add(loop);
      }
    return found;
  }

  // f(a, b) -> f((a, b)); (a) -> a.
  void brackets(int open) {
    const int mate = file_.token(open).mate;
    if (mate <= open + 1 || mate >= end_) return;
    const std::string inner = span_text(file_, open + 1, mate);
    const bool called = value(open - 1) && file_.token(open - 1).end == file_.token(open).begin;
    if (!called) return out_.replace(line_, begin(open), end(mate + 1), inner, "brackets too many");
    if (arguments_of(file_, open).size() > 1)
      out_.replace(line_, begin(open), end(mate + 1), "((" + inner + "))", "brackets missing");
  }
  // a + b * c -> (a + b) * c; a % b * c -> a % (b * c).
  void group(int i) {
    if (op(i, "(")) return brackets(i);
    if (!(op(i, "+") || op(i, "-") || op(i, "*")) || !value(i - 1) || i + 1 >= end_) return;
    const int from = file_.primary_begin(i - 1);
    const int to = file_.primary_end(i + 1);
    if (from < first_ || to > end_) return;
    const auto tight = [&](int k) {
      return op(k, "*") || op(k, "//") || op(k, "/") || op(k, "%") || op(k, "-") || op(k, "**");
    };
    const bool product = op(i, "*");
    if (product ? op(from - 1, "%") || op(from - 1, "//") || op(from - 1, "/") : tight(from - 1) || tight(to))
      out_.replace(line_, begin(from), end(to), "(" + span_text(file_, from, to) + ")", "brackets missing");
  }

  // not (a or b) -> a or b.
  void negated_group(int i) {
    if (!op(i, "not") || !op(i + 1, "(")) return;
    const int close = file_.token(i + 1).mate;
    if (close > 0 && close < end_)
      out_.replace(line_, begin(i), end(close + 1), span_text(file_, i + 2, close), "negation");
  }

  // One side of `and`, `or` left out, wherever it stands.
  void joined(int i) {
    if (!op(i, "and") && !op(i, "or")) return;
    const int depth = file_.token(i).depth;
    const auto edge = [&](int k) {
      if (file_.token(k).depth != depth) return false;
      static constexpr std::array<std::string_view, 14> kEdges{"=",  "return", "if", "elif", "while", "else", "and",
                                                               "or", ",",      ":",  "for",  "in",    "+=",   "yield"};
      return std::find(kEdges.begin(), kEdges.end(), file_.text(k)) != kEdges.end() && !op(k - 1, "not");
    };
    int from = i;
    while (from > first_ && file_.token(from - 1).depth >= depth && !edge(from - 1) &&
           !(file_.token(from - 1).depth == depth && (op(from - 1, "(") || op(from - 1, "["))))
      --from;
    int to = i + 1;
    while (to < end_ && file_.token(to).depth >= depth && !edge(to) &&
           !(file_.token(to).depth == depth && file_.token(to).mate >= 0 && file_.token(to).mate < i && !op(to, "(") &&
             !op(to, "[")))
      ++to;
    if (from < i) out_.replace(line_, begin(from), begin(i + 1), "", "condition");
    if (to > i + 1) out_.replace(line_, end(i), end(to), "", "condition");
  }

  // a if c else b -> b if c else a.
  void branches(int i) {
    if (!op(i, "if") || i == first_) return;
    int other = i + 1;
    while (other < end_ && !(op(other, "else") && file_.token(other).depth == file_.token(i).depth)) ++other;
    if (other + 1 >= end_) return;
    const int from = file_.primary_begin(i - 1);
    const int to = file_.primary_end(other + 1);
    if (from < first_ || to > end_) return;
    out_.replace(
        line_, begin(from), end(to),
        span_text(file_, other + 1, to) + " " + span_text(file_, i, other + 1) + " " + span_text(file_, from, i),
        "branches swapped");
  }

  // range(len(x)) -> x.
  void ranged(int i) {
    if (!op(i, "range") || !op(i + 1, "(") || !op(i + 2, "len") || !op(i + 3, "(")) return;
    const int inner = file_.token(i + 3).mate;
    const int outer = file_.token(i + 1).mate;
    if (inner < 0 || outer != inner + 1 || outer >= end_) return;
    const std::string over = span_text(file_, i + 4, inner);
    out_.replace(line_, begin(i), end(outer + 1), over, "range");
    out_.replace(line_, begin(i), end(outer + 1), "enumerate(" + over + ")", "range");
  }

  void none(int i) {
    if (op(i, "is") && (op(i + 1, "0") || op(i + 2, "0"))) swap(op(i + 1, "0") ? i + 1 : i + 2, "None", "keyword");
    if (op(i, "==") && op(i + 1, "None")) swap(i, "is", "comparison");
    if (op(i, "!=") && op(i + 1, "None")) swap(i, "is not", "comparison");
  }

  void foreign(int i) {
    for (const auto& [right, wrong] : foreign_words())
      if (op(i, wrong)) swap(i, right, "words of another language");
    if (!op(i, ".") || !(op(i + 1, "length") || op(i + 1, "size") || op(i + 1, "count"))) return;
    int to = i + 2;
    if (op(to, "(") && file_.token(to).mate == to + 1) to += 2;
    const int from = file_.primary_begin(i - 1);
    if (from < first_ || op(to, "(")) return;
    out_.replace(line_, begin(from), end(to), "len(" + span_text(file_, from, i) + ")", "words of another language");
  }

  // lo -> total(lo) for the functions of the file; in x -> in sorted(x).
  void around_operand(int i) {
    if (!file_.name_at(i) || op(i - 1, ".") || op(i + 1, "(") || op(i + 1, "=") || op(i - 1, "for")) return;
    const int to = file_.primary_end(i);
    if (to > end_ || to - i > 8) return;
    const std::string text = span_text(file_, i, to);
    for (const std::string& function : file_.functions())
      if (function != file_.scope_at(line_).name || i > first_)
        out_.replace(line_, begin(i), end(to), function + "(" + text + ")", "call missing");
    if (!op(i - 1, "in")) return;
    for (const char* call : {"sorted", "range", "reversed", "enumerate", "list", "set"})
      out_.replace(line_, begin(i), end(to), std::string(call) + "(" + text + ")", "call missing");
  }

  // a - b < c -> abs(a - b) < c.
  void around_difference() {
    for (int i = first_; i < end_; ++i) {
      if (!op(i, "-") || !value(i - 1) || i + 1 >= end_) continue;
      const int from = file_.primary_begin(i - 1);
      const int to = file_.primary_end(i + 1);
      if (from >= first_ && to <= end_)
        out_.replace(line_, begin(from), end(to), "abs(" + span_text(file_, from, to) + ")", "call missing");
    }
  }

  const PyFile& file_;
  int line_;
  Proposals& out_;
  int first_, end_;
  std::vector<std::string> names_;
};

}  // namespace

std::span<const ForeignWord> foreign_words() {
  static constexpr std::array<ForeignWord, 20> kWords{{{"True", "true"},
                                                       {"False", "false"},
                                                       {"None", "null"},
                                                       {"None", "nil"},
                                                       {"and", "&&"},
                                                       {"or", "||"},
                                                       {"append", "push"},
                                                       {"append", "push_back"},
                                                       {"append", "add"},
                                                       {"lower", "toLower"},
                                                       {"lower", "toLowerCase"},
                                                       {"upper", "toUpper"},
                                                       {"upper", "toUpperCase"},
                                                       {"strip", "trim"},
                                                       {"join", "concat"},
                                                       {"find", "indexOf"},
                                                       {"split", "tokenize"},
                                                       {"**", "^"},
                                                       {"items", "entries"},
                                                       {"str", "string"}}};
  return kWords;
}

void mutate_lost(const PyFile& file, int line, Proposals& out) { LostMutator(file, line, out).run(); }

}  // namespace anser::agent

// Conditions and whole values: a negation too few or too many, a term of a condition left out, another value returned,
// another value to begin with, a conversion forgotten.
#include <algorithm>

#include "agent/search/mutations.h"

namespace anser::agent {
namespace {

class ValueMutator {
 public:
  ValueMutator(const PyFile& file, int line, Proposals& out)
      : file_(file), line_(line), out_(out), first_(file.line(line).first), end_(code_end(file, line)) {}

  void run() {
    for (int i = first_; i < end_; ++i) condition_at(i);
    returned();
    initial();
    wrapped();
  }

 private:
  // A condition that begins after `if`, `elif`, `while`, `return`, `and`, `or`: up to where it ends.
  void condition_at(int i) {
    const bool branch = file_.is(i, "if") || file_.is(i, "elif") || file_.is(i, "while");
    if (!branch && !(i == first_ && (file_.is(i, "return")))) return;
    const int from = i + 1;
    int to = from;
    const int depth = file_.token(i).depth;
    while (to < end_ && file_.token(to).depth >= depth) {
      const bool level = file_.token(to).depth == depth;
      if (level && (file_.is(to, ":") || file_.is(to, "else") || file_.is(to, "for") || file_.is(to, ",") ||
                    (file_.is(to, "if") && to > from)))
        break;
      if (level && (file_.is(to, ")") || file_.is(to, "]") || file_.is(to, "}")) && file_.token(to).mate < from) break;
      ++to;
    }
    if (to <= from) return;
    terms(from, to, depth, branch);
  }

  void terms(int from, int to, int depth, bool branch) {
    std::vector<std::pair<int, int>> spans;
    std::vector<int> joins;
    int start = from;
    for (int k = from; k <= to; ++k) {
      const bool join = k < to && file_.token(k).depth == depth && (file_.is(k, "and") || file_.is(k, "or"));
      if (k != to && !join) continue;
      if (k > start) spans.emplace_back(start, k);
      if (join) joins.push_back(k);
      start = k + 1;
    }
    if (!branch && spans.size() == 1 && !boolean(from, to)) return;
    if (spans.size() > 1)
      for (size_t k = 0; k < spans.size(); ++k) leave_out(spans, joins, k);
    for (const auto& [a, b] : spans)
      if (!file_.is(a, "not")) negate(a, b);
    if (spans.size() > 1 && branch)
      out_.replace(line_, begin(from), end(to), "not (" + span_text(file_, from, to) + ")", "negation");
    if (branch && spans.size() == 1 && to - from == 1 && file_.name_at(from)) {
      for (const char* test : {" is not None", " is None", " > 0", " == 0"})
        out_.replace(line_, end(to), end(to), test, "condition");
    }
  }
  bool boolean(int from, int to) const {
    for (int k = from; k < to; ++k) {
      const std::string_view t = file_.text(k);
      if (t == "==" || t == "!=" || t == "<" || t == ">" || t == "<=" || t == ">=" || t == "in" || t == "not" ||
          t == "is" || t == "all" || t == "any" || t == "isinstance" || t.substr(0, 2) == "is")
        return true;
    }
    return false;
  }
  void negate(int a, int b) {
    bool compares = false;
    for (int k = a; k < b; ++k) {
      const std::string_view t = file_.text(k);
      compares |= t == "==" || t == "!=" || t == "<" || t == ">" || t == "<=" || t == ">=" || t == "in" || t == "is";
    }
    const std::string text = span_text(file_, a, b);
    if (!compares) return out_.replace(line_, begin(a), end(b), "not " + text, "negation");
  }
  void leave_out(const std::vector<std::pair<int, int>>& spans, const std::vector<int>& joins, size_t k) {
    const size_t from = k == 0 ? begin(spans[0].first) : file_.token(joins[k - 1] - 1).end;
    const size_t to = k == 0 ? begin(spans[1].first) : end(spans[k].second);
    out_.replace(line_, from, to, "", "condition");
  }

  void returned() {
    if (!file_.is(first_, "return")) return;
    if (first_ + 1 == end_) {
      for (const std::string& name : file_.visible_names(line_)) out_.line(line_, "return " + name, "return");
      return;
    }
    for (const std::string& name : file_.scope_at(line_).variables) out_.line(line_, "return " + name, "return");
    for (const char* value : {"True", "False", "None", "0", "1", "-1", "[]", "\"\"", "''", "{}"})
      out_.line(line_, std::string("return ") + value, "return");
    const std::string value = span_text(file_, first_ + 1, end_);
    for (const char* call : {"len", "list", "sorted", "set", "tuple", "abs", "int", "str", "sum", "bool"})
      out_.line(line_, std::string("return ") + call + "(" + value + ")", "call missing");
    if (file_.primary_end(first_ + 1) == end_) {
      out_.line(line_, "return -" + value, "sign");
      out_.line(line_, "return \"\".join(" + value + ")", "call missing");
    }
  }

  // "name = value" with a simple value: what else a name begins with.
  void initial() {
    if (end_ - first_ < 3) return;
    int assign = -1;
    for (int i = first_; i < end_; ++i)
      if (file_.is(i, "=") && file_.token(i).depth == 0) assign = i;
    if (assign < 0 || assign + 1 >= end_) return;
    const std::string value = span_text(file_, assign + 1, end_);
    const bool simple = end_ - assign <= 8;
    const PyScope& scope = file_.scope_at(line_);
    const std::string head = span_text(file_, first_, assign + 1) + " ";
    const bool constant = file_.token(assign + 1).kind != PyToken::Kind::kName;
    const bool outside = file_.line(line_).indent == scope.indent;  // loops begin deeper
    if (simple && assign == first_ + 1 && (constant || outside)) {
      for (const char* other : {"0", "1", "-1", "[]", "{}", "set()", "\"\"", "None", "True", "False", "float(\"inf\")",
                                "float(\"-inf\")", "float('inf')", "float('-inf')", "''"})
        out_.line(line_, head + other, "initial value");
      for (const std::string& parameter : scope.parameters) {
        out_.line(line_, head + parameter, "initial value");
        out_.line(line_, head + parameter + "[0]", "initial value");
        out_.line(line_, head + "len(" + parameter + ")", "initial value");
        out_.line(line_, head + "len(" + parameter + ") - 1", "initial value");
      }
    }
    if (value == "float(\"inf\")" || value == "float('inf')") out_.line(line_, head + "-" + value, "initial value");
    if (file_.is(assign + 1, "-") && value.find("inf") != std::string::npos)
      out_.line(line_, head + value.substr(1), "initial value");
    for (const char* call : {"list", "sorted", "len", "sum", "set", "abs", "int"})
      if (assign == first_ + 1) out_.line(line_, head + call + "(" + value + ")", "call missing");
    const bool whole = file_.primary_end(assign + 1) == end_ && file_.name_at(assign + 1);
    if (whole && !file_.is(assign + 2, "(")) {
      for (const char* tail : {"[:]", ".copy()", ".next", "[0]", "[-1]", ".lower()"})
        out_.line(line_, head + value + tail, "call missing");
      out_.line(line_, head + "-" + value, "sign");
    }
    for (int i = first_; i < assign; ++i)
      if (file_.name_at(i) && assign == first_ + 1 && whole) {
        for (const char* call : {"max", "min"})
          out_.line(line_, head + call + "(" + std::string(file_.text(i)) + ", " + value + ")", "call missing");
      }
    if (assign == first_ + 1) {  // x = y -> x = x + y is "+=", the operators' table
      const std::string name(file_.text(first_));
      out_.line(line_, head + value + " or " + name, "default");
    }
  }

  // Any plain operand: len(x), abs(x), str(x), int(x), not to count the ones made above.
  void wrapped() {
    for (int i = first_; i < end_; ++i) {
      if (!file_.name_at(i) || file_.is(i - 1, ".") || file_.is(i + 1, "(") || (file_.is(i + 1, "=") && i == first_))
        continue;
      if (file_.is(first_, "def") || file_.is(first_, "class") || file_.is(first_, "import") ||
          file_.is(first_, "from"))
        return;
      if (file_.is(i, "self") || (file_.is(i + 1, "=") && file_.token(i).depth > 0) || in_target(i)) continue;
      const int to = file_.primary_end(i);
      if (to > end_ || to - i > 6) continue;
      const std::string text = span_text(file_, i, to);
      const bool operand = file_.token(i).depth > 0 || i > first_;
      if (!operand) continue;
      const bool compared = beside_operator(i, to);
      if (compared) {
        for (const char* call : {"len", "abs", "int", "str"})
          out_.replace(line_, begin(i), end(to), std::string(call) + "(" + text + ")", "call missing");
      } else if (file_.is(i - 1, "(")) {
        for (const char* call : {"len", "str", "abs"})
          out_.replace(line_, begin(i), end(to), std::string(call) + "(" + text + ")", "call missing");
      }
      if (file_.is(i - 1, "==") || file_.is(to, "==") || file_.is(to, "in"))
        out_.replace(line_, end(to), end(to), ".lower()", "call missing");
    }
  }
  bool in_target(int i) const {
    for (int k = i - 1; k >= first_; --k) {
      if (file_.is(k, "for")) return true;
      if (file_.is(k, "in")) return false;
    }
    for (int k = i + 1; k < end_; ++k)
      if (file_.is(k, "=") && file_.token(k).depth == 0) return true;
    return false;
  }
  bool beside_operator(int from, int to) const {
    static const std::vector<std::string_view> kOps{"+", "-",  "*",  "/",  "//", "%",  "<",
                                                    ">", "<=", ">=", "==", "!=", "+=", "-="};
    const auto op = [&](int i) {
      return i >= first_ && i < end_ && std::find(kOps.begin(), kOps.end(), file_.text(i)) != kOps.end();
    };
    return op(from - 1) || op(to);
  }

  size_t begin(int i) const { return file_.token(i).begin; }
  size_t end(int to) const { return file_.token(to - 1).end; }

  const PyFile& file_;
  int line_;
  Proposals& out_;
  int first_, end_;
};

}  // namespace

void mutate_values(const PyFile& file, int line, Proposals& out) { ValueMutator(file, line, out).run(); }

}  // namespace anser::agent

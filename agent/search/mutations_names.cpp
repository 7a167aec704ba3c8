// The right thing in the wrong place: another variable, arguments or operands swapped.
#include <algorithm>

#include "agent/search/mutations.h"

namespace anser::agent {
namespace {

bool holds(const std::vector<std::string>& list, std::string_view name) {
  return std::find(list.begin(), list.end(), name) != list.end();
}

class NameMutator {
 public:
  NameMutator(const PyFile& file, int line, Proposals& out)
      : file_(file), line_(line), out_(out), names_(file.visible_names(line)) {}

  void run() {
    const int first = file_.line(line_).first;
    const int end = code_end(file_, line_);
    const bool header = file_.is(first, "def") || file_.is(first, "class") || file_.is(first, "import") ||
                        file_.is(first, "from") || file_.is(first, "async");
    if (header) return;
    for (int i = first; i < end; ++i) {
      if (file_.name_at(i)) name(i);
      if (file_.is(i, "(") || file_.is(i, "[")) swap_arguments(i);
      if (file_.token(i).kind == PyToken::Kind::kOp || file_.is(i, "in")) swap_operands(i);
    }
    swap_elements(first, end);
  }

 private:
  void swap(int i, std::string_view text, const char* what) {
    out_.replace(line_, file_.token(i).begin, file_.token(i).end, text, what);
  }
  bool loop_target(int i) const {
    for (int k = i - 1; k >= file_.line(line_).first; --k) {
      if (file_.is(k, "for")) return true;
      if (file_.is(k, "in") || file_.is(k, "if") || file_.is(k, ":")) return false;
    }
    return false;
  }

  void name(int i) {
    const std::string_view t = file_.text(i);
    if (file_.is(i + 1, "=") && file_.token(i).depth > 0) return;  // keyword argument
    if (file_.is(i - 1, ".")) {
      if (file_.is(i - 2, "self") && !file_.is(i + 1, "("))
        for (const std::string& other : file_.attributes())
          if (other != t) swap(i, other, "attribute");
      return;
    }
    if (t == "self" || t == "cls") return;
    bound(i);
    if (loop_target(i)) return;
    if (file_.is(i + 1, "(") && !holds(names_, t)) {
      if (!holds(file_.functions(), t) && py_builtin(t)) return;
      for (const std::string& other : file_.functions())
        if (other != t) swap(i, other, "function");
      return;
    }
    const bool unknown = holds(file_.scope_at(line_).unknown, t);
    if (!unknown && !holds(names_, t)) return;
    amount(i);
    for (const std::string& other : names_)
      if (other != t) swap(i, other, "variable");
    // Not the variable but what was taken from it, or the other way round.
    if (file_.is(i + 1, "[") && file_.token(i + 1).mate > 0 && file_.token(i + 1).end != file_.token(i).end)
      out_.replace(line_, file_.token(i).end, file_.token(file_.token(i + 1).mate).end, "", "index left out");
    if (unknown)
      for (const std::string& other : file_.attributes()) swap(i, "self." + other, "attribute");
  }

  // A variable where a number was meant: x += y -> x += 1.
  void amount(int i) {
    static const std::vector<std::string_view> kOps{"+", "-", "*", "//", "%", "==", "<", ">", "<=", ">=", "+=", "-="};
    if (i <= file_.line(line_).first) return;
    const bool after = std::find(kOps.begin(), kOps.end(), file_.text(i - 1)) != kOps.end();
    if (!after || file_.token(i).depth > 0 || file_.is(i + 1, "[") || file_.is(i + 1, ".") || file_.is(i + 1, "("))
      return;
    for (const char* number : {"1", "0", "2"}) swap(i, number, "constant");
  }

  // The place where a name is bound, for a name that is used and bound nowhere.
  void bound(int i) {
    const bool target = loop_target(i) || file_.is(i - 1, "lambda") || file_.is(i + 1, "=") || file_.is(i + 1, ",") ||
                        file_.is(i - 1, ",");
    if (!target || file_.is(i + 1, "(")) return;
    for (const std::string& other : file_.scope_at(line_).unknown)
      if (other != file_.text(i)) swap(i, other, "variable");
  }

  // f(a, b) -> f(b, a); also the elements of a bracketed list or index.
  void swap_arguments(int open) {
    const auto spans = arguments_of(file_, open);
    for (size_t k = 0; k + 1 < spans.size(); ++k) exchange(spans[k], spans[k + 1], "arguments swapped");
    if (spans.size() == 3) exchange(spans[0], spans[2], "arguments swapped");
  }
  void exchange(std::pair<int, int> a, std::pair<int, int> b, const char* what) {
    const size_t begin = file_.token(a.first).begin;
    const size_t middle = file_.token(a.second - 1).end;
    const size_t next = file_.token(b.first).begin;
    const size_t end = file_.token(b.second - 1).end;
    const std::string_view source = file_.source();
    const std::string text = span_text(file_, b.first, b.second) + std::string(source.substr(middle, next - middle)) +
                             span_text(file_, a.first, a.second);
    out_.replace(line_, begin, end, text, what);
  }

  void swap_operands(int i) {
    static const std::vector<std::string_view> kOps{"-", "/", "//", "%", "**", "<<", ">>",
                                                    "+", "<", "<=", ">", ">=", "in"};
    const bool known = std::find(kOps.begin(), kOps.end(), file_.text(i)) != kOps.end();
    const int first = file_.line(line_).first;
    if (!known || i <= first || i + 1 >= code_end(file_, line_) || loop_target(i)) return;
    const PyToken& before = file_.token(i - 1);
    const bool value = before.kind == PyToken::Kind::kName || before.kind == PyToken::Kind::kNumber ||
                       before.kind == PyToken::Kind::kString || file_.is(i - 1, ")") || file_.is(i - 1, "]");
    if (!value || file_.token(i + 1).kind == PyToken::Kind::kKeyword) return;
    const int sign = file_.is(i + 1, "-") ? 1 : 0;
    const int left = file_.primary_begin(i - 1);
    if (left < first || i + 1 + sign >= code_end(file_, line_)) return;
    exchange({left, i}, {i + 1, file_.primary_end(i + 1 + sign)}, "operands swapped");
  }

  // "a, b = b, a", "return a, b", "for a, b in": neighbours exchanged.
  void swap_elements(int first, int end) {
    int from = first;
    if (file_.is(first, "return") || file_.is(first, "for") || file_.is(first, "yield")) ++from;
    std::vector<std::pair<int, int>> spans;
    for (int i = from; i <= end; ++i) {
      const bool stop =
          i == end || ((file_.is(i, "=") || file_.is(i, "in") || file_.is(i, ":")) && file_.token(i).depth == 0);
      const bool comma = !stop && file_.is(i, ",") && file_.token(i).depth == 0;
      if (!stop && !comma) continue;
      if (i > from) spans.emplace_back(from, i);
      from = i + 1;
      if (!stop) continue;
      for (size_t k = 0; k + 1 < spans.size(); ++k) exchange(spans[k], spans[k + 1], "elements swapped");
      spans.clear();
    }
  }

  const PyFile& file_;
  int line_;
  Proposals& out_;
  std::vector<std::string> names_;
};

}  // namespace

void mutate_names(const PyFile& file, int line, Proposals& out) { NameMutator(file, line, out).run(); }

}  // namespace anser::agent

// One token for another: what a hand slips on. Lists are ordered by how often people make the mistake.
#include <algorithm>
#include <map>

#include "agent/search/mutations.h"

namespace anser::agent {
namespace {

using Swaps = std::map<std::string_view, std::vector<std::string_view>>;

// A slip can be made both ways: where a may stand for b, b may stand for a. What was given comes first.
Swaps both_ways(Swaps swaps) {
  for (const auto& [from, list] : Swaps(swaps))
    for (std::string_view to : list) {
      auto& back = swaps[to];
      if (std::find(back.begin(), back.end(), from) == back.end()) back.push_back(from);
    }
  return swaps;
}

const Swaps& operators() {
  static const Swaps swaps = both_ways({
      {"<", {"<=", ">", ">=", "==", "!="}},
      {"<=", {"<", ">=", ">", "==", "!="}},
      {">", {">=", "<", "<=", "==", "!="}},
      {">=", {">", "<=", "<", "==", "!="}},
      {"==", {"!=", "<=", ">=", "<", ">"}},
      {"!=", {"==", "<", ">", "<=", ">="}},
      {"+", {"-", "*"}},
      {"-", {"+", "*"}},
      {"*", {"+", "**", "//", "-"}},
      {"/", {"//", "*", "%"}},
      {"//", {"/", "%", "*"}},
      {"%", {"//", "/", "*"}},
      {"**", {"*"}},
      {"&", {"|", "^"}},
      {"|", {"&", "^"}},
      {"^", {"|", "&"}},
      {"<<", {">>"}},
      {">>", {"<<"}},
      {"+=", {"-=", "=", "*="}},
      {"-=", {"+=", "="}},
      {"*=", {"+=", "=", "//="}},
      {"/=", {"//=", "*="}},
      {"//=", {"/=", "%=", "*="}},
      {"%=", {"//=", "="}},
      {"&=", {"|=", "^="}},
      {"|=", {"&=", "^=", "="}},
      {"^=", {"|=", "&="}},
      {"<<=", {">>="}},
      {">>=", {"<<="}},
      {"**=", {"*="}},
  });
  return swaps;
}

const Swaps& keywords() {
  static const Swaps swaps{
      {"and", {"or"}},
      {"or", {"and"}},
      {"True", {"False", "None"}},
      {"False", {"True", "None"}},
      {"None", {"0", "True", "False", "[]"}},
      {"break", {"continue", "pass"}},
      {"continue", {"break", "pass"}},
      {"pass", {"continue", "break"}},
  };
  return swaps;
}

// Plain functions, when called.
const Swaps& functions() {
  static const Swaps swaps = both_ways({
      {"min", {"max"}},
      {"max", {"min"}},
      {"any", {"all"}},
      {"all", {"any"}},
      {"sum", {"len", "max"}},
      {"len", {"sum", "max"}},
      {"int", {"float", "round", "str"}},
      {"str", {"repr", "int"}},
      {"list", {"set", "sorted"}},
      {"set", {"list"}},
      {"sorted", {"list", "reversed"}},
      {"reversed", {"sorted", "list"}},
      {"ord", {"int"}},
      {"chr", {"str"}},
      {"tuple", {"list"}},
      {"range", {"reversed"}},
      {"zip", {"enumerate"}},
      {"enumerate", {"list"}},
      {"floor", {"ceil"}},
      {"ceil", {"floor"}},
      {"heappush", {"heappop"}},
      {"bisect_left", {"bisect_right"}},
      {"bisect_right", {"bisect_left"}},
  });
  return swaps;
}

// After a dot.
const Swaps& methods() {
  static const Swaps swaps = both_ways({
      {"append", {"extend", "add"}},
      {"extend", {"append"}},
      {"insert", {"append"}},
      {"add", {"append", "discard"}},
      {"discard", {"add"}},
      {"remove", {"pop", "append"}},
      {"pop", {"popleft", "remove"}},
      {"popleft", {"pop"}},
      {"appendleft", {"append"}},
      {"upper", {"lower"}},
      {"lower", {"upper"}},
      {"isupper", {"islower"}},
      {"islower", {"isupper"}},
      {"isdigit", {"isalpha", "isalnum"}},
      {"isalpha", {"isdigit", "isalnum"}},
      {"isalnum", {"isalpha", "isdigit"}},
      {"lstrip", {"rstrip", "strip"}},
      {"rstrip", {"lstrip", "strip"}},
      {"strip", {"lstrip", "rstrip"}},
      {"keys", {"values", "items"}},
      {"values", {"keys", "items"}},
      {"items", {"keys", "values"}},
      {"startswith", {"endswith"}},
      {"endswith", {"startswith"}},
      {"find", {"rfind", "index"}},
      {"rfind", {"find"}},
      {"index", {"find", "count"}},
      {"count", {"index"}},
      {"split", {"rsplit", "partition"}},
      {"rsplit", {"split"}},
      {"ljust", {"rjust"}},
      {"rjust", {"ljust"}},
      {"union", {"intersection", "difference"}},
      {"intersection", {"union", "difference"}},
      {"difference", {"intersection", "symmetric_difference"}},
      {"symmetric_difference", {"difference"}},
      {"capitalize", {"title", "upper"}},
      {"title", {"capitalize"}},
      {"get", {"pop"}},
      {"setdefault", {"get"}},
  });
  return swaps;
}

class TokenMutator {
 public:
  TokenMutator(const PyFile& file, int line, Proposals& out) : file_(file), line_(line), out_(out) {}

  void run() {
    const int end = code_end(file_, line_);
    for (int i = file_.line(line_).first; i < end; ++i) {
      switch (file_.token(i).kind) {
        case PyToken::Kind::kOp:
          op(i);
          break;
        case PyToken::Kind::kKeyword:
          keyword(i);
          break;
        case PyToken::Kind::kNumber:
          number(i);
          break;
        case PyToken::Kind::kString:
          string(i);
          break;
        case PyToken::Kind::kName:
          name(i);
          break;
        default:
          break;
      }
    }
  }

 private:
  void swap(int i, std::string_view text, const char* what) {
    out_.replace(line_, file_.token(i).begin, file_.token(i).end, text, what);
  }
  void all(const Swaps& swaps, int i, const char* what) {
    const auto found = swaps.find(file_.text(i));
    if (found == swaps.end()) return;
    for (std::string_view text : found->second) swap(i, text, what);
  }
  // "-" and "*" may be signs of an operand rather than operators.
  bool prefix(int i) const {
    if (i == file_.line(line_).first) return true;
    const PyToken& before = file_.token(i - 1);
    if (before.kind == PyToken::Kind::kKeyword)
      return !(file_.is(i - 1, "True") || file_.is(i - 1, "False") || file_.is(i - 1, "None"));
    return before.kind == PyToken::Kind::kOp && !file_.is(i - 1, ")") && !file_.is(i - 1, "]") && !file_.is(i - 1, "}");
  }

  void op(int i) {
    const std::string_view t = file_.text(i);
    const bool header = file_.is(file_.line(line_).first, "def");
    if (t == "*" && (prefix(i) || header)) return;
    if (t == "**" && (prefix(i) || header)) return;
    if (t == "-" && prefix(i)) {
      out_.replace(line_, file_.token(i).begin, file_.token(i + 1 < file_.token_count() ? i + 1 : i).begin, "", "sign");
      return;
    }
    const char first = t[0];
    const bool compares =
        t == "==" || t == "!=" || ((first == '<' || first == '>') && t.size() <= 2 && t != "<<" && t != ">>");
    const bool assigns = t.size() >= 2 && t.back() == '=' && !compares;
    if (t != "=" || (file_.token(i).depth == 0 && !header))
      all(operators(), i, compares ? "comparison" : assigns ? "augmented assignment" : "operator");
    if (t == "=" && file_.token(i).depth == 0 && !header) {
      swap(i, "+=", "augmented assignment");
      swap(i, "-=", "augmented assignment");
      const int head = file_.line(line_).first;
      if (file_.is(head, "if") || file_.is(head, "elif") || file_.is(head, "while")) swap(i, "==", "comparison");
    }
    if (t == "==" && file_.token(i).depth == 0 && i == file_.line(line_).first + 1) swap(i, "=", "comparison");
  }

  void keyword(int i) {
    const std::string_view t = file_.text(i);
    const int first = file_.line(line_).first;
    all(keywords(), i, "keyword");
    if (t == "if" && i == first) {
      swap(i, "while", "keyword");
      swap(i, "elif", "keyword");
    } else if ((t == "elif" || t == "while") && i == first) {
      swap(i, "if", "keyword");
    } else if (t == "else" && i == first) {
      return;
    } else if (t == "not") {
      if (file_.is(i + 1, "in"))
        return out_.replace(line_, file_.token(i).begin, file_.token(i + 1).begin, "", "negation");
      if (i + 1 < file_.token_count())
        out_.replace(line_, file_.token(i).begin, file_.token(i + 1).begin, "", "negation");
    } else if (t == "in" && i > first && !file_.is(i - 1, "not") && !loop_in(i)) {
      swap(i, "not in", "negation");
    } else if (t == "is") {
      if (file_.is(i + 1, "not"))
        out_.replace(line_, file_.token(i).begin, file_.token(i + 1).end, "is", "negation");
      else
        swap(i, "is not", "negation");
      swap(i, "==", "comparison");
    } else if (t == "return" && i == first) {
      swap(i, "yield", "keyword");
    }
  }
  bool loop_in(int i) const {
    for (int k = i - 1; k >= 0 && file_.token(k).depth >= file_.token(i).depth; --k) {
      if (file_.is(k, "for")) return true;
      if (file_.is(k, "in") || file_.is(k, "if")) return false;
    }
    return false;
  }

  void number(int i) {
    const std::string text(file_.text(i));
    const bool negative = i > 0 && file_.is(i - 1, "-") && prefix(i - 1);
    if (text.size() > 15 || text.find_first_not_of("0123456789") != std::string::npos) {
      if (text == "0.0") swap(i, "1.0", "constant");
      if (text == "1.0") swap(i, "0.0", "constant");
      return;
    }
    const long long value = std::stoll(text);
    swap(i, std::to_string(value + 1), "constant");
    if (value > 0) swap(i, std::to_string(value - 1), "constant");
    swap(i, std::to_string(value + 2), "constant");
    if (value > 1) swap(i, std::to_string(value - 2), "constant");
    if (value == 0 && !negative) swap(i, "-1", "constant");
    if (value == 1 && !negative) swap(i, "-1", "constant");
    if (value == 1 && negative) {
      out_.replace(line_, file_.token(i - 1).begin, file_.token(i).end, "0", "constant");
      out_.replace(line_, file_.token(i - 1).begin, file_.token(i).end, "1", "constant");
    }
    for (const char* common : {"0", "1", "2", "3", "5", "10"})
      if (!negative) swap(i, common, "constant");
    if (value >= 10) {
      swap(i, std::to_string(value / 10), "constant");
      swap(i, std::to_string(value * 10), "constant");
    }
    const bool amount = file_.token(i).depth == 0 && !negative && i > file_.line(line_).first &&
                        file_.token(i - 1).kind == PyToken::Kind::kOp && !file_.is(i - 1, "=") && !file_.is(i - 1, ",");
    if (amount)
      for (const std::string& name : file_.scope_at(line_).variables) swap(i, name, "constant");
  }

  void string(int i) {
    const std::string_view t = file_.text(i);
    if (file_.line(line_).text_inside || (i == file_.line(line_).first && i + 1 == file_.line(line_).last)) return;
    const std::string quote(1, t.back());
    if (t.size() < 2 || (t[0] != '"' && t[0] != '\'')) return;
    const std::string_view inner = t.substr(1, t.size() - 2);
    if (inner.empty()) swap(i, quote + " " + quote, "string");
    if (inner.empty()) return sibling_strings(i, quote);
    if (inner.size() <= 2) swap(i, quote + quote, "string");
    if (inner == " ") {
      for (const char* other : {",", "_", "-", "\\n"}) swap(i, quote + other + quote, "string");
    } else if (inner == ",") {
      for (const char* other : {", ", " ", ";"}) swap(i, quote + other + quote, "string");
    } else if (inner.size() == 1) {
      static const Swaps kPairs{{"(", {")"}}, {")", {"("}}, {"[", {"]"}}, {"]", {"["}}, {"{", {"}"}}, {"}", {"{"}},
                                {"+", {"-"}}, {"-", {"+"}}, {"*", {"/"}}, {"/", {"*"}}, {"a", {"A"}}, {"A", {"a"}},
                                {"0", {"1"}}, {"1", {"0"}}, {"z", {"Z"}}, {"Z", {"z"}}, {".", {","}}, {"<", {">"}},
                                {">", {"<"}}, {"_", {"-"}}, {"n", {"s"}}, {"x", {"y"}}, {"y", {"x"}}};
      const auto found = kPairs.find(inner);
      if (found != kPairs.end())
        for (std::string_view other : found->second) swap(i, quote + std::string(other) + quote, "string");
    }
    sibling_strings(i, quote);
  }
  // Another string of the same function: keys of dicts and tags are confused with each other.
  void sibling_strings(int i, const std::string& quote) {
    const PyScope& scope = file_.scope_at(line_);
    int offered = 0;
    for (int n = scope.first_line; n <= scope.last_line && offered < 6; ++n)
      for (int k = file_.line(n).first; k < file_.line(n).last && offered < 6; ++k) {
        const std::string_view t = file_.text(k);
        if (file_.token(k).kind != PyToken::Kind::kString || t == file_.text(i) || t.size() > 14 || t.size() < 3)
          continue;
        if (t[0] != quote[0] || t.substr(0, 3) == "\"\"\"") continue;
        swap(i, t, "string");
        ++offered;
      }
  }

  void name(int i) {
    if (file_.is(i - 1, ".")) return all(methods(), i, "method");
    if (file_.is(i + 1, "(")) {
      all(functions(), i, "function");
      // One level of a call less: abs(x) -> x, sorted(x) -> x.
      const auto arguments = arguments_of(file_, i + 1);
      if (arguments.size() == 1 && file_.token(i + 1).mate >= 0 && !file_.is(file_.line(line_).first, "def") &&
          !file_.is(i - 1, "class"))
        out_.replace(line_, file_.token(i).begin, file_.token(file_.token(i + 1).mate).end,
                     span_text(file_, arguments[0].first, arguments[0].second), "call left out");
    }
  }

  const PyFile& file_;
  int line_;
  Proposals& out_;
};

}  // namespace

void mutate_tokens(const PyFile& file, int line, Proposals& out) { TokenMutator(file, line, out).run(); }

}  // namespace anser::agent

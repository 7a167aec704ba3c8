#include "agent/search/loose_ends.h"

#include <algorithm>
#include <array>

#include "agent/search/mutations.h"
#include "agent/search/python_statements.h"

namespace anser::agent {
namespace {

class Finder {
 public:
  explicit Finder(std::string_view source) : file_(source), statements_(statements_of(file_)) {}

  std::vector<std::string> all() {
    for (size_t i = 0; i < statements_.size(); ++i) {
      const PyStatement& s = statements_[i];
      if (file_.scope_at(s.line).def_line == 0) continue;  // modules and classes have many forms
      if (i > 0) after(statements_[i - 1], s);
      without_effect(s);
      twice_the_same(s);
      endless(i);
    }
    for (size_t i = 1; i < file_.scopes().size(); ++i) {
      names(file_.scopes()[i]);
      ways_out(file_.scopes()[i]);
    }
    std::stable_sort(found_.begin(), found_.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<std::string> lines;
    for (const auto& [line, what] : found_) lines.push_back("line " + std::to_string(line) + ": " + what);
    return lines;
  }

 private:
  void found(int line, std::string what) { found_.emplace_back(line, std::move(what)); }

  bool begins(const PyStatement& s, std::initializer_list<const char*> words) const {
    return std::any_of(words.begin(), words.end(), [&](const char* word) { return file_.is(s.from, word); });
  }
  bool call_at(int i) const {  // an opening bracket that calls
    if (!file_.is(i, "(") || i == 0 || file_.token(i - 1).end != file_.token(i).begin) return false;
    return file_.name_at(i - 1) || file_.is(i - 1, ")") || file_.is(i - 1, "]");
  }
  void after(const PyStatement& before, const PyStatement& here) {
    if (before.indent != here.indent) return;
    if (begins(before, {"return", "raise", "break", "continue"}) && !begins(here, {"def"})) {
      unreachable_.insert(here.line);
      found(here.line, "it is never reached");
    }
    const bool both = before.assign == before.from + 1 && here.assign == here.from + 1;
    if (both && before.binds == here.binds && !before.binds.empty() && here.reads.count(*before.binds.begin()) == 0)
      found(here.line, std::string(*before.binds.begin()) + " is bound again before it is read");
  }

  void without_effect(const PyStatement& s) {
    if (file_.token(s.from).kind == PyToken::Kind::kKeyword && !file_.is(s.from, "not")) return;
    if (file_.token(s.from).kind == PyToken::Kind::kString || begins(s, {"@", "...", "."})) return;
    for (int i = s.from; i < s.to; ++i) {
      if (call_at(i) || file_.is(i, ":") || file_.is(i, "yield") || file_.is(i, "await")) return;
    }
    if (s.binds.empty() && s.assign < 0 && !augments_something(s)) found(s.line, "its value is not used");
  }
  bool augments_something(const PyStatement& s) const {  // x += 1, x[i] += 1
    for (int i = s.from; i < s.to; ++i)
      if (augments(file_.text(i))) return true;
    return false;
  }

  void twice_the_same(const PyStatement& s) {
    static constexpr std::array<const char*, 13> kOps{"-", "/",  "//", "%",  "==",  "!=", "<",
                                                      ">", "<=", ">=", "is", "and", "or"};
    if (s.assign >= 0 && span_text(file_, s.from, s.assign) == span_text(file_, s.assign + 1, s.to))
      found(s.line, "it binds a name to itself");
    for (int i = s.from + 1; i + 1 < s.to; ++i) {
      if (call_at(i)) {
        const auto arguments = arguments_of(file_, i);
        const auto text = [&](size_t k) { return span_text(file_, arguments[k].first, arguments[k].second); };
        if (arguments.size() == 2 && text(0) == text(1)) found(s.line, "both arguments are the same");
      }
      const std::string_view t = file_.text(i);
      if (std::find(kOps.begin(), kOps.end(), t) == kOps.end()) continue;
      const int left = file_.primary_begin(i - 1), right = file_.primary_end(i + 1);
      const bool open = left == s.from || bounds(left - 1), closed = right >= s.to || bounds(right);
      if (left < s.from || !open || !closed || file_.is(left, "(")) continue;
      const std::string text = span_text(file_, left, i);
      // What is called twice may answer differently.
      if (text.find('(') == std::string::npos && text == span_text(file_, i + 1, right))
        found(s.line, "both sides of " + std::string(t) + " are the same");
    }
  }
  // Where an expression of one operator ends, whatever its precedence.
  bool bounds(int i) const {
    static constexpr std::array<const char*, 9> kBounds{"(", ")", "[", "]", ",", ":", "=", "{", "}"};
    if (file_.token(i).kind == PyToken::Kind::kKeyword) return !file_.is(i, "in") && !file_.is(i, "is");
    return std::any_of(kBounds.begin(), kBounds.end(), [&](const char* b) { return file_.is(i, b); });
  }

  // A while loop that leaves only by its condition, of whose names nothing in it changes any.
  void endless(size_t index) {
    const PyStatement& loop = statements_[index];
    if (!file_.is(loop.from, "while") || loop.reads.empty()) return;
    for (int i = loop.from; i < loop.to; ++i)
      if (call_at(i) && !file_.is(i - 1, "len") && !file_.is(i - 1, "abs")) return;
    size_t last = index + 1;
    for (; last < statements_.size() && statements_[last].indent > loop.indent; ++last) {
      const PyStatement& s = statements_[last];
      if (begins(s, {"break", "return", "raise", "del", "yield"})) return;
      for (const std::string_view name : loop.reads)
        if (s.binds.count(name) + s.augments.count(name) > 0 || changes(s, name)) return;
    }
    if (last > index + 1) found(loop.line, "nothing in the loop can end it");
  }
  // May a statement change what a name stands for: x.pop(), x[0] = 1, f(x)?
  bool changes(const PyStatement& s, std::string_view name) const {
    int inside = 0;  // of calls of functions that may change their arguments
    for (int i = s.from; i < s.to; ++i) {
      if (call_at(i) && (file_.is(i - 2, ".") || !py_builtin(file_.text(i - 1)))) inside = file_.token(i).mate;
      if (file_.text(i) != name || file_.is(i - 1, ".")) continue;
      if (i < inside || file_.is(i + 1, ".") || (file_.is(i + 1, "[") && (i < s.assign || augments_something(s))))
        return true;
    }
    return false;
  }

  void names(const PyScope& scope) {
    std::set<std::string_view> reads, kept;
    for (const PyStatement& s : statements_) {
      if (s.line < scope.def_line || s.line > scope.last_line) continue;
      reads.insert(s.reads.begin(), s.reads.end());
      if (!begins(s, {"global", "nonlocal"})) continue;
      kept.insert(s.reads.begin(), s.reads.end());  // bound on behalf of another scope
    }
    for (const std::string& name : scope.variables) {
      if (name[0] == '_' || kept.count(name) > 0) continue;
      if (reads.count(name) == 0) {
        found(line_of(scope, name), name + " is never read");
      } else {
        too_early(scope, name);
      }
    }
    for (const std::string& name : scope.unknown) found(line_of(scope, name), name + " is bound nowhere");
  }
  void too_early(const PyScope& scope, const std::string& name) {
    for (const PyStatement& s : statements_) {
      const bool own = s.line >= scope.def_line && &file_.scope_at(s.line) == &scope;
      if (!own || s.line > scope.last_line) continue;
      if (s.binds.count(name) > 0) return;
      if (s.reads.count(name) + s.augments.count(name) > 0) return found(s.line, name + " is read before it is bound");
    }
  }
  int line_of(const PyScope& scope, std::string_view name) const {
    for (int n = scope.def_line; n <= scope.last_line; ++n)
      for (int i = file_.line(n).first; i < file_.line(n).last; ++i)
        if (file_.text(i) == name && !file_.is(i - 1, ".")) return n;
    return scope.def_line;
  }

  void ways_out(const PyScope& scope) {
    const PyStatement* last = nullptr;  // of the outermost block
    bool value = false, bare = false, effects = false;
    for (const PyStatement& s : statements_) {
      if (s.line <= scope.def_line || s.line > scope.last_line || &file_.scope_at(s.line) != &scope) continue;
      if (s.indent == scope.indent) last = &s;
      if (file_.is(s.from, "return")) (s.to > s.from + 1 ? value : bare) = true;
      effects = effects || changes_something(s);
    }
    if (last == nullptr) return;
    if (!value && !effects) found(scope.def_line, scope.name + " returns nothing");
    if (!value) return;
    // A block may leave in each of its branches; what is never reached is said already.
    const bool ends = file_.token(last->from).kind == PyToken::Kind::kKeyword || unreachable_.count(last->line) > 0;
    if (bare || !ends) found(last->line, scope.name + " ends with a value and without one");
  }
  // Does it do more than bind names: a call for its own sake, a place written to, a word that acts?
  bool changes_something(const PyStatement& s) const {
    if (begins(s, {"raise", "pass", "global", "nonlocal", "del", "..."}) || augments_something(s)) return true;
    const bool plain = file_.name_at(s.from) && s.assign < 0;
    for (int i = s.from; i < s.to; ++i) {
      if (file_.is(i, "yield") || (plain && call_at(i))) return true;
      if (i < s.assign && (file_.is(i, "[") || file_.is(i, "."))) return true;
    }
    return false;
  }

  const PyFile file_;
  const std::vector<PyStatement> statements_;
  std::vector<std::pair<int, std::string>> found_;
  std::set<int> unreachable_;  // lines
};

}  // namespace

std::vector<std::string> loose_ends(std::string_view python) { return Finder(python).all(); }

}  // namespace anser::agent

// Which names mean something where: functions by indentation, what they bind, and what is used but bound nowhere (the
// sign of a lost line or a misspelt name).
#include <algorithm>
#include <map>

#include "agent/search/python_lexer.h"

namespace anser::agent {
namespace {

void add_unique(std::vector<std::string>& list, std::string_view name) {
  if (std::find(list.begin(), list.end(), name) == list.end()) list.emplace_back(name);
}
bool holds(const std::vector<std::string>& list, std::string_view name) {
  return std::find(list.begin(), list.end(), name) != list.end();
}

}  // namespace

void PyFile::find_scopes() {
  PyScope module;
  module.last_line = line_count();
  scopes_.push_back(module);
  scope_of_line_.assign(lines_.size() + 1, 0);
  std::map<size_t, int> steps;
  size_t above = 0;
  for (int n = 1; n <= line_count(); ++n) {
    const PyLine& l = line(n);
    if (l.blank || l.inside) continue;
    // By how much blocks are deeper, most often: one line at a wrong depth must not decide it.
    if (l.indent > above) ++steps[l.indent - above];
    above = l.indent;
    const int def = is(l.first, "async") ? l.first + 1 : l.first;
    if (is(l.first, "class") && name_at(l.first + 1)) add_unique(functions_, text(l.first + 1));
    if (!is(def, "def")) continue;
    PyScope scope;
    scope.def_line = n;
    scope.name = name_at(def + 1) ? std::string(text(def + 1)) : std::string();
    add_unique(functions_, scope.name);
    int m = n + 1;
    while (m <= line_count() && (line(m).blank || line(m).inside)) ++m;
    scope.first_line = m;
    scope.indent = m <= line_count() && line(m).indent > l.indent ? line(m).indent : l.indent + 4;
    scope.last_line = n;
    for (; m <= line_count(); ++m) {
      if (!line(m).blank && !line(m).inside && line(m).indent <= l.indent) break;
      if (!line(m).blank) scope.last_line = m;
    }
    const int outer = scope_of_line_[static_cast<size_t>(n)];
    scope.parent = outer;
    for (int k = n; k <= scope.last_line; ++k)
      scope_of_line_[static_cast<size_t>(k)] = static_cast<int>(scopes_.size());
    scopes_.push_back(scope);
  }
  int most = 0;
  for (const auto& [step, count] : steps)
    if (count > most || (count == most && step == 4)) {
      most = count;
      indent_unit_ = step;
    }
}

const PyScope& PyFile::scope_at(int number) const {
  return scopes_[static_cast<size_t>(scope_of_line_[static_cast<size_t>(number)])];
}

std::vector<std::string> PyFile::visible_names(int number) const {
  const PyScope* scope = &scope_at(number);
  std::vector<std::string> names = scope->variables;
  while (scope->parent > 0) {
    scope = &scopes_[static_cast<size_t>(scope->parent)];
    for (const std::string& name : scope->variables) add_unique(names, name);
  }
  if (scope->parent == 0)
    for (const std::string& name : scopes_[0].variables) add_unique(names, name);
  return names;
}

std::vector<int> PyFile::bound_tokens(int from, int to) const {
  std::vector<int> bound;
  if (is(from, "import") || is(from, "from")) return bound;
  const int def = is(from, "async") ? from + 1 : from;
  if (is(def, "def")) {
    for (int i = def + 2; i < to; ++i) {
      const bool begins = is(i - 1, "(") || is(i - 1, ",") || is(i - 1, "*") || is(i - 1, "**");
      if (name_at(i) && token(i).depth == 1 && begins) bound.push_back(i);
    }
    return bound;
  }
  int assign = -1;
  for (int i = from; i < to; ++i) {
    const std::string_view t = text(i);
    if (t == "=" && token(i).depth == 0) assign = i;
    if (t == ":=" && name_at(i - 1)) bound.push_back(i - 1);
    if (t == "as" && name_at(i + 1)) bound.push_back(i + 1);
    if (t != "for" && t != "lambda") continue;
    const std::string_view end = t == "for" ? "in" : ":";
    for (int k = i + 1; k < to && !is(k, end); ++k)
      if (name_at(k)) bound.push_back(k);
  }
  // "x: int = 1" binds what stands before the colon, "if y: x = 1" what comes after it.
  int begin = from, last = assign;
  for (int i = from; i < last; ++i) {
    if (!is(i, ":") || token(i).depth > 0) continue;
    const bool block = token(from).kind == PyToken::Kind::kKeyword;
    (block ? begin : last) = block ? i + 1 : i;
  }
  int bracket = 0;  // inside [ ] of a target only reads happen
  for (int i = begin; i < last; ++i) {
    if (is(i, "[") || is(i, "(")) bracket += i > begin && !is(i - 1, ",") ? 1 : 0;
    if (name_at(i) && bracket == 0 && !is(i - 1, ".") && !is(i + 1, ".") && !is(i + 1, "[") && !is(i + 1, "("))
      bound.push_back(i);
    if ((is(i, "]") || is(i, ")")) && bracket > 0) --bracket;
  }
  return bound;
}

void PyFile::collect_names() {
  for (int n = 1; n <= line_count(); ++n) {
    const PyLine& l = line(n);
    if (l.blank || l.inside) continue;
    int to = l.last;  // the whole logical line
    for (int m = n + 1; m <= line_count() && line(m).inside; ++m) to = line(m).last;
    PyScope& scope = scopes_[static_cast<size_t>(scope_of_line_[static_cast<size_t>(n)])];
    for (int i = l.first; i < to; ++i)
      if (is(i, "self") && is(i + 1, ".") && name_at(i + 2) && !is(i + 3, "(")) add_unique(attributes_, text(i + 2));
    const int def = is(l.first, "async") ? l.first + 1 : l.first;
    if (is(def, "def")) {
      for (const int i : bound_tokens(l.first, to)) {
        if (is(i, "self") || is(i, "cls")) continue;
        add_unique(scope.parameters, text(i));
        add_unique(scope.variables, text(i));
      }
    } else if (is(l.first, "import") || is(l.first, "from")) {
      for (int i = l.first + 1; i < to; ++i)
        if (name_at(i)) add_unique(functions_, text(i));
    } else {
      for (const int i : bound_tokens(l.first, to)) add_unique(scope.variables, text(i));
    }
  }
}

void PyFile::find_unknown() {
  for (size_t s = 1; s < scopes_.size(); ++s) {
    PyScope& scope = scopes_[s];
    std::vector<std::string> moved;  // "total += x" of a total that nothing binds: a variable all the same
    for (int n = scope.first_line; n <= scope.last_line; ++n) {
      if (scope_of_line_[static_cast<size_t>(n)] != static_cast<int>(s)) continue;
      const std::vector<std::string> known = visible_names(n);
      for (int i = line(n).first; i < line(n).last; ++i) {
        if (!name_at(i) || is(i - 1, ".") || is(i, "self") || is(i, "cls")) continue;
        if (is(i + 1, "=") && token(i).depth > 0) continue;  // keyword argument
        const std::string_view name = text(i);
        if (!holds(known, name) && !holds(functions_, name) && !py_builtin(name)) add_unique(scope.unknown, name);
        const std::string_view op = i + 1 < line(n).last ? text(i + 1) : std::string_view();
        if (i == line(n).first && op.size() >= 2 && op.back() == '=' && op[0] != '=' && holds(scope.unknown, name))
          add_unique(moved, name);
      }
    }
    for (const std::string& name : moved) add_unique(scope.variables, name);
  }
}

}  // namespace anser::agent

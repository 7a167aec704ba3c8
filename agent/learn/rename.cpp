// A name is local for certain when its top-level function binds it and nothing else in the file could mean something
// by the same word: no module-level name, no builtin, no keyword argument (of a call in the file or in the tests'
// inputs), no word inside an f-string, no global or import statement. Then every token of that spelling between the
// function's first and last line is this variable, or one of an inner function that is renamed with it, unless it
// follows a dot.
#include "agent/learn/rename.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <set>

#include "agent/search/python_lexer.h"

namespace anser::agent {
namespace {

using Words = std::set<std::string, std::less<>>;
using Renames = std::map<std::string, std::string, std::less<>>;

constexpr double kVariable = 0.75, kEntry = 0.25;
constexpr size_t kLongest = 14;

bool word_char(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

void add_words(std::string_view text, Words& words) {
  for (size_t at = 0; at < text.size();) {
    size_t end = at;
    while (end < text.size() && word_char(text[end])) ++end;
    if (end > at) words.emplace(text.substr(at, end - at));
    at = end + 1;
  }
}

bool f_string(std::string_view token) {
  const std::string_view prefix = token.substr(0, token.find_first_of("'\""));
  return prefix.find_first_of("fF") != std::string_view::npos;
}

// Keyword arguments: words before a single "=". Inside strings as well, which costs a name that could have changed.
void add_keywords(std::string_view text, Words& words) {
  for (size_t at = text.find('='); at != std::string_view::npos; at = text.find('=', at + 1)) {
    size_t begin = at;
    while (begin > 0 && word_char(text[begin - 1])) --begin;
    if (begin < at) words.emplace(text.substr(begin, at - begin));
  }
}

bool ascii_name(std::string_view name) { return !name.empty() && std::all_of(name.begin(), name.end(), word_char); }

// What stands in the file, for the question which names may change.
class Survey {
 public:
  Survey(const PyFile& file, const std::vector<std::string>& inputs) : file_(file) {
    for (const std::string& input : inputs) add_keywords(input, fixed_);
    for (int i = 0; i < file.token_count(); ++i) look_at(i);
    for (const std::string& function : file.functions()) fixed_.insert(function);
  }
  bool safe() const { return safe_; }
  bool fixed(const std::string& name) const {
    // The builtins that py_builtin leaves out are exceptions, and words that are variables more often.
    const bool builtin = py_builtin(name) || name == "format" || name == "ascii" ||
                         (name.size() > 5 && name.compare(name.size() - 5, 5, "Error") == 0);
    return builtin || fixed_.count(name) > 0 || py_keyword(name) || !ascii_name(name) ||
           name.find("__") != std::string::npos;
  }
  bool taken(const std::string& name) const { return fixed(name) || all_.count(name) > 0; }
  // The entry may change where only definitions and calls of it bear its name.
  bool entry_free(const std::string& entry) const { return written_.count(entry) == 0; }

  // Of a token that is a name: it stands for a variable or a function, not for an attribute.
  bool plain(int i) const { return file_.name_at(i) && !file_.is(i - 1, "."); }

 private:
  void look_at(int i) {
    const PyToken& token = file_.token(i);
    const std::string text(file_.text(i));
    if (token.kind == PyToken::Kind::kBad) safe_ = false;
    if (token.kind == PyToken::Kind::kString && f_string(text)) {
      add_words(text, fixed_);
      add_words(text, written_);
    }
    if (file_.is(i, "class") || file_.is(i, "global") || file_.is(i, "nonlocal")) safe_ = false;
    if (file_.is(i, "import")) fix_line(token.line);
    if (token.kind != PyToken::Kind::kName) return;
    if (text == "locals" || text == "vars" || text == "globals" || text == "eval" || text == "exec") safe_ = false;
    all_.insert(text);
    if (file_.scope_at(token.line).def_line == 0 && plain(i)) fixed_.insert(text);
    // `name=` inside brackets: a keyword argument, or the default of a parameter.
    if (token.depth > 0 && file_.is(i + 1, "=") && !in_header(i)) fix(text);
  }
  void fix(const std::string& text) {
    fixed_.insert(text);
    written_.insert(text);
  }
  void fix_line(int line) {
    for (int i = file_.line(line).first; i < file_.line(line).last; ++i)
      if (file_.name_at(i)) fix(std::string(file_.text(i)));
  }
  bool in_header(int i) const {
    const int line = file_.token(i).line;
    const PyLine& here = file_.line(line);
    return file_.is(here.first, "def") && file_.token(i).depth == 1 && here.first + 2 < i &&
           file_.token(here.first + 2).mate > i;
  }

  const PyFile& file_;
  Words fixed_, all_, written_;
  bool safe_ = true;
};

// A name of the pool that nothing in the file has.
std::string fresh(const std::vector<std::string>& pool, const Survey& survey, const Words& given, Rng& rng) {
  for (int tries = 0; tries < 12; ++tries) {
    const std::string& name = rng.pick(pool);
    if (!survey.taken(name) && given.count(name) == 0) return name;
  }
  return {};
}

// The variables of a top-level function and of the functions in it, by first appearance.
std::vector<std::string> variables_of(const PyFile& file, const PyScope& outer) {
  std::vector<std::string> names;
  for (const PyScope& scope : file.scopes()) {
    if (scope.def_line < outer.def_line || scope.def_line > outer.last_line) continue;
    for (const std::string& name : scope.variables)
      if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
  }
  return names;
}

std::string spelt(const PyFile& file, const Survey& survey, const std::vector<Renames>& by_line) {
  std::string out;
  size_t at = 0;
  for (int i = 0; i < file.token_count(); ++i) {
    const PyToken& token = file.token(i);
    if (!survey.plain(i)) continue;
    const Renames& renames = by_line[static_cast<size_t>(token.line)];
    const auto found = renames.find(file.text(i));
    if (found == renames.end()) continue;
    out += file.source().substr(at, token.begin - at);
    out += found->second;
    at = token.end;
  }
  return out + std::string(file.source().substr(at));
}

}  // namespace

NamePool name_pool(const std::vector<Program>& programs) {
  NamePool pool;
  const auto good = [](const std::string& name) {
    return name.size() <= kLongest && ascii_name(name) && !py_builtin(name) && !py_keyword(name) && name[0] != '_' &&
           name != "self" && name != "cls";
  };
  for (const Program& program : programs) {
    const PyFile file(program.source);
    for (const PyScope& scope : file.scopes())
      for (const std::string& name : scope.variables)
        if (scope.def_line > 0 && good(name)) pool.variables.push_back(name);
    if (good(program.entry)) pool.entries.push_back(program.entry);
  }
  return pool;
}

Program renamed(Program program, const NamePool& pool, Rng& rng) {
  const PyFile file(program.source);
  const Survey survey(file, program.inputs);
  if (!survey.safe() || pool.variables.empty()) return program;
  std::vector<Renames> by_line(static_cast<size_t>(file.line_count()) + 1);
  Words given;
  for (const PyScope& outer : file.scopes()) {
    if (outer.def_line == 0 || outer.parent > 0 || file.line(outer.def_line).indent > 0) continue;
    Renames renames;
    for (const std::string& name : variables_of(file, outer)) {
      if (survey.fixed(name) || !rng.chance(kVariable)) continue;
      std::string other = fresh(pool.variables, survey, given, rng);
      if (other.empty()) continue;
      given.insert(other);
      renames[name] = std::move(other);
    }
    for (int line = outer.def_line; line <= outer.last_line; ++line) by_line[static_cast<size_t>(line)] = renames;
  }
  if (!pool.entries.empty() && rng.chance(kEntry) && survey.entry_free(program.entry)) {
    std::string other = fresh(pool.entries, survey, given, rng);
    if (!other.empty()) {
      for (Renames& renames : by_line) renames[program.entry] = other;
      program.entry = std::move(other);
    }
  }
  program.source = spelt(file, survey, by_line);
  return program;
}

}  // namespace anser::agent

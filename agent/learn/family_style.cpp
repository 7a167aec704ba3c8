#include "agent/learn/family_style.h"

#include <re2/re2.h>

#include <algorithm>
#include <string_view>
#include <vector>

#include "agent/learn/families.h"
#include "agent/learn/family_rewrite.h"

namespace anser::agent {
namespace {

// "x" -> 'x', where neither quote nor backslash is inside and it is no docstring or f-string with nested quotes.
std::string single_quotes(std::string source) {
  if (source.find('\'') != std::string::npos || source.find("\"\"\"") != std::string::npos) return source;
  for (size_t i = 0; i < source.size(); ++i) {
    if (source[i] == '"') source[i] = '\'';
  }
  return source;
}

// `total += x` -> `total = total + x`, where the right side binds at least as tightly as the sign.
std::string long_assignments(std::string source) {
  static const RE2 kSum(R"re((?m)^( *)(\w+) ([+-])= (\w+|\w+ \* \w+|\w+\[\w+\]|\w+\(\w+\))$)re");
  RE2::GlobalReplace(&source, kSum, R"(\1\2 = \2 \3 \4)");
  return source;
}

// What an empty alternative leaves behind: a line of nothing but its indentation, or spaces at the end of one.
std::string tidy(const std::string& source) {
  std::string out;
  for (size_t at = 0; at < source.size();) {
    const size_t end = std::min(source.find('\n', at), source.size());
    const std::string_view line = std::string_view(source).substr(at, end - at);
    const size_t last = line.find_last_not_of(' ');
    if (last != std::string_view::npos || line.empty()) {
      out += line.substr(0, last == std::string_view::npos ? 0 : last + 1);
      out += '\n';
    }
    at = end + 1;
  }
  return out;
}

// Names of the entry's arguments that are lists or strings.
std::vector<std::string> sequence_arguments(const std::string& source, const std::string& entry, const Family& family) {
  std::vector<std::string> found;
  const std::string head = "def " + entry + "(";
  const size_t start = source.find(head);
  const size_t end = source.find("):", start);
  if (start == std::string::npos || end == std::string::npos) return found;
  const std::string names = source.substr(start + head.size(), end - start - head.size());
  if (names.find_first_of("=*:\n(") != std::string::npos) return found;
  size_t at = 0;
  for (const ValueGen& gen : family.args) {
    const size_t comma = std::min(names.find(", ", at), names.size());
    const std::string hint = type_hint(gen);
    if (hint == "str" || hint.rfind("list", 0) == 0) found.push_back(names.substr(at, comma - at));
    at = std::min(comma + 2, names.size());
  }
  return found;
}

std::string with_hints(std::string source, const std::string& entry, const Family& family) {
  const std::string head = "def " + entry + "(";
  const size_t start = source.find(head);
  if (start == std::string::npos) return source;
  const size_t from = start + head.size();
  const size_t end = source.find("):", from);
  const std::string names = source.substr(from, end - from);
  if (names.find_first_of("=*:\n(") != std::string::npos) return source;
  std::string typed;
  size_t at = 0;
  for (const ValueGen& gen : family.args) {
    const size_t comma = std::min(names.find(", ", at), names.size());
    const std::string hint = type_hint(gen);
    typed += (typed.empty() ? "" : ", ") + names.substr(at, comma - at) + (hint.empty() ? "" : ": " + hint);
    at = std::min(comma + 2, names.size());
  }
  return source.replace(from, end - from, typed);
}

std::string with_doc(std::string source, const std::string& entry, const std::string& doc, bool docstring) {
  const size_t start = source.find("def " + entry + "(");
  if (start == std::string::npos) return source;
  if (!docstring) return source.insert(start, "# " + doc + "\n");
  const size_t line_end = source.find('\n', start);
  return source.insert(line_end + 1, "    \"\"\"" + doc + "\"\"\"\n");
}

}  // namespace

std::string restyle(std::string source, const std::string& entry, const Family& family, Rng& rng) {
  source = tidy(source);
  if (rng.chance(0.7)) source = rewrite(source, sequence_arguments(source, entry, family), rng);
  if (rng.chance(0.35)) source = single_quotes(std::move(source));
  if (rng.chance(0.2)) source = long_assignments(std::move(source));
  if (rng.chance(0.15)) source = with_hints(std::move(source), entry, family);
  if (!family.docs.empty() && rng.chance(0.3)) {
    const std::string& doc = rng.pick(family.docs);
    source = with_doc(std::move(source), entry, doc, rng.chance(0.7));
  }
  return source;
}

}  // namespace anser::agent

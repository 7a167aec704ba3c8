// Line by line: each rule looks at a line (or at a line and the two after it), and answers with the lines to put in its
// place, or with nothing. The rules are strict about what they match, so that none can change a result: names and
// simple operands only, and no line that a bracket carries on.
#include "agent/learn/family_rewrite.h"

#include <re2/re2.h>

#include <algorithm>
#include <cctype>
#include <set>

namespace anser::agent {
namespace {

using Lines = std::vector<std::string>;

struct Place {
  const Lines& lines;
  size_t at = 0;
  const std::vector<std::string>& sequences;
  const std::string& free_name;  // a name that the program does not use
  size_t used = 1;               // lines replaced

  const std::string& line(size_t ahead = 0) const {
    static const std::string kNone;
    return at + ahead < lines.size() ? lines[at + ahead] : kNone;
  }
};

bool balanced(const std::string& text) {
  const auto count = [&text](char c) { return std::count(text.begin(), text.end(), c); };
  return count('(') == count(')') && count('[') == count(']') && count('{') == count('}') && count('"') % 2 == 0;
}

bool has(const std::string& text, const char* word) { return text.find(word) != std::string::npos; }

// The kinds; each gives {} where it does not apply.
Lines loop_for_comprehension(Place& place) {
  static const RE2 kForm(R"(( *)return \[([^\[\]]+) for (\w+(?:, \w+)*) in ([^\[\]]+?)(?: if ([^\[\]]+))?\])");
  std::string indent, item, names, source, condition;
  if (!RE2::FullMatch(place.line(), kForm, &indent, &item, &names, &source, &condition)) return {};
  if (has(item, " for ") || has(source, " for ") || has(condition, " for ") || has(source, " if ")) return {};
  if (!balanced(item) || !balanced(source) || !balanced(condition) || has(condition, " else ")) return {};
  const std::string& out = place.free_name;
  Lines lines{indent + out + " = []", indent + "for " + names + " in " + source + ":"};
  const std::string add = out + ".append(" + item + ")";
  if (condition.empty()) {
    lines.push_back(indent + "    " + add);
  } else {
    lines.push_back(indent + "    if " + condition + ":");
    lines.push_back(indent + "        " + add);
  }
  lines.push_back(indent + "return " + out);
  return lines;
}

Lines loop_for_sum(Place& place) {
  static const RE2 kForm(
      R"(( *)return sum\(([^()]+(?:\([^()]*\))?) for (\w+(?:, \w+)*) in (\w+|range\([^()]*\)|zip\([^()]*\))(?: if ([^()]+))?\))");
  std::string indent, item, names, source, condition;
  if (!RE2::FullMatch(place.line(), kForm, &indent, &item, &names, &source, &condition)) return {};
  if (!balanced(item) || !balanced(condition) || has(condition, " else ") || has(item, " for ")) return {};
  const std::string& total = place.free_name;
  Lines lines{indent + total + " = 0", indent + "for " + names + " in " + source + ":"};
  if (!condition.empty()) lines.push_back(indent + "    if " + condition + ":");
  lines.push_back(indent + (condition.empty() ? "    " : "        ") + total + " += " + item);
  lines.push_back(indent + "return " + total);
  return lines;
}

Lines condition_for_max(Place& place) {
  static const RE2 kForm(R"(( *)(\w+) = (max|min)\((\w+), (\w+|\w+\[\w+\])\))");
  std::string indent, name, which, first, second;
  if (!RE2::FullMatch(place.line(), kForm, &indent, &name, &which, &first, &second) || first != name) return {};
  return {indent + "if " + second + (which == "max" ? " > " : " < ") + name + ":",
          indent + "    " + name + " = " + second};
}

// if C: return X / return Y
Lines other_return(Place& place, bool as_else) {
  static const RE2 kIf(R"(( *)if (.+):)"), kReturn(R"(( *)return (.+))");
  std::string indent, condition, inner, yes, outer, no;
  if (!RE2::FullMatch(place.line(), kIf, &indent, &condition) ||
      !RE2::FullMatch(place.line(1), kReturn, &inner, &yes) || !RE2::FullMatch(place.line(2), kReturn, &outer, &no) ||
      inner != indent + "    " || outer != indent) {
    return {};
  }
  place.used = 3;
  if (as_else) return {place.line(), place.line(1), indent + "else:", indent + "    return " + no};
  const bool simple = yes.find(',') == std::string::npos && no.find(',') == std::string::npos &&
                      no.find(" if ") == std::string::npos && yes.find(" if ") == std::string::npos;
  if (!simple || !balanced(no) || !balanced(yes) || condition.size() + yes.size() + no.size() > 60) return {};
  return {indent + "return " + yes + " if " + condition + " else " + no};
}

Lines flipped_comparison(Place& place) {
  static const RE2 kForm(R"(( *(?:if|elif|while) )(\w+|\w+\[\w+\]) (<|>|<=|>=) (\w+|\w+\[\w+\]):)");
  std::string head, left, sign, right;
  if (!RE2::FullMatch(place.line(), kForm, &head, &left, &sign, &right)) return {};
  sign[0] = sign[0] == '<' ? '>' : '<';
  return {head + right + " " + sign + " " + left + ":"};
}

Lines split_assignment(Place& place) {
  static const RE2 kForm(
      R"(( *)(\w+), (\w+) = (-?\d+|\[\]|""|None|True|False), (-?\d+|\[\]|""|None|True|False|len\(\w+\)(?: - 1)?))");
  std::string indent, first, second, a, b;
  if (!RE2::FullMatch(place.line(), kForm, &indent, &first, &second, &a, &b)) return {};
  if (b.find("(" + first + ")") != std::string::npos) return {};
  return {indent + first + " = " + a, indent + second + " = " + b};
}

Lines unchained(Place& place) {
  static const RE2 kForm(R"((.*\b(?:if|and|or|return) )(-?\w+) (<=?) (\w+) (<=?) (-?\w+)(:| and .*| or .*|\]|))");
  std::string head, low, first, x, second, high, rest;
  if (!RE2::FullMatch(place.line(), kForm, &head, &low, &first, &x, &second, &high, &rest)) return {};
  if (head.find(" or ") != std::string::npos || rest.find(" or ") != std::string::npos ||
      head.find("not ") != std::string::npos)
    return {};
  return {head + low + " " + first + " " + x + " and " + x + " " + second + " " + high + rest};
}

Lines named_result(Place& place) {
  static const RE2 kForm(R"((    )return ([^,]*[-+*/%(\[][^,]*))");
  std::string indent, value;
  if (!RE2::FullMatch(place.line(), kForm, &indent, &value)) return {};
  if (!balanced(value)) return {};
  return {indent + place.free_name + " = " + value, indent + "return " + place.free_name};
}

// for x in xs: -> by index, where xs is an argument that is a list or a string and the loop does not change it.
Lines index_loop(Place& place) {
  static const RE2 kPlain(R"(( *)for (\w+) in (\w+):)"), kEnumerate(R"(( *)for (\w+), (\w+) in enumerate\((\w+)\):)");
  std::string indent, index, item, source;
  const bool plain = RE2::FullMatch(place.line(), kPlain, &indent, &item, &source);
  if (!plain && !RE2::FullMatch(place.line(), kEnumerate, &indent, &index, &item, &source)) return {};
  if (std::find(place.sequences.begin(), place.sequences.end(), source) == place.sequences.end()) return {};
  for (const std::string& other : place.lines) {
    const auto changes = [&](const std::string& tail) { return other.find(source + tail) != std::string::npos; };
    if (changes(" =") || changes(".") || changes(" +=") || changes(", ") || changes("[:] =")) return {};
  }
  if (plain) index = place.free_name;
  return {indent + "for " + index + " in range(len(" + source + ")):",
          indent + "    " + item + " = " + source + "[" + index + "]"};
}

bool has_word(const std::string& text, const std::string& word) {
  const auto is_word = [&text](size_t at) {
    return at < text.size() && (std::isalnum(static_cast<unsigned char>(text[at])) != 0 || text[at] == '_');
  };
  for (size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) {
    if (!is_word(at + word.size()) && (at == 0 || !is_word(at - 1))) return true;
  }
  return false;
}

std::string unused_name(const std::string& source, std::initializer_list<const char*> names) {
  for (const char* name : names) {
    if (!has_word(source, name)) return name;
  }
  return {};
}

Lines lines_of(const std::string& source) {
  Lines lines;
  for (size_t at = 0; at < source.size();) {
    const size_t end = std::min(source.find('\n', at), source.size());
    lines.push_back(source.substr(at, end - at));
    at = end + 1;
  }
  return lines;
}

// One rewrite of the place, or {}: at most one rule is tried at a place.
Lines rewritten(Place& place, const std::string& list_name, const std::string& index_name, Rng& rng) {
  const auto with = [&](const std::string& name, Lines (*rule)(Place&)) {
    Place named{place.lines, place.at, place.sequences, name, 1};
    return name.empty() ? Lines{} : rule(named);
  };
  switch (rng.below(8)) {
    case 0:
      return flipped_comparison(place);
    case 1:
      return split_assignment(place);
    case 2:
      return unchained(place);
    case 3:
      return condition_for_max(place);
    case 4:
      return other_return(place, true);
    case 5:
      return other_return(place, false);
    case 6:
      return with(index_name, index_loop);
    default:
      if (Lines lines = with(list_name, loop_for_comprehension); !lines.empty()) return lines;
      if (Lines lines = with(list_name, loop_for_sum); !lines.empty()) return lines;
      return rng.chance(0.25) ? with(list_name, named_result) : Lines{};
  }
}

}  // namespace

std::string rewrite(const std::string& source, const std::vector<std::string>& sequences, Rng& rng) {
  const Lines lines = lines_of(source);
  std::string list_name = unused_name(source, {"result", "out", "answer", "values", "found"});
  std::string index_name = unused_name(source, {"i", "index", "pos", "j"});
  const std::string none;
  std::string out;
  for (size_t at = 0; at < lines.size();) {
    Place place{lines, at, sequences, none, 1};
    const Lines made = rewritten(place, list_name, index_name, rng);
    const size_t used = made.empty() ? 1 : place.used;
    for (size_t i = 0; i < (made.empty() ? used : made.size()); ++i)
      out += (made.empty() ? lines[at + i] : made[i]) + "\n";
    at += used;
    // A name is given once in a program.
    for (std::string* name : {&list_name, &index_name}) {
      if (!name->empty() && !made.empty() && has_word(out, *name)) name->clear();
    }
  }
  return out;
}

}  // namespace anser::agent

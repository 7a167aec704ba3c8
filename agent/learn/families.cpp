#include "agent/learn/families.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "agent/learn/family_style.h"
#include "agent/learn/grammar.h"
#include "base/check.h"

// family_data.S: the .fam files, one after the other.
extern "C" {
extern const char anser_families_begin[];
extern const char anser_families_end[];
extern const char anser_grammar_begin[];
extern const char anser_grammar_end[];
}

namespace anser::agent {
namespace {

std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> parts;
  bool quoted = false;
  std::string part;
  for (size_t i = 0; i <= text.size(); ++i) {
    if (i == text.size() || (text[i] == separator && !quoted)) {
      const size_t first = part.find_first_not_of(' ');
      if (first != std::string::npos) parts.push_back(part.substr(first, part.find_last_not_of(' ') - first + 1));
      part.clear();
      continue;
    }
    if (text[i] == '"' && (i == 0 || text[i - 1] != '\\')) quoted = !quoted;
    part += text[i];
  }
  return parts;
}

bool starts_with(std::string_view text, std::string_view start) { return text.substr(0, start.size()) == start; }

struct BookParser {
  FamilyBook book;
  std::vector<std::pair<size_t, std::string>> bodies;  // of book.families, parsed once every shared name is known
  struct RuleText {
    std::string name, text;
    int weight;
  };
  std::vector<RuleText> rules;

  // "CLUSTER NAME FUNCTION|OTHER : GEN ; GEN"
  Status header(std::string_view text) {
    const size_t colon = text.find(" : ");
    const std::vector<std::string> head = split(text.substr(0, colon), ' ');
    if (head.size() != 3 || colon == std::string_view::npos) {
      return Error{Errc::kInvalid, fmt::format("header \"== {}\": CLUSTER NAME FUNCTION : GEN ; GEN expected", text)};
    }
    Family family;
    family.cluster = head[0];
    family.name = head[1];
    family.entry_names = split(head[2], '|');
    for (const std::string& part : split(text.substr(colon + 3), ';')) {
      auto gen = parse_value_gen(part);
      if (!gen) return std::move(gen).error().with_context("family " + family.name);
      family.args.push_back(std::move(*gen));
    }
    bodies.emplace_back(book.families.size(), std::string());
    book.families.push_back(std::move(family));
    return {};
  }

  Status directive(std::string_view line) {
    Family& family = book.families.back();
    const size_t space = std::min(line.find(' '), line.size() - 1);
    const std::string_view kind = line.substr(1, space - 1), rest = line.substr(space + 1);
    if (kind == "doc") {
      family.docs.emplace_back(rest);
    } else if (kind == "edge") {
      family.edges.emplace_back(rest);
    } else if (kind == "names") {
      for (const std::string& entry : split(rest, ' ')) {
        const size_t equals = std::min(entry.find('='), entry.size());
        family.names[entry.substr(0, equals)] =
            split(std::string_view(entry).substr(std::min(equals + 1, entry.size())), '|');
      }
    } else {
      return Error{Errc::kInvalid, fmt::format("family {}: no directive is called {}", family.name, line)};
    }
    return {};
  }

  Status parse(std::string_view text) {
    enum class Section : unsigned char { kFamily, kNames, kRules } section = Section::kFamily;
    for (std::string line; !text.empty();) {
      const size_t end = std::min(text.find('\n'), text.size());
      line = std::string(text.substr(0, end));
      text.remove_prefix(std::min(end + 1, text.size()));
      if (starts_with(line, "//")) continue;
      if (starts_with(line, "== ")) {
        section = line == "== names" ? Section::kNames : line == "== rules" ? Section::kRules : Section::kFamily;
        if (section == Section::kFamily) TRY(header(std::string_view(line).substr(3)));
      } else if (section == Section::kRules) {
        TRY(rule_line(line));
      } else if (section == Section::kNames) {
        const std::vector<std::string> words = split(line, ' ');
        if (words.size() > 2) book.shared_names[words[0]] = {words.begin() + 2, words.end()};
      } else if (book.families.empty()) {
        if (!line.empty()) return Error{Errc::kInvalid, "families: text before the first header: " + line};
      } else if (starts_with(line, "!")) {
        TRY(directive(line));
      } else {
        bodies.back().second += line + "\n";
      }
    }
    TRY(rules_to_templates());
    return bodies_to_templates();
  }

  // "name: text", "name*3: text", or "|one more line"
  Status rule_line(const std::string& line) {
    if (line.empty()) return {};
    if (line[0] == '|') {
      if (rules.empty()) return Error{Errc::kInvalid, "rules: a line before the first rule: " + line};
      std::string& body = rules.back().text;
      body += (body.empty() ? "" : "\n") + line.substr(1);
      return {};
    }
    const size_t colon = line.find(':');
    if (colon == std::string::npos) return Error{Errc::kInvalid, "rules: NAME: TEXT expected: " + line};
    const size_t star = std::min(line.find('*'), colon);
    const int weight = star < colon ? std::max(1, line[star + 1] - '0') : 1;
    rules.push_back({line.substr(0, star), line.substr(std::min(colon + 2, line.size())), weight});
    return {};
  }

  Status rules_to_templates() {
    for (const RuleText& rule : rules) {
      auto made = Template::parse(rule.text, {&book.shared_names});
      if (!made) return std::move(made).error().with_context("rule " + rule.name);
      made->drop_last_newline();
      for (int i = 0; i < rule.weight; ++i) book.rules[rule.name].push_back(*made);
    }
    for (const auto& [name, alternatives] : book.rules) {
      for (const Template& alternative : alternatives) TRY(known_rules(alternative, "rule " + name));
    }
    return {};
  }

  Status known_rules(const Template& body, const std::string& where) const {
    for (const auto& [used, given] : body.rules_used()) {
      const auto rule = book.rules.find(used);
      if (rule == book.rules.end()) return Error{Errc::kInvalid, where + ": no rule is called " + used};
      for (const Template& alternative : rule->second) {
        if (alternative.arguments() <= given) continue;
        return Error{Errc::kInvalid, fmt::format("{}: rule {} is given {} arguments and uses %{}", where, used, given,
                                                 alternative.arguments())};
      }
    }
    return {};
  }

  Status bodies_to_templates() {
    std::set<std::string> known;
    for (auto& [which, body] : bodies) {
      Family& family = book.families[which];
      if (!known.insert(family.name).second) return Error{Errc::kInvalid, "two families are called " + family.name};
      while (body.size() > 1 && body[body.size() - 2] == '\n') body.pop_back();
      auto made = Template::parse(body, {&family.names, &book.shared_names});
      if (!made) return std::move(made).error().with_context("family " + family.name);
      TRY(known_rules(*made, "family " + family.name));
      if (made->arguments() > 0) {
        return Error{Errc::kInvalid, fmt::format("family {}: %{} outside of a rule", family.name, made->arguments())};
      }
      family.body = std::move(*made);
    }
    return {};
  }
};

std::vector<std::string> draw_inputs(const Family& family, Rng& rng) {
  std::vector<std::string> inputs = family.edges;
  std::set<std::string> seen(inputs.begin(), inputs.end());
  const size_t wanted = 16 + static_cast<size_t>(rng.below(17));
  for (size_t tries = 0; inputs.size() < wanted && tries < 4 * wanted; ++tries) {
    const bool edge_row = tries < 4;
    std::vector<Value> values;
    std::string text;
    for (const ValueGen& gen : family.args) {
      values.push_back(draw(gen, values, edge_row ? tries < 2 || rng.chance(0.5) : rng.chance(0.06), rng));
      text += (text.empty() ? "" : ", ") + values.back().literal();
    }
    if (seen.insert(text).second) inputs.push_back(text);
  }
  return inputs;
}

class FamiliesSource final : public ProgramSource {
 public:
  FamiliesSource(FamilyBook book, std::string origin) : book_(std::move(book)), origin_(std::move(origin)) {}

  std::optional<Program> next(Rng& rng) override {
    Program program = instantiate(rng.pick(book_.families), book_, rng);
    program.origin = origin_;
    return program;
  }
  std::vector<std::string> clusters() const override {
    std::set<std::string> names;
    for (const Family& family : book_.families) names.insert(family.cluster);
    return {names.begin(), names.end()};
  }

 private:
  FamilyBook book_;
  std::string origin_;
};

std::unique_ptr<ProgramSource> source_of(std::string_view text, const char* origin) {
  auto book = parse_families(text);
  CHECK(book.has_value());  // what is built in is checked by tests/agent/families_test.cpp
  return std::make_unique<FamiliesSource>(std::move(*book), origin);
}

}  // namespace

Result<FamilyBook> parse_families(std::string_view text) {
  BookParser parser;
  TRY(parser.parse(text));
  return std::move(parser.book);
}

Program instantiate(const Family& family, const FamilyBook& book, Rng& rng) {
  const Template::Sources sources{family.entry_names, {&family.names, &book.shared_names}, book.rules};
  Template::Rendered rendered = family.body.render(sources, rng);
  Program program;
  program.entry = rendered.names.at("f");
  program.source = restyle(std::move(rendered.text), program.entry, family, rng);
  program.inputs = draw_inputs(family, rng);
  program.origin = "family";
  program.name = family.name;
  program.cluster = family.cluster;
  return program;
}

std::string_view embedded_families() {
  return {anser_families_begin, static_cast<size_t>(anser_families_end - anser_families_begin)};
}

std::string_view embedded_grammar() {
  return {anser_grammar_begin, static_cast<size_t>(anser_grammar_end - anser_grammar_begin)};
}

std::unique_ptr<ProgramSource> families_source() { return source_of(embedded_families(), "family"); }

std::unique_ptr<ProgramSource> grammar_source() { return source_of(embedded_grammar(), "grammar"); }

}  // namespace anser::agent

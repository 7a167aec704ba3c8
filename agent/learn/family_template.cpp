// Parsing folds the block form of alternatives into the inline form: a line that holds only `{{`, `||` or `}}` (or
// `{{@tag`) loses its indentation and its newline, so that what is between keeps exactly the lines it had.
#include "agent/learn/family_template.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <charconv>
#include <utility>

#include "base/check.h"

namespace anser::agent {
namespace {

bool is_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }
bool is_slot(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

std::string_view trimmed(std::string_view text) {
  const size_t first = text.find_first_not_of(' ');
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(' ') - first + 1);
}

std::string fold_blocks(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    const std::string_view inner = trimmed(line);
    const bool tag =
        inner.size() > 3 && inner.substr(0, 3) == "{{@" && std::all_of(inner.begin() + 3, inner.end(), is_word);
    if (inner == "{{" || inner == "||" || inner == "}}") {
      out += inner;
    } else if (tag) {
      out += inner;
      out += ' ';
    } else {
      out += line;
      out += '\n';
    }
  }
  return out;
}

// Words a name must not be, whatever the pools say.
const std::set<std::string, std::less<>>& reserved_words() {
  static const std::set<std::string, std::less<>> kWords = {
      "False", "None",      "True",   "and",      "as",      "assert", "break", "class",  "continue", "def",
      "del",   "elif",      "else",   "except",   "finally", "for",    "from",  "global", "if",       "import",
      "in",    "is",        "lambda", "nonlocal", "not",     "or",     "pass",  "raise",  "return",   "try",
      "while", "with",      "yield",  "sum",      "max",     "min",    "len",   "list",   "dict",     "set",
      "str",   "int",       "float",  "range",    "sorted",  "abs",    "all",   "any",    "map",      "filter",
      "zip",   "enumerate", "print",  "input",    "type",    "id",     "self"};
  return kWords;
}

}  // namespace

struct Template::Parser {
  std::string text;
  const std::vector<const NamePools*>& pools;
  Template& made;
  size_t at = 0;
  enum class Quote : unsigned char { kNone, kText, kFormat } quote = Quote::kNone;
  std::string code = {};  // what `plain` holds outside of quotes, where names may stand

  bool looking_at(std::string_view what) const { return std::string_view(text).substr(at, what.size()) == what; }
  Error wrong(const std::string& why) const {
    return Error{Errc::kInvalid, fmt::format("template, at \"{}\": {}", text.substr(at, 24), why)};
  }

  Result<std::vector<Node>> sequence(int depth, bool in_rule = false) {
    std::vector<Node> nodes;
    std::string plain;
    int open = 0;
    const auto flush = [&] {
      collect_words(code);
      code.clear();
      if (!plain.empty()) nodes.push_back({Node::Kind::kText, std::move(plain), 0, 0, {}});
      plain.clear();
    };
    while (at < text.size()) {
      // A brace that closes one of Python's own is text: `{{a||{}}}` ends with `}}`.
      if (text[at] == '}' && open > 0) {
        --open;
        take_plain(plain);
        continue;
      }
      if (depth > 0 && (looking_at("||") || looking_at("}}"))) break;
      if (in_rule && (text[at] == ';' || looking_at(">>"))) break;
      const char after = at + 1 < text.size() ? text[at + 1] : ' ';
      const bool slot = text[at] == '$' && (is_slot(after) || after == '{');
      const bool argument = text[at] == '%' && after >= '1' && after <= '9';
      const bool rule = looking_at("<<") && at + 2 < text.size() && text[at + 2] >= 'a' && text[at + 2] <= 'z';
      if (!slot && !argument && !rule && !looking_at("{{")) {
        open += text[at] == '{' ? 1 : 0;
        take_plain(plain);
        continue;
      }
      flush();
      if (argument) {
        nodes.push_back({Node::Kind::kArgument, {}, after - '1', 0, {}});
        made.arguments_ = std::max(made.arguments_, static_cast<size_t>(after - '0'));
        at += 2;
        continue;
      }
      TRY_ASSIGN(Node node, rule ? take_rule() : slot ? take_slot() : take_choice(depth));
      nodes.push_back(std::move(node));
    }
    flush();
    return nodes;
  }

  // Words inside of quotes forbid no name, unless the quotes are an f-string's.
  void take_plain(std::string& plain) {
    const char c = text[at++];
    if (c == '"') {
      const bool format = !plain.empty() && plain.back() == 'f';
      quote = quote != Quote::kNone ? Quote::kNone : format ? Quote::kFormat : Quote::kText;
    } else if (c == '\n') {
      quote = Quote::kNone;
    }
    code += quote == Quote::kText ? '"' : c;
    plain += c;
  }

  // `<<name argument; argument>>`
  Result<Node> take_rule() {
    Node node{Node::Kind::kRule, {}, 0, 0, {}};
    for (at += 2; at < text.size() && is_word(text[at]); ++at) node.text += text[at];
    while (!looking_at(">>")) {
      if (at >= text.size()) return wrong("<< without >>");
      ++at;  // the space after the name, or a semicolon
      while (looking_at(" ")) ++at;
      TRY_ASSIGN(std::vector<Node> argument, sequence(0, true));
      node.alternatives.push_back(std::move(argument));
    }
    at += 2;
    const auto [use, first] = made.rules_used_.emplace(node.text, node.alternatives.size());
    if (!first) use->second = std::min(use->second, node.alternatives.size());
    return node;
  }

  Result<Node> take_slot() {
    const bool braced = text[++at] == '{';
    if (braced) ++at;
    Node node{Node::Kind::kSlot, {}, 0, 0, {}};
    while (at < text.size() && is_slot(text[at])) node.text += text[at++];
    if (braced && (at >= text.size() || text[at++] != '}')) return wrong("} expected after the slot's name");
    const bool known = node.text == "f" || std::any_of(pools.begin(), pools.end(), [&](const NamePools* pool) {
                         return pool->count(node.text) > 0;
                       });
    if (!known) return wrong("no names for slot $" + node.text);
    return node;
  }

  Result<Node> take_choice(int depth) {
    at += 2;
    Node node{Node::Kind::kChoice, {}, 0, 0, {}};
    if (looking_at("@")) {
      for (++at; at < text.size() && is_word(text[at]); ++at) node.text += text[at];
      if (looking_at(" ")) ++at;
    }
    if (looking_at("#") && at + 1 < text.size() &&
        (text[at + 1] == '-' || std::isdigit(static_cast<unsigned char>(text[at + 1])) != 0)) {
      return take_number(std::move(node));
    }
    const Quote before = quote;
    for (;;) {
      quote = before;
      TRY_ASSIGN(std::vector<Node> alternative, sequence(depth + 1));
      node.alternatives.push_back(std::move(alternative));
      if (at >= text.size()) return wrong("{{ without }}");
      const bool more = looking_at("||");
      at += 2;
      if (!more) return node;
    }
  }

  Result<Node> take_number(Node node) {
    node.kind = Node::Kind::kNumber;
    const char* end = text.data() + text.size();
    auto low = std::from_chars(text.data() + at + 1, end, node.low);
    if (low.ec != std::errc() || std::string_view(low.ptr, 2) != "..") return wrong("{{#LOW..HIGH}} expected");
    auto high = std::from_chars(low.ptr + 2, end, node.high);
    at = static_cast<size_t>(high.ptr - text.data());
    if (high.ec != std::errc() || !looking_at("}}") || node.high < node.low) return wrong("{{#LOW..HIGH}} expected");
    at += 2;
    return node;
  }

  void collect_words(std::string_view plain) {
    for (size_t i = 0; i < plain.size();) {
      size_t end = i;
      while (end < plain.size() && is_word(plain[end])) ++end;
      const bool attribute = i > 0 && plain[i - 1] == '.';  // a method may well be called like a variable
      if (end > i && !attribute) made.literal_words_.emplace(plain.substr(i, end - i));
      i = end + 1;
    }
  }
};

struct Template::Renderer {
  const Sources& sources;
  Rng& rng;
  Rendered out;
  std::set<std::string> taken;  // names given, and words that no name may be
  std::map<std::string, uint64_t> tags;
  std::vector<std::string> arguments;
  int depth = 0;

  uint64_t draw_tagged(const std::string& tag, uint64_t count) {
    if (tag.empty()) return rng.below(count);
    const auto [found, fresh] = tags.emplace(tag, 0);
    if (fresh) found->second = rng.below(count);
    return found->second % count;
  }

  const std::vector<std::string>& pool_of(const std::string& slot) const {
    if (slot == "f") return sources.entry_names;
    for (const NamePools* pool : sources.pools) {
      const auto found = pool->find(slot);
      if (found != pool->end()) return found->second;
    }
    check_failed("slot has names", __FILE__, __LINE__);
  }

  const std::string& name_of(const std::string& slot) {
    const auto known = out.names.find(slot);
    if (known != out.names.end()) return known->second;
    const std::vector<std::string>& pool = pool_of(slot);
    std::vector<std::string> free;
    for (const std::string& name : pool) {
      if (taken.count(name) == 0 && reserved_words().count(name) == 0) free.push_back(name);
    }
    std::string name;
    if (free.empty()) {
      for (int i = 2; name.empty() || taken.count(name) > 0; ++i) {
        name = pool[0] + std::to_string(i);
      }
    } else {
      // The first names of a pool are the most natural: they come twice as often.
      name = rng.chance(0.4) ? free[rng.below(std::min<size_t>(free.size(), 2))] : rng.pick(free);
    }
    taken.insert(name);
    return out.names.emplace(slot, std::move(name)).first->second;
  }

  void render(const std::vector<Node>& nodes) {
    for (const Node& node : nodes) {
      switch (node.kind) {
        case Node::Kind::kText:
          out.text += node.text;
          break;
        case Node::Kind::kSlot:
          out.text += name_of(node.text);
          break;
        case Node::Kind::kNumber:
          out.text += std::to_string(
              node.low + static_cast<int64_t>(draw_tagged(node.text, static_cast<uint64_t>(node.high - node.low + 1))));
          break;
        case Node::Kind::kRule:
          expand(node);
          break;
        case Node::Kind::kArgument:
          CHECK(static_cast<size_t>(node.low) < arguments.size());
          out.text += arguments[static_cast<size_t>(node.low)];
          break;
        case Node::Kind::kChoice:
          render(node.alternatives[draw_tagged(node.text, node.alternatives.size())]);
      }
    }
  }

  std::string rendered_apart(const std::vector<Node>& nodes) {
    const std::string before = std::exchange(out.text, {});
    render(nodes);
    return std::exchange(out.text, before);
  }

  // The expansion's lines take the indentation of the line they start on. Deep down only alternatives without rules
  // are drawn, so that every expansion ends.
  void expand(const Node& node) {
    std::vector<std::string> values;
    for (const std::vector<Node>& argument : node.alternatives) values.push_back(rendered_apart(argument));
    const std::vector<Template>& all = sources.rules.find(node.text)->second;
    std::vector<const Template*> usable;
    for (const Template& alternative : all) {
      if (depth < 4 || alternative.rules_used_.empty()) usable.push_back(&alternative);
    }
    const Template& chosen = usable.empty() ? all[0] : *usable[rng.below(usable.size())];
    const auto outer_tags = std::exchange(tags, {});
    const auto outer_arguments = std::exchange(arguments, std::move(values));
    ++depth;
    const std::string text = rendered_apart(chosen.nodes_);
    --depth;
    tags = outer_tags;
    arguments = outer_arguments;
    const size_t line = out.text.rfind('\n') == std::string::npos ? 0 : out.text.rfind('\n') + 1;
    const size_t indent = std::min(out.text.find_first_not_of(' ', line), out.text.size()) - line;
    for (const char c : text) {
      out.text += c;
      if (c == '\n') out.text.append(indent, ' ');
    }
  }
};

Result<Template> Template::parse(std::string_view text, const std::vector<const NamePools*>& pools) {
  Template made;
  Parser parser{fold_blocks(text), pools, made};
  TRY_ASSIGN(made.nodes_, parser.sequence(0));
  return made;
}

void Template::drop_last_newline() {
  if (nodes_.empty() || nodes_.back().kind != Node::Kind::kText) return;
  std::string& last = nodes_.back().text;
  if (!last.empty() && last.back() == '\n') last.pop_back();
}

Template::Rendered Template::render(const Sources& sources, Rng& rng) const {
  Renderer renderer{sources, rng, {}, literal_words_, {}, {}, 0};
  if (!rules_used_.empty()) {
    for (const auto& [name, alternatives] : sources.rules) {
      for (const Template& alternative : alternatives) {
        renderer.taken.insert(alternative.literal_words_.begin(), alternative.literal_words_.end());
      }
    }
  }
  renderer.render(nodes_);
  return std::move(renderer.out);
}

}  // namespace anser::agent

// A rule has no recursion, so it is a regular language: it compiles to a list of instructions whose leaves are the
// little automata of grammar_nodes.h. A state is a set of (instruction, number); a byte moves every member on, and
// members that cannot move die. Those that remain can always finish, which is why no state is a dead end.
#include "runtime/text/grammar.h"

#include <algorithm>
#include <bit>
#include <optional>
#include <variant>

#include "base/check.h"
#include "base/json.h"
#include "runtime/text/grammar_nodes.h"

namespace anser::runtime {
namespace {

using Automaton = std::variant<LiteralAutomaton, IntegerAutomaton, StringAutomaton, TextAutomaton>;

}  // namespace

struct Rule::Node {
  enum class Kind : uint8_t { kLeaf, kSequence, kAlternatives } kind = Kind::kLeaf;
  std::optional<Automaton> leaf;
  std::vector<Rule> parts;
};

namespace {

Rule leaf(Automaton automaton) {
  return Rule(std::make_shared<const Rule::Node>(Rule::Node{Rule::Node::Kind::kLeaf, std::move(automaton), {}}));
}

}  // namespace

Rule literal(std::string bytes) { return choice({std::move(bytes)}); }

Rule choice(std::vector<std::string> literals) {
  CHECK(!literals.empty());
  return leaf(LiteralAutomaton(literals));
}

Rule integer(int64_t minimum, int64_t maximum) {
  constexpr int64_t kMost = int64_t{1} << 59;  // what an automaton's state can hold, with a digit to spare
  CHECK(minimum <= maximum && minimum >= -kMost && maximum <= kMost);
  return leaf(IntegerAutomaton(minimum, maximum));
}

Rule json_string(int64_t max_bytes) {
  CHECK(max_bytes >= 0 && max_bytes < (int64_t{1} << 40));
  return leaf(StringAutomaton(max_bytes));
}

Rule json_string_of(const std::vector<std::string>& texts) {
  std::vector<std::string> escaped;
  for (const std::string& text : texts) {
    const std::string quoted = nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    escaped.push_back(quoted.substr(1, quoted.size() - 2));
  }
  return choice(std::move(escaped));
}

Rule text_until(const std::string& end, const std::vector<std::string>& never) {
  CHECK(!end.empty());
  return leaf(TextAutomaton(end, never));
}

Rule sequence(std::vector<Rule> parts) {
  return Rule(std::make_shared<const Rule::Node>(Rule::Node{Rule::Node::Kind::kSequence, {}, std::move(parts)}));
}

Rule alternatives(std::vector<Rule> options) {
  CHECK(!options.empty());
  return Rule(std::make_shared<const Rule::Node>(Rule::Node{Rule::Node::Kind::kAlternatives, {}, std::move(options)}));
}

Rule optional(Rule rule) { return alternatives({std::move(rule), sequence({})}); }

int64_t TokenSet::count() const {
  int64_t sum = 0;
  for (const uint64_t word : words_) sum += std::popcount(word);
  return sum;
}

// Built from the end: each rule is compiled knowing which instruction follows it.
struct Grammar::Program {
  struct Instruction {
    const Automaton* leaf = nullptr;  // null: a fork (or, without targets, acceptance)
    std::vector<int32_t> next;        // a leaf: what follows it; a fork: its branches
  };
  Rule rule;  // keeps the automata alive
  std::vector<Instruction> code;
  int32_t entry = 0;

  explicit Program(Rule whole) : rule(std::move(whole)) {
    code.push_back({});  // 0: acceptance
    entry = compile(rule, 0);
  }

  // Null where the position is in no free text.
  const TextAutomaton* free_text(const Position& position) const {
    const Automaton* automaton = code[static_cast<size_t>(position.at)].leaf;
    const auto* text = automaton == nullptr ? nullptr : std::get_if<TextAutomaton>(automaton);
    return text == nullptr || text->complete(position.number) ? nullptr : text;
  }

  int32_t compile(const Rule& part, int32_t after) {
    const Rule::Node& node = part.node();
    switch (node.kind) {
      case Rule::Node::Kind::kLeaf:
        code.push_back({&*node.leaf, {after}});
        break;
      case Rule::Node::Kind::kSequence:
        for (size_t i = node.parts.size(); i > 0; --i) after = compile(node.parts[i - 1], after);
        return after;
      case Rule::Node::Kind::kAlternatives: {
        std::vector<int32_t> branches;
        for (const Rule& option : node.parts) branches.push_back(compile(option, after));
        code.push_back({nullptr, std::move(branches)});
        break;
      }
    }
    return static_cast<int32_t>(code.size()) - 1;
  }

  // Adds the position at the start of instruction `at`, and all that can be reached from there without a byte.
  void enter(int32_t at, std::vector<Position>& out) const {
    const Instruction& instruction = code[static_cast<size_t>(at)];
    if (instruction.leaf == nullptr) {
      if (at == 0) out.push_back({0, 0});
      for (const int32_t branch : instruction.next) enter(branch, out);
      return;
    }
    add({at, std::visit([](const auto& leaf) { return leaf.start(); }, *instruction.leaf)}, out);
  }

  // Adds a position inside a leaf, and where it is complete also what follows.
  void add(const Position& position, std::vector<Position>& out) const {
    const Instruction& instruction = code[static_cast<size_t>(position.at)];
    out.push_back(position);
    if (std::visit([&](const auto& leaf) { return leaf.complete(position.number); }, *instruction.leaf)) {
      enter(instruction.next[0], out);
    }
  }

  void step(const std::vector<Position>& from, uint8_t byte, std::vector<Position>& out) const {
    out.clear();
    for (const Position& position : from) {
      const Instruction& instruction = code[static_cast<size_t>(position.at)];
      if (instruction.leaf == nullptr) continue;
      const int64_t number =
          std::visit([&](const auto& leaf) { return leaf.step(position.number, byte); }, *instruction.leaf);
      if (number != kDead) add({position.at, number}, out);
    }
    if (out.size() > 1) {
      std::sort(out.begin(), out.end());
      out.erase(std::unique(out.begin(), out.end()), out.end());
    }
  }
};

namespace {

// One walk over the trie, a state for each depth.
template <class Step>
class MaskWalk {
 public:
  MaskWalk(std::span<const Tokenizer::Node> trie, const Step& step, TokenSet& out)
      : trie_(trie), step_(step), out_(out) {}

  void visit(const Tokenizer::Node& node, size_t depth) {
    if (states_.size() < depth + 2) states_.resize(depth + 2);
    for (const auto& [byte, child] : node.children) {
      step_(states_[depth], byte, states_[depth + 1]);
      if (states_[depth + 1].empty()) continue;
      const Tokenizer::Node& next = trie_[static_cast<size_t>(child)];
      if (next.token >= 0) out_.insert(next.token);
      if (!next.children.empty()) visit(next, depth + 1);
    }
  }
  void run(const std::vector<Grammar::Position>& start) {
    states_.resize(2);
    states_[0] = start;
    visit(trie_[0], 0);
  }

 private:
  std::span<const Tokenizer::Node> trie_;
  const Step& step_;
  TokenSet& out_;
  std::vector<std::vector<Grammar::Position>> states_;
};

// Every allowed token that begins another one is a way to write the same text.
Token only_way(const TokenSet& allowed, const Tokenizer& tokenizer) {
  Token longest = -1;
  for (Token id = 0; id < allowed.size(); ++id) {
    if (!allowed.contains(id)) continue;
    if (longest < 0) {
      longest = id;
      continue;
    }
    const std::string &a = tokenizer.bytes(longest), &b = tokenizer.bytes(id);
    if (!std::string_view(a).starts_with(b) && !std::string_view(b).starts_with(a)) return -1;
    if (b.size() > a.size()) longest = id;
  }
  return longest;
}

}  // namespace

Grammar::Grammar(const Rule& rule) : program_(std::make_shared<const Program>(rule)) {}

Grammar::State Grammar::start() const {
  State state;
  program_->enter(program_->entry, state.positions);
  std::sort(state.positions.begin(), state.positions.end());
  state.positions.erase(std::unique(state.positions.begin(), state.positions.end()), state.positions.end());
  return state;
}

bool Grammar::advance(State& state, std::string_view bytes) const {
  std::vector<Position> from = state.positions, to;
  for (const char raw : bytes) {
    program_->step(from, static_cast<uint8_t>(raw), to);
    if (to.empty()) return false;
    from.swap(to);
  }
  state.positions = std::move(from);
  return true;
}

bool Grammar::accepting(const State& state) const {
  return !state.positions.empty() && state.positions.front() == Position{0, 0};  // sorted: acceptance comes first
}

bool Grammar::finished(const State& state) const {
  if (!accepting(state)) return false;
  std::vector<Position> to;
  for (int byte = 0; byte < 256; ++byte) {
    program_->step(state.positions, static_cast<uint8_t>(byte), to);
    if (!to.empty()) return false;
  }
  return true;
}

bool Grammar::in_free_text(const State& state) const {
  return std::any_of(state.positions.begin(), state.positions.end(),
                     [this](const Position& position) { return program_->free_text(position) != nullptr; });
}

void Grammar::end_free_text(State& state) const {
  for (Position& position : state.positions) {
    const TextAutomaton* text = program_->free_text(position);
    if (text != nullptr) position.number = text->ending(position.number);
  }
  std::sort(state.positions.begin(), state.positions.end());
  state.positions.erase(std::unique(state.positions.begin(), state.positions.end()), state.positions.end());
}

TokenSet Grammar::allowed(const State& state, const Tokenizer& tokenizer) const {
  TokenSet out(tokenizer.size());
  const auto step = [this](const std::vector<Position>& from, uint8_t byte, std::vector<Position>& to) {
    program_->step(from, byte, to);
  };
  MaskWalk(tokenizer.trie(), step, out).run(state.positions);
  return out;
}

Grammar::State Grammar::mask_key(const State& state, int64_t longest) const {
  State key = state;
  for (Position& position : key.positions) {
    const Automaton* automaton = program_->code[static_cast<size_t>(position.at)].leaf;
    const auto* inside = automaton == nullptr ? nullptr : std::get_if<StringAutomaton>(automaton);
    if (inside != nullptr) position.number = inside->key(position.number, longest);
  }
  return key;
}

MaskCache::MaskCache(Grammar grammar, Tokenizer tokenizer)
    : grammar_(std::move(grammar)), tokenizer_(std::move(tokenizer)) {
  for (Token id = 0; id < tokenizer_.size(); ++id) {
    longest_ = std::max(longest_, static_cast<int64_t>(tokenizer_.bytes(id).size()));
  }
}

const MaskCache::Mask& MaskCache::mask(const Grammar::State& state) {
  Grammar::State key = grammar_.mask_key(state, longest_);
  const auto found = masks_.find(key);
  if (found != masks_.end()) return found->second;
  Mask mask{grammar_.allowed(key, tokenizer_)};
  mask.forced = only_way(mask.allowed, tokenizer_);
  return masks_.emplace(std::move(key), std::move(mask)).first->second;
}

const TokenSet& MaskCache::allowed(const Grammar::State& state) { return mask(state).allowed; }
Token MaskCache::forced(const Grammar::State& state) { return mask(state).forced; }

size_t MaskCache::Hash::operator()(const Grammar::State& state) const {
  uint64_t hash = state.positions.size();
  for (const Grammar::Position& position : state.positions) {
    hash = (hash ^ static_cast<uint64_t>(position.at)) * 0x9E3779B97F4A7C15ull;
    hash = (std::rotl(hash, 29) ^ static_cast<uint64_t>(position.number)) * 0xBF58476D1CE4E5B9ull;
  }
  return static_cast<size_t>(hash ^ hash >> 31);
}

}  // namespace anser::runtime

// Why not byte pairs: a decision of the brain should be one token. The line of an edit, a whole turn's frame, a name, an
// operator with its spaces are each one; digits stand alone, so that values can be read. The pieces are words and short
// runs of words that the sample repeats most, chosen by the tokens they save, measured anew in each round with what has
// been chosen so far.
#include "agent/learn/vocab.h"

#include <algorithm>
#include <array>
#include <set>
#include <unordered_map>

#include "agent/protocol.h"
#include "tools/specs.h"

namespace anser::agent {
namespace {

constexpr int kIndentedLines = 40;  // lines whose number and indentation are one token

bool letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }
bool digit(char c) { return c >= '0' && c <= '9'; }

// Cuts text into atoms: an optional space and a word, or one other character. Pieces are runs of atoms.
std::vector<std::string_view> atoms_of(std::string_view text) {
  std::vector<std::string_view> atoms;
  for (size_t at = 0; at < text.size();) {
    size_t to = at;
    if (text[to] == ' ' && to + 1 < text.size() && text[to + 1] != ' ' && text[to + 1] != '\n') ++to;
    if (to < text.size() && letter(text[to])) {
      while (to < text.size() && letter(text[to])) ++to;
    } else {
      const char c = text[to];
      ++to;
      while (to < text.size() && text[to] == c && (c == '=' || c == '/' || c == '*' || c == '^' || c == '-')) ++to;
    }
    atoms.push_back(text.substr(at, to - at));
    at = to;
  }
  return atoms;
}

// A quote may only begin a piece or follow a backslash, or a piece could swallow the end of a path and with it the one
// token that names the line.
bool allowed(std::string_view piece) {
  for (size_t i = 0; i < piece.size(); ++i) {
    const char c = piece[i];
    if (digit(c) || c == '\n' || static_cast<unsigned char>(c) >= 0x80 || static_cast<unsigned char>(c) < 0x20) return false;
    if (c == '|' && i > 0) return false;
    if (c == '"' && !(i > 0 && piece[i - 1] == '\\')) return false;
  }
  return !piece.empty() && piece.back() != '\\';
}

std::vector<std::string> line_tokens() {
  std::vector<std::string> tokens;
  for (int n = 1; n <= kVocabLines; ++n) {
    const std::string number = std::to_string(n);
    tokens.push_back("\",\"line\":" + number + ",\"text\":\"");
    tokens.push_back("\",\"after\":" + number + ",\"text\":\"");
    tokens.push_back("\n" + number + "|");
    if (n > kIndentedLines) continue;
    for (const char* indent : {"    ", "        ", "            "}) tokens.push_back("\n" + number + "|" + indent);
  }
  tokens.push_back("\",\"after\":0,\"text\":\"");
  return tokens;
}

using Counts = std::unordered_map<std::string, int64_t>;

// What tokens the pieces chosen so far leave of the sample, and how often runs of up to four atoms occur.
Counts count_pieces(std::span<const std::string> segments) {
  Counts counts;
  for (const std::string& segment : segments) {
    const auto atoms = atoms_of(segment);
    for (size_t i = 0; i < atoms.size(); ++i) {
      size_t size = 0;
      for (size_t k = i; k < std::min(i + 5, atoms.size()); ++k) {
        size += atoms[k].size();
        const std::string_view piece(atoms[i].data(), size);
        if (size > 24 || !allowed(piece)) break;
        if (size > 1) ++counts[std::string(piece)];
      }
    }
  }
  return counts;
}

std::vector<std::string> with_bytes(const std::vector<std::string>& pieces) {
  std::vector<std::string> tokens{""};  // 0: end of document
  for (int byte = 0; byte < 256; ++byte) tokens.emplace_back(1, static_cast<char>(byte));
  std::set<std::string> seen(tokens.begin(), tokens.end());
  for (const std::string& piece : pieces)
    if (seen.insert(piece).second) tokens.push_back(piece);
  return tokens;
}

// How often each token is used on the sample.
std::vector<int64_t> usage(const runtime::Tokenizer& tokenizer, std::span<const std::string> segments) {
  std::vector<int64_t> used(static_cast<size_t>(tokenizer.size()));
  for (const std::string& segment : segments)
    for (const runtime::Token token : tokenizer.encode(segment)) ++used[static_cast<size_t>(token)];
  return used;
}

struct Scored {
  std::string piece;
  int64_t saved;
  bool operator<(const Scored& other) const { return saved != other.saved ? saved > other.saved : piece < other.piece; }
};

}  // namespace

std::vector<std::string> protocol_phrases() {
  const Dialect& dialect = *find_dialect("g1i");
  const std::string goal = "\x01";
  const std::string prompt = dialect.prompt(tools::default_specs(), goal);
  const std::string observation = dialect.observation(goal);
  const auto before = [&goal](const std::string& text) { return text.substr(0, text.find(goal)); };
  const auto after = [&goal](const std::string& text) { return text.substr(text.find(goal) + goal.size()); };
  std::vector<std::string> phrases{before(prompt), after(prompt), before(observation)};
  for (const char* name : {"run", "submit"}) phrases.push_back(dialect.call({.name = name, .arguments = nlohmann::ordered_json::object()}));
  for (const char* text :
       {"{\"name\":\"edit\",\"arguments\":{\"path\":\"", "{\"name\":\"read\",\"arguments\":{\"path\":\"",
        "{\"name\":\"search\",\"arguments\":{\"pattern\":\"", "{\"name\":\"notes\",\"arguments\":{\"op\":\"append\",\"text\":\"",
        "{\"name\":\"run\",\"arguments\":{\"command\":\"", "\"}}\n```", "\nFiles: ", ".py test_", ".py\nCheck: python3 test_", ".py\nCheck: python3 ",
        " lines)", "edited ", "inserted ", "deleted ", ".py line ", ".py (", "exit 1\n", "exit 0\n", "exit 0", "exit 1", "killed: wall limit", "killed: cpu limit",
        "accepted", "FAIL ", "\nFAIL ", " -> ", ", expected ", " passed", "\n0/", "Traceback (most recent call last):\n  File \"/work/",
        "\n  File \"/work/", ".py\", line ", ", in <module>\n    from ", ", in <module>\n    assert ", ", in test_", "\n    self.assertEqual(",
        "\nAssertionError: ", "\nAssertionError", "\n======================================================================\nFAIL: test_",
        "\n======================================================================\nERROR: test_",
        "\n----------------------------------------------------------------------\nTraceback (most recent call last):\n  File \"/work/test_",
        "\n----------------------------------------------------------------------\nRan ", " tests in 0.0", "s\nFAILED (failures=", "s\nFAILED (errors=",
        "s\nOK", "(__main__.Test", "SyntaxError: ", "\nSyntaxError: ", "\nIndentationError: ", "IndexError: list index out of range (line ",
        "TypeError: ", "NameError: name '", "' is not defined (line ", "' is not defined", "UnboundLocalError: cannot access local variable '",
        "' where it is not associated with a value (line ", "RecursionError: maximum recursion depth exceeded", "KeyError: ",
        "AttributeError: '", "' object has no attribute '", "ZeroDivisionError: ", "ValueError: ", " (line ", "None", "True", "False",
        "    ", "        ", "            ", "                ", "^^^^", "^^^^^^^^^^^^^^^^", "\\\"", "(\\\"", "\\\"\\\"", ", ", "), (", "], [", "[[", "]]"})
    phrases.emplace_back(text);
  return phrases;
}

Result<runtime::Tokenizer> build_vocabulary(std::span<const std::string> segments, int size) {
  std::vector<std::string> fixed = protocol_phrases();
  const std::vector<std::string> lines = line_tokens();
  fixed.insert(fixed.end(), lines.begin(), lines.end());
  const size_t room = static_cast<size_t>(size);
  const size_t base = with_bytes(fixed).size();
  if (room < base) {
    return Error{Errc::kInvalid, "a vocabulary needs at least " + std::to_string(base) + " tokens for the protocol, " +
                                     std::to_string(size) + " were asked for"};
  }
  std::vector<Scored> ranked;
  for (const auto& [piece, count] : count_pieces(segments)) {
    const auto atoms = static_cast<int64_t>(atoms_of(piece).size());
    // A single word is spelt in bytes where it is no token; a run is made of its words.
    ranked.push_back({piece, count * (atoms == 1 ? static_cast<int64_t>(piece.size()) - 1 : atoms - 1)});
  }
  std::sort(ranked.begin(), ranked.end());
  if (ranked.size() > 6 * room) ranked.resize(6 * room);

  // Rounds: fill up, measure what is really used, keep the best half more firmly each time.
  std::vector<Scored> kept;
  std::set<std::string> refused;
  constexpr int kRounds = 6;
  for (int round = 0; round < kRounds; ++round) {
    std::vector<std::string> pieces = fixed;
    std::set<std::string> have(fixed.begin(), fixed.end());
    for (const Scored& one : kept)
      if (have.insert(one.piece).second) pieces.push_back(one.piece);
    for (const Scored& one : ranked) {
      if (with_bytes({}).size() + pieces.size() >= room) break;
      if (refused.count(one.piece) == 0 && have.insert(one.piece).second) pieces.push_back(one.piece);
    }
    TRY_ASSIGN(runtime::Tokenizer tokenizer, runtime::Tokenizer::from_tokens(with_bytes(pieces)));
    if (round + 1 == kRounds) return tokenizer;
    const std::vector<int64_t> used = usage(tokenizer, segments);
    kept.clear();
    for (size_t id = base; id < used.size(); ++id) {
      const std::string& piece = tokenizer.bytes(static_cast<runtime::Token>(id));
      const auto atoms = static_cast<int64_t>(atoms_of(piece).size());
      kept.push_back({piece, used[id] * (atoms == 1 ? static_cast<int64_t>(piece.size()) - 1 : atoms - 1)});
    }
    std::sort(kept.begin(), kept.end());
    const size_t firm = kept.size() * static_cast<size_t>(kRounds + round) / static_cast<size_t>(2 * kRounds);
    for (size_t i = firm; i < kept.size(); ++i) refused.insert(kept[i].piece);
    kept.resize(firm);
  }
  return Error{Errc::kInvalid, "a vocabulary takes at least one round"};
}

}  // namespace anser::agent

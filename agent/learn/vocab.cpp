// Why not byte pairs: a decision of the brain should be one token. The line of an edit, a whole turn's frame, a name,
// an operator with its spaces are each one; digits stand alone, so that values can be read. Spaces go with operators
// and keywords, never with words, so that a word is cut the same wherever it stands: what is copied is recognised.
// Pieces are chosen by the tokens they save, measured anew in each round with what has been chosen so far.
#include "agent/learn/vocab.h"

#include <algorithm>
#include <array>
#include <set>
#include <unordered_map>

#include "agent/protocol.h"
#include "agent/search/python_lexer.h"
#include "base/bytes.h"

namespace anser::agent {
namespace {

constexpr int kIndentedLines = 40;  // lines whose number and indentation are one token

bool letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }
bool digit(char c) { return c >= '0' && c <= '9'; }

bool operator_char(char c) { return std::string_view("=<>!+-*/%&|^").find(c) != std::string_view::npos; }

struct Atom {
  std::string_view text;
  bool name = false;  // stands alone; all others may be joined into runs
};

// Cuts text into names, and what stands between them: operators and keywords with their spaces, calls of methods and
// builtins up to the bracket, brackets, other characters.
class Cutter {
 public:
  explicit Cutter(std::string_view text) : text_(text) {}
  std::vector<Atom> run() {
    while (at_ < text_.size()) next();
    return std::move(atoms_);
  }

 private:
  char at(size_t i) const { return i < text_.size() ? text_[i] : '\n'; }
  size_t word_end(size_t i) const {
    while (letter(at(i))) ++i;
    return i;
  }
  void push(size_t end, bool name) {
    atoms_.push_back({text_.substr(at_, end - at_), name});
    at_ = end;
  }
  void next() {
    const size_t core = at(at_) == ' ' ? at_ + 1 : at_;
    const char c = at(core);
    if (letter(c)) return word(core);
    if (operator_char(c)) {
      size_t end = core;
      while (operator_char(at(end))) ++end;
      return push(at(end) == ' ' ? end + 1 : end, false);
    }
    if (core != at_) return push(core, false);
    if (c == '.' && letter(at(core + 1)) && at(word_end(core + 1)) == '(') return push(word_end(core + 1) + 1, false);
    const bool spaced = (c == ',' || c == ':') && at(core + 1) == ' ';
    push(core + (spaced ? 2 : 1), false);
  }
  void word(size_t core) {
    const size_t end = word_end(core);
    const std::string_view word = text_.substr(core, end - core);
    if (py_keyword(word)) return push(at(end) == ' ' ? end + 1 : end, false);
    if (at(end) == '(' && py_builtin(word)) {
      if (core != at_) push(core, false);
      return push(end + 1, false);
    }
    if (core != at_) push(core, false);
    push(end, true);
  }

  std::string_view text_;
  size_t at_ = 0;
  std::vector<Atom> atoms_;
};

std::vector<Atom> atoms_of(std::string_view text) { return Cutter(text).run(); }

// A word with the space before it.
bool spaced_word(std::string_view piece) {
  return piece.size() > 1 && piece[0] == ' ' && std::all_of(piece.begin() + 1, piece.end(), letter);
}

// A quote may only begin a piece or follow a backslash, or a piece could swallow the end of a path and with it the one
// token that names the line.
bool allowed(std::string_view piece) {
  for (size_t i = 0; i < piece.size(); ++i) {
    const char c = piece[i];
    if (digit(c) || c == '\n' || static_cast<unsigned char>(c) >= 0x80 || static_cast<unsigned char>(c) < 0x20)
      return false;
    if (c == '|' && i > 0) return false;
    if (c == '"' && !(i > 0 && piece[i - 1] == '\\')) return false;
  }
  // A closing bracket would take the space of the operator that follows.
  const bool steals = piece.size() > 1 && piece.back() == ' ' &&
                      std::string_view(")]}'\"").find(piece[piece.size() - 2]) != std::string_view::npos;
  return !piece.empty() && piece.back() != '\\' && !steals && !spaced_word(piece);
}

std::vector<std::string> line_tokens() {
  std::vector<std::string> tokens;
  for (int n = 1; n <= kVocabLines; ++n) {
    const std::string number = std::to_string(n);
    tokens.push_back("\",\"line\":" + number + ",\"");
    tokens.push_back("\",\"after\":" + number + ",\"text\":\"");
    tokens.push_back("\n" + number + "|");
    if (n > kIndentedLines) continue;
    for (const char* indent : {"    ", "        ", "            "}) tokens.push_back("\n" + number + "|" + indent);
  }
  tokens.push_back("\",\"after\":0,\"text\":\"");
  return tokens;
}

using Counts = std::unordered_map<std::string, int64_t>;

// A name, its parts between underscores, and pairs and triples of its letters for the names that will be spelt.
void count_name(std::string_view name, Counts& counts) {
  // Names of tests, and whole names of several words, are each at home in one family of programs: their words are what
  // unseen ones share.
  if (name.size() > 24 || !allowed(name) || name.substr(0, 4) == "Test" || name.substr(0, 5) == "test_") return;
  if (name.size() > 1 && name.find('_') == std::string_view::npos) ++counts[std::string(name)];
  size_t from = 0;
  for (size_t i = 0; i <= name.size(); ++i) {
    if (i < name.size() && name[i] != '_') continue;
    if (i > from + 1 && (from > 0 || i < name.size())) ++counts[std::string(name.substr(from, i - from))];
    from = i + 1;
  }
  constexpr uint64_t kSpelt = 16;  // few names are: their letters count for less
  if (hash_bytes(name).bytes[0] % kSpelt != 0) return;
  for (size_t size : {2, 3})
    for (size_t i = 0; i + size <= name.size(); ++i) ++counts[std::string(name.substr(i, size))];
}

// How often names, their parts, and runs of up to four other atoms occur.
void count_segment(std::string_view segment, Counts& counts) {
  const std::vector<Atom> atoms = atoms_of(segment);
  for (size_t i = 0; i < atoms.size(); ++i) {
    if (atoms[i].name) {
      count_name(atoms[i].text, counts);
      continue;
    }
    size_t size = 0;
    for (size_t k = i; k < std::min(i + 4, atoms.size()) && !atoms[k].name; ++k) {
      size += atoms[k].text.size();
      const std::string_view piece(atoms[i].text.data(), size);
      if (size > 24 || !allowed(piece)) break;
      if (size > 1) ++counts[std::string(piece)];
    }
  }
}

// Over all segments, without what fewer than `least` of them hold.
Counts count_pieces(std::span<const std::string> segments, int least) {
  Counts all, holders;
  for (const std::string& segment : segments) {
    Counts here;
    count_segment(segment, here);
    for (const auto& [piece, count] : here) {
      all[piece] += count;
      ++holders[piece];
    }
  }
  std::erase_if(all, [&](const auto& one) { return holders[one.first] < least; });
  return all;
}

// Tokens saved by each use of a piece: letters of a name would be bytes, a run is made of its atoms.
int64_t saving(const std::string& piece) {
  const std::vector<Atom> atoms = atoms_of(piece);
  if (atoms.size() == 1) return static_cast<int64_t>(piece.size()) - 1;
  return static_cast<int64_t>(atoms.size()) - 1;
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

Result<runtime::Tokenizer> build_vocabulary(std::span<const std::string> segments, int size,
                                            const VocabularyBase& start) {
  std::vector<std::string> fixed;
  constexpr runtime::Token kFirstPiece = 257;  // with_bytes()
  for (runtime::Token id = kFirstPiece; start.tokens != nullptr && id < start.tokens->size(); ++id) {
    if (!spaced_word(start.tokens->bytes(id))) fixed.push_back(start.tokens->bytes(id));
  }
  std::set<std::string> known(fixed.begin(), fixed.end());
  for (const std::vector<std::string>& more : {protocol_phrases(), line_tokens()}) {
    for (const std::string& phrase : more)
      if (known.insert(phrase).second) fixed.push_back(phrase);
  }
  const size_t room = static_cast<size_t>(size);
  const size_t base = with_bytes(fixed).size();
  if (room < base) {
    return Error{Errc::kInvalid, "a vocabulary needs at least " + std::to_string(base) + " tokens for the protocol, " +
                                     std::to_string(size) + " were asked for"};
  }
  std::vector<Scored> ranked;
  for (const auto& [piece, count] : count_pieces(segments, start.least)) {
    ranked.push_back({piece, count * saving(piece)});
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
    bool all = true;  // what was not refused has room
    for (const Scored& one : ranked) {
      if (with_bytes({}).size() + pieces.size() >= room) {
        all = false;
        break;
      }
      if (refused.count(one.piece) == 0 && have.insert(one.piece).second) pieces.push_back(one.piece);
    }
    TRY_ASSIGN(runtime::Tokenizer tokenizer, runtime::Tokenizer::from_tokens(with_bytes(pieces)));
    if (all || round + 1 == kRounds) return tokenizer;
    const std::vector<int64_t> used = usage(tokenizer, segments);
    kept.clear();
    for (size_t id = base; id < used.size(); ++id) {
      const std::string& piece = tokenizer.bytes(static_cast<runtime::Token>(id));
      kept.push_back({piece, used[id] * saving(piece)});
    }
    std::sort(kept.begin(), kept.end());
    const size_t firm = kept.size() * static_cast<size_t>(kRounds + round) / static_cast<size_t>(2 * kRounds);
    for (size_t i = firm; i < kept.size(); ++i) refused.insert(kept[i].piece);
    kept.resize(firm);
  }
  return Error{Errc::kInvalid, "a vocabulary takes at least one round"};
}

}  // namespace anser::agent

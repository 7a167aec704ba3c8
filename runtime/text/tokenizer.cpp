// The vocabulary is a trie over bytes. Since every single byte is a token, encoding cannot fail, and the root's
// children are all 256 bytes in order: the first step is an index, the others a search among few.
#include "runtime/text/tokenizer.h"

#include <algorithm>
#include <charconv>

#include "base/check.h"
#include "runtime/text/python_literal.h"

namespace anser::runtime {
namespace {

constexpr int64_t kMaxTokens = int64_t{1} << 20;  // far above any vocabulary: bounds what a hostile file can ask for

using Node = Tokenizer::Node;

// The child of `node` at `byte`, or -1.
int32_t child(const Node& node, uint8_t byte) {
  const auto at = std::lower_bound(node.children.begin(), node.children.end(), byte,
                                   [](const auto& entry, uint8_t b) { return entry.first < b; });
  return at != node.children.end() && at->first == byte ? at->second : -1;
}

// Adds `bytes` and returns the node where they end.
int32_t insert(std::vector<Node>& nodes, std::string_view bytes) {
  int32_t at = 0;
  for (const char raw : bytes) {
    const auto byte = static_cast<uint8_t>(raw);
    int32_t next = child(nodes[static_cast<size_t>(at)], byte);
    if (next < 0) {
      next = static_cast<int32_t>(nodes.size());
      auto& children = nodes[static_cast<size_t>(at)].children;
      const auto place = std::lower_bound(children.begin(), children.end(), byte,
                                          [](const auto& entry, uint8_t b) { return entry.first < b; });
      children.insert(place, {byte, next});
      nodes.emplace_back();
    }
    at = next;
  }
  return at;
}

struct Line {
  int64_t id = 0;
  std::string bytes;
};

// `id literal byte_length`: the literal may hold spaces, so the ends are cut first.
Result<Line> parse_line(std::string_view line) {
  const size_t first = line.find(' ');
  const size_t last = line.rfind(' ');
  if (first == std::string_view::npos || last <= first) {
    return Error{Errc::kInvalid, "expected `id literal byte_length`"};
  }
  Line out;
  int64_t length = 0;
  const auto number = [](std::string_view text, int64_t& value) {
    const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), value);
    return code == std::errc() && end == text.data() + text.size();
  };
  if (!number(line.substr(0, first), out.id)) return Error{Errc::kInvalid, "the id is not a number"};
  if (out.id < 1 || out.id >= kMaxTokens) {
    return Error{Errc::kInvalid, "id " + std::to_string(out.id) + " is not in 1.." + std::to_string(kMaxTokens - 1) +
                                     " (0 is end of document)"};
  }
  if (!number(line.substr(last + 1), length)) return Error{Errc::kInvalid, "the byte length is not a number"};
  TRY_ASSIGN(out.bytes, parse_python_literal(line.substr(first + 1, last - first - 1)));
  if (static_cast<int64_t>(out.bytes.size()) != length) {
    return Error{Errc::kInvalid, "the literal has " + std::to_string(out.bytes.size()) + " bytes, the line says " +
                                     std::to_string(length)};
  }
  if (out.bytes.empty()) return Error{Errc::kInvalid, "an empty token"};
  return out;
}

Digest fingerprint_of(const std::vector<std::string>& tokens) {
  Hasher hasher;
  for (size_t id = 0; id < tokens.size(); ++id) {
    if (tokens[id].empty()) continue;
    hasher.update(std::to_string(id) + ":" + std::to_string(tokens[id].size()) + ":");
    hasher.update(tokens[id]);
  }
  return hasher.finish();
}

}  // namespace

struct Tokenizer::Impl {
  std::vector<std::string> tokens;
  std::vector<Node> nodes;
  Digest fingerprint;
};

Result<Tokenizer> Tokenizer::from_world_text(std::string_view text) {
  std::vector<std::string> tokens;
  int64_t number = 0;
  while (!text.empty()) {
    const size_t end = text.find('\n');
    std::string_view line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    ++number;
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.empty()) continue;
    auto parsed = parse_line(line);
    const std::string where = "vocabulary line " + std::to_string(number);
    if (!parsed) return std::move(parsed.error()).with_context(where);
    const auto id = static_cast<size_t>(parsed->id);
    if (id >= tokens.size()) tokens.resize(id + 1);
    if (!tokens[id].empty()) {
      return Error{Errc::kInvalid, where + ": id " + std::to_string(id) + " was given before"};
    }
    tokens[id] = std::move(parsed->bytes);
  }
  return from_tokens(std::move(tokens));
}

Result<Tokenizer> Tokenizer::from_tokens(std::vector<std::string> tokens) {
  if (tokens.empty()) return Error{Errc::kInvalid, "the vocabulary is empty"};
  if (static_cast<int64_t>(tokens.size()) > kMaxTokens) {
    return Error{Errc::kInvalid, "the vocabulary has more than " + std::to_string(kMaxTokens) + " tokens"};
  }
  tokens[kEndOfDocument].clear();  // whatever text stands for it ("<s>") is never matched
  while (tokens.size() > 1 && tokens.back().empty()) tokens.pop_back();
  auto impl = std::make_shared<Impl>();
  impl->nodes.emplace_back();
  for (size_t id = 1; id < tokens.size(); ++id) {
    if (tokens[id].empty()) continue;
    Node& end = impl->nodes[static_cast<size_t>(insert(impl->nodes, tokens[id]))];
    if (end.token >= 0) {
      return Error{Errc::kInvalid, "vocabulary: ids " + std::to_string(end.token) + " and " + std::to_string(id) +
                                       " are the same bytes " + python_literal(tokens[id])};
    }
    end.token = static_cast<Token>(id);
  }
  for (int byte = 0; byte < 256; ++byte) {
    const int32_t node = child(impl->nodes[0], static_cast<uint8_t>(byte));
    if (node < 0 || impl->nodes[static_cast<size_t>(node)].token < 0) {
      return Error{Errc::kInvalid, "vocabulary: no token for the single byte " + std::to_string(byte) +
                                       "; every byte must be one, or some text could not be written"};
    }
  }
  impl->fingerprint = fingerprint_of(tokens);
  impl->tokens = std::move(tokens);
  Tokenizer out;
  out.impl_ = std::move(impl);
  return out;
}

std::vector<Token> Tokenizer::encode(std::string_view text) const {
  std::vector<Token> out;
  out.reserve(text.size() / 2);
  const std::vector<Node>& nodes = impl_->nodes;
  while (!text.empty()) {
    int32_t at = nodes[0].children[static_cast<uint8_t>(text[0])].second;
    Token best = nodes[static_cast<size_t>(at)].token;
    size_t best_length = 1;
    for (size_t i = 1; i < text.size(); ++i) {
      at = child(nodes[static_cast<size_t>(at)], static_cast<uint8_t>(text[i]));
      if (at < 0) break;
      if (nodes[static_cast<size_t>(at)].token >= 0) {
        best = nodes[static_cast<size_t>(at)].token;
        best_length = i + 1;
      }
    }
    out.push_back(best);
    text.remove_prefix(best_length);
  }
  return out;
}

std::string Tokenizer::decode(std::span<const Token> tokens) const {
  std::string out;
  for (const Token token : tokens) out += bytes(token);
  return out;
}

const std::string& Tokenizer::bytes(Token id) const {
  CHECK(id >= 0 && id < size());
  return impl_->tokens[static_cast<size_t>(id)];
}

int64_t Tokenizer::size() const { return static_cast<int64_t>(impl_->tokens.size()); }
std::span<const Node> Tokenizer::trie() const { return impl_->nodes; }
Digest Tokenizer::fingerprint() const { return impl_->fingerprint; }

std::string Tokenizer::to_world_text() const {
  std::string out;
  for (size_t id = 1; id < impl_->tokens.size(); ++id) {
    const std::string& bytes = impl_->tokens[id];
    if (bytes.empty()) continue;
    out += std::to_string(id) + " " + python_literal(bytes) + " " + std::to_string(bytes.size()) + "\n";
  }
  return out;
}

}  // namespace anser::runtime

// Tokenizer: the published World vocabulary and its golden ids, any vocabulary, and what is refused.
#include "runtime/text/tokenizer.h"

#include <gtest/gtest.h>

#include "base/json.h"
#include "base/rng.h"
#include "base/unique_fd.h"
#include "runtime/text/python_literal.h"
#include "tests/support/shared_data.h"

namespace anser::runtime {
namespace {

std::vector<std::string> byte_tokens() {
  std::vector<std::string> tokens(257);
  for (int byte = 0; byte < 256; ++byte)
    tokens[static_cast<size_t>(byte) + 1] = std::string(1, static_cast<char>(byte));
  return tokens;
}

TEST(PythonLiteral, ReadsWhatPythonWrites) {
  EXPECT_EQ(*parse_python_literal(R"('a\nb')"), "a\nb");
  EXPECT_EQ(*parse_python_literal(R"("it's")"), "it's");
  EXPECT_EQ(*parse_python_literal(R"('\'"')"), "'\"");
  EXPECT_EQ(*parse_python_literal(R"('\\x41')"), "\\x41");
  EXPECT_EQ(*parse_python_literal(R"('\xe9')"), "\xc3\xa9");  // a str: code point 0xE9
  EXPECT_EQ(*parse_python_literal(R"(b'\xe9')"), "\xe9");     // bytes: that byte
  EXPECT_EQ(*parse_python_literal(R"('\u3042\U0001f642')"), "\xe3\x81\x82\xf0\x9f\x99\x82");
  EXPECT_EQ(*parse_python_literal("'\xe3\x81\x82'"), "\xe3\x81\x82");
  for (const char* wrong : {"", "b", "'", "x'a'", "'a", R"('\')", R"('\q')", R"('\x4')", R"(b'\u3042')", R"('a'b')",
                            R"('\U00110000')", "b'\xe9'"}) {
    EXPECT_FALSE(parse_python_literal(wrong)) << wrong;
  }
}

TEST(PythonLiteral, RoundTripsAnyBytes) {
  Rng rng(7);
  for (int i = 0; i < 2000; ++i) {
    std::string bytes;
    const uint64_t length = rng.below(12);
    for (uint64_t k = 0; k < length; ++k) bytes += static_cast<char>(rng.below(rng.chance(0.5) ? 128 : 256));
    EXPECT_EQ(*parse_python_literal(python_literal(bytes)), bytes);
    EXPECT_EQ(*parse_gguf_token_text(gguf_token_text(bytes)), bytes);
  }
  EXPECT_EQ(gguf_token_text("\n\xff'\""), R"(\n\xff\'")");  // Python: repr(b"\n\xff'\"")[2:-1]
  EXPECT_EQ(gguf_token_text("it's"), "it's");
}

TEST(Tokenizer, GoldenIds) {
  ANSER_NEED_DATA(vocabulary, "rwkv_vocab_v20230424.txt");
  ANSER_NEED_DATA(golden_path, "golden_tokenizer.json");
  auto tokenizer = Tokenizer::from_world_text(*read_file(vocabulary));
  ASSERT_TRUE(tokenizer) << tokenizer.error().message();
  EXPECT_EQ(tokenizer->size(), 65530);
  const auto golden = nlohmann::json::parse(*read_file(golden_path));
  ASSERT_EQ(golden.size(), 11u);
  for (const auto& entry : golden) {
    std::string text;
    const std::string hex = entry.at("utf8_hex");
    for (size_t i = 0; i < hex.size(); i += 2) text += static_cast<char>(std::stoi(hex.substr(i, 2), nullptr, 16));
    const std::vector<Token> expected = entry.at("tokens");
    EXPECT_EQ(tokenizer->encode(text), expected) << hex;
    EXPECT_EQ(tokenizer->decode(expected), text);
  }
  auto again = Tokenizer::from_world_text(tokenizer->to_world_text());
  ASSERT_TRUE(again) << again.error().message();
  EXPECT_EQ(again->fingerprint(), tokenizer->fingerprint());
  EXPECT_EQ(again->to_world_text(), tokenizer->to_world_text());
}

TEST(Tokenizer, GreedyLongestMatchOverAnyVocabulary) {
  auto tokens = byte_tokens();
  tokens.push_back("ab");
  tokens.push_back("");  // a gap
  tokens.push_back("abcd");
  auto tokenizer = Tokenizer::from_tokens(tokens);
  ASSERT_TRUE(tokenizer);
  EXPECT_EQ(tokenizer->size(), 260);
  EXPECT_EQ(tokenizer->encode("abcabcdx"), (std::vector<Token>{257, 'c' + 1, 259, 'x' + 1}));
  EXPECT_EQ(tokenizer->bytes(258), "");
  EXPECT_EQ(tokenizer->bytes(kEndOfDocument), "");
  Rng rng(3);
  for (int i = 0; i < 200; ++i) {
    std::string text;
    for (uint64_t k = rng.below(40); k > 0; --k)
      text += static_cast<char>(rng.chance(0.7) ? 'a' + rng.below(5) : rng.below(256));
    EXPECT_EQ(tokenizer->decode(tokenizer->encode(text)), text);
  }
  const auto root = tokenizer->trie()[0];
  ASSERT_EQ(root.children.size(), 256u);
  for (size_t i = 0; i < 256; ++i) EXPECT_EQ(root.children[i].first, i);
}

TEST(Tokenizer, FingerprintNamesTheVocabulary) {
  auto tokens = byte_tokens();
  const Digest plain = Tokenizer::from_tokens(tokens)->fingerprint();
  tokens[0] = "<s>";
  tokens.emplace_back();
  EXPECT_EQ(Tokenizer::from_tokens(tokens)->fingerprint(), plain);  // names of id 0 and unused ids do not count
  tokens.back() = "ab";
  EXPECT_NE(Tokenizer::from_tokens(tokens)->fingerprint(), plain);
}

TEST(Tokenizer, RefusesWithTheLine) {
  const std::string good = Tokenizer::from_tokens(byte_tokens())->to_world_text();
  ASSERT_TRUE(Tokenizer::from_world_text(good));
  const auto refusal = [&](const std::string& line) {
    auto result = Tokenizer::from_world_text(good + line + "\n");
    return result ? std::string("accepted") : result.error().what;
  };
  EXPECT_EQ(refusal("300 'ab' 3"), "vocabulary line 257: the literal has 2 bytes, the line says 3");
  EXPECT_EQ(refusal("5 'ab' 2"), "vocabulary line 257: id 5 was given before");
  EXPECT_EQ(refusal("300 'a' 1"), "vocabulary: ids 98 and 300 are the same bytes 'a'");
  EXPECT_NE(refusal("0 'ab' 2").find("id 0 is not in 1.."), std::string::npos);
  EXPECT_NE(refusal("99999999999999999999 'ab' 2").find("line 257: the id is not a number"), std::string::npos);
  EXPECT_NE(refusal("99999999 'ab' 2").find("is not in 1.."), std::string::npos);
  EXPECT_NE(refusal("300 'ab'").find("line 257"), std::string::npos);
  EXPECT_NE(refusal("300 '' 0").find("empty token"), std::string::npos);
  EXPECT_NE(Tokenizer::from_world_text("1 'a' 1\n").error().what.find("single byte 0"), std::string::npos);
  EXPECT_FALSE(Tokenizer::from_world_text(""));
}

}  // namespace
}  // namespace anser::runtime

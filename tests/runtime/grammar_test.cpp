// The grammar mask: whatever an indifferent (or hostile) model chooses among the allowed tokens, the text is in the
// language; and every text of the language can be written.
#include "runtime/text/grammar.h"

#include <gtest/gtest.h>

#include <set>

#include "base/bytes.h"
#include "base/json.h"
#include "base/rng.h"
#include "runtime/text/sampler.h"
#include "tests/runtime/random_model.h"

namespace anser::runtime {
namespace {

using nlohmann::json;

bool matches(const Grammar& grammar, const std::string& text) {
  Grammar::State state = grammar.start();
  return grammar.advance(state, text) && grammar.accepting(state);
}

// {"name":"read","arguments":{"path":P[,"from":1..400]}} | {"name":"edit",...} | {"name":"submit","arguments":{}}
Rule call_rule(int64_t max_text) {
  const Rule path = json_string_of({"a.py", "dir/b \"q\".py", "\xc3\xa9.txt", "a.pyc"});
  const Rule read = sequence({literal("read\",\"arguments\":{\"path\":\""), path, literal("\""),
                              optional(sequence({literal(",\"from\":"), integer(1, 400)})), literal("}")});
  const Rule edit = sequence({literal("edit\",\"arguments\":{\"line\":"), integer(-5, 123), literal(",\"text\":\""),
                              json_string(max_text), literal("\"}")});
  const Rule submit = literal("submit\",\"arguments\":{}");
  return sequence({literal("{\"name\":\""), alternatives({read, edit, submit}), literal("}\n```")});
}

void check_call(const std::string& text, int64_t max_text) {
  ASSERT_TRUE(text.ends_with("\n```")) << text;
  const std::string body = text.substr(0, text.size() - 4);
  const auto call = nlohmann::ordered_json::parse(body, nullptr, false);
  ASSERT_TRUE(call.is_object()) << visible(text);
  EXPECT_EQ(call.dump(), body) << "not in canonical form: " << visible(text);
  const std::string name = call.at("name");
  const auto& arguments = call.at("arguments");
  if (name == "read") {
    const std::set<std::string> files{"a.py", "dir/b \"q\".py", "\xc3\xa9.txt", "a.pyc"};
    EXPECT_TRUE(files.contains(arguments.at("path").get<std::string>()));
    if (arguments.contains("from")) {
      EXPECT_GE(arguments.at("from").get<int>(), 1);
      EXPECT_LE(arguments.at("from").get<int>(), 400);
    }
  } else if (name == "edit") {
    EXPECT_GE(arguments.at("line").get<int>(), -5);
    EXPECT_LE(arguments.at("line").get<int>(), 123);
    const std::string dumped = arguments.at("text").dump();
    EXPECT_LE(static_cast<int64_t>(dumped.size()) - 2, max_text);
  } else {
    EXPECT_EQ(name, "submit");
    EXPECT_TRUE(arguments.empty());
  }
}

TEST(Grammar, RandomChoicesAlwaysEndInAValidCall) {
  const Tokenizer tokenizer = test::small_tokenizer(300);
  int steps = 0;
  for (const int64_t max_text : {0, 1, 2, 5, 6, 7, 40}) {
    MaskCache masks(Grammar(call_rule(max_text)), tokenizer);
    const std::vector<float> uniform(300, 0.0f);
    for (uint64_t seed = 0; seed < 60; ++seed) {
      SamplerOptions options;
      options.temperature = 1;
      Sampler sampler(options, Rng(seed));
      Grammar::State state = masks.grammar().start();
      std::string text;
      while (!masks.grammar().finished(state)) {
        const TokenSet& allowed = masks.allowed(state);
        ASSERT_GT(allowed.count(), 0) << "stuck after " << visible(text);
        ASSERT_EQ(allowed, masks.grammar().allowed(state, tokenizer)) << "the cache answers for another state";
        const Token token = sampler.sample(uniform, &allowed);
        ASSERT_TRUE(masks.grammar().advance(state, tokenizer.bytes(token)));
        text += tokenizer.bytes(token);
        ++steps;
      }
      check_call(text, max_text);
    }
  }
  EXPECT_GT(steps, 5000);
}

TEST(Grammar, MaskHoldsExactlyWhatCanFollow) {
  const Tokenizer tokenizer = test::small_tokenizer(300);
  const Grammar grammar(call_rule(12));
  Rng rng(4);
  for (int run = 0; run < 20; ++run) {
    Grammar::State state = grammar.start();
    while (!grammar.finished(state)) {
      const TokenSet allowed = grammar.allowed(state, tokenizer);
      std::vector<Token> possible;
      for (Token id = 0; id < tokenizer.size(); ++id) {
        Grammar::State next = state;
        const bool can = !tokenizer.bytes(id).empty() && grammar.advance(next, tokenizer.bytes(id));
        ASSERT_EQ(allowed.contains(id), can) << id;
        if (can) possible.push_back(id);
      }
      ASSERT_TRUE(grammar.advance(state, tokenizer.bytes(rng.pick(possible))));
    }
  }
}

TEST(Grammar, IntegersOfEveryRange) {
  Rng rng(8);
  for (int i = 0; i < 200; ++i) {
    const int64_t low = rng.between(-130, 130), high = low + rng.between(0, 150);
    const Grammar grammar(integer(low, high));
    for (int64_t value = -300; value <= 300; ++value) {
      ASSERT_EQ(matches(grammar, std::to_string(value)), value >= low && value <= high)
          << value << " in " << low << ".." << high;
    }
    for (const char* wrong : {"", "-", "-0", "00", "01", "+1", "1.0", "1e1", " 1"})
      EXPECT_FALSE(matches(grammar, wrong));
  }
  const int64_t large = int64_t{1} << 59;
  const Grammar wide(integer(-large, large));
  EXPECT_TRUE(matches(wide, std::to_string(large)));
  EXPECT_TRUE(matches(wide, std::to_string(-large)));
  EXPECT_FALSE(matches(wide, std::to_string(large + 1)));
  EXPECT_FALSE(matches(wide, "99999999999999999999999"));
  EXPECT_TRUE(matches(wide, "0"));
}

TEST(Grammar, EveryTextCanBeWrittenInItsCanonicalForm) {
  Rng rng(2);
  const Grammar grammar(json_string(100));
  for (int i = 0; i < 2000; ++i) {
    std::string text;
    for (uint64_t k = rng.below(16); k > 0; --k) {
      static const std::vector<std::string> kPieces{"a",
                                                    "\"",
                                                    "\\",
                                                    "/",
                                                    "\n",
                                                    "\t",
                                                    "\b",
                                                    "\f",
                                                    "\r",
                                                    "\x1b",
                                                    std::string(1, '\0'),
                                                    "\x0b",
                                                    "\x1f",
                                                    "\x7f",
                                                    "\xc2\x80",
                                                    "\xdf\xbf",
                                                    "\xe0\xa0\x80",
                                                    "\xed\x9f\xbf",
                                                    "\xef\xbf\xbf",
                                                    "\xf0\x90\x80\x80",
                                                    "\xf4\x8f\xbf\xbf",
                                                    "\xe3\x81\x82"};
      text += rng.pick(kPieces);
    }
    const std::string quoted = json(text).dump();
    const std::string body = quoted.substr(1, quoted.size() - 2);
    EXPECT_EQ(matches(grammar, body), body.size() <= 100) << quoted;
    EXPECT_TRUE(matches(Grammar(json_string_of({text})), body));
  }
  for (const char* wrong : {"\"", "\n", "\\", "\\x", "\\u000a", "\\u0020", "\\u001B", "\\/", "\xff", "\xc0\x80",
                            "\xed\xa0\x80", "\xf4\x90\x80\x80", "\xe3\x81", "\xf5\x80\x80\x80"}) {
    EXPECT_FALSE(matches(grammar, wrong)) << visible(wrong);
  }
}

TEST(Grammar, LengthIsKept) {
  const Grammar grammar(sequence({literal("["), json_string(7), literal("]")}));
  EXPECT_TRUE(matches(grammar, "[1234567]"));
  EXPECT_FALSE(matches(grammar, "[12345678]"));
  EXPECT_TRUE(matches(grammar, "[1\\u001b]"));
  EXPECT_FALSE(matches(grammar, "[12\\u001b]"));  // would be eight
  Grammar::State state = grammar.start();
  ASSERT_TRUE(grammar.advance(state, "[12"));
  ASSERT_TRUE(grammar.advance(state, "\\"));
  EXPECT_FALSE(grammar.advance(state, "u"));  // no room for the rest; the state is as it was
  EXPECT_TRUE(grammar.advance(state, "n"));
}

TEST(Grammar, ChoicesThatBeginAlikeAndAmbiguousRules) {
  const Grammar grammar(
      sequence({alternatives({literal("ab"), literal("a"), optional(literal("abc"))}), optional(literal("b"))}));
  for (const char* right : {"", "a", "ab", "abb", "abc", "abcb", "b"}) EXPECT_TRUE(matches(grammar, right)) << right;
  for (const char* wrong : {"c", "abbb", "ac", "abcbb"}) EXPECT_FALSE(matches(grammar, wrong)) << wrong;
  Grammar::State state = grammar.start();
  EXPECT_TRUE(grammar.accepting(state));
  EXPECT_FALSE(grammar.finished(state));
  ASSERT_TRUE(grammar.advance(state, "abcb"));
  EXPECT_TRUE(grammar.finished(state));
}

// Free text and what follows it, byte by byte as a hostile model would choose: whatever is allowed leads to the end.
TEST(GrammarTest, FreeTextEndsWithItsEndAndNeverHoldsWhatItMayNot) {
  const Grammar grammar(sequence({literal(">"), text_until("</t>", {"\n\nUser:"}), choice({"a", "bc"})}));
  EXPECT_TRUE(matches(grammar, "></t>a"));
  EXPECT_TRUE(matches(grammar, "><<</</t</t>bc"));
  EXPECT_TRUE(matches(grammar, ">\xc3\xa9\t\n\n\nUser\xf0\x9f\x98\x80 \n\nUser </t>a"));
  for (const char* text : {">\n\nUser:</t>a", ">\n\n\nUser: x</t>a", ">\x01</t>a", ">\x1b</t>a", ">\xc3</t>a",
                           ">\x80</t>a", ">\xed\xa0\x80</t>a", "></t></t>a", "></t>", "</t>a", "><t>a"}) {
    EXPECT_FALSE(matches(grammar, text)) << visible(text);
  }
}

TEST(GrammarTest, FreeTextThatHasToEndDoesSoAtOnce) {
  const Grammar grammar(sequence({literal(">"), text_until("</t>", {"\n\nUser:"}), literal("a")}));
  std::set<size_t> lengths;
  for (uint64_t seed = 0; seed < 400; ++seed) {
    Rng rng(seed);
    Grammar::State state = grammar.start();
    EXPECT_FALSE(grammar.in_free_text(state));
    ASSERT_TRUE(grammar.advance(state, ">"));
    std::string text;
    // Bytes of the two texts among the others, so that their beginnings are met.
    const std::string liked = "</t>\n\nUser:";
    for (int tries = 0; tries < 60 && grammar.in_free_text(state); ++tries) {
      const char byte = rng.below(2) == 0 ? liked[rng.below(liked.size())] : static_cast<char>(rng.below(256));
      if (grammar.advance(state, std::string_view(&byte, 1))) text += byte;
    }
    if (!grammar.in_free_text(state)) continue;
    const size_t before = text.size();
    grammar.end_free_text(state);
    while (grammar.in_free_text(state)) {
      std::vector<char> next;
      for (int byte = 0; byte < 256; ++byte) {
        Grammar::State there = state;
        const char one = static_cast<char>(byte);
        if (grammar.advance(there, std::string_view(&one, 1))) next.push_back(one);
      }
      ASSERT_FALSE(next.empty()) << visible(text);
      const char one = next[rng.below(next.size())];
      ASSERT_TRUE(grammar.advance(state, std::string_view(&one, 1)));
      text += one;
    }
    lengths.insert(text.size() - before);
    EXPECT_TRUE(text.ends_with("</t>"));
    EXPECT_EQ(text.find("</t>"), text.size() - 4) << visible(text);
    EXPECT_EQ(text.find("\n\nUser:"), text.npos) << visible(text);
    for (size_t i = 0, bytes = 0; i < text.size(); i += bytes) {
      bytes = utf8_length(std::string_view(text).substr(i));
      ASSERT_GT(bytes, 0u) << "no UTF-8: " << visible(text);
    }
    EXPECT_TRUE(matches(grammar, ">" + text + "a")) << visible(text);
  }
  EXPECT_EQ(*lengths.rbegin(), 7u) << "the rest of a character, and the end";
  EXPECT_LT(*lengths.begin(), 4u) << "no text was at the beginning of its end";
}

}  // namespace
}  // namespace anser::runtime

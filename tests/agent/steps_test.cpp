// agent/steps and agent/proposer: guesses right and wrong in any order leave the bits of single steps, and what is
// guessed is what the grammar forces, or what the stream said before.
#include "agent/steps.h"

#include <gtest/gtest.h>

#include "agent/proposer.h"
#include "kernels/ops.h"
#include "tests/runtime/random_model.h"

namespace anser::agent {
namespace {

using runtime::Token;

TEST(Steps, GuessesChangeNoBit) {
  const auto random = test::random_model(test::small_shape(), 5);
  const std::string path = test::scratch_path("steps.gguf");
  ASSERT_TRUE(runtime::export_gguf(path, random.shape, random.tensors, nullptr, {}, runtime::DType::kBF16));
  for (const kernels::Ops* ops : kernels::available_ops()) {
    const runtime::Model model = *runtime::Model::load(path, {ops, runtime::WideProducts::kBF16});
    kernels::Pool pool(1);
    Rng rng(9);
    runtime::State state = model.initial_state();
    std::vector<float> logits(static_cast<size_t>(model.shape().vocab));
    Steps steps(model, pool, runtime::SharedState(state), logits);
    int followed = 0;
    for (int i = 0; i < 400; ++i) {
      const auto token = static_cast<Token>(rng.below(3));
      const runtime::Stream step{&state, {&token, 1}, logits.data()};
      model.forward({&step, 1}, pool);
      if (steps.follow(token)) {
        ++followed;
      } else {
        std::vector<Token> guesses;
        while (guesses.size() < steps.room(1 + static_cast<size_t>(rng.below(8)))) {
          guesses.push_back(static_cast<Token>(rng.below(3)));
        }
        steps.run(token, guesses);
      }
      ASSERT_TRUE(std::equal(logits.begin(), logits.end(), steps.logits().begin())) << ops->name << " " << i;
    }
    EXPECT_GT(followed, 50);
  }
}

TEST(Steps, RoomIsWhatThePassHasLeft) {
  const auto random = test::random_model(test::small_shape(), 5);
  const std::string path = test::scratch_path("room.gguf");
  ASSERT_TRUE(runtime::export_gguf(path, random.shape, random.tensors, nullptr, {}, runtime::DType::kF32));
  const runtime::Model model = *runtime::Model::load(path, {});
  kernels::Pool pool(1);
  Steps steps(model, pool, runtime::SharedState(model.initial_state()), std::vector<float>(300));
  EXPECT_EQ(steps.room(1), 0u);
  EXPECT_EQ(steps.room(4), 3u);
  steps.run(1, std::vector<Token>{2, 3, 4});
  EXPECT_TRUE(steps.follow(2));
  EXPECT_FALSE(steps.follow(9));
  EXPECT_EQ(steps.room(4), 1u);  // 1 and 2 are run again, and 9
  steps.run(9, std::vector<Token>{5});
  EXPECT_TRUE(steps.follow(5));
  EXPECT_EQ(steps.room(4), 3u);  // nothing was in vain
}

class ProposerTest : public testing::Test {
 protected:
  std::vector<Token> encode(const std::string& text) const { return tokenizer_.encode(text); }
  std::string propose(runtime::MaskCache& masks, const std::string& read, const std::string& said, size_t most) {
    Proposer proposer(recent_after(nullptr, encode(read)), masks);
    runtime::Grammar::State at = masks.grammar().start();
    for (const Token token : encode(said)) {
      EXPECT_TRUE(masks.grammar().advance(at, tokenizer_.bytes(token)));
      proposer.said(token);
    }
    return tokenizer_.decode(proposer.propose(at, tokenizer_, most));
  }
  runtime::Tokenizer tokenizer_ = test::small_tokenizer(300);
};

TEST_F(ProposerTest, WhatTheGrammarForcesAndWhatWasSaidBefore) {
  const runtime::Rule rule =
      runtime::sequence({runtime::literal("{\"n\":"), runtime::choice({"\"read\"", "\"run\""}), runtime::literal(",x"),
                         runtime::json_string(40), runtime::literal("}")});
  runtime::MaskCache masks(runtime::Grammar(rule), tokenizer_);
  EXPECT_EQ(propose(masks, "", "", 99), "{\"n\":\"r");  // two ways from here
  EXPECT_EQ(propose(masks, "", "", 2), "{\"n");
  EXPECT_EQ(propose(masks, "", "{\"n\":\"re", 3), "ad\",");
  EXPECT_EQ(propose(masks, "zq k7.py! zq m", "{\"n\":\"run\",xzq k", 4), "7.py");
  EXPECT_EQ(propose(masks, "zq 1; zq 2; w", "{\"n\":\"run\",xzq ", 1), "2");  // of two places, the newest
  EXPECT_EQ(propose(masks, "zq a\"b", "{\"n\":\"run\",xzq ", 9), "a");        // what the grammar does not allow ends it
  EXPECT_EQ(propose(masks, "abcdef", "{\"n\":\"run\",xzq ", 9), "");
}

TEST_F(ProposerTest, OnlyTheNewestTokensAreKept) {
  RecentTokens recent;
  for (Token token = 0; token < 3000; ++token) recent = recent_after(recent, std::vector<Token>{token, token});
  ASSERT_EQ(recent->size(), kRecentTokens);
  EXPECT_EQ(recent->back(), 2999);
  EXPECT_EQ(recent->front(), 3000 - static_cast<Token>(kRecentTokens) / 2);
}

}  // namespace
}  // namespace anser::agent

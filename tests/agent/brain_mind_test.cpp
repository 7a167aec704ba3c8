// agent/brain_mind: a brain as a mind, on a small model with random weights (which, unmasked, would never write a
// call).
#include "agent/brain_mind.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "agent/callable.h"
#include "agent/protocol.h"
#include "agent/token_tree.h"
#include "tests/runtime/random_model.h"
#include "tools/specs.h"
#include "tools/toolbox.h"

namespace anser::agent {
namespace {

using runtime::Token;

class BrainMindTest : public testing::Test {
 protected:
  void SetUp() override { open({}); }

  void open(const Speech& speech) {
    const std::string path = test::scratch_path("mind.gguf");
    const auto random = test::random_model(test::small_shape(), 5);
    const runtime::Tokenizer tokenizer = test::small_tokenizer(test::small_shape().vocab);
    ASSERT_TRUE(runtime::export_gguf(path, random.shape, random.tensors, &tokenizer, {}, runtime::DType::kF32));
    auto brain = runtime::Brain::load(path, {});
    ASSERT_TRUE(brain) << brain.error().message();
    auto mind = BrainMind::make(std::move(*brain), pool_, speech);
    ASSERT_TRUE(mind) << mind.error().message();
    mind_.emplace(std::move(*mind));
    at_ = mind_->start();
    ASSERT_TRUE(mind_->feed(at_, "System: Tools:\n- run()\n"));
  }

  // The log-probability of `text` fed token by token: what score() must give.
  double stepwise(const std::string& text) {
    MindState mind = at_;
    double sum = 0;
    for (const Token token : mind_->brain().tokenizer.encode(text)) {
      double total = 0;
      for (const float logit : mind.logits) total += std::exp(static_cast<double>(logit));
      sum += static_cast<double>(mind.logits[static_cast<size_t>(token)]) - std::log(total);
      const runtime::Stream stream{&mind.state.write(), {&token, 1}, mind.logits.data(), false};
      mind_->brain().model.forward({&stream, 1}, pool_);
    }
    return sum;
  }

  kernels::Pool pool_{1};
  std::optional<BrainMind> mind_;
  MindState at_;
};

TEST_F(BrainMindTest, ScoresAreThoseOfReadingTokenByToken) {
  const std::vector<std::string> calls = {
      "edit(1, aab)", "edit(1, aac)", "edit(1, aab)", "edit(12, x)", "edit(1", "r", ""};
  const auto scores = mind_->score(at_, calls);
  ASSERT_TRUE(scores) << scores.error().message();
  for (size_t i = 0; i < calls.size(); ++i) {
    EXPECT_NEAR((*scores)[i].log_prob, stepwise(calls[i]), 1e-3) << calls[i];
    EXPECT_EQ((*scores)[i].tokens, static_cast<int>(mind_->brain().tokenizer.encode(calls[i]).size()));
    // In company or alone: the same, but for the order of sums.
    EXPECT_NEAR((*mind_->score(at_, {&calls[i], 1}))[0].log_prob, (*scores)[i].log_prob, 1e-4);
    EXPECT_EQ((*mind_->score(at_, calls))[i].log_prob, (*scores)[i].log_prob);
  }
}

TEST(TokenTree, SharesWhatIsShared) {
  const std::vector<std::vector<Token>> sequences = {{1, 2, 3, 4}, {1, 2, 5}, {1, 2, 3, 4}, {7}, {}, {1, 2}};
  const TokenTree tree(sequences);
  size_t tokens = 0;
  for (const auto& node : tree.nodes) tokens += node.edge.size();
  EXPECT_EQ(tokens, 6u);  // 1 2 | 3 4 | 5 | 7
  for (size_t i = 0; i < sequences.size(); ++i) {
    for (const auto& node : tree.nodes) {
      if (std::count(node.ends.begin(), node.ends.end(), static_cast<int32_t>(i)) == 0) continue;
      std::vector<Token> path;
      for (const auto* at = &node; at->parent >= 0; at = &tree.nodes[static_cast<size_t>(at->parent)]) {
        path.insert(path.begin(), at->edge.begin(), at->edge.end());
      }
      EXPECT_EQ(path, sequences[i]);
    }
  }
}

TEST_F(BrainMindTest, WhatIsDecodedUnderTheMaskAlwaysFitsAForm) {
  const std::vector<WorkspaceFile> files = {{"a.py", 3}, {"lib/b.py", 12}};
  const Callable callable = fill_callable(tools::default_specs(), files);
  const Dialect& dialect = *find_dialect("g1i");
  std::map<std::string, int> names;
  int cut = 0;
  for (uint64_t seed = 0; seed < 60; ++seed) {
    Rng rng(seed);
    const auto decoded = mind_->decode(at_, callable, {.temperature = seed == 0 ? 0.0f : 1.5f, .max_tokens = 200}, rng);
    ASSERT_TRUE(decoded) << decoded.error().message();
    if (decoded->tokens >= 200) {
      ++cut;
      continue;
    }
    const auto action = dialect.parse(decoded->call);
    ASSERT_TRUE(action) << decoded->call;
    const auto spec =
        std::find_if(callable.begin(), callable.end(), [&](const auto& s) { return s.name == action->name; });
    ASSERT_NE(spec, callable.end()) << decoded->call;
    EXPECT_EQ(tools::misfit(*spec, nlohmann::json(action->arguments)), "") << decoded->call;
    EXPECT_EQ(dialect.call(*action), decoded->call);
    ++names[action->name];
    // What it says of itself is what scoring and reading the same text give.
    EXPECT_NEAR((*mind_->score(at_, {&decoded->call, 1}))[0].log_prob, decoded->log_prob, 1e-2);
    MindState read = at_;
    ASSERT_TRUE(mind_->feed(read, decoded->call));
    EXPECT_EQ(read.state, decoded->after.state);
    EXPECT_EQ(read.logits, decoded->after.logits);
  }
  EXPECT_GE(names.size(), 4u) << "the mask leaves hardly any choice";
  EXPECT_LT(cut, 55);
}

TEST_F(BrainMindTest, ABeamFindsTheLikeliestCalls) {
  // Few enough calls to score them all: what a beam as wide as their number finds is all of them, in order.
  const Callable callable = fill_callable({tools::default_spec("read")}, {{"a.py", 3}, {"b.py", 3}, {"lib/c.py", 12}});
  const Dialect& dialect = *find_dialect("g1i");
  std::vector<std::string> all;
  for (const char* path : {"a.py", "b.py", "lib/c.py"}) {
    Action read{.name = "read", .arguments = nlohmann::ordered_json::object()};
    read.arguments["path"] = path;
    all.push_back(dialect.call(read));
  }
  const auto found = mind_->likeliest(at_, callable, 64);
  ASSERT_TRUE(found) << found.error().message();
  EXPECT_GT(found->tokens, 0);
  EXPECT_EQ(std::set<std::string>(found->calls.begin(), found->calls.end()),
            std::set<std::string>(all.begin(), all.end()));
  EXPECT_EQ(found->calls.size(), all.size());
  EXPECT_EQ(mind_->likeliest(at_, callable, 64)->calls, found->calls);
}

TEST_F(BrainMindTest, ABeamIsAsWideAsAskedWellFormedAndAllDifferent) {
  // Many calls: long files can be read from any line on.
  const Callable callable = fill_callable({tools::default_spec("read")}, {{"a.py", 5000}, {"b.py", 900}});
  const auto found = mind_->likeliest(at_, callable, 12);
  ASSERT_TRUE(found) << found.error().message();
  EXPECT_EQ(found->calls.size(), 12u);
  const auto narrow = mind_->likeliest(at_, callable, 1);
  EXPECT_EQ(narrow->calls.size(), 1u);
  EXPECT_LT(narrow->tokens, found->tokens);
  for (const std::string& call : found->calls) {
    const auto action = find_dialect("g1i")->parse(call);
    ASSERT_TRUE(action) << call;
    EXPECT_EQ(tools::misfit(callable[0], nlohmann::json(action->arguments)), "") << call;
    EXPECT_EQ(std::count(found->calls.begin(), found->calls.end(), call), 1);
  }
}

// Segments of all lengths, many of them begun alike, in any order, with room for few states: the same bits as without.
TEST_F(BrainMindTest, WhatIsKeptChangesNoBit) {
  const auto state_floats = static_cast<int64_t>(at_.state->values.size() + at_.logits.size());
  const auto make = [&](int64_t bytes) { return *BrainMind::make(mind_->brain(), pool_, {}, bytes); };
  BrainMind none = make(0), few = make(12 * state_floats * 4), all = make(1 << 26);
  Rng rng(8);
  std::string common;
  while (common.size() < 400) common += static_cast<char>('a' + rng.below(26));
  for (int i = 0; i < 60; ++i) {
    MindState plain = none.start(), a = few.start(), b = all.start();
    for (uint64_t segments = 1 + rng.below(4); segments > 0; --segments) {
      const size_t lengths[] = {1, 2, 3, 4, 65, 67, 130, 200, 300};
      std::string text = common.substr(0, lengths[rng.below(9)]);
      if (rng.chance(0.5)) text += "!" + std::to_string(rng.below(5));
      for (auto [mind, state] : {std::pair(&none, &plain), {&few, &a}, {&all, &b}})
        ASSERT_TRUE(mind->feed(*state, text));
      ASSERT_EQ(plain.state, a.state) << text.size();
      ASSERT_EQ(plain.state, b.state) << text.size();
      ASSERT_EQ(plain.logits, b.logits) << text.size();
      ASSERT_EQ(plain.logits, a.logits) << text.size();
      ASSERT_EQ(plain.stream, b.stream);
    }
  }
  EXPECT_EQ(none.kept_figures().tokens_reused, 0);
  EXPECT_GT(few.kept_figures().evictions, 0);
  const KeptFigures kept = all.kept_figures();
  EXPECT_EQ(kept.evictions, 0);
  EXPECT_GT(kept.tokens_reused, 2000);
  EXPECT_EQ(kept.tokens_reused + kept.tokens_computed, none.kept_figures().tokens_computed);
}

TEST_F(BrainMindTest, SamplesDrawnTogetherAreThoseDrawnAlone) {
  const Callable callable = fill_callable(tools::default_specs(), {{"a.py", 3}});
  for (const float temperature : {0.0f, 0.8f, 1.5f}) {
    for (const int max_tokens : {5, 120}) {
      const DecodeOptions options{.temperature = temperature, .max_tokens = max_tokens};
      std::vector<Rng> rngs;
      for (uint64_t i = 0; i < 12; ++i) rngs.push_back(Rng(3).split(i % 9));
      const auto samples = mind_->samples(at_, callable, options, rngs);
      ASSERT_TRUE(samples);
      for (size_t i = 0; i < rngs.size(); ++i) {
        Rng own = Rng(3).split(i % 9);
        const auto alone = mind_->decode(at_, callable, options, own);
        EXPECT_EQ((*samples)[i].call, alone->call);
        EXPECT_EQ((*samples)[i].log_prob, alone->log_prob);
        EXPECT_EQ((*samples)[i].tokens, alone->tokens);
        EXPECT_EQ(rngs[i].state(), own.state());
      }
    }
  }
}

TEST_F(BrainMindTest, GuessingChangesNoBit) {
  const Callable callable = fill_callable(tools::default_specs(), {{"a.py", 3}, {"some_longer_name.py", 20}});
  ASSERT_TRUE(mind_->feed(at_, "some_longer_name.py: aab aac aab"));
  for (const float temperature : {0.0f, 1.2f}) {
    for (uint64_t seed = 0; seed < 8; ++seed) {
      Rng plain_rng(seed);
      const auto plain = mind_->decode(at_, callable, {.temperature = temperature, .check_rows = 1}, plain_rng);
      for (const int rows : {2, 4, 9}) {
        Rng rng(seed);
        const auto guessed = mind_->decode(at_, callable, {.temperature = temperature, .check_rows = rows}, rng);
        EXPECT_EQ(guessed->call, plain->call);
        EXPECT_EQ(guessed->log_prob, plain->log_prob);
        EXPECT_EQ(guessed->tokens, plain->tokens);
        EXPECT_EQ(guessed->after.state, plain->after.state);
        EXPECT_EQ(rng.state(), plain_rng.state());
      }
    }
  }
  const GuessFigures figures = mind_->guess_figures();
  EXPECT_GT(figures.right, 0);
  EXPECT_GT(figures.guessed, figures.right);
  EXPECT_LT(figures.passes, figures.tokens);
}

TEST_F(BrainMindTest, FiguresOfUncertaintyChangeNoBit) {
  const Callable callable = fill_callable(tools::default_specs(), {{"a.py", 3}, {"some_longer_name.py", 20}});
  for (uint64_t seed = 0; seed < 8; ++seed) {
    DecodeOptions options{.temperature = 1.2f, .max_tokens = 120};
    Rng plain_rng(seed), rng(seed);
    const auto plain = mind_->decode(at_, callable, options, plain_rng);
    EXPECT_TRUE(plain->uncertainty.empty());
    std::string heard;
    options.uncertainty = true;
    options.on_uncertainty = [&](std::string_view bytes, const runtime::Uncertainty&) { heard += bytes; };
    const auto told = mind_->decode(at_, callable, options, rng);
    EXPECT_EQ(told->call, plain->call);
    EXPECT_EQ(told->log_prob, plain->log_prob);
    EXPECT_EQ(told->after.state, plain->after.state);
    EXPECT_EQ(rng.state(), plain_rng.state());
    ASSERT_EQ(told->uncertainty.size(), static_cast<size_t>(told->tokens));
    EXPECT_EQ(heard, told->call);
    std::string joined;
    for (const TokenFigures& one : told->uncertainty) joined += one.bytes;
    EXPECT_EQ(joined, told->call);
    // What comes first is known from the state alone.
    const auto first = runtime::uncertainty_of(at_.logits, mind_->brain().tokenizer.encode(told->call)[0]);
    EXPECT_EQ(told->uncertainty[0].figures.entropy, first.entropy);
  }
}

TEST_F(BrainMindTest, ChanceIsTheSeedsAlone) {
  const Callable callable = fill_callable(tools::default_specs(), {{"a.py", 3}});
  Rng one(3), same(3), other(4);
  DecodeOptions hot{.temperature = 1.5f, .max_tokens = 120};
  std::string streamed;
  hot.on_token = [&](std::string_view bytes) { streamed += bytes; };
  const auto first = mind_->decode(at_, callable, hot, one);
  EXPECT_EQ(streamed, first->call);
  EXPECT_EQ(first->call, mind_->decode(at_, callable, hot, same)->call);
  EXPECT_NE(first->call, mind_->decode(at_, callable, hot, other)->call);
}

TEST_F(BrainMindTest, AThinkingBrainThinksAsLongAsItMayAndThenCalls) {
  constexpr int kBudget = 20;
  const Callable callable = fill_callable(tools::default_specs(), {{"a.py", 3}, {"lib/b.py", 12}});
  for (const char* name : {"g1i-think", "g1h-think-lot", "g1g-think", "world-think"}) {
    open({name, kBudget});
    EXPECT_EQ(mind_->dialect(), name);
    const Dialect& dialect = *find_dialect(name);
    ASSERT_TRUE(mind_->feed(at_, dialect.prompt({}, "think")));
    int read_back = 0, long_thoughts = 0;
    for (uint64_t seed = 0; seed < 12; ++seed) {
      Rng rng(seed);
      const DecodeOptions options{.temperature = seed == 0 ? 0.0f : 1.5f, .max_tokens = 250};
      const auto decoded = mind_->decode(at_, callable, options, rng);
      ASSERT_TRUE(decoded) << decoded.error().message();
      const std::string& call = decoded->call;
      const size_t end = call.find(kThoughtEnd);
      ASSERT_NE(end, call.npos) << call;
      ASSERT_TRUE(call.starts_with('>')) << call;
      // The random brain never ends by itself: budget, then the last character and the bytes of the end.
      const auto thought = static_cast<int>(mind_->brain().tokenizer.encode(call.substr(1, end - 1)).size());
      EXPECT_LE(thought, kBudget + 3) << call;
      long_thoughts += thought >= kBudget / 2 ? 1 : 0;
      EXPECT_EQ(call.substr(end + kThoughtEnd.size(), dialect.call_opening().size()), dialect.call_opening());
      MindState read = at_;
      ASSERT_TRUE(mind_->feed(read, call));
      EXPECT_EQ(read.state, decoded->after.state) << "the transcript alone does not determine the state";
      const auto action = dialect.parse(call);
      if (!action) {  // cut off: the budget of the call's tokens was spent behind the thought
        EXPECT_GE(decoded->tokens, options.max_tokens);
        continue;
      }
      ++read_back;
      const std::string canonical = dialect.call(*action);
      EXPECT_EQ(call.substr(end), canonical.substr(canonical.find(kThoughtEnd))) << "only the thought differs";
    }
    EXPECT_GT(read_back, 2) << name;
    EXPECT_GT(long_thoughts, 8) << name;
    // What the host proposes and what a beam finds hold the empty thought.
    const auto found = mind_->likeliest(at_, fill_callable({tools::default_spec("read")}, {{"a.py", 3}}), 4);
    ASSERT_TRUE(found) << found.error().message();
    ASSERT_FALSE(found->calls.empty()) << name;
    for (const std::string& call : found->calls) EXPECT_EQ(call, dialect.call(*dialect.parse(call)));
  }
}

TEST_F(BrainMindTest, ABrainOfAnUnknownDialectIsRefusedByName) {
  runtime::Brain brain = mind_->brain();
  brain.dialect = "g2z";
  const auto refused = BrainMind::make(brain, pool_);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, Errc::kUnsupported);
  EXPECT_NE(refused.error().what.find(unknown_dialect("g2z")), std::string::npos);
  // What is asked for goes before what the file says.
  const auto asked = BrainMind::make(brain, pool_, {.dialect = "g1h-fast"});
  ASSERT_TRUE(asked) << asked.error().message();
  EXPECT_EQ(asked->dialect(), "g1h-fast");
}

}  // namespace
}  // namespace anser::agent

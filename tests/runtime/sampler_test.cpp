// Sampler: the distribution it promises, masks, penalties, seeds.
#include "runtime/text/sampler.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace anser::runtime {
namespace {

std::vector<double> frequencies(const SamplerOptions& options, const std::vector<float>& logits,
                                const TokenSet* allowed) {
  constexpr int kDraws = 40'000;
  Sampler sampler(options, Rng(17));
  std::vector<double> shares(logits.size());
  for (int i = 0; i < kDraws; ++i) shares[static_cast<size_t>(sampler.sample(logits, allowed))] += 1.0 / kDraws;
  return shares;
}

TEST(Sampler, GreedyTakesTheFirstOfTheBest) {
  const float nan = std::numeric_limits<float>::quiet_NaN();
  const std::vector<float> logits{nan, 1, 3, 3, -1};
  EXPECT_EQ(most_likely(logits, nullptr), 2);
  TokenSet allowed(4);
  allowed.insert(1);
  allowed.insert(3);
  EXPECT_EQ(most_likely(logits, &allowed), 3);
  Sampler sampler({}, Rng(1));
  EXPECT_EQ(sampler.sample(logits, &allowed), 3);
}

TEST(Sampler, TemperatureAndMask) {
  const std::vector<float> logits{0, 1, 2, 3};
  SamplerOptions options;
  options.temperature = 2;
  TokenSet allowed(4);
  for (const Token id : {0, 1, 3}) allowed.insert(id);
  const auto shares = frequencies(options, logits, &allowed);
  const double total = 1 + std::exp(0.5) + std::exp(1.5);
  EXPECT_NEAR(shares[0], 1 / total, 0.01);
  EXPECT_NEAR(shares[1], std::exp(0.5) / total, 0.01);
  EXPECT_EQ(shares[2], 0);
  EXPECT_NEAR(shares[3], std::exp(1.5) / total, 0.01);
}

TEST(Sampler, TopPKeepsTheSmallestSufficientSet) {
  const std::vector<float> logits{std::log(0.1f), std::log(0.5f), std::log(0.15f), std::log(0.25f)};
  SamplerOptions options;
  options.temperature = 1;
  options.top_p = 0.7f;
  const auto shares = frequencies(options, logits, nullptr);
  EXPECT_EQ(shares[0], 0);
  EXPECT_NEAR(shares[1], 2.0 / 3, 0.01);
  EXPECT_EQ(shares[2], 0);
  EXPECT_NEAR(shares[3], 1.0 / 3, 0.01);
  options.top_p = 1e-6f;
  EXPECT_NEAR(frequencies(options, logits, nullptr)[1], 1, 1e-9);
}

TEST(Sampler, PenaltiesFade) {
  SamplerOptions options;
  options.presence = 0.5f;
  options.frequency = 1.0f;
  options.decay = 0.5f;
  Sampler sampler(options, Rng(1));
  sampler.accept(0);  // token 0 is now 1.5 lower
  EXPECT_EQ(sampler.sample(std::vector<float>{1.4f, 0}, nullptr), 1);
  EXPECT_EQ(sampler.sample(std::vector<float>{1.6f, 0}, nullptr), 0);
  sampler.accept(1);  // token 0: 0.5 + 0.5; token 1: 1.5
  EXPECT_EQ(sampler.sample(std::vector<float>{0, 0.4f}, nullptr), 0);
  EXPECT_EQ(sampler.sample(std::vector<float>{0, 0.6f}, nullptr), 1);
}

TEST(Sampler, SeedsAndForks) {
  const std::vector<float> logits(50, 0.0f);
  SamplerOptions options;
  options.temperature = 1;
  Sampler a(options, Rng(5)), b(options, Rng(5)), other(options, Rng(6));
  int same = 0;
  for (int i = 0; i < 200; ++i) {
    const Token token = a.sample(logits, nullptr);
    EXPECT_EQ(b.sample(logits, nullptr), token);
    same += other.sample(logits, nullptr) == token ? 1 : 0;
  }
  EXPECT_LT(same, 20);
  Sampler fork = a;
  EXPECT_EQ(fork.sample(logits, nullptr), a.sample(logits, nullptr));
}

TEST(Sampler, LogProbability) {
  const std::vector<float> logits{1000, 999, -1000};
  EXPECT_NEAR(log_probability(logits, 0), -std::log1p(std::exp(-1.0)), 1e-12);
  EXPECT_NEAR(log_probability(logits, 1), -1 - std::log1p(std::exp(-1.0)), 1e-12);
  EXPECT_NEAR(log_probability(logits, 2), -2000 - std::log1p(std::exp(-1.0)), 1e-9);
}

}  // namespace
}  // namespace anser::runtime

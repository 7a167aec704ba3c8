// agent/logit_comparison: figures of two positions worked out by hand.
#include "agent/model/logit_comparison.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <limits>

namespace anser::agent {
namespace {

TEST(LogitComparison, FiguresByHand) {
  LogitComparison both;
  // Probabilities 1/2 1/4 1/4 against 1/4 1/2 1/4 (logits may be shifted); what came next is the second, then the
  // first.
  const auto l = [](double p) { return static_cast<float>(std::log(p)); };
  const std::array<float, 3> p{l(0.5) + 3, l(0.25) + 3, l(0.25) + 3}, q{l(0.25), l(0.5), l(0.25)};
  both.add(p, q, 1);
  EXPECT_EQ(both.tokens(), 1);
  EXPECT_NEAR(both.reference_perplexity(), 4, 1e-5);
  EXPECT_NEAR(both.perplexity(), 2, 1e-5);
  EXPECT_NEAR(both.mean_kl(), 0.5 * std::log(2) - 0.25 * std::log(2), 1e-6);
  EXPECT_EQ(both.agreement(), 0);
  EXPECT_NEAR(both.largest(), 3 + std::log(2), 1e-5);
  EXPECT_NEAR(both.mean(), (3 + std::log(2) + 3 - std::log(2) + 3) / 3, 1e-5);
  both.add(p, p, 0);
  EXPECT_NEAR(both.reference_perplexity(), std::sqrt(8.0), 1e-5);
  EXPECT_NEAR(both.perplexity(), 2, 1e-5);
  EXPECT_NEAR(both.mean_kl(), 0.125 * std::log(2), 1e-6);
  EXPECT_EQ(both.agreement(), 0.5);
  EXPECT_NEAR(both.mean(), 1.5, 1e-5);
}

TEST(LogitComparison, WhatIsNotFiniteIsNoAgreement) {
  LogitComparison broken;
  const std::array<float, 2> p{0, 1}, nan{std::numeric_limits<float>::quiet_NaN(), 1};
  broken.add(p, nan, 0);
  EXPECT_TRUE(std::isinf(broken.largest()));
  EXPECT_FALSE(std::isfinite(broken.perplexity()));
}

}  // namespace
}  // namespace anser::agent

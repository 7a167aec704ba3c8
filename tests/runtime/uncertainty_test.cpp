// Uncertainty: against the definitions written out with probabilities, and where those would overflow or divide by 0.
#include "runtime/text/uncertainty.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

#include "base/rng.h"

namespace anser::runtime {
namespace {

constexpr float kInfinity = std::numeric_limits<float>::infinity();
const float kNan = std::numeric_limits<float>::quiet_NaN();

// The definitions, with no care for large logits.
Uncertainty plain(const std::vector<float>& logits, Token chosen) {
  std::vector<long double> p;
  long double sum = 0;
  for (const float logit : logits) sum += std::exp(static_cast<long double>(logit));
  for (const float logit : logits) p.push_back(std::exp(static_cast<long double>(logit)) / sum);
  long double entropy = 0, varentropy = 0, squares = 0;
  for (const long double one : p) entropy -= one * std::log(one);
  for (const long double one : p) varentropy += one * (std::log(one) + entropy) * (std::log(one) + entropy);
  for (const long double one : p) squares += one * one;
  std::vector<long double> sorted = p;
  std::sort(sorted.rbegin(), sorted.rend());
  return {static_cast<double>(entropy),
          static_cast<double>(varentropy),
          static_cast<double>(1 - squares),
          static_cast<double>(sorted[0]),
          static_cast<double>(sorted[0] - sorted[1]),
          static_cast<double>(std::log(p[static_cast<size_t>(chosen)]))};
}

void expect_near(const Uncertainty& a, const Uncertainty& b, double tolerance) {
  EXPECT_NEAR(a.entropy, b.entropy, tolerance);
  EXPECT_NEAR(a.varentropy, b.varentropy, tolerance);
  EXPECT_NEAR(a.gini, b.gini, tolerance);
  EXPECT_NEAR(a.top, b.top, tolerance);
  EXPECT_NEAR(a.gap, b.gap, tolerance);
  EXPECT_NEAR(a.log_prob, b.log_prob, tolerance);
}

TEST(Uncertainty, IsWhatTheDefinitionsSay) {
  Rng rng(5);
  for (const size_t vocab : {2U, 3U, 17U, 1535U, 65536U}) {
    for (const double spread : {0.01, 1.0, 8.0, 30.0}) {
      std::vector<float> logits(vocab);
      for (float& logit : logits) logit = static_cast<float>(spread * (rng.uniform() - 0.5));
      const auto chosen = static_cast<Token>(static_cast<size_t>(rng.uniform() * static_cast<double>(vocab)));
      expect_near(uncertainty_of(logits, chosen), plain(logits, chosen), 1e-9);
    }
  }
}

TEST(Uncertainty, KnownDistributions) {
  const Uncertainty even = uncertainty_of(std::vector<float>(8, -3), 5);
  expect_near(even, {std::log(8), 0, 7.0 / 8, 1.0 / 8, 0, -std::log(8)}, 1e-12);
  // A half, a quarter, a quarter: H = 1.5 ln 2, and ln p + H is half a bit either way.
  const std::vector<float> three{std::log(2.0F), 0, 0};
  const double half_bit = std::log(2) / 2;
  expect_near(uncertainty_of(three, 1), {3 * half_bit, half_bit * half_bit, 0.625, 0.5, 0.25, -4 * half_bit}, 1e-7);
}

TEST(Uncertainty, LargeLogitsDoNotOverflow) {
  expect_near(uncertainty_of(std::vector<float>{3e38F, -3e38F, 0}, 0), {0, 0, 0, 1, 1, 0}, 0);
  EXPECT_EQ(uncertainty_of(std::vector<float>{3e38F, -3e38F, 0}, 2).log_prob, -3e38F);
  expect_near(uncertainty_of(std::vector<float>{1e4F, 1e4F, -1e4F}, 1), {std::log(2), 0, 0.5, 0.5, 0, -std::log(2)},
              1e-12);
}

TEST(Uncertainty, WhatCannotComeCountsForNothing) {
  const std::vector<float> some{1, 2, 3}, more{kNan, 1, -kInfinity, 2, 3, kNan};
  expect_near(uncertainty_of(more, 4), uncertainty_of(some, 2), 1e-12);
  EXPECT_EQ(uncertainty_of(more, 2).log_prob, -std::numeric_limits<double>::infinity());
  EXPECT_EQ(uncertainty_of(more, 0).log_prob, -std::numeric_limits<double>::infinity());
  expect_near(uncertainty_of(std::vector<float>{0, kInfinity, 5, kInfinity}, 1),
              {std::log(2), 0, 0.5, 0.5, 0, -std::log(2)}, 1e-12);
  expect_near(uncertainty_of(std::vector<float>{-kInfinity, -kInfinity}, 0),
              {std::log(2), 0, 0.5, 0.5, 0, -std::log(2)}, 1e-12);
  expect_near(uncertainty_of(std::vector<float>{kNan, -kInfinity}, 1), {0, 0, 0, 1, 1, 0}, 0);
  expect_near(uncertainty_of(std::vector<float>{-7}, 0), {0, 0, 0, 1, 1, 0}, 0);
  expect_near(uncertainty_of(std::vector<float>{kNan, kNan}, 0), {}, 0);
}

}  // namespace
}  // namespace anser::runtime

// Central finite differences in double: what every backward of the oracle is held against.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "base/rng.h"

namespace anser::test {

using Numbers = std::vector<double>;

inline Numbers normal_numbers(int64_t count, Rng& rng, double scale = 1) {
  Numbers out(static_cast<size_t>(count));
  for (double& x : out) x = scale * rng.normal();
  return out;
}

inline double dot(const Numbers& a, const Numbers& b) {
  double sum = 0;
  for (size_t i = 0; i < a.size(); ++i) sum += a[i] * b[i];
  return sum;
}

// Expects `gradient` to be the slope of loss() in every element of `variable` (which loss reads). A central difference
// with step h errs by h^2 times a third derivative and by eps * |loss| / h; at h = 1e-5 both are about 1e-10.
template <class Loss>
void expect_gradient(const std::string& name, Numbers& variable, const Numbers& gradient, const Loss& loss) {
  ASSERT_EQ(variable.size(), gradient.size()) << name;
  constexpr double kStep = 1e-5, kTolerance = 1e-7;
  for (size_t i = 0; i < variable.size(); ++i) {
    const double value = variable[i];
    variable[i] = value + kStep;
    const double above = loss();
    variable[i] = value - kStep;
    const double below = loss();
    variable[i] = value;
    const double slope = (above - below) / (2 * kStep);
    EXPECT_NEAR(gradient[i], slope, kTolerance * std::max(1.0, std::abs(slope))) << name << "[" << i << "]";
  }
}

}  // namespace anser::test

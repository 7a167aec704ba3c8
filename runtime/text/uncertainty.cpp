#include "runtime/text/uncertainty.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "base/check.h"

namespace anser::runtime {

// With d = logit - most and w = exp(d): p = w / S, ln p = d - ln S, so all sums need only w and d, and none overflows.
Uncertainty uncertainty_of(std::span<const float> logits, Token chosen) {
  CHECK(chosen >= 0 && static_cast<size_t>(chosen) < logits.size());
  float most = -std::numeric_limits<float>::infinity(), second = most;
  size_t count = 0;
  for (const float logit : logits) {
    if (std::isnan(logit)) continue;
    second = std::max(second, std::min(logit, most));
    most = std::max(most, logit);
    ++count;
  }
  Uncertainty found;
  if (count == 0) return found;
  // Infinite ones that are equal are equally likely: their difference would be no number.
  const auto below = [most](float logit) {
    return logit == most ? 0.0 : static_cast<double>(logit) - static_cast<double>(most);
  };
  double sum = 0, squares = 0, first_moment = 0, second_moment = 0;
  for (const float logit : logits) {
    if (std::isnan(logit)) continue;
    const double d = below(logit), w = std::exp(d);
    if (w == 0) continue;  // 0 ln 0 is 0
    sum += w;
    squares += w * w;
    first_moment += w * d;
    second_moment += w * d * d;
  }
  const double mean = first_moment / sum;
  found.entropy = std::max(0.0, std::log(sum) - mean);
  found.varentropy = std::max(0.0, second_moment / sum - mean * mean);
  found.gini = std::max(0.0, 1 - squares / (sum * sum));
  found.top = 1 / sum;
  found.gap = count > 1 ? (1 - std::exp(below(second))) / sum : found.top;
  const float logit = logits[static_cast<size_t>(chosen)];
  found.log_prob = std::isnan(logit) ? -std::numeric_limits<double>::infinity() : below(logit) - std::log(sum);
  return found;
}

}  // namespace anser::runtime

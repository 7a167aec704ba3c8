#include "agent/model/logit_comparison.h"

#include <algorithm>
#include <cmath>

#include "base/check.h"

namespace anser::agent {
namespace {

// log of the sum of exp, in doubles.
double log_sum(std::span<const float> logits) {
  const auto most = static_cast<double>(*std::max_element(logits.begin(), logits.end()));
  double sum = 0;
  for (const float logit : logits) sum += std::exp(static_cast<double>(logit) - most);
  return most + std::log(sum);
}

}  // namespace

void LogitComparison::add(std::span<const float> reference, std::span<const float> other, runtime::Token next) {
  CHECK(reference.size() == other.size() && next >= 0 && static_cast<size_t>(next) < other.size());
  const double reference_norm = log_sum(reference), norm = log_sum(other);
  for (size_t i = 0; i < other.size(); ++i) {
    const auto a = static_cast<double>(reference[i]), b = static_cast<double>(other[i]);
    const double difference = std::isfinite(a) && std::isfinite(b) ? std::abs(a - b) : INFINITY;
    largest_ = std::max(largest_, difference);
    sum_ += difference;
    const double log_p = a - reference_norm;
    kl_ += std::exp(log_p) * (log_p - (b - norm));
  }
  const auto id = static_cast<size_t>(next);
  reference_loss_ += reference_norm - static_cast<double>(reference[id]);
  loss_ += norm - static_cast<double>(other[id]);
  const auto likeliest = [](std::span<const float> logits) {
    return std::max_element(logits.begin(), logits.end()) - logits.begin();
  };
  same_ += likeliest(reference) == likeliest(other) ? 1 : 0;
  tokens_ += 1;
  logits_ += static_cast<int64_t>(other.size());
}

double LogitComparison::reference_perplexity() const {
  return std::exp(reference_loss_ / static_cast<double>(tokens_));
}
double LogitComparison::perplexity() const { return std::exp(loss_ / static_cast<double>(tokens_)); }
double LogitComparison::mean_kl() const { return kl_ / static_cast<double>(tokens_); }
double LogitComparison::agreement() const { return static_cast<double>(same_) / static_cast<double>(tokens_); }
double LogitComparison::mean() const { return sum_ / static_cast<double>(logits_); }

}  // namespace anser::agent

#include "runtime/text/sampler.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

#include "base/check.h"

namespace anser::runtime {
namespace {

struct Candidate {
  Token token;
  double weight;
};

bool is_allowed(const TokenSet* allowed, size_t id) {
  return allowed == nullptr || allowed->contains(static_cast<Token>(id));
}

}  // namespace

Token most_likely(std::span<const float> logits, const TokenSet* allowed) {
  Token best = -1;
  float most = -std::numeric_limits<float>::infinity();
  for (size_t id = 0; id < logits.size(); ++id) {
    if (!is_allowed(allowed, id) || std::isnan(logits[id])) continue;
    if (best < 0 || logits[id] > most) {
      best = static_cast<Token>(id);
      most = logits[id];
    }
  }
  CHECK(best >= 0);
  return best;
}

double log_probability(std::span<const float> logits, Token token) {
  CHECK(token >= 0 && static_cast<size_t>(token) < logits.size());
  const float most = *std::max_element(logits.begin(), logits.end());
  double sum = 0;
  for (const float logit : logits) sum += std::exp(static_cast<double>(logit) - static_cast<double>(most));
  return static_cast<double>(logits[static_cast<size_t>(token)]) - static_cast<double>(most) - std::log(sum);
}

Token Sampler::sample(std::span<const float> logits, const TokenSet* allowed) {
  std::vector<float> penalised;
  if (!counts_.empty() && (options_.presence != 0 || options_.frequency != 0)) {
    penalised.assign(logits.begin(), logits.end());
    for (const auto& [token, count] : counts_) {
      if (static_cast<size_t>(token) < penalised.size()) {
        penalised[static_cast<size_t>(token)] -= options_.presence + options_.frequency * count;
      }
    }
    logits = penalised;
  }
  const Token best = most_likely(logits, allowed);
  if (options_.temperature <= 0) return best;
  const auto most = static_cast<double>(logits[static_cast<size_t>(best)]);
  std::vector<Candidate> candidates;
  double total = 0;
  for (size_t id = 0; id < logits.size(); ++id) {
    if (!is_allowed(allowed, id) || std::isnan(logits[id])) continue;
    const double weight =
        std::exp((static_cast<double>(logits[id]) - most) / static_cast<double>(options_.temperature));
    if (weight <= 0) continue;
    candidates.push_back({static_cast<Token>(id), weight});
    total += weight;
  }
  if (options_.top_p < 1) {
    std::stable_sort(candidates.begin(), candidates.end(),
                     [](const Candidate& a, const Candidate& b) { return a.weight > b.weight; });
    double kept = 0;
    size_t count = 0;
    while (count < candidates.size() && kept < static_cast<double>(options_.top_p) * total) {
      kept += candidates[count++].weight;
    }
    candidates.resize(std::max<size_t>(count, 1));
    total = kept;
  }
  double point = rng_.uniform() * total;
  for (const Candidate& candidate : candidates) {
    point -= candidate.weight;
    if (point < 0) return candidate.token;
  }
  return candidates.empty() ? best : candidates.back().token;  // only rounding, or infinite logits, lead here
}

void Sampler::accept(Token token) {
  for (auto& [seen, count] : counts_) count *= options_.decay;
  counts_[token] += 1;
}

}  // namespace anser::runtime

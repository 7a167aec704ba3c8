// The arithmetic of the search, apart from the tree so that it can be checked by hand. Pure functions.
//
// Values lie on x1's scale: +1 solved, -1 nothing gained. Source: "Reasoning Language Models: A Blueprint"
// (arXiv 2501.11223), framework x1; the prior as a factor and the constants from MuZero (arXiv 1911.08265, appendix B).
#pragma once

#include <cmath>
#include <span>
#include <utility>

namespace anser::agent {

struct PuctConstants {
  double c1 = 1.25, c2 = 19652;
};

// q + prior * sqrt(N(s) - 1) / (1 + N(child)) * (c1 + log((N(s) + c2) / c2)). N(s) counts its own evaluation, so that
// N(s) - 1 is the number of visits of its children; before the first visit (0) it counts as 1.
inline double puct(double q, double prior, int parent_visits, int child_visits, const PuctConstants& c) {
  const double n = parent_visits < 1 ? 1 : parent_visits;
  return q + prior * std::sqrt(n - 1) / (1 + child_visits) * (c.c1 + std::log((n + c.c2) / c.c2));
}

// (1 - alpha) q + alpha gamma sum_c w_c q_c, w_c = N_c / sum N. Children are (visits, q); with none visited, q stays.
inline double backed_up(double q, std::span<const std::pair<int, double>> children, double alpha, double gamma) {
  double visits = 0, sum = 0;
  for (const auto& [n, value] : children) visits += n, sum += n * value;
  return visits == 0 ? q : (1 - alpha) * q + alpha * gamma * sum / visits;
}

// The value of a node when its check has just been run: +1 solved; else -1, a wrong answer, and `gain` times the share
// of what was still missing that it gained. A gain says little: most edits that turn a few tests green are wrong in
// another way.
inline double first_value(double score, double parent_score, bool passed, double gain) {
  if (passed) return 1;
  return score > parent_score ? -1 + gain * (score - parent_score) / (1 - parent_score) : -1;
}

}  // namespace anser::agent

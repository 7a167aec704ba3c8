// Spending a Budget (agent/world.h): never below zero, since a negative amount means "unlimited".
#pragma once

#include "agent/world.h"
#include "base/json.h"

namespace anser::agent {

inline void charge(int64_t& left, int64_t amount) {
  if (left >= 0) left = left > amount ? left - amount : 0;
}
inline void charge(double& left, double amount) {
  if (left >= 0) left = left > amount ? left - amount : 0;
}

// The i-th of n shares: together they are all of it. Whole numbers that do not divide give the first shares one more;
// unlimited stays unlimited. REQUIRES: i < n.
Budget share_of(const Budget& budget, size_t i, size_t n);

nlohmann::json budget_json(const Budget& budget);
Result<Budget> parse_budget(const nlohmann::json& json);  // kCorrupt

}  // namespace anser::agent

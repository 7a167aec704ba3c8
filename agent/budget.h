// Spending a Budget (agent/world.h): never below zero, since a negative amount means "unlimited".
#pragma once

#include <nlohmann/json.hpp>

#include "agent/world.h"

namespace anser::agent {

inline void charge(int64_t& left, int64_t amount) {
  if (left >= 0) left = left > amount ? left - amount : 0;
}
inline void charge(double& left, double amount) {
  if (left >= 0) left = left > amount ? left - amount : 0;
}

nlohmann::json budget_json(const Budget& budget);

}  // namespace anser::agent

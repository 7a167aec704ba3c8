#include "agent/budget.h"

namespace anser::agent {

std::string Budget::spent() const {
  if (steps == 0) return "steps";
  if (tokens == 0) return "tokens";
  if (runs == 0) return "runs";
  if (wall_seconds == 0) return "wall time";
  if (sandbox_cpu_seconds == 0) return "sandbox CPU time";
  return "";
}

Budget share_of(const Budget& budget, size_t i, size_t n) {
  const auto whole = [i, n](int64_t amount) {
    if (amount < 0) return amount;
    const auto parts = static_cast<int64_t>(n);
    return amount / parts + (static_cast<int64_t>(i) < amount % parts ? 1 : 0);
  };
  const auto real = [n](double amount) { return amount < 0 ? amount : amount / static_cast<double>(n); };
  return {whole(budget.steps), whole(budget.tokens), whole(budget.runs), real(budget.wall_seconds),
          real(budget.sandbox_cpu_seconds)};
}

nlohmann::json budget_json(const Budget& budget) {
  return {{"steps", budget.steps},
          {"tokens", budget.tokens},
          {"runs", budget.runs},
          {"wall_seconds", budget.wall_seconds},
          {"sandbox_cpu_seconds", budget.sandbox_cpu_seconds}};
}

Result<Budget> parse_budget(const nlohmann::json& json) {
  try {
    return Budget{json.at("steps").get<int64_t>(), json.at("tokens").get<int64_t>(), json.at("runs").get<int64_t>(),
                  json.at("wall_seconds").get<double>(), json.at("sandbox_cpu_seconds").get<double>()};
  } catch (const nlohmann::json::exception& error) {
    return Error{Errc::kCorrupt, std::string("a budget: ") + error.what()};
  }
}

}  // namespace anser::agent

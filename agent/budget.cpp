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

nlohmann::json budget_json(const Budget& budget) {
  return {{"steps", budget.steps},
          {"tokens", budget.tokens},
          {"runs", budget.runs},
          {"wall_seconds", budget.wall_seconds},
          {"sandbox_cpu_seconds", budget.sandbox_cpu_seconds}};
}

}  // namespace anser::agent

#include "agent/session/view.h"

namespace anser::agent {

using nlohmann::json;

json session_view(const SessionRow& row) {
  json view = session_json(row);
  for (const char* key : {"settings", "first", "head", "tip", "lines", "revision"}) view.erase(key);
  view["steps"] = row.head.n;
  view["undone"] = row.tip.n - row.head.n;
  return view;
}

Result<json> step_view(Sessions& sessions, const Node& at) {
  TRY_ASSIGN(const StepRow row, sessions.journal().step(at));
  TRY_ASSIGN(const std::string plan, sessions.journal().plan(at));
  json step = row.record;
  step["time"] = row.time;
  if (!plan.empty()) step["plan"] = json::parse(plan, nullptr, false);
  return step;
}

Result<json> session_with_steps(Sessions& sessions, const SessionRow& row, int64_t first) {
  json session = session_view(row);
  session["settings"] = row.settings;
  session["steps"] = json::array();
  for (int64_t n = std::max<int64_t>(1, first); n <= row.head.n; ++n) {
    TRY_ASSIGN(const Node at, sessions.journal().locate(row.head, n));
    TRY_ASSIGN(json step, step_view(sessions, at));
    session["steps"].push_back(std::move(step));
  }
  return session;
}

}  // namespace anser::agent

#include "agent/session/replay.h"

namespace anser::agent {

Replayed replay(const std::vector<LogEntry>& entries) {
  Replayed out;
  for (const LogEntry& entry : entries) {
    if (entry.kind == "session") {
      auto row = parse_session(entry.text);
      out.damaged += row ? 0 : 1;
      if (!row) continue;
      out.row = std::move(*row);
      out.there = true;
      out.removed = false;
    } else if (entry.kind == "removed") {
      out.there = false;
      out.removed = true;
    } else if (entry.kind == "step") {
      const auto step = parse_step(entry.text);
      out.damaged += step ? 0 : 1;
      if (!step) continue;
      out.steps.push_back({step->at, entry.text});
      move_to(out.row, step->at, step->snapshot);
    } else if (entry.kind == "plan") {
      const auto at = node_in(entry.text);
      out.damaged += at ? 0 : 1;
      if (at) out.plans.push_back({*at, entry.text});
    } else {
      ++out.damaged;
    }
  }
  return out;
}

}  // namespace anser::agent

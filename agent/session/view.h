// Sessions as `anser session --json` prints them (docs/formats.md, "session").
#pragma once

#include "agent/session/sessions.h"
#include "base/json.h"

namespace anser::agent {

// The row without settings and places; "steps" is the number of the head, "undone" how many more redo leads to.
nlohmann::json session_view(const SessionRow& row);
// That, its settings, and its steps from number `first` on: step_json(), time, and the plan where one was made.
Result<nlohmann::json> session_with_steps(Sessions& sessions, const SessionRow& row, int64_t first);
// One step so.
Result<nlohmann::json> step_view(Sessions& sessions, const Node& at);

}  // namespace anser::agent

// A session as a trace: what others can read without this program, a JSON object after another. First the session, then
// every step on the way to its head, last how it ended (docs/formats.md, "trace"). The other formats are made of these.
//
// Tested by tests/agent/trace_test.py.
#pragma once

#include <functional>
#include <string>

#include "agent/session/sessions.h"
#include "base/json.h"

namespace anser::agent {

// Called for each object in their order; its Error ends the trace.
using TraceSink = std::function<Status(nlohmann::json object)>;

// Nothing is freed meanwhile. kInvalid when the session ended before its first world was kept. A workspace that cannot
// be read is said in its step ("diff_problem"), and the trace goes on.
Status write_trace(Sessions& sessions, tools::Sandbox& sandbox, const SessionRow& session, const TraceSink& sink);

// One line of JSON without its end, whatever a reader takes for the end of a line (U+0085, U+2028 and U+2029 are
// escaped); bytes that are no UTF-8 become U+FFFD.
std::string trace_text(const nlohmann::json& object);

}  // namespace anser::agent

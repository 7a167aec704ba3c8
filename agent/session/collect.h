// What nobody needs any more: steps that no session leads to (taken back, and another way taken), and the snapshots,
// states and log entries of those and of removed sessions.
//
// Tested by tests/agent/session_repair_test.cpp.
#pragma once

#include <map>

#include "agent/session/sessions.h"

namespace anser::agent {

struct Freed {
  int64_t steps = 0, states = 0, snapshots = 0;
  int64_t state_bytes = 0, file_bytes = 0;
};

// Line by line the number of the newest step that a session's head or tip leads to. kCorrupt where a session or a line
// cannot be read: then what is needed is not known.
Result<std::map<int64_t, int64_t>> reachable(Journal& journal);

// Waits until no step is being added; nobody adds one meanwhile. With `dry_run` nothing is freed, and of the bytes only
// those of states are known.
Result<Freed> collect(Sessions& sessions, tools::Sandbox& sandbox, bool dry_run);

// The session and what only it leads to are gone with the next collect(). REQUIRES: it is held.
Status remove_session(Sessions& sessions, HeldSession& session);

}  // namespace anser::agent

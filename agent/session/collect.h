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

// Which sessions stay though nobody removed them by hand. One rule that says so is enough.
struct Retention {
  int64_t last = -1;  // those with the highest numbers; -1: no such rule
  int64_t days = -1;  // those that were changed in the last so many times 24 hours; -1: no such rule
};

// The others, oldest first; none where there is no rule. Sessions with a name and sessions that a process holds always
// stay. A session's age is that of the newest time in it; where that lies in the future, it is new.
Result<std::vector<SessionRow>> expired(Sessions& sessions, const Retention& retention);

// Line by line the number of the newest step that a session's head or tip leads to. kCorrupt where a session or a line
// cannot be read: then what is needed is not known.
Result<std::map<int64_t, int64_t>> reachable(Journal& journal);

// Waits until no step is being added; nobody adds one meanwhile. With `dry_run` nothing is freed; it says what would
// be, were the sessions `without` removed before, and the bytes of files are not known.
Result<Freed> collect(Sessions& sessions, tools::Sandbox& sandbox, bool dry_run,
                      const std::vector<SessionRow>& without = {});

// The session and what only it leads to are gone with the next collect(). REQUIRES: it is held.
Status remove_session(Sessions& sessions, HeldSession& session);

}  // namespace anser::agent

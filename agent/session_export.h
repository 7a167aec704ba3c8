// A session's work and its directory on the host: what that holds, and writing the head's files there. The session
// remembers what was written, so that the next time only what is new goes there.
#pragma once

#include "agent/session/sessions.h"
#include "tools/box.h"

namespace anser::agent {

// What the directory holds if nobody else touched it: what was last written there, or what the session began with.
Result<tools::Snapshot> directory_snapshot(tools::Sandbox& sandbox, const SessionRow& session);
Result<tools::Snapshot> head_snapshot(tools::Sandbox& sandbox, Sessions& sessions, const SessionRow& session);

// After a process that died between writing and remembering: finds out which it was, and remembers it.
Status settle_export(HeldSession& session, Sessions& sessions, tools::Sandbox& sandbox);

// Writes the head's files into the directory, wholly or, where the directory is not as it was left, not at all: the
// report has the conflicts. REQUIRES: the session has a directory.
Result<tools::ExportReport> export_session(HeldSession& session, Sessions& sessions, tools::Sandbox& sandbox);

}  // namespace anser::agent

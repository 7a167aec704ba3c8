// A session in one file, for another machine or another day: its steps, their workspaces, and the mind at its head.
// A SQLite database (docs/formats.md, "session bundle"); what it says is checked against its digests when it is read,
// and nothing in it is believed to be a path on the host.
//
// Tested by tests/agent/bundle_test.cpp; fuzzed (tests/fuzz/bundle.cpp).
#pragma once

#include <string>

#include "agent/session/sessions.h"

namespace anser::agent {

struct Bundled {
  int64_t steps = 0, snapshots = 0, files = 0;  // files: different ones
  int64_t bytes = 0;                            // of these
};

// CREATE TABLE, of each of its tables.
const std::vector<std::string>& bundle_tables();
// The steps on the way to the session's head. kInvalid when `path` is there already.
Result<Bundled> export_session(Sessions& sessions, tools::Sandbox& sandbox, const SessionRow& session,
                               const std::string& path);
// A session of its own, on one line, of `directory` ("": of none; the path that the file names is another machine's,
// and so is its hidden check). With a name that is taken it has none, unless `name` says another one. kCorrupt when the
// file is no bundle, or is not what its digests say; then nothing has become of it.
Result<SessionRow> import_session(Sessions& sessions, tools::Sandbox& sandbox, const std::string& path,
                                  const std::string& name, const std::string& directory);

}  // namespace anser::agent

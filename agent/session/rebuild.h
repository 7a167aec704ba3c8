// The database again, from the logs beside it (log.h).
//
// Tested by tests/agent/session_repair_test.cpp, session_crash_test.py.
#pragma once

#include <string>
#include <vector>

#include "agent/session/fsck.h"

namespace anser::agent {

struct Rebuilt {
  int64_t sessions = 0, steps = 0;
  int64_t damaged = 0;    // lines of logs that could not be read
  std::string set_aside;  // where the old database is now; "" when there was none
};

// Sets a database aside that cannot be used, and makes another of what the logs say. Which states were kept is not
// among it: they are made again when they are needed. kResource, and nothing is touched, while a session is held.
// REQUIRES: this process has the database closed.
Result<Rebuilt> rebuild_journal(const std::string& data_directory);

// The sessions, from a database that is whole as a file: where it is not, that is found, and with `repair` another is
// made of the logs. kCorrupt, with a finding, where it is not and may not be mended.
Result<Sessions> open_for_check(const std::string& data_directory, bool repair, std::vector<Finding>& findings);

}  // namespace anser::agent

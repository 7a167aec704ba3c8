// What the first schema wrote had neither sums nor a log. Sealed, it is as any other session: fsck reads it, and a
// database that is lost comes back.
//
// Tested by tests/agent/journal_test.cpp, session_migration_test.py.
#pragma once

#include <string>

#include "base/result.h"
#include "tools/sqlite.h"

namespace anser::agent {

// Gives every row that has none its sum, and writes the logs of those sessions. Done twice it is the same. kResource
// while a process has one of them. REQUIRES: in the transaction of the migration; the directory of logs is there.
Status seal(tools::Database& db, const std::string& logs);

}  // namespace anser::agent

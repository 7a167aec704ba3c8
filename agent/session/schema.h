// The schema of sessions.db, as migrations (docs/formats.md, "sessions.db").
#pragma once

#include <string>
#include <vector>

namespace anser::agent {

// One element a version. Never edit one that has been released: add another.
const std::vector<std::string>& session_migrations();

}  // namespace anser::agent

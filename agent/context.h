// Context: what is fed to a mind behind the goal at the start of a session and after a reset, besides the goal itself:
// explicit, small, and the same that `--show-context` prints.
//
//   Notes: 12                       how many hold, where there are any (recall finds them)
//   Tables: stock(day, item, ...)   of memory.db, where there are any
//   Pinned: the text of a note      one line each, at most kMostPinned
//   Done: run: exit 1; read a.py    what this session did before its mind was started anew
//   Next: the check fails: ...
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "tools/box.h"
#include "tools/note.h"

namespace anser::agent {

inline constexpr size_t kMostPinned = 8;
inline constexpr size_t kPinnedBytes = 200;                            // of one
inline constexpr const char* kProgressAbout = "progress of session ";  // and its number: the loop's own note

// `tables`: as the query in kTablesQuery gives them; "" for none. `session`: whose progress is fed.
std::string context_text(const std::vector<tools::Note>& notes, const std::string& tables, const std::string& session);

// One line: "ledger(day, who, what, amount) stock(day, item, amount)".
extern const char* const kTablesQuery;

// Of the workspace in `box`, as it is now. Looks into memory.db only where there is one.
Result<std::string> gather_context(tools::Box& box, const std::string& session, const tools::Limits& limits);

}  // namespace anser::agent

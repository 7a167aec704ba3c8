// What a session's log comes to when it is read from its beginning: the row as its newest entries left it, and the
// steps. For whoever makes the database agree with it (fsck.h, rebuild.h, Sessions::hold).
//
// Tested by tests/agent/journal_test.cpp; fuzzed (tests/fuzz/session_log.cpp).
#pragma once

#include <map>
#include <string>
#include <vector>

#include "agent/session/log.h"
#include "agent/session/rows.h"

namespace anser::agent {

struct Replayed {
  struct Entry {
    Node at;
    std::string text;
  };
  SessionRow row;                   // REQUIRES: there, or steps
  bool there = false;               // the session was begun, and not removed
  bool removed = false;             // it was, and that is the last that was said of it
  std::vector<Entry> steps, plans;  // in the order of the log; of two of one place the later counts
  int64_t damaged = 0;              // entries that say nothing, though their sums are right
};

// What cannot be read of it is counted, never an Error.
Replayed replay(const std::vector<LogEntry>& entries);

}  // namespace anser::agent

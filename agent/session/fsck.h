// fsck: reads everything that a data directory keeps of sessions, says what is damaged, and mends what can be.
//
//   sessions.db      a row that is damaged or gone is taken from the log; a database that cannot be read is made anew
//   log/             an entry that is damaged or gone is written again from the database
//   blobs/           a state that is damaged or gone is made again from the transcript when it is needed
//   store/           a snapshot that is damaged or gone is made again by doing the steps since the last good one again,
//                    where that gives the very same tree
//
// What is damaged on both sides is lost, and said to be.
//
// Tested by tests/agent/session_repair_test.cpp, session_crash_test.py.
#pragma once

#include <string>
#include <vector>

#include "agent/session/sessions.h"

namespace anser::agent {

struct Finding {
  enum Fate : unsigned char {
    kMended,    // now
    kMendable,  // with `repair`
    kLost
  };
  std::string where;  // "step 3 of session 2", "sessions.db", ...
  std::string what;
  Fate fate = kMendable;
};

struct FsckReport {
  int64_t sessions = 0, steps = 0, states = 0, snapshots = 0, log_entries = 0;  // read
  std::vector<Finding> findings;                                                // empty: all is well
};

// How the work of a step is done again in a box (agent/redo.h): by itself, without a mind. An Error where it cannot be.
using RedoFn = std::function<Status(tools::Box& box, const SessionRow& session, const StepRow& step)>;

// A session that another process holds is left alone, and said to be. An Error only where fsck itself cannot go on.
// `sandbox` may be null: then the store is not read.
Result<FsckReport> fsck(Sessions& sessions, tools::Sandbox* sandbox, bool repair, const RedoFn& redo);

}  // namespace anser::agent

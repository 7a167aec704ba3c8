// Journal: sessions, lines and steps in SQLite, and which worlds can be gone back to. What was added is on the disk
// when the call returns (synchronous=FULL). Schema: schema.h; docs/formats.md, "sessions.db".
//
// Thread rule: one thread at a time. Several programs may have the same file open; each session is held by one of them
// (sessions.h).
//
// Tested by tests/agent/journal_test.cpp.
#pragma once

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "agent/session/rows.h"
#include "base/result.h"
#include "tools/sqlite.h"

namespace anser::agent {

// What is kept of the world behind a step besides the step itself.
struct WorldRow {
  Node at;
  std::string snapshot, state;  // id of a kept snapshot; digest of the mind's bytes. "": none
  bool anchor = false, reset = false;
};

class Journal {
 public:
  // `<data>/sessions.db`; makes the directory where it is missing, and brings an older schema up to date. kCorrupt
  // where the file is damaged.
  static Result<Journal> open(const std::string& data_directory);
  // Of a directory that cannot be written: nothing is made there. An older schema is brought up to date in memory.
  // kNotFound where there is none.
  static Result<Journal> open_to_read(const std::string& data_directory);

  // `row` without its id, which it is given: one that was never given before, and no smaller. REQUIRES: in a
  // transaction.
  Status add_session(SessionRow& row, int64_t at_least = 1);
  // All but the id. Where the name is another session's: kInvalid.
  Status put_session(const SessionRow& row);
  Status remove_session(int64_t id);
  // By number, by name, or "last", the newest. kNotFound; kCorrupt when it is not as it was written.
  Result<SessionRow> session(const std::string& word);
  Result<std::vector<SessionRow>> sessions(int64_t limit = 1000);  // newest first; -1: all

  // Adds `step` behind the head of `session`, gives it its place and parent, and moves head and tip there. `logged` is
  // called before it is durable; its Error undoes all of it. On a line that another session began it goes on beside it.
  Status add_step(SessionRow& session, StepRow& step, const std::string& state, const std::function<Status()>& logged);
  // kNotFound where there is none; kCorrupt when it is not as it was written.
  Result<StepRow> step(const Node& at);
  Result<std::string> plan(const Node& at);  // JSON; "" where none was made
  // The step of that number on the way to `head`. kNotFound.
  Result<Node> locate(const Node& head, int64_t n);
  // The step behind which the line branches off; line 0 where it is the first of its session. kCorrupt: there is none.
  Result<Node> parent_of(int64_t line);
  // The nearest world at or before `at`, of those not before the beginning or the last new start of the mind, whose
  // state is kept, or the beginning or new start itself, from where all can be consumed again.
  Result<WorldRow> nearest_kept(const Node& at);

  Result<WorldRow> world(const Node& at);
  // "" takes it away. The digest that was there.
  Result<std::string> put_state(const Node& at, const std::string& state);
  bool state_in_use(const std::string& state);
  // Whether another line begins behind it, or a session stands there.
  Result<bool> branches_at(const Node& at);

  // What SQLite finds wrong with the file as such, reading all of it; "" when nothing is.
  Result<std::string> damage();
  // For rebuild.h and fsck.h: rows as a log has them, in the place of what is there. REQUIRES: in a transaction, with
  // foreign keys deferred.
  Status restore_session(const SessionRow& row);
  Status restore_step(const StepRow& row, const std::string& text);
  Status restore_plan(const std::string& text);
  // Lines that branch off from one that is not there begin by themselves.
  Status drop_what_leads_nowhere();

  tools::Database& db() { return db_; }

 private:
  explicit Journal(tools::Database db) : db_(std::move(db)) {}
  Result<Node> place_behind(const SessionRow& session);
  Status insert(const StepRow& step, const std::string& state);
  tools::Database db_;
};

}  // namespace anser::agent

// A database that lacks the end of what a log says: after a kill between the two, or when SQLite dropped the end of its
// write-ahead log because a page of it was damaged.
#include "agent/session/replay.h"
#include "agent/session/sessions.h"

namespace anser::agent {
namespace {

// Whether the row is as this entry, the newest of its log, says. That is so unless something happened.
bool agrees(const SessionRow& row, const LogEntry& newest) {
  if (newest.kind == "session") {
    const auto logged = parse_session(newest.text);
    return logged && same_session(*logged, row);
  }
  if (newest.kind != "step") return true;
  const auto at = node_in(newest.text);
  return at && row.head == *at && row.tip == *at;
}

}  // namespace

// One change more in the log was not acknowledged, or was and is lost: either way it was done, and is taken over. More
// of them is damage, and fsck's to say.
Status Sessions::catch_up(HeldSession& session) {
  TRY_ASSIGN(const std::optional<LogEntry> newest, session.log.newest());
  if (!newest || agrees(session.row, *newest)) {
    // From here on every change is counted.
    return session.row.revision == 0 && newest ? put(session) : Status();
  }
  TRY_ASSIGN(const LogContents contents, read_log(session.log.path()));
  const Replayed log = replay(contents.entries);
  const int64_t ahead = log.row.revision - session.row.revision;
  // A log that is damaged, or behind, is written again by fsck from what the database has.
  if (contents.damaged + log.damaged > 0 || !log.there || session.row.revision == 0 || ahead < 1) return {};
  const bool step = !log.steps.empty() && log.row.head == log.steps.back().at && log.row.head != session.row.head;
  if (ahead > 1) {
    return Error{Errc::kCorrupt, "sessions.db lacks the newest " + std::to_string(ahead) + " changes of session " +
                                     std::to_string(session.row.id) +
                                     " that its log has: `anser session fsck --repair` takes them from there"};
  }
  const Status taken = journal_.db().transaction([&]() -> Status {
    TRY(journal_.db().execute("PRAGMA defer_foreign_keys=ON"));
    if (step && newest->kind == "step") {
      TRY_ASSIGN(const StepRow row, parse_step(newest->text));
      if (row.parent != session.row.head) {
        return Error{Errc::kCorrupt, name_of(row.at) +
                                         " is in the log and does not follow from where sessions.db is: "
                                         "`anser session fsck --repair`"};
      }
      TRY(journal_.restore_step(row, newest->text));
      if (!log.plans.empty() && log.plans.back().at == row.at) TRY(journal_.restore_plan(log.plans.back().text));
    }
    return journal_.restore_session(log.row);
  });
  TRY(taken);
  TRY_ASSIGN(session.row, journal_.session(std::to_string(session.row.id)));
  return {};
}

}  // namespace anser::agent

#include "agent/session/collect.h"

#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <set>

#include "agent/own_files.h"

namespace anser::agent {
namespace {

namespace fs = std::filesystem;

// Marks `to` and all before it.
Status mark(Journal& journal, Node to, std::map<int64_t, int64_t>& reach) {
  while (to.line != 0) {
    const auto [place, fresh] = reach.try_emplace(to.line, to.n);
    if (!fresh) {
      place->second = std::max(place->second, to.n);
      return {};  // what is before the line is marked
    }
    TRY_ASSIGN(to, journal.parent_of(to.line));
  }
  return {};
}

// Every text of a column, each once.
Result<std::set<std::string>> texts(Journal& journal, const char* sql) {
  TRY_ASSIGN(tools::Statement select, journal.db().prepare(sql));
  std::set<std::string> out;
  while (true) {
    TRY_ASSIGN(const bool row, select.step());
    if (!row) return out;
    out.insert(select.text(0));
  }
}

// Takes away the steps that nobody leads to. How many there were.
Result<int64_t> drop_steps(Journal& journal, const std::map<int64_t, int64_t>& reach) {
  std::vector<int64_t> lines;
  {
    TRY_ASSIGN(tools::Statement all, journal.db().prepare("SELECT id FROM lines ORDER BY id DESC"));
    while (true) {
      TRY_ASSIGN(const bool row, all.step());
      if (!row) break;
      lines.push_back(all.integer(0));
    }
  }
  // Lines that branch off need not come after what they branch off from where an earlier version numbered them.
  TRY(journal.db().execute("PRAGMA defer_foreign_keys=ON"));
  int64_t dropped = 0;
  for (const int64_t line : lines) {
    const auto found = reach.find(line);
    const int64_t last = found == reach.end() ? -1 : found->second;
    for (const char* table : {"worlds", "plans", "steps"}) {
      TRY_ASSIGN(tools::Statement drop,
                 journal.db().prepare(std::string("DELETE FROM ") + table + " WHERE line = ? AND n > ? RETURNING 1"));
      drop.bind(1, line);
      drop.bind(2, last);
      int64_t rows = 0;
      while (true) {
        TRY_ASSIGN(const bool row, drop.step());
        if (!row) break;
        ++rows;
      }
      dropped += std::string(table) == "steps" ? rows : 0;
    }
    if (last >= 0) continue;
    TRY_ASSIGN(tools::Statement drop, journal.db().prepare("DELETE FROM lines WHERE id = ?"));
    drop.bind(1, line);
    TRY(drop.step());
  }
  return dropped;
}

// When somebody last did something with it.
Result<std::string> newest_time(Journal& journal, const SessionRow& row) {
  std::string newest = std::max(row.started, row.finished);
  if (row.head.line == 0) return newest;
  for (const Node& at : {row.head, row.tip}) {
    TRY_ASSIGN(const StepRow step, journal.step(at));
    newest = std::max(newest, step.time);
  }
  return newest;
}

struct Garbage {
  std::map<int64_t, int64_t> reach;
  std::vector<std::string> states, snapshots;
};

// What nobody leads to, after its rows are gone. REQUIRES: in a transaction.
Status drop_rows(Sessions& sessions, tools::Sandbox& sandbox, Garbage& garbage, Freed& freed) {
  Journal& journal = sessions.journal();
  TRY_ASSIGN(garbage.reach, reachable(journal));
  TRY_ASSIGN(freed.steps, drop_steps(journal, garbage.reach));
  TRY_ASSIGN(const auto states, texts(journal, "SELECT DISTINCT state FROM worlds"));
  TRY(sessions.states().for_each([&](const std::string& digest, int64_t bytes) {
    if (states.count(digest) != 0) return;
    garbage.states.push_back(digest);
    freed.state_bytes += bytes;
  }));
  TRY_ASSIGN(const auto named, texts(journal,
                                     "SELECT DISTINCT snapshot FROM worlds UNION SELECT body ->> '$.first' "
                                     "FROM sessions UNION SELECT body ->> '$.settings.exported' FROM sessions "
                                     "UNION SELECT body ->> '$.settings.exporting' FROM sessions"));
  TRY_ASSIGN(const std::vector<tools::KeptSnapshot> kept, sandbox.kept());
  for (const tools::KeptSnapshot& one : kept) {
    if (named.count(one.id) == 0) garbage.snapshots.push_back(one.id);
  }
  freed.states = static_cast<int64_t>(garbage.states.size());
  freed.snapshots = static_cast<int64_t>(garbage.snapshots.size());
  return {};
}

// The log of a session without the steps that are gone; no log where nothing is left of it.
Status shorten_log(Sessions& sessions, int64_t id, const std::map<int64_t, int64_t>& reach) {
  auto held = SessionLog::open(sessions.log_path(id));
  if (!held) return held.error().code == Errc::kResource ? Status() : Status(held.error());  // the next time
  TRY_ASSIGN(const LogContents contents, read_log(sessions.log_path(id)));
  if (contents.damaged > 0) return {};  // fsck's to say
  const bool there = sessions.journal().session(std::to_string(id)).has_value();
  std::vector<LogEntry> left;
  for (const LogEntry& entry : contents.entries) {
    if (entry.kind == "step" || entry.kind == "plan") {
      TRY_ASSIGN(const Node at, node_in(entry.text));
      const auto found = reach.find(at.line);
      if (found != reach.end() && at.n <= found->second) left.push_back(entry);
    } else if (there || entry.kind == "removed") {
      left.push_back(entry);
    }
  }
  const bool steps = std::any_of(left.begin(), left.end(), [](const LogEntry& entry) { return entry.kind == "step"; });
  if (!there && !steps) return ::unlink(held->path().c_str()) == 0 ? Status() : file_error("remove " + held->path());
  if (left.size() == contents.entries.size()) return {};
  return held->replace(left);
}

}  // namespace

Result<std::map<int64_t, int64_t>> reachable(Journal& journal) {
  std::map<int64_t, int64_t> reach;
  TRY_ASSIGN(const std::vector<SessionRow> rows, journal.sessions(-1));
  for (const SessionRow& row : rows) {
    TRY(mark(journal, row.head, reach));
    TRY(mark(journal, row.tip, reach));
  }
  return reach;
}

Result<std::vector<SessionRow>> expired(Sessions& sessions, const Retention& retention) {
  std::vector<SessionRow> out;
  if (retention.last < 0 && retention.days < 0) return out;
  TRY_ASSIGN(const std::vector<SessionRow> rows, sessions.journal().sessions(-1));  // newest first
  const std::string since = sessions.now(retention.days);
  for (size_t i = 0; i < rows.size(); ++i) {
    if (static_cast<int64_t>(i) < retention.last || !rows[i].name.empty()) continue;
    if (!sessions.holder(rows[i].id).empty()) continue;
    if (retention.days >= 0) {
      TRY_ASSIGN(const std::string newest, newest_time(sessions.journal(), rows[i]));
      if (newest >= since) continue;
    }
    out.insert(out.begin(), rows[i]);
  }
  return out;
}

Result<Freed> collect(Sessions& sessions, tools::Sandbox& sandbox, bool dry_run,
                      const std::vector<SessionRow>& without) {
  TRY_ASSIGN(const UniqueFd alone, sessions.alone());
  Freed freed;
  Garbage garbage;
  bool known = false;
  const Status dropped = sessions.journal().db().transaction([&]() -> Status {
    if (dry_run) {
      for (const SessionRow& row : without) TRY(sessions.journal().remove_session(row.id));
    }
    TRY(drop_rows(sessions, sandbox, garbage, freed));
    known = true;
    // That undoes all of it.
    return dry_run ? Status(Error{Errc::kInvalid, "nothing is to be freed"}) : Status();
  });
  if (!known || !dry_run) TRY(dropped);
  if (dry_run) return freed;
  for (const std::string& digest : garbage.states) TRY(sessions.states().drop(digest));
  for (const std::string& id : garbage.snapshots) TRY(sandbox.forget(id));
  TRY_ASSIGN(const tools::Collected collected, sandbox.gc());
  freed.file_bytes = collected.bytes;
  TRY_ASSIGN(const std::vector<int64_t> logs, sessions.logs());
  for (const int64_t id : logs) TRY(shorten_log(sessions, id, garbage.reach));
  return freed;
}

Status remove_session(Sessions& sessions, HeldSession& session) {
  TRY_ASSIGN(const UniqueFd nobody_looks, sessions.adding());
  return with_log(session.log, [&](const Append& log) {
    return sessions.journal().db().transaction([&]() -> Status {
      TRY(sessions.journal().remove_session(session.row.id));
      return log({{"removed", "{\"id\":" + std::to_string(session.row.id) + "}"}});
    });
  });
}

}  // namespace anser::agent

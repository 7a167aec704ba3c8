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
Result<int64_t> drop_steps(Journal& journal, const std::map<int64_t, int64_t>& reach, bool dry_run) {
  std::vector<int64_t> lines;
  {
    TRY_ASSIGN(tools::Statement all, journal.db().prepare("SELECT id FROM lines ORDER BY id DESC"));
    while (true) {
      TRY_ASSIGN(const bool row, all.step());
      if (!row) break;
      lines.push_back(all.integer(0));
    }
  }
  int64_t dropped = 0;
  for (const int64_t line : lines) {  // those that branch off come after what they branch off from
    const auto found = reach.find(line);
    const int64_t last = found == reach.end() ? -1 : found->second;
    TRY_ASSIGN(tools::Statement count, journal.db().prepare("SELECT count(*) FROM steps WHERE line = ? AND n > ?"));
    count.bind(1, line);
    count.bind(2, last);
    TRY(count.step());
    dropped += count.integer(0);
    if (dry_run) continue;
    for (const char* table : {"worlds", "plans", "steps"}) {
      TRY_ASSIGN(tools::Statement drop,
                 journal.db().prepare(std::string("DELETE FROM ") + table + " WHERE line = ? AND n > ?"));
      drop.bind(1, line);
      drop.bind(2, last);
      TRY(drop.step());
    }
    if (last >= 0) continue;
    TRY_ASSIGN(tools::Statement drop, journal.db().prepare("DELETE FROM lines WHERE id = ?"));
    drop.bind(1, line);
    TRY(drop.step());
  }
  return dropped;
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

Result<Freed> collect(Sessions& sessions, tools::Sandbox& sandbox, bool dry_run) {
  TRY_ASSIGN(const UniqueFd alone, sessions.alone());
  Journal& journal = sessions.journal();
  Freed freed;
  TRY_ASSIGN(const auto reach, reachable(journal));
  const Status dropped = journal.db().transaction([&]() -> Status {
    TRY_ASSIGN(freed.steps, drop_steps(journal, reach, dry_run));
    return {};
  });
  TRY(dropped);
  TRY_ASSIGN(const auto states, texts(journal, "SELECT DISTINCT state FROM worlds"));
  std::vector<std::string> gone;
  TRY(sessions.states().for_each([&](const std::string& digest, int64_t bytes) {
    if (states.count(digest) != 0) return;
    gone.push_back(digest);
    ++freed.states;
    freed.state_bytes += bytes;
  }));
  TRY_ASSIGN(const auto named, texts(journal,
                                     "SELECT DISTINCT snapshot FROM worlds UNION SELECT body ->> '$.first' "
                                     "FROM sessions UNION SELECT body ->> '$.settings.exported' FROM sessions "
                                     "UNION SELECT body ->> '$.settings.exporting' FROM sessions"));
  TRY_ASSIGN(const std::vector<tools::KeptSnapshot> kept, sandbox.kept());
  std::vector<std::string> unnamed;
  for (const tools::KeptSnapshot& one : kept) {
    if (named.count(one.id) == 0) unnamed.push_back(one.id);
  }
  freed.snapshots = static_cast<int64_t>(unnamed.size());
  if (dry_run) return freed;
  for (const std::string& digest : gone) TRY(sessions.states().drop(digest));
  for (const std::string& id : unnamed) TRY(sandbox.forget(id));
  TRY_ASSIGN(const tools::Collected collected, sandbox.gc());
  freed.file_bytes = collected.bytes;
  TRY_ASSIGN(const std::vector<int64_t> logs, sessions.logs());
  for (const int64_t id : logs) TRY(shorten_log(sessions, id, reach));
  return freed;
}

Status remove_session(Sessions& sessions, HeldSession& session) {
  return sessions.journal().db().transaction([&]() -> Status {
    TRY(sessions.journal().remove_session(session.row.id));
    return session.log.append({{"removed", "{\"id\":" + std::to_string(session.row.id) + "}"}});
  });
}

}  // namespace anser::agent

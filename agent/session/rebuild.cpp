#include "agent/session/rebuild.h"

#include <sys/file.h>

#include <algorithm>
#include <filesystem>

#include "agent/own_files.h"
#include "agent/session/journal.h"
#include "agent/session/log.h"
#include "agent/session/replay.h"

namespace anser::agent {
namespace {

namespace fs = std::filesystem;

// sessions.db and what SQLite has beside it get another name, so that nothing is lost.
Result<std::string> set_aside(const std::string& database) {
  std::error_code code;
  if (!fs::exists(database, code)) return std::string();
  std::string to;
  for (int i = 1; to.empty() || fs::exists(to, code); ++i) to = database + ".damaged-" + std::to_string(i);
  for (const char* part : {"", "-wal", "-shm"}) {
    if (!fs::exists(database + part, code)) continue;
    fs::rename(database + part, to + part, code);
    if (code) return Error{Errc::kIo, "set " + database + part + " aside: " + code.message()};
  }
  return to;
}

// What one session's log comes to.
Status put_back(Journal& journal, const LogContents& contents, Rebuilt& rebuilt) {
  const Replayed log = replay(contents.entries);
  rebuilt.damaged += contents.damaged + log.damaged;
  for (const Replayed::Entry& entry : log.steps) {
    TRY_ASSIGN(const StepRow row, parse_step(entry.text));
    TRY(journal.restore_step(row, entry.text));
  }
  for (const Replayed::Entry& entry : log.plans) TRY(journal.restore_plan(entry.text));
  rebuilt.steps += static_cast<int64_t>(log.steps.size());
  if (!log.there) return {};
  ++rebuilt.sessions;
  return journal.restore_session(log.row);
}

}  // namespace

Result<Rebuilt> rebuild_journal(const std::string& data_directory) {
  Rebuilt rebuilt;
  std::vector<std::pair<int64_t, std::string>> logs;
  std::error_code code;
  for (const auto& entry : fs::directory_iterator(data_directory + "/log", code)) {
    const std::string name = entry.path().filename().string();
    if (name.size() < 18 && name.find_first_not_of("0123456789") == name.npos)
      logs.emplace_back(std::stoll(name), entry.path().string());
  }
  std::sort(logs.begin(), logs.end());
  // Whoever goes on with a session would write to the old database.
  TRY_ASSIGN(const UniqueFd alone, lock_file(data_directory + "/lock", LOCK_EX, true));
  std::vector<SessionLog> held;
  for (const auto& [id, path] : logs) {
    TRY_ASSIGN(SessionLog log, SessionLog::open(path));
    held.push_back(std::move(log));
  }
  TRY_ASSIGN(rebuilt.set_aside, set_aside(data_directory + "/sessions.db"));
  TRY_ASSIGN(Journal journal, Journal::open(data_directory));
  const Status done = journal.db().transaction([&]() -> Status {
    // A line may be in the log of one session, and what it branches off from in that of another.
    TRY(journal.db().execute("PRAGMA defer_foreign_keys=ON"));
    for (const auto& [id, path] : logs) {
      TRY_ASSIGN(const LogContents contents, read_log(path));
      const Status read = put_back(journal, contents, rebuilt);
      if (!read) return Error(read.error()).with_context(path);
    }
    return journal.drop_what_leads_nowhere();
  });
  TRY(done);
  return rebuilt;
}

Result<Sessions> open_for_check(const std::string& data_directory, bool repair, std::vector<Finding>& findings) {
  auto sessions = Sessions::open(data_directory);
  std::string problem;
  if (sessions) {
    TRY_ASSIGN(problem, sessions->journal().damage());
  } else if (sessions.error().code == Errc::kCorrupt) {
    problem = sessions.error().message();
  }
  if (problem.empty()) return sessions;
  if (!repair) {
    findings.push_back({"sessions.db", problem, Finding::kMendable});
    return Error{Errc::kCorrupt, problem};
  }
  sessions = Error{Errc::kCorrupt, problem};  // closes it
  TRY_ASSIGN(const Rebuilt rebuilt, rebuild_journal(data_directory));
  findings.push_back({"sessions.db",
                      problem + "; made again from the logs: " + std::to_string(rebuilt.sessions) + " sessions, " +
                          std::to_string(rebuilt.steps) + " steps; the old one is " + rebuilt.set_aside,
                      Finding::kMended});
  return Sessions::open(data_directory);
}

}  // namespace anser::agent

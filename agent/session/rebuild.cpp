#include "agent/session/rebuild.h"

#include <sys/file.h>

#include <algorithm>
#include <filesystem>
#include <map>

#include "agent/own_files.h"
#include "agent/session/journal.h"
#include "agent/session/log.h"

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

// One session's log, entry by entry. Its row is the last one that was written, moved on by the steps after it.
class Reader {
 public:
  Reader(Journal& journal, Rebuilt& rebuilt) : journal_(journal), rebuilt_(rebuilt) {}

  Status read(const LogContents& contents) {
    rebuilt_.damaged += contents.damaged;
    for (const LogEntry& entry : contents.entries) {
      if (entry.kind == "session") {
        TRY_ASSIGN(row_, parse_session(entry.text));
        there_ = true;
      } else if (entry.kind == "removed") {
        there_ = false;
      } else if (entry.kind == "step") {
        TRY(step(entry.text));
      } else if (entry.kind == "plan") {
        TRY(journal_.restore_plan(entry.text));
      }
    }
    if (!there_) return {};
    ++rebuilt_.sessions;
    return journal_.restore_session(row_);
  }

 private:
  Status step(const std::string& text) {
    TRY_ASSIGN(const StepRow row, parse_step(text));
    TRY(journal_.restore_step(row, text));
    ++rebuilt_.steps;
    row_.head = row_.tip = row.at;
    if (row.at.n == 0) row_.first = row.snapshot;
    return {};
  }
  Journal& journal_;
  Rebuilt& rebuilt_;
  SessionRow row_;
  bool there_ = false;
};

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
      Reader reader(journal, rebuilt);
      const Status read = reader.read(contents);
      if (!read) return Error(read.error()).with_context(path);
    }
    return journal.drop_what_leads_nowhere();
  });
  TRY(done);
  return rebuilt;
}

}  // namespace anser::agent

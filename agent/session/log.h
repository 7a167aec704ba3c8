// SessionLog: everything that sessions.db is told of one session, once more, in a file that is only appended to: what a
// damaged database is rebuilt from (fsck.h), and what a person can read with any tool. One entry a line:
//
//   KIND TAB SUM TAB JSON LF       KIND: session, step, plan, removed; SUM: row_sum() of KIND TAB JSON
//
// Invariant: a step is in the log before it is in the database. An entry that the database does not have was never
// acknowledged to anybody.
//
// The open log is also the lock of the session: who has it open through open() is the only one who writes.
//
// Tested by tests/agent/journal_test.cpp.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/unique_fd.h"

namespace anser::agent {

struct LogEntry {
  std::string kind, text;
};

struct LogContents {
  std::vector<LogEntry> entries;  // those that are as they were written
  int64_t damaged = 0;            // lines that are not
  bool torn = false;              // the last line has no end: somebody was killed while writing it
};

class SessionLog {
 public:
  // Makes the file where it is missing, takes its lock, and removes a torn last line. kResource, with who holds it,
  // when another process does.
  static Result<SessionLog> open(const std::string& path);
  // All or none of them, on the disk when it returns.
  Status append(const std::vector<LogEntry>& entries);
  // Takes the last append() back, of which nothing came. REQUIRES: nothing was done with the log since.
  void retract();
  // The newest entry that is no plan; nothing where there is none. Reads no more of the file than it must.
  Result<std::optional<LogEntry>> newest() const;
  // These instead of all that is there, wholly or not at all.
  Status replace(const std::vector<LogEntry>& entries);
  const std::string& path() const { return path_; }

 private:
  SessionLog(std::string path, UniqueFd fd, int64_t size) : path_(std::move(path)), fd_(std::move(fd)), size_(size) {}
  std::string path_;
  UniqueFd fd_;
  int64_t size_;         // bytes that are whole
  int64_t before_ = -1;  // that were, before the last append(); -1: there is nothing to take back
};

// Does `write`, which appends by the function that it is given; where it fails after that, the log is as it was before.
using Append = std::function<Status(const std::vector<LogEntry>&)>;
Status with_log(SessionLog& log, const std::function<Status(const Append&)>& write);

// Reads a log without its lock. kNotFound.
Result<LogContents> read_log(const std::string& path);
// Of the bytes of one; and these bytes.
LogContents parse_log(std::string_view text);
std::string log_text(const std::vector<LogEntry>& entries);

}  // namespace anser::agent

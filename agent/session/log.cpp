#include "agent/session/log.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

#include "agent/own_files.h"
#include "agent/session/rows.h"

namespace anser::agent {
namespace {

constexpr size_t kSum = 32;

std::string sum_of(const LogEntry& entry) { return row_sum(entry.kind + "\t" + entry.text); }

bool read_entry(std::string_view line, LogEntry& entry) {
  const size_t kind = line.find('\t');
  if (kind == line.npos || line.size() < kind + kSum + 2 || line[kind + 1 + kSum] != '\t') return false;
  entry.kind = line.substr(0, kind);
  entry.text = line.substr(kind + kSum + 2);
  return line.substr(kind + 1, kSum) == sum_of(entry);
}

// Where the last whole line ends, looking back from the end of the file a piece at a time.
Result<int64_t> whole_size(int fd, int64_t size, const std::string& path) {
  std::string piece(1 << 16, '\0');
  for (int64_t end = size; end > 0;) {
    const int64_t from = std::max<int64_t>(0, end - static_cast<int64_t>(piece.size()));
    const ssize_t got = ::pread(fd, piece.data(), static_cast<size_t>(end - from), from);
    if (got != end - from) return file_error("read " + path);
    const size_t line_end = std::string_view(piece).substr(0, static_cast<size_t>(got)).rfind('\n');
    if (line_end != std::string_view::npos) return from + static_cast<int64_t>(line_end) + 1;
    end = from;
  }
  return int64_t{0};
}

}  // namespace

Result<SessionLog> SessionLog::open(const std::string& path) {
  UniqueFd fd(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600));
  if (!fd) return file_error("open " + path);
  if (::flock(fd.get(), LOCK_EX | LOCK_NB) != 0) {
    if (errno != EWOULDBLOCK) return file_error("lock " + path);
    return Error{Errc::kResource,
                 "the session is in use by " + holder_of(fd.get()) + ": wait for it, or fork the session"};
  }
  struct stat info {};
  if (::fstat(fd.get(), &info) != 0) return file_error("look at " + path);
  TRY_ASSIGN(const int64_t whole, whole_size(fd.get(), info.st_size, path));
  if (whole != info.st_size && ::ftruncate(fd.get(), whole) != 0) return file_error("shorten " + path);
  return SessionLog(path, std::move(fd), whole);
}

Status SessionLog::append(const std::vector<LogEntry>& entries) {
  const std::string text = log_text(entries);
  Status done;
  if (::lseek(fd_.get(), size_, SEEK_SET) < 0) done = file_error("find the end of " + path_);
  if (done) done = write_all(fd_.get(), text);
  if (done && ::fdatasync(fd_.get()) != 0) done = file_error("sync " + path_);
  if (done) {
    before_ = size_;
    size_ += static_cast<int64_t>(text.size());
    return {};
  }
  // What is there in part must not stand before what comes next.
  (void)!::ftruncate(fd_.get(), size_);
  return std::move(done).error().with_context("the session's log " + path_);
}

void SessionLog::retract() {
  // Where the disk refuses that too, the entry is one that was never acknowledged, as after a kill.
  if (before_ >= 0 && ::ftruncate(fd_.get(), before_) == 0) size_ = std::exchange(before_, -1);
}

Result<std::optional<LogEntry>> SessionLog::newest() const {
  for (int64_t size = 1 << 16;; size *= 4) {
    const int64_t from = std::max<int64_t>(0, size_ - size);
    std::string piece(static_cast<size_t>(size_ - from), '\0');
    const ssize_t got = ::pread(fd_.get(), piece.data(), piece.size(), from);
    if (got != static_cast<ssize_t>(piece.size())) return file_error("read " + path_);
    const size_t first = from == 0 ? 0 : piece.find('\n') + 1;  // the rest of a line
    const LogContents contents = parse_log(std::string_view(piece).substr(std::min(first, piece.size())));
    for (auto entry = contents.entries.rbegin(); entry != contents.entries.rend(); ++entry) {
      if (entry->kind != "plan") return std::optional<LogEntry>(*entry);
    }
    if (from == 0) return std::optional<LogEntry>();
  }
}

Status SessionLog::replace(const std::vector<LogEntry>& entries) {
  const std::string text = log_text(entries), fresh = path_ + ".new";
  UniqueFd fd(::open(fresh.c_str(), O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0600));
  if (!fd) return file_error("make " + fresh);
  Status done = write_all(fd.get(), text);
  if (done && ::fsync(fd.get()) != 0) done = file_error("sync " + fresh);
  // It is locked before it gets the name, so nobody comes between.
  if (done && ::flock(fd.get(), LOCK_EX | LOCK_NB) != 0) done = file_error("lock " + fresh);
  if (done && ::rename(fresh.c_str(), path_.c_str()) != 0) done = file_error("replace " + path_);
  if (!done) {
    ::unlink(fresh.c_str());
    return done;
  }
  fd_ = std::move(fd);
  size_ = static_cast<int64_t>(text.size());
  before_ = -1;
  return sync_directory(path_.substr(0, path_.rfind('/')));
}

Status with_log(SessionLog& log, const std::function<Status(const Append&)>& write) {
  bool logged = false;
  Status done = write([&](const std::vector<LogEntry>& entries) {
    Status appended = log.append(entries);
    logged = appended.has_value();
    return appended;
  });
  if (!done && logged) log.retract();
  return done;
}

std::string log_text(const std::vector<LogEntry>& entries) {
  std::string text;
  for (const LogEntry& entry : entries) text += entry.kind + "\t" + sum_of(entry) + "\t" + entry.text + "\n";
  return text;
}

LogContents parse_log(std::string_view rest) {
  LogContents contents;
  while (!rest.empty()) {
    const size_t end = rest.find('\n');
    if (end == rest.npos) {
      contents.torn = true;
      break;
    }
    LogEntry entry;
    if (read_entry(rest.substr(0, end), entry)) {
      contents.entries.push_back(std::move(entry));
    } else {
      ++contents.damaged;
    }
    rest.remove_prefix(end + 1);
  }
  return contents;
}

Result<LogContents> read_log(const std::string& path) {
  TRY_ASSIGN(const std::string text, read_file(path));
  return parse_log(text);
}

}  // namespace anser::agent

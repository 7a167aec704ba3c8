#include "agent/session/sessions.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>

#include "agent/budget.h"
#include "agent/own_files.h"

namespace anser::agent {
namespace {

constexpr int64_t kSpacing = 4096;  // tokens, where a session says nothing

int64_t spacing_of(const SessionRow& row) {
  const auto said = row.settings.find("spacing");
  return said != row.settings.end() && said->is_number_integer() ? std::max<int64_t>(1, said->get<int64_t>())
                                                                 : kSpacing;
}

}  // namespace

// What of the data directory is there and cannot be written, asked before anything is done.
Status Sessions::check_writable(const std::string& data_directory) {
  for (const char* part : {"", "/sessions.db", "/sessions.db-wal", "/log", "/blobs", "/store"}) {
    const std::string path = data_directory + part;
    if (::access(path.c_str(), W_OK) == 0 || errno == ENOENT) continue;
    return Error{Errc::kPermission,
                 path +
                     " cannot be written, so the sessions in it can be listed, shown and exported, "
                     "and not gone on with: make it writable, or copy " +
                     data_directory + " and name the copy by --data",
                 errno};
  }
  return {};
}

Result<Sessions> Sessions::open(const std::string& data_directory, const Clock* clock) {
  TRY(check_writable(data_directory));
  TRY_ASSIGN(Journal journal, Journal::open(data_directory));
  TRY(make_directories(data_directory + "/log"));
  TRY_ASSIGN(StateShelf states, StateShelf::open(data_directory + "/blobs"));
  return Sessions(data_directory, std::move(journal), std::move(states), clock, false);
}

Result<Sessions> Sessions::open_to_read(const std::string& data_directory) {
  if (check_writable(data_directory)) return open(data_directory);
  TRY_ASSIGN(Journal journal, Journal::open_to_read(data_directory));
  return Sessions(data_directory, std::move(journal), StateShelf::open_to_read(data_directory + "/blobs"), nullptr,
                  true);
}

std::string Sessions::now(int64_t days_ago) const {
  const auto wall = clock_ != nullptr ? clock_->wall() : Clock().wall();
  return iso_time(wall - std::chrono::hours(24 * std::clamp<int64_t>(days_ago, 0, 100'000)));
}

Result<UniqueFd> Sessions::adding() const {
  if (!read_only_) return lock_file(directory_ + "/lock", LOCK_SH, true);
  // Nobody can have locked what is not there or may not be opened.
  auto fd = open_file(directory_ + "/lock", O_RDONLY);
  if (!fd) return UniqueFd();
  if (::flock(fd->get(), LOCK_SH) != 0) return file_error("lock " + directory_);
  return fd;
}

Result<UniqueFd> Sessions::alone() const { return lock_file(directory_ + "/lock", LOCK_EX, true); }

Result<std::vector<int64_t>> Sessions::logs() const {
  std::vector<int64_t> ids;
  std::error_code code;
  for (const auto& entry : std::filesystem::directory_iterator(directory_ + "/log", code)) {
    const std::string name = entry.path().filename().string();
    if (name.size() < 18 && name.find_first_not_of("0123456789") == name.npos) ids.push_back(std::stoll(name));
  }
  if (code) return Error{Errc::kIo, "list " + directory_ + "/log: " + code.message()};
  std::sort(ids.begin(), ids.end());
  return ids;
}

std::string Sessions::holder(int64_t id) const {
  // Asked and not tried: whoever wants it at this moment must not find us there.
  const auto log = open_file(log_path(id), O_RDONLY);
  return log ? find_holder(log->get()) : "";
}

Result<HeldSession> Sessions::begin(SessionRow row) {
  TRY_ASSIGN(const UniqueFd nobody_looks, adding());
  row.started = now();
  row.lines = 0;
  row.revision = 1;
  std::optional<SessionLog> log;
  const Status added = journal_.db().transaction([&]() -> Status {
    // A log that the database knows nothing of may be all that there is of a session.
    TRY_ASSIGN(const std::vector<int64_t> known, logs());
    TRY(journal_.add_session(row, known.empty() ? 1 : known.back() + 1));
    TRY_ASSIGN(SessionLog opened, SessionLog::open(log_path(row.id)));
    log = std::move(opened);
    return log->append({{"session", session_text(row)}});
  });
  if (!added && log) ::unlink(log->path().c_str());
  TRY(added);
  TRY(sync_directory(directory_ + "/log"));
  return HeldSession{std::move(row), std::move(*log), {}, 0};
}

Result<HeldSession> Sessions::hold(const std::string& word) {
  TRY_ASSIGN(const SessionRow seen, journal_.session(word));
  TRY_ASSIGN(SessionLog log, SessionLog::open(log_path(seen.id)));
  // Whoever held it until now may have gone on.
  TRY_ASSIGN(SessionRow row, journal_.session(std::to_string(seen.id)));
  HeldSession held{std::move(row), std::move(log), {}, 0};
  TRY(catch_up(held));
  if (held.row.head.line == 0) return held;
  TRY_ASSIGN(const StepRow head, journal_.step(held.row.head));
  held.prefix = head.prefix;
  held.consumed = head.consumed;
  return held;
}

Result<HeldSession> Sessions::fork(const SessionRow& from, const Node& at, const std::string& name) {
  TRY_ASSIGN(const UniqueFd nobody_frees, adding());
  TRY_ASSIGN(const StepRow head, journal_.step(at));
  SessionRow row = from;
  row.name = name;
  row.forked_from = from.id;
  row.head = row.tip = at;
  row.ended = row.why = row.finished = "";
  row.solved = false;
  TRY_ASSIGN(HeldSession held, begin(std::move(row)));
  held.prefix = head.prefix;
  held.consumed = head.consumed;
  return held;
}

Status Sessions::put(HeldSession& session) {
  TRY_ASSIGN(const UniqueFd nobody_looks, adding());
  SessionRow row = session.row;
  ++row.revision;
  const Status done = with_log(session.log, [&](const Append& log) {
    return journal_.db().transaction([&]() -> Status {
      TRY(journal_.put_session(row));
      return log({{"session", session_text(row)}});
    });
  });
  TRY(done);
  session.row = std::move(row);
  return {};
}

Status Sessions::record(HeldSession& session, OpenWorld& world, LoopMemory& memory, const Step* step, const Mind& mind,
                        tools::Sandbox& sandbox) {
  TRY_ASSIGN(const UniqueFd nobody_frees, adding());
  TRY_ASSIGN(const World here, commit(world, mind));
  StepRow row;
  TRY_ASSIGN(row.snapshot, sandbox.keep(here.snapshot));
  row.time = now();
  row.record = nlohmann::json::object();
  if (step != nullptr) {
    row.record = step_json(*step);
    row.record.erase("plan");
    if (step->plan) row.plan = plan_json(*step->plan);
  }
  row.reset = step == nullptr || step->reset;
  row.fed = step == nullptr ? std::exchange(memory.fed, {}) : step->fed;
  row.prefix = prefix_after(session.prefix, row.reset, row.fed);
  row.rng = here.rng.state();
  row.budget = budget_json(here.left);
  row.memory = loop_memory_json(memory);
  row.consumed = here.mind.state->tokens;
  const int64_t spacing = spacing_of(session.row), before = row.reset ? 0 : session.consumed;
  row.anchor = row.consumed / spacing > before / spacing;
  std::string state;
  auto bytes = mind.save(here.mind, row.prefix);
  if (!bytes && bytes.error().code != Errc::kUnsupported) return bytes.error();
  if (bytes) {
    TRY_ASSIGN(state, states_.put(*bytes));
  }
  TRY(add(session, row, state));
  session.prefix = row.prefix;
  session.consumed = row.consumed;
  return thin(session.row);
}

Status Sessions::add(HeldSession& session, StepRow& row, const std::string& state) {
  return with_log(session.log, [&](const Append& log) {
    return journal_.add_step(session.row, row, state, [&] {
      std::vector<LogEntry> entries{{"step", step_text_of(row)}};
      if (!row.plan.is_null()) entries.push_back({"plan", plan_entry_text(row)});
      return log(std::move(entries));
    });
  });
}

// The state of the step that is not among the newest any more.
Status Sessions::thin(const SessionRow& session) {
  if (session.head.n < kRecent) return {};
  TRY_ASSIGN(const Node old, journal_.locate(session.head, session.head.n - kRecent));
  TRY_ASSIGN(const WorldRow world, journal_.world(old));
  if (world.state.empty() || world.anchor) return {};
  TRY_ASSIGN(const bool branches, journal_.branches_at(old));
  if (branches) return {};
  TRY(journal_.put_state(old, ""));
  return journal_.state_in_use(world.state) ? Status() : states_.drop(world.state);
}

Status Sessions::move(HeldSession& session, int64_t n) {
  SessionRow& row = session.row;
  Node to;
  if (n <= row.head.n) {
    TRY_ASSIGN(to, journal_.locate(row.head, n));
  } else {
    TRY_ASSIGN(to, journal_.locate(row.tip, n));
  }
  TRY_ASSIGN(const StepRow step, journal_.step(to));
  row.head = to;
  row.ended = row.why = row.finished = "";
  row.solved = false;
  TRY(put(session));
  session.prefix = step.prefix;
  session.consumed = step.consumed;
  return {};
}

Result<std::vector<StepRow>> Sessions::steps(const Node& head, int64_t first, int64_t last) {
  std::vector<StepRow> rows;
  for (int64_t n = std::max<int64_t>(0, first); n <= std::min(last, head.n); ++n) {
    TRY_ASSIGN(const Node at, journal_.locate(head, n));
    TRY_ASSIGN(StepRow row, journal_.step(at));
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace anser::agent

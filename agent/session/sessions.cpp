#include "agent/session/sessions.h"

#include <fcntl.h>
#include <sys/file.h>

#include <algorithm>
#include <filesystem>

#include "agent/budget.h"
#include "agent/own_files.h"
#include "base/clock.h"

namespace anser::agent {
namespace {

constexpr int64_t kSpacing = 4096;  // tokens, where a session says nothing

std::string now() { return iso_time(Clock().wall()); }

int64_t spacing_of(const SessionRow& row) {
  const auto said = row.settings.find("spacing");
  return said != row.settings.end() && said->is_number_integer() ? std::max<int64_t>(1, said->get<int64_t>())
                                                                 : kSpacing;
}

}  // namespace

Result<Sessions> Sessions::open(const std::string& data_directory) {
  TRY_ASSIGN(Journal journal, Journal::open(data_directory));
  TRY(make_directories(data_directory + "/log"));
  TRY_ASSIGN(StateShelf states, StateShelf::open(data_directory + "/blobs"));
  return Sessions(data_directory, std::move(journal), std::move(states));
}

Result<UniqueFd> Sessions::adding() const { return lock_file(directory_ + "/lock", LOCK_SH, true); }
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
  row.started = now();
  std::optional<SessionLog> log;
  const Status added = journal_.db().transaction([&]() -> Status {
    TRY(journal_.add_session(row));
    TRY_ASSIGN(SessionLog opened, SessionLog::open(log_path(row.id)));
    log = std::move(opened);
    return log->append({{"session", session_text(row)}});
  });
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
  return journal_.db().transaction([&]() -> Status {
    TRY(journal_.put_session(session.row));
    return session.log.append({{"session", session_text(session.row)}});
  });
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
  return journal_.add_step(session.row, row, state, [&] {
    std::vector<LogEntry> entries{{"step", step_text_of(row)}};
    if (!row.plan.is_null()) entries.push_back({"plan", plan_entry_text(row)});
    return session.log.append(entries);
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

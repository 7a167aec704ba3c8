#include "agent/session/fsck.h"

#include <algorithm>
#include <map>
#include <set>

#include "agent/session/collect.h"
#include "agent/session/replay.h"

namespace anser::agent {
namespace {

using Place = std::pair<int64_t, int64_t>;  // line, n

Place place(const Node& at) { return {at.line, at.n}; }

// What a log says of its session.
struct Log {
  SessionRow row;
  bool there = false, empty = true;  // empty: of steps
  int64_t damaged = 0;               // lines
};

class Fsck {
 public:
  Fsck(Sessions& sessions, tools::Sandbox* sandbox, bool repair, const RedoFn& redo)
      : sessions_(sessions), journal_(sessions.journal()), sandbox_(sandbox), repair_(repair), redo_(redo) {}

  Result<FsckReport> run() {
    TRY_ASSIGN(const UniqueFd alone, sessions_.alone());
    TRY(read_logs());
    TRY(check_rows());
    TRY(check_states());
    if (sandbox_ != nullptr) TRY(check_store());
    return report_;
  }

 private:
  void found(std::string where, std::string what, Finding::Fate fate) {
    report_.findings.push_back({std::move(where), std::move(what), fate});
  }
  // Mends where it may; what cannot be mended is lost.
  Status mend(std::string where, std::string what, const std::function<Status()>& how) {
    if (repair_) TRY(how());
    found(std::move(where), std::move(what), repair_ ? Finding::kMended : Finding::kMendable);
    return {};
  }

  // What every log says; the newest entry of a step counts.
  Status read_logs() {
    TRY_ASSIGN(const std::vector<int64_t> ids, sessions_.logs());
    for (const int64_t id : ids) {
      TRY_ASSIGN(const LogContents contents, read_log(sessions_.log_path(id)));
      report_.log_entries += static_cast<int64_t>(contents.entries.size());
      Replayed log = replay(contents.entries);
      for (Replayed::Entry& entry : log.steps) steps_[place(entry.at)] = std::move(entry.text);
      for (Replayed::Entry& entry : log.plans) plans_[place(entry.at)] = std::move(entry.text);
      const int64_t damaged = contents.damaged + log.damaged;
      logs_[id] = {std::move(log.row), log.there, log.steps.empty(), damaged};
      if (damaged == 0) continue;
      damaged_logs_.insert(id);
      // What they said is written again below, where the database knows it.
      found("the log of session " + std::to_string(id), std::to_string(damaged) + " lines are damaged",
            repair_ ? Finding::kMended : Finding::kMendable);
    }
    return {};
  }

  Status check_rows() {
    TRY_ASSIGN(tools::Statement ids, journal_.db().prepare("SELECT id FROM sessions ORDER BY id"));
    std::set<int64_t> known;
    while (true) {
      TRY_ASSIGN(const bool row, ids.step());
      if (!row) break;
      known.insert(ids.integer(0));
    }
    for (const auto& [id, log] : logs_) {
      // Without a step it was killed while it began, and nobody was told of it.
      if (log.there && !log.empty) known.insert(id);
    }
    for (const int64_t id : known) TRY(check_session(id));
    TRY(check_lines());
    TRY(check_steps());
    for (const int64_t id : damaged_logs_) TRY(write_log_again(id));
    return {};
  }

  Status check_session(int64_t id) {
    ++report_.sessions;
    const std::string where = "session " + std::to_string(id);
    const auto row = journal_.session(std::to_string(id));
    const auto log = logs_.find(id);
    if (row) {
      rows_[id] = *row;
      return compare_with_log(*row);
    }
    if (log == logs_.end() || !log->second.there) {
      found(where, row.error().message() + ", and its log does not have it", Finding::kLost);
      return {};
    }
    rows_[id] = log->second.row;
    return mend(where, row.error().message(),
                [&] { return restored([&] { return journal_.restore_session(log->second.row); }); });
  }

  // A row and the log's can differ by one change where somebody was killed between the two (Sessions::hold puts it
  // right), and by more only through damage. Who was changed more often is the newer one.
  Status compare_with_log(const SessionRow& row) {
    const auto log = logs_.find(row.id);
    if (log == logs_.end()) {
      damaged_logs_.insert(row.id);
      return {};
    }
    if (log->second.damaged > 0 || !log->second.there || same_session(log->second.row, row)) return {};
    const int64_t ahead = row.revision == 0 ? 0 : log->second.row.revision - row.revision;
    if (ahead < 1) damaged_logs_.insert(row.id);
    if (ahead == 1 && repair_ && sessions_.hold(std::to_string(row.id))) {
      TRY_ASSIGN(rows_[row.id], journal_.session(std::to_string(row.id)));
    }
    if (ahead <= 1) return {};
    rows_[row.id] = log->second.row;
    return mend("session " + std::to_string(row.id),
                "sessions.db lacks the newest " + std::to_string(ahead) + " changes that its log has",
                [&] { return restored([&] { return journal_.restore_session(log->second.row); }); });
  }

  Status restored(const std::function<Status()>& body) {
    return journal_.db().transaction([&]() -> Status {
      TRY(journal_.db().execute("PRAGMA defer_foreign_keys=ON"));
      TRY(body());
      return journal_.drop_what_leads_nowhere();
    });
  }

  // Where every line begins, as its first step says.
  Status check_lines() {
    std::vector<Place> firsts;
    TRY_ASSIGN(tools::Statement select, journal_.db().prepare("SELECT line, min(n) FROM steps GROUP BY line"));
    while (true) {
      TRY_ASSIGN(const bool row, select.step());
      if (!row) break;
      firsts.emplace_back(select.integer(0), select.integer(1));
    }
    for (const Place& at : firsts) {
      const auto row = step_of(at);
      if (!row || row->parent.line == at.first) continue;  // the first step is gone: check_steps() says so
      firsts_[at.first] = at.second;
      const auto line = journal_.parent_of(at.first);
      if (line && line->line == row->parent.line && (line->line == 0 || *line == row->parent)) continue;
      TRY(mend("the line of " + name_of(row->at),
               line ? "it is said to begin elsewhere than its first step does" : line.error().message(),
               [&] { return put_again(*row); }));
    }
    return {};
  }

  // From the database, or else from a log.
  Result<StepRow> step_of(const Place& at) {
    auto row = journal_.step({at.first, at.second});
    const auto logged = steps_.find(at);
    return row || logged == steps_.end() ? row : parse_step(logged->second);
  }

  Status put_again(const StepRow& row) {
    const auto logged = steps_.find(place(row.at));
    return restored(
        [&] { return journal_.restore_step(row, logged == steps_.end() ? step_text_of(row) : logged->second); });
  }

  // How far every line must reach: what it has, what branches off from it, and where sessions are.
  Result<std::map<int64_t, Place>> extents() {
    std::map<int64_t, Place> out;  // line -> (first, last)
    const auto reach = [&](const Node& at) {
      if (at.line == 0) return;
      const auto [extent, fresh] = out.try_emplace(at.line, Place{0, at.n});
      if (!fresh) extent->second.second = std::max(extent->second.second, at.n);
    };
    for (const auto& [id, row] : rows_) {
      reach(row.head);
      reach(row.tip);
    }
    TRY_ASSIGN(tools::Statement steps, journal_.db().prepare("SELECT line, max(n) FROM steps GROUP BY line"));
    while (true) {
      TRY_ASSIGN(const bool row, steps.step());
      if (!row) break;
      reach({steps.integer(0), steps.integer(1)});
    }
    TRY_ASSIGN(tools::Statement lines, journal_.db().prepare("SELECT id, coalesce(parent, 0), parent_n FROM lines"
                                                             " ORDER BY id"));
    while (true) {
      TRY_ASSIGN(const bool row, lines.step());
      if (!row) break;
      reach({lines.integer(1), lines.integer(2)});
      if (out.count(lines.integer(0)) != 0) out[lines.integer(0)].first = lines.integer(2) + 1;
    }
    // A line that the database does not know at all begins where the log says.
    for (auto& [line, extent] : out) {
      if (firsts_.count(line) != 0) extent.first = firsts_[line];
      const auto first = steps_.lower_bound({line, 0});
      if (!journal_.parent_of(line) && first != steps_.end() && first->first.first == line)
        extent.first = first->first.second;
    }
    return out;
  }

  Status check_steps() {
    TRY_ASSIGN(const auto lines, extents());
    for (const auto& [line, extent] : lines) {
      for (int64_t n = extent.first; n <= extent.second; ++n) {
        if (n > 0 || !begins_at_one(line)) TRY(check_step({line, n}));
      }
    }
    return {};
  }

  // A session of the first schema has no beginning: its first step says so.
  bool begins_at_one(int64_t line) {
    if (step_of({line, 0})) return false;
    const auto first = step_of({line, 1});
    return first && first->parent.line == 0;
  }

  Status check_step(const Place& at) {
    ++report_.steps;
    const Node node{at.first, at.second};
    const auto row = journal_.step(node);
    const auto logged = steps_.find(at);
    if (!row) {
      if (logged == steps_.end()) {
        found(name_of(node), row.error().message() + ", and no log has it", Finding::kLost);
        return {};
      }
      TRY_ASSIGN(const StepRow from_log, parse_step(logged->second));
      return mend(name_of(node), row.error().message(), [&] { return put_again(from_log); });
    }
    if (logged == steps_.end()) damaged_logs_.insert(row->session);
    const auto world = journal_.world(node);
    if (!world || world->snapshot != row->snapshot || world->anchor != row->anchor || world->reset != row->reset) {
      TRY(mend("the world of " + name_of(node), world ? "it is another than the step's" : world.error().message(),
               [&] { return put_again(*row); }));
    }
    return check_plan(at);
  }

  Status check_plan(const Place& at) {
    const auto plan = journal_.plan({at.first, at.second});
    const auto logged = plans_.find(at);
    if (plan && (!plan->empty() || logged == plans_.end())) return {};
    const std::string where = "the plan of " + name_of(Node{at.first, at.second}),
                      what = plan ? "it is missing" : plan.error().message();
    if (logged == plans_.end()) {
      found(where, what + ", and no log has it", Finding::kLost);
      return {};
    }
    return mend(where, what, [&] { return restored([&] { return journal_.restore_plan(logged->second); }); });
  }

  // All that the database has of a session, its steps in their order, in the place of a log that lacks some of it.
  Status write_log_again(int64_t id) {
    if (logs_.count(id) == 0 || logs_[id].damaged == 0) {
      found("the log of session " + std::to_string(id),
            logs_.count(id) == 0 ? "it is missing" : "it lacks what the database has",
            repair_ ? Finding::kMended : Finding::kMendable);
    }
    if (!repair_) return {};
    auto log = SessionLog::open(sessions_.log_path(id));
    if (!log) {
      found("the log of session " + std::to_string(id), log.error().message(), Finding::kMendable);
      return {};
    }
    const auto row = rows_.find(id);
    std::vector<LogEntry> entries;
    TRY_ASSIGN(tools::Statement steps, journal_.db().prepare("SELECT s.line, s.n, s.body, s.sum, p.tree FROM steps s"
                                                             " LEFT JOIN plans p ON p.line = s.line AND p.n = s.n"
                                                             " WHERE s.session = ? ORDER BY s.line, s.n"));
    steps.bind(1, id);
    while (true) {
      TRY_ASSIGN(const bool more, steps.step());
      if (!more) break;
      if (!steps.text(3).empty() && steps.text(3) != row_sum(steps.text(2))) continue;
      entries.push_back({"step", steps.text(2)});
      if (steps.text(4).empty()) continue;
      entries.push_back({"plan", "{\"at\":[" + std::to_string(steps.integer(0)) + "," +
                                     std::to_string(steps.integer(1)) + "],\"plan\":" + steps.text(4) + "}"});
    }
    // Last, since it says where the session is.
    if (row != rows_.end()) {
      entries.insert(entries.begin(), {"session", session_text(row->second)});
      entries.push_back({"session", session_text(row->second)});
    } else {
      entries.push_back({"removed", "{\"id\":" + std::to_string(id) + "}"});
    }
    return log->replace(entries);
  }

  Status check_states() {
    struct Kept {
      Node at;
      std::string state;
    };
    std::vector<Kept> all;
    TRY_ASSIGN(tools::Statement select, journal_.db().prepare("SELECT line, n, state FROM worlds WHERE state <> ''"));
    while (true) {
      TRY_ASSIGN(const bool row, select.step());
      if (!row) break;
      all.push_back({{select.integer(0), select.integer(1)}, select.text(2)});
    }
    for (const Kept& one : all) {
      ++report_.states;
      const auto bytes = sessions_.states().get(one.state);
      if (bytes) continue;
      const auto forget = [&]() -> Status {
        TRY(journal_.put_state(one.at, ""));
        return journal_.state_in_use(one.state) ? Status() : sessions_.states().drop(one.state);
      };
      TRY(mend("the state of " + name_of(one.at), bytes.error().message() + "; it is made again from the transcript",
               forget));
    }
    return {};
  }

  Status check_store() {
    TRY_ASSIGN(const tools::CheckReport checked, sandbox_->check());
    report_.snapshots = checked.snapshots;
    TRY_ASSIGN(const auto lines, extents());
    for (const auto& [line, extent] : lines) {
      for (int64_t n = extent.first; n <= extent.second; ++n) {
        const auto row = journal_.step({line, n});
        if (!row || row->snapshot.empty()) continue;
        const auto snapshot = sandbox_->find(row->snapshot);
        if (!snapshot) TRY(make_again(*row, snapshot.error().message()));
      }
    }
    return {};
  }

  Status make_again(const StepRow& row, const std::string& what) {
    const std::string where = "the workspace of " + name_of(row.at);
    if (!repair_) {
      found(where, what, Finding::kMendable);
      return {};
    }
    const auto id = row.at.n == 0 ? imported_again(row) : done_again(row);
    if (id && *id == row.snapshot) {
      found(where, what, Finding::kMended);
    } else {
      found(where,
            what + "; " +
                (id ? "doing the step again gives another one" : "it cannot be made again: " + id.error().message()),
            Finding::kLost);
    }
    return {};
  }

  Result<std::string> imported_again(const StepRow& row) {
    const auto session = rows_.find(row.session);
    if (session == rows_.end()) return Error{Errc::kNotFound, "its session is gone"};
    TRY_ASSIGN(const tools::Snapshot snapshot, sandbox_->import_tree(session->second.directory));
    return sandbox_->keep(snapshot);
  }

  Result<std::string> done_again(const StepRow& row) {
    const auto session = rows_.find(row.session);
    if (session == rows_.end() || !redo_) return Error{Errc::kNotFound, "its session is gone"};
    TRY_ASSIGN(const StepRow before, journal_.step(row.parent));
    TRY_ASSIGN(const tools::Snapshot from, sandbox_->find(before.snapshot));
    TRY_ASSIGN(tools::Box box, sandbox_->open(from, {}));
    TRY(redo_(box, session->second, row));
    TRY_ASSIGN(const tools::Snapshot made, box.commit());
    return sandbox_->keep(made);
  }

  Sessions& sessions_;
  Journal& journal_;
  tools::Sandbox* sandbox_;
  bool repair_;
  const RedoFn& redo_;
  FsckReport report_;
  std::map<Place, std::string> steps_, plans_;  // as the logs have them
  std::map<int64_t, Log> logs_;
  std::map<int64_t, int64_t> firsts_;   // line -> its first step, where that is there
  std::map<int64_t, SessionRow> rows_;  // as the database has them, or else the logs
  std::set<int64_t> damaged_logs_;      // to be written again
};

}  // namespace

Result<FsckReport> fsck(Sessions& sessions, tools::Sandbox* sandbox, bool repair, const RedoFn& redo) {
  return Fsck(sessions, sandbox, repair, redo).run();
}

}  // namespace anser::agent

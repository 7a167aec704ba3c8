#include "agent/journal.h"

#include <filesystem>

#include "agent/budget.h"
#include "base/clock.h"

namespace anser::agent {
namespace {

using nlohmann::json;

// One element a schema version. Never edit one that has been released: add another.
const std::vector<std::string>& migrations() {
  static const std::vector<std::string> versions = {
      "CREATE TABLE sessions(id INTEGER PRIMARY KEY AUTOINCREMENT, started TEXT NOT NULL, directory TEXT NOT NULL,"
      " goal TEXT NOT NULL, check_command TEXT NOT NULL, brain TEXT NOT NULL, dialect TEXT NOT NULL,"
      " seed INTEGER NOT NULL, settings TEXT NOT NULL, ended TEXT NOT NULL DEFAULT '', solved INTEGER NOT NULL DEFAULT "
      "0,"
      " why TEXT NOT NULL DEFAULT '', finished TEXT NOT NULL DEFAULT '');"
      // action, outcome: JSON. workspace_hash, mind_hash: after the step.
      "CREATE TABLE steps(session INTEGER NOT NULL REFERENCES sessions(id) ON DELETE CASCADE, n INTEGER NOT NULL,"
      " time TEXT NOT NULL, call TEXT NOT NULL, action TEXT NOT NULL, observation TEXT NOT NULL, outcome TEXT NOT NULL,"
      " tokens INTEGER NOT NULL, seconds REAL NOT NULL, workspace_hash TEXT NOT NULL, mind_hash TEXT NOT NULL,"
      " record TEXT NOT NULL, PRIMARY KEY(session, n)) WITHOUT ROWID;"
      "CREATE TABLE plans(session INTEGER NOT NULL, n INTEGER NOT NULL, tree TEXT NOT NULL, PRIMARY KEY(session, n),"
      " FOREIGN KEY(session, n) REFERENCES steps(session, n) ON DELETE CASCADE) WITHOUT ROWID;"
      "CREATE TABLE worlds(session INTEGER NOT NULL, n INTEGER NOT NULL, workspace_hash TEXT NOT NULL,"
      " mind_hash TEXT NOT NULL, rng TEXT NOT NULL, budget TEXT NOT NULL, PRIMARY KEY(session, n),"
      " FOREIGN KEY(session, n) REFERENCES steps(session, n) ON DELETE CASCADE) WITHOUT ROWID;"};
  return versions;
}

std::string now() { return iso_time(Clock().wall()); }

// Guests write what they like: bytes that are no UTF-8 are replaced, never thrown.
std::string dump(const json& value) { return value.dump(-1, ' ', false, json::error_handler_t::replace); }

Status insert_plan(tools::Database& db, int64_t session, const Step& step) {
  TRY_ASSIGN(tools::Statement insert, db.prepare("INSERT INTO plans VALUES(?,?,?)"));
  insert.bind(1, session);
  insert.bind(2, step.n);
  insert.bind(3, dump(plan_json(*step.plan)));
  TRY(insert.step());
  return {};
}

Status insert_world(tools::Database& db, int64_t session, const Step& step) {
  TRY_ASSIGN(tools::Statement insert, db.prepare("INSERT INTO worlds VALUES(?,?,?,?,?,?)"));
  insert.bind(1, session);
  insert.bind(2, step.n);
  insert.bind(3, step.workspace_hash);
  insert.bind(4, step.mind_hash);
  insert.bind(5, dump(json(step.rng)));
  insert.bind(6, dump(budget_json(step.left)));
  TRY(insert.step());
  return {};
}

Status insert_step(tools::Database& db, int64_t session, const Step& step) {
  json record = step_json(step);
  TRY_ASSIGN(tools::Statement insert, db.prepare("INSERT INTO steps VALUES(?,?,?,?,?,?,?,?,?,?,?,?)"));
  insert.bind(1, session);
  insert.bind(2, step.n);
  insert.bind(3, now());
  insert.bind(4, step.call);
  insert.bind(5, dump(record.value("action", json())));
  insert.bind(6, step.observation.text);
  insert.bind(7, dump(record.value("outcome", json())));
  insert.bind(8, step.tokens);
  insert.bind(9, step.seconds);
  insert.bind(10, step.workspace_hash);
  insert.bind(11, step.mind_hash);
  record.erase("plan");  // in its own table
  insert.bind(12, dump(record));
  TRY(insert.step());
  TRY(insert_world(db, session, step));
  return step.plan ? insert_plan(db, session, step) : Status();
}

json session_row(const tools::Statement& row) {
  return {{"id", row.integer(0)},     {"started", row.text(1)},
          {"directory", row.text(2)}, {"goal", row.text(3)},
          {"check", row.text(4)},     {"brain", row.text(5)},
          {"dialect", row.text(6)},   {"seed", static_cast<uint64_t>(row.integer(7))},
          {"ended", row.text(8)},     {"solved", row.integer(9) != 0},
          {"why", row.text(10)},      {"finished", row.text(11)},
          {"steps", row.integer(12)}};
}

constexpr const char* kSelect =
    "SELECT id, started, directory, goal, check_command, brain, dialect, seed, ended, solved, why, finished,"
    " (SELECT count(*) FROM steps WHERE session = id), settings FROM sessions ";

}  // namespace

Result<Journal> Journal::open(const std::string& data_directory) {
  std::error_code failed;
  std::filesystem::create_directories(data_directory, failed);
  if (failed) {
    return Error{Errc::kPermission, "the data directory " + data_directory + " cannot be made: name another by --data",
                 failed.value()};
  }
  TRY_ASSIGN(tools::Database db, tools::Database::open(data_directory + "/sessions.db"));
  TRY(db.migrate(migrations()));
  return Journal(std::move(db));
}

Result<int64_t> Journal::begin(const SessionStart& start) {
  TRY_ASSIGN(tools::Statement insert,
             db_.prepare("INSERT INTO sessions(started, directory, goal, check_command, brain, dialect, seed, settings)"
                         " VALUES(?,?,?,?,?,?,?,?)"));
  insert.bind(1, now());
  insert.bind(2, start.directory);
  insert.bind(3, start.goal);
  insert.bind(4, start.check);
  insert.bind(5, start.brain);
  insert.bind(6, start.dialect);
  insert.bind(7, static_cast<int64_t>(start.seed));
  insert.bind(8, dump(start.settings));
  TRY(insert.step());
  return db_.last_insert_id();
}

Status Journal::record(int64_t session, const Step& step) {
  TRY(db_.execute("BEGIN IMMEDIATE"));
  const Status inserted = insert_step(db_, session, step);
  if (!inserted) {
    TRY(db_.execute("ROLLBACK"));
    return inserted;
  }
  return db_.execute("COMMIT");
}

Status Journal::finish(int64_t session, Ended ended, bool solved, const std::string& why) {
  TRY_ASSIGN(tools::Statement update,
             db_.prepare("UPDATE sessions SET ended = ?, solved = ?, why = ?, finished = ? WHERE id = ?"));
  update.bind(1, ended_name(ended));
  update.bind(2, static_cast<int64_t>(solved));
  update.bind(3, why);
  update.bind(4, now());
  update.bind(5, session);
  TRY(update.step());
  return {};
}

Result<json> Journal::sessions(int limit) {
  TRY_ASSIGN(tools::Statement select, db_.prepare(std::string(kSelect) + "ORDER BY id DESC LIMIT ?"));
  select.bind(1, static_cast<int64_t>(limit));
  json list = json::array();
  while (true) {
    TRY_ASSIGN(const bool row, select.step());
    if (!row) return list;
    list.push_back(session_row(select));
  }
}

Result<json> Journal::session(int64_t id) {
  TRY_ASSIGN(tools::Statement select, db_.prepare(std::string(kSelect) + "WHERE id = ?"));
  select.bind(1, id);
  TRY_ASSIGN(const bool found, select.step());
  if (!found) return Error{Errc::kNotFound, "there is no session " + std::to_string(id) + ": see `anser session list`"};
  json session = session_row(select);
  session["settings"] = json::parse(select.text(13), nullptr, false);
  TRY_ASSIGN(tools::Statement steps, db_.prepare("SELECT s.record, s.time, p.tree FROM steps s LEFT JOIN plans p"
                                                 " ON p.session = s.session AND p.n = s.n"
                                                 " WHERE s.session = ? ORDER BY s.n"));
  steps.bind(1, id);
  session["steps"] = json::array();
  while (true) {
    TRY_ASSIGN(const bool row, steps.step());
    if (!row) return session;
    json step = json::parse(steps.text(0), nullptr, false);
    step["time"] = steps.text(1);
    if (!steps.text(2).empty()) step["plan"] = json::parse(steps.text(2), nullptr, false);
    session["steps"].push_back(std::move(step));
  }
}

}  // namespace anser::agent

#include "agent/session/journal.h"

#include <filesystem>

#include "agent/own_files.h"
#include "agent/session/schema.h"
#include "agent/session/seal.h"
#include "base/bytes.h"

namespace anser::agent {
namespace {

using nlohmann::json;

constexpr int64_t kSealedSince = 3;  // schema

std::string number_text(int64_t number) { return std::to_string(number); }

// "" where the row is from a schema without sums.
Status check_sum(const std::string& body, const std::string& sum, const std::string& what) {
  if (sum.empty() || sum == row_sum(body)) return {};
  return Error{Errc::kCorrupt, what + " is not as it was written: `anser session fsck --repair` takes it from the log"};
}

Result<SessionRow> session_of(const tools::Statement& row) {
  const std::string what = "session " + number_text(row.integer(0));
  TRY(check_sum(row.text(1), row.text(2), what));
  auto session = parse_session(row.text(1));
  if (!session) return std::move(session).error().with_context(what);
  return session;
}

void bind(tools::Statement& statement, int first, const Node& node) {
  statement.bind(first, node.line);
  statement.bind(first + 1, node.n);
}

void bind_session(tools::Statement& statement, const SessionRow& row) {
  const std::string body = session_text(row);
  // The name is unique where there is one.
  if (row.name.empty()) {
    statement.bind_null(1);
  } else {
    statement.bind(1, row.name);
  }
  bind(statement, 2, row.head);
  bind(statement, 4, row.tip);
  statement.bind(6, body);
  statement.bind(7, row_sum(body));
}

}  // namespace

Result<Journal> Journal::open(const std::string& data_directory) {
  std::error_code failed;
  std::filesystem::create_directories(data_directory, failed);
  if (failed) {
    return Error{Errc::kPermission, "the data directory " + data_directory + " cannot be made: name another by --data",
                 failed.value()};
  }
  TRY_ASSIGN(tools::Database db, tools::Database::open(data_directory + "/sessions.db"));
  const Status migrated = db.migrate(session_migrations(), [&](int64_t from) -> Status {
    if (from == 0 || from >= kSealedSince) return {};
    TRY(make_directories(data_directory + "/log"));
    return seal(db, data_directory + "/log");
  });
  TRY(migrated);
  return Journal(std::move(db));
}

Result<Journal> Journal::open_to_read(const std::string& data_directory) {
  const std::string path = data_directory + "/sessions.db";
  std::error_code code;
  if (!std::filesystem::exists(path, code))
    return Error{Errc::kNotFound, "there are no sessions in " + data_directory + ": name another directory by --data"};
  TRY_ASSIGN(tools::Database db, tools::Database::open_read_only(path));
  TRY_ASSIGN(const int64_t version, db.version());
  if (version == static_cast<int64_t>(session_migrations().size())) return Journal(std::move(db));
  TRY_ASSIGN(tools::Database copy, db.copy());
  TRY(copy.migrate(session_migrations()));
  return Journal(std::move(copy));
}

Status Journal::add_session(SessionRow& row, int64_t at_least) {
  SessionRow nameless = row;  // put_session() says whose the name is
  nameless.name.clear();
  TRY_ASSIGN(tools::Statement insert,
             db_.prepare("INSERT INTO sessions(name, head_line, head_n, tip_line, tip_n, body, sum, id)"
                         " VALUES(?,?,?,?,?,?,?,max(?, 1 + coalesce((SELECT seq FROM sqlite_sequence"
                         " WHERE name = 'sessions'), 0)))"));
  bind_session(insert, nameless);
  insert.bind(8, at_least);
  TRY(insert.step());
  row.id = db_.last_insert_id();
  return put_session(row);
}

Status Journal::put_session(const SessionRow& row) {
  const bool number = row.name.find_first_not_of("0123456789") == row.name.npos;
  if (!row.name.empty()) TRY(check_name(row.name, "the session"));
  if (row.name == "last" || (!row.name.empty() && number))
    return Error{Errc::kInvalid, "the session \"" + row.name + "\" would mean another one: take a name with a letter"};
  TRY_ASSIGN(tools::Statement taken, db_.prepare("SELECT id FROM sessions WHERE name = ? AND id <> ?"));
  taken.bind(1, row.name);
  taken.bind(2, row.id);
  TRY_ASSIGN(const bool other, taken.step());
  if (other) {
    return Error{Errc::kInvalid, "the name " + visible(row.name) + " is session " + number_text(taken.integer(0)) +
                                     "'s: choose another"};
  }
  TRY_ASSIGN(tools::Statement update,
             db_.prepare("UPDATE sessions SET name = ?, head_line = ?, head_n = ?, tip_line = ?, tip_n = ?, body = ?,"
                         " sum = ? WHERE id = ?"));
  bind_session(update, row);
  update.bind(8, row.id);
  TRY(update.step());
  return {};
}

Status Journal::remove_session(int64_t id) {
  TRY_ASSIGN(tools::Statement remove, db_.prepare("DELETE FROM sessions WHERE id = ?"));
  remove.bind(1, id);
  TRY(remove.step());
  return {};
}

Result<SessionRow> Journal::session(const std::string& word) {
  const bool number = !word.empty() && word.size() < 18 && word.find_first_not_of("0123456789") == word.npos;
  const char* const where = word == "last" ? "ORDER BY id DESC LIMIT 1" : number ? "WHERE id = ?" : "WHERE name = ?";
  TRY_ASSIGN(tools::Statement select, db_.prepare(std::string("SELECT id, body, sum FROM sessions ") + where));
  if (number) select.bind(1, static_cast<int64_t>(std::stoll(word)));
  if (!number && word != "last") select.bind(1, word);
  TRY_ASSIGN(const bool found, select.step());
  if (!found) return Error{Errc::kNotFound, "there is no session " + visible(word) + ": see `anser session list`"};
  return session_of(select);
}

Result<std::vector<SessionRow>> Journal::sessions(int64_t limit) {
  TRY_ASSIGN(tools::Statement select, db_.prepare("SELECT id, body, sum FROM sessions ORDER BY id DESC LIMIT ?"));
  select.bind(1, limit);
  std::vector<SessionRow> rows;
  while (true) {
    TRY_ASSIGN(const bool row, select.step());
    if (!row) return rows;
    TRY_ASSIGN(SessionRow session, session_of(select));
    rows.push_back(std::move(session));
  }
}

// On the head's line while it is the session's own and nothing follows there; else on a new one.
Result<Node> Journal::place_behind(const SessionRow& session) {
  const Node& head = session.head;
  const Node next{head.line, head.n + 1};
  if (head.line >> kLineBits == session.id) {
    TRY_ASSIGN(tools::Statement taken, db_.prepare("SELECT 1 FROM steps WHERE line = ? AND n = ?"));
    bind(taken, 1, next);
    TRY_ASSIGN(const bool follows, taken.step());
    if (!follows) return next;
  }
  if (session.lines >> kLineBits != 0) {
    return Error{Errc::kResource, "session " + number_text(session.id) +
                                      " went another way too often: fork it, and go on with the fork"};
  }
  const int64_t fresh = line_of(session.id, session.lines);
  TRY_ASSIGN(tools::Statement line, db_.prepare("INSERT INTO lines(id, parent, parent_n) VALUES(?,?,?)"));
  line.bind(1, fresh);
  if (head.line == 0) {
    line.bind_null(2);
    line.bind(3, int64_t{-1});
  } else {
    bind(line, 2, head);
  }
  TRY(line.step());
  return Node{fresh, head.line == 0 ? 0 : next.n};
}

Status Journal::insert(const StepRow& step, const std::string& state) {
  const std::string body = step_text_of(step);
  TRY_ASSIGN(tools::Statement insert, db_.prepare("INSERT INTO steps(line, n, body, sum) VALUES(?,?,?,?)"));
  bind(insert, 1, step.at);
  insert.bind(3, body);
  insert.bind(4, row_sum(body));
  TRY(insert.step());
  TRY_ASSIGN(tools::Statement world, db_.prepare("INSERT INTO worlds VALUES(?,?,?,?,?,?)"));
  bind(world, 1, step.at);
  world.bind(3, step.snapshot);
  world.bind(4, state);
  world.bind(5, int64_t{step.anchor});
  world.bind(6, int64_t{step.reset});
  TRY(world.step());
  if (step.plan.is_null()) return {};
  const std::string tree = step.plan.dump(-1, ' ', false, json::error_handler_t::replace);
  TRY_ASSIGN(tools::Statement plan, db_.prepare("INSERT INTO plans VALUES(?,?,?,?)"));
  bind(plan, 1, step.at);
  plan.bind(3, tree);
  plan.bind(4, row_sum(tree));
  TRY(plan.step());
  return {};
}

Status Journal::add_step(SessionRow& session, StepRow& step, const std::string& state,
                         const std::function<Status()>& logged) {
  SessionRow moved = session;
  const Status added = db_.transaction([&]() -> Status {
    TRY_ASSIGN(step.at, place_behind(session));
    step.parent = session.head;
    step.session = session.id;
    TRY(insert(step, state));
    move_to(moved, step.at, step.snapshot);
    TRY(put_session(moved));
    return logged();
  });
  TRY(added);
  session = std::move(moved);
  return {};
}

Result<std::string> Journal::damage() {
  auto check = db_.prepare("PRAGMA integrity_check(1)");
  if (!check) return check.error().message();
  const auto row = check->step();
  if (!row) return row.error().message();
  return check->text(0) == "ok" ? std::string() : check->text(0);
}

Status Journal::restore_session(const SessionRow& logged) {
  SessionRow row = logged;
  // The log may have missed that the name went to another one, which must not go with it.
  TRY_ASSIGN(tools::Statement taken, db_.prepare("SELECT 1 FROM sessions WHERE name = ? AND id <> ?"));
  taken.bind(1, row.name);
  taken.bind(2, row.id);
  TRY_ASSIGN(const bool other, taken.step());
  if (other) {
    row.name.clear();
    ++row.revision;
  }
  TRY_ASSIGN(tools::Statement insert,
             db_.prepare("INSERT OR REPLACE INTO sessions(name, head_line, head_n, tip_line, tip_n, body, sum, id)"
                         " VALUES(?,?,?,?,?,?,?,?)"));
  bind_session(insert, row);
  insert.bind(8, row.id);
  TRY(insert.step());
  return {};
}

Status Journal::restore_step(const StepRow& row, const std::string& text) {
  const bool first = row.parent.line != row.at.line;
  TRY_ASSIGN(tools::Statement line,
             db_.prepare(first ? "INSERT INTO lines(id, parent, parent_n) VALUES(?,?,?) ON CONFLICT(id) DO UPDATE SET"
                                 " parent = excluded.parent, parent_n = excluded.parent_n"
                               : "INSERT OR IGNORE INTO lines(id, parent, parent_n) VALUES(?,?,?)"));
  line.bind(1, row.at.line);
  if (first && row.parent.line != 0) {
    bind(line, 2, row.parent);
  } else {
    line.bind_null(2);
    line.bind(3, int64_t{-1});
  }
  TRY(line.step());
  TRY_ASSIGN(tools::Statement step,
             db_.prepare("INSERT INTO steps(line, n, body, sum) VALUES(?,?,?,?) ON CONFLICT(line, n)"
                         " DO UPDATE SET body = excluded.body, sum = excluded.sum"));
  bind(step, 1, row.at);
  step.bind(3, text);
  step.bind(4, row_sum(text));
  TRY(step.step());
  TRY_ASSIGN(tools::Statement world,
             db_.prepare("INSERT INTO worlds VALUES(?,?,?,'',?,?) ON CONFLICT(line, n) DO UPDATE SET"
                         " snapshot = excluded.snapshot, anchor = excluded.anchor, reset = excluded.reset"));
  bind(world, 1, row.at);
  world.bind(3, row.snapshot);
  world.bind(4, int64_t{row.anchor});
  world.bind(5, int64_t{row.reset});
  TRY(world.step());
  return {};
}

Status Journal::restore_plan(const std::string& text) {
  TRY_ASSIGN(const Node at, node_in(text));
  const std::string tree = json::parse(text)["plan"].dump(-1, ' ', false, json::error_handler_t::replace);
  TRY_ASSIGN(tools::Statement insert, db_.prepare("INSERT OR REPLACE INTO plans VALUES(?,?,?,?)"));
  bind(insert, 1, at);
  insert.bind(3, tree);
  insert.bind(4, row_sum(tree));
  TRY(insert.step());
  return {};
}

Status Journal::drop_what_leads_nowhere() {
  return db_.execute(
      "UPDATE lines SET parent = NULL, parent_n = -1 WHERE parent NOT IN (SELECT id FROM lines);"
      "DELETE FROM plans WHERE NOT EXISTS (SELECT 1 FROM steps s WHERE s.line = plans.line AND s.n = plans.n);");
}

Result<StepRow> Journal::step(const Node& at) {
  TRY_ASSIGN(tools::Statement select, db_.prepare("SELECT body, sum FROM steps WHERE line = ? AND n = ?"));
  bind(select, 1, at);
  TRY_ASSIGN(const bool found, select.step());
  if (!found) return Error{Errc::kNotFound, "there is no " + name_of(at)};
  TRY(check_sum(select.text(0), select.text(1), name_of(at)));
  auto row = parse_step(select.text(0));
  if (!row) return std::move(row).error().with_context(name_of(at));
  // A whole row in the place of another is damage too.
  if (row->at != at) return Error{Errc::kCorrupt, "in the place of " + name_of(at) + " is " + name_of(row->at)};
  return row;
}

Result<std::string> Journal::plan(const Node& at) {
  TRY_ASSIGN(tools::Statement select, db_.prepare("SELECT tree, sum FROM plans WHERE line = ? AND n = ?"));
  bind(select, 1, at);
  TRY_ASSIGN(const bool found, select.step());
  if (!found) return std::string();
  TRY(check_sum(select.text(0), select.text(1), "the plan of " + name_of(at)));
  return select.text(0);
}

Result<Node> Journal::parent_of(int64_t line) {
  TRY_ASSIGN(tools::Statement select, db_.prepare("SELECT coalesce(parent, 0), parent_n FROM lines WHERE id = ?"));
  select.bind(1, line);
  TRY_ASSIGN(const bool found, select.step());
  if (!found) return Error{Errc::kCorrupt, "line " + number_text(line) + " is missing: `anser session fsck`"};
  return Node{select.integer(0), select.integer(1)};
}

Result<Node> Journal::locate(const Node& head, int64_t n) {
  Node at = head;
  while (at.line != 0 && n >= 0 && n <= head.n) {
    TRY_ASSIGN(const Node parent, parent_of(at.line));
    if (n > parent.n) return Node{at.line, n};
    at = parent;
  }
  return Error{Errc::kNotFound, "there is no step " + number_text(n) + ": the last one is " + number_text(head.n)};
}

Result<WorldRow> Journal::nearest_kept(const Node& at) {
  Node below = at;
  while (below.line != 0) {
    TRY_ASSIGN(tools::Statement select,
               db_.prepare("SELECT n, snapshot, state, anchor, reset FROM worlds WHERE line = ? AND n <= ?"
                           " AND (state <> '' OR reset) ORDER BY n DESC LIMIT 1"));
    bind(select, 1, below);
    TRY_ASSIGN(const bool found, select.step());
    if (found) {
      return WorldRow{{below.line, select.integer(0)},
                      select.text(1),
                      select.text(2),
                      select.integer(3) != 0,
                      select.integer(4) != 0};
    }
    TRY_ASSIGN(below, parent_of(below.line));
  }
  return Error{Errc::kNotFound, name_of(at) +
                                    " has no beginning that can be gone back to: an earlier version of this "
                                    "program recorded it; it can be shown, not resumed"};
}

Result<WorldRow> Journal::world(const Node& at) {
  TRY_ASSIGN(tools::Statement select,
             db_.prepare("SELECT snapshot, state, anchor, reset FROM worlds WHERE line = ? AND n = ?"));
  bind(select, 1, at);
  TRY_ASSIGN(const bool found, select.step());
  if (!found) return Error{Errc::kNotFound, "there is no world of " + name_of(at)};
  return WorldRow{at, select.text(0), select.text(1), select.integer(2) != 0, select.integer(3) != 0};
}

Result<std::string> Journal::put_state(const Node& at, const std::string& state) {
  TRY_ASSIGN(const WorldRow before, world(at));
  TRY_ASSIGN(tools::Statement update, db_.prepare("UPDATE worlds SET state = ? WHERE line = ? AND n = ?"));
  update.bind(1, state);
  bind(update, 2, at);
  TRY(update.step());
  return before.state;
}

bool Journal::state_in_use(const std::string& state) {
  auto select = db_.prepare("SELECT 1 FROM worlds WHERE state = ? LIMIT 1");
  if (!select) return true;
  select->bind(1, state);
  const auto found = select->step();
  return !found || *found;
}

Result<bool> Journal::branches_at(const Node& at) {
  TRY_ASSIGN(tools::Statement select,
             db_.prepare("SELECT EXISTS(SELECT 1 FROM lines WHERE parent = ?1 AND parent_n = ?2) OR"
                         " EXISTS(SELECT 1 FROM sessions WHERE (head_line = ?1 AND head_n = ?2) OR"
                         " (tip_line = ?1 AND tip_n = ?2))"));
  bind(select, 1, at);
  TRY(select.step());
  return select.integer(0) != 0;
}

}  // namespace anser::agent

#include "agent/session/schema.h"

namespace anser::agent {
namespace {

constexpr const char* kFirst =
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
    " FOREIGN KEY(session, n) REFERENCES steps(session, n) ON DELETE CASCADE) WITHOUT ROWID;";

// Lines of steps, rows as one text each with its sum, and worlds that can be gone back to. What the first schema held
// becomes lines of the same numbers, without worlds: to be shown, not to be resumed. `sum` '' there: nobody summed it.
constexpr const char* kLines =
    "ALTER TABLE sessions RENAME TO old_sessions;"
    "ALTER TABLE steps RENAME TO old_steps;"
    "ALTER TABLE plans RENAME TO old_plans;"
    "ALTER TABLE worlds RENAME TO old_worlds;"
    "CREATE TABLE sessions(id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT UNIQUE,"
    " head_line INTEGER NOT NULL, head_n INTEGER NOT NULL, tip_line INTEGER NOT NULL, tip_n INTEGER NOT NULL,"
    " body TEXT NOT NULL, sum TEXT NOT NULL,"
    " started TEXT AS (body ->> '$.started'), directory TEXT AS (body ->> '$.directory'),"
    " goal TEXT AS (body ->> '$.goal'), ended TEXT AS (body ->> '$.ended'), solved INTEGER AS (body ->> '$.solved'));"
    "CREATE INDEX sessions_head ON sessions(head_line, head_n);"
    "CREATE INDEX sessions_tip ON sessions(tip_line, tip_n);"
    "CREATE TABLE lines(id INTEGER PRIMARY KEY AUTOINCREMENT, parent INTEGER REFERENCES lines(id),"
    " parent_n INTEGER NOT NULL DEFAULT -1);"
    "CREATE INDEX lines_parent ON lines(parent, parent_n);"
    "CREATE TABLE steps(line INTEGER NOT NULL REFERENCES lines(id), n INTEGER NOT NULL,"
    " body TEXT NOT NULL, sum TEXT NOT NULL,"
    " session INTEGER AS (body ->> '$.session'), time TEXT AS (body ->> '$.time'),"
    " call TEXT AS (body ->> '$.record.call'), observation TEXT AS (body ->> '$.record.observation'),"
    " PRIMARY KEY(line, n));"
    "CREATE TABLE plans(line INTEGER NOT NULL, n INTEGER NOT NULL, tree TEXT NOT NULL, sum TEXT NOT NULL,"
    " PRIMARY KEY(line, n), FOREIGN KEY(line, n) REFERENCES steps(line, n) ON DELETE CASCADE);"
    // state: digest of the mind's bytes in blobs/, '' where they are not kept.
    "CREATE TABLE worlds(line INTEGER NOT NULL, n INTEGER NOT NULL, snapshot TEXT NOT NULL, state TEXT NOT NULL,"
    " anchor INTEGER NOT NULL, reset INTEGER NOT NULL,"
    " PRIMARY KEY(line, n), FOREIGN KEY(line, n) REFERENCES steps(line, n) ON DELETE CASCADE) WITHOUT ROWID;"
    "CREATE INDEX worlds_state ON worlds(state) WHERE state <> '';"
    "INSERT INTO lines(id) SELECT id FROM old_sessions;"
    "INSERT INTO sessions(id, head_line, head_n, tip_line, tip_n, body, sum)"
    " SELECT o.id, CASE WHEN m.n IS NULL THEN 0 ELSE o.id END, coalesce(m.n, 0),"
    "  CASE WHEN m.n IS NULL THEN 0 ELSE o.id END, coalesce(m.n, 0),"
    "  json_object('id', o.id, 'name', '', 'started', started, 'directory', directory, 'goal', goal,"
    "   'check', check_command, 'brain', brain, 'dialect', dialect, 'seed', seed, 'settings', json(settings),"
    "   'ended', ended, 'solved', json(CASE WHEN solved THEN 'true' ELSE 'false' END), 'why', why,"
    "   'finished', finished, 'forked_from', 0, 'first', '',"
    "   'head', json_array(CASE WHEN m.n IS NULL THEN 0 ELSE o.id END, coalesce(m.n, 0)),"
    "   'tip', json_array(CASE WHEN m.n IS NULL THEN 0 ELSE o.id END, coalesce(m.n, 0))), ''"
    " FROM old_sessions o LEFT JOIN (SELECT session, max(n) AS n FROM old_steps GROUP BY session) m ON m.session = "
    "o.id;"
    "INSERT INTO steps(line, n, body, sum)"
    " SELECT session, n, json_object('at', json_array(session, n),"
    "  'parent', json_array(CASE WHEN n > 1 THEN session ELSE 0 END, CASE WHEN n > 1 THEN n - 1 ELSE 0 END),"
    "  'session', session, 'time', time, 'record', json(record), 'fed', json('[]'), 'reset', json('false'),"
    "  'prefix', printf('%064d', 0), 'snapshot', '', 'rng', json('[]'), 'budget', json('{}'), 'memory', json('{}'),"
    "  'consumed', 0, 'anchor', json('false')), ''"
    " FROM old_steps;"
    "INSERT INTO plans SELECT session, n, tree, '' FROM old_plans;"
    "INSERT INTO worlds SELECT session, n, '', '', 0, 0 FROM old_steps;"
    "DROP TABLE old_worlds; DROP TABLE old_plans; DROP TABLE old_steps; DROP TABLE old_sessions;";

// What it says is said by seal.h: the sums and logs of the rows that came from the first schema.
constexpr const char* kSealed = "";

}  // namespace

const std::vector<std::string>& session_migrations() {
  static const std::vector<std::string> versions = {kFirst, kLines, kSealed};
  return versions;
}

}  // namespace anser::agent

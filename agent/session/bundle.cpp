#include "agent/session/bundle.h"

#include <unistd.h>

#include <filesystem>
#include <set>

#include "agent/own_files.h"
#include "base/bytes.h"

namespace anser::agent {
namespace {

using nlohmann::json;

constexpr const char* kSchema = "anser.session.1";
constexpr int kDeepest = 256;

// A file from somebody else has these tables and no views, triggers or whatever else could run when it is read.
Status check_tables(tools::Database& db) {
  TRY_ASSIGN(tools::Statement select, db.prepare("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL"));
  std::set<std::string> found;
  while (true) {
    TRY_ASSIGN(const bool row, select.step());
    if (!row) break;
    found.insert(select.text(0));
  }
  if (found == std::set<std::string>(bundle_tables().begin(), bundle_tables().end())) return {};
  return Error{Errc::kCorrupt, "its tables are not those of a session"};
}

Status put(tools::Database& db, const char* sql, const std::string& key, const std::string& value) {
  TRY_ASSIGN(tools::Statement insert, db.prepare(sql));
  insert.bind(1, key);
  insert.bind(2, value);
  TRY(insert.step());
  return {};
}

class Writer {
 public:
  Writer(Sessions& sessions, tools::Sandbox& sandbox, tools::Database& db)
      : sessions_(sessions), sandbox_(sandbox), db_(db) {}

  Status write(const SessionRow& session) {
    TRY(put(db_, "INSERT INTO meta VALUES(?,?)", "schema", kSchema));
    TRY(put(db_, "INSERT INTO meta VALUES(?,?)", "session", session_text(session)));
    for (int64_t n = 0; n <= session.head.n; ++n) {
      TRY_ASSIGN(const Node at, sessions_.journal().locate(session.head, n));
      TRY(step(at));
    }
    TRY_ASSIGN(const WorldRow world, sessions_.journal().world(session.head));
    // Without it the mind is made again from the steps.
    const auto state = world.state.empty() ? Result<std::string>(std::string()) : sessions_.states().get(world.state);
    if (!state || state->empty()) return {};
    TRY_ASSIGN(tools::Statement insert, db_.prepare("INSERT INTO files VALUES('state',?)"));
    insert.bind_bytes(1, *state);
    TRY(insert.step());
    return {};
  }
  const Bundled& figures() const { return figures_; }

 private:
  Status step(const Node& at) {
    TRY_ASSIGN(const StepRow row, sessions_.journal().step(at));
    TRY_ASSIGN(const std::string plan, sessions_.journal().plan(at));
    TRY_ASSIGN(tools::Statement insert, db_.prepare("INSERT INTO steps VALUES(?,?,?)"));
    insert.bind(1, at.n);
    insert.bind(2, step_text_of(row));
    insert.bind(3, plan);
    TRY(insert.step());
    ++figures_.steps;
    if (row.snapshot.empty() || row.snapshot == before_id_) return {};
    TRY_ASSIGN(const tools::Snapshot now, sandbox_.find(row.snapshot));
    TRY_ASSIGN(const std::vector<tools::Change> changes, sandbox_.diff(before_, now));
    TRY_ASSIGN(tools::Statement change, db_.prepare("INSERT INTO changes VALUES(?,?)"));
    change.bind(1, at.n);
    change.bind(2, tools::diff_json(changes));
    TRY(change.step());
    ++figures_.snapshots;
    for (const tools::Change& one : changes) {
      if (one.after && one.after->kind == 'f') TRY(file(now, one.path, one.after->content));
    }
    before_ = now;
    before_id_ = row.snapshot;
    return {};
  }

  Status file(const tools::Snapshot& snapshot, const std::string& path, const std::string& digest) {
    if (!written_.insert(digest).second) return {};
    TRY_ASSIGN(const std::string bytes, sandbox_.content(snapshot, path));
    TRY_ASSIGN(tools::Statement insert, db_.prepare("INSERT INTO files VALUES(?,?)"));
    insert.bind(1, digest);
    insert.bind_bytes(2, bytes);
    TRY(insert.step());
    ++figures_.files;
    figures_.bytes += static_cast<int64_t>(bytes.size());
    return {};
  }

  Sessions& sessions_;
  tools::Sandbox& sandbox_;
  tools::Database& db_;
  tools::Snapshot before_;
  std::string before_id_;
  std::set<std::string> written_;
  Bundled figures_;
};

class Reader {
 public:
  Reader(Sessions& sessions, tools::Sandbox& sandbox, tools::Database& db)
      : sessions_(sessions), sandbox_(sandbox), db_(db) {}

  Result<SessionRow> read(const std::string& name, const std::string& directory) {
    TRY(check_tables(db_));
    TRY_ASSIGN(const std::string schema, one("SELECT value FROM meta WHERE key = 'schema'"));
    if (schema != kSchema) return Error{Errc::kCorrupt, "its schema is not " + std::string(kSchema)};
    TRY_ASSIGN(const std::string body, one("SELECT value FROM meta WHERE key = 'session'"));
    TRY_ASSIGN(SessionRow row, parse_session(body));
    const int64_t last = row.head.n;
    row.id = row.forked_from = 0;
    row.head = row.tip = {};
    row.name = !name.empty() ? name : free_name(row.name);
    row.directory = directory;
    if (last < 0 || !row.settings.is_object()) return Error{Errc::kCorrupt, "its session cannot be"};
    row.settings["hidden_check"] = row.settings["hidden_dir"] = "";
    const std::string started = row.started;
    TRY_ASSIGN(const UniqueFd nobody_frees, sessions_.adding());
    // All of it is read and kept before the first row is written.
    TRY_ASSIGN(std::vector<StepRow> steps, read_steps(last));
    TRY_ASSIGN(HeldSession held, sessions_.begin(std::move(row)));
    held.row.started = started;
    const Status added = add(held, steps);
    if (added) return held.row;
    (void)sessions_.journal().remove_session(held.row.id);
    ::unlink(held.log.path().c_str());
    return added.error();
  }

 private:
  std::string free_name(const std::string& name) {
    return check_name(name, "") && !sessions_.journal().session(name) ? name : "";
  }

  Result<std::string> one(const std::string& sql) {
    TRY_ASSIGN(tools::Statement select, db_.prepare(sql));
    TRY_ASSIGN(const bool found, select.step());
    if (!found) return Error{Errc::kCorrupt, "it lacks something: " + sql};
    return select.text(0);
  }

  Result<std::vector<StepRow>> read_steps(int64_t last) {
    std::vector<StepRow> steps;
    Digest prefix;
    for (int64_t n = 0; n <= last; ++n) {
      const std::string number = std::to_string(n);
      TRY_ASSIGN(const std::string body, one("SELECT body FROM steps WHERE n = " + number));
      TRY_ASSIGN(const std::string plan, one("SELECT plan FROM steps WHERE n = " + number));
      TRY_ASSIGN(StepRow row, parse_step(body));
      if (tools::json_depth(plan) > kDeepest)
        return Error{Errc::kCorrupt, "the plan of step " + number + " is too deep"};
      if (!plan.empty()) row.plan = json::parse(plan, nullptr, false);
      if (row.plan.is_discarded()) return Error{Errc::kCorrupt, "the plan of step " + number + " is no JSON"};
      // A beginning did nothing; every other step is the one that it says.
      if (n == 0 ? !row.record.empty() : row.record.empty() || row.record["n"] != n)
        return Error{Errc::kCorrupt, "in the place of step " + number + " is another"};
      prefix = prefix_after(prefix, row.reset, row.fed);
      if (row.prefix != prefix || (n == 0) != (row.parent.line == 0))
        return Error{Errc::kCorrupt, "step " + number + " does not follow from the one before"};
      TRY(workspace(row, n));
      steps.push_back(std::move(row));
    }
    return steps;
  }

  Status workspace(const StepRow& row, int64_t n) {
    if (row.snapshot == id_ && n > 0) return {};
    TRY_ASSIGN(const std::string text, one("SELECT diff FROM changes WHERE n = " + std::to_string(n)));
    TRY_ASSIGN(const std::vector<tools::Change> changes, tools::parse_diff(text));
    const auto contents = [&](const std::string&, const std::string& digest) -> Result<std::string> {
      TRY_ASSIGN(tools::Statement select, db_.prepare("SELECT bytes FROM files WHERE digest = ?"));
      select.bind(1, digest);
      TRY_ASSIGN(const bool found, select.step());
      if (!found) return Error{Errc::kCorrupt, "the file " + visible(digest) + " is not in it"};
      return select.text(0);
    };
    TRY_ASSIGN(before_, sandbox_.apply(before_, changes, contents));
    TRY_ASSIGN(id_, sandbox_.keep(before_));
    if (id_ != row.snapshot)
      return Error{Errc::kCorrupt, "the workspace of step " + std::to_string(n) + " is not what its id says"};
    return {};
  }

  Status add(HeldSession& held, std::vector<StepRow>& steps) {
    for (StepRow& row : steps) {
      const bool last = &row == &steps.back();
      std::string state;
      const auto bytes = last ? one("SELECT bytes FROM files WHERE digest = 'state'") : Result<std::string>("");
      if (bytes && !bytes->empty()) {
        TRY_ASSIGN(state, sessions_.states().put(*bytes));
      }
      TRY(sessions_.add(held, row, state));
    }
    held.prefix = steps.back().prefix;
    held.consumed = steps.back().consumed;
    return sessions_.put(held);
  }

  Sessions& sessions_;
  tools::Sandbox& sandbox_;
  tools::Database& db_;
  tools::Snapshot before_;
  std::string id_;
};

}  // namespace

const std::vector<std::string>& bundle_tables() {
  static const std::vector<std::string> all = {
      "CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
      "CREATE TABLE steps(n INTEGER PRIMARY KEY, body TEXT NOT NULL, plan TEXT NOT NULL)",
      // What differs from the snapshot of the step before; of a step that changed nothing there is none.
      "CREATE TABLE changes(n INTEGER PRIMARY KEY, diff TEXT NOT NULL)",
      "CREATE TABLE files(digest TEXT PRIMARY KEY, bytes BLOB NOT NULL)"};
  return all;
}

Result<Bundled> export_session(Sessions& sessions, tools::Sandbox& sandbox, const SessionRow& session,
                               const std::string& path) {
  if (session.head.line == 0) return Error{Errc::kInvalid, "the session ended before its first world was kept"};
  std::error_code code;
  if (std::filesystem::exists(path, code)) return Error{Errc::kInvalid, path + " is there already: name another file"};
  const std::string fresh = path + ".new";
  std::filesystem::remove(fresh, code);
  TRY_ASSIGN(const UniqueFd nobody_frees, sessions.adding());
  Bundled figures;
  {
    TRY_ASSIGN(tools::Database db, tools::Database::open(fresh));
    TRY(db.execute("PRAGMA journal_mode=DELETE"));  // one file, and nothing beside it
    for (const std::string& table : bundle_tables()) TRY(db.execute(table));
    Writer writer(sessions, sandbox, db);
    const Status written = db.transaction([&] { return writer.write(session); });
    if (!written) {
      std::filesystem::remove(fresh, code);
      return written.error();
    }
    figures = writer.figures();
  }
  if (::rename(fresh.c_str(), path.c_str()) != 0) return file_error("name " + path);
  return figures;
}

Result<SessionRow> import_session(Sessions& sessions, tools::Sandbox& sandbox, const std::string& path,
                                  const std::string& name, const std::string& directory) {
  std::error_code code;
  if (!std::filesystem::is_regular_file(path, code)) return Error{Errc::kNotFound, "there is no file " + path};
  auto db = tools::Database::open_to_read(path);
  if (!db) return std::move(db).error().with_context("the bundle " + path);
  auto row = Reader(sessions, sandbox, *db).read(name, directory);
  if (!row) return std::move(row).error().with_context("the bundle " + path);
  return row;
}

}  // namespace anser::agent

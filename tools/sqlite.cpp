#include "tools/sqlite.h"

#include <sqlite3.h>

#include <cctype>
#include <filesystem>

namespace anser::tools {
namespace {

Error sqlite_error(sqlite3* db, const std::string& doing) {
  const int code = db != nullptr ? sqlite3_errcode(db) & 0xff : SQLITE_NOMEM;
  Errc kind = Errc::kIo;
  if (code == SQLITE_CORRUPT || code == SQLITE_NOTADB) kind = Errc::kCorrupt;
  if (code == SQLITE_PERM || code == SQLITE_READONLY) kind = Errc::kPermission;
  if (code == SQLITE_FULL || code == SQLITE_NOMEM) kind = Errc::kResource;
  return Error{kind, doing + ": " + (db != nullptr ? sqlite3_errmsg(db) : "out of memory")};
}

}  // namespace

void Statement::Close::operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
void Database::Close::operator()(sqlite3* db) const { sqlite3_close_v2(db); }

void Statement::bind(int index, int64_t value) { sqlite3_bind_int64(statement_.get(), index, value); }
void Statement::bind(int index, double value) { sqlite3_bind_double(statement_.get(), index, value); }
void Statement::bind(int index, std::string_view value) {
  sqlite3_bind_text64(statement_.get(), index, value.data(), value.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
}

void Statement::bind_bytes(int index, std::string_view value) {
  sqlite3_bind_blob64(statement_.get(), index, value.data(), value.size(), SQLITE_TRANSIENT);
}

void Statement::bind_null(int index) { sqlite3_bind_null(statement_.get(), index); }

Result<bool> Statement::step() {
  const int code = sqlite3_step(statement_.get());
  if (code == SQLITE_ROW) return true;
  if (code == SQLITE_DONE) return false;
  return sqlite_error(sqlite3_db_handle(statement_.get()), sqlite3_sql(statement_.get()));
}

void Statement::reset() { sqlite3_reset(statement_.get()); }
int64_t Statement::integer(int column) const { return sqlite3_column_int64(statement_.get(), column); }
bool Statement::null(int column) const { return sqlite3_column_type(statement_.get(), column) == SQLITE_NULL; }
int Statement::columns() const { return sqlite3_column_count(statement_.get()); }
double Statement::real(int column) const { return sqlite3_column_double(statement_.get(), column); }

std::string Statement::text(int column) const {
  const bool bytes = sqlite3_column_type(statement_.get(), column) == SQLITE_BLOB;
  const void* data = bytes ? sqlite3_column_blob(statement_.get(), column)
                           : static_cast<const void*>(sqlite3_column_text(statement_.get(), column));
  if (data == nullptr) return "";
  return std::string(static_cast<const char*>(data),
                     static_cast<size_t>(sqlite3_column_bytes(statement_.get(), column)));
}

Result<Database> Database::open(const std::string& path) {
  Database database;
  database.path_ = path;
  sqlite3* raw = nullptr;
  const int code = sqlite3_open_v2(path.c_str(), &raw, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
  database.db_.reset(raw);
  if (code != SQLITE_OK) return sqlite_error(raw, "open " + path);
  sqlite3_busy_timeout(raw, 10'000);
  TRY(database.execute("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;"));
  return database;
}

Result<Database> Database::open_to_read(const std::string& path) {
  Database database;
  database.path_ = path;
  std::string uri = "file:";
  for (const char c : path) {
    constexpr const char* kDigits = "0123456789abcdef";
    const bool plain = std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '/' || c == '.' || c == '-' || c == '_';
    if (plain) uri += c;
    if (!plain) uri += std::string("%") + kDigits[static_cast<unsigned char>(c) >> 4] + kDigits[c & 15];
  }
  sqlite3* raw = nullptr;
  const int code =
      sqlite3_open_v2((uri + "?immutable=1").c_str(), &raw, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, nullptr);
  database.db_.reset(raw);
  if (code != SQLITE_OK) return sqlite_error(raw, "open " + path);
  // Nothing that a file says may call what a schema can call.
  sqlite3_db_config(raw, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(raw, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
  return database;
}

Result<Database> Database::open_read_only(const std::string& path) {
  Database database;
  database.path_ = path;
  sqlite3* raw = nullptr;
  int code = sqlite3_open_v2(path.c_str(), &raw, SQLITE_OPEN_READONLY, nullptr);
  database.db_.reset(raw);
  if (code != SQLITE_OK) return sqlite_error(raw, "open " + path);
  sqlite3_busy_timeout(raw, 10'000);
  code = sqlite3_exec(raw, "SELECT 1 FROM sqlite_schema", nullptr, nullptr, nullptr);
  if (code == SQLITE_OK) return database;
  // Which of the two it is depends on what SQLite tries first.
  const int kind = code & 0xff;
  if (kind != SQLITE_CANTOPEN && kind != SQLITE_READONLY) return sqlite_error(raw, "open " + path);
  // In WAL mode SQLite wants its two files beside the database, and without them to be told that nobody writes.
  std::error_code none;
  const auto log = std::filesystem::file_size(path + "-wal", none);
  if (none || log == 0) {
    TRY_ASSIGN(Database still, open_to_read(path));
    // Our own schema, whose generated columns call JSON's functions.
    sqlite3_db_config(still.db_.get(), SQLITE_DBCONFIG_TRUSTED_SCHEMA, 1, nullptr);
    return still;
  }
  return Error{Errc::kPermission, path +
                                      " cannot be written, and its write-ahead log cannot be read there: copy both to "
                                      "a directory that can be written"};
}

Result<Database> Database::copy() {
  TRY_ASSIGN(Database memory, open(":memory:"));
  sqlite3_backup* const backup = sqlite3_backup_init(memory.db_.get(), "main", db_.get(), "main");
  if (backup == nullptr) return sqlite_error(memory.db_.get(), "copy " + path_);
  sqlite3_backup_step(backup, -1);
  if (sqlite3_backup_finish(backup) != SQLITE_OK) return sqlite_error(memory.db_.get(), "copy " + path_);
  memory.path_ = path_;
  return memory;
}

Result<int64_t> Database::version() {
  TRY_ASSIGN(Statement query, prepare("PRAGMA user_version"));
  TRY(query.step());
  return query.integer(0);
}

Result<Statement> Database::prepare(std::string_view sql) {
  Statement statement;
  sqlite3_stmt* raw = nullptr;
  if (sqlite3_prepare_v2(db_.get(), sql.data(), static_cast<int>(sql.size()), &raw, nullptr) != SQLITE_OK) {
    return sqlite_error(db_.get(), path_ + ": " + std::string(sql));
  }
  statement.statement_.reset(raw);
  return statement;
}

Status Database::execute(const std::string& sql) {
  if (sqlite3_exec(db_.get(), sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) {
    return sqlite_error(db_.get(), path_);
  }
  return {};
}

Status Database::transaction(const std::function<Status()>& body) {
  TRY(execute("BEGIN IMMEDIATE"));
  Status done = body();
  if (done) done = execute("COMMIT");
  // A full disk has undone it already, and says so a second time.
  if (!done) (void)execute("ROLLBACK");
  return done;
}

Status Database::migrate(const std::vector<std::string>& migrations, const std::function<Status(int64_t)>& finish) {
  // IMMEDIATE: of two programs that start at once, one migrates and the other waits and finds it done.
  return transaction([&]() -> Status {
    TRY_ASSIGN(const int64_t from, version());
    const auto newest = static_cast<int64_t>(migrations.size());
    if (from > newest) {
      return Error{Errc::kUnsupported, path_ + " was written by a later version of this program (schema " +
                                           std::to_string(from) + "): use that version, or another --data directory"};
    }
    if (from == newest) return {};
    for (int64_t i = from; i < newest; ++i) {
      TRY(execute(migrations[static_cast<size_t>(i)] + ";PRAGMA user_version=" + std::to_string(i + 1)));
    }
    return finish ? finish(from) : Status();
  });
}

int64_t Database::last_insert_id() const { return sqlite3_last_insert_rowid(db_.get()); }

}  // namespace anser::tools

// SQLite as Results and owners: what the journal and the notes' index need of it, and no more.
//
//   TRY_ASSIGN(Database db, Database::open("/path/file.db"));   // WAL, foreign keys, synchronous=FULL, 10 s of
//   patience TRY_ASSIGN(Statement query, db.prepare("SELECT name FROM t WHERE id = ?")); query.bind(1, id);
//   TRY_ASSIGN(const bool found, query.step());
//
// Thread rule: one thread at a time per Database and its Statements.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

struct sqlite3;
struct sqlite3_stmt;

namespace anser::tools {

class Statement {
 public:
  // Parameters are numbered from 1, columns from 0.
  void bind(int index, int64_t value);
  void bind(int index, double value);
  void bind(int index, std::string_view value);
  void bind_bytes(int index, std::string_view value);  // whatever they are
  void bind_null(int index);
  // True: there is a row. False: done. kCorrupt when the file is damaged, kIo otherwise.
  Result<bool> step();
  // Makes it ready to be stepped again; bound values stay.
  void reset();
  int64_t integer(int column) const;
  double real(int column) const;
  std::string text(int column) const;  // of a text or of bytes
  bool null(int column) const;
  int columns() const;

 private:
  friend class Database;
  struct Close {
    void operator()(sqlite3_stmt* statement) const;
  };
  std::unique_ptr<sqlite3_stmt, Close> statement_;
};

class Database {
 public:
  // Creates the file where it is missing. ":memory:" lives as long as the Database.
  static Result<Database> open(const std::string& path);
  // A file that is there, and stays as it is: nothing is written, nothing is made beside it.
  static Result<Database> open_to_read(const std::string& path);
  // A file that may not be written, with what its write-ahead log holds; nothing is made beside it. Where it has no
  // such log, nobody else may write meanwhile.
  static Result<Database> open_read_only(const std::string& path);
  // The same once more, in memory.
  Result<Database> copy();
  Result<int64_t> version();  // PRAGMA user_version
  Result<Statement> prepare(std::string_view sql);
  // One or more statements without parameters.
  Status execute(const std::string& sql);
  // Does `body` as one transaction, which its Error undoes. Others that write wait.
  Status transaction(const std::function<Status()>& body);
  // Brings the schema up to migrations.size() (PRAGMA user_version), as one transaction, at the end of which `finish`
  // does what SQL cannot; `from`: the version that it was of. kUnsupported when the file is of a later version than
  // this program knows.
  Status migrate(const std::vector<std::string>& migrations, const std::function<Status(int64_t from)>& finish = {});
  int64_t last_insert_id() const;

 private:
  struct Close {
    void operator()(sqlite3* db) const;
  };
  std::unique_ptr<sqlite3, Close> db_;
  std::string path_;
};

}  // namespace anser::tools

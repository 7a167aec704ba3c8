#include "tools/notes_index.h"

namespace anser::tools {
namespace {

const std::vector<std::string>& migrations() {
  static const std::vector<std::string> steps = {
      "CREATE VIRTUAL TABLE notes USING fts5(text, path UNINDEXED, line UNINDEXED, workspace UNINDEXED);"
      "CREATE TABLE provenance(workspace TEXT NOT NULL, text TEXT NOT NULL, session TEXT NOT NULL,"
      " step INTEGER NOT NULL, time TEXT NOT NULL, PRIMARY KEY(workspace, text));"};
  return steps;
}

// Words as FTS5 string literals, any of which may match: nothing a model writes is query syntax.
std::string any_of(const std::string& words) {
  std::string query, word;
  const auto flush = [&] {
    if (word.empty()) return;
    query += (query.empty() ? "\"" : " OR \"") + word + "\"";
    word.clear();
  };
  for (const char c : words) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x80 || byte == '_' || (byte >= '0' && byte <= '9') || ((byte | 32) >= 'a' && (byte | 32) <= 'z')) {
      word += c;
    } else {
      flush();
    }
  }
  flush();
  return query;
}

}  // namespace

Result<std::shared_ptr<NotesIndex>> NotesIndex::open(const std::string& path, const std::string& workspace) {
  TRY_ASSIGN(Database db, Database::open(path));
  TRY(db.migrate(migrations()));
  return std::shared_ptr<NotesIndex>(new NotesIndex(std::move(db), workspace));
}

Status NotesIndex::record(const std::string& text, const std::string& session, int64_t step, const std::string& time) {
  TRY_ASSIGN(Statement insert, db_.prepare("INSERT OR REPLACE INTO provenance VALUES(?,?,?,?,?)"));
  insert.bind(1, workspace_);
  insert.bind(2, text);
  insert.bind(3, session);
  insert.bind(4, step);
  insert.bind(5, time);
  TRY(insert.step());
  return {};
}

Status NotesIndex::rebuild(const std::vector<NoteLine>& lines) {
  TRY(db_.execute("BEGIN IMMEDIATE"));
  TRY_ASSIGN(Statement clear, db_.prepare("DELETE FROM notes WHERE workspace = ?"));
  clear.bind(1, workspace_);
  TRY(clear.step());
  TRY_ASSIGN(Statement insert, db_.prepare("INSERT INTO notes(text, path, line, workspace) VALUES(?,?,?,?)"));
  for (const NoteLine& line : lines) {
    insert.bind(1, line.text);
    insert.bind(2, line.path);
    insert.bind(3, line.line);
    insert.bind(4, workspace_);
    TRY(insert.step());
    insert.reset();
  }
  return db_.execute("COMMIT");
}

Result<std::vector<NoteHit>> NotesIndex::search(const std::string& words, int limit) {
  std::vector<NoteHit> hits;
  const std::string query = any_of(words);
  if (query.empty()) return hits;
  TRY_ASSIGN(Statement select,
             db_.prepare("SELECT n.path, n.line, n.text, p.session, p.step, p.time FROM notes n"
                         " LEFT JOIN provenance p ON p.workspace = n.workspace AND p.text = n.text"
                         " WHERE notes MATCH ? AND n.workspace = ? ORDER BY bm25(notes), n.path, n.line LIMIT ?"));
  select.bind(1, query);
  select.bind(2, workspace_);
  select.bind(3, static_cast<int64_t>(limit));
  while (true) {
    TRY_ASSIGN(const bool row, select.step());
    if (!row) return hits;
    hits.push_back(
        {{select.text(0), select.integer(1), select.text(2)}, select.text(3), select.text(5), select.integer(4)});
  }
}

}  // namespace anser::tools

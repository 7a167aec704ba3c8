#include "tools/notes_index.h"

#include <map>

#include "base/bytes.h"

namespace anser::tools {
namespace {

// Version 1 kept the provenance by the note's words, when all notes were lines of one file.
const std::vector<std::string>& migrations() {
  static const std::vector<std::string> steps = {
      "CREATE VIRTUAL TABLE notes USING fts5(text, path UNINDEXED, line UNINDEXED, workspace UNINDEXED);"
      "CREATE TABLE provenance(workspace TEXT NOT NULL, text TEXT NOT NULL, session TEXT NOT NULL,"
      " step INTEGER NOT NULL, time TEXT NOT NULL, PRIMARY KEY(workspace, text));",
      "DROP TABLE notes; DROP TABLE provenance;"
      "CREATE VIRTUAL TABLE notes USING fts5(about, tags, text, path UNINDEXED, line UNINDEXED, id UNINDEXED,"
      " workspace UNINDEXED, tokenize='porter unicode61');"
      "CREATE TABLE files(workspace TEXT NOT NULL, path TEXT NOT NULL, digest TEXT NOT NULL,"
      " PRIMARY KEY(workspace, path)) WITHOUT ROWID;"
      "CREATE TABLE versions(workspace TEXT NOT NULL, path TEXT NOT NULL, digest TEXT NOT NULL, seen TEXT NOT NULL,"
      " file TEXT NOT NULL, PRIMARY KEY(workspace, path, digest));"
      "CREATE TABLE provenance(workspace TEXT NOT NULL, digest TEXT NOT NULL, session TEXT NOT NULL,"
      " source TEXT NOT NULL, step INTEGER NOT NULL, time TEXT NOT NULL, PRIMARY KEY(workspace, digest)) WITHOUT "
      "ROWID;"};
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

Status NotesIndex::record(const std::string& file, const Provenance& from) {
  TRY_ASSIGN(Statement insert, db_.prepare("INSERT OR REPLACE INTO provenance VALUES(?,?,?,?,?,?)"));
  insert.bind(1, workspace_);
  insert.bind(2, hash_bytes(file).hex());
  insert.bind(3, from.session);
  insert.bind(4, from.source);
  insert.bind(5, from.step);
  insert.bind(6, from.time);
  TRY(insert.step());
  return {};
}

Result<std::optional<Provenance>> NotesIndex::provenance(const std::string& file) {
  TRY_ASSIGN(Statement select, db_.prepare("SELECT session, source, time, step FROM provenance"
                                           " WHERE workspace = ? AND digest = ?"));
  select.bind(1, workspace_);
  select.bind(2, hash_bytes(file).hex());
  TRY_ASSIGN(const bool found, select.step());
  if (!found) return std::optional<Provenance>();
  return std::optional<Provenance>({select.text(0), select.text(1), select.text(2), select.integer(3)});
}

Status NotesIndex::drop(const std::string& path) {
  for (const char* sql :
       {"DELETE FROM notes WHERE workspace = ? AND path = ?", "DELETE FROM files WHERE workspace = ? AND path = ?"}) {
    TRY_ASSIGN(Statement statement, db_.prepare(sql));
    statement.bind(1, workspace_);
    statement.bind(2, path);
    TRY(statement.step());
  }
  return {};
}

Status NotesIndex::replace(const File& file, const std::string& digest, const std::string& now) {
  TRY(drop(file.path));
  TRY_ASSIGN(Statement insert,
             db_.prepare("INSERT INTO notes(about, tags, text, path, line, id, workspace) VALUES(?,?,?,?,?,?,?)"));
  for (const Note& note : parse_notes(file.path, file.bytes)) {
    std::string tags;
    for (const std::string& tag : note.tags) tags += tag + " ";
    insert.bind(1, note.about);
    insert.bind(2, tags);
    insert.bind(3, note.text);
    insert.bind(4, note.path);
    insert.bind(5, note.line);
    insert.bind(6, note.id);
    insert.bind(7, workspace_);
    TRY(insert.step());
    insert.reset();
  }
  TRY_ASSIGN(Statement known, db_.prepare("INSERT INTO files VALUES(?,?,?)"));
  known.bind(1, workspace_);
  known.bind(2, file.path);
  known.bind(3, digest);
  TRY(known.step());
  TRY_ASSIGN(Statement version, db_.prepare("INSERT OR IGNORE INTO versions VALUES(?,?,?,?,?)"));
  version.bind(1, workspace_);
  version.bind(2, file.path);
  version.bind(3, digest);
  version.bind(4, now);
  version.bind(5, file.bytes);
  TRY(version.step());
  return {};
}

Status NotesIndex::update(const std::vector<File>& files, const std::string& now) {
  std::map<std::string, std::string> known;
  TRY_ASSIGN(Statement select, db_.prepare("SELECT path, digest FROM files WHERE workspace = ?"));
  select.bind(1, workspace_);
  while (true) {
    TRY_ASSIGN(const bool row, select.step());
    if (!row) break;
    known[select.text(0)] = select.text(1);
  }
  select.reset();
  std::vector<std::pair<const File*, std::string>> changed;
  for (const File& file : files) {
    const std::string digest = hash_bytes(file.bytes).hex();
    const auto at = known.find(file.path);
    if (at == known.end() || at->second != digest) changed.emplace_back(&file, digest);
    if (at != known.end()) known.erase(at);
  }
  if (changed.empty() && known.empty()) return {};
  return db_.transaction([&]() -> Status {
    for (const auto& [path, digest] : known) TRY(drop(path));
    for (const auto& [file, digest] : changed) TRY(replace(*file, digest, now));
    return {};
  });
}

Result<std::vector<NotesIndex::Place>> NotesIndex::search(const std::string& words, int limit) {
  std::vector<Place> places;
  const std::string query = any_of(words);
  if (query.empty()) return places;
  TRY_ASSIGN(Statement select, db_.prepare("SELECT path, line FROM notes WHERE notes MATCH ? AND workspace = ?"
                                           " ORDER BY bm25(notes, 4.0, 2.0, 1.0), id DESC, path, line LIMIT ?"));
  select.bind(1, query);
  select.bind(2, workspace_);
  select.bind(3, static_cast<int64_t>(limit));
  while (true) {
    TRY_ASSIGN(const bool row, select.step());
    if (!row) return places;
    places.push_back({select.text(0), select.integer(1)});
  }
}

Result<std::vector<NoteVersion>> NotesIndex::versions(const std::string& path) {
  TRY_ASSIGN(Statement select,
             db_.prepare("SELECT seen, file FROM versions WHERE workspace = ? AND path = ? ORDER BY rowid"));
  select.bind(1, workspace_);
  select.bind(2, path);
  std::vector<NoteVersion> versions;
  while (true) {
    TRY_ASSIGN(const bool row, select.step());
    if (!row) return versions;
    versions.push_back({select.text(0), select.text(1)});
  }
}

}  // namespace anser::tools

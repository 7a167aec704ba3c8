// NotesIndex: full-text search (SQLite FTS5) over the notes of workspaces, kept outside every box, with what a file
// that a guest can write could not be trusted to say: who wrote it. The files are the truth: before every search the
// index is told what they hold, and changes where they did.
//
// Thread rule: one thread at a time.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "tools/note.h"
#include "tools/sqlite.h"

namespace anser::tools {

// Where a text of a note came from, as this program wrote it down when it did.
struct Provenance {
  std::string session, source, time;
  int64_t step = 0;
};

// What a file of notes has once held.
struct NoteVersion {
  std::string seen;  // time
  std::string file;
};

class NotesIndex {
 public:
  // `workspace` keeps apart the notes of different workspaces in one file. ":memory:" is a valid path.
  static Result<std::shared_ptr<NotesIndex>> open(const std::string& path, const std::string& workspace);
  // That this program wrote these bytes.
  Status record(const std::string& file, const Provenance& from);
  // Nothing for bytes that it did not write: a person did, or a program in a box.
  Result<std::optional<Provenance>> provenance(const std::string& file);

  // The notes are now these; `files`: (path, bytes) of all of them, `now`: ISO 8601. Costs little where nothing
  // changed.
  struct File {
    std::string path, bytes;
  };
  Status update(const std::vector<File>& files, const std::string& now);
  // Where words of `words` stand, whatever punctuation they hold, best first (BM25; what a note is about weighs more
  // than what it says), the newer first among equals. At most `limit`.
  struct Place {
    std::string path;
    int64_t line = 0;
  };
  Result<std::vector<Place>> search(const std::string& words, int limit);
  // What the file has held, as far as update() has seen it, oldest first.
  Result<std::vector<NoteVersion>> versions(const std::string& path);

 private:
  NotesIndex(Database db, std::string workspace) : db_(std::move(db)), workspace_(std::move(workspace)) {}
  Status replace(const File& file, const std::string& digest, const std::string& now);
  Status drop(const std::string& path);
  Database db_;
  std::string workspace_;
};

}  // namespace anser::tools

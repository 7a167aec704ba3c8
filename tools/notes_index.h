// NotesIndex: full-text search (SQLite FTS5) over a workspace's notes/*.md, kept outside the box, with where each note
// came from. The files are the truth: the text is rebuilt from them before every search; only the provenance of a note
// (which a file that a guest can write could not be trusted to say) lives here alone, found again by the note's words.
//
// Thread rule: one thread at a time.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "base/result.h"
#include "tools/sqlite.h"

namespace anser::tools {

struct NoteLine {
  std::string path;  // "notes/notes.md"
  int64_t line = 0;
  std::string text;
};

struct NoteHit {
  NoteLine note;
  std::string session, time;  // "" when nobody recorded it (written by hand, or by a program)
  int64_t step = 0;
};

class NotesIndex {
 public:
  // `workspace` keeps apart the notes of different workspaces in one file. ":memory:" is a valid path.
  static Result<std::shared_ptr<NotesIndex>> open(const std::string& path, const std::string& workspace);
  Status record(const std::string& text, const std::string& session, int64_t step, const std::string& time);
  Status rebuild(const std::vector<NoteLine>& lines);
  // Best first (BM25); `words` are searched as words, whatever punctuation they hold.
  Result<std::vector<NoteHit>> search(const std::string& words, int limit);

 private:
  NotesIndex(Database db, std::string workspace) : db_(std::move(db)), workspace_(std::move(workspace)) {}
  Database db_;
  std::string workspace_;
};

}  // namespace anser::tools

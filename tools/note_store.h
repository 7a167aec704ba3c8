// NoteStore: what is done with notes, wherever their files are: in a box (the tools), in a directory of the host
// (`anser notes`), or in memory (the writer of training traces). No file is ever removed: what holds no longer says so.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/result.h"
#include "tools/note.h"
#include "tools/notes_index.h"

namespace anser::tools {

// Files named by their path from the workspace's root.
class NoteFiles {
 public:
  virtual ~NoteFiles() = default;
  virtual Result<std::vector<std::string>> paths() = 0;  // of all that is_note_path()
  virtual Result<std::string> read(const std::string& path) = 0;
  virtual Status write(const std::string& path, const std::string& bytes) = 0;
};

// Who writes, and when.
struct Writer {
  std::string source;  // "brain", "user", "loop"
  std::string session;
  int64_t step = 0;
  std::string time;  // ISO 8601
};

// One use of a workspace's notes: read once, when it is opened.
class NoteStore {
 public:
  static Result<NoteStore> open(NoteFiles& files, NotesIndex& index, const std::string& now);
  const std::vector<Note>& notes() const { return notes_; }  // settled; sorted by path and line
  const Note* find(int64_t id) const;
  const std::string& file(const std::string& path) const;

  struct Added {
    int64_t id = 0, replaces = 0;
    bool known = false;  // the same was noted before: nothing was written
  };
  // `note`: about, text, tags, pinned; the rest is made here. kInvalid when it is empty or too long, or there are too
  // many.
  Result<Added> add(Note note, const Writer& writer);
  // The same note with another text, as a note of its own; the old one is kept. As add(), or kNotFound.
  Result<Added> revise(int64_t id, const std::string& text, const Writer& writer);
  // kNotFound, or kInvalid when it holds no longer.
  Status forget(int64_t id, const Writer& writer);
  Status pin(int64_t id, bool pinned, const Writer& writer);
  // Notes with one of these words; of day `at` ("2026-03-31") or, "", of now: at most `most` that held then, best first
  // (those about just these words before all others), and behind them at most `most_old` that did not.
  Result<std::vector<Note>> search(const std::string& words, const std::string& at, size_t most, size_t most_old) const;

 private:
  NoteStore(NoteFiles& files, NotesIndex& index) : files_(&files), index_(&index) {}
  // `older` may be null: what it replaces.
  Result<Added> put_new(Note note, const Note* older, const Writer& writer);
  Status put(const std::string& path, const std::string& bytes, const Writer& writer);
  Status read_all(const std::string& now);
  NoteFiles* files_;
  NotesIndex* index_;
  std::vector<Note> notes_;
  std::vector<NotesIndex::File> bytes_;  // sorted by path
};

}  // namespace anser::tools

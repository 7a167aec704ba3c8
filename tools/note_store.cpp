#include "tools/note_store.h"

#include <algorithm>

#include "base/check.h"

namespace anser::tools {
namespace {

constexpr int kMostRanked = 500;

Status check_length(const std::string& text, size_t most, const char* what) {
  if (text.size() <= most) return {};
  return Error{Errc::kInvalid, std::string(what) + " may have " + std::to_string(most) + " bytes, not " +
                                   std::to_string(text.size()) + ": write a shorter one"};
}

std::string without_ends(const std::string& text) {
  const size_t first = text.find_first_not_of(" \t\r\n");
  return first == std::string::npos ? "" : text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

}  // namespace

Result<NoteStore> NoteStore::open(NoteFiles& files, NotesIndex& index, const std::string& now) {
  NoteStore store(files, index);
  TRY(store.read_all(now));
  return store;
}

Status NoteStore::read_all(const std::string& now) {
  TRY_ASSIGN(std::vector<std::string> paths, files_->paths());
  std::sort(paths.begin(), paths.end());
  for (const std::string& path : paths) {
    TRY_ASSIGN(std::string bytes, files_->read(path));
    if (bytes.size() > kMaxNoteFileBytes || bytes.find('\0') != std::string::npos) continue;
    const std::vector<Note> notes = parse_notes(path, bytes);
    notes_.insert(notes_.end(), notes.begin(), notes.end());
    bytes_.push_back({path, std::move(bytes)});
  }
  settle_notes(notes_);
  return index_->update(bytes_, now);
}

const Note* NoteStore::find(int64_t id) const {
  const auto at =
      std::find_if(notes_.begin(), notes_.end(), [id](const Note& note) { return id > 0 && note.id == id; });
  return at == notes_.end() ? nullptr : &*at;
}

const std::string& NoteStore::file(const std::string& path) const {
  const auto at =
      std::find_if(bytes_.begin(), bytes_.end(), [&path](const NotesIndex::File& file) { return file.path == path; });
  CHECK(at != bytes_.end());
  return at->bytes;
}

Status NoteStore::put(const std::string& path, const std::string& bytes, const Writer& writer) {
  TRY(files_->write(path, bytes));
  return index_->record(bytes, {writer.session, writer.source, writer.time, writer.step});
}

Result<NoteStore::Added> NoteStore::add(Note note, const Writer& writer) {
  const std::string key = about_key(note.about);
  const Note* older = nullptr;
  for (const Note& other : notes_) {
    if (other.id > 0 && other.until.empty() && !key.empty() && about_key(other.about) == key) older = &other;
  }
  return put_new(std::move(note), older, writer);
}

Result<NoteStore::Added> NoteStore::revise(int64_t id, const std::string& text, const Writer& writer) {
  const Note* old = find(id);
  if (old == nullptr) return Error{Errc::kNotFound, "there is no note " + std::to_string(id)};
  if (!old->until.empty()) return Error{Errc::kInvalid, "note " + std::to_string(id) + " holds no longer"};
  Note note;
  note.text = text;
  note.about = old->about;
  note.tags = old->tags;
  note.pinned = old->pinned;
  return put_new(std::move(note), old, writer);
}

Result<NoteStore::Added> NoteStore::put_new(Note note, const Note* older, const Writer& writer) {
  note.text = without_ends(note.text);
  note.about = without_ends(note.about);
  if (note.text.empty()) return Error{Errc::kInvalid, "the note is empty"};
  TRY(check_length(note.text, kMaxNoteBytes, "a note"));
  TRY(check_length(note.about, kMaxAboutBytes, "what a note is about"));
  if (bytes_.size() >= kMaxNotes) {
    return Error{Errc::kInvalid, "there are " + std::to_string(bytes_.size()) +
                                     " files of notes already: move old ones out of notes/, or join some in one file"};
  }
  if (older != nullptr && older->text == note.text) return Added{older->id, 0, true};
  int64_t last = 0;
  for (const Note& other : notes_) last = std::max(last, other.id);
  note.id = last + 1;
  note.path = note_path(note.id);
  note.time = writer.time;
  note.session = writer.session;
  note.step = writer.step;
  note.source = writer.source;
  note.replaces = older == nullptr ? 0 : older->id;
  // The new one first: killed between the two, both say that they hold, and the newer is right.
  TRY(put(note.path, note_file(note), writer));
  if (older != nullptr) {
    const std::string ended = with_field(file(older->path), "until", writer.time);
    TRY(put(older->path, with_field(ended, "replaced_by", std::to_string(note.id)), writer));
  }
  return Added{note.id, note.replaces, false};
}

Status NoteStore::forget(int64_t id, const Writer& writer) {
  const Note* note = find(id);
  if (note == nullptr) return Error{Errc::kNotFound, "there is no note " + std::to_string(id)};
  if (!note->until.empty()) return Error{Errc::kInvalid, "note " + std::to_string(id) + " holds no longer"};
  return put(note->path, with_field(file(note->path), "until", writer.time), writer);
}

Status NoteStore::pin(int64_t id, bool pinned, const Writer& writer) {
  const Note* note = find(id);
  if (note == nullptr) return Error{Errc::kNotFound, "there is no note " + std::to_string(id)};
  return put(note->path, with_field(file(note->path), "pinned", pinned ? "true" : "false"), writer);
}

Result<std::vector<Note>> NoteStore::search(const std::string& words, const std::string& at, size_t most,
                                            size_t most_old) const {
  TRY_ASSIGN(const std::vector<NotesIndex::Place> places, index_->search(words, kMostRanked));
  std::vector<Note> holding, old;
  for (const NotesIndex::Place& place : places) {
    const auto note = std::find_if(notes_.begin(), notes_.end(), [&place](const Note& one) {
      return one.path == place.path && one.line == place.line;
    });
    // The index was told of it at another line, or before: not what the files say now.
    if (note == notes_.end()) continue;
    (held(*note, at) ? holding : old).push_back(*note);
  }
  // Whoever names what a note is about means that note, whatever words others share with it.
  const std::string key = about_key(words);
  const auto meant = [&key](const Note& note) { return about_key(note.about) == key; };
  std::stable_partition(holding.begin(), holding.end(), meant);
  std::stable_partition(old.begin(), old.end(), meant);
  holding.resize(std::min(holding.size(), most));
  old.resize(std::min(old.size(), most_old));
  holding.insert(holding.end(), old.begin(), old.end());
  return holding;
}

}  // namespace anser::tools

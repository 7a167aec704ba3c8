// Note: one thing that is known, as a value and as a file of notes/. The files are the truth, and people write them
// with any editor; so everything that is text is a note, and what a file says beyond what is known here is left as it
// is.
//
//   ---
//   id: 15
//   time: 2026-03-09T08:00:00Z
//   session: 3
//   step: 2
//   source: brain
//   about: Ruth office
//   tags: people, rooms
//   replaces: 7
//   ---
//   B12
//
// A note that holds no longer has `until` too, and `replaced_by` where another came in its place. One without an id was
// not made by Anser: each of its paragraphs is a note.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace anser::tools {

inline constexpr size_t kMaxNoteBytes = 2000;             // of a text that a tool writes
inline constexpr size_t kMaxAboutBytes = 120;             // of what it is about
inline constexpr size_t kMaxNoteFileBytes = 256 * 1024;   // of a file that is read
inline constexpr size_t kMaxNotes = 5000;                 // files that a tool adds to
inline constexpr size_t kRecalled = 5, kRecalledOld = 3;  // notes of one answer that hold, and that do not any more

struct Note {
  std::string path;  // "notes/0015.md"
  int64_t line = 1;  // where the text begins
  int64_t id = 0;    // 0: of a file without one
  std::string time;  // UTC, ISO 8601; "" unknown
  std::string session;
  int64_t step = 0;
  std::string source;  // who wrote it, as it says itself: brain, user, loop
  std::string about;   // at most one note about a thing holds; "" is about nothing in particular
  std::vector<std::string> tags;
  bool pinned = false;      // fed to the brain always
  int64_t replaces = 0;     // the note about the same thing before
  int64_t replaced_by = 0;  // the one after
  std::string until;        // since when it holds no longer; "" while it holds
  std::string text;
  bool operator==(const Note&) const = default;
};

// Of notes/NAME.md only: no other file is a note.
bool is_note_path(std::string_view path);
std::string note_path(int64_t id);
// Of a whole file; in the order of the file. Never fails: what is no front matter is text.
std::vector<Note> parse_notes(const std::string& path, std::string_view file);
std::string note_file(const Note& note);
// `file` with this field of its front matter, everything else as it was. REQUIRES: parse_notes() finds an id.
std::string with_field(std::string_view file, std::string_view name, std::string_view value);

// Two notes are about the same thing when these are equal: case and white space do not count.
std::string about_key(std::string_view about);
// What holds of notes about the same thing is the newest, whatever the older files still say (a writer may have been
// killed between two of them). Sets until and replaced_by of those.
void settle_notes(std::vector<Note>& notes);
// Whether it held at the end of that day ("2026-03-31"), or, "", now.
bool held(const Note& note, std::string_view day);
// Looks like "2026-03-31".
bool is_day(std::string_view text);

// What `note`, `forget` and `recall` answer; shared with the writer of training traces (agent/learn).
std::string noted_text(int64_t id, int64_t replaces, bool known);
std::string forgot_text(int64_t id);
// "15 Ruth office: B12 (2026-03-09)": one line.
std::string shown_note(const Note& note);
// `hits` as they are to be shown, those that hold first.
std::string recalled_text(const std::vector<Note>& hits);

}  // namespace anser::tools

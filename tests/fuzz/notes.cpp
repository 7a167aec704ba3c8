// Files of notes, which people and programs in boxes write: whatever they hold, what is read of a file that was written
// from a note is that note, and marking it loses nothing else.
#include <cstdint>
#include <string>
#include <string_view>

#include "base/check.h"
#include "tools/note.h"

using anser::tools::Note;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string_view file(reinterpret_cast<const char*>(data), size);
  std::vector<Note> notes = anser::tools::parse_notes("notes/a.md", file);
  for (const Note& note : notes) {
    CHECK(note.id == 0 || notes.size() == 1);
    (void)anser::tools::shown_note(note);
  }
  if (notes.size() == 1 && notes[0].id > 0) {
    const std::string marked = anser::tools::with_field(file, "until", "2026-01-01T00:00:00Z");
    const std::vector<Note> after = anser::tools::parse_notes("notes/a.md", marked);
    CHECK(after.size() == 1 && after[0].until == "2026-01-01T00:00:00Z");
    CHECK(after[0].id == notes[0].id && after[0].text == notes[0].text && after[0].about == notes[0].about);
    const std::vector<Note> again = anser::tools::parse_notes("notes/a.md", anser::tools::note_file(notes[0]));
    CHECK(again.size() == 1 && again[0].id == notes[0].id && again[0].text == notes[0].text);
  }
  anser::tools::settle_notes(notes);
  (void)anser::tools::recalled_text(notes);
  (void)anser::tools::held(Note(), file.substr(0, file.size() < 10 ? file.size() : 10));
  return 0;
}

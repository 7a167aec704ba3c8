#include "agent/loop_note.h"

#include "agent/context.h"
#include "tools/box_notes.h"

namespace anser::agent {

Status write_loop_note(tools::Box& box, tools::NotesIndex& index, const LoopNote& note, int64_t step) {
  tools::BoxNotes files(box);
  TRY_ASSIGN(tools::NoteStore notes, tools::NoteStore::open(files, index, note.time));
  tools::Note written;
  written.about = kProgressAbout + note.session;
  written.text = note.text;
  TRY(notes.add(std::move(written), {"loop", note.session, step, note.time}));
  return {};
}

}  // namespace anser::agent

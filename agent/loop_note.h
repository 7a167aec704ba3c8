// The note that the loop itself writes when the mind goes on from notes alone: what was done, and what is next.
#pragma once

#include <string>

#include "base/result.h"
#include "tools/box.h"
#include "tools/notes_index.h"

namespace anser::agent {

struct LoopNote {
  std::string text;     // progress_text()
  std::string session;  // what its key names
  std::string time;     // ISO 8601
};

// It replaces the one of that session that holds. `step`: the one behind which it is written.
Status write_loop_note(tools::Box& box, tools::NotesIndex& index, const LoopNote& note, int64_t step);

}  // namespace anser::agent

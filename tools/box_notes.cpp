#include "tools/box_notes.h"

namespace anser::tools {

Result<std::vector<std::string>> BoxNotes::paths() {
  std::vector<std::string> paths;
  TRY_ASSIGN(const std::vector<Entry> entries, box_.list());
  for (const Entry& entry : entries) {
    const bool small = entry.size <= static_cast<int64_t>(kMaxNoteFileBytes);
    if (entry.kind == 'f' && small && is_note_path(entry.path)) paths.push_back(entry.path);
  }
  return paths;
}

}  // namespace anser::tools

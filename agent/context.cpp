#include "agent/context.h"

#include <algorithm>

#include "tools/box_notes.h"
#include "tools/observation.h"
#include "tools/sql.h"
#include "tools/tool.h"

namespace anser::agent {
namespace {

constexpr size_t kTablesBytes = 300;

std::string one_line(const std::string& text, size_t most) {
  std::string line = tools::cut_for_brain(text, static_cast<int64_t>(most), nullptr);
  std::replace(line.begin(), line.end(), '\n', ' ');
  return line;
}

void add_line(std::string& text, const std::string& line) { text += (text.empty() ? "" : "\n") + line; }

}  // namespace

const char* const kTablesQuery =
    "SELECT group_concat(shape, ' ') FROM (SELECT m.name || '(' || group_concat(p.name, ', ') || ')' AS shape"
    " FROM sqlite_master m, pragma_table_info(m.name) p WHERE m.type = 'table' GROUP BY m.name)";

std::string context_text(const std::vector<tools::Note>& notes, const std::string& tables, const std::string& session) {
  const std::string own = tools::about_key(kProgressAbout + session);
  std::string text;
  int64_t holding = 0;
  std::vector<const tools::Note*> pinned;
  const tools::Note* progress = nullptr;
  for (const tools::Note& note : notes) {
    if (!note.until.empty()) continue;
    if (note.source == "loop") {
      if (tools::about_key(note.about) == own) progress = &note;
      continue;
    }
    ++holding;
    if (note.pinned && pinned.size() < kMostPinned) pinned.push_back(&note);
  }
  if (holding > 0) add_line(text, "Notes: " + std::to_string(holding));
  if (!tables.empty()) add_line(text, "Tables: " + one_line(tables, kTablesBytes));
  for (const tools::Note* note : pinned) {
    add_line(text, "Pinned: " + one_line((note->about.empty() ? "" : note->about + ": ") + note->text, kPinnedBytes));
  }
  if (progress != nullptr) add_line(text, progress->text);
  return text;
}

Result<std::string> gather_context(tools::Box& box, const std::string& session, const tools::Limits& limits) {
  TRY_ASSIGN(const std::vector<tools::Entry> entries, box.list());
  std::vector<tools::Note> notes;
  bool database = false;
  for (const tools::Entry& entry : entries) {
    database = database || (entry.path == "memory.db" && entry.kind == 'f' && entry.size > 0);
    const bool small = entry.size <= static_cast<int64_t>(tools::kMaxNoteFileBytes);
    if (entry.kind != 'f' || !small || !tools::is_note_path(entry.path)) continue;
    TRY_ASSIGN(const std::string file, box.read(entry.path));
    const std::vector<tools::Note> found = tools::parse_notes(entry.path, file);
    notes.insert(notes.end(), found.begin(), found.end());
  }
  tools::settle_notes(notes);
  std::string tables;
  if (database) {
    TRY_ASSIGN(const tools::Outcome outcome, tools::run_sql(box, kTablesQuery, "", limits));
    if (outcome.ok()) tables = tools::sql_answer(outcome, nullptr);
    if (tables == "NULL" || tables == "no rows") tables.clear();
  }
  return context_text(notes, tables, session);
}

}  // namespace anser::agent

#include "agent/learn/notes/desk.h"

#include <re2/re2.h>

#include "agent/context.h"
#include "tools/line_edit.h"
#include "tools/observation.h"
#include "tools/sql.h"

namespace anser::agent {
namespace {

std::string text_of(const Action& action, const char* name) { return action.arguments.value(name, ""); }

}  // namespace

Result<std::unique_ptr<Desk>> Desk::make() {
  TRY_ASSIGN(auto index, tools::NotesIndex::open(":memory:", "desk"));
  TRY_ASSIGN(tools::Database scratch, tools::Database::open(":memory:"));
  return std::unique_ptr<Desk>(new Desk(std::move(index), std::move(scratch)));
}

Result<std::vector<std::string>> Desk::Files::paths() {
  std::vector<std::string> paths;
  for (const auto& [path, text] : files) {
    if (tools::is_note_path(path)) paths.push_back(path);
  }
  return paths;
}

std::vector<std::string> Desk::paths() const {
  std::vector<std::string> paths;
  for (const auto& [path, text] : files_.files) paths.push_back(path);
  return paths;
}

Result<tools::Observation> Desk::act(const Action& action) {
  Result<std::string> text = std::string();
  if (action.name == "sql") text = sql(text_of(action, "query"));
  if (action.name == "note" || action.name == "recall" || action.name == "forget") text = note_tool(action);
  if (action.name == "read") text = tools::listing(text_of(action, "path"), file(text_of(action, "path")));
  if (action.name == "search") text = search(text_of(action, "pattern"));
  if (action.name == "edit") text = edit(action);
  if (action.name == "write") {
    std::string written = text_of(action, "text");
    if (!written.empty() && written.back() != '\n') written += '\n';
    set_file(text_of(action, "path"), written);
    text = "wrote " + text_of(action, "path") + " (" +
           std::to_string(tools::split_lines(text_of(action, "text")).size()) + " lines)";
  }
  if (action.name == "submit") text = std::string("accepted");
  if (!text && text.error().code != Errc::kInvalid && text.error().code != Errc::kNotFound) return text.error();
  tools::Observation seen;
  seen.ok = text.has_value();
  seen.text =
      text ? tools::cut_for_brain(*text, tools::kObservationBytes, nullptr) : "error: " + text.error().message();
  return seen;
}

Result<std::string> Desk::note_tool(const Action& action) {
  TRY_ASSIGN(tools::NoteStore store, tools::NoteStore::open(files_, *index_, writer().time));
  if (action.name == "note") {
    tools::Note note;
    note.about = text_of(action, "about");
    note.text = text_of(action, "text");
    TRY_ASSIGN(const tools::NoteStore::Added added, store.add(std::move(note), writer()));
    return tools::noted_text(added.id, added.replaces, added.known);
  }
  if (action.name == "recall") {
    const std::string at = text_of(action, "at");
    TRY_ASSIGN(const std::vector<tools::Note> hits,
               store.search(text_of(action, "query"), at, tools::kRecalled, at.empty() ? tools::kRecalledOld : 0));
    return tools::recalled_text(hits);
  }
  const auto id = action.arguments.at("id").get<int64_t>();
  TRY(store.forget(id, writer()));
  return tools::forgot_text(id);
}

Status Desk::pin(int64_t id) {
  TRY_ASSIGN(tools::NoteStore store, tools::NoteStore::open(files_, *index_, writer().time));
  return store.pin(id, true, writer());
}

// The documents' own statements hold no semicolon but between two of them.
Result<std::string> Desk::sql(const std::string& query) {
  const auto changes = [this]() -> Result<int64_t> {
    TRY_ASSIGN(tools::Statement count, scratch_.prepare("SELECT total_changes()"));
    TRY(count.step());
    return count.integer(0);
  };
  TRY_ASSIGN(const int64_t before, changes());
  std::string rows, rest = query;
  for (size_t at = rest.find("today()"); at != std::string::npos; at = rest.find("today()"))
    rest.replace(at, 7, "'" + day_ + "'");
  bool gives_rows = false;
  while (!rest.empty()) {
    const size_t end = std::min(rest.find(';'), rest.size());
    const std::string one = rest.substr(0, end);
    rest.erase(0, std::min(end + 1, rest.size()));
    Result<tools::Statement> statement = scratch_.prepare(one);
    if (!statement) {
      // Behind the database's name and the statement itself.
      const std::string why = statement.error().what;
      return Error{Errc::kInvalid, why.substr(why.find(one + ": ") + one.size() + 2)};
    }
    gives_rows = one.rfind("SELECT", 0) == 0;
    rows.clear();
    while (true) {
      TRY_ASSIGN(const bool row, statement->step());
      if (!row) break;
      for (int column = 0; column < statement->columns(); ++column)
        rows += (column == 0 ? "" : "|") + (statement->null(column) ? "NULL" : statement->text(column));
      rows += "\n";
    }
  }
  if (gives_rows) return rows.empty() ? std::string("no rows") : rows;
  TRY_ASSIGN(const int64_t after, changes());
  return after - before == 1 ? std::string("1 row changed") : std::to_string(after - before) + " rows changed";
}

Result<std::string> Desk::search(const std::string& pattern) const {
  const RE2 expression(pattern);
  int count = 0;
  std::string found;
  for (const auto& [path, text] : files_.files) {
    if (tools::is_note_path(path)) continue;
    const auto lines = tools::split_lines(text);
    for (size_t i = 0; i < lines.size(); ++i) {
      if (!RE2::PartialMatch(re2::StringPiece(lines[i].data(), lines[i].size()), expression)) continue;
      found += "\n" + path + ":" + std::to_string(i + 1) + ": " + std::string(lines[i]);
      ++count;
    }
  }
  return count == 0 ? std::string("no match") : std::to_string(count) + " matches" + found;
}

Result<std::string> Desk::edit(const Action& action) {
  const std::string path = text_of(action, "path");
  const int line = action.arguments.at("line").get<int>();
  TRY_ASSIGN(std::string after,
             tools::replace_in_line(file(path), line, text_of(action, "old"), text_of(action, "new")));
  set_file(path, after);
  return tools::edited_text(path, line, after);
}

Result<std::string> Desk::context(const std::string& progress) {
  std::vector<tools::Note> notes;
  for (const auto& [path, text] : files_.files) {
    if (!tools::is_note_path(path)) continue;
    const std::vector<tools::Note> found = tools::parse_notes(path, text);
    notes.insert(notes.end(), found.begin(), found.end());
  }
  tools::settle_notes(notes);
  TRY_ASSIGN(std::string tables, sql(kTablesQuery));
  while (!tables.empty() && tables.back() == '\n') tables.pop_back();
  if (tables == "NULL") tables.clear();
  std::string text = context_text(notes, tables, "1");
  if (!progress.empty()) text += (text.empty() ? "" : "\n") + progress;
  return text;
}

}  // namespace anser::agent

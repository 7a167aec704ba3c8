// The commands that show something, and the two that carry something away: /export and /save.
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "agent/changes.h"
#include "agent/search/planner.h"
#include "agent/session/bundle.h"
#include "agent/session_export.h"
#include "agent/shell/shell.h"
#include "base/bytes.h"
#include "base/clock.h"
#include "base/unique_fd.h"
#include "tools/box_notes.h"

namespace anser::agent {
namespace {

constexpr size_t kShownHits = 50;

std::string lower(std::string text) {
  for (char& c : text) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
  return text;
}

std::vector<std::string> words_of(const std::string& text) {
  std::vector<std::string> words;
  size_t at = 0;
  while ((at = text.find_first_not_of(" \t", at)) != std::string::npos) {
    const size_t end = std::min(text.find_first_of(" \t", at), text.size());
    words.push_back(lower(text.substr(at, end - at)));
    at = end;
  }
  return words;
}

// The first line with the first word.
std::string line_with(const std::string& text, const std::string& word) {
  const size_t at = lower(text).find(word);
  if (at == std::string::npos) return "";
  const size_t begin = text.rfind('\n', at);
  const size_t from = begin == std::string::npos || at == 0 ? 0 : begin + 1;
  return text.substr(from, text.find('\n', at) - from);
}

}  // namespace

Status Shell::help(const std::string&) {
  print("Say what is to be done. A line that begins with ! runs a program in the box; with / it is a command:");
  for (const ShellHelp& one : shell_help())
    print(fmt::format("  /{:<42} {}", fmt::format("{} {}", one.word, one.arguments), one.what));
  print("Ctrl-C stops the step, and at the prompt clears the line; Ctrl-C at an empty prompt, or Ctrl-D, leaves.");
  return {};
}

Status Shell::diff(const std::string&) {
  TRY(need_session());
  TRY_ASSIGN(const tools::Snapshot before, directory_snapshot(s_.sandbox, session_->row));
  TRY_ASSIGN(const tools::Snapshot now, head_snapshot(s_.sandbox, s_.sessions, session_->row));
  TRY_ASSIGN(const std::vector<FileChange> changes, changes_between(s_.sandbox, before, now));
  if (changes.empty()) {
    print("nothing has changed");
  } else {
    s_.out(visible(unified_diff(changes)));
  }
  return {};
}

Status Shell::export_changes(const std::string& rest) {
  TRY(need_session());
  if (!rest.empty() && rest != "yes") return Error{Errc::kInvalid, "/export asks first; /export yes does not"};
  const std::string directory = session_->row.directory;
  if (directory.empty()) return Error{Errc::kInvalid, "this session is of no directory here"};
  TRY(settle_export(*session_, s_.sessions, s_.sandbox));
  TRY_ASSIGN(const tools::Snapshot before, directory_snapshot(s_.sandbox, session_->row));
  TRY_ASSIGN(const tools::Snapshot now, head_snapshot(s_.sandbox, s_.sessions, session_->row));
  tools::ExportOptions options;
  options.check_only = true;
  TRY_ASSIGN(const tools::ExportReport would, s_.sandbox.export_changes(before, now, directory, options));
  if (!would.conflicts.empty()) {
    return Error{Errc::kInvalid, "nothing is written: " + directory +
                                     " is not as it was when the session began or was last exported: " +
                                     visible(conflicts_text(would))};
  }
  TRY(diff(""));
  if (would.changes.empty()) return {};
  s_.out(visible(flags_text(would)));
  if (rest != "yes") {
    if (!s_.ask) return Error{Errc::kInvalid, "nobody is there to ask: /export yes writes it"};
    if (!s_.ask(fmt::format("write {} change{} to {}? [y/n] ", would.changes.size(),
                            would.changes.size() == 1 ? "" : "s", visible(directory)))) {
      print("nothing is written");
      return {};
    }
  }
  TRY_ASSIGN(const tools::ExportReport done, export_session(*session_, s_.sessions, s_.sandbox));
  if (!done.conflicts.empty()) return Error{Errc::kInvalid, "nothing is written: " + visible(conflicts_text(done))};
  print("written to " + visible(directory));
  return {};
}

// What holds, or, with words, what is about them: also what no longer holds.
Status Shell::notes(const std::string& rest) {
  constexpr size_t kMost = 50;
  TRY(need_session());
  TRY_ASSIGN(const tools::Snapshot now, head_snapshot(s_.sandbox, s_.sessions, session_->row));
  TRY_ASSIGN(tools::Box box, s_.sandbox.open(now, {.read_only = true}));
  tools::BoxNotes files(box);
  TRY_ASSIGN(const auto index, tools::NotesIndex::open(s_.sessions.notes_path(), session_->row.directory));
  TRY_ASSIGN(const tools::NoteStore store, tools::NoteStore::open(files, *index, iso_time(Clock().wall())));
  size_t shown = 0;
  if (rest.empty()) {
    for (const tools::Note& note : store.notes()) {
      if (!note.until.empty()) continue;
      print(visible(tools::shown_note(note)) + (note.pinned ? ", pinned" : ""));
      ++shown;
    }
    if (shown == 0) print("there are no notes (notes/*.md of the workspace)");
    return {};
  }
  TRY_ASSIGN(const std::vector<tools::Note> found, store.search(rest, "", kMost, kMost));
  for (const tools::Note& note : found) print(visible(tools::shown_note(note)));
  if (found.empty()) print("no note has one of these words");
  return {};
}

Status Shell::search(const std::string& rest) {
  TRY(need_session());
  const std::vector<std::string> words = words_of(rest);
  if (words.empty()) return Error{Errc::kInvalid, "say what to look for: /search WORDS"};
  size_t hits = 0;
  for (int64_t n = 1; n <= session_->row.head.n; ++n) {
    TRY_ASSIGN(const StepRow row, step_row(session_->row.head, n));
    const std::string text =
        text_at(row.record, "said") + "\n" + text_at(row.record, "call") + "\n" + text_at(row.record, "observation");
    const std::string low = lower(text);
    if (!std::all_of(words.begin(), words.end(), [&](const auto& word) { return low.find(word) != low.npos; }))
      continue;
    if (++hits <= kShownHits) print(fmt::format("{:>5}  {}", n, visible(line_with(text, words[0]))));
  }
  if (hits > kShownHits) print(fmt::format("... and {} more", hits - kShownHits));
  if (hits == 0) print("no step holds " + visible(rest));
  return {};
}

Status Shell::state(const std::string&) {
  print("mode: " + std::string(plan_mode_ ? "plan (read-only)" : "act"));
  if (state_bytes_ > 0) print("state: " + bytes_text(state_bytes_) + ", whatever the length of the session");
  if (!session_) {
    print("session: none yet");
    return {};
  }
  const SessionRow& row = session_->row;
  TRY_ASSIGN(const StepRow head, s_.sessions.journal().step(row.head));
  print(fmt::format("tokens: {} consumed", grouped(session_->consumed)));
  print(fmt::format("session: {}{}, of {}", row.id, row.name.empty() ? "" : " (" + visible(row.name) + ")",
                    visible(row.directory)));
  print(fmt::format("step: {} of {}", row.head.n, row.tip.n));
  print("mind: " + text_at(head.record, "mind_hash").substr(0, 16));
  print("workspace: " + head.snapshot.substr(0, 16));
  if (!row.check.empty()) print("check: " + visible(row.check));
  return {};
}

Status Shell::tree(const std::string&) {
  TRY(need_session());
  for (int64_t n = session_->row.head.n; n > 0; --n) {
    TRY_ASSIGN(const Node at, s_.sessions.journal().locate(session_->row.head, n));
    TRY_ASSIGN(const std::string plan, s_.sessions.journal().plan(at));
    if (plan.empty()) continue;
    TRY_ASSIGN(const PlanResult result, plan_from_json(nlohmann::json::parse(plan, nullptr, false)));
    s_.out(fmt::format("step {}: {}", n, plan_text(result)));
    return {};
  }
  print("this session made no search yet");
  return {};
}

Status Shell::brain(const std::string&) {
  print(s_.brain);
  return {};
}

Status Shell::save(const std::string& rest) {
  TRY(need_session());
  if (rest.empty()) return Error{Errc::kInvalid, "say which file: /save FILE"};
  TRY_ASSIGN(const Bundled done, export_session(s_.sessions, s_.sandbox, session_->row, rest));
  print(fmt::format("the session is in {}: {} steps, {} files of {}", visible(rest), done.steps, done.files,
                    bytes_text(done.bytes)));
  return {};
}

ShellNames Shell::names() {
  if (const auto rows = s_.sessions.journal().sessions(100)) {
    names_.sessions.clear();
    for (const SessionRow& row : *rows) names_.sessions.push_back(row.name.empty() ? std::to_string(row.id) : row.name);
  }
  const auto snapshot =
      session_ ? head_snapshot(s_.sandbox, s_.sessions, session_->row) : s_.sandbox.import_tree(s_.task.files_dir);
  if (!snapshot || snapshot->id == names_of_) return names_;
  auto box = s_.sandbox.open(*snapshot, {.read_only = true});
  if (!box) return names_;
  if (const auto entries = box->list()) {
    names_of_ = snapshot->id;
    names_.files.clear();
    for (const tools::Entry& entry : *entries) {
      if (entry.kind != 'd') names_.files.push_back(entry.path);
    }
  }
  return names_;
}

}  // namespace anser::agent

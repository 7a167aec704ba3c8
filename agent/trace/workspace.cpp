#include "agent/trace/workspace.h"

#include "agent/changes.h"

namespace anser::agent {
namespace {

using tools::Change;
using tools::Snapshot;

constexpr size_t kMostDiff = size_t{256} << 10;  // bytes
constexpr size_t kMostNote = size_t{64} << 10;
constexpr int64_t kMostShown = int64_t{1} << 20;  // bytes of a file that a diff is made of

bool is_file(const decltype(Change::after)& node) { return node && node->kind == 'f'; }
bool is_note(const std::string& path) { return path.rfind("notes/", 0) == 0; }

Result<Snapshot> find(tools::Sandbox& sandbox, const std::string& id) {
  if (id.empty())
    return Error{Errc::kNotFound, "the workspace was not kept here: an earlier version wrote the session"};
  return sandbox.find(id);
}

// One side of a change: the content of a file, the text of a link.
std::string side(tools::Sandbox& sandbox, const Snapshot& snapshot, const Change& change, bool after,
                 std::string& unshown) {
  const auto& node = after ? change.after : change.before;
  if (!node || node->kind == 'd' || change.kind == Change::Kind::kMode) return "";
  if (node->kind == 'l') return node->content;
  if (node->size > kMostShown) {
    unshown = "it is larger than " + std::to_string(kMostShown >> 20) + " MiB";
    return "";
  }
  Result<std::string> text = sandbox.content(snapshot, change.path);
  if (text) return std::move(*text);
  unshown = text.error().message();
  return "";
}

std::string note_text(std::string text) {
  if (text.size() > kMostNote)
    text = text.substr(0, kMostNote) + "\n[" + std::to_string(text.size() - kMostNote) + " more bytes]\n";
  return text;
}

void cut(WorkspaceChange& change) {
  if (change.diff.size() <= kMostDiff) return;
  const size_t line = change.diff.rfind('\n', kMostDiff - 1);
  const size_t kept = line == std::string::npos ? 0 : line + 1;
  change.cut_bytes = static_cast<int64_t>(change.diff.size() - kept);
  change.diff.resize(kept);
}

}  // namespace

Result<WorkspaceChange> workspace_change(tools::Sandbox& sandbox, const std::string& before, const std::string& after) {
  WorkspaceChange change;
  TRY_ASSIGN(const Snapshot then, find(sandbox, before));
  if (before == after) return change;
  TRY_ASSIGN(const Snapshot now, find(sandbox, after));
  TRY_ASSIGN(change.changes, sandbox.diff(then, now));
  std::vector<FileChange> files;
  for (const Change& one : change.changes) {
    FileChange file{one, "", "", ""};
    file.before = side(sandbox, then, one, false, file.unshown);
    file.after = side(sandbox, now, one, true, file.unshown);
    if (is_note(one.path) && is_file(one.after) && file.unshown.empty() && one.kind != Change::Kind::kMode) {
      change.notes[one.path] = note_text(file.after);
    } else if (is_note(one.path) && is_file(one.before) && !is_file(one.after)) {
      change.notes[one.path] = nullptr;
    }
    files.push_back(std::move(file));
  }
  change.diff = unified_diff(files);
  cut(change);
  return change;
}

Result<nlohmann::json> workspace_notes(tools::Sandbox& sandbox, const std::string& snapshot) {
  TRY_ASSIGN(const Snapshot now, find(sandbox, snapshot));
  TRY_ASSIGN(const std::vector<Change> all, sandbox.diff(Snapshot(), now));
  nlohmann::json notes = nlohmann::json::object();
  for (const Change& one : all) {
    if (!is_note(one.path) || !is_file(one.after) || one.after->size > kMostShown) continue;
    TRY_ASSIGN(std::string text, sandbox.content(now, one.path));
    notes[one.path] = note_text(std::move(text));
  }
  return notes;
}

}  // namespace anser::agent

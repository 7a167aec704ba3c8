#include "agent/changes.h"

#include <sys/stat.h>

#include <algorithm>
#include <filesystem>
#include <map>

#include "base/unique_fd.h"
#include "tools/line_edit.h"

namespace anser::agent {
namespace {

namespace fs = std::filesystem;

Result<std::map<std::string, std::string>> files_of(tools::Sandbox& sandbox, const tools::Snapshot& snapshot) {
  tools::BoxOptions options;
  options.read_only = true;
  TRY_ASSIGN(tools::Box box, sandbox.open(snapshot, options));
  TRY_ASSIGN(const std::vector<tools::Entry> entries, box.list());
  std::map<std::string, std::string> files;
  for (const tools::Entry& entry : entries) {
    if (entry.kind != 'f') continue;
    TRY_ASSIGN(files[entry.path], box.read(entry.path));
  }
  return files;
}

using Lines = std::vector<std::string>;

// A last line that no newline ends is another line than the one that a newline ends, and `diff -u` says so.
Lines lines_of(const std::optional<std::string>& data) {
  if (!data) return {};
  const std::vector<std::string_view> views = tools::split_lines(*data);
  Lines lines(views.begin(), views.end());
  if (!lines.empty() && data->back() != '\n') lines.back() += "\n\\ No newline at end of file";
  return lines;
}

// One line of an edit script: ' ' kept, '-' removed, '+' added.
struct Move {
  char kind;
  std::string_view text;
};

// Longest common subsequence by dynamic programming between what the two files do not share at their ends; files whose
// middles are too different for that are replaced whole.
std::vector<Move> edit_script(const Lines& a, const Lines& b) {
  size_t head = 0, tail = 0;
  while (head < std::min(a.size(), b.size()) && a[head] == b[head]) ++head;
  while (tail < std::min(a.size(), b.size()) - head && a[a.size() - 1 - tail] == b[b.size() - 1 - tail]) ++tail;
  const size_t n = a.size() - head - tail, m = b.size() - head - tail;
  const bool search = n * m <= 4'000'000;
  std::vector<uint32_t> common(search ? (n + 1) * (m + 1) : 0);
  const auto at = [&](size_t i, size_t j) -> uint32_t& { return common[i * (m + 1) + j]; };
  for (size_t i = search ? n : 0; i-- > 0;) {
    for (size_t j = m; j-- > 0;) {
      at(i, j) = a[head + i] == b[head + j] ? at(i + 1, j + 1) + 1 : std::max(at(i + 1, j), at(i, j + 1));
    }
  }
  std::vector<Move> script;
  for (size_t i = 0; i < head; ++i) script.push_back({' ', a[i]});
  size_t i = 0, j = 0;
  while (i < n || j < m) {
    if (search && i < n && j < m && a[head + i] == b[head + j]) {
      script.push_back({' ', a[head + i]});
      ++i, ++j;
    } else if (i < n && (!search || j == m || at(i + 1, j) >= at(i, j + 1))) {
      script.push_back({'-', a[head + i++]});
    } else {
      script.push_back({'+', b[head + j++]});
    }
  }
  for (size_t k = a.size() - tail; k < a.size(); ++k) script.push_back({' ', a[k]});
  return script;
}

std::string range(size_t first, size_t count) {
  return std::to_string(count == 0 ? first : first + 1) + (count == 1 ? "" : "," + std::to_string(count));
}

// The hunks of a script, each with up to three kept lines around its changes.
std::string hunks(const std::vector<Move>& script) {
  constexpr size_t kContext = 3;
  std::string text;
  size_t line_a = 0, line_b = 0, done = 0;
  const auto advance = [&](size_t to) {
    for (; done < to; ++done) {
      line_a += script[done].kind != '+';
      line_b += script[done].kind != '-';
    }
  };
  for (size_t i = 0; i < script.size(); ++i) {
    if (script[i].kind == ' ') continue;
    size_t last = i;
    for (size_t k = i; k < script.size() && k <= last + 2 * kContext; ++k) {
      if (script[k].kind != ' ') last = k;
    }
    const size_t from = std::max(done, i > kContext ? i - kContext : 0);
    const size_t to = std::min(script.size(), last + kContext + 1);
    advance(from);
    const size_t begin_a = line_a, begin_b = line_b;
    std::string body;
    for (size_t k = from; k < to; ++k) body += script[k].kind + std::string(script[k].text) + "\n";
    advance(to);
    text += "@@ -" + range(begin_a, line_a - begin_a) + " +" + range(begin_b, line_b - begin_b) + " @@\n" + body;
    i = to - 1;
  }
  return text;
}

bool is_text(const std::optional<std::string>& data) { return !data || data->find('\0') == std::string::npos; }

Status check_inside(const fs::path& root, const std::string& path) {
  const fs::path relative = fs::path(path).lexically_normal();
  const Error leaves{Errc::kInvalid,
                     "the change of " + path + " would leave " + root.string() + ": nothing was written"};
  if (relative.is_absolute() || relative.empty() || *relative.begin() == "..") return leaves;
  // A link on the way, in the user's own tree, may point anywhere.
  for (fs::path at = root / relative; at != root; at = at.parent_path()) {
    if (fs::is_symlink(fs::symlink_status(at))) return leaves;
  }
  return {};
}

Status write_back(const fs::path& root, const FileChange& change) {
  const fs::path target = root / change.path;
  std::error_code failed;
  if (!change.after) {
    fs::remove(target, failed);
    if (failed) return Error{Errc::kIo, "remove " + target.string(), failed.value()};
    return {};
  }
  fs::create_directories(target.parent_path(), failed);
  if (failed) return Error{Errc::kIo, "create " + target.parent_path().string(), failed.value()};
  struct stat old {};
  const bool existed = ::stat(target.c_str(), &old) == 0;
  TRY(write_file_atomic(target.string(), *change.after));
  if (existed && ::chmod(target.c_str(), old.st_mode & 07777) != 0) {
    return Error{Errc::kPermission, "set the mode of " + target.string(), errno};
  }
  return {};
}

}  // namespace

Result<std::vector<FileChange>> changes_between(tools::Sandbox& sandbox, const tools::Snapshot& first,
                                                const tools::Snapshot& last) {
  TRY_ASSIGN(auto before, files_of(sandbox, first));
  TRY_ASSIGN(auto after, files_of(sandbox, last));
  std::vector<FileChange> changes;
  for (const auto& [path, text] : before) {
    const auto now = after.find(path);
    if (now == after.end()) changes.push_back({path, text, std::nullopt});
    if (now != after.end() && now->second != text) changes.push_back({path, text, now->second});
  }
  for (const auto& [path, text] : after) {
    if (before.find(path) == before.end()) changes.push_back({path, std::nullopt, text});
  }
  std::sort(changes.begin(), changes.end(), [](const auto& a, const auto& b) { return a.path < b.path; });
  return changes;
}

std::string unified_diff(const std::vector<FileChange>& changes) {
  std::string text;
  for (const FileChange& change : changes) {
    if (!is_text(change.before) || !is_text(change.after)) {
      text += "Binary files a/" + change.path + " and b/" + change.path + " differ\n";
      continue;
    }
    text += "--- " + (change.before ? "a/" + change.path : "/dev/null") + "\n";
    text += "+++ " + (change.after ? "b/" + change.path : "/dev/null") + "\n";
    const Lines before = lines_of(change.before), after = lines_of(change.after);
    text += hunks(edit_script(before, after));
  }
  return text;
}

Status apply_changes(const std::string& directory, const std::vector<FileChange>& changes) {
  std::error_code failed;
  const fs::path root = fs::canonical(directory, failed);
  if (failed) return Error{Errc::kNotFound, "open " + directory, failed.value()};
  for (const FileChange& change : changes) TRY(check_inside(root, change.path));
  for (const FileChange& change : changes) TRY(write_back(root, change));
  return {};
}

}  // namespace anser::agent

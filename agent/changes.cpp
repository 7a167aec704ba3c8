#include "agent/changes.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/bytes.h"
#include "tools/line_edit.h"

namespace anser::agent {
namespace {

using tools::Change;

constexpr int64_t kMostShown = int64_t{8} << 20;  // bytes of a file

bool has_text(const Change& change, bool after) {
  const auto& node = after ? change.after : change.before;
  return node && node->kind == 'f' && change.kind != Change::Kind::kMode;
}

// What the file reads in `box`; why it cannot be shown goes to `unshown`. The user's own directory lies below the first
// box, and may have been changed meanwhile: then the digest tells.
std::string text_in(tools::Box& box, const Change& change, bool after, std::string& unshown) {
  const auto& node = after ? change.after : change.before;
  if (!node || change.kind == Change::Kind::kMode) return "";
  if (node->kind == 'l') return node->content;
  if (!has_text(change, after)) return "";
  if (node->size > kMostShown) {
    unshown = "it is larger than " + std::to_string(kMostShown >> 20) + " MiB";
    return "";
  }
  Result<std::string> text = box.read(change.path, kMostShown);
  if (text && hash_bytes(*text).hex() == node->content) return std::move(*text);
  unshown = text ? "its old content was changed in the directory meanwhile" : text.error().message();
  return "";
}

using Lines = std::vector<std::string>;

// A last line that no newline ends is another line than the one that a newline ends, and `diff -u` says so.
Lines lines_of(const std::string& data) {
  const std::vector<std::string_view> views = tools::split_lines(data);
  Lines lines(views.begin(), views.end());
  if (!lines.empty() && data.back() != '\n') lines.back() += "\n\\ No newline at end of file";
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

bool is_text(const std::string& data) { return data.find('\0') == std::string::npos; }

// As git writes names: in quotes where they hold what could be taken for another line of the diff.
std::string quoted(const std::string& name) {
  std::string text;
  bool plain = true;
  for (const char c : name) {
    const bool control = static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
    plain = plain && !control && c != '"' && c != '\\';
    if (control) {
      text += fmt::format("\\{:03o}", static_cast<int>(c));
    } else {
      if (c == '"' || c == '\\') text += '\\';
      text += c;
    }
  }
  return plain ? name : '"' + text + '"';
}

// Kind and mode in git's six octal digits.
std::string git_mode(const decltype(Change::before)& node) {
  const int kind = node->kind == 'd' ? 040000 : node->kind == 'l' ? 0120000 : 0100000;
  return fmt::format("{:06o}", kind | (node->kind == 'l' ? 0 : node->mode));
}

// What the lines of a unified diff cannot say: modes other than a plain file's, and links. In git's words.
std::string extended_header(const Change& change) {
  std::string lines;
  if (!change.before || !change.after) {
    const auto& node = change.before ? change.before : change.after;
    if (git_mode(node) != "100644") {
      lines = fmt::format("{} file mode {}\n", change.before ? "deleted" : "new", git_mode(node));
    }
  } else if (git_mode(change.before) != git_mode(change.after)) {
    lines = fmt::format("old mode {}\nnew mode {}\n", git_mode(change.before), git_mode(change.after));
  }
  if (lines.empty()) return "";
  return fmt::format("diff --git {} {}\n", quoted("a/" + change.path), quoted("b/" + change.path)) + lines;
}

std::string diff_of(const FileChange& file) {
  const Change& change = file.change;
  std::string text = extended_header(change);
  if (change.kind == Change::Kind::kMode) return text;
  const std::string before = quoted("a/" + change.path), after = quoted("b/" + change.path);
  if (!file.unshown.empty()) return text + fmt::format("Files {} and {} differ: {}\n", before, after, file.unshown);
  if (!is_text(file.before) || !is_text(file.after)) {
    return text + fmt::format("Binary files {} and {} differ\n", before, after);
  }
  text += "--- " + (change.before ? before : "/dev/null") + "\n";
  text += "+++ " + (change.after ? after : "/dev/null") + "\n";
  return text + hunks(edit_script(lines_of(file.before), lines_of(file.after)));
}

// A directory shows in what is in it; by itself only where nothing is.
std::string diff_of_directory(const Change& change, const std::vector<FileChange>& all) {
  if (change.kind == Change::Kind::kMode) return extended_header(change);
  const std::string below = change.path + "/";
  const auto less = [](const FileChange& file, const std::string& path) { return file.change.path < path; };
  const auto first = std::lower_bound(all.begin(), all.end(), below, less);
  if (first != all.end() && first->change.path.rfind(below, 0) == 0) return "";
  return fmt::format("Only in {}: {}\n", change.before ? "a" : "b", quoted(below));
}

}  // namespace

Result<std::vector<FileChange>> changes_between(tools::Sandbox& sandbox, const tools::Snapshot& first,
                                                const tools::Snapshot& last) {
  TRY_ASSIGN(std::vector<Change> changes, sandbox.diff(first, last));
  std::vector<FileChange> files;
  if (changes.empty()) return files;
  tools::BoxOptions options;
  options.read_only = true;
  TRY_ASSIGN(tools::Box old, sandbox.open(first, options));
  TRY_ASSIGN(tools::Box now, sandbox.open(last, options));
  for (Change& change : changes) {
    FileChange file;
    file.before = text_in(old, change, false, file.unshown);
    file.after = text_in(now, change, true, file.unshown);
    file.change = std::move(change);
    files.push_back(std::move(file));
  }
  return files;
}

std::string unified_diff(const std::vector<FileChange>& changes) {
  std::string text;
  for (const FileChange& file : changes) {
    const Change& change = file.change;
    if (change.kind == Change::Kind::kRetyped) {  // what was there goes, what is there comes
      FileChange gone = file, come = file;
      gone.change.after.reset();
      come.change.before.reset();
      gone.after = come.before = "";
      text += change.before->kind == 'd' ? "" : diff_of(gone);
      text += change.after->kind == 'd' ? diff_of_directory(come.change, changes) : diff_of(come);
      continue;
    }
    const bool directory = (change.before ? change.before : change.after)->kind == 'd';
    text += directory ? diff_of_directory(change, changes) : diff_of(file);
  }
  return text;
}

std::string flags_text(const tools::ExportReport& report) {
  std::string text;
  for (const tools::Flag& flag : report.flags) {
    text += fmt::format("look at {}: {} ({})\n", quoted(flag.path), flag.why, tools::flag_kind_name(flag.kind));
  }
  return text;
}

std::string conflicts_text(const tools::ExportReport& report) {
  std::string text;
  for (const tools::ExportConflict& conflict : report.conflicts) {
    text += (text.empty() ? "" : "; ") + quoted(conflict.path) + ": " + conflict.problem;
  }
  return text;
}

}  // namespace anser::agent

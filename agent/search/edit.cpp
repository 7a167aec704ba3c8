// What an edit does, and the table of edits worth trying. The table is wide on purpose: the brain orders it, so that a
// wrong candidate costs a share of one batched scoring and a missing one costs the task.
#include "agent/search/edit.h"

#include <algorithm>

#include "agent/search/mutations.h"
#include "base/bytes.h"
#include "tools/line_edit.h"

namespace anser::agent {

Result<std::string> apply_edit(std::string_view source, const Edit& edit) {
  switch (edit.kind) {
    case Edit::Kind::kReplace:
      return tools::replace_line(source, edit.line, edit.text);
    case Edit::Kind::kInsertAfter:
      return tools::insert_after(source, edit.line, edit.text);
    case Edit::Kind::kDelete:
      return tools::delete_line(source, edit.line);
  }
  return Error{Errc::kInvalid, "an edit is a replacement, an insertion or a deletion"};
}

Action edit_action(const std::string& path, const Edit& edit, std::string_view source) {
  Action action{.name = "edit", .arguments = nlohmann::ordered_json::object()};
  action.arguments["path"] = path;
  const auto lines = tools::split_lines(source);
  const bool same_depth = edit.kind == Edit::Kind::kReplace && tools::indentation_of(edit.text).empty();
  if (same_depth && edit.line >= 1 && static_cast<size_t>(edit.line) <= lines.size()) {
    const std::string_view line = lines[static_cast<size_t>(edit.line) - 1];
    const std::string_view code = line.substr(tools::indentation_of(line).size());
    const tools::Piece piece = tools::differing_piece(code, edit.text);
    if (!piece.old_text.empty() && piece.old_text.size() < code.size()) {
      action.arguments["line"] = edit.line;
      action.arguments["old"] = piece.old_text;
      action.arguments["new"] = piece.new_text;
      return action;
    }
  }
  action.arguments[edit.kind == Edit::Kind::kInsertAfter ? "after" : "line"] = edit.line;
  action.arguments["text"] = edit.kind == Edit::Kind::kDelete ? "" : edit.text;
  return action;
}

Language language_of(std::string_view path) {
  const size_t dot = path.rfind('.');
  const std::string_view suffix = dot == std::string_view::npos ? std::string_view() : path.substr(dot);
  return suffix == ".py" || suffix == ".pyw" || suffix == ".pyi" ? Language::kPython : Language::kOther;
}

Proposals::Proposals(std::string_view source, size_t max_edits) : source_(source), max_edits_(max_edits) {
  for (size_t at = 0; at < source_.size();) {
    const size_t end = std::min(source_.find('\n', at), source_.size());
    lines_.emplace_back(at, end);
    at = end + 1;
  }
  seen_.insert(hash_bytes(source_).hex());
}

void Proposals::offer(Edit edit) {
  if (full() || edit.text.find('\n') != std::string::npos) return;
  const auto result = apply_edit(source_, edit);
  if (!result || !seen_.insert(hash_bytes(*result).hex()).second) return;
  edits_.push_back(std::move(edit));
}

void Proposals::replace(int line, size_t begin, size_t end, std::string_view text, const char* what) {
  const auto [from, to] = lines_[static_cast<size_t>(line - 1)];
  if (begin < from || end > to) return;  // a construct that spans lines
  std::string changed = source_.substr(from, begin - from) + std::string(text) + source_.substr(end, to - end);
  const size_t code = changed.find_first_not_of(" \t");
  if (code == std::string::npos) return;
  const size_t last = changed.find_last_not_of(" \t");
  offer({Edit::Kind::kReplace, line, changed.substr(code, last + 1 - code), what});
}

void Proposals::line(int line, std::string_view text, const char* what) {
  if (!text.empty()) offer({Edit::Kind::kReplace, line, std::string(text), what});
}
void Proposals::insert_after(int line, std::string_view text, const char* what) {
  offer({Edit::Kind::kInsertAfter, line, std::string(text), what});
}
void Proposals::remove(int line, const char* what) { offer({Edit::Kind::kDelete, line, "", what}); }

int code_end(const PyFile& file, int line) {
  int end = file.line(line).last;
  while (end > file.line(line).first && file.token(end - 1).kind == PyToken::Kind::kComment) --end;
  return end;
}

int clause_end(const PyFile& file, int from, int to) {
  const int depth = from < file.token_count() ? file.token(from).depth : 0;
  for (int i = from; i < to; ++i) {
    const int here = file.token(i).depth;
    if (here < depth) return i;
    if (here == depth && i > from &&
        (file.is(i, ",") || file.is(i, ":") || file.is(i, "=") || file.is(i, "if") || file.is(i, "else") ||
         file.is(i, "for")))
      return i;
    if (here == depth && i > from && (file.is(i, ")") || file.is(i, "]") || file.is(i, "}")) &&
        (file.token(i).mate < from))
      return i;
  }
  return to;
}

std::vector<std::pair<int, int>> arguments_of(const PyFile& file, int open) {
  std::vector<std::pair<int, int>> spans;
  const int close = file.token(open).mate;
  if (close < 0) return spans;
  const int depth = file.token(open).depth + 1;
  int from = open + 1;
  for (int i = open + 1; i <= close; ++i) {
    if (i != close && !(file.token(i).depth == depth && file.is(i, ","))) continue;
    if (i > from) spans.emplace_back(from, i);
    from = i + 1;
  }
  return spans;
}

std::string span_text(const PyFile& file, int first, int last) {
  if (first >= last) return "";
  const size_t begin = file.token(first).begin;
  return std::string(file.source().substr(begin, file.token(last - 1).end - begin));
}

std::vector<Edit> propose_edits(std::string_view source, Language language, size_t max_edits) {
  Proposals out(source, max_edits);
  if (language == Language::kOther) {
    const int lines = static_cast<int>(std::count(source.begin(), source.end(), '\n')) + 1;
    for (int n = 1; n <= lines && !out.full(); ++n) mutate_text(source, n, out);
    return out.take();
  }
  const PyFile file(source);
  for (int n = 1; n <= file.line_count() && !out.full(); ++n) {
    if (!file.line(n).blank) {
      mutate_tokens(file, n, out);
      mutate_names(file, n, out);
      mutate_bounds(file, n, out);
      mutate_values(file, n, out);
      mutate_lost(file, n, out);
      mutate_syntax(file, n, out);
    }
    mutate_lines(file, n, out);
  }
  return out.take();
}

}  // namespace anser::agent

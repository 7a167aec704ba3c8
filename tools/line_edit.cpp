#include "tools/line_edit.h"

#include <algorithm>
#include <limits>

namespace anser::tools {
namespace {

bool blank(std::string_view line) { return line.find_first_not_of(" \t\r") == std::string_view::npos; }

Error no_such_line(int line, size_t lines) {
  return Error{Errc::kInvalid,
               "there is no line " + std::to_string(line) + ": the file has " + std::to_string(lines) + " lines"};
}

std::string join(const std::vector<std::string_view>& lines, bool final_newline) {
  std::string text;
  for (size_t i = 0; i < lines.size(); ++i) {
    text += lines[i];
    if (i + 1 < lines.size() || final_newline) text += '\n';
  }
  return text;
}

bool ends_with_newline(std::string_view source) { return source.empty() || source.back() == '\n'; }

// One level: a tab where the file indents with tabs, else its smallest indentation, else four spaces.
std::string indentation_unit(const std::vector<std::string_view>& lines) {
  size_t smallest = std::numeric_limits<size_t>::max();
  for (const std::string_view line : lines) {
    if (blank(line)) continue;
    const std::string_view indent = indentation_of(line);
    if (!indent.empty() && indent[0] == '\t') return "\t";
    if (indent.size() > 1) smallest = std::min(smallest, indent.size());
  }
  return std::string(smallest <= 8 ? smallest : 4, ' ');
}

// `text` with `indent` before each of its lines; as it is when it brings an indentation of its own.
std::string indented(std::string_view text, std::string_view indent) {
  if (!indentation_of(text).empty()) return std::string(text);
  const std::vector<std::string_view> lines = split_lines(text);
  std::string result;
  for (size_t i = 0; i < lines.size(); ++i) {
    if (i > 0) result += '\n';
    if (blank(lines[i])) continue;
    result += indent;
    result += lines[i];
  }
  return result;
}

bool word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || (c & 0x80) != 0;
}
bool operator_char(char c) { return std::string_view("<>=!+-*/%&|^~").find(c) != std::string_view::npos; }

// Words, runs of operators, and single other characters.
std::vector<std::string_view> pieces_of(std::string_view line) {
  std::vector<std::string_view> pieces;
  for (size_t at = 0; at < line.size();) {
    size_t to = at + 1;
    const auto same = word(line[at]) ? word : operator_char(line[at]) ? operator_char : nullptr;
    while (same != nullptr && to < line.size() && same(line[to])) ++to;
    pieces.push_back(line.substr(at, to - at));
    at = to;
  }
  return pieces;
}

std::string joined(const std::vector<std::string_view>& pieces, size_t from, size_t to) {
  std::string text;
  for (size_t i = from; i < to; ++i) text += pieces[i];
  return text;
}

bool found_first_at(std::string_view line, std::string_view text, size_t at) {
  return text.find_first_not_of(' ') != std::string_view::npos && line.find(text) == at;
}

}  // namespace

Piece differing_piece(std::string_view before, std::string_view after) {
  if (before == after) return {};
  const std::vector<std::string_view> a = pieces_of(before);
  const std::vector<std::string_view> b = pieces_of(after);
  size_t from = 0;
  while (from < a.size() && from < b.size() && a[from] == b[from]) ++from;
  size_t tail = 0;
  while (tail < a.size() - from && tail < b.size() - from && a[a.size() - 1 - tail] == b[b.size() - 1 - tail]) ++tail;
  // Wider by turns, to the left first: what stands before a place tells it apart as often as what comes after.
  for (bool left = true;; left = !left) {
    const Piece piece{joined(a, from, a.size() - tail), joined(b, from, b.size() - tail)};
    if (found_first_at(before, piece.old_text, joined(a, 0, from).size())) return piece;
    if (from == 0 && tail == 0) return {};
    if ((left && from > 0) || tail == 0) {
      --from;
    } else {
      --tail;
    }
  }
}

std::vector<std::string_view> split_lines(std::string_view source) {
  std::vector<std::string_view> lines;
  size_t from = 0;
  while (from < source.size()) {
    const size_t end = std::min(source.find('\n', from), source.size());
    lines.push_back(source.substr(from, end - from));
    from = end + 1;
  }
  return lines;
}

std::string_view indentation_of(std::string_view line) {
  return line.substr(0, std::min(line.find_first_not_of(" \t"), line.size()));
}

Result<std::string> replace_line(std::string_view source, int line, std::string_view text) {
  std::vector<std::string_view> lines = split_lines(source);
  if (line < 1 || static_cast<size_t>(line) > lines.size()) return no_such_line(line, lines.size());
  std::string_view& old = lines[static_cast<size_t>(line) - 1];
  const std::string changed = indented(text, indentation_of(old));
  old = changed;
  return join(lines, ends_with_newline(source));
}

Result<std::string> insert_after(std::string_view source, int line, std::string_view text) {
  std::vector<std::string_view> lines = split_lines(source);
  if (line < 0 || static_cast<size_t>(line) > lines.size()) return no_such_line(line, lines.size());
  const auto place = lines.begin() + line;
  std::string indent;
  for (auto before = std::make_reverse_iterator(place); before != lines.rend(); ++before) {
    if (blank(*before)) continue;
    indent = indentation_of(*before);
    const char last = (*before)[before->find_last_not_of(" \t\r")];
    if (last == ':' || last == '{') indent += indentation_unit(lines);
    break;
  }
  const std::string added = indented(text, indent);
  lines.insert(place, added);
  return join(lines, ends_with_newline(source));
}

Result<std::string> delete_line(std::string_view source, int line) {
  std::vector<std::string_view> lines = split_lines(source);
  if (line < 1 || static_cast<size_t>(line) > lines.size()) return no_such_line(line, lines.size());
  lines.erase(lines.begin() + (line - 1));
  return join(lines, ends_with_newline(source) && !lines.empty());
}

Result<std::string> replace_in_line(std::string_view source, int line, std::string_view old_text,
                                    std::string_view new_text) {
  std::vector<std::string_view> lines = split_lines(source);
  if (line < 1 || static_cast<size_t>(line) > lines.size()) return no_such_line(line, lines.size());
  if (old_text.empty()) return Error{Errc::kInvalid, "the old text is empty: give the text to replace"};
  std::string_view& here = lines[static_cast<size_t>(line) - 1];
  const size_t at = here.find(old_text, indentation_of(here).size());
  if (at == std::string_view::npos) {
    return Error{Errc::kInvalid, "the old text does not occur in line " + std::to_string(line) + " of the file"};
  }
  std::string changed(here.substr(0, at));
  changed += new_text;
  changed += here.substr(at + old_text.size());
  here = changed;
  return join(lines, ends_with_newline(source));
}

Result<std::string> replace_exact(std::string_view source, std::string_view old_text, std::string_view new_text) {
  if (old_text.empty()) return Error{Errc::kInvalid, "the old text is empty: give the text to replace"};
  const size_t at = source.find(old_text);
  if (at == std::string_view::npos) return Error{Errc::kInvalid, "the old text does not occur in the file"};
  if (source.find(old_text, at + 1) != std::string_view::npos) {
    return Error{Errc::kInvalid, "the old text occurs more than once: give more of its surroundings"};
  }
  std::string result(source.substr(0, at));
  result += new_text;
  result += source.substr(at + old_text.size());
  return result;
}

}  // namespace anser::tools

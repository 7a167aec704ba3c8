#include "tools/observation.h"

#include <algorithm>
#include <vector>

#include "base/bytes.h"
#include "tools/line_edit.h"
#include "tools/tool.h"

namespace anser::tools {
namespace {

std::string numbered(int64_t number, std::string_view line) {
  return "\n" + std::to_string(number) + "|" + visible(line);
}

std::string line_text(int line, std::string_view source) {
  const std::vector<std::string_view> lines = split_lines(source);
  if (line < 1 || static_cast<size_t>(line) > lines.size()) return "";
  return numbered(line, lines[static_cast<size_t>(line) - 1]);
}

// No empty lines (the separator of turns), no newline at either end.
std::string collapse_newlines(std::string_view text) {
  std::string result;
  for (const char c : text) {
    if (c == '\n' && (result.empty() || result.back() == '\n')) continue;
    result += c;
  }
  while (!result.empty() && result.back() == '\n') result.pop_back();
  return result;
}

// Moves `at` back to where a UTF-8 character begins.
size_t character_start(std::string_view text, size_t at) {
  while (at > 0 && at < text.size() && (static_cast<unsigned char>(text[at]) & 0xc0) == 0x80) --at;
  return at;
}

}  // namespace

std::string listing(const std::string& path, std::string_view source, int64_t from) {
  const std::vector<std::string_view> lines = split_lines(source);
  const int64_t count = static_cast<int64_t>(lines.size());
  std::string text = path + " (" + std::to_string(count) + " lines)";
  for (int64_t n = std::max<int64_t>(from, 1); n <= count; ++n) {
    const std::string next = numbered(n, lines[static_cast<size_t>(n) - 1]);
    if (n - from >= kListingLines || static_cast<int64_t>(text.size() + next.size()) > kListingBytes) {
      return text + "\n[... " + std::to_string(count - n + 1) + " more lines, read from " + std::to_string(n) + " ...]";
    }
    text += next;
  }
  return text;
}

std::string edited_text(const std::string& path, int line, std::string_view source_after) {
  return "edited " + path + " line " + std::to_string(line) + line_text(line, source_after);
}

std::string inserted_text(const std::string& path, int line, std::string_view source_after) {
  return "inserted " + path + " line " + std::to_string(line) + line_text(line, source_after);
}

std::string deleted_text(const std::string& path, int line) {
  return "deleted " + path + " line " + std::to_string(line);
}

std::string cut_for_brain(std::string_view raw, int64_t max_bytes, int64_t* cut) {
  if (cut != nullptr) *cut = 0;
  const std::string text = collapse_newlines(visible(raw));
  const size_t limit = static_cast<size_t>(std::max<int64_t>(max_bytes, 0));
  if (text.size() <= limit) return text;
  const size_t head = character_start(text, limit / 2);
  const size_t tail = character_start(text, text.size() - (limit - limit / 2));
  if (cut != nullptr) *cut = static_cast<int64_t>(tail - head);
  return collapse_newlines(text.substr(0, head) + "\n[... " + std::to_string(tail - head) + " bytes left out ...]\n" +
                           text.substr(tail));
}

}  // namespace anser::tools

#include "agent/shell/status.h"

#include <fmt/format.h>

#include <cwchar>

namespace anser::agent {

std::string grouped(int64_t number) {
  std::string digits = std::to_string(number);
  for (int64_t at = static_cast<int64_t>(digits.size()) - 3; at > (number < 0 ? 1 : 0); at -= 3)
    digits.insert(static_cast<size_t>(at), ",");
  return digits;
}

std::string bytes_text(int64_t bytes) {
  if (bytes < 1000) return fmt::format("{} bytes", bytes);
  if (bytes < 1'000'000) return fmt::format("{:.0f} KB", static_cast<double>(bytes) / 1e3);
  return fmt::format("{:.1f} MB", static_cast<double>(bytes) / 1e6);
}

std::string status_text(const ShellStatus& status) {
  std::string text = status.plan_mode ? "plan mode | " : "";  // first, where a narrow window still shows it
  text += fmt::format("step {} | {} tokens", status.step, grouped(status.tokens));
  if (status.tokens_per_second > 0)
    text += fmt::format(" | {} tokens/s", grouped(static_cast<int64_t>(status.tokens_per_second)));
  if (status.state_bytes > 0) text += " | state " + bytes_text(status.state_bytes);  // a script has none
  std::string left;
  const auto add = [&left](const std::string& one) { left += (left.empty() ? "" : ", ") + one; };
  if (status.left.steps >= 0) add(grouped(status.left.steps) + " steps");
  if (status.left.tokens >= 0) add(grouped(status.left.tokens) + " tokens");
  if (status.left.runs >= 0) add(grouped(status.left.runs) + " runs");
  if (status.left.wall_seconds >= 0) add(fmt::format("{:.0f} s", status.left.wall_seconds));
  if (!left.empty()) text += " | left: " + left;
  return text;
}

std::string fit_columns(std::string_view text, int columns) {
  constexpr int kDots = 3;
  std::mbstate_t state{};
  int used = 0;
  size_t at = 0, room_for_dots = 0;
  while (at < text.size()) {
    wchar_t character = 0;
    size_t bytes = std::mbrtowc(&character, text.data() + at, text.size() - at, &state);
    if (bytes == 0 || bytes > text.size()) {  // no character: a byte as it is
      bytes = 1;
      character = L'?';
      state = {};
    }
    const int width = ::wcwidth(character);
    used += width < 0 ? 1 : width;
    if (used > columns)
      return columns < kDots ? std::string() : std::string(text.substr(0, room_for_dots)) + std::string(kDots, '.');
    at += bytes;
    if (used <= columns - kDots) room_for_dots = at;
  }
  return std::string(text);
}

}  // namespace anser::agent

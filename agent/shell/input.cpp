#include "agent/shell/input.h"

#include <algorithm>
#include <utility>

namespace anser::agent {
namespace {

constexpr std::string_view kBegin = "\x1b[200~", kEnd = "\x1b[201~";
constexpr wchar_t kUnknown = 0xfffd;

std::string with_plain_line_ends(const std::string& text) {
  std::string out;
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\r') {
      out += text[i];
    } else if (i + 1 == text.size() || text[i + 1] != '\n') {
      out += '\n';
    }
  }
  return out;
}

}  // namespace

std::vector<Input> InputDecoder::take(char byte) {
  std::vector<Input> out;
  const std::string_view mark = pasting_ ? kEnd : kBegin;
  held_ += byte;
  if (mark.starts_with(held_)) {
    if (held_.size() < mark.size()) return out;
    held_.clear();
    if (pasting_) out.push_back({0, with_plain_line_ends(std::exchange(paste_, {}))});
    pasting_ = !pasting_;
    return out;
  }
  // No mark after all; its last byte may begin one.
  std::string rest = std::exchange(held_, {});
  if (rest.size() > 1 && byte == mark[0]) {
    rest.pop_back();
    held_ = byte;
  }
  for (const char one : rest) {
    if (pasting_) {
      paste_ += one;
    } else {
      key_byte(one, out);
    }
  }
  return out;
}

void InputDecoder::key_byte(char byte, std::vector<Input>& out) {
  const auto bits = static_cast<unsigned char>(byte);
  if (need_ > 0 && (bits & 0xc0) == 0x80) {
    code_ = (code_ << 6) | (bits & 0x3fu);
    if (--need_ > 0) return;
    const bool wrong = code_ < least_ || code_ > 0x10ffff || (code_ >= 0xd800 && code_ < 0xe000);
    out.push_back({wrong ? kUnknown : static_cast<wchar_t>(code_), ""});
    return;
  }
  if (need_ > 0) out.push_back({kUnknown, ""});  // it was cut off
  need_ = bits >= 0xf0 && bits < 0xf8 ? 3 : bits >= 0xe0 && bits < 0xf0 ? 2 : bits >= 0xc2 && bits < 0xe0 ? 1 : 0;
  if (need_ > 0) {
    code_ = bits & (0x3fu >> need_);
    least_ = need_ == 3 ? 0x10000 : need_ == 2 ? 0x800 : 0x80;
  } else {
    out.push_back({bits < 0x80 ? static_cast<wchar_t>(bits) : kUnknown, ""});
  }
}

std::string PasteShelf::put(std::string paste) {
  while (!paste.empty() && paste.back() == '\n') paste.pop_back();
  const auto lines = std::count(paste.begin(), paste.end(), '\n') + 1;
  if (lines == 1 && paste.size() <= kTyped) {
    std::replace_if(
        paste.begin(), paste.end(), [](char c) { return (c >= 0 && c < ' ') || c == 0x7f; }, ' ');
    return paste;
  }
  std::string name = "[paste " + std::to_string(pastes_.size() + 1) + ": " + std::to_string(lines) +
                     (lines == 1 ? " line]" : " lines]");
  pastes_.emplace_back(name, std::move(paste));
  return name;
}

std::string PasteShelf::expand(std::string_view line) const {
  std::string out;
  while (!line.empty()) {
    const auto here =
        std::find_if(pastes_.begin(), pastes_.end(), [&](const auto& one) { return line.starts_with(one.first); });
    out += here == pastes_.end() ? line.substr(0, 1) : std::string_view(here->second);
    line.remove_prefix(here == pastes_.end() ? 1 : here->first.size());
  }
  return out;
}

}  // namespace anser::agent

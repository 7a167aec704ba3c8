// What a terminal sends, byte by byte, as keys and as pastes. A terminal that was asked to (kPasteOn) marks what is
// pasted, so that a paste of any size is one thing and its line ends do not send it off.
//
// Tested by tests/agent/shell_input_test.cpp.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace anser::agent {

inline constexpr std::string_view kPasteOn = "\x1b[?2004h", kPasteOff = "\x1b[?2004l";

// A character that was typed (`paste` empty), or a paste. Bytes that are no UTF-8 are U+FFFD as keys and stay as they
// are in a paste; line ends of a paste are "\n".
struct Input {
  wchar_t key = 0;
  std::string paste;
};

class InputDecoder {
 public:
  // What the byte completes, in order; often nothing.
  std::vector<Input> take(char byte);
  // The last byte may be the first of a longer mark or character.
  bool waiting() const { return pasting_ || !held_.empty() || need_ > 0; }

 private:
  void key_byte(char byte, std::vector<Input>& out);
  std::string held_;  // of a mark that is perhaps beginning
  bool pasting_ = false;
  std::string paste_;
  char32_t code_ = 0, least_ = 0;  // of a character whose bytes are coming; the least that so many bytes may mean
  int need_ = 0;
};

// Long pastes as they stand in an edited line: "[paste 1: 10000 lines]".
class PasteShelf {
 public:
  // What is to stand in the line for this paste: itself where it is one line of at most kTyped bytes, with control
  // characters as spaces.
  std::string put(std::string paste);
  // The line with the pastes in the place of what stands for them.
  std::string expand(std::string_view line) const;
  bool holds(std::string_view line) const { return expand(line) != line; }

 private:
  static constexpr size_t kTyped = 2000;
  std::vector<std::pair<std::string, std::string>> pastes_;  // what stands for it, itself
};

}  // namespace anser::agent

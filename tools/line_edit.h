// Line edits: pure text in, text out. Who names a line need not know its indentation: the rules here supply it. One
// definition for the `edit` tool, for proposers (agent/search/edit.h) and for training traces.
//
// Lines are numbered from 1. A final newline does not begin another line, and is kept as it was (an edit of a file
// without one does not add it). Thread rule: pure functions.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace anser::tools {

// The lines of `source`, without their newlines; "" has none.
std::vector<std::string_view> split_lines(std::string_view source);

// Leading spaces and tabs of a line.
std::string_view indentation_of(std::string_view line);

// Replaces line `line` by `text`, which keeps the old line's indentation; where `text` has several lines, that goes
// before each of them. A text that begins with a space or a tab brings its own indentation and is taken as it is: so a
// line is moved to another depth. kInvalid when there is no such line.
Result<std::string> replace_line(std::string_view source, int line, std::string_view text);

// Inserts `text` after line `line` (0: before the first), indented like the nearest line before it that is not blank,
// one level deeper when that line opens a block (ends with ':' or '{'); or as it is, when it begins with a space or
// tab.
Result<std::string> insert_after(std::string_view source, int line, std::string_view text);

Result<std::string> delete_line(std::string_view source, int line);

// Replaces the first place of line `line`, after its indentation, where `old_text` occurs; the rest of the line stays.
// kInvalid when there is no such line, or the text is not there.
Result<std::string> replace_in_line(std::string_view source, int line, std::string_view old_text,
                                    std::string_view new_text);

// What replace_in_line must be told to make `after` of `before` (two lines without their indentation): the shortest
// piece of whole words and operators that differs, widened until it is the first of its kind in `before`. Empty
// `old_text`: only the whole line will do.
struct Piece {
  std::string old_text, new_text;
};
Piece differing_piece(std::string_view before, std::string_view after);

// Replaces the one place where `old_text` occurs. kInvalid when there is none, or more than one: the error says so.
Result<std::string> replace_exact(std::string_view source, std::string_view old_text, std::string_view new_text);

}  // namespace anser::tools

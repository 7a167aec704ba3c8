// Text by lines: what changed between two, and how two changes of one text go together.
//
// Tested by tests/sandbox/merge_test.cpp.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace anser::sandbox {

// A run of lines: `count` lines from number `first` on (from 0).
struct LineRange {
  size_t first = 0, count = 0;
  size_t end() const { return first + count; }
  bool operator==(const LineRange&) const = default;
};

// Lines `from` of the first text became lines `to` of the second. One of them may be empty, not both.
struct LineEdit {
  LineRange from, to;
  bool operator==(const LineEdit&) const = default;
};

// Lines with their newlines; the last may have none.
std::vector<std::string_view> split_lines(std::string_view text);

// A list of edits, in order and with at least one common line between any two, that turns `a` into `b`. Shortest
// (Myers, "An O(ND) Difference Algorithm and Its Variations", 1986, in linear space), except where texts are so large
// and so different that finding it would take too long: there a whole stretch counts as replaced.
std::vector<LineEdit> diff_lines(const std::vector<std::string_view>& a, const std::vector<std::string_view>& b);

// Where both changed the same lines, or lines that touch, in different ways.
struct LineConflict {
  LineRange base, ours, theirs;
  LineRange merged;  // in the result, where the lines of `ours` stand
  bool operator==(const LineConflict&) const = default;
};
struct LineMerge {
  std::string text;  // both changes; where they conflict, ours
  std::vector<LineConflict> conflicts;
};
LineMerge merge_lines(std::string_view base, std::string_view ours, std::string_view theirs);

}  // namespace anser::sandbox

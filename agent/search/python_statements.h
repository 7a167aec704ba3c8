// Statements of a Python file with the names that each reads and binds.
#pragma once

#include <set>
#include <string_view>
#include <vector>

#include "agent/search/python_lexer.h"

namespace anser::agent {

// One logical line: the tokens [from, to) of a line and of those that go on inside its brackets, without a comment at
// the end. Names are views into the file's source.
struct PyStatement {
  int line = 0;
  int from = 0, to = 0;
  size_t indent = 0;
  int assign = -1;                      // the last "=" outside of brackets, -1: none
  std::set<std::string_view> reads;     // also words of f-strings; "total" of "total += x" is not read
  std::set<std::string_view> binds;     // by "=", for, with, as, :=, lambda, def's parameters
  std::set<std::string_view> augments;  // by "+=" and its like
};

// "+=", "//=" and their like.
bool augments(std::string_view op);

// In order. REQUIRES: `file` outlives them.
std::vector<PyStatement> statements_of(const PyFile& file);

}  // namespace anser::agent

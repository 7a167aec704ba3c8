// A line of `anser shell`: something said, a command of the shell, or a program for the box; and what completes it.
//
// Tested by tests/agent/shell_line_test.cpp.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace anser::agent {

struct ShellLine {
  enum class Kind : unsigned char { kNothing, kSay, kRun, kCommand };
  Kind kind = Kind::kNothing;
  std::string word;  // of a command: "undo"
  std::string rest;  // what is said, the program, or what follows the word; no white space at either end
};

// "/word rest" is a command and "!program" is for the box; anything else is said, also what begins with a space.
ShellLine parse_line(std::string_view line);

struct ShellHelp {
  const char* word;
  const char* arguments;
  const char* what;
};
std::span<const ShellHelp> shell_help();  // of all commands, in the order of /help

// What can stand in a line besides commands.
struct ShellNames {
  std::vector<std::string> sessions, files;
};
struct Completion {
  size_t begin = 0;                // the byte of the line at which the word begins that is completed
  std::vector<std::string> words;  // sorted: what it could be
  std::string common;              // how all of them begin; with one word, that and a space
};
// Of what stands before the cursor. Commands where it begins with "/", sessions behind /switch, budgets behind /budget,
// figures behind /colour, files of the workspace anywhere else.
Completion complete(std::string_view line, const ShellNames& names);

}  // namespace anser::agent

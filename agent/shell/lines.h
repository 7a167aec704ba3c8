// Where the shell's lines come from: edited on a terminal (libedit), or as they are from a pipe or a terminal that can
// do nothing. Used by cmd_shell.cpp only: they print.
//
// Tested by tests/agent/shell_test.py.
#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <string>

#include "agent/shell/input.h"
#include "agent/shell/line.h"
#include "base/result.h"

namespace anser::agent {

// Set by signals' handlers. While a line is waited for they are delivered then only, so that none is missed.
struct ShellSignals {
  std::atomic<bool> interrupted{false};  // Ctrl-C
  std::atomic<bool> resized{false};      // the window has another size
  std::atomic<bool> ended{false};        // SIGTERM or SIGHUP: leave
};

class LineSource {
 public:
  enum class Got : unsigned char {
    kLine,
    kCleared,      // Ctrl-C, and what was typed is gone
    kInterrupted,  // Ctrl-C where nothing was typed
    kEnd           // Ctrl-D, the end of the input, or a signal to leave
  };
  virtual ~LineSource() = default;
  virtual Got read(const std::string& prompt, std::string& line) = 0;
  // What was pasted, in the place of what stands for it in lines that were read.
  virtual std::string with_pastes(std::string_view line) const { return std::string(line); }
};

// `show_prompt`: a person is there. `signals` outlives it.
std::unique_ptr<LineSource> plain_lines(ShellSignals& signals, bool show_prompt);

struct EditorSetup {
  ShellSignals& signals;
  std::string terminal;               // TERM
  std::string history_file;           // lines of earlier shells; made where it is missing
  std::function<ShellNames()> names;  // for completion, asked when it is
};
// Of standard input and output, which are a terminal. Its columns are kept up to date. kIo where the history cannot be
// read, kUnsupported where libedit does not know the terminal.
Result<std::unique_ptr<LineSource>> edited_lines(EditorSetup setup);

// Of the terminal on standard output; 80 where it does not say.
int terminal_columns();

}  // namespace anser::agent

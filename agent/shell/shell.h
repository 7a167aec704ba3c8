// Shell: what `anser shell` does, without its terminal: it takes lines and gives text. Every turn is resume_task() on
// one held session, with one mind and one sandbox that stay, so a turn costs no start-up, and whatever was shown is on
// the disk: the shell itself keeps nothing that a kill could lose but the mode.
//
// Thread rule: one thread. Tested by tests/agent/shell_test.py and shell_core_test.cpp.
#pragma once

#include <atomic>
#include <functional>
#include <optional>
#include <string>

#include "agent/run.h"
#include "agent/shell/colour.h"
#include "agent/shell/line.h"
#include "agent/shell/status.h"

namespace anser::agent {

struct ShellSetup {
  Mind& mind;
  tools::Sandbox& sandbox;  // started over sessions.store()
  Sessions& sessions;
  PlanFn plan_fn;
  Task task;           // of sessions that begin here: files and check; the first thing said is the goal
  RunOptions options;  // of every turn; its budget is what each turn may spend
  std::string brain;   // the lines of /brain
  std::atomic<bool>& interrupted;
  std::function<void(std::string_view)> out;  // text for the person
  // A question that is answered by yes or no; empty: nobody is there to answer.
  std::function<bool(const std::string& question)> ask;
  bool dress = false;                        // out is a terminal: dim text, and the brain's tokens as they come
  std::function<int()> status_columns = {};  // the width of a status line behind every turn; empty: none
};

class Shell {
 public:
  explicit Shell(ShellSetup setup);
  // Goes on in that session (its number, its name, or "last"), from where it is.
  Status resume(const std::string& word);
  // Does what the line says. False: leave.
  bool take(const ShellLine& line);
  // Exit status (agent/exit_status.h) of the last line that did something.
  int status() const { return status_; }

  std::string greeting() const;  // where it is, in a line
  std::string prompt() const;
  ShellNames names();                // for completion; empty where they cannot be found
  std::string leaving_text() const;  // how to come back; "" where there is no session

 private:
  using Handler = Status (Shell::*)(const std::string&);
  static Handler handler_of(const std::string& word);

  // Each does what the command of its name says, and says so.
  Status help(const std::string& rest);
  Status plan(const std::string& rest);
  Status act(const std::string& rest);
  Status undo(const std::string& rest);
  Status redo(const std::string& rest);
  Status back(const std::string& rest);
  Status fork(const std::string& rest);
  Status switch_to(const std::string& rest);
  Status diff(const std::string& rest);
  Status export_changes(const std::string& rest);
  Status notes(const std::string& rest);
  Status search(const std::string& rest);
  Status budget(const std::string& rest);
  Status colour(const std::string& rest);
  Status state(const std::string& rest);
  Status tree(const std::string& rest);
  Status brain(const std::string& rest);
  Status save(const std::string& rest);
  Status say(const std::string& text);
  Status run(const std::string& program);

  RunOptions turn_options();
  Status begin_session(const std::string& goal);
  void show_step(const Step& step);
  void show_status(double tokens_per_second);
  void stream(std::string_view bytes);
  void end_stream();
  void print(const std::string& text) { s_.out(text + "\n"); }
  void print_interrupted(const std::string& what);
  void print_dim(const std::string& text);

  std::string place_text() const;  // "3 (name) at step 5: the goal's first line"
  Status need_session() const;
  Status move_to(int64_t n);
  // Where the turn ends or begins that the step belongs to.
  Result<int64_t> before_turn(int64_t n);
  Result<int64_t> end_of_turn(int64_t n);
  Result<StepRow> step_row(const Node& towards, int64_t n);
  Status list_sessions();

  ShellSetup s_;
  std::optional<HeldSession> session_;
  bool plan_mode_ = false;
  int status_ = 0;
  int64_t state_bytes_ = 0;
  Budget left_;                         // of the last turn
  Figure figure_ = Figure::kNone;       // that colours tokens
  runtime::Uncertainty token_figures_;  // of the token that comes next
  bool streaming_ = false;
  std::string streamed_;  // and not shown: a character that is not whole yet, what may be the end of the call
  std::string call_end_;  // of every call of the dialect
  std::string names_of_;  // the snapshot whose files names_ has
  ShellNames names_;
};

}  // namespace anser::agent

// What a run prints, step by step and at its end, and what becomes of its changes. Used by commands only: it prints.
#pragma once

#include "agent/run.h"

namespace anser::agent {

struct RunOutput {
  bool json = false;   // one object a line
  bool apply = false;  // the changes go to the task's directory when it is solved
  std::string data;    // --data as it was given, for the commands that are shown; may be empty
};

// Where a run's session is. `session` is null where nobody holds it any more.
struct RunPlace {
  tools::Sandbox& sandbox;
  Sessions& sessions;
  HeldSession* session = nullptr;
};

// Undoes or finishes an --apply that was cut off, and says so.
Status prepare_apply(const RunOutput& output, const Task& task);
// Ctrl-C and SIGTERM end the run; the step in flight is dropped. The second one ends the program in the ordinary way.
const std::atomic<bool>* catch_interrupts();
// Prints every step as soon as it is durable.
std::function<void(int64_t, const Step&)> step_printer(const RunOutput& output);
// Prints what a mind is fed besides goal and tools.
std::function<void(const std::string&)> context_printer(const RunOutput& output);
// Prints how the run ended and its diff, applies it where that was asked for. The exit status.
int finish_run(const RunOutput& output, const Task& task, RunPlace place, const Result<RunReport>& done);

}  // namespace anser::agent

// Run: one task from its first workspace to its verdict. What `anser run` does once, and `anser eval` for every task.
//
//   fresh box from the task's files -> the loop -> the hidden check in a FRESH box, on the final files with hidden/
//   copied over them, so that nothing the mind left running or changed among the hidden files can decide.
#pragma once

#include <atomic>
#include <optional>
#include <string>
#include <vector>

#include "agent/loop.h"
#include "agent/session/sessions.h"
#include "agent/task.h"

namespace anser::agent {

struct RunOptions {
  Budget budget;
  DecodeOptions decode;
  PlanOptions plan;
  uint64_t seed = 0;
  std::chrono::steady_clock::time_point started = Clock().steady();  // what first_token_seconds counts from
  int max_malformed = 3;
  int max_repeats = 3;
  bool read_only = false;      // plan mode: the workspace cannot be written, and no tool that writes is offered
  std::string now{};           // LoopSetup's: what notes and today() say; "": the clock's
  int forget_every = 0;        // steps after which the mind is started anew; 0: never
  std::string session_name{};  // of a new session; may be empty
  std::string notes_path = ":memory:";  // the notes' index; never inside a box
  // Called after a step is durable, with the session's number (0 without sessions).
  std::function<void(int64_t session, const Step& step)> on_step;
  std::function<void(const std::string&)> show_context{};  // LoopSetup's; may be empty
  // Ends the run when it becomes true; the step in flight is dropped, and the run can be resumed from the one before.
  const std::atomic<bool>* interrupted = nullptr;
};

struct RunReport {
  bool solved = false;  // submitted, and the hidden check (where there is one) passes
  Ended ended = Ended::kBoxRefused;
  std::string why;
  int64_t session = 0;  // its number; 0 without sessions
  std::string note;     // what a person should know of how a session was resumed; may be empty
  std::vector<Step> steps;
  int64_t runs = 0, tokens = 0;
  KeptFigures kept;      // of the mind, since it was made
  GuessFigures guesses;  // likewise
  double wall_seconds = 0;
  double first_token_seconds = -1;                 // until the brain chose its first token; -1: it never did
  bool hidden_ran = false, hidden_passed = false;  // judged for every ending but a refused box and an interruption
  tools::Snapshot first, last;                     // valid as long as the sandbox
};

// What was submitted as an answer; "" where nothing was.
std::string answer_of(const RunReport& report);

// {task, solved, ended, why, answer, session, runs, tokens, kept_states{}, guesses{}, wall_seconds,
// first_token_seconds, hidden_ran, hidden_passed, steps[]}
nlohmann::json report_json(const Task& task, const RunReport& report);

// An Error is the mind's or the sessions'. `sessions` and `plan_fn` may be null or empty; with sessions, `sandbox` was
// started over Sessions::store().
Result<RunReport> run_task(const Task& task, const RunOptions& options, Mind& mind, tools::Sandbox& sandbox,
                           Sessions* sessions, const PlanFn& plan_fn);
// Goes on from where the session is, with what is left of its budget; amounts of `more` that are there take the place
// of those. The steps of the report are the new ones.
struct MoreBudget {
  std::optional<int64_t> steps, tokens, runs, plan_runs;
  std::optional<double> wall_seconds, sandbox_cpu_seconds;
};
// `say`: what the user says before it goes on ("": nothing); the mind reads it as part of the next step, whose `said`
// it is. The session is open while it runs.
Result<RunReport> resume_task(HeldSession& session, const Task& task, const RunOptions& options, const MoreBudget& more,
                              Mind& mind, tools::Sandbox& sandbox, Sessions& sessions, const PlanFn& plan_fn,
                              const std::string& say = {});
// A session of the task in which nothing is done yet: the mind has read its prompt. An Error where the box was refused.
Result<HeldSession> begin_task(const Task& task, const RunOptions& options, Mind& mind, tools::Sandbox& sandbox,
                               Sessions& sessions);
// One call that a person makes where the session is: a step of it (Step::host), which the mind reads as its own. It
// costs nothing of the budget. kCancelled when it was interrupted: then there is no step.
Result<Step> call_task(HeldSession& session, const Task& task, const RunOptions& options, Mind& mind,
                       tools::Sandbox& sandbox, Sessions& sessions, const Action& action);
// The task that a session is about, as it was when it began, and the options that it was run with.
Result<Task> task_of(const SessionRow& session);
Result<RunOptions> options_of(const SessionRow& session);

}  // namespace anser::agent

// Evaluation of tasks of several sessions: the state of the mind is cleared between them, so that only what was written
// down remains. Every task by every arm, with the same weights:
//
//   notes     the whole runtime
//   no-notes  note, recall, forget and sql are listed and may not be called
//   wiped     as notes, but before the last session the workspace is as it was in the beginning
#pragma once

#include <map>
#include <string>
#include <vector>

#include "agent/eval/workers.h"
#include "agent/task.h"
#include "tools/box.h"

namespace anser::agent {

struct SessionsOptions {
  std::vector<std::string> arms{"notes", "no-notes", "wiped"};
  uint64_t seed = 1;
  int forget_every = 0;  // LoopSetup::forget_every, within a session
  int64_t steps = 12;    // budget of one session
  Workers workers;
};

struct SessionsRecord {
  bool solved = false;  // the answer is the right one
  std::string answer, ended;
  int64_t steps = 0, tokens = 0;  // of all sessions
  // What was done, a line a step: "SESSION: CALL -> OBSERVATION", the two cut short. Of wrong answers only.
  std::vector<std::string> trail;
  double wall_seconds = 0;
};

struct SessionsTask {
  std::string id, kind;
  int64_t sessions = 0;
  std::string expected;
  std::string error;  // why it could not be evaluated; it then counts as not solved
  std::map<std::string, SessionsRecord> arms;
};

struct SessionsReport {
  std::string suite, brain;
  uint64_t seed = 0;
  int forget_every = 0;
  std::vector<std::string> arms;
  std::vector<SessionsTask> tasks;  // as given
};

// An Error is the mind's or the options'; what goes wrong with one task is in its record. REQUIRES: every task has
// sessions and an answer.
Result<SessionsReport> evaluate_sessions(const std::string& suite, const std::vector<Task>& tasks,
                                         const SessionsOptions& options, tools::Sandbox& sandbox,
                                         const MindFactory& minds);

// docs/formats.md, "evaluation".
nlohmann::ordered_json sessions_json(const SessionsReport& report);
// By arm and number of sessions, and by arm and family (the first word of the kind), with Wilson intervals.
std::string sessions_text(const SessionsReport& report);

}  // namespace anser::agent

// Journal: every session and every finished step, in SQLite, so that nothing that was finished is ever lost: a step is
// on the disk (synchronous=FULL) before the next begins. Schema: docs/formats.md, "sessions.db".
//
// Thread rule: one thread at a time. Several programs may have the same file open.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "agent/step.h"
#include "base/result.h"
#include "tools/sqlite.h"

namespace anser::agent {

struct SessionStart {
  std::string directory, goal, check;
  std::string brain;  // Mind::fingerprint()
  std::string dialect;
  uint64_t seed = 0;
  nlohmann::json settings;  // strategy, budgets, limits: with brain, seed and task all that a run depends on
};

class Journal {
 public:
  // `<data>/sessions.db`; makes the directory where it is missing.
  static Result<Journal> open(const std::string& data_directory);

  // Returns the session's number, from 1.
  Result<int64_t> begin(const SessionStart& start);
  // Durable when it returns.
  Status record(int64_t session, const Step& step);
  Status finish(int64_t session, Ended ended, bool solved, const std::string& why);

  // Newest first: [{id, started, directory, goal, brain, ended, solved, why, steps}]. ended: "" while it runs or when
  // it was cut off.
  Result<nlohmann::json> sessions(int limit = 1000);
  // {id, ..., settings, steps: [as step_json]}; kNotFound.
  Result<nlohmann::json> session(int64_t id);

 private:
  explicit Journal(tools::Database db) : db_(std::move(db)) {}
  tools::Database db_;
};

}  // namespace anser::agent

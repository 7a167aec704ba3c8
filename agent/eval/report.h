// Report: what an evaluation found, per task and arm, and the figures made of it. Plain data; a report of a shard has
// the same form as a whole one, and shards merge into one.
//
// JSON (docs/formats.md, "evaluation"): {suite, total, solved, by_runs, tasks[], arms}; `solved` and `by_runs` are
// those of the main arm (mcts where it ran, else the first).
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "base/json.h"
#include "base/result.h"

namespace anser::agent {

// What one arm made of one task.
struct ArmRecord {
  bool verified = false;  // the check passed at the answer
  bool solved = false;    // and so did the hidden check, in a fresh box
  int run = -1;  // the run of the check that first verified the answer, from 1; 0: it passed as it was; -1: none
  int runs_used = 0;
  double score = 0;  // share of visible tests passed at the answer
  int64_t tokens = 0;
  double wall_seconds = 0, sandbox_cpu_seconds = 0;
  std::string ended;
  std::vector<std::string> calls;  // the answer
};

struct TaskRecord {
  std::string id, bug_kind;
  std::string error;      // why it could not be evaluated; it then counts as not solved
  double root_score = 0;  // share of visible tests passed before any edit
  int candidates = 0;
  std::map<std::string, ArmRecord> arms;
};

struct EvalReport {
  std::string suite;
  std::string brain;  // fingerprint
  uint64_t seed = 0;
  std::vector<int> runs;  // ascending: the columns
  std::vector<std::string> arms;
  std::vector<TaskRecord> tasks;  // sorted by id
};

// 95 % score interval of a share (Wilson 1927). REQUIRES: 0 <= hits <= n; n = 0 gives [0, 1].
std::pair<double, double> wilson(int hits, int n);

// Tasks solved by `arm` within `runs` runs of the check.
int solved_within(const EvalReport& report, const std::string& arm, int runs);

nlohmann::ordered_json report_json(const EvalReport& report);
Result<EvalReport> report_from_json(const nlohmann::ordered_json& json);  // ordered: the arms keep their places
// Joins shards of one evaluation. kInvalid when they differ in suite, brain, seed, runs or arms, or share a task.
Result<EvalReport> merge_reports(const std::vector<EvalReport>& shards);
// The tables, with intervals and what a run is.
std::string report_text(const EvalReport& report);

}  // namespace anser::agent

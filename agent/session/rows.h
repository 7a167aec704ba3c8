// What a journal consists of, as plain data, and its JSON: the same bytes in sessions.db and in the log beside it.
//
// Steps form lines. A line is begun by a session, or where a session goes on from a step that already has a successor
// (after a rewind, or of two forks the later one): then it has a parent, the step behind which it branches off. So a
// step is found by its line and its number without a walk over the steps, however many there are.
//
// Tested by tests/agent/journal_test.cpp.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/bytes.h"
#include "base/json.h"
#include "base/result.h"

namespace anser::agent {

// The n-th step of a line; n counts from the beginning of the session, where 0 is its beginning itself.
struct Node {
  int64_t line = 0;  // 0: there is none
  int64_t n = 0;
  bool operator==(const Node&) const = default;
};

// A line is named after the session that begins it, so that no two sessions ever take the same name, whatever the
// database has forgotten: session * 2^kLineBits + how many that session began before. Smaller ones are an earlier
// version's.
constexpr int kLineBits = 20;
inline int64_t line_of(int64_t session, int64_t which) { return (session << kLineBits) + which; }
// "step 3 of session 1"; "step 3 of session 1, line 2", where it went another way from an earlier step.
std::string name_of(const Node& at);

struct SessionRow {
  int64_t id = 0;
  std::string name;  // "" or unique
  std::string started, directory, goal, check;
  std::string brain;  // Mind::fingerprint()
  std::string dialect;
  uint64_t seed = 0;
  nlohmann::json settings;  // with brain, seed and task all that a run depends on
  std::string ended;        // ended_name(); "" while it runs or when it was cut off
  bool solved = false;
  std::string why, finished;
  int64_t forked_from = 0;  // session; 0: from none
  std::string first;        // snapshot with which it began; "" where it did not come so far
  Node head;                // where it is
  Node tip;                 // the newest step of the line that head is on: where redo leads
  int64_t lines = 0;        // that it has begun
  int64_t revision = 0;     // how often the row was changed; 0: an earlier version wrote it, and did not count
  bool operator==(const SessionRow&) const = default;
};

struct StepRow {
  Node at;
  Node parent;  // line 0: the beginning of a session
  int64_t session = 0;
  std::string time;
  nlohmann::json record;         // step_json() without its plan; {} for a beginning
  nlohmann::json plan;           // plan_json(), or null
  std::vector<std::string> fed;  // Step::fed
  bool reset = false;            // the mind was started anew before it consumed them; so at a beginning
  Digest prefix;                 // of everything that it has consumed since it was started (prefix_after)
  std::string snapshot;  // id of the kept snapshot; "": the step is only on record (an earlier version wrote it)
  nlohmann::json rng, budget, memory;  // Rng::state, budget_json, loop_memory_json
  int64_t consumed = 0;                // tokens that the mind has consumed since it was started
  bool anchor = false;                 // its state stays when it is not one of the newest any more
  bool operator==(const StepRow&) const = default;
};

// The digest after consuming `fed` where `before` was, or from the beginning.
Digest prefix_after(const Digest& before, bool reset, const std::vector<std::string>& fed);

// Whether they say the same of the session, however often they were changed.
bool same_session(SessionRow a, const SessionRow& b);
// What adding that step makes of the row.
void move_to(SessionRow& session, const Node& at, const std::string& snapshot);

nlohmann::json session_json(const SessionRow& session);
std::string session_text(const SessionRow& session);  // of that
Result<SessionRow> parse_session(std::string_view text);
// Without the plan, which is read rarely and has a text of its own in the log.
std::string step_text_of(const StepRow& step);
Result<StepRow> parse_step(std::string_view text);
std::string plan_entry_text(const StepRow& step);  // {"at", "plan"}
Result<Node> node_in(std::string_view text);       // "at" of a step or a plan

// The text at that key of a record, which may be another machine's; "" where there is none.
std::string text_at(const nlohmann::json& object, const char* key);

// 32 hexadecimal digits that tell whether a row is still as it was written.
std::string row_sum(std::string_view text);

}  // namespace anser::agent

// LoopMemory: what the loop knows besides the world. A value, so that a run can be cut at any step and go on, in
// another process too, as if it had not been.
#pragma once

#include <deque>
#include <optional>
#include <string>
#include <vector>

#include "agent/progress.h"
#include "agent/protocol.h"
#include "agent/step.h"
#include "agent/stuck.h"
#include "base/json.h"
#include "base/result.h"

namespace anser::agent {

// Why there is nothing to go on with: the search had its runs, or its candidates, and the check passed after none.
struct GivenUp {
  Ended ended = Ended::kSearched;
  std::string why;
};

// Between the steps of a plan, and between searches.
struct SearchMemory {
  int64_t runs_left = 0;          // of the searches of this run
  std::deque<Action> pending;     // the plan's edits that are still to be made
  bool pending_verified = false;  // the check passes after the last of them
  bool search_next = false;
  std::optional<GivenUp> given_up;
};

struct LoopMemory {
  SearchMemory search;
  std::string passing_hash = "unknown";  // of the workspace in which the check was last seen to pass
  int malformed = 0;                     // calls in a row that could not be read
  std::string goal;                      // what the user said last; "": what the run began with
  Progress progress;                     // for the mind that is started anew
  int64_t forgot_at = 0;                 // the step behind which it was, last
  std::string acted_on;                  // the workspace as the last call left it: the loop's own notes are no news
  // Since the last step: what the mind was given, whether it was started anew before that, what the loop noted, and
  // what that cost.
  std::vector<std::string> fed;
  bool reset = false;
  std::optional<LoopNote> noted;
  int64_t fed_tokens = 0;
  StuckDetector stuck;  // not in the JSON: the newest steps tell
};

// What was fed since the last step goes to this one.
void hand_over(LoopMemory& memory, Step& step);

// REQUIRES: at a step, so nothing was fed since.
nlohmann::json loop_memory_json(const LoopMemory& memory);
// kCorrupt for what loop_memory_json() did not write.
Result<LoopMemory> parse_loop_memory(const nlohmann::json& json);

}  // namespace anser::agent

// Step: one turn of the loop, as the journal, the transcript and the report see it. Ended: why a run stopped.
#pragma once

#include <array>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "agent/loop_note.h"
#include "agent/mind.h"
#include "agent/protocol.h"
#include "agent/search/planner.h"
#include "agent/world.h"
#include "base/json.h"
#include "tools/tool.h"

namespace anser::agent {

enum class Ended : unsigned char {
  kSubmitted,      // and the check passed
  kBudget,         // RunReport::why names what was spent, the runs of the search among it
  kStuck,          // the same action, workspace and observation three times
  kSearched,       // the search tried every candidate it had, and the check passed after none
  kMalformed,      // several calls in a row that could not be read
  kInterrupted,    // Ctrl-C
  kBoxRefused,     // the sandbox could not go on
  kScriptFinished  // a scripted mind had no more calls
};
const char* ended_name(Ended ended);
Result<Ended> parse_ended(const std::string& name);  // kInvalid for no ending's name
// The exit status of `anser run` (agent/exit_status.h) for a run that ended so and whose hidden check said `solved`.
int exit_status(Ended ended, bool solved);

struct Step {
  int64_t n = 0;           // from 1
  std::string now;         // ISO 8601: what its tool took for now
  std::string call;        // as the mind wrote it
  Action action;           // empty name: the call could not be read
  bool planned = false;    // chosen by the search instead of the mind
  bool host = false;       // made by a person
  bool read_only = false;  // in plan mode, so that it changed nothing
  tools::Observation observation;
  int64_t tokens = 0;   // generated and consumed since the step before, the prompt included in the first
  double log_prob = 0;  // of the call, when the mind wrote it
  std::vector<TokenFigures> uncertainty;  // of its tokens, where it was asked for
  double seconds = 0;
  bool ran_check = false;
  std::string workspace_hash, mind_hash;  // after the step
  std::optional<PlanResult> plan;         // when a search chose what to do here
  Budget left;
  std::array<uint64_t, 4> rng{};
  // What the mind consumed since the step before, segment by segment: with those of all steps, what determines its
  // state.
  std::vector<std::string> fed;
  bool reset = false;             // it was started anew before that
  std::optional<LoopNote> noted;  // what the loop itself wrote into the workspace before that
  std::string said;               // by the user since the step before, as it was said; a part of `fed`
};

// What the step cost, its search included.
int64_t runs_of(const Step& step);
int64_t tokens_of(const Step& step);
void charge(Budget& left, const Step& step);

// hex; of everything a fork would copy.
std::string mind_hash(const MindState& mind);

nlohmann::json step_json(const Step& step);
// [{"text", "entropy", "varentropy", "gini", "top", "gap", "log_prob"}], rounded to six decimals; "text_base64" where
// the bytes are no UTF-8, and a log_prob of minus infinity is null.
nlohmann::json uncertainty_json(std::span<const TokenFigures> tokens);

// Called when a step is finished, before the next begins. An error ends the run.
using StepSink = std::function<Status(const Step&)>;

}  // namespace anser::agent

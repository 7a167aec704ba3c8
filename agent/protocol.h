// Protocol: how turns, tools and calls are written for one family of brains (a dialect). Pure text in, text out; used
// by the loop to speak, and by agent/learn to write training traces, so that the two cannot differ.
//
// A transcript is a list of SEGMENTS, tokenised one by one (the greedy trie merges across boundaries otherwise):
//   prompt | call | observation | call | observation | [user] | call | ...
// where a person who speaks again adds a segment behind an observation.
// In g1i (docs/formats.md, "dialects", has the texts of all):
//   prompt       "System: Tools:\n- run(command?: string)\n...Return only a JSON function call.\n\nUser:
//   GOAL\n\nAssistant: ```json\n" call         "{\"name\":\"read\",\"arguments\":{\"path\":\"a.py\"}}\n```" observation
//   "\n\nUser: Function output:\nTEXT\n\nAssistant: ```json\n"
// Where a dialect thinks, prompt and observation end in "<think" and the call begins with the thought:
//   ">\nTHOUGHT</think>\n```json\n{...}\n```"
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/json.h"
#include "base/result.h"
#include "tools/tool.h"

namespace anser::agent {

// A parsed, valid tool call. Arguments keep the order in which they were written.
struct Action {
  std::string name;
  nlohmann::ordered_json arguments = nlohmann::ordered_json::object();
  bool operator==(const Action&) const = default;
};

// One way of speaking, a value: a family's texts and how it thinks, both tables in protocol.cpp. Const calls from many
// threads.
class Dialect {
 public:
  struct Family;    // how tools, calls and results are written
  struct Thinking;  // what stands between "Assistant: " and the call
  Dialect(const Family& family, const Thinking& thinking) : family_(&family), thinking_(&thinking) {}

  std::string name() const;  // "g1i", "g1h-think"
  // First segment. `goal`: the user's words; runs of newlines become one.
  std::string prompt(const std::vector<tools::ToolSpec>& tools, const std::string& goal) const;
  // The text of a call as the host writes it, including what ends it. Canonical: no spaces in the JSON, arguments in
  // schema order; where the dialect thinks, with the empty thought.
  std::string call(const Action& action) const;
  std::string observation(const std::string& text) const;
  // What a person says behind an observation (or another user turn). That ends in an opened assistant turn, which is
  // closed first: to the model it is a turn that calls nothing. Runs of newlines become one; where the dialect hints
  // how long to think, the hint is added as in the prompt.
  std::string user(const std::string& text) const;
  // Reads a call back, with or without a thought before it (tolerates white space). kInvalid with a sentence fit for an
  // observation.
  Result<Action> parse(std::string_view text) const;
  // The call as the host would write it, so without what was thought before it; `call` itself where it cannot be read.
  std::string canonical(const std::string& call) const;
  // What every call of the host begins / ends with: "" and "\n```" in g1i. The grammar mask wraps the JSON in them.
  std::string call_prefix() const;
  std::string call_suffix() const;
  // The brain thinks before it calls: a call of its own is ">", a thought, kThoughtEnd, call_opening(), the JSON,
  // call_suffix().
  bool thinks() const;
  std::string call_opening() const;

 private:
  std::string assistant() const;
  const Family* family_;
  const Thinking* thinking_;
};

inline constexpr std::string_view kThoughtEnd = "</think>";

// Null when unknown.
const Dialect* find_dialect(std::string_view name);
// All names: the families in order, each with every way of thinking.
std::vector<std::string> dialect_names();
// "no dialect is named "x": known are ..." in one line.
std::string unknown_dialect(std::string_view name);

// The goal text given to the brain: GOAL, then "\nFiles: a.py test_a.py" (sorted, at most 20; notes are not among
// them), then "\nCheck: python3 test_a.py", then "\n" and the context (agent/context.h) where there is one.
std::string goal_text(const std::string& goal, const std::vector<std::string>& files, const std::string& check,
                      const std::string& context = "");

}  // namespace anser::agent

// Protocol: how turns, tools and calls are written for one family of brains (a dialect). Pure text in, text out; used
// by the loop to speak, and by agent/learn to write training traces, so that the two cannot differ.
//
// A transcript is a list of SEGMENTS, tokenised one by one (the greedy trie merges across boundaries otherwise):
//   prompt | call | observation | call | observation | ...
// In g1i (docs/formats.md, "dialects"):
//   prompt       "System: Tools:\n- run(command?: string)\n...Return only a JSON function call.\n\nUser:
//   GOAL\n\nAssistant: ```json\n" call         "{\"name\":\"read\",\"arguments\":{\"path\":\"a.py\"}}\n```" observation
//   "\n\nUser: Function output:\nTEXT\n\nAssistant: ```json\n"
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "tools/tool.h"

namespace anser::agent {

// A parsed, valid tool call. Arguments keep the order in which they were written.
struct Action {
  std::string name;
  nlohmann::ordered_json arguments = nlohmann::ordered_json::object();
  bool operator==(const Action&) const = default;
};

class Dialect {
 public:
  virtual ~Dialect() = default;
  virtual std::string name() const = 0;
  // First segment. `goal`: the user's words; runs of newlines become one.
  virtual std::string prompt(const std::vector<tools::ToolSpec>& tools, const std::string& goal) const = 0;
  // The text of a call, including what ends it. Canonical: no spaces in the JSON, arguments in schema order.
  virtual std::string call(const Action& action) const = 0;
  virtual std::string observation(const std::string& text) const = 0;
  // Reads a call back (tolerates white space). kInvalid with a sentence fit for an observation.
  virtual Result<Action> parse(std::string_view text) const = 0;
  // What every call begins / ends with: "" and "\n```" in g1i. The grammar mask wraps the JSON in them.
  virtual std::string call_prefix() const = 0;
  virtual std::string call_suffix() const = 0;
};

// "g1i" at present; null when unknown.
const Dialect* find_dialect(std::string_view name);

// The goal text given to the brain: GOAL, then "\nFiles: a.py test_a.py" (sorted, at most 20), then "\nCheck: python3
// test_a.py".
std::string goal_text(const std::string& goal, const std::vector<std::string>& files, const std::string& check);

}  // namespace anser::agent

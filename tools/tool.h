// Tool: a name, an argument schema, and a function (arguments, box) -> observation.
#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/json.h"
#include "base/result.h"
#include "tools/box.h"

namespace anser::tools {

// What came back: text for the brain, and facts for the journal and the search.
struct Observation {
  std::string text;                // visible(), cut head and tail, never contains an empty line (turn separator)
  bool ok = true;                  // false: the tool refused or the program failed
  bool done = false;               // the call was `submit`
  std::string answer;              // and what it answered
  std::optional<Outcome> outcome;  // when a program ran
  int64_t cut_bytes = 0;           // how much was left out
};

// One argument of a call, and what the grammar mask may allow for it.
struct Parameter {
  enum class Kind : unsigned char { kString, kInteger };
  std::string name;
  Kind kind = Kind::kString;
  bool required = true;
  std::vector<std::string> choices;  // kString: only these, when not empty (filled in per world: the files that exist)
  int64_t minimum = 0, maximum = 0;  // kInteger
};

// One form of a call: parameters in the order in which they are written. `edit` has several forms.
struct Form {
  std::vector<Parameter> parameters;
};

struct ToolSpec {
  std::string name;
  std::string signature;    // as shown to the brain: "edit(path: string, line: integer, text: string)"
  std::string description;  // one line, for people and for dialects that show it
  std::vector<Form> forms;
};

// What a tool acts on besides its box.
struct ToolContext {
  Box& box;
  std::string check;  // the task's check command (what `run` without a command runs); may be empty
  Limits limits;
  std::string session;  // with `step` and `now`: the provenance of what is kept beyond the run (notes)
  int64_t step = 0;
  std::string now{};                               // ISO 8601; "": the clock's
  const std::atomic<bool>* interrupted = nullptr;  // Command::cancelled of its programs; may be null
};

class Tool {
 public:
  virtual ~Tool() = default;
  virtual const ToolSpec& spec() const = 0;
  // REQUIRES: `arguments` fits one of the spec's forms (the toolbox has validated it).
  virtual Result<Observation> call(const nlohmann::json& arguments, ToolContext& context) = 0;
};

// Cuts `raw` to at most `max_bytes` for a brain: visible(), runs of newlines collapsed to one, trailing newline
// removed, and when too long, head and tail with "[... N bytes left out ...]" between. `cut` (may be null) receives N.
std::string cut_for_brain(std::string_view raw, int64_t max_bytes, int64_t* cut);

}  // namespace anser::tools

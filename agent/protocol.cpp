// Dialects as plain data. The short form of g1i lists signatures instead of JSON schemas, since every token of the
// prompt is paid for by a small brain's memory. What is known of the others, and what is guessed: docs/decisions.md.
#include "agent/protocol.h"

#include <algorithm>

#include "agent/tool_schema.h"
#include "base/bytes.h"
#include "tools/note.h"

namespace anser::agent {

using nlohmann::ordered_json;

// The prompt is before_tools, the tools, after_tools, the goal; an observation before_result, the text, after_result;
// both end in "\n\nAssistant: " and what the way of thinking adds. A call is open, the JSON, close.
struct Dialect::Family {
  std::string_view name;
  bool schemas;  // a tool is a line of JSON schema, else "- " and its signature
  std::string_view before_tools, after_tools, before_result, after_result, open, close;
};

struct Dialect::Thinking {
  std::string_view suffix;   // of the dialect's name
  std::string_view hint;     // behind the goal: how long to think
  std::string_view written;  // by the host, before the call
  bool thinks;  // `written` is the beginning of a thought, without the last ">" (it goes with what follows)
};

namespace {

constexpr Dialect::Family kFamilies[] = {
    {"world", false, "User: These tools can be called:\n",
     "Answer with one call at a time, as JSON in a fenced block:\n```json\n"
     "{\"name\":\"tool_name\",\"arguments\":{\"arg\":\"value\"}}\n```\nThe task: ",
     "\n\nUser: The call returned:\n", "", "```json\n", "\n```"},
    {"g1g", true, "System: Tools are listed as JSON inside <tools></tools>.\n<tools>\n",
     "</tools>\nTo call one, write:\n**Tool Call:**\n```json\n"
     "{\"name\":\"tool_name\",\"arguments\":{\"arg\":\"value\"}}\n```\n\nUser: ",
     "\n\nUser: <tool_response>\n", "\n</tool_response>", "**Tool Call:**\n```json\n", "\n```"},
    {"g1h", true, "System: Tools are listed as JSON inside <tools></tools>.\n<tools>\n",
     "</tools>\nTo call one, write:\n<tool_call>\n"
     "{\"name\":\"tool_name\",\"arguments\":{\"arg\":\"value\"}}\n</tool_call>\n\nUser: ",
     "\n\nUser: <tool_response>\n", "\n</tool_response>", "<tool_call>\n", "\n</tool_call>"},
    {"g1i", false, "System: Tools:\n", "Return only a JSON function call.\n\nUser: ", "\n\nUser: Function output:\n",
     "", "```json\n", "\n```"},
};

constexpr Dialect::Thinking kThinking[] = {
    {"", "", "", false},
    {"-fast", "", "<think>\n</think>\n", false},
    {"-think", "", "<think", true},
    {"-think-bit", " (think a bit)", "<think", true},
    {"-think-lot", " (think a lot)", "<think", true},
};

// "\n\n" separates turns, so that nothing inside a turn may contain it.
std::string one_turn(std::string_view text) {
  std::string result;
  for (const char c : text) {
    if (c == '\r') continue;
    if (c == '\n' && (result.empty() || result.back() == '\n')) continue;
    result += c;
  }
  while (!result.empty() && result.back() == '\n') result.pop_back();
  return result;
}

std::string_view trimmed(std::string_view text) {
  const size_t first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

Error malformed(const std::string& why) { return Error{Errc::kInvalid, "the call is not well formed: " + why}; }

// The marks around the JSON, a line each, are taken off where they are there.
std::string_view without_marks(std::string_view body, std::string_view open, std::string_view close) {
  while (!open.empty()) {
    const size_t end = open.find('\n');
    const std::string_view mark = open.substr(0, end);
    if (body.starts_with(mark)) body = trimmed(body.substr(mark.size()));
    open.remove_prefix(end == std::string_view::npos ? open.size() : end + 1);
  }
  const std::string_view mark = trimmed(close);
  if (body.ends_with(mark)) body = trimmed(body.substr(0, body.size() - mark.size()));
  return body;
}

Result<Action> action_from(std::string_view body) {
  const ordered_json json = ordered_json::parse(body, nullptr, false);
  if (json.is_discarded()) return malformed("it is no JSON");
  if (!json.is_object()) return malformed("it is no JSON object");
  const auto name = json.find("name");
  if (name == json.end() || !name->is_string()) return malformed("it has no \"name\"");
  const auto arguments = json.find("arguments");
  if (arguments != json.end() && !arguments->is_object()) return malformed("its \"arguments\" are no object");
  Action action;
  action.name = name->get<std::string>();
  if (arguments != json.end()) action.arguments = *arguments;
  return action;
}

const std::vector<Dialect>& dialects() {
  static const std::vector<Dialect> all = [] {
    std::vector<Dialect> made;
    for (const Dialect::Family& family : kFamilies)
      for (const Dialect::Thinking& thinking : kThinking) made.emplace_back(family, thinking);
    return made;
  }();
  return all;
}

}  // namespace

std::string Dialect::name() const { return std::string(family_->name) + std::string(thinking_->suffix); }
bool Dialect::thinks() const { return thinking_->thinks; }
std::string Dialect::call_opening() const { return "\n" + std::string(family_->open); }
std::string Dialect::call_suffix() const { return std::string(family_->close); }

std::string Dialect::call_prefix() const {
  return thinks() ? ">\n" + std::string(kThoughtEnd) + call_opening() : std::string();
}

std::string Dialect::assistant() const {
  std::string text = "\n\nAssistant: " + std::string(thinking_->written);
  return thinks() ? text : text + std::string(family_->open);
}

std::string Dialect::prompt(const std::vector<tools::ToolSpec>& tools, const std::string& goal) const {
  std::string text(family_->before_tools);
  for (const tools::ToolSpec& tool : tools) {
    text += family_->schemas ? tool_schema(tool).dump() : "- " + tool.signature;
    text += '\n';
  }
  return text + std::string(family_->after_tools) + one_turn(goal) + std::string(thinking_->hint) + assistant();
}

std::string Dialect::call(const Action& action) const {
  const ordered_json json{{"name", action.name}, {"arguments", action.arguments}};
  // A script may hold bytes that are no UTF-8: shown as U+FFFD rather than thrown.
  return call_prefix() + json.dump(-1, ' ', false, ordered_json::error_handler_t::replace) + call_suffix();
}

std::string Dialect::observation(const std::string& text) const {
  const std::string turn = one_turn(text);
  return std::string(family_->before_result) + (turn.empty() ? "(nothing)" : turn) +
         std::string(family_->after_result) + assistant();
}

std::string Dialect::user(const std::string& text) const {
  const std::string_view close = family_->close.substr(family_->close.find_first_not_of('\n'));
  return call_prefix() + std::string(close) + "\n\nUser: " + one_turn(text) + std::string(thinking_->hint) +
         assistant();
}

Result<Action> Dialect::parse(std::string_view text) const {
  std::string_view body = trimmed(text);
  // A call of this program begins behind "<think"; one from elsewhere may have all of it.
  if (body.starts_with('>') || body.starts_with("<think")) {
    const size_t end = body.find(kThoughtEnd);
    if (end == std::string_view::npos) return malformed("its thought does not end with " + std::string(kThoughtEnd));
    body = trimmed(body.substr(end + kThoughtEnd.size()));
  }
  return action_from(without_marks(body, family_->open, family_->close));
}

std::string Dialect::canonical(const std::string& call) const {
  const Result<Action> action = parse(call);
  return action ? this->call(*action) : call;
}

const Dialect* find_dialect(std::string_view name) {
  for (const Dialect& dialect : dialects()) {
    if (dialect.name() == name) return &dialect;
  }
  return nullptr;
}

std::vector<std::string> dialect_names() {
  std::vector<std::string> names;
  for (const Dialect& dialect : dialects()) names.push_back(dialect.name());
  return names;
}

std::string unknown_dialect(std::string_view name) {
  std::string shown = visible(name.substr(0, 40));  // a damaged file may hold anything
  std::replace(shown.begin(), shown.end(), '\n', ' ');
  std::string text = "no dialect is named \"" + shown + "\": known are ";
  for (const Dialect::Family& family : kFamilies) text += std::string(family.name) + ", ";
  text += "each also with";
  for (const Dialect::Thinking& thinking : kThinking) {
    if (!thinking.suffix.empty()) text += " " + std::string(thinking.suffix);
  }
  return text;
}

std::string goal_text(const std::string& goal, const std::vector<std::string>& files, const std::string& check,
                      const std::string& context) {
  constexpr size_t kMaxFiles = 20;
  std::vector<std::string> sorted;
  for (const std::string& file : files) {
    if (!tools::is_note_path(file)) sorted.push_back(file);
  }
  std::sort(sorted.begin(), sorted.end());
  std::string text = goal;
  if (!sorted.empty()) text += "\nFiles:";
  for (size_t i = 0; i < std::min(sorted.size(), kMaxFiles); ++i) text += " " + sorted[i];
  if (!check.empty()) text += "\nCheck: " + check;
  return context.empty() ? text : text + "\n" + context;
}

}  // namespace anser::agent

// g1i, the format that the published G1i brains were trained on (docs/formats.md, "dialects"), in its short form:
// signatures instead of JSON schemas, since every token of the prompt is paid for by a small brain's memory.
#include "agent/protocol.h"

#include <algorithm>

namespace anser::agent {
namespace {

using nlohmann::ordered_json;

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

class G1i final : public Dialect {
 public:
  std::string name() const override { return "g1i"; }

  std::string prompt(const std::vector<tools::ToolSpec>& tools, const std::string& goal) const override {
    std::string text = "System: Tools:\n";
    for (const tools::ToolSpec& tool : tools) text += "- " + tool.signature + "\n";
    return text + "Return only a JSON function call.\n\nUser: " + one_turn(goal) + kAssistant;
  }

  std::string call(const Action& action) const override {
    const ordered_json json{{"name", action.name}, {"arguments", action.arguments}};
    // A script may hold bytes that are no UTF-8: shown as U+FFFD rather than thrown.
    return json.dump(-1, ' ', false, ordered_json::error_handler_t::replace) + call_suffix();
  }

  std::string observation(const std::string& text) const override {
    const std::string turn = one_turn(text);
    return "\n\nUser: Function output:\n" + (turn.empty() ? "(nothing)" : turn) + kAssistant;
  }

  Result<Action> parse(std::string_view text) const override {
    std::string_view body = trimmed(text);
    if (body.substr(0, 7) == "```json") body = trimmed(body.substr(7));
    if (body.size() >= 3 && body.substr(body.size() - 3) == "```") body = trimmed(body.substr(0, body.size() - 3));
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

  std::string call_prefix() const override { return ""; }
  std::string call_suffix() const override { return "\n```"; }

 private:
  static constexpr const char* kAssistant = "\n\nAssistant: ```json\n";
};

}  // namespace

const Dialect* find_dialect(std::string_view name) {
  static const G1i g1i;
  return name == "g1i" ? &g1i : nullptr;
}

std::string goal_text(const std::string& goal, const std::vector<std::string>& files, const std::string& check) {
  constexpr size_t kMaxFiles = 20;
  std::vector<std::string> sorted = files;
  std::sort(sorted.begin(), sorted.end());
  std::string text = goal;
  if (!sorted.empty()) text += "\nFiles:";
  for (size_t i = 0; i < std::min(sorted.size(), kMaxFiles); ++i) text += " " + sorted[i];
  if (!check.empty()) text += "\nCheck: " + check;
  return text;
}

}  // namespace anser::agent

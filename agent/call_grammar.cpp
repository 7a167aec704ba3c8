#include "agent/call_grammar.h"

namespace anser::agent {
namespace {

using runtime::Rule;
using tools::Parameter;

std::string quoted(const std::string& text) { return nlohmann::json(text).dump(); }

Rule value_rule(const Parameter& parameter) {
  if (parameter.kind == Parameter::Kind::kInteger) return runtime::integer(parameter.minimum, parameter.maximum);
  const Rule inside =
      parameter.choices.empty() ? runtime::json_string(kMaxStringBytes) : runtime::json_string_of(parameter.choices);
  return runtime::sequence({runtime::literal("\""), inside, runtime::literal("\"")});
}

Rule form_rule(const tools::Form& form) {
  std::vector<Rule> parts;
  for (const Parameter& parameter : form.parameters) {
    parts.push_back(runtime::literal((parts.empty() ? "" : ",") + quoted(parameter.name) + ":"));
    parts.push_back(value_rule(parameter));
  }
  return parts.empty() ? runtime::literal("") : runtime::sequence(std::move(parts));
}

Rule json_rule(const Callable& callable) {
  std::vector<Rule> calls;
  for (const tools::ToolSpec& tool : callable) {
    std::vector<Rule> forms;
    for (const tools::Form& form : tool.forms) forms.push_back(form_rule(form));
    calls.push_back(runtime::sequence({runtime::literal("{\"name\":" + quoted(tool.name) + ",\"arguments\":{"),
                                       runtime::alternatives(std::move(forms))}));
  }
  return runtime::sequence({runtime::alternatives(std::move(calls)), runtime::literal("}}")});
}

}  // namespace

Rule call_rule(const Callable& callable, const Dialect& dialect) {
  return runtime::sequence(
      {runtime::literal(dialect.call_prefix()), json_rule(callable), runtime::literal(dialect.call_suffix())});
}

Rule thought_and_call_rule(const Callable& callable, const Dialect& dialect) {
  return runtime::sequence(
      {runtime::literal(">"),
       runtime::text_until(std::string(kThoughtEnd), {"\n\nUser:", "\n\nSystem:", "\n\nAssistant:"}),
       runtime::literal(dialect.call_opening()), json_rule(callable), runtime::literal(dialect.call_suffix())});
}

std::string call_rule_key(const Callable& callable) {
  nlohmann::json key = nlohmann::json::array();
  for (const tools::ToolSpec& tool : callable) {
    nlohmann::json forms = nlohmann::json::array();
    for (const tools::Form& form : tool.forms) {
      nlohmann::json parameters = nlohmann::json::array();
      for (const Parameter& p : form.parameters)
        parameters.push_back({p.name, p.kind, p.choices, p.minimum, p.maximum});
      forms.push_back(std::move(parameters));
    }
    key.push_back({tool.name, std::move(forms)});
  }
  return key.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

}  // namespace anser::agent

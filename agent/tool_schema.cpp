#include "agent/tool_schema.h"

#include <algorithm>

namespace anser::agent {

using nlohmann::ordered_json;
using tools::Parameter;

ordered_json tool_schema(const tools::ToolSpec& tool) {
  ordered_json properties = ordered_json::object(), required = ordered_json::array();
  for (const tools::Form& form : tool.forms) {
    for (const Parameter& parameter : form.parameters) {
      if (properties.contains(parameter.name)) continue;
      ordered_json& property = properties[parameter.name];
      property["type"] = parameter.kind == Parameter::Kind::kInteger ? "integer" : "string";
      if (!parameter.choices.empty()) property["enum"] = parameter.choices;
      const bool everywhere = std::all_of(tool.forms.begin(), tool.forms.end(), [&](const tools::Form& other) {
        return std::any_of(other.parameters.begin(), other.parameters.end(),
                           [&](const Parameter& one) { return one.name == parameter.name && one.required; });
      });
      if (everywhere) required.push_back(parameter.name);
    }
  }
  return {{"type", "function"},
          {"function",
           {{"name", tool.name},
            {"description", tool.description},
            {"parameters", {{"type", "object"}, {"properties", properties}, {"required", required}}}}}};
}

}  // namespace anser::agent

// A tool as the line of JSON that dialects with schemas show: {"type":"function","function":{"name":..,
// "description":..,"parameters":{"type":"object","properties":{..},"required":[..]}}}.
#pragma once

#include "base/json.h"
#include "tools/tool.h"

namespace anser::agent {

// Properties: those of all forms, in the order in which they first come. Required: those of every form.
nlohmann::ordered_json tool_schema(const tools::ToolSpec& tool);

}  // namespace anser::agent

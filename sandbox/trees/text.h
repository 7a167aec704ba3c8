// Nodes, and bytes that may be no UTF-8, in JSON.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "sandbox/trees/tree.h"

namespace anser::sandbox {

bool valid_utf8(std::string_view text);
// object[key] = bytes, or, where they are no valid UTF-8, object[key + "_base64"] = their base64.
void put_bytes(nlohmann::ordered_json& object, const std::string& key, std::string_view bytes);
// What put_bytes put. False when it is not there or is not that.
bool get_bytes(const nlohmann::ordered_json& object, const std::string& key, std::string& bytes);

// How deep the arrays and objects of a JSON text are inside each other. To be asked before a text from somebody else is
// parsed: values are copied and written by recursion.
int json_depth(std::string_view text);

// {"kind": "file" | "directory" | "link", "mode": "0644", "size", "digest" | "link"}; null for nothing.
nlohmann::ordered_json node_json(const std::optional<Node>& node);
// What node_json() wrote. kCorrupt for anything else.
Result<std::optional<Node>> parse_node(const nlohmann::ordered_json& json);

}  // namespace anser::sandbox

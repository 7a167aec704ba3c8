// Policies as JSON, in and out. The reader takes nothing on trust: what it does not know it refuses, since a misspelt
// limit that is silently left at its default is a hole that nobody sees.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/bytes.h"
#include "base/json.h"
#include "sandbox/policy/policy.h"

namespace anser::sandbox {
namespace {

using Json = nlohmann::json;
constexpr const char* kSchema = "anser.policy.1";
constexpr size_t kMaxText = size_t{1} << 20, kMaxItems = 4096;
constexpr int kMaxNesting = 4;

Error wrong(const std::string& key, const std::string& what) {
  return Error{Errc::kInvalid, "policy: " + key + ": " + what};
}

// nlohmann keeps the last of two equal keys; here both are an error, and so is nesting that no policy has.
Result<Json> strict_json(std::string_view text) {
  if (text.size() > kMaxText) return wrong("the text", "is larger than 1 MiB");
  std::vector<std::set<std::string>> keys;
  std::string twice;
  bool deep = false;
  const Json::parser_callback_t look = [&](int depth, Json::parse_event_t event, Json& parsed) {
    deep = deep || depth > kMaxNesting;
    if (event == Json::parse_event_t::object_start) keys.emplace_back();
    if (event == Json::parse_event_t::object_end) keys.pop_back();
    if (event == Json::parse_event_t::key) {
      const std::string key = parsed.get<std::string>();
      if (!keys.back().insert(key).second && twice.empty()) twice = key;
    }
    return !deep;
  };
  try {
    Json json = Json::parse(text, look);
    if (deep) return wrong("the text", "is nested too deeply for a policy");
    if (!twice.empty()) return wrong(visible(twice), "is there twice: write it once");
    if (!json.is_object()) return wrong("the text", "is no JSON object: write {\"schema\": \"anser.policy.1\", ...}");
    return json;
  } catch (const Json::exception& error) {
    return wrong("the text", std::string("is no JSON: ") + visible(error.what()));
  }
}

Status only_keys(const Json& object, const std::string& path, const std::vector<std::string>& known) {
  for (const auto& [key, value] : object.items()) {
    if (std::find(known.begin(), known.end(), key) == known.end()) {
      return wrong(path + visible(key), fmt::format("is not known: write one of {}", fmt::join(known, ", ")));
    }
  }
  return {};
}

Status read_text(const Json& json, const std::string& key, std::string& into) {
  if (!json.is_string()) return wrong(key, "write text in quotes");
  into = json.get<std::string>();
  return {};
}

Status read_flag(const Json& json, const std::string& key, bool& into) {
  if (!json.is_boolean()) return wrong(key, "write true or false");
  into = json.get<bool>();
  return {};
}

Status read_number(const Json& json, const std::string& key, int64_t& into) {
  if (!json.is_number_integer()) return wrong(key, "write a whole number");
  if (json.is_number_unsigned() && json.get<uint64_t>() > uint64_t{INT64_MAX}) return wrong(key, "is too large");
  into = json.get<int64_t>();
  return {};
}

Status read_list(const Json& json, const std::string& key, std::vector<std::string>& into) {
  if (!json.is_array()) return wrong(key, "write a list of texts, like [\"...\"]");
  if (json.size() > kMaxItems) return wrong(key, "is too long");
  into.clear();
  for (const Json& one : json) {
    into.emplace_back();
    TRY(read_text(one, key, into.back()));
  }
  std::sort(into.begin(), into.end());
  return {};
}

Status read_object(const Json& json, const std::string& key) {
  if (!json.is_object()) return wrong(key, "write an object, like {...}");
  return {};
}

Status read_mounts(const Json& json, std::vector<ExtraMount>& into) {
  if (!json.is_array())
    return wrong("mounts", "write a list, like [{\"host\": \"/opt/tools\", \"box\": \"/opt/tools\"}]");
  into.clear();
  for (size_t i = 0; i < json.size() && i < kMaxItems; ++i) {
    const std::string key = fmt::format("mounts[{}]", i);
    TRY(read_object(json[i], key));
    TRY(only_keys(json[i], key + ".", {"host", "box"}));
    for (const char* end : {"host", "box"}) {
      if (!json[i].contains(end)) return wrong(key + "." + end, "is missing: write a path");
    }
    into.emplace_back();
    TRY(read_text(json[i]["host"], key + ".host", into.back().host));
    TRY(read_text(json[i]["box"], key + ".box", into.back().box));
  }
  std::sort(into.begin(), into.end());
  return {};
}

Status read_limits(const Json& json, Limits& into) {
  TRY(read_object(json, "limits"));
  std::vector<std::string> known{"kill_on_output"};
  for (const LimitField& field : limit_fields()) known.emplace_back(field.name);
  TRY(only_keys(json, "limits.", known));
  for (const LimitField& field : limit_fields()) {
    if (json.contains(field.name)) {
      TRY(read_number(json[field.name], std::string("limits.") + field.name, into.*field.member));
    }
  }
  return json.contains("kill_on_output")
             ? read_flag(json["kill_on_output"], "limits.kill_on_output", into.kill_on_output)
             : Status();
}

Status read_environment(const Json& json, Policy& into) {
  TRY(read_object(json, "environment"));
  TRY(only_keys(json, "environment.", {"set", "pass"}));
  if (json.contains("set")) {
    TRY(read_object(json["set"], "environment.set"));
    into.set.clear();
    for (const auto& [name, value] : json["set"].items()) {
      TRY(read_text(value, "environment.set." + visible(name), into.set[name]));
    }
  }
  return json.contains("pass") ? read_list(json["pass"], "environment.pass", into.pass) : Status();
}

Status read_denials(const Json& json, Denials& into) {
  TRY(read_object(json, "denials"));
  TRY(only_keys(json, "denials.", {"record", "at_most"}));
  if (json.contains("record")) TRY(read_flag(json["record"], "denials.record", into.record));
  return json.contains("at_most") ? read_number(json["at_most"], "denials.at_most", into.at_most) : Status();
}

Status read_workspace(const Json& json, bool& read_only) {
  if (json != "copy-on-write" && json != "read-only") {
    return wrong("workspace", "write \"copy-on-write\" or \"read-only\"");
  }
  read_only = json == "read-only";
  return {};
}

Status read_keep(const Json& json, Keep& into) {
  if (json != "nothing" && json != "processes") return wrong("keep", "write \"nothing\" or \"processes\"");
  into = json == "processes" ? Keep::kProcesses : Keep::kNothing;
  return {};
}

Json to_json(const Policy& policy) {
  Json limits{{"kill_on_output", policy.limits.kill_on_output}};
  for (const LimitField& field : limit_fields()) limits[field.name] = policy.limits.*field.member;
  Json mounts = Json::array();
  for (const ExtraMount& mount : policy.mounts) mounts.push_back({{"host", mount.host}, {"box", mount.box}});
  return {{"schema", kSchema},
          {"workspace", policy.workspace_read_only ? "read-only" : "copy-on-write"},
          {"mounts", mounts},
          {"system_calls", policy.groups},
          {"limits", limits},
          {"environment", {{"set", policy.set}, {"pass", policy.pass}}},
          {"keep", policy.keep == Keep::kProcesses ? "processes" : "nothing"},
          {"network", policy.network},
          {"denials", {{"record", policy.denials.record}, {"at_most", policy.denials.at_most}}}};
}

}  // namespace

Result<Policy> parse_policy(std::string_view text, const Policy& base) {
  TRY_ASSIGN(const Json json, strict_json(text));
  TRY(only_keys(json, "",
                {"schema", "name", "workspace", "mounts", "system_calls", "limits", "environment", "keep", "network",
                 "denials"}));
  if (!json.contains("schema") || json["schema"] != kSchema) {
    return wrong("schema", fmt::format("write \"{}\", the only one that this program knows", kSchema));
  }
  Policy policy = base;
  if (json.contains("name")) TRY(read_text(json["name"], "name", policy.name));
  if (json.contains("workspace")) TRY(read_workspace(json["workspace"], policy.workspace_read_only));
  if (json.contains("mounts")) TRY(read_mounts(json["mounts"], policy.mounts));
  if (json.contains("system_calls")) TRY(read_list(json["system_calls"], "system_calls", policy.groups));
  if (json.contains("limits")) TRY(read_limits(json["limits"], policy.limits));
  if (json.contains("environment")) TRY(read_environment(json["environment"], policy));
  if (json.contains("keep")) TRY(read_keep(json["keep"], policy.keep));
  if (json.contains("network")) TRY(read_list(json["network"], "network", policy.network));
  if (json.contains("denials")) TRY(read_denials(json["denials"], policy.denials));
  TRY(check_policy(policy));
  return policy;
}

Result<Policy> parse_policy(std::string_view text) { return parse_policy(text, default_policy()); }

std::string policy_json(const Policy& policy) {
  Json json = to_json(policy);
  json["name"] = policy.name;
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string policy_id(const Policy& policy) {
  return hash_bytes(to_json(policy).dump(-1, ' ', false, Json::error_handler_t::replace)).hex();
}

}  // namespace anser::sandbox

#include "agent/boxes/record.h"

#include <algorithm>
#include <cctype>
#include <set>

#include "agent/own_files.h"
#include "base/bytes.h"
#include "base/json.h"

namespace anser::agent {
namespace {

using Json = nlohmann::json;
constexpr const char* kSchema = "anser.box.1";
constexpr size_t kMaxText = size_t{4} << 20, kMaxName = 64, kShortestPrefix = 4;
constexpr int kDeepest = 64;
constexpr const char* kWords[] = {"origin", "base", "current"};

Error damaged(const std::string& how) { return Error{Errc::kCorrupt, "the record is damaged: " + how}; }

bool is_id(const std::string& text) {
  return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == std::string::npos;
}

Json to_json(const BoxRecord& record) {
  return {{"schema", kSchema},
          {"name", record.name},
          {"directory", record.directory},
          {"forked_from", record.forked_from},
          {"created", record.created},
          {"execs", record.execs},
          {"policy", Json::parse(tools::policy_json(record.policy))},
          {"origin", record.origin},
          {"base", record.base},
          {"current", record.current},
          {"exporting", record.exporting},
          {"labels", record.labels}};
}

// False when a key is missing or of another type.
bool take(const Json& json, const char* key, std::string& into) {
  const auto found = json.find(key);
  if (found == json.end() || !found->is_string()) return false;
  into = found->get<std::string>();
  return true;
}

}  // namespace

Status check_label(const std::string& label) {
  TRY(check_name(label, "the label"));
  for (const char* word : kWords) {
    if (label == word) {
      return Error{Errc::kInvalid,
                   "the label \"" + label + "\" is a word of its own (origin, base, current): take another"};
    }
  }
  return {};
}

std::string record_json(const BoxRecord& record) {
  Json json = to_json(record);
  json["check"] = hash_bytes(json.dump()).hex();
  return json.dump() + "\n";
}

Result<BoxRecord> parse_record(std::string_view text) {
  if (text.size() > kMaxText) return damaged("it is larger than 4 MiB");
  if (tools::json_depth(text) > kDeepest) return damaged("it is nested too deeply");
  const Json json = Json::parse(text, nullptr, false);
  std::string schema;
  if (!json.is_object() || !take(json, "schema", schema)) return damaged("it is no JSON object with a schema");
  if (schema != kSchema)
    return Error{Errc::kUnsupported, "the record is of schema " + visible(schema) + ", known is " + kSchema};
  BoxRecord record;
  bool whole = take(json, "name", record.name) && take(json, "directory", record.directory) &&
               take(json, "forked_from", record.forked_from) && take(json, "created", record.created) &&
               take(json, "origin", record.origin) && take(json, "base", record.base) &&
               take(json, "current", record.current) && take(json, "exporting", record.exporting) &&
               json.contains("execs") && json["execs"].is_number_integer() && json.contains("labels") &&
               json["labels"].is_object() && json.contains("policy");
  if (!whole) return damaged("a key is missing or is not what it must be");
  record.execs = json["execs"].get<int64_t>();
  for (const auto& [label, id] : json["labels"].items()) {
    if (!id.is_string() || !is_id(id.get<std::string>()) || !check_label(label)) return damaged("a label cannot be");
    record.labels[label] = id.get<std::string>();
  }
  if (!check_name(record.name, "the box") || !is_id(record.origin) || !is_id(record.base) || !is_id(record.current) ||
      (!record.exporting.empty() && !is_id(record.exporting)))
    return damaged("its name or a snapshot cannot be");
  auto policy = tools::parse_policy(json["policy"].dump(-1, ' ', false, Json::error_handler_t::replace));
  if (!policy) return damaged(policy.error().message());
  record.policy = std::move(*policy);
  // Written anew it must be the same to the byte; that holds its check sum too.
  if (record_json(record) != text) return damaged("its check sum is another");
  return record;
}

Result<std::string> resolve(const BoxRecord& record, const std::string& word) {
  if (word == "origin") return record.origin;
  if (word == "base") return record.base;
  if (word == "current") return record.current;
  if (const auto label = record.labels.find(word); label != record.labels.end()) return label->second;
  std::set<std::string> begins;
  if (word.size() >= kShortestPrefix) {
    for (const std::string& id : snapshots_of(record)) {
      if (id.compare(0, word.size(), word) == 0) begins.insert(id);
    }
  }
  if (begins.size() == 1) return *begins.begin();
  std::string known = "origin, base, current";
  for (const auto& [label, id] : record.labels) known += ", " + label;
  return Error{Errc::kNotFound, "the box " + record.name + " has no snapshot \"" + visible(word) + "\"" +
                                    (begins.empty() ? "" : " alone that begins so") + ": it has " + known};
}

std::vector<std::string> snapshots_of(const BoxRecord& record) {
  std::set<std::string> ids{record.origin, record.base, record.current};
  if (!record.exporting.empty()) ids.insert(record.exporting);
  for (const auto& [label, id] : record.labels) ids.insert(id);
  return {ids.begin(), ids.end()};
}

}  // namespace anser::agent

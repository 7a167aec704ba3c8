#include "sandbox/trees/export_journal.h"

#include <fmt/format.h>

#include "base/bytes.h"
#include "base/json.h"
#include "sandbox/trees/text.h"
#include "sandbox/trees/tree.h"

namespace anser::sandbox {
namespace {

using Json = nlohmann::ordered_json;
using Kind = ExportOperation::Kind;

constexpr char kSchema[] = "anser.export.1";

const char* kind_name(Kind kind) { return kind == Kind::kRemove ? "remove" : kind == Kind::kPut ? "put" : "mode"; }

bool take(const Json& json, const char* key, uint64_t most, uint64_t& value) {
  const auto found = json.find(key);
  if (found == json.end() || !found->is_number_unsigned()) return false;
  value = found->get<uint64_t>();
  return value <= most;
}

bool take_operation(const Json& json, ExportOperation& operation) {
  if (!json.is_object() || !json.contains("operation") || !json["operation"].is_string()) return false;
  const std::string name = json["operation"].get<std::string>();
  bool known = false;
  for (const Kind kind : {Kind::kRemove, Kind::kPut, Kind::kMode}) {
    if (name != kind_name(kind)) continue;
    operation.kind = kind;
    known = true;
  }
  uint64_t old_mode = 0, new_mode = 0;
  if (!known || !get_bytes(json, "path", operation.path) || !proper_path(operation.path)) return false;
  if (!take(json, "old_inode", UINT64_MAX, operation.old_inode)) return false;
  if (operation.kind == Kind::kPut) return take(json, "new_inode", UINT64_MAX, operation.new_inode);
  if (operation.kind == Kind::kRemove) return operation.old_inode != 0;
  if (!take(json, "old_mode", 07777, old_mode) || !take(json, "new_mode", 07777, new_mode)) return false;
  operation.old_mode = static_cast<uint16_t>(old_mode);
  operation.new_mode = static_cast<uint16_t>(new_mode);
  return true;
}

}  // namespace

std::string write_journal(const ExportJournal& journal) {
  Json list = Json::array();
  for (const ExportOperation& operation : journal.operations) {
    Json one{{"operation", kind_name(operation.kind)}};
    put_bytes(one, "path", operation.path);
    one["old_inode"] = operation.old_inode;
    if (operation.kind == Kind::kPut) one["new_inode"] = operation.new_inode;
    if (operation.kind == Kind::kMode) one["old_mode"] = static_cast<uint64_t>(operation.old_mode);
    if (operation.kind == Kind::kMode) one["new_mode"] = static_cast<uint64_t>(operation.new_mode);
    list.push_back(std::move(one));
  }
  Json json{{"schema", kSchema}, {"device", journal.device}, {"inode", journal.inode}, {"operations", std::move(list)}};
  const std::string check = hash_bytes(json.dump()).hex();
  json["check"] = check;
  return json.dump() + "\n";
}

Result<ExportJournal> read_journal(std::string_view text) {
  const auto damaged = [](const char* what) {
    return Error{Errc::kCorrupt, std::string("the journal of an export: ") + what};
  };
  const Json json = Json::parse(text, nullptr, false);
  if (!json.is_object() || !json.contains("schema") || !json["schema"].is_string())
    return damaged("it is no JSON object");
  if (json["schema"] != kSchema) {
    return Error{Errc::kUnsupported, "the journal of an export is of schema " +
                                         visible(json["schema"].get<std::string>()) + ", known is " + kSchema};
  }
  ExportJournal journal;
  if (!take(json, "device", UINT64_MAX, journal.device) || !take(json, "inode", UINT64_MAX, journal.inode) ||
      !json.contains("operations") || !json["operations"].is_array())
    return damaged("its target or its operations are not there");
  for (const Json& one : json["operations"]) {
    if (!take_operation(one, journal.operations.emplace_back())) return damaged("an operation that cannot be");
  }
  if (write_journal(journal) != text) return damaged("its check sum is another");
  return journal;
}

}  // namespace anser::sandbox

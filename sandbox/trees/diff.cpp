#include "sandbox/trees/diff.h"

#include <algorithm>

#include "base/json.h"
#include "sandbox/trees/directory.h"
#include "sandbox/trees/text.h"

namespace anser::sandbox {
namespace {

using Json = nlohmann::ordered_json;

constexpr int kDeepest = 8;  // a difference is four deep

void add_all(const DirectoryPtr& directory, const std::string& prefix, Change::Kind kind, std::vector<Change>& out) {
  for (const auto& [name, entry] : entries_of(directory)) {
    Change change{prefix + name, kind, std::nullopt, std::nullopt};
    (kind == Change::Kind::kAdded ? change.after : change.before) = entry.node;
    out.push_back(std::move(change));
    add_all(entry.below, prefix + name + "/", kind, out);
  }
}

void compare(const DirectoryPtr& a, const DirectoryPtr& b, const std::string& prefix, std::vector<Change>& out);

void compare_entry(const Directory::Entry& old, const Directory::Entry& now, const std::string& path,
                   std::vector<Change>& out) {
  const bool both = old.node.kind == 'd' && now.node.kind == 'd';
  if (old.node.kind != now.node.kind) {
    out.push_back({path, Change::Kind::kRetyped, old.node, now.node});
  } else if (old.node != now.node) {
    const bool content = old.node.content != now.node.content || old.node.size != now.node.size;
    out.push_back({path, content ? Change::Kind::kModified : Change::Kind::kMode, old.node, now.node});
  }
  if (both) return compare(old.below, now.below, path + "/", out);
  add_all(old.below, path + "/", Change::Kind::kDeleted, out);
  add_all(now.below, path + "/", Change::Kind::kAdded, out);
}

void compare(const DirectoryPtr& a, const DirectoryPtr& b, const std::string& prefix, std::vector<Change>& out) {
  if (same_directory(a, b)) return;
  const Directory::Entries &old = entries_of(a), &now = entries_of(b);
  auto left = old.begin();
  auto right = now.begin();
  while (left != old.end() || right != now.end()) {
    const int order = left == old.end() ? 1 : right == now.end() ? -1 : left->first.compare(right->first);
    if (order < 0) {
      out.push_back({prefix + left->first, Change::Kind::kDeleted, left->second.node, std::nullopt});
      add_all(left->second.below, prefix + left->first + "/", Change::Kind::kDeleted, out);
      ++left;
    } else if (order > 0) {
      out.push_back({prefix + right->first, Change::Kind::kAdded, std::nullopt, right->second.node});
      add_all(right->second.below, prefix + right->first + "/", Change::Kind::kAdded, out);
      ++right;
    } else {
      compare_entry(left->second, right->second, prefix + left->first, out);
      ++left;
      ++right;
    }
  }
}

}  // namespace

const char* change_name(Change::Kind kind) {
  switch (kind) {
    case Change::Kind::kAdded:
      return "added";
    case Change::Kind::kDeleted:
      return "deleted";
    case Change::Kind::kModified:
      return "modified";
    case Change::Kind::kMode:
      return "mode";
    case Change::Kind::kRetyped:
      return "kind";
  }
  return "unknown";
}

std::vector<Change> diff(const Tree& a, const Tree& b) {
  std::vector<Change> out;
  compare(a.root(), b.root(), "", out);
  std::sort(out.begin(), out.end(), [](const Change& x, const Change& y) { return x.path < y.path; });
  return out;
}

std::string diff_json(const std::vector<Change>& changes) {
  Json list = Json::array();
  for (const Change& change : changes) {
    Json one;
    put_bytes(one, "path", change.path);
    one["kind"] = change_name(change.kind);
    one["before"] = node_json(change.before);
    one["after"] = node_json(change.after);
    list.push_back(std::move(one));
  }
  return Json{{"schema", "anser.diff.1"}, {"changes", std::move(list)}}.dump();
}

Result<std::vector<Change>> parse_diff(std::string_view text) {
  const Error other{Errc::kCorrupt, "not a difference of schema anser.diff.1"};
  if (json_depth(text) > kDeepest) return other;
  const Json json = Json::parse(text, nullptr, false);
  if (!json.is_object() || !json.contains("schema") || json["schema"] != "anser.diff.1" || !json.contains("changes") ||
      !json["changes"].is_array())
    return other;
  std::vector<Change> changes;
  for (const Json& one : json["changes"]) {
    Change change;
    if (!one.is_object() || !one.contains("before") || !one.contains("after") || !one.contains("kind") ||
        !one["kind"].is_string() || !get_bytes(one, "path", change.path) || !proper_path(change.path))
      return Error{Errc::kCorrupt, "a change has no proper path, kind, before and after"};
    TRY_ASSIGN(change.before, parse_node(one["before"]));
    TRY_ASSIGN(change.after, parse_node(one["after"]));
    bool known = false;
    for (const Change::Kind kind : {Change::Kind::kAdded, Change::Kind::kDeleted, Change::Kind::kModified,
                                    Change::Kind::kMode, Change::Kind::kRetyped}) {
      if (one["kind"] != change_name(kind)) continue;
      change.kind = kind;
      known = true;
    }
    if (!known || (!change.before && !change.after))
      return Error{Errc::kCorrupt, "a change is neither added, deleted, modified, mode nor kind"};
    changes.push_back(std::move(change));
  }
  return changes;
}

}  // namespace anser::sandbox

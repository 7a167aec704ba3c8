// diff: what changed between two trees, as data. Directories that both share are not looked at.
//
// Tested by tests/sandbox/tree_test.cpp.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "sandbox/trees/tree.h"

namespace anser::sandbox {

struct Change {
  enum class Kind : uint8_t {
    kAdded,     // only in the second tree
    kDeleted,   // only in the first
    kModified,  // a file's content, a link's text (and perhaps the mode too)
    kMode,      // nothing but the mode
    kRetyped    // a file where a directory was, and the like
  };
  std::string path;  // the bytes of the name, whatever they are
  Kind kind = Kind::kAdded;
  std::optional<Node> before, after;  // nothing: it was not there
  bool operator==(const Change&) const = default;
};

// "added", "deleted", "modified", "mode", "kind".
const char* change_name(Change::Kind kind);

// Sorted by path. A directory that came or went is in the list, and so is everything in it; one in which something
// changed is not. Time grows with what differs and with the directories it lies in.
std::vector<Change> diff(const Tree& a, const Tree& b);

// One object: {"schema": "anser.diff.1", "changes": [{"path", "kind", "before": {"kind", "mode", "size", "digest" |
// "link"}, "after"}]}. A path or link that is no UTF-8 is in "path_base64" or "link_base64" instead.
std::string diff_json(const std::vector<Change>& changes);
// What diff_json() wrote, or somebody says it did: kCorrupt when it is nothing of the kind, or a path leads elsewhere.
Result<std::vector<Change>> parse_diff(std::string_view text);

}  // namespace anser::sandbox

// merge: two descendants of one tree into one, path by path, and text files that both changed line by line. What does
// not go together is data, and stays as it is in `ours`; no file is written with markers in it.
//
// Tested by tests/sandbox/merge_test.cpp.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "sandbox/trees/line_merge.h"
#include "sandbox/trees/tree.h"

namespace anser::sandbox {

struct MergeConflict {
  enum class Reason : uint8_t {
    kBothModified,  // the same file or link, changed in two ways
    kModifyDelete,  // one side changed what the other deleted
    kBothAdded,     // two different things under one new name
    kKind,          // one side made it a file, the other a directory, and the like
    kMode           // both changed the mode, and nothing but that conflicts
  };
  std::string path;
  Reason reason = Reason::kBothModified;
  std::optional<Node> base, ours, theirs;  // nothing: it is not there
  std::vector<LineConflict> lines;         // of a text; empty: the whole of it
  bool operator==(const MergeConflict&) const = default;
};

// "both modified", "modify/delete", "both added", "kind", "mode".
const char* reason_name(MergeConflict::Reason reason);

struct TreeMerge {
  Tree tree;
  std::vector<MergeConflict> conflicts;      // sorted by path
  std::map<std::string, std::string> texts;  // contents that neither side has, by digest
};

// The bytes of a file of one of the three trees.
using ReadFile = std::function<Result<std::string>(const std::string& path, const Node& node)>;
struct MergeSources {
  ReadFile base, ours, theirs;
};

// Without conflicts: merge(b, x, b) == merge(b, b, x) == merge(b, x, x) == x. Directories that two of the three share
// are not looked at. Files larger than 16 MiB or with a NUL byte in them are no text. Errors: of the sources.
Result<TreeMerge> merge_trees(const Tree& base, const Tree& ours, const Tree& theirs, const MergeSources& sources);

// One object: {"schema": "anser.conflicts.1", "conflicts": [{"path", "reason", "base", "ours", "theirs": node as in
// diff_json or null, "lines": [{"base", "ours", "theirs", "merged": [first line from 1, number of lines]}]}]}
std::string conflicts_json(const std::vector<MergeConflict>& conflicts);

}  // namespace anser::sandbox

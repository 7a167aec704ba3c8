// export: what changed in a snapshot, applied to the host's own tree, wholly or not at all.
//
//   1. check    every path to be touched is on the host as it is in the base; else a list of what is not, and no more
//   2. stage    all new files, links and directories are made in one private directory on the same file system; synced
//   3. journal  what is to be done, with the inodes of what is there and of what will be; synced
//   4. apply    renames only, each looked up below the target without following any link, and looked at afterwards:
//               what was moved must be what was checked, and the directory must still be there
//   5. commit   a file that says so, synced; from here on the export is done, and what it replaced is removed
//
// Killed before 5, it is undone by the next export to that directory or by recover_export(); after 5, cleaned up.
//
// Tested by tests/sandbox/export_test.cpp.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "base/result.h"
#include "sandbox/trees/contents.h"
#include "sandbox/trees/diff.h"
#include "sandbox/trees/flags.h"
#include "sandbox/trees/tree.h"

namespace anser::sandbox {

// Where the host is not as the base says.
struct ExportConflict {
  std::string path;
  std::string problem;  // "is missing", "has another content", ...
  bool operator==(const ExportConflict&) const = default;
};

struct ExportReport {
  bool applied = false;  // false with no conflicts: there was nothing to do
  std::vector<Change> changes;
  std::vector<Flag> flags;  // what of it the host may execute or obey later
  std::vector<ExportConflict> conflicts;
};

// {"schema": "anser.export_report.1", "applied", "changes" as in diff_json, "flags": [{"path", "kind", "pattern",
// "why"}], "conflicts": [{"path", "problem"}]}
std::string export_report_json(const ExportReport& report);

struct ExportOptions {
  bool check_only = false;     // stop after step 1
  std::function<void()> step;  // tests: called before everything that changes the disk
};

// Applies what differs between the visible trees `base` and `after` to `directory`; the bytes come from `contents`, of
// `after`. Files get the modes of `after` (0777), never setuid; as root they get the owner of what they replace, or of
// the directory they are put in. Replaced files are new inodes: other hard links to the old ones keep the old bytes.
// Refused before anything is written: a link that would lead out of the tree (kInvalid), unless the base has it too.
// Conflicts, also those that only show while renaming, are in the report; then the directory is as it was.
Result<ExportReport> export_tree_changes(const Tree& base, const Tree& after, const Contents& contents,
                                         const std::string& directory, const ExportOptions& options = {});

enum class Recovery : unsigned char { kNothing, kUndone, kFinished };
// Undoes or finishes an export to `directory` that was interrupted.
Result<Recovery> recover_export(const std::string& directory);

}  // namespace anser::sandbox

// What a run did to a workspace: what differs between two snapshots, as a diff for people; and what writing it back to
// the user's own directory met (tools::Sandbox::export_changes), in words.
//
// Tested by tests/agent/changes_test.cpp and run_cli_test.py.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "tools/box.h"

namespace anser::agent {

struct FileChange {
  tools::Change change;
  std::string before, after;  // contents of files, texts of links; "" where there is none, and where it is not shown
  std::string unshown;        // why contents are not shown; "" when they are
};

// Sorted by path; reads only what differs. An Error is the sandbox's: a file that cannot be shown says why in its
// change.
Result<std::vector<FileChange>> changes_between(tools::Sandbox& sandbox, const tools::Snapshot& first,
                                                const tools::Snapshot& last);

// As `diff -u`: three lines of context; "" when nothing changed. Modes and links are in git's words; files that are no
// text, or are not shown, are only named; directories only where nothing in them is.
std::string unified_diff(const std::vector<FileChange>& changes);

// "look at PATH: why (kind)" for each change that the host might execute or obey later, a line each.
std::string flags_text(const tools::ExportReport& report);
// "a.txt: the content is another; b.txt: it is missing": why nothing was written; "" when there are no conflicts.
std::string conflicts_text(const tools::ExportReport& report);

}  // namespace anser::agent

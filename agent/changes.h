// What a run did to a workspace: the files that differ between two snapshots, as a unified diff, or written back.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "tools/box.h"

namespace anser::agent {

struct FileChange {
  std::string path;
  std::optional<std::string> before, after;  // nothing: the file did not exist
};

// Regular files only, sorted by path.
Result<std::vector<FileChange>> changes_between(tools::Sandbox& sandbox, const tools::Snapshot& first,
                                                const tools::Snapshot& last);

// As `diff -u`: three lines of context; "" when nothing changed. Files that are no text are only named.
std::string unified_diff(const std::vector<FileChange>& changes);

// Writes the changes into `directory` (the user's own files). Paths that would leave it, by "..", or by a link, are
// refused with kInvalid before anything is written.
Status apply_changes(const std::string& directory, const std::vector<FileChange>& changes);

}  // namespace anser::agent

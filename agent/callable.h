// Callable: what may be called in one world, for the grammar mask: the tools' forms with the files that exist as
// choices and, once a path is fixed, the lines it has as a range. A brain so masked cannot name what is not there.
#pragma once

#include <map>
#include <string>

#include "agent/mind.h"
#include "tools/box.h"

namespace anser::agent {

struct WorkspaceFile {
  std::string path;
  int64_t lines = 0;
};

inline constexpr size_t kMaxCallableFiles = 200;

// The text files of the box, sorted by path: no hidden ones, none over a megabyte, at most kMaxCallableFiles.
Result<std::vector<WorkspaceFile>> workspace_files(tools::Box& box);

// Forms that name a line are repeated for every path, each with its own range; a form that no file fits is left out.
Callable fill_callable(const std::vector<tools::ToolSpec>& specs, const std::vector<WorkspaceFile>& files);

}  // namespace anser::agent

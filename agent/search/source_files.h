// Which files of a workspace an edit may change: the code, not what judges it.
#pragma once

#include <string>
#include <vector>

namespace anser::agent {

// True for files that look like tests: test_*, *_test.*, *.test.*, *_spec.*, conftest.py, and anything below a folder
// named test, tests, spec or __tests__.
bool is_test_path(const std::string& path);

// Of `paths`, those that candidates may change: files of source code that are neither hidden, nor tests, nor named by
// the check command as its script (as a path, or after -m as a module). Where that leaves no code, text of any kind;
// where it leaves nothing at all, the script of the check itself, since there is nothing else to repair.
std::vector<std::string> editable_paths(const std::vector<std::string>& paths, const std::string& check);

}  // namespace anser::agent

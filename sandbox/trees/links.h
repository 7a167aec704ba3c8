// Where the symbolic links of a tree lead.
#pragma once

#include <string>

#include "sandbox/trees/tree.h"

namespace anser::sandbox {

// True when following the link at `path` with this text could lead out of `tree`: an absolute text, or more ".." than
// there are directories, links on the way followed as the kernel would. A loop does not leave; what is not there counts
// as an ordinary directory.
bool link_leaves(const Tree& tree, const std::string& path, const std::string& text);

}  // namespace anser::sandbox

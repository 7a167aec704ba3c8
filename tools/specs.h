// The tools as the brain sees them: names, signatures and forms, in the order in which a dialect lists them. Kept apart
// from what they do, so that training traces (agent/learn) and the loop show a brain the same text.
#pragma once

#include <vector>

#include "tools/tool.h"

namespace anser::tools {

// run, read, edit, write, search, note, recall, forget, sql, submit. Choices and ranges are open: agent/callable.h
// fills them in.
std::vector<ToolSpec> default_specs();

// The spec named `name` of default_specs(). REQUIRES: it exists.
ToolSpec default_spec(const std::string& name);

}  // namespace anser::tools

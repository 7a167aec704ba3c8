// The content of a layer, read from its directory on the host: for layers that no listing tells about.
#pragma once

#include <string>

#include "base/result.h"
#include "sandbox/trees/tree.h"

namespace anser::sandbox {

// Reads and hashes everything. kCorrupt for what no layer of ours holds.
Result<Tree> scan_layer(const std::string& directory);

}  // namespace anser::sandbox

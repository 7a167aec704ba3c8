// Contents: the bytes of the files of a snapshot, read from its layers on the host, and held to their digests.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "base/unique_fd.h"
#include "sandbox/trees/tree.h"

namespace anser::sandbox {

class Contents {
 public:
  // `layers`: topmost first.
  static Result<Contents> open(const std::vector<std::string>& layers);
  // The file at `path` as `node` of the snapshot's tree says it is, for reading by offset. kCorrupt when no layer has
  // these bytes there (any more).
  Result<UniqueFd> file(const std::string& path, const Node& node) const;
  Result<std::string> read(const std::string& path, const Node& node) const;

 private:
  std::vector<UniqueFd> layers_;
};

}  // namespace anser::sandbox

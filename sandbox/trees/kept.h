// What LayerStore says of kept snapshots; plain data.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace anser::sandbox {

struct KeptSnapshot {
  std::string id;       // hex digest of its tree
  std::string created;  // "2026-11-21T22:05:09Z"
  int64_t layers = 0;
  int64_t files = 0, bytes = 0;  // in its layers; what a higher layer hides is counted too
  std::string damage;            // "" when its manifest could be read
};

// What gc() freed.
struct Collected {
  int64_t layers = 0, blobs = 0;
  int64_t bytes = 0;  // of the blobs
};

// What check() found.
struct Damage {
  std::string where;    // "snapshot <id>", "layer <name>", "blob <name>"
  std::string path;     // of the file in the layer; "" for the whole
  std::string problem;  // "the content is another", "is missing", ...
};
struct CheckReport {
  int64_t snapshots = 0, layers = 0, files = 0, blobs = 0, bytes = 0;  // read
  std::vector<Damage> damage;                                          // empty: all is well
};

}  // namespace anser::sandbox

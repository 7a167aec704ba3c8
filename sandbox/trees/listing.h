// The files a store keeps beside its layers: the listing of a layer (a Tree in binary form), and the manifest of a kept
// snapshot (JSON). Formats: docs/formats.md. What is parsed here may be damaged or hostile.
//
// Tested by tests/sandbox/store_test.cpp and tests/fuzz/manifest.cpp.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "sandbox/trees/tree.h"

namespace anser::sandbox {

std::string write_listing(const Tree& layer);
// kCorrupt when `bytes` is no listing. The name of the layer says whether it is the right one.
Result<Tree> read_listing(std::string_view bytes);

// The name of a layer: the first half of its digest.
std::string layer_name(const Tree& layer);
bool is_layer_name(std::string_view text);  // 32 lower-case hexadecimal digits
bool is_digest(std::string_view text);      // 64 of them

struct Manifest {
  struct Layer {
    std::string digest;  // of the layer as a tree
    int64_t files = 0, bytes = 0;
    std::string name() const { return digest.substr(0, 32); }
    bool operator==(const Layer&) const = default;
  };
  std::string id;             // digest of the tree that the layers show
  std::string created;        // iso_time
  std::vector<Layer> layers;  // topmost first
  bool operator==(const Manifest&) const = default;
};

std::string write_manifest(const Manifest& manifest);
// kCorrupt when it was damaged or is none; kUnsupported for a schema that is newer than this program.
Result<Manifest> read_manifest(std::string_view text);

}  // namespace anser::sandbox

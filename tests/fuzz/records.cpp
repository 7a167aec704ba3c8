// The record stream of a box, cut anywhere. The first byte says how, and whether contents follow their records.
#include <algorithm>

#include "base/check.h"
#include "sandbox/trees/listing.h"
#include "sandbox/trees/stream.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size);

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace anser::sandbox;
  if (size == 0) return 0;
  const size_t step = 1 + (data[0] >> 1);
  const bool contents = (data[0] & 1) != 0;
  std::string_view bytes(reinterpret_cast<const char*>(data + 1), size - 1);
  TreeCollector collector;
  RecordReader reader(collector, contents);
  while (!bytes.empty()) {
    if (!reader.feed(bytes.substr(0, std::min(step, bytes.size())))) return 0;
    bytes.remove_prefix(std::min(step, bytes.size()));
  }
  if (!reader.complete()) return 0;
  const Tree tree = collector.take();
  tree.for_each([](const std::string& path, const Node& node) {
    CHECK(proper_path(path));
    CHECK(node.mode <= 0777);
  });
  const auto listed = read_listing(write_listing(tree));
  CHECK(listed && *listed == tree);
  const Tree shown = apply_layer({}, tree);
  CHECK(apply_layer(shown, {}) == shown);
  return 0;
}

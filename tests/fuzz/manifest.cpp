// What a store and an export keep on disk: manifests, listings, journals. What is read is written again to the byte.
#include "base/check.h"
#include "sandbox/trees/export_journal.h"
#include "sandbox/trees/listing.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size);

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace anser::sandbox;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  if (const auto manifest = read_manifest(bytes)) CHECK(write_manifest(*manifest) == bytes);
  if (const auto journal = read_journal(bytes)) CHECK(write_journal(*journal) == bytes);
  if (const auto listing = read_listing(bytes)) {  // entries may stand in another order
    const auto again = read_listing(write_listing(*listing));
    CHECK(again && *again == *listing);
    const Tree shown = apply_layer({}, *listing);
    CHECK(apply_layer(shown, layer_between(shown, {})).empty());
  }
  return 0;
}

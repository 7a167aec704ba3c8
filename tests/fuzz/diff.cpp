// A difference of two workspaces (schema anser.diff.1), from a bundle or a program: what is read has paths that stay
// inside and sizes that can be, and is written and read again as the same.
#include "sandbox/trees/diff.h"

#include "base/check.h"
#include "sandbox/trees/stream.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size);

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace anser::sandbox;
  const auto changes = parse_diff(std::string_view(reinterpret_cast<const char*>(data), size));
  if (!changes) return 0;
  for (const Change& change : *changes) {
    CHECK(proper_path(change.path));
    CHECK(change.before || change.after);
    CHECK(!change.after || (change.after->mode <= 0777 && change.after->size >= 0));
  }
  const std::string text = diff_json(*changes);
  const auto again = parse_diff(text);
  CHECK(again && diff_json(*again) == text);
  return 0;
}

// The pickle of a torch checkpoint.
#include "runtime/files/pickle.h"

#include "base/check.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size);

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const auto dict = anser::runtime::read_state_dict({data, size});
  if (!dict) return 0;
  for (const auto& [name, tensor] : *dict) {
    int64_t count = 1;
    for (const int64_t d : tensor.shape) count *= d;
    CHECK(count > 0 && tensor.offset >= 0 && tensor.offset + count <= tensor.storage_count);
  }
  return 0;
}

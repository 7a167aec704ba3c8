// Tuned initial states apart from their model, .pth and safetensors.
#include "base/check.h"
#include "runtime/files/initial_state.h"
#include "runtime/weights/convert.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size);

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const auto state = anser::runtime::read_initial_state({data, size});
  if (!state) return 0;
  CHECK(anser::runtime::is_initial_state(*state));
  for (const auto& [name, tensor] : state->tensors)
    CHECK(anser::runtime::to_floats(tensor.type, tensor.data, tensor.count()).size() > 0);
  return 0;
}

// Weight files of every format (GGUF, rwkv.cpp, safetensors, .pth): what loads must also run.
#include "runtime/model.h"

#include "runtime/files/load.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size);

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace anser::runtime;
  auto loaded = load_bytes({data, size}, nullptr);
  if (!loaded) return 0;
  const Model model = Model::from_weights(loaded->weights, {});
  anser::kernels::Pool pool(1);
  State state = model.initial_state();
  const Token token = 0;
  const Stream stream{&state, {&token, 1}, nullptr, false};
  model.forward({&stream, 1}, pool);
  return 0;
}

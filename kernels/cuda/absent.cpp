// device.h in a program built where there is no nvcc.
#include "kernels/cuda/device.h"

namespace anser::kernels {

Result<std::unique_ptr<DeviceNetwork>> make_cuda_network(const DeviceWeights&, const DeviceOptions&, Pool&) {
  return Error{Errc::kUnsupported, "built without CUDA: build where nvcc is (docs/gpu.md), or use --device cpu"};
}

}  // namespace anser::kernels

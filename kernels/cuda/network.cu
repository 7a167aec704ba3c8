// The network on a CUDA device.
#include "kernels/cuda/network.h"

namespace anser::kernels {

Result<std::unique_ptr<DeviceNetwork>> make_cuda_network(const DeviceWeights& weights, const DeviceOptions& options,
                                                         Pool& pool) {
  return cuda::make_network(weights, options, pool);
}

}  // namespace anser::kernels

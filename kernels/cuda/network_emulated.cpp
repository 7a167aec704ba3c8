#include "kernels/cuda/emulated.h"
#include "kernels/cuda/network.h"

namespace anser::kernels {

Result<std::unique_ptr<DeviceNetwork>> make_emulated_network(const DeviceWeights& weights, const DeviceOptions& options,
                                                             Pool& pool) {
  return emulated::make_network(weights, options, pool);
}

}  // namespace anser::kernels

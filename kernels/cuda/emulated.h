// The network on the emulation of a device (gpu_emulated.h): for tests, thousands of times slower than it sounds.
#pragma once

#include <memory>

#include "kernels/cuda/device.h"

namespace anser::kernels {

Result<std::unique_ptr<DeviceNetwork>> make_emulated_network(const DeviceWeights& weights, const DeviceOptions& options,
                                                             Pool& pool);

}  // namespace anser::kernels

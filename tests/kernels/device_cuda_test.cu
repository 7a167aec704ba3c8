// The device kernels on a device; without one every test says so and skips.
#include "tests/kernels/device_chunk_tests.h"

#include <cstdlib>

#include "base/check.h"
#include "kernels/cpu/sweep.h"

namespace anser::kernels::cpu {

void* Scratch::allocate(unsigned long bytes) {
  void* data = std::aligned_alloc(64, (bytes + 64) / 64 * 64);
  CHECK(data != nullptr);
  return data;
}

void Scratch::release(void* data) { std::free(data); }

}  // namespace anser::kernels::cpu

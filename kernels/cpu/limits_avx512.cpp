// kernels/limits.h with AVX-512.
#include "kernels/cpu/limits.h"
#include "kernels/cpu/vec512.h"

namespace anser::kernels::cpu {

uint64_t read_memory_avx512(const void* data, int64_t bytes, const ReadWay& way) {
  return read_by<Words64>(data, bytes, way);
}

float multiply_add_avx512() { return multiply_add<Avx512>(); }

}  // namespace anser::kernels::cpu

// kernels/limits.h with AVX2 and FMA.
#include "kernels/cpu/limits.h"
#include "kernels/cpu/vec256.h"

namespace anser::kernels::cpu {

uint64_t read_memory_avx2(const void* data, int64_t bytes, const ReadWay& way) {
  return read_by<Words32>(data, bytes, way);
}

float multiply_add_avx2() { return multiply_add<Avx2>(); }

}  // namespace anser::kernels::cpu

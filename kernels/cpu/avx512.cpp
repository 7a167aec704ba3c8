// The backend "avx512": the templates of this folder at Avx512.
#include "kernels/cpu/table.h"
#include "kernels/cpu/tables.h"
#include "kernels/cpu/vec512.h"

namespace anser::kernels {

const Ops& avx512_ops() {
  static constexpr Ops kOps = cpu::table<cpu::Avx512>("avx512");
  return kOps;
}

}  // namespace anser::kernels

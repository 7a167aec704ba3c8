// The backend "avx2": the templates of this folder at Avx2.
#include "kernels/cpu/table.h"
#include "kernels/cpu/tables.h"
#include "kernels/cpu/vec256.h"

namespace anser::kernels {

const Ops& avx2_ops() {
  static constexpr Ops kOps = cpu::table<cpu::Avx2>("avx2");
  return kOps;
}

}  // namespace anser::kernels

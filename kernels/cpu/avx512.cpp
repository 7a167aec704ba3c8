// The backend "avx512": the templates of this folder at Avx512. Without VNNI, panels gain nothing from wider vectors:
// they are avx2's.
#include "kernels/cpu/table.h"
#include "kernels/cpu/tables.h"
#include "kernels/cpu/vec512.h"

namespace anser::kernels {
namespace cpu {
namespace {

void avx512_linear(int64_t R, const float* x, const Matrix& W, float* y, int64_t ldy, bool accumulate,
                   LinearPath path) {
  if (W.layout == Layout::kPanels) return avx2_ops().linear(R, x, W, y, ldy, accumulate, path);
  linear<Avx512>(R, x, W, y, ldy, accumulate, path);
}

}  // namespace
}  // namespace cpu

const Ops& avx512_ops() {
  static constexpr Ops kOps = cpu::table<cpu::Avx512>("avx512", cpu::avx512_linear);
  return kOps;
}

}  // namespace anser::kernels

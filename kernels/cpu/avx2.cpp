// The backend "avx2": the templates of this folder at Avx2.
#include "kernels/cpu/codes_avx2.h"
#include "kernels/cpu/panels.h"
#include "kernels/cpu/panels_rounded.h"
#include "kernels/cpu/prepared.h"
#include "kernels/cpu/table.h"
#include "kernels/cpu/tables.h"
#include "kernels/cpu/vec256.h"

namespace anser::kernels {
namespace cpu {
namespace {

void avx2_linear(int64_t R, const float* x, const Matrix& W, float* y, int64_t ldy, bool accumulate, LinearPath path) {
  if (W.layout == Layout::kRows) {
    linear<Avx2>(R, x, W, y, ldy, accumulate, path);
  } else if (!in_groups(W)) {
    linear_columns<Avx2>(R, x, W, y, ldy, accumulate, path);
  } else if (path == LinearPath::kRounded) {
    by_panels<CodesAvx2>(W, [&](const Matrix& panels, int64_t first) {
      linear_panels_rounded<CodesAvx2>(R, x, panels, y + first, ldy, accumulate);
    });
  } else {
    linear_codes<CodesAvx2>(R, x, W, y, ldy, accumulate);
  }
}

}  // namespace
}  // namespace cpu

const Ops& avx2_ops() {
  static constexpr Ops kOps =
      cpu::table<cpu::Avx2>("avx2", cpu::avx2_linear, &cpu::kPreparedLinear<cpu::CodesAvx2, cpu::avx2_linear>);
  return kOps;
}

}  // namespace anser::kernels

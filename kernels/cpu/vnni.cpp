// The backend "vnni": avx512, with byte products of panels as single instructions.
#include "kernels/cpu/codes_vnni.h"
#include "kernels/cpu/prepared.h"
#include "kernels/cpu/tables.h"

namespace anser::kernels {
namespace cpu {
namespace {

void vnni_linear(int64_t R, const float* x, const Matrix& W, float* y, int64_t ldy, bool accumulate, LinearPath path) {
  if (!takes_codes(W, path)) return avx512_ops().linear(R, x, W, y, ldy, accumulate, path);
  linear_codes<CodesVnni>(R, x, W, y, ldy, accumulate);
}

}  // namespace
}  // namespace cpu

const Ops& vnni_ops() {
  static const Ops kOps = [] {
    Ops ops = avx512_ops();
    ops.name = "vnni";
    ops.linear = cpu::vnni_linear;
    ops.prepared = &cpu::kPreparedLinear<cpu::CodesVnni, cpu::vnni_linear>;
    return ops;
  }();
  return kOps;
}

}  // namespace anser::kernels

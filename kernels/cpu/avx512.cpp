// The backend "avx512": the templates of this folder at Avx512. Without VNNI, panels gain nothing from wider vectors:
// they are avx2's.
#include "kernels/cpu/prepared.h"
#include "kernels/cpu/table.h"
#include "kernels/cpu/tables.h"
#include "kernels/cpu/vec512.h"

namespace anser::kernels {
namespace cpu {
namespace {

void avx512_linear(int64_t R, const float* x, const Matrix& W, float* y, int64_t ldy, bool accumulate,
                   LinearPath path) {
  if (in_groups(W)) return avx2_ops().linear(R, x, W, y, ldy, accumulate, path);
  if (W.layout == Layout::kColumns) return linear_columns<Avx512>(R, x, W, y, ldy, accumulate, path);
  linear<Avx512>(R, x, W, y, ldy, accumulate, path);
}

// Panels are avx2's; where they are not, its prepared input is x as it is.
void avx512_multiply(int64_t R, const void* input, const Matrix& W, float* y, int64_t ldy, bool accumulate,
                     LinearPath path) {
  if (in_groups(W)) return avx2_ops().prepared->multiply(R, input, W, y, ldy, accumulate, path);
  avx512_linear(R, static_cast<const float*>(input), W, y, ldy, accumulate, path);
}

}  // namespace
}  // namespace cpu

const Ops& avx512_ops() {
  static const PreparedLinear kPrepared = {avx2_ops().prepared->bytes, avx2_ops().prepared->prepare,
                                           cpu::avx512_multiply};
  static const Ops kOps = cpu::table<cpu::Avx512>("avx512", cpu::avx512_linear, &kPrepared);
  return kOps;
}

}  // namespace anser::kernels

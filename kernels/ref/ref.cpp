// The reference backend: the oracle's templates (ref/*.h) at float.
#include "kernels/ops.h"
#include "kernels/plain_input.h"
#include "kernels/ref/elementwise.h"
#include "kernels/ref/gates.h"
#include "kernels/ref/norm.h"
#include "kernels/ref/products.h"
#include "kernels/ref/recurrence.h"

namespace anser::kernels {

namespace {

constexpr PreparedLinear kPrepared = {
    .bytes = [](int64_t R, const Matrix& W, LinearPath) { return plain_input_bytes(R, W.cols); },
    .prepare = [](int64_t, int64_t begin, int64_t end, const float* rows, const Matrix& W, LinearPath,
                  void* input) { prepare_plain(begin, end, W.cols, rows, input); },
    .multiply = [](int64_t R, const void* input, const Matrix& W, float* y, int64_t ldy, bool accumulate,
                   LinearPath path) { ref::linear(R, static_cast<const float*>(input), W, y, ldy, accumulate, path); },
};

}  // namespace

const Ops& ref_ops() {
  static constexpr Ops kOps = {
      .name = "ref",
      .layer_norm = ref::layer_norm<float>,
      .layer_norm_backward = ref::layer_norm_backward<float>,
      .token_shift = ref::token_shift<float>,
      .token_shift_backward = ref::token_shift_backward<float>,
      .linear = ref::linear,
      .prepared = &kPrepared,
      .gemm_nt = ref::gemm_nt<float>,
      .gemm_nn = ref::gemm_nn<float>,
      .gemm_tn = ref::gemm_tn<float>,
      .tanh = ref::tanh<float>,
      .tanh_backward = ref::tanh_backward<float>,
      .sigmoid = ref::sigmoid<float>,
      .sigmoid_backward = ref::sigmoid_backward<float>,
      .relu_squared = ref::relu_squared<float>,
      .relu_squared_backward = ref::relu_squared_backward<float>,
      .add = ref::add<float>,
      .gates = ref::gates<float, TimeMixParams, Gates>,
      .gates_backward = ref::gates_backward<float, TimeMixParams, Gates, TimeMixParamGrads>,
      .wkv7 = ref::wkv7<float>,
      .wkv7_train = ref::wkv7_train<float>,
      .wkv7_backward = ref::wkv7_backward<float>,
      .wkv7_saved_floats = ref::wkv7_saved_floats,
      .mix_output = ref::mix_output<float, TimeMixParams>,
      .mix_output_backward = ref::mix_output_backward<float, TimeMixParams, TimeMixParamGrads>,
      .cross_entropy = ref::cross_entropy<float>,
      .adamw = ref::adamw<float>,
  };
  return kOps;
}

}  // namespace anser::kernels

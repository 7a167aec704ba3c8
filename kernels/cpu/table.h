// The table of the templates of this folder at one vector type. Included by one source file per instruction set.
#pragma once

#include "kernels/cpu/elementwise.h"
#include "kernels/cpu/gates.h"
#include "kernels/cpu/linear.h"
#include "kernels/cpu/mix_output.h"
#include "kernels/cpu/norm.h"
#include "kernels/cpu/product.h"
#include "kernels/cpu/recurrence_back.h"
#include "kernels/ops.h"

namespace anser::kernels::cpu {

template <class V>
constexpr Ops table(const char* name, decltype(Ops::linear) linear, const PreparedLinear* prepared) {
  return {
      .name = name,
      .layer_norm = layer_norm<V>,
      .layer_norm_backward = layer_norm_backward<V>,
      .token_shift = token_shift<V>,
      .token_shift_backward = token_shift_backward<V>,
      .linear = linear,
      .prepared = prepared,
      .gemm_nt = gemm_nt<V>,
      .gemm_nn = gemm_nn<V>,
      .gemm_tn = gemm_tn<V>,
      .tanh = tanh_all<V>,
      .tanh_backward = tanh_backward<V>,
      .sigmoid = sigmoid_all<V>,
      .sigmoid_backward = sigmoid_backward<V>,
      .relu_squared = relu_squared<V>,
      .relu_squared_backward = relu_squared_backward<V>,
      .add = add<V>,
      .gates = gates<V>,
      .gates_backward = gates_backward<V>,
      .wkv7 = wkv7<V>,
      .wkv7_train = wkv7_train<V>,
      .wkv7_backward = wkv7_backward<V>,
      .wkv7_saved_floats = wkv7_saved_floats<V>,
      .mix_output = mix_output<V>,
      .mix_output_backward = mix_output_backward<V>,
      .cross_entropy = cross_entropy<V>,
      .adamw = adamw<V>,
  };
}

}  // namespace anser::kernels::cpu

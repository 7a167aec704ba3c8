// The table of the templates of this folder at one vector type. Included by one source file per instruction set.
#pragma once

#include "kernels/cpu/linear.h"
#include "kernels/cpu/product.h"
#include "kernels/cpu/recurrence_back.h"
#include "kernels/ops.h"

namespace anser::kernels::cpu {

template <class V>
Ops table(const char* name) {
  Ops ops = ref_ops();
  ops.name = name;
  ops.linear = linear<V>;
  ops.gemm_nt = gemm_nt<V>;
  ops.gemm_nn = gemm_nn<V>;
  ops.gemm_tn = gemm_tn<V>;
  ops.wkv7 = wkv7<V>;
  ops.wkv7_train = wkv7_train<V>;
  ops.wkv7_backward = wkv7_backward<V>;
  ops.wkv7_saved_floats = wkv7_saved_floats;
  return ops;
}

}  // namespace anser::kernels::cpu

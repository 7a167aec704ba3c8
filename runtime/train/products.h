// The linear layers of a model in training: every matrix packed once a step, inputs kept packed for the backward pass.
//
// Uses the backend's PackedLinear where it has one and the precision is bf16; otherwise the same interface over gemm_*
// on fp32 copies.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <unordered_map>
#include <vector>

#include "kernels/ops.h"
#include "kernels/pool.h"
#include "runtime/train/params.h"

namespace anser::runtime {

// `layout` and `ops` must outlive it. refresh() may not run beside the other functions; those may run from any thread.
class Products {
 public:
  Products(const ParamLayout& layout, const kernels::Ops& ops, kernels::Precision precision);

  // Packs all matrices of `params`. To be called whenever they have changed.
  void refresh(const float* params, kernels::Pool& pool);

  // Bytes that forward() keeps of an input [T, in]; a multiple of 64.
  int64_t kept_bytes(int64_t T, int64_t in) const;
  // y [T,out] (+)= x [T,in] W^T, W being the matrix at `offset` of the layout. kept: null, or kept_bytes(T, in).
  void forward(int64_t offset, int64_t T, const float* x, float* y, bool accumulate, void* kept) const;
  // dx [T,in] (+)= dy W;  dW (in a buffer of the layout) += dy^T x.
  void backward(int64_t offset, int64_t T, const float* dy, const void* kept, float* dx, bool accumulate,
                float* grads) const;

 private:
  struct Weight {
    int64_t offset, out, in;
    std::byte *for_forward, *for_backward;
  };
  struct Free {
    void operator()(std::byte* p) const;
  };
  const kernels::Ops& ops_;
  kernels::Precision precision_;
  const kernels::PackedLinear* packed_;  // null: gemm_*
  std::vector<Weight> weights_;
  std::unordered_map<int64_t, size_t> by_offset_;
  std::unique_ptr<std::byte, Free> memory_;
};

}  // namespace anser::runtime

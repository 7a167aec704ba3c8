#include "runtime/train/products.h"

#include <algorithm>
#include <cstdlib>

#include "base/check.h"

namespace anser::runtime {
namespace {

int64_t rounded(int64_t bytes) { return (bytes + 63) / 64 * 64; }

}  // namespace

void Products::Free::operator()(std::byte* p) const { std::free(p); }

Products::Products(const ParamLayout& layout, const kernels::Ops& ops, kernels::Precision precision)
    : ops_(ops), precision_(precision), packed_(precision == kernels::Precision::kBF16 ? ops.packed : nullptr) {
  int64_t total = 0;
  for (const ParamTensor& tensor : layout.tensors) {
    if (!tensor.linear) continue;
    by_offset_[tensor.offset] = weights_.size();
    const int64_t out = tensor.stored_rows(), in = tensor.count / out;
    weights_.push_back({tensor.offset, out, in, nullptr, nullptr});
    total += 2 * kept_bytes(out, in);
  }
  memory_.reset(static_cast<std::byte*>(std::aligned_alloc(64, static_cast<size_t>(total))));
  CHECK(memory_ != nullptr);
  std::byte* at = memory_.get();
  for (Weight& weight : weights_) {
    const int64_t bytes = kept_bytes(weight.out, weight.in);
    weight.for_forward = at;
    weight.for_backward = at + bytes;
    at += 2 * bytes;
  }
}

int64_t Products::kept_bytes(int64_t T, int64_t in) const {
  return rounded(packed_ ? packed_->bytes(T, in) : T * in * static_cast<int64_t>(sizeof(float)));
}

void Products::refresh(const float* params, kernels::Pool& pool) {
  pool.run(static_cast<int64_t>(weights_.size()), [&](int, int64_t begin, int64_t end) {
    for (int64_t i = begin; i < end; ++i) {
      const Weight& w = weights_[static_cast<size_t>(i)];
      if (packed_) {
        packed_->pack_weight(w.out, w.in, params + w.offset, w.for_forward, w.for_backward);
      } else {
        std::copy_n(params + w.offset, w.out * w.in, reinterpret_cast<float*>(w.for_forward));
      }
    }
  });
}

void Products::forward(int64_t offset, int64_t T, const float* x, float* y, bool accumulate, void* kept) const {
  const Weight& w = weights_[by_offset_.at(offset)];
  if (packed_) return packed_->forward(T, w.in, w.out, x, w.for_forward, y, accumulate, kept);
  ops_.gemm_nt(T, w.out, w.in, x, reinterpret_cast<const float*>(w.for_forward), y, accumulate, precision_);
  if (kept) std::copy_n(x, T * w.in, static_cast<float*>(kept));
}

void Products::backward(int64_t offset, int64_t T, const float* dy, const void* kept, float* dx, bool accumulate,
                        float* grads) const {
  const Weight& w = weights_[by_offset_.at(offset)];
  float* dW = grads + offset;
  if (packed_) return packed_->backward(T, w.in, w.out, dy, w.for_backward, kept, dx, accumulate, dW);
  ops_.gemm_nn(T, w.in, w.out, dy, reinterpret_cast<const float*>(w.for_forward), dx, accumulate, precision_);
  ops_.gemm_tn(w.out, w.in, T, dy, static_cast<const float*>(kept), dW, true, precision_);
}

}  // namespace anser::runtime

#include "runtime/train/muon.h"

#include <algorithm>
#include <cmath>

namespace anser::runtime {
namespace {

constexpr int kIterations = 5;
// The quintic's coefficients of the publication: steepest at zero while the values stay bounded.
constexpr float kA = 3.4445f, kB = -4.7750f, kC = 2.0315f;

double norm(const float* x, int64_t n) {
  double sum = 0;
  for (int64_t i = 0; i < n; ++i) sum += static_cast<double>(x[i]) * static_cast<double>(x[i]);
  return std::sqrt(sum);
}

}  // namespace

void orthogonalize(const kernels::Ops& ops, kernels::Precision precision, int64_t rows, int64_t cols, float* x,
                   std::vector<float>& scratch) {
  const int64_t side = std::min(rows, cols), n = rows * cols;
  scratch.resize(static_cast<size_t>(2 * side * side + n));
  float* gram = scratch.data();
  float* mix = gram + side * side;
  float* next = mix + side * side;
  const double size = norm(x, n);
  if (!(size > 0)) return;
  const auto factor = static_cast<float>(1 / size);
  for (int64_t i = 0; i < n; ++i) x[i] *= factor;
  for (int iteration = 0; iteration < kIterations; ++iteration) {
    // gram = X X^T or X^T X, whichever is smaller; X = a X + (b gram + c gram^2) X, from the same side.
    if (rows <= cols) {
      ops.gemm_nt(side, side, cols, x, x, gram, false, precision);
    } else {
      ops.gemm_tn(side, side, rows, x, x, gram, false, precision);
    }
    ops.gemm_nt(side, side, side, gram, gram, mix, false, precision);  // gram is symmetric
    for (int64_t i = 0; i < side * side; ++i) mix[i] = kB * gram[i] + kC * mix[i];
    if (rows <= cols) {
      ops.gemm_nn(rows, cols, side, mix, x, next, false, precision);
    } else {
      ops.gemm_nn(rows, cols, side, x, mix, next, false, precision);
    }
    for (int64_t i = 0; i < n; ++i) x[i] = kA * x[i] + next[i];
  }
}

void muon_step(const ParamLayout& layout, const kernels::Ops& ops, kernels::Pool& pool, const MuonStep& step,
               const std::vector<float>& grads, std::vector<float>& params, std::vector<float>& momentum) {
  std::vector<const ParamTensor*> hidden;
  for (const ParamTensor& tensor : layout.tensors) {
    if (tensor.hidden) hidden.push_back(&tensor);
  }
  const auto mu = static_cast<float>(step.momentum), scale = static_cast<float>(step.grad_scale);
  pool.run(static_cast<int64_t>(hidden.size()), [&](int, int64_t begin, int64_t end) {
    std::vector<float> direction, scratch;
    for (int64_t i = begin; i < end; ++i) {
      const ParamTensor& tensor = *hidden[static_cast<size_t>(i)];
      const int64_t rows = tensor.stored_rows(), cols = tensor.count / rows;
      direction.resize(static_cast<size_t>(tensor.count));
      const float* g = grads.data() + tensor.offset;
      float* m = momentum.data() + tensor.offset;
      float* p = params.data() + tensor.offset;
      for (int64_t k = 0; k < tensor.count; ++k) {
        m[k] = mu * m[k] + scale * g[k];
        direction[static_cast<size_t>(k)] = scale * g[k] + mu * m[k];
      }
      orthogonalize(ops, kernels::Precision::kBF16, rows, cols, direction.data(), scratch);
      const double lr = step.lr * static_cast<double>(tensor.lr_scale);
      const auto length = static_cast<float>(lr * 0.2 * std::sqrt(static_cast<double>(std::max(rows, cols))));
      const auto keep = static_cast<float>(1 - lr * step.weight_decay);
      for (int64_t k = 0; k < tensor.count; ++k) p[k] = keep * p[k] - length * direction[static_cast<size_t>(k)];
    }
  });
}

}  // namespace anser::runtime

#include "runtime/train/optimizer.h"

#include <algorithm>
#include <cmath>

#include "base/check.h"
#include "runtime/train/muon.h"

namespace anser::runtime {
namespace {

constexpr int64_t kBlock = 1 << 12;  // floats: one share is a whole number of them

}  // namespace

double learning_rate(const OptimizerSettings& s, int64_t step) {
  const double progress = std::min(1.0, static_cast<double>(step) / static_cast<double>(std::max<int64_t>(1, s.steps)));
  const double cosine = s.lr_min + (s.lr_max - s.lr_min) * 0.5 * (1 + std::cos(3.141592653589793 * progress));
  if (step >= s.warmup) return cosine;
  return cosine * (0.01 + 0.99 * static_cast<double>(step) / static_cast<double>(s.warmup));
}

double reduce_gradients(std::vector<std::vector<float>>& grads, kernels::Pool& pool) {
  CHECK(!grads.empty());
  const auto size = static_cast<int64_t>(grads[0].size());
  std::vector<double> sums(static_cast<size_t>(pool.threads()), 0.0);
  pool.run((size + kBlock - 1) / kBlock, [&](int thread, int64_t begin, int64_t end) {
    double total = 0;
    for (int64_t block = begin; block < end; ++block) {
      const int64_t first = block * kBlock;
      const int64_t n = std::min(kBlock, size - first);
      float* into = grads[0].data() + first;
      for (size_t g = 1; g < grads.size(); ++g) {
        const float* from = grads[g].data() + first;
        for (int64_t i = 0; i < n; ++i) into[i] += from[i];
      }
      // Eight sums in a fixed order, which the compiler may keep in one register.
      double lanes[8] = {};
      int64_t i = 0;
      for (; i + 8 <= n; i += 8) {
        for (int64_t k = 0; k < 8; ++k) lanes[k] += static_cast<double>(into[i + k]) * static_cast<double>(into[i + k]);
      }
      for (; i < n; ++i) lanes[0] += static_cast<double>(into[i]) * static_cast<double>(into[i]);
      for (const double lane : lanes) total += lane;
    }
    sums[static_cast<size_t>(thread)] = total;
  });
  double total = 0;
  for (const double sum : sums) total += sum;
  return std::sqrt(total);
}

double optimizer_step(const ParamLayout& layout, const kernels::Ops& ops, kernels::Pool& pool,
                      const OptimizerSettings& s, int64_t step, double norm, const std::vector<float>& grads,
                      std::vector<float>& params, Moments& moments) {
  CHECK(step >= 1);
  const double lr = learning_rate(s, step - 1);
  const auto c1 = static_cast<float>(1 - std::pow(s.beta1, static_cast<double>(step)));
  const auto c2 = static_cast<float>(1 - std::pow(s.beta2, static_cast<double>(step)));
  const double scale = s.clip > 0 && norm > s.clip ? s.clip / norm : 1.0;
  pool.run(layout.size, [&](int, int64_t begin, int64_t end) {
    for (const ParamTensor& tensor : layout.tensors) {
      if (s.kind == OptimizerKind::kMuon && tensor.hidden) continue;
      const int64_t first = std::max(begin, tensor.offset);
      const int64_t last = std::min(end, tensor.offset + tensor.count);
      if (first >= last) continue;
      ops.adamw(last - first, params.data() + first, moments.first.data() + first, moments.second.data() + first,
                grads.data() + first, static_cast<float>(lr) * tensor.lr_scale, static_cast<float>(s.beta1),
                static_cast<float>(s.beta2), static_cast<float>(s.eps),
                tensor.decay ? static_cast<float>(s.weight_decay) : 0.0f, c1, c2, static_cast<float>(scale));
    }
  });
  if (s.kind == OptimizerKind::kMuon) {
    const MuonStep muon{lr, s.momentum, s.weight_decay, scale};
    muon_step(layout, ops, pool, muon, grads, params, moments.first);
  }
  return scale;
}

}  // namespace anser::runtime

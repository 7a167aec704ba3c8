// Muon: the iteration keeps singular vectors and evens out singular values; a step is the published formula, touches
// the hidden matrices only, and does not depend on the number of threads.
#include "runtime/train/muon.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numeric>

#include "base/rng.h"
#include "runtime/train/optimizer.h"

namespace anser::runtime {
namespace {

using Values = std::vector<double>;

double dot(const double* a, const double* b, int64_t n) { return std::inner_product(a, a + n, b, 0.0); }

// `count` orthonormal rows of `n` values (Gram-Schmidt, twice for the rounding).
Values orthonormal(Rng& rng, int64_t count, int64_t n) {
  Values q(static_cast<size_t>(count * n));
  for (int64_t i = 0; i < count; ++i) {
    double* row = q.data() + i * n;
    for (int64_t k = 0; k < n; ++k) row[k] = rng.normal();
    for (int pass = 0; pass < 2; ++pass) {
      for (int64_t j = 0; j < i; ++j) {
        const double along = dot(row, q.data() + j * n, n);
        for (int64_t k = 0; k < n; ++k) row[k] -= along * q[static_cast<size_t>(j * n + k)];
      }
    }
    const double length = std::sqrt(dot(row, row, n));
    for (int64_t k = 0; k < n; ++k) row[k] /= length;
  }
  return q;
}

TEST(Muon, SingularVectorsStayAndSingularValuesComeTogether) {
  Rng rng(5);
  for (const auto& [rows, cols] : {std::pair<int64_t, int64_t>{8, 8}, {5, 24}, {24, 5}, {1, 7}, {16, 48}}) {
    const int64_t side = std::min(rows, cols);
    const Values u = orthonormal(rng, side, rows), v = orthonormal(rng, side, cols);
    std::vector<float> x(static_cast<size_t>(rows * cols));
    for (int64_t r = 0; r < rows; ++r) {
      for (int64_t c = 0; c < cols; ++c) {
        double sum = 0;
        for (int64_t i = 0; i < side; ++i) {
          const double value = std::pow(10.0, -1.5 * static_cast<double>(i) / static_cast<double>(side));
          sum += u[static_cast<size_t>(i * rows + r)] * value * v[static_cast<size_t>(i * cols + c)];
        }
        x[static_cast<size_t>(r * cols + c)] = static_cast<float>(37 * sum);
      }
    }
    std::vector<float> scratch;
    orthogonalize(kernels::best_ops(), kernels::Precision::kF32, rows, cols, x.data(), scratch);
    for (int64_t i = 0; i < side; ++i) {
      for (int64_t j = 0; j < side; ++j) {
        double sum = 0;
        for (int64_t r = 0; r < rows; ++r) {
          for (int64_t c = 0; c < cols; ++c) {
            sum += u[static_cast<size_t>(i * rows + r)] * static_cast<double>(x[static_cast<size_t>(r * cols + c)]) *
                   v[static_cast<size_t>(j * cols + c)];
          }
        }
        if (i == j) {
          EXPECT_GT(sum, 0.65) << rows << "x" << cols << " value " << i;
          EXPECT_LT(sum, 1.25) << rows << "x" << cols << " value " << i;
        } else {
          EXPECT_NEAR(sum, 0, 1e-3) << rows << "x" << cols << " " << i << "," << j;
        }
      }
    }
  }
}

TEST(Muon, AZeroMatrixStaysZero) {
  std::vector<float> x(12, 0.0f), scratch;
  orthogonalize(kernels::best_ops(), kernels::Precision::kBF16, 3, 4, x.data(), scratch);
  EXPECT_EQ(x, std::vector<float>(12, 0.0f));
}

TEST(Muon, AStepIsThePublishedOneForHiddenMatricesAndAdamWForTheRest) {
  ModelShape shape;
  shape.layers = 2;
  shape.width = 32;
  shape.head_size = 16;
  shape.ffn = 64;
  shape.vocab = 50;
  shape.rank_w = shape.rank_a = shape.rank_v = shape.rank_g = 8;
  const ParamLayout layout(shape);
  const kernels::Ops& ops = kernels::best_ops();
  const std::vector<float> begin = initial_params(layout, 3);
  std::vector<float> grads(begin.size());
  Rng rng(9);
  for (float& g : grads) g = static_cast<float>(rng.normal());
  OptimizerSettings settings;
  settings.kind = OptimizerKind::kMuon;
  settings.clip = 0;
  settings.steps = 100;
  settings.warmup = 0;
  const auto step_with = [&](const OptimizerSettings& s, int threads, Moments& moments) {
    kernels::Pool pool(threads);
    std::vector<float> params = begin;
    moments.first.assign(params.size(), 0.5f);
    moments.second.assign(params.size(), 0.25f);
    optimizer_step(layout, ops, pool, s, 3, 1.0, grads, params, moments);
    return params;
  };
  Moments one_moments, two_moments, adam_moments;
  const std::vector<float> one = step_with(settings, 1, one_moments);
  EXPECT_EQ(one, step_with(settings, 2, two_moments));
  EXPECT_EQ(one_moments.first, two_moments.first);
  OptimizerSettings adamw = settings;
  adamw.kind = OptimizerKind::kAdamW;
  const std::vector<float> plain = step_with(adamw, 1, adam_moments);
  const double lr = learning_rate(settings, 2);
  int hidden = 0;
  for (const ParamTensor& tensor : layout.tensors) {
    const auto first = static_cast<size_t>(tensor.offset), count = static_cast<size_t>(tensor.count);
    if (!tensor.hidden) {
      for (size_t i = first; i < first + count; ++i) ASSERT_EQ(one[i], plain[i]) << tensor.name;
      continue;
    }
    ++hidden;
    const int64_t rows = tensor.stored_rows(), cols = tensor.count / rows;
    std::vector<float> direction(count), scratch;
    for (size_t i = 0; i < count; ++i) {
      const float m = 0.95f * 0.5f + grads[first + i];
      EXPECT_FLOAT_EQ(one_moments.first[first + i], m);
      direction[i] = grads[first + i] + 0.95f * m;
    }
    orthogonalize(ops, kernels::Precision::kBF16, rows, cols, direction.data(), scratch);
    const double length = lr * 0.2 * std::sqrt(static_cast<double>(std::max(rows, cols)));
    for (size_t i = 0; i < count; ++i) {
      const double want = (1 - lr * settings.weight_decay) * static_cast<double>(begin[first + i]) -
                          length * static_cast<double>(direction[i]);
      ASSERT_NEAR(one[first + i], want, 1e-6) << tensor.name;
    }
  }
  EXPECT_EQ(hidden, 2 * 6);  // receptance, key, value, output; key and value of the channel mix
}

}  // namespace
}  // namespace anser::runtime

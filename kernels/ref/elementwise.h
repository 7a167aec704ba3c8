// The oracle for the element-wise ops, the loss and the optimiser; see ref/norm.h for why these are templates.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace anser::kernels::ref {

inline double logistic(double x) {
  // The two forms keep full relative precision in both tails.
  return x >= 0 ? 1 / (1 + std::exp(-x)) : std::exp(x) / (1 + std::exp(x));
}

template <class F>
void tanh(int64_t n, const F* x, F* y) {
  for (int64_t i = 0; i < n; ++i) y[i] = static_cast<F>(std::tanh(static_cast<double>(x[i])));
}

template <class F>
void tanh_backward(int64_t n, const F* y, const F* dy, F* dx) {
  for (int64_t i = 0; i < n; ++i) {
    const double value = static_cast<double>(y[i]);
    dx[i] = static_cast<F>(static_cast<double>(dy[i]) * (1 - value * value));
  }
}

template <class F>
void sigmoid(int64_t n, const F* x, F* y) {
  for (int64_t i = 0; i < n; ++i) y[i] = static_cast<F>(logistic(static_cast<double>(x[i])));
}

template <class F>
void sigmoid_backward(int64_t n, const F* y, const F* dy, F* dx) {
  for (int64_t i = 0; i < n; ++i) {
    const double value = static_cast<double>(y[i]);
    dx[i] = static_cast<F>(static_cast<double>(dy[i]) * value * (1 - value));
  }
}

template <class F>
void relu_squared(int64_t n, const F* x, F* y) {
  for (int64_t i = 0; i < n; ++i) {
    const double positive = std::max(static_cast<double>(x[i]), 0.0);
    y[i] = static_cast<F>(positive * positive);
  }
}

template <class F>
void relu_squared_backward(int64_t n, const F* x, const F* dy, F* dx) {
  for (int64_t i = 0; i < n; ++i) {
    dx[i] = static_cast<F>(2 * std::max(static_cast<double>(x[i]), 0.0) * static_cast<double>(dy[i]));
  }
}

template <class F>
void add(int64_t n, const F* x, F* y) {
  for (int64_t i = 0; i < n; ++i) y[i] += x[i];
}

template <class F>
double cross_entropy(int64_t T, int64_t V, const F* logits, const int32_t* target, const F* weight, F scale,
                     F* dlogits) {
  double loss = 0;
  for (int64_t t = 0; t < T; ++t) {
    const F* row = logits + t * V;
    const double row_weight = static_cast<double>(weight[t]);
    if (row_weight == 0) {
      std::fill(dlogits + t * V, dlogits + (t + 1) * V, F{0});
      continue;
    }
    const double top = static_cast<double>(*std::max_element(row, row + V));
    double sum = 0;
    for (int64_t v = 0; v < V; ++v) sum += std::exp(static_cast<double>(row[v]) - top);
    loss += row_weight * (top + std::log(sum) - static_cast<double>(row[target[t]]));
    const double factor = row_weight * static_cast<double>(scale);
    for (int64_t v = 0; v < V; ++v) {
      const double probability = std::exp(static_cast<double>(row[v]) - top) / sum;
      dlogits[t * V + v] = static_cast<F>(factor * (probability - (v == target[t] ? 1.0 : 0.0)));
    }
  }
  return loss;
}

template <class F>
void adamw(int64_t n, F* p, F* m, F* v, const F* g, F lr, F b1, F b2, F eps, F decay, F c1, F c2, F grad_scale) {
  for (int64_t i = 0; i < n; ++i) {
    const double slope = static_cast<double>(g[i]) * static_cast<double>(grad_scale);
    const double first = static_cast<double>(b1) * static_cast<double>(m[i]) + (1 - static_cast<double>(b1)) * slope;
    const double second =
        static_cast<double>(b2) * static_cast<double>(v[i]) + (1 - static_cast<double>(b2)) * slope * slope;
    m[i] = static_cast<F>(first);
    v[i] = static_cast<F>(second);
    const double step =
        first / static_cast<double>(c1) / (std::sqrt(second / static_cast<double>(c2)) + static_cast<double>(eps));
    const double value = static_cast<double>(p[i]);
    p[i] = static_cast<F>(value - static_cast<double>(lr) * (step + static_cast<double>(decay) * value));
  }
}

}  // namespace anser::kernels::ref

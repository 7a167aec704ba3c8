// The element-wise ops, the loss and the optimiser on vectors.
#pragma once

#include <cmath>
#include <cstdint>

#include "kernels/cpu/math.h"
#include "kernels/cpu/sweep.h"

namespace anser::kernels::cpu {

template <class V>
void tanh_all(int64_t n, const float* x, float* y) {
  sweep<V>(n, [&](int64_t i, auto lanes) { tanh(V::load(x + i, lanes)).store(y + i, lanes); });
}

template <class V>
void tanh_backward(int64_t n, const float* y, const float* dy, float* dx) {
  sweep<V>(n, [&](int64_t i, auto lanes) {
    const V value = V::load(y + i, lanes);
    (V::load(dy + i, lanes) * V::fnma(value, value, V::set(1))).store(dx + i, lanes);
  });
}

template <class V>
void sigmoid_all(int64_t n, const float* x, float* y) {
  sweep<V>(n, [&](int64_t i, auto lanes) { sigmoid(V::load(x + i, lanes)).store(y + i, lanes); });
}

template <class V>
void sigmoid_backward(int64_t n, const float* y, const float* dy, float* dx) {
  sweep<V>(n, [&](int64_t i, auto lanes) {
    const V value = V::load(y + i, lanes);
    (V::load(dy + i, lanes) * value * (V::set(1) - value)).store(dx + i, lanes);
  });
}

template <class V>
void relu_squared(int64_t n, const float* x, float* y) {
  sweep<V>(n, [&](int64_t i, auto lanes) {
    const V positive = V::max(V::zero(), V::load(x + i, lanes));
    (positive * positive).store(y + i, lanes);
  });
}

template <class V>
void relu_squared_backward(int64_t n, const float* x, const float* dy, float* dx) {
  sweep<V>(n, [&](int64_t i, auto lanes) {
    const V positive = V::max(V::zero(), V::load(x + i, lanes));
    ((positive + positive) * V::load(dy + i, lanes)).store(dx + i, lanes);
  });
}

template <class V>
void add(int64_t n, const float* x, float* y) {
  sweep<V>(n, [&](int64_t i, auto lanes) { (V::load(x + i, lanes) + V::load(y + i, lanes)).store(y + i, lanes); });
}

template <class V>
[[gnu::always_inline]] inline float highest_of(int64_t n, const float* x) {
  V top = V::set(x[0]);
  int64_t i = 0;
  for (; i + V::kWidth <= n; i += V::kWidth) top = V::max(top, V::load(x + i));
  float out = top.highest();
  for (; i < n; ++i) out = x[i] > out ? x[i] : out;
  return out;
}

// y = e^(x - top); returns the sum, in double beyond blocks of 1,024 so that large vocabularies lose nothing.
template <class V>
double exp_sum(int64_t n, const float* x, float top, float* y) {
  double total = 0;
  for (int64_t i = 0; i < n; i += 1024) {
    V sum = V::zero();
    sweep<V>(smaller<int64_t>(1024, n - i), [&](int64_t j, auto lanes) {
      const V value = exp(V::load(x + i + j, lanes) - V::set(top)).keep(lanes);
      value.store(y + i + j, lanes);
      sum = sum + value;
    });
    total += static_cast<double>(sum.sum());
  }
  return total;
}

template <class V>
double cross_entropy(int64_t T, int64_t Vocabulary, const float* logits, const int32_t* target, const float* weight,
                     float scale, float* dlogits) {
  double loss = 0;
  for (int64_t t = 0; t < T; ++t) {
    const float* row = logits + t * Vocabulary;
    float* out = dlogits + t * Vocabulary;
    if (weight[t] == 0) {
      sweep<V>(Vocabulary, [&](int64_t v, auto lanes) { V::zero().store(out + v, lanes); });
      continue;
    }
    const float top = highest_of<V>(Vocabulary, row), wanted = row[target[t]];
    const double sum = exp_sum<V>(Vocabulary, row, top, out);
    const double row_weight = static_cast<double>(weight[t]);
    loss += row_weight * (std::log(sum) + static_cast<double>(top) - static_cast<double>(wanted));
    const float factor = weight[t] * scale;
    const V share = V::set(static_cast<float>(static_cast<double>(factor) / sum));
    sweep<V>(Vocabulary, [&](int64_t v, auto lanes) { (V::load(out + v, lanes) * share).store(out + v, lanes); });
    out[target[t]] -= factor;
  }
  return loss;
}

template <class V>
void adamw(int64_t n, float* p, float* m, float* v, const float* g, float lr, float b1, float b2, float eps,
           float decay, float c1, float c2, float grad_scale) {
  const V rate = V::set(lr / c1), shrink = V::set(lr * decay), second_scale = V::set(1 / c2), floor = V::set(eps);
  sweep<V>(n, [&](int64_t i, auto lanes) {
    const V slope = V::load(g + i, lanes) * V::set(grad_scale);
    const V first = V::fma(V::set(b1), V::load(m + i, lanes), V::set(1 - b1) * slope);
    const V second = V::fma(V::set(b2), V::load(v + i, lanes), V::set(1 - b2) * (slope * slope));
    first.store(m + i, lanes);
    second.store(v + i, lanes);
    const V step = first / (V::sqrt(second * second_scale) + floor);
    const V value = V::load(p + i, lanes);
    (value - V::fma(rate, step, shrink * value)).store(p + i, lanes);
  });
}

}  // namespace anser::kernels::cpu

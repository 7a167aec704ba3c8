// Layer norm and token shift on vectors. Each pass goes token by token, so that every array is read once and in order;
// the parameters and their gradients stay in the first-level cache.
#pragma once

#include <cstdint>

#include "kernels/cpu/sweep.h"

namespace anser::kernels::cpu {

template <class V>
[[gnu::always_inline]] inline float sum_of(int64_t n, const float* x) {
  V sum = V::zero();
  sweep<V>(n, [&](int64_t i, auto lanes) { sum = sum + V::load(x + i, lanes); });
  return sum.sum();
}

// Sum of (x - centre)^2.
template <class V>
[[gnu::always_inline]] inline float squares_of(int64_t n, const float* x, float centre) {
  V sum = V::zero();
  sweep<V>(n, [&](int64_t i, auto lanes) {
    const V apart = (V::load(x + i, lanes) - V::set(centre)).keep(lanes);
    sum = V::fma(apart, apart, sum);
  });
  return sum.sum();
}

template <class V>
[[gnu::always_inline]] inline float inverse_root(float x) {
  float out[V::kWidth];
  (V::set(1) / V::sqrt(V::set(x))).store(out);
  return out[0];
}

template <class V>
void layer_norm(int64_t T, int64_t C, const float* x, const float* weight, const float* bias, float eps, float* y,
                float* mean, float* rstd) {
  const float share = 1.0f / static_cast<float>(C);
  for (int64_t t = 0; t < T; ++t) {
    const float* row = x + t * C;
    const float centre = sum_of<V>(C, row) * share;
    const float scale = inverse_root<V>(squares_of<V>(C, row, centre) * share + eps);
    if (mean != nullptr) mean[t] = centre;
    if (rstd != nullptr) rstd[t] = scale;
    sweep<V>(C, [&](int64_t c, auto lanes) {
      const V normal = (V::load(row + c, lanes) - V::set(centre)) * V::set(scale);
      V::fma(normal, V::load(weight + c, lanes), V::load(bias + c, lanes)).store(y + t * C + c, lanes);
    });
  }
}

template <class V>
void layer_norm_backward(int64_t T, int64_t C, const float* x, const float* weight, const float* mean,
                         const float* rstd, const float* dy, float* dx, float* dweight, float* dbias) {
  const float share = 1.0f / static_cast<float>(C);
  for (int64_t t = 0; t < T; ++t) {
    const float *row = x + t * C, *up = dy + t * C;
    const V centre = V::set(mean[t]), scale = V::set(rstd[t]);
    V sum_g = V::zero(), sum_gx = V::zero();
    sweep<V>(C, [&](int64_t c, auto lanes) {
      const V slope = V::load(up + c, lanes), normal = (V::load(row + c, lanes) - centre) * scale;
      const V g = slope * V::load(weight + c, lanes);
      sum_g = sum_g + g;
      sum_gx = V::fma(g, normal, sum_gx);
      V::fma(slope, normal, V::load(dweight + c, lanes)).store(dweight + c, lanes);
      (V::load(dbias + c, lanes) + slope).store(dbias + c, lanes);
    });
    const V mean_g = V::set(sum_g.sum() * share), mean_gx = V::set(sum_gx.sum() * share);
    sweep<V>(C, [&](int64_t c, auto lanes) {
      const V normal = (V::load(row + c, lanes) - centre) * scale;
      const V g = V::load(up + c, lanes) * V::load(weight + c, lanes);
      (scale * V::fnma(normal, mean_gx, g - mean_g)).store(dx + t * C + c, lanes);
    });
  }
}

template <class V>
void token_shift(int64_t T, int64_t C, int64_t n, const float* h, const float* prev, const float* mu, float* out) {
  for (int64_t t = 0; t < T; ++t) {
    const float *now = h + t * C, *before = t == 0 ? prev : now - C;
    sweep<V>(C, [&](int64_t c, auto lanes) {
      const V here = V::load(now + c, lanes), apart = V::load(before + c, lanes) - here;
      for (int64_t i = 0; i < n; ++i) {
        V::fma(apart, V::load(mu + i * C + c, lanes), here).store(out + (i * T + t) * C + c, lanes);
      }
    });
  }
}

// Backwards in time: row t hands what it owes row t - 1 on in `owed`.
template <class V>
void token_shift_backward(int64_t T, int64_t C, int64_t n, const float* h, const float* prev, const float* mu,
                          const float* dout, float* dh, float* dprev, float* dmu) {
  const Scratch memory(C);
  float* owed = memory.get();
  sweep<V>(C, [&](int64_t c, auto lanes) { V::zero().store(owed + c, lanes); });
  for (int64_t t = T - 1; t >= 0; --t) {
    const float *now = h + t * C, *before = t == 0 ? prev : now - C;
    sweep<V>(C, [&](int64_t c, auto lanes) {
      const V apart = V::load(before + c, lanes) - V::load(now + c, lanes);
      V all = V::zero(), to_before = V::zero();
      for (int64_t i = 0; i < n; ++i) {
        const V slope = V::load(dout + (i * T + t) * C + c, lanes);
        all = all + slope;
        to_before = V::fma(slope, V::load(mu + i * C + c, lanes), to_before);
        V::fma(slope, apart, V::load(dmu + i * C + c, lanes)).store(dmu + i * C + c, lanes);
      }
      (all - to_before + V::load(owed + c, lanes)).store(dh + t * C + c, lanes);
      to_before.store(owed + c, lanes);
    });
  }
  if (dprev != nullptr) {
    sweep<V>(C, [&](int64_t c, auto lanes) { V::load(owed + c, lanes).store(dprev + c, lanes); });
  }
}

}  // namespace anser::kernels::cpu

// The fused pass after the recurrence: group norm, bonus and output gate, on vectors, head by head.
#pragma once

#include <cstdint>

#include "kernels/cpu/gates.h"
#include "kernels/cpu/norm.h"
#include "kernels/cpu/sweep.h"
#include "kernels/ops.h"

namespace anser::kernels::cpu {

// Group-norm statistics and the bonus r.k.r_k of one head.
template <class V>
struct HeadOutput {
  V mean, rstd, bonus;
};

template <class V>
[[gnu::always_inline]] inline HeadOutput<V> head_output(int64_t N, const float* y, const float* r, const float* k,
                                                        const float* r_k) {
  const float share = 1.0f / static_cast<float>(N);
  const float mean = sum_of<V>(N, y) * share;
  const float rstd = inverse_root<V>(squares_of<V>(N, y, mean) * share + 64e-5f);
  V bonus = V::zero();
  sweep<V>(N, [&](int64_t j, auto lanes) {
    bonus = V::fma(V::load(r + j, lanes) * V::load(k + j, lanes), V::load(r_k + j, lanes), bonus);
  });
  return {V::set(mean), V::set(rstd), V::set(bonus.sum())};
}

template <class V>
void mix_output(int64_t T, int64_t H, int64_t N, int64_t ld, const TimeMixParams& p, const float* y, const float* r,
                const float* k, const float* v, const float* g, float* out) {
  for (int64_t th = 0; th < T * H; ++th) {
    const int64_t first = th % H * N, base = th * N;
    const HeadOutput<V> head = head_output<V>(N, y + base, r + base, k + base, p.r_k + first);
    sweep<V>(N, [&](int64_t j, auto lanes) {
      const int64_t c = first + j, at = base + j, outer = th / H * ld + c;
      const V normal = (V::load(y + at, lanes) - head.mean) * head.rstd;
      V inner = V::fma(normal, V::load(p.ln_x_weight + c, lanes), V::load(p.ln_x_bias + c, lanes));
      inner = V::fma(head.bonus, V::load(v + at, lanes), inner);
      (V::load(g + outer, lanes) * inner).store(out + outer, lanes);
    });
  }
}

// Formulas: docs/rwkv7.md.
template <class V>
void mix_output_backward(int64_t T, int64_t H, int64_t N, const TimeMixParams& p, const float* y, const float* r,
                         const float* k, const float* v, const float* g, const float* dout, float* dy, float* dr,
                         float* dk, float* dv, float* dg, const TimeMixParamGrads& dp) {
  const float share = 1.0f / static_cast<float>(N);
  for (int64_t th = 0; th < T * H; ++th) {
    const int64_t first = th % H * N, base = th * N;
    const HeadOutput<V> head = head_output<V>(N, y + base, r + base, k + base, p.r_k + first);
    V sum_d = V::zero(), sum_dx = V::zero(), sum_bonus = V::zero();
    sweep<V>(N, [&](int64_t j, auto lanes) {
      const int64_t c = first + j, at = base + j;
      const V normal = (V::load(y + at, lanes) - head.mean) * head.rstd, value = V::load(v + at, lanes);
      const V slope = V::load(dout + at, lanes), up = slope * V::load(g + at, lanes);
      const V weight = V::load(p.ln_x_weight + c, lanes), dnormal = up * weight;
      sum_d = sum_d + dnormal;
      sum_dx = V::fma(dnormal, normal, sum_dx);
      sum_bonus = V::fma(up, value, sum_bonus);
      const V inner = V::fma(head.bonus, value, V::fma(normal, weight, V::load(p.ln_x_bias + c, lanes)));
      (slope * inner).store(dg + at, lanes);
      (up * head.bonus).store(dv + at, lanes);
      add_to(dp.ln_x_weight + c, lanes, up * normal);
      add_to(dp.ln_x_bias + c, lanes, up);
    });
    const V mean_d = V::set(sum_d.sum() * share), mean_dx = V::set(sum_dx.sum() * share);
    const V dbonus = V::set(sum_bonus.sum());
    sweep<V>(N, [&](int64_t j, auto lanes) {
      const int64_t c = first + j, at = base + j;
      const V normal = (V::load(y + at, lanes) - head.mean) * head.rstd;
      const V dnormal = V::load(dout + at, lanes) * V::load(g + at, lanes) * V::load(p.ln_x_weight + c, lanes);
      (head.rstd * V::fnma(normal, mean_dx, dnormal - mean_d)).store(dy + at, lanes);
      const V receptance = V::load(r + at, lanes), key = V::load(k + at, lanes);
      const V through = dbonus * V::load(p.r_k + c, lanes);
      (through * key).store(dr + at, lanes);
      (through * receptance).store(dk + at, lanes);
      add_to(dp.r_k + c, lanes, dbonus * receptance * key);
    });
  }
}

}  // namespace anser::kernels::cpu

// The fused pass between the projections and the recurrence, on vectors, head by head.
#pragma once

#include <cstdint>

#include "kernels/cpu/math.h"
#include "kernels/cpu/norm.h"
#include "kernels/cpu/sweep.h"
#include "kernels/ops.h"

namespace anser::kernels::cpu {

inline constexpr float kDecayScale = 0.60653065971263342f;  // e^{-1/2}

// Sum of (k_raw * k_k)^2 over one head.
template <class V>
[[gnu::always_inline]] inline float key_squares(int64_t N, const float* k_raw, const float* k_k) {
  V sum = V::zero();
  sweep<V>(N, [&](int64_t j, auto lanes) {
    const V u = V::load(k_raw + j, lanes) * V::load(k_k + j, lanes);
    sum = V::fma(u, u, sum);
  });
  return sum.sum();
}

// 1 / max(|u|, 1e-12), by squares: 1e-24 is a normal float.
template <class V>
[[gnu::always_inline]] inline V inverse_norm(float squares) {
  return V::set(inverse_root<V>(squares > 1e-24f ? squares : 1e-24f));
}

template <class V>
void gates(int64_t T, int64_t H, int64_t N, int64_t ld, const TimeMixParams& p, const float* k_raw, const float* v_raw,
           const float* w_lora, const float* a_lora, const float* v_lora, const float* v_first, const Gates& out) {
  const V one = V::set(1);
  for (int64_t th = 0; th < T * H; ++th) {
    const int64_t first = th % H * N, row = th / H * ld + first;
    const V inverse = inverse_norm<V>(key_squares<V>(N, k_raw + row, p.k_k + first));
    sweep<V>(N, [&](int64_t j, auto lanes) {
      const int64_t c = first + j, at = th * N + j, in = row + j;
      const V k = V::load(k_raw + in, lanes), v = V::load(v_raw + in, lanes);
      const V gate = sigmoid(V::load(p.w0 + c, lanes) + V::load(w_lora + in, lanes));
      const V w = exp(V::set(-kDecayScale) * gate);
      const V a = V::set(p.a_scale) * sigmoid(V::load(p.a0 + c, lanes) + V::load(a_lora + in, lanes));
      const V kk = k * V::load(p.k_k + c, lanes) * inverse;
      w.store(out.w + at, lanes);
      a.store(out.a + at, lanes);
      (k * V::fma(a - one, V::load(p.k_a + c, lanes), one)).store(out.k + at, lanes);
      (V::zero() - kk).store(out.kn + at, lanes);
      (p.a_scale == 2 ? kk * a * w : kk * a).store(out.b + at, lanes);
      if (v_first == nullptr) {
        v.store(out.v + at, lanes);
      } else {
        const V mix = sigmoid(V::load(p.v0 + c, lanes) + V::load(v_lora + in, lanes));
        V::fma(V::load(v_first + in, lanes) - v, mix, v).store(out.v + at, lanes);
      }
    });
  }
}

template <class V, class Lanes>
[[gnu::always_inline]] inline void add_to(float* target, Lanes lanes, V value) {
  (V::load(target, lanes) + value).store(target, lanes);
}

// Where the gradients of gates_backward go.
struct GateGradients {
  float *dk_raw, *dv_raw, *dw_lora, *da_lora, *dv_lora, *dv_first;
};

// The value residual of one vector: v = v_raw + (v_first - v_raw) * mix.
template <class V, class Lanes>
[[gnu::always_inline]] inline void value_residual_backward(int64_t at, int64_t c, Lanes lanes, const TimeMixParams& p,
                                                           const float* v_raw, const float* v_lora,
                                                           const float* v_first, V dv, const GateGradients& out,
                                                           const TimeMixParamGrads& dp) {
  if (v_first == nullptr) {
    dv.store(out.dv_raw + at, lanes);
    return;
  }
  const V mix = sigmoid(V::load(p.v0 + c, lanes) + V::load(v_lora + at, lanes)), through = dv * mix;
  const V apart = V::load(v_first + at, lanes) - V::load(v_raw + at, lanes);
  const V pre = through * apart * (V::set(1) - mix);
  (dv - through).store(out.dv_raw + at, lanes);
  add_to(out.dv_first + at, lanes, through);
  pre.store(out.dv_lora + at, lanes);
  add_to(dp.v0 + c, lanes, pre);
}

// d of kk from kn = -kk and b = kk a (w).
template <class V, class Lanes>
[[gnu::always_inline]] inline V slope_of_kk(int64_t at, Lanes lanes, bool extended, const Gates& saved,
                                            const Gates& dout) {
  V through = V::load(dout.b + at, lanes) * V::load(saved.a + at, lanes);
  if (extended) through = through * V::load(saved.w + at, lanes);
  return through - V::load(dout.kn + at, lanes);
}

// Formulas: docs/rwkv7.md.
template <class V>
void gates_backward(int64_t T, int64_t H, int64_t N, const TimeMixParams& p, const float* k_raw, const float* v_raw,
                    const float* v_lora, const float* v_first, const Gates& saved, const Gates& dout, float* dk_raw,
                    float* dv_raw, float* dw_lora, float* da_lora, float* dv_lora, float* dv_first,
                    const TimeMixParamGrads& dp) {
  const GateGradients to{dk_raw, dv_raw, dw_lora, da_lora, dv_lora, dv_first};
  const bool extended = p.a_scale == 2;
  const V one = V::set(1);
  for (int64_t th = 0; th < T * H; ++th) {
    const int64_t first = th % H * N, base = th * N;
    const float squares = key_squares<V>(N, k_raw + base, p.k_k + first);
    const V inverse = inverse_norm<V>(squares);
    V product = V::zero();
    sweep<V>(N, [&](int64_t j, auto lanes) {
      product =
          V::fnma(slope_of_kk<V>(base + j, lanes, extended, saved, dout), V::load(saved.kn + base + j, lanes), product);
    });
    const V along = V::set(squares > 1e-24f ? product.sum() : 0.0f);
    sweep<V>(N, [&](int64_t j, auto lanes) {
      const int64_t c = first + j, at = base + j;
      const V k = V::load(k_raw + at, lanes), a = V::load(saved.a + at, lanes), w = V::load(saved.w + at, lanes);
      const V kk = V::zero() - V::load(saved.kn + at, lanes), dk = V::load(dout.k + at, lanes);
      const V k_a = V::load(p.k_a + c, lanes), db_kk = V::load(dout.b + at, lanes) * kk;
      const V du = inverse * V::fnma(kk, along, slope_of_kk<V>(at, lanes, extended, saved, dout));
      V::fma(dk, V::fma(a - one, k_a, one), du * V::load(p.k_k + c, lanes)).store(to.dk_raw + at, lanes);
      add_to(dp.k_k + c, lanes, du * k);
      add_to(dp.k_a + c, lanes, dk * k * (a - one));

      const V da = V::load(dout.a + at, lanes) + V::fma(dk * k, k_a, extended ? db_kk * w : db_kk);
      const V da_pre = da * a * V::fnma(a, V::set(1 / p.a_scale), one);
      da_pre.store(to.da_lora + at, lanes);
      add_to(dp.a0 + c, lanes, da_pre);

      V dw = V::load(dout.w + at, lanes);
      if (extended) dw = V::fma(db_kk, a, dw);
      const V minus_log = minus_log_of_decay(w);  // kDecayScale * sigmoid
      const V dw_pre = dw * w * minus_log * V::fma(minus_log, V::set(1 / kDecayScale), V::set(-1));
      dw_pre.store(to.dw_lora + at, lanes);
      add_to(dp.w0 + c, lanes, dw_pre);
      value_residual_backward<V>(at, c, lanes, p, v_raw, v_lora, v_first, V::load(dout.v + at, lanes), to, dp);
    });
  }
}

}  // namespace anser::kernels::cpu

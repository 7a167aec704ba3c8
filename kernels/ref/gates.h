// The oracle for the fused passes before and after the recurrence; see ref/norm.h for why these are templates.
// Params, Grads and Fields have the members of TimeMixParams, TimeMixParamGrads and Gates, of element type F.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <vector>

#include "kernels/ref/elementwise.h"

namespace anser::kernels::ref {

inline constexpr double kDecayScale = 0.60653065971263342;  // e^{-1/2}
inline constexpr double kNormFloor = 1e-12;

// Sums of one parameter's gradient, in double, added to the caller's array at the end; null stays untouched.
template <class F>
class ChannelSums {
 public:
  ChannelSums(F* target, int64_t C) : target_(target), sums_(static_cast<size_t>(C)) {}
  ChannelSums(const ChannelSums&) = delete;
  ChannelSums& operator=(const ChannelSums&) = delete;
  ~ChannelSums() {
    for (size_t c = 0; target_ != nullptr && c < sums_.size(); ++c) target_[c] += static_cast<F>(sums_[c]);
  }
  void add(int64_t c, double value) { sums_[static_cast<size_t>(c)] += value; }

 private:
  F* target_;
  std::vector<double> sums_;
};

// |u| of u = k_raw * k_k over one head.
template <class F>
double head_norm(int64_t N, const F* k_raw, const F* k_k) {
  double squares = 0;
  for (int64_t j = 0; j < N; ++j) {
    const double u = static_cast<double>(k_raw[j]) * static_cast<double>(k_k[j]);
    squares += u * u;
  }
  return std::sqrt(squares);
}

template <class F, class Params, class Fields>
void gates(int64_t T, int64_t H, int64_t N, int64_t ld, const Params& p, const F* k_raw, const F* v_raw,
           const F* w_lora, const F* a_lora, const F* v_lora, const F* v_first, const Fields& out) {
  const double a_scale = static_cast<double>(p.a_scale);
  for (int64_t th = 0; th < T * H; ++th) {
    const int64_t head = th % H * N;
    const int64_t row = th / H * ld + head;
    const double inverse = 1 / std::max(head_norm(N, k_raw + row, p.k_k + head), kNormFloor);
    for (int64_t j = 0; j < N; ++j) {
      const int64_t c = head + j, at = th * N + j, in = row + j;
      const double k = static_cast<double>(k_raw[in]), v = static_cast<double>(v_raw[in]);
      const double w =
          std::exp(-kDecayScale * logistic(static_cast<double>(p.w0[c]) + static_cast<double>(w_lora[in])));
      const double a = a_scale * logistic(static_cast<double>(p.a0[c]) + static_cast<double>(a_lora[in]));
      const double kk = k * static_cast<double>(p.k_k[c]) * inverse;
      out.w[at] = static_cast<F>(w);
      out.a[at] = static_cast<F>(a);
      out.k[at] = static_cast<F>(k * (1 + (a - 1) * static_cast<double>(p.k_a[c])));
      out.kn[at] = static_cast<F>(-kk);
      out.b[at] = static_cast<F>(a_scale == 2 ? kk * a * w : kk * a);
      out.v[at] = v_raw[in];
      if (v_first != nullptr) {
        const double mix = logistic(static_cast<double>(p.v0[c]) + static_cast<double>(v_lora[in]));
        out.v[at] = static_cast<F>(v + (static_cast<double>(v_first[in]) - v) * mix);
      }
    }
  }
}

// Of the formulas in docs/rwkv7.md (k/kk block, value residual, a, decay); with the extended eigenvalues b = kk a w
// also sends a gradient to w.
template <class F, class Params, class Fields, class Grads>
void gates_backward(int64_t T, int64_t H, int64_t N, const Params& p, const F* k_raw, const F* v_raw, const F* v_lora,
                    const F* v_first, const Fields& saved, const Fields& dout, F* dk_raw, F* dv_raw, F* dw_lora,
                    F* da_lora, F* dv_lora, F* dv_first, const Grads& dp) {
  const double a_scale = static_cast<double>(p.a_scale);
  const bool extended = a_scale == 2;
  ChannelSums<F> sum_w0(dp.w0, H * N), sum_a0(dp.a0, H * N), sum_v0(v_first != nullptr ? dp.v0 : nullptr, H * N);
  ChannelSums<F> sum_k_k(dp.k_k, H * N), sum_k_a(dp.k_a, H * N);
  for (int64_t th = 0; th < T * H; ++th) {
    const int64_t head = th % H * N;
    const double norm = head_norm(N, k_raw + th * N, p.k_k + head);
    const double inverse = 1 / std::max(norm, kNormFloor);
    // d of kk, element j: from kn = -kk and b = kk * a (* w).
    const auto dkk = [&](int64_t at) {
      const double w = extended ? static_cast<double>(saved.w[at]) : 1.0;
      return static_cast<double>(dout.b[at]) * static_cast<double>(saved.a[at]) * w - static_cast<double>(dout.kn[at]);
    };
    double along = 0;  // dkk . kk; zero where the norm was clamped
    for (int64_t at = th * N; norm > kNormFloor && at < (th + 1) * N; ++at) {
      along -= dkk(at) * static_cast<double>(saved.kn[at]);
    }
    for (int64_t j = 0; j < N; ++j) {
      const int64_t c = head + j, at = th * N + j;
      const double k = static_cast<double>(k_raw[at]), v = static_cast<double>(v_raw[at]);
      const double a = static_cast<double>(saved.a[at]), w = static_cast<double>(saved.w[at]);
      const double kk = -static_cast<double>(saved.kn[at]);
      const double dk = static_cast<double>(dout.k[at]), db = static_cast<double>(dout.b[at]);
      const double k_a = static_cast<double>(p.k_a[c]), k_k = static_cast<double>(p.k_k[c]);
      const double du = inverse * (dkk(at) - kk * along);
      dk_raw[at] = static_cast<F>(dk * (1 + (a - 1) * k_a) + du * k_k);
      sum_k_k.add(c, du * k);
      sum_k_a.add(c, dk * k * (a - 1));

      const double da = static_cast<double>(dout.a[at]) + dk * k * k_a + db * kk * (extended ? w : 1.0);
      const double da_pre = da * a * (1 - a / a_scale);
      da_lora[at] = static_cast<F>(da_pre);
      sum_a0.add(c, da_pre);

      const double dw = static_cast<double>(dout.w[at]) + (extended ? db * kk * a : 0.0);
      const double gate = -std::log(w) / kDecayScale;
      const double dw_pre = dw * w * -kDecayScale * gate * (1 - gate);
      dw_lora[at] = static_cast<F>(dw_pre);
      sum_w0.add(c, dw_pre);

      const double dv = static_cast<double>(dout.v[at]);
      dv_raw[at] = dout.v[at];
      if (v_first != nullptr) {
        const double mix = logistic(static_cast<double>(p.v0[c]) + static_cast<double>(v_lora[at]));
        const double dv_pre = dv * (static_cast<double>(v_first[at]) - v) * mix * (1 - mix);
        dv_raw[at] = static_cast<F>(dv * (1 - mix));
        dv_first[at] += static_cast<F>(dv * mix);
        dv_lora[at] = static_cast<F>(dv_pre);
        sum_v0.add(c, dv_pre);
      }
    }
  }
}

// What one head's output needs of its inputs: group-norm statistics and the bonus r.k.r_k.
struct HeadOutput {
  double mean = 0, rstd = 0, bonus = 0;
};

template <class F>
HeadOutput head_output(int64_t N, const F* y, const F* r, const F* k, const F* r_k) {
  HeadOutput head;
  for (int64_t j = 0; j < N; ++j) head.mean += static_cast<double>(y[j]) / static_cast<double>(N);
  double squares = 0;
  for (int64_t j = 0; j < N; ++j) {
    const double centred = static_cast<double>(y[j]) - head.mean;
    squares += centred * centred;
    head.bonus += static_cast<double>(r[j]) * static_cast<double>(k[j]) * static_cast<double>(r_k[j]);
  }
  head.rstd = 1 / std::sqrt(squares / static_cast<double>(N) + 64e-5);
  return head;
}

template <class F, class Params>
void mix_output(int64_t T, int64_t H, int64_t N, int64_t ld, const Params& p, const F* y, const F* r, const F* k,
                const F* v, const F* g, F* out) {
  for (int64_t th = 0; th < T * H; ++th) {
    const int64_t first = th % H * N;
    const HeadOutput head = head_output(N, y + th * N, r + th * N, k + th * N, p.r_k + first);
    for (int64_t j = 0; j < N; ++j) {
      const int64_t c = first + j, at = th * N + j;
      const double normal = (static_cast<double>(y[at]) - head.mean) * head.rstd;
      const double inner = normal * static_cast<double>(p.ln_x_weight[c]) + static_cast<double>(p.ln_x_bias[c]) +
                           head.bonus * static_cast<double>(v[at]);
      const int64_t outer = th / H * ld + c;
      out[outer] = static_cast<F>(static_cast<double>(g[outer]) * inner);
    }
  }
}

template <class F, class Params, class Grads>
void mix_output_backward(int64_t T, int64_t H, int64_t N, const Params& p, const F* y, const F* r, const F* k,
                         const F* v, const F* g, const F* dout, F* dy, F* dr, F* dk, F* dv, F* dg, const Grads& dp) {
  const double count = static_cast<double>(N);
  ChannelSums<F> sum_r_k(dp.r_k, H * N), sum_ln_x_weight(dp.ln_x_weight, H * N), sum_ln_x_bias(dp.ln_x_bias, H * N);
  for (int64_t th = 0; th < T * H; ++th) {
    const int64_t first = th % H * N;
    const HeadOutput head = head_output(N, y + th * N, r + th * N, k + th * N, p.r_k + first);
    double sum_d = 0, sum_dx = 0, dbonus = 0;
    for (int64_t j = 0; j < N; ++j) {
      const int64_t c = first + j, at = th * N + j;
      const double normal = (static_cast<double>(y[at]) - head.mean) * head.rstd;
      const double up = static_cast<double>(dout[at]) * static_cast<double>(g[at]);
      const double dnormal = up * static_cast<double>(p.ln_x_weight[c]);
      sum_d += dnormal;
      sum_dx += dnormal * normal;
      dbonus += up * static_cast<double>(v[at]);
      const double inner = normal * static_cast<double>(p.ln_x_weight[c]) + static_cast<double>(p.ln_x_bias[c]) +
                           head.bonus * static_cast<double>(v[at]);
      dg[at] = static_cast<F>(static_cast<double>(dout[at]) * inner);
      dv[at] = static_cast<F>(up * head.bonus);
      sum_ln_x_weight.add(c, up * normal);
      sum_ln_x_bias.add(c, up);
    }
    for (int64_t j = 0; j < N; ++j) {
      const int64_t c = first + j, at = th * N + j;
      const double normal = (static_cast<double>(y[at]) - head.mean) * head.rstd;
      const double dnormal =
          static_cast<double>(dout[at]) * static_cast<double>(g[at]) * static_cast<double>(p.ln_x_weight[c]);
      dy[at] = static_cast<F>(head.rstd * (dnormal - sum_d / count - normal * sum_dx / count));
      const double rj = static_cast<double>(r[at]), kj = static_cast<double>(k[at]);
      const double r_k = static_cast<double>(p.r_k[c]);
      dr[at] = static_cast<F>(dbonus * kj * r_k);
      dk[at] = static_cast<F>(dbonus * rj * r_k);
      sum_r_k.add(c, dbonus * rj * kj);
    }
  }
}

}  // namespace anser::kernels::ref

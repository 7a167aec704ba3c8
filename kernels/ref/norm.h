// The oracle for layer norm and token shift. Templates over the storage type F: the table in ref.cpp uses float, the
// gradient tests use double so that finite differences are not drowned by rounding. Shapes: kernels/ops.h.
#pragma once

#include <cmath>
#include <cstdint>
#include <vector>

namespace anser::kernels::ref {

template <class F>
void layer_norm(int64_t T, int64_t C, const F* x, const F* weight, const F* bias, F eps, F* y, F* mean, F* rstd) {
  for (int64_t t = 0; t < T; ++t) {
    const F* row = x + t * C;
    double sum = 0, squares = 0;
    for (int64_t c = 0; c < C; ++c) sum += static_cast<double>(row[c]);
    const double mu = sum / static_cast<double>(C);
    for (int64_t c = 0; c < C; ++c) squares += (static_cast<double>(row[c]) - mu) * (static_cast<double>(row[c]) - mu);
    const double scale = 1.0 / std::sqrt(squares / static_cast<double>(C) + static_cast<double>(eps));
    if (mean != nullptr) mean[t] = static_cast<F>(mu);
    if (rstd != nullptr) rstd[t] = static_cast<F>(scale);
    for (int64_t c = 0; c < C; ++c) {
      const double normal = (static_cast<double>(row[c]) - mu) * scale;
      y[t * C + c] = static_cast<F>(normal * static_cast<double>(weight[c]) + static_cast<double>(bias[c]));
    }
  }
}

// dx = rstd * (g - mean(g) - xh * mean(g * xh)),  g = dy * weight, xh = (x - mean) * rstd.
template <class F>
void layer_norm_backward(int64_t T, int64_t C, const F* x, const F* weight, const F* mean, const F* rstd, const F* dy,
                         F* dx, F* dweight, F* dbias) {
  std::vector<double> sum_weight(static_cast<size_t>(C)), sum_bias(static_cast<size_t>(C));
  const double count = static_cast<double>(C);
  for (int64_t t = 0; t < T; ++t) {
    const double mu = static_cast<double>(mean[t]), scale = static_cast<double>(rstd[t]);
    double sum_g = 0, sum_gx = 0;
    for (int64_t c = 0; c < C; ++c) {
      const double up = static_cast<double>(dy[t * C + c]);
      const double normal = (static_cast<double>(x[t * C + c]) - mu) * scale;
      const double g = up * static_cast<double>(weight[c]);
      sum_g += g;
      sum_gx += g * normal;
      sum_weight[static_cast<size_t>(c)] += up * normal;
      sum_bias[static_cast<size_t>(c)] += up;
    }
    for (int64_t c = 0; c < C; ++c) {
      const double normal = (static_cast<double>(x[t * C + c]) - mu) * scale;
      const double g = static_cast<double>(dy[t * C + c]) * static_cast<double>(weight[c]);
      dx[t * C + c] = static_cast<F>(scale * (g - sum_g / count - normal * sum_gx / count));
    }
  }
  for (int64_t c = 0; c < C; ++c) {
    dweight[c] += static_cast<F>(sum_weight[static_cast<size_t>(c)]);
    dbias[c] += static_cast<F>(sum_bias[static_cast<size_t>(c)]);
  }
}

template <class F>
void token_shift(int64_t T, int64_t C, int64_t n, const F* h, const F* prev, const F* mu, F* out) {
  for (int64_t i = 0; i < n; ++i) {
    for (int64_t t = 0; t < T; ++t) {
      const F* before = t == 0 ? prev : h + (t - 1) * C;
      for (int64_t c = 0; c < C; ++c) {
        const double now = static_cast<double>(h[t * C + c]);
        out[(i * T + t) * C + c] =
            static_cast<F>(now + (static_cast<double>(before[c]) - now) * static_cast<double>(mu[i * C + c]));
      }
    }
  }
}

template <class F>
void token_shift_backward(int64_t T, int64_t C, int64_t n, const F* h, const F* prev, const F* mu, const F* dout, F* dh,
                          F* dprev, F* dmu) {
  for (int64_t c = 0; c < C; ++c) {
    double from_next = 0;  // gradient that row t+1 sends to row t
    for (int64_t t = T - 1; t >= 0; --t) {
      double here = 0, to_before = 0;
      for (int64_t i = 0; i < n; ++i) {
        const double g = static_cast<double>(dout[(i * T + t) * C + c]), m = static_cast<double>(mu[i * C + c]);
        here += g * (1 - m);
        to_before += g * m;
      }
      dh[t * C + c] = static_cast<F>(here + from_next);
      from_next = to_before;
    }
    if (dprev != nullptr) dprev[c] = static_cast<F>(from_next);
    for (int64_t i = 0; i < n; ++i) {
      double sum = 0;
      for (int64_t t = 0; t < T; ++t) {
        const F* before = t == 0 ? prev : h + (t - 1) * C;
        sum += static_cast<double>(dout[(i * T + t) * C + c]) *
               (static_cast<double>(before[c]) - static_cast<double>(h[t * C + c]));
      }
      dmu[i * C + c] += static_cast<F>(sum);
    }
  }
}

}  // namespace anser::kernels::ref

// The oracle for the WKV-7 recurrence, forward and backward, straight from the formulas (docs/rwkv7.md); see ref/norm.h
// for why these are templates. `saved` holds the state before the first token: backward runs the recurrence again, in
// double, and keeps every state of one head.
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

namespace anser::kernels::ref {

// The six inputs of one head at one token, or of all: pointers to [T,C].
template <class F>
struct HeadInputs {
  const F *r, *w, *k, *v, *kn, *b;

  HeadInputs at(int64_t offset) const {
    return {r + offset, w + offset, k + offset, v + offset, kn + offset, b + offset};
  }
};

// One step of one head, state S [N,N] in double; sa and y [N] are results.
template <class F>
void wkv7_step(int64_t N, const HeadInputs<F>& in, double* S, double* sa, double* y) {
  for (int64_t i = 0; i < N; ++i) {
    double* row = S + i * N;
    sa[i] = 0;
    y[i] = 0;
    for (int64_t j = 0; j < N; ++j) sa[i] += row[j] * static_cast<double>(in.kn[j]);
    for (int64_t j = 0; j < N; ++j) {
      row[j] = row[j] * static_cast<double>(in.w[j]) + sa[i] * static_cast<double>(in.b[j]) +
               static_cast<double>(in.v[i]) * static_cast<double>(in.k[j]);
      y[i] += row[j] * static_cast<double>(in.r[j]);
    }
  }
}

template <class F>
void wkv7(int64_t T, int64_t H, int64_t N, int64_t ld, const F* r, const F* w, const F* k, const F* v, const F* kn,
          const F* b, F* S, F* y) {
  const HeadInputs<F> in{r, w, k, v, kn, b};
  std::vector<double> state(static_cast<size_t>(N * N)), sa(static_cast<size_t>(N)), out(static_cast<size_t>(N));
  for (int64_t h = 0; h < H; ++h) {
    F* head = S + h * N * N;
    std::copy(head, head + N * N, state.begin());
    for (int64_t t = 0; t < T; ++t) {
      const int64_t at = t * ld + h * N;
      wkv7_step(N, in.at(at), state.data(), sa.data(), out.data());
      for (int64_t i = 0; i < N; ++i) y[at + i] = static_cast<F>(out[static_cast<size_t>(i)]);
    }
    for (int64_t i = 0; i < N * N; ++i) head[i] = static_cast<F>(state[static_cast<size_t>(i)]);
  }
}

inline int64_t wkv7_saved_floats(int64_t, int64_t H, int64_t N) { return H * N * N; }

template <class F>
void wkv7_train(int64_t T, int64_t H, int64_t N, const F* r, const F* w, const F* k, const F* v, const F* kn,
                const F* b, F* S, F* y, F* saved) {
  std::copy(S, S + H * N * N, saved);
  wkv7(T, H, N, H * N, r, w, k, v, kn, b, S, y);
}

// Where one head's gradients of one token go.
template <class F>
struct HeadGradients {
  F *dr, *dw, *dk, *dv, *dkn, *db;

  HeadGradients at(int64_t offset) const {
    return {dr + offset, dw + offset, dk + offset, dv + offset, dkn + offset, db + offset};
  }
};

// One step back: `before`, `after` are the states around the token, sa its product, dS [N,N] is carried.
template <class F>
void wkv7_step_back(int64_t N, const HeadInputs<F>& in, const double* before, const double* after, const double* sa,
                    const F* dy, double* dS, const HeadGradients<F>& out) {
  std::vector<double> dsa(static_cast<size_t>(N));
  for (int64_t i = 0; i < N; ++i) {
    double dv = 0;
    for (int64_t j = 0; j < N; ++j) {
      dS[i * N + j] += static_cast<double>(dy[i]) * static_cast<double>(in.r[j]);
      dv += dS[i * N + j] * static_cast<double>(in.k[j]);
      dsa[static_cast<size_t>(i)] += dS[i * N + j] * static_cast<double>(in.b[j]);
    }
    out.dv[i] = static_cast<F>(dv);
  }
  for (int64_t j = 0; j < N; ++j) {
    double dr = 0, dw = 0, dk = 0, dkn = 0, db = 0;
    for (int64_t i = 0; i < N; ++i) {
      const double slope = dS[i * N + j];
      dr += after[i * N + j] * static_cast<double>(dy[i]);
      dw += slope * before[i * N + j];
      dk += slope * static_cast<double>(in.v[i]);
      db += slope * sa[i];
      dkn += before[i * N + j] * dsa[static_cast<size_t>(i)];
      dS[i * N + j] =
          slope * static_cast<double>(in.w[j]) + dsa[static_cast<size_t>(i)] * static_cast<double>(in.kn[j]);
    }
    out.dr[j] = static_cast<F>(dr);
    out.dw[j] = static_cast<F>(dw);
    out.dk[j] = static_cast<F>(dk);
    out.db[j] = static_cast<F>(db);
    out.dkn[j] = static_cast<F>(dkn);
  }
}

template <class F>
void wkv7_backward(int64_t T, int64_t H, int64_t N, const F* r, const F* w, const F* k, const F* v, const F* kn,
                   const F* b, const F* saved, const F* dy, F* dS, F* dr, F* dw, F* dk, F* dv, F* dkn, F* db) {
  const HeadInputs<F> in{r, w, k, v, kn, b};
  const HeadGradients<F> out{dr, dw, dk, dv, dkn, db};
  const int64_t size = N * N;
  std::vector<double> states(static_cast<size_t>((T + 1) * size)), sa(static_cast<size_t>(T * N + 1));
  std::vector<double> slope(static_cast<size_t>(size)), y(static_cast<size_t>(N));
  for (int64_t h = 0; h < H; ++h) {
    std::copy(saved + h * size, saved + (h + 1) * size, states.begin());
    for (int64_t t = 0; t < T; ++t) {
      double* next = states.data() + (t + 1) * size;
      std::copy(next - size, next, next);
      wkv7_step(N, in.at((t * H + h) * N), next, sa.data() + t * N, y.data());
    }
    std::copy(dS + h * size, dS + (h + 1) * size, slope.begin());
    for (int64_t t = T - 1; t >= 0; --t) {
      const int64_t at = (t * H + h) * N;
      const double* before = states.data() + t * size;
      wkv7_step_back(N, in.at(at), before, before + size, sa.data() + t * N, dy + at, slope.data(), out.at(at));
    }
    for (int64_t i = 0; i < size; ++i) dS[h * size + i] = static_cast<F>(slope[static_cast<size_t>(i)]);
  }
}

}  // namespace anser::kernels::ref

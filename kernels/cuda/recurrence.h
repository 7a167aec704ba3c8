// From the projections of a time-mix layer to the operand of its output matrix: gates, WKV-7, group norm, bonus, gate
// (docs/rwkv7.md). Head size N is a parameter of the template; everything is fp32.
//
// A single token of each stream takes one kernel, wkv_token, which reads a state once and writes it once. Longer runs
// take three or four: gates and mix_output, a block a row; between them wkv_chunks (chunks.h) for whole chunks of 16
// tokens, and wkv_sequence for the rest, or for all where there are no chunks. In wkv_sequence a thread keeps two rows
// x eight columns of a state in registers for the whole run, and the sum that the next token's update waits for,
// sa = S kn, is found one token ahead: with p = S_{t-1} diag(w_t),
//   sa_{t+1} = S_t kn_{t+1} = p kn_{t+1} + sa_t (b_t . kn_{t+1}) + v_t (k_t . kn_{t+1})
// where the first term and the two dots need no sa_t, so that between tokens only two multiply-adds depend on one
// another, not a sum over the row. Every kRun tokens, counted from the run's first, sa is summed directly; so a run cut
// at a multiple of kRun gives the same bits.
#pragma once

#include "kernels/cuda/gpu.h"
#include "kernels/cuda/products.h"
#include "kernels/cuda/rows.h"

namespace anser::kernels::ANSER_GPU {

// One layer's inputs and parameters: r .. g [R][C]; the others [C]. v_mix and v0 are null in layer 0, which writes
// v_first [R][C] where the other layers read it.
struct TimeMix {
  float *r, *k, *v, *w, *a, *v_mix, *g, *v_first;
  const float *w0, *a0, *v0, *k_k, *k_a, *r_k, *ln_weight, *ln_bias;
  float a_scale;
  int C;
};

inline constexpr float kDecay = 0.60653065971263342f;  // e^{-1/2}
inline constexpr float kHeadEps = 64e-5f, kSmallestNorm = 1e-12f;

// What a channel has of the parameters; read before a kernel may begin.
struct ChannelParameters {
  float w0, a0, v0, k_k, k_a, r_k, ln_weight, ln_bias;
};
ANSER_DEVICE ChannelParameters parameters_of(const TimeMix& in, int c) {
  return {in.w0[c],        in.a0[c],     in.v0 == nullptr ? 0 : in.v0[c], in.k_k[c], in.k_a[c], in.r_k[c],
          in.ln_weight[c], in.ln_bias[c]};
}

struct Gate {
  float w, a, v, k, u;  // u = k_raw * k_k, not normalised yet
};

// Of the channel at `at` of the arrays.
ANSER_DEVICE Gate gate(const TimeMix& in, const ChannelParameters& p, int64_t at) {
  Gate out;
  const float k = in.k[at], v = in.v[at];
  out.w = expf(-kDecay * logistic(p.w0 + in.w[at]));
  out.a = in.a_scale * logistic(p.a0 + in.a[at]);
  out.k = k * fmaf(out.a - 1.0f, p.k_a, 1.0f);
  out.u = k * p.k_k;
  out.v = v;
  if (in.v_mix == nullptr) {
    in.v_first[at] = v;
  } else {
    out.v = fmaf(in.v_first[at] - v, logistic(p.v0 + in.v_mix[at]), v);
  }
  return out;
}
// 1 / |u|, from its sum of squares.
ANSER_DEVICE float inverse_norm(float squares) {
  const float norm = sqrtf(squares);
  return 1.0f / (norm > kSmallestNorm ? norm : kSmallestNorm);
}
// b of a channel with kk = u / |u|.
ANSER_DEVICE float removal(const TimeMix& in, const Gate& g, float kk) {
  return in.a_scale == 2.0f ? kk * g.a * g.w : kk * g.a;
}

// Sums over consecutive groups of N threads; `scratch`: a float a warp.
template <int N>
ANSER_DEVICE float sum_head(float x, float* scratch) {
  if constexpr (N <= kWarp) {
    return sum_lanes(x, N);
  } else {
    constexpr int kWarps = N / kWarp;
    x = sum_lanes(x, kWarp);
    if (lane() == 0) scratch[warp()] = x;
    sync_block();
    float sum = 0;
    for (int i = 0; i < kWarps; ++i) sum += scratch[warp() / kWarps * kWarps + i];
    sync_block();
    return sum;
  }
}

// One channel's output from its y, less the head's mean: group norm, bonus and gate.
ANSER_DEVICE float mixed_value(const ChannelParameters& p, float centred, float rstd, float bonus, float v, float g) {
  return g * fmaf(bonus, v, fmaf(centred * rstd, p.ln_weight, p.ln_bias));
}

template <int N>
struct TokenPlan {
  static constexpr int kThreads = N <= 64 ? 4 * N : 256;
  static constexpr int kLanes = kThreads / N;       // of one row of the state
  static constexpr int kPieces = N / (4 * kLanes);  // of four columns, in each of them
  static constexpr int64_t kShared = (7 * N + kScratchFloats) * 4;
};

// One token of one head: block (row, head). S of the layer lies `state_at` floats into the state.
template <int N, class Operand>
ANSER_KERNEL wkv_token(const Row* rows, ANSER_ARGUMENT TimeMix in, int64_t state_at, Operand* out, int stride) {
  using Plan = TokenPlan<N>;
  auto* scratch = shared_memory<float>();
  float *w = scratch + kScratchFloats, *k = w + N, *kn = k + N, *b = kn + N, *r = b + N, *v = r + N, *y = v + N;
  const int i = thread_index() / Plan::kLanes, q = thread_index() % Plan::kLanes;
  const Row row = rows[block_x()];  // written before the graph began, as the state was: no need to wait for them
  const int64_t own = state_at + (static_cast<int64_t>(block_y()) * N + i) * N + 4 * q;
  float* S = row.state == nullptr ? nullptr : row.state + own;
  float4 s[Plan::kPieces] = {};
  if (S != nullptr) {
#pragma unroll
    for (int m = 0; m < Plan::kPieces; ++m) s[m] = *reinterpret_cast<const float4*>(S + 4 * Plan::kLanes * m);
  }
  const int c = block_y() * N + thread_index();
  ChannelParameters p{};
  if (thread_index() < N) p = parameters_of(in, c);
  wait_previous();
  start_next();
  if (S == nullptr) return;

  const int64_t at = static_cast<int64_t>(block_x()) * in.C + c;
  Gate g{};
  float bonus = 0, squares = 0;
  if (thread_index() < N) {
    g = gate(in, p, at);
    const float own_r = in.r[at];
    squares = g.u * g.u;
    bonus = own_r * g.k * p.r_k;
    w[thread_index()] = g.w;
    k[thread_index()] = g.k;
    r[thread_index()] = own_r;
    v[thread_index()] = g.v;
  }
  const float inverse = inverse_norm(sum_block(squares, scratch));
  bonus = sum_block(bonus, scratch);
  if (thread_index() < N) {
    kn[thread_index()] = -(g.u * inverse);
    b[thread_index()] = removal(in, g, g.u * inverse);
  }
  sync_block();

  float sa = 0, sum = 0;
#pragma unroll
  for (int m = 0; m < Plan::kPieces; ++m) {
    const float4 n4 = *reinterpret_cast<const float4*>(kn + 4 * (q + Plan::kLanes * m));
    sa = fmaf(s[m].x, n4.x, sa);
    sa = fmaf(s[m].y, n4.y, sa);
    sa = fmaf(s[m].z, n4.z, sa);
    sa = fmaf(s[m].w, n4.w, sa);
  }
  sa = sum_lanes(sa, Plan::kLanes);
#pragma unroll
  for (int m = 0; m < Plan::kPieces; ++m) {
    const int j = 4 * (q + Plan::kLanes * m);
    float* e = &s[m].x;
#pragma unroll
    for (int d = 0; d < 4; ++d) {
      e[d] = fmaf(sa, b[j + d], fmaf(v[i], k[j + d], e[d] * w[j + d]));
      sum = fmaf(e[d], r[j + d], sum);
    }
    *reinterpret_cast<float4*>(S + 4 * Plan::kLanes * m) = s[m];
  }
  sum = sum_lanes(sum, Plan::kLanes);
  if (q == 0) y[i] = sum;
  sync_block();

  const bool has_channel = thread_index() < N;
  const float own_y = has_channel ? y[thread_index()] : 0;
  const float mean = sum_block(own_y, scratch) / N;
  const float centred = has_channel ? own_y - mean : 0;
  const float rstd = 1.0f / sqrtf(sum_block(centred * centred, scratch) / N + kHeadEps);
  if (has_channel) {
    put_operand(out + static_cast<int64_t>(block_x()) * stride + c,
                mixed_value(p, centred, rstd, bonus, g.v, in.g[at]));
  }
}

// Gates in place: w, k, v become themselves, a becomes kn and `b` [R][C] (v_mix may be its memory) is written. A block
// has kBlock / N heads of a row.
template <int N>
ANSER_KERNEL gates(ANSER_ARGUMENT TimeMix in, float* b) {
  auto* scratch = shared_memory<float>();
  const int c = block_y() * kBlock + thread_index();
  const bool exists = c < in.C;
  const int64_t at = static_cast<int64_t>(block_x()) * in.C + c;
  ChannelParameters p{};
  if (exists) p = parameters_of(in, c);
  wait_previous();
  start_next();
  Gate g{};
  if (exists) g = gate(in, p, at);
  const float kk = g.u * inverse_norm(sum_head<N>(g.u * g.u, scratch));
  if (!exists) return;
  in.w[at] = g.w;
  in.k[at] = g.k;
  in.v[at] = g.v;
  in.a[at] = -kk;
  b[at] = removal(in, g, kk);
}

// The other end: `in` as gates left it, y [R][C].
template <int N, class Operand>
ANSER_KERNEL mix_output(ANSER_ARGUMENT TimeMix in, const float* y, Operand* out, int stride) {
  auto* scratch = shared_memory<float>();
  const int c = block_y() * kBlock + thread_index();
  const bool exists = c < in.C;
  const int64_t at = static_cast<int64_t>(block_x()) * in.C + c;
  ChannelParameters p{};
  if (exists) p = parameters_of(in, c);
  wait_previous();
  start_next();
  const float own_y = exists ? y[at] : 0;
  const float bonus = sum_head<N>(exists ? in.r[at] * in.k[at] * p.r_k : 0, scratch);
  const float centred = own_y - sum_head<N>(own_y, scratch) / N;
  const float rstd = 1.0f / sqrtf(sum_head<N>(centred * centred, scratch) / N + kHeadEps);
  if (!exists) return;
  put_operand(out + static_cast<int64_t>(block_x()) * stride + c,
              mixed_value(p, centred, rstd, bonus, in.v[at], in.g[at]));
}

// Consecutive rows of one stream.
struct Run {
  float* state = nullptr;
  int first_row = 0, count = 0;
};

inline constexpr int kRun = 16;

template <int N>
struct SequencePlan {
  static constexpr int kColumns = N >= 32 ? 8 : 4;  // of a row, in a thread
  static constexpr int kLanes = N / kColumns;       // of a row
  static constexpr int kRows = N < 32 ? N : 32;     // of the state in a block, two in a thread
  static constexpr int kThreads = kRows / 2 * kLanes;
  static constexpr int kStage = kRun * (5 * N + kRows);  // floats of one run: r w k kn b, and the rows' v
  static constexpr int64_t kShared = (2 * kStage + 2 * kRun) * 4;
};

// Tokens [from, from + kRun) of the run into a stage.
template <int N>
ANSER_DEVICE void stage_run(const TimeMix& in, const float* b, const Run& run, int from, float* stage) {
  using Plan = SequencePlan<N>;
  const float* sources[5] = {in.r, in.w, in.k, in.a, b};
  const int head = block_y() * N;
#pragma unroll
  for (int array = 0; array < 5; ++array) {
    for (int i = thread_index(); i < kRun * N / 4; i += Plan::kThreads) {
      const int t = i / (N / 4), token = from + t < run.count ? from + t : run.count - 1;
      copy_async(stage + array * kRun * N + i * 4,
                 sources[array] + static_cast<int64_t>(run.first_row + token) * in.C + head + i % (N / 4) * 4,
                 from + t < run.count);
    }
  }
  for (int i = thread_index(); i < kRun * Plan::kRows / 4; i += Plan::kThreads) {
    const int t = i / (Plan::kRows / 4), token = from + t < run.count ? from + t : run.count - 1;
    copy_async(stage + 5 * kRun * N + i * 4,
               in.v + static_cast<int64_t>(run.first_row + token) * in.C + head + block_z() * Plan::kRows +
                   i % (Plan::kRows / 4) * 4,
               from + t < run.count);
  }
}

// b_t . kn_{t+1} and k_t . kn_{t+1} of a stage into dots [kRun][2]; zeros for the last token.
template <int N>
ANSER_DEVICE void next_dots(const float* stage, float* dots) {
  constexpr int kLanes = SequencePlan<N>::kThreads / (2 * kRun);
  const int dot = thread_index() / kLanes, t = dot / 2;
  const float* left = stage + (dot % 2 == 0 ? 4 : 2) * kRun * N + t * N;
  const float* right = stage + 3 * kRun * N + (t + 1) * N;
  float sum = 0;
  if (t + 1 < kRun) {
    for (int j = thread_index() % kLanes; j < N; j += kLanes) sum = fmaf(left[j], right[j], sum);
  }
  sum = sum_lanes(sum, kLanes);
  if (thread_index() % kLanes == 0) dots[dot] = sum;
}

// Token t of a stage: the thread's two rows of the state move on, their y is added to result, and sa becomes the next
// token's.
template <int N>
ANSER_DEVICE void advance(const float* stage, const float* dots, int t, int q, int own,
                          float (&s)[2][SequencePlan<N>::kColumns], float (&sa)[2], float (&result)[2]) {
  using Plan = SequencePlan<N>;
  const float *r = stage, *w = r + kRun * N, *k = w + kRun * N, *kn = k + kRun * N, *b = kn + kRun * N;
  const float* v = b + kRun * N;
  const int next = t + 1 < kRun ? t + 1 : t;
  const float value[2] = {v[t * Plan::kRows + own], v[t * Plan::kRows + own + 1]};
  float ahead[2] = {0, 0};
#pragma unroll
  for (int m = 0; m < Plan::kColumns / 4; ++m) {
    const int j = 4 * (q + Plan::kLanes * m);
    const float4 w4 = *reinterpret_cast<const float4*>(w + t * N + j);
    const float4 k4 = *reinterpret_cast<const float4*>(k + t * N + j);
    const float4 b4 = *reinterpret_cast<const float4*>(b + t * N + j);
    const float4 r4 = *reinterpret_cast<const float4*>(r + t * N + j);
    const float4 n4 = *reinterpret_cast<const float4*>(kn + next * N + j);
    const float *wp = &w4.x, *kp = &k4.x, *bp = &b4.x, *rp = &r4.x, *np = &n4.x;
#pragma unroll
    for (int d = 0; d < 4; ++d) {
#pragma unroll
      for (int i = 0; i < 2; ++i) {
        float& e = s[i][m * 4 + d];
        const float kept = e * wp[d];
        ahead[i] = fmaf(kept, np[d], ahead[i]);
        e = fmaf(sa[i], bp[d], fmaf(value[i], kp[d], kept));
        result[i] = fmaf(e, rp[d], result[i]);
      }
    }
  }
#pragma unroll
  for (int i = 0; i < 2; ++i) {
    sa[i] = fmaf(value[i], dots[t * 2 + 1], fmaf(sa[i], dots[t * 2], sum_lanes(ahead[i], Plan::kLanes)));
    result[i] = sum_lanes(result[i], Plan::kLanes);
  }
}

// Block (run, head, part of the value rows). `in` as gates left it.
template <int N>
ANSER_KERNEL wkv_sequence(const Run* runs, ANSER_ARGUMENT TimeMix in, const float* b, float* y, int64_t state_at) {
  using Plan = SequencePlan<N>;
  auto* stages = shared_memory<float>();
  float* dots = stages + 2 * Plan::kStage;
  const int q = thread_index() % Plan::kLanes, own = thread_index() / Plan::kLanes * 2;
  wait_previous();
  start_next();
  const Run run = runs[block_x()];
  float* S = run.state + state_at + (static_cast<int64_t>(block_y()) * N + block_z() * Plan::kRows + own) * N;
  float* own_y = y + static_cast<int64_t>(run.first_row) * in.C + block_y() * N + block_z() * Plan::kRows + own;
  float s[2][Plan::kColumns];
#pragma unroll
  for (int e = 0; e < 2 * Plan::kColumns; ++e) {
    s[e / Plan::kColumns][e % Plan::kColumns] =
        S[e / Plan::kColumns * N + 4 * (q + Plan::kLanes * (e % Plan::kColumns / 4)) + e % 4];
  }
  stage_run<N>(in, b, run, 0, stages);
  commit_copies();
  for (int from = 0; from < run.count; from += kRun) {
    const float* stage = stages + from / kRun % 2 * Plan::kStage;
    if (from + kRun < run.count) {
      stage_run<N>(in, b, run, from + kRun, stages + (from / kRun + 1) % 2 * Plan::kStage);
    }
    commit_copies();
    wait_copies<1>();
    sync_block();
    next_dots<N>(stage, dots);
    sync_block();
    const float* kn = stage + 3 * kRun * N;
    float sa[2] = {0, 0};
#pragma unroll
    for (int e = 0; e < Plan::kColumns; ++e) {
      const float n = kn[4 * (q + Plan::kLanes * (e / 4)) + e % 4];
      for (int i = 0; i < 2; ++i) sa[i] = fmaf(s[i][e], n, sa[i]);
    }
    for (float& one : sa) one = sum_lanes(one, Plan::kLanes);
    const int count = run.count - from < kRun ? run.count - from : kRun;
    const auto step = [&](int t) {
      float result[2] = {0, 0};
      advance<N>(stage, dots, t, q, own, s, sa, result);
      if (q == 0) {
        float* to = own_y + static_cast<int64_t>(from + t) * in.C;
        to[0] = result[0];
        to[1] = result[1];
      }
    };
    if (count == kRun) {  // several tokens in one stretch of code, so that one's sums hide behind another's products
#pragma unroll 4
      for (int t = 0; t < kRun; ++t) step(t);
    } else {
      for (int t = 0; t < count; ++t) step(t);
    }
    sync_block();
  }
#pragma unroll
  for (int e = 0; e < 2 * Plan::kColumns; ++e) {
    S[e / Plan::kColumns * N + 4 * (q + Plan::kLanes * (e % Plan::kColumns / 4)) + e % 4] =
        s[e / Plan::kColumns][e % Plan::kColumns];
  }
}

}  // namespace anser::kernels::ANSER_GPU

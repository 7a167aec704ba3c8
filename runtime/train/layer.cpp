// One layer forward and backward: the order of ops, and which gradient flows where. The arithmetic is in kernels/.
#include <algorithm>
#include <cstring>

#include "base/check.h"
#include "runtime/train/tape.h"

namespace anser::runtime {
namespace {

kernels::TimeMixParams mix_params(const Pass& pass, int64_t layer) {
  const LayerOffsets& o = pass.layout.layers[static_cast<size_t>(layer)];
  return {pass.at(o.w0),          pass.at(o.a0),        layer == 0 ? nullptr : pass.at(o.v0),
          pass.at(o.k_k),         pass.at(o.k_a),       pass.at(o.r_k),
          pass.at(o.ln_x_weight), pass.at(o.ln_x_bias), pass.shape().a_scale};
}

kernels::TimeMixParamGrads mix_grads(const Pass& pass, int64_t layer) {
  const LayerOffsets& o = pass.layout.layers[static_cast<size_t>(layer)];
  return {pass.grad(o.w0),          pass.grad(o.a0),       layer == 0 ? nullptr : pass.grad(o.v0),
          pass.grad(o.k_k),         pass.grad(o.k_a),      pass.grad(o.r_k),
          pass.grad(o.ln_x_weight), pass.grad(o.ln_x_bias)};
}

// Where each segment's part of the recurrence's saved values begins; the last entry is the total.
std::vector<int64_t> saved_offsets(const Pass& pass) {
  const ModelShape& s = pass.shape();
  std::vector<int64_t> offsets{0};
  for (const Segment& segment : pass.window.segments) {
    offsets.push_back(offsets.back() + pass.ops.wkv7_saved_floats(segment.end - segment.begin, s.heads(), s.head_size));
  }
  return offsets;
}

void recurrence_forward(const Pass& pass, TimeMixTape& t, float* S) {
  const ModelShape& s = pass.shape();
  const std::vector<int64_t> offsets = saved_offsets(pass);
  if (static_cast<int64_t>(t.saved.size()) < offsets.back()) t.saved.resize(static_cast<size_t>(offsets.back()));
  const kernels::Gates& g = t.gates;
  for (size_t i = 0; i < pass.window.segments.size(); ++i) {
    const Segment& segment = pass.window.segments[i];
    const int64_t at = segment.begin * s.width;
    if (segment.reset) std::fill_n(S, s.width * s.head_size, 0.0f);
    pass.ops.wkv7_train(segment.end - segment.begin, s.heads(), s.head_size, t.r + at, g.w + at, g.k + at, g.v + at,
                        g.kn + at, g.b + at, S, t.y + at, t.saved.data() + offsets[i]);
  }
}

// d: gradients of r and of the gates' fields; the window's last state has none.
void recurrence_backward(const Pass& pass, TimeMixTape& t, const float* dy, float* dr, const kernels::Gates& d) {
  const ModelShape& s = pass.shape();
  const std::vector<int64_t> offsets = saved_offsets(pass);
  const kernels::Gates& g = t.gates;
  std::vector<float>& dS = pass.tape.d_state;
  for (size_t i = 0; i < pass.window.segments.size(); ++i) {
    const Segment& segment = pass.window.segments[i];
    const int64_t at = segment.begin * s.width;
    std::fill(dS.begin(), dS.end(), 0.0f);
    pass.ops.wkv7_backward(segment.end - segment.begin, s.heads(), s.head_size, t.r + at, g.w + at, g.k + at, g.v + at,
                           g.kn + at, g.b + at, t.saved.data() + offsets[i], dy + at, dS.data(), dr + at, d.w + at,
                           d.k + at, d.v + at, d.kn + at, d.b + at);
  }
}

}  // namespace

// Segments after the first begin from zeros. The whole window goes through the op at once, and the few rows where a
// segment begins are done again by themselves.
void shift_forward(const Pass& pass, int64_t n, const float* mu, const float* h, float* previous, float* out) {
  const int64_t C = pass.shape().width;
  const int64_t T = pass.T();
  const auto& segments = pass.window.segments;
  pass.ops.token_shift(T, C, n, h, segments[0].reset ? pass.tape.zeros : previous, mu, out);
  for (const Segment& segment : segments.subspan(1)) {
    const int64_t t = segment.begin;
    for (int64_t i = 0; i < n; ++i) {
      pass.ops.token_shift(1, C, 1, h + t * C, pass.tape.zeros, mu + i * C, out + (i * T + t) * C);
    }
  }
  std::copy_n(h + (T - 1) * C, C, previous);
}

// Likewise: those rows' gradients are taken out before the whole window's pass, which therefore leaks nothing into the
// segment before, and put back by themselves.
void shift_backward(const Pass& pass, int64_t n, const float* mu, float* dmu, const float* h, const float* previous,
                    float* dout, float* dh) {
  const int64_t C = pass.shape().width;
  const int64_t T = pass.T();
  const auto later = pass.window.segments.subspan(1);
  std::vector<float>& kept = pass.tape.segment_rows;
  kept.clear();
  for (const Segment& segment : later) {
    for (int64_t i = 0; i < n; ++i) {
      float* row = dout + (i * T + segment.begin) * C;
      kept.insert(kept.end(), row, row + C);
      std::fill_n(row, C, 0.0f);
    }
  }
  const float* before = pass.window.segments[0].reset ? pass.tape.zeros : previous;
  pass.ops.token_shift_backward(T, C, n, h, before, mu, dout, dh, nullptr, dmu);
  kept.resize(kept.size() + static_cast<size_t>(C));
  float* part = kept.data() + kept.size() - C;
  const float* row = kept.data();
  for (const Segment& segment : later) {
    const int64_t t = segment.begin;
    for (int64_t i = 0; i < n; ++i, row += C) {
      pass.ops.token_shift_backward(1, C, 1, h + t * C, pass.tape.zeros, mu + i * C, row, part, nullptr, dmu + i * C);
      pass.ops.add(C, part, dh + t * C);
    }
  }
}

void time_mix_forward(const Pass& pass, int64_t layer, float* state) {
  const ModelShape& s = pass.shape();
  const LayerOffsets& o = pass.layout.layers[static_cast<size_t>(layer)];
  TimeMixTape& t = pass.tape.time_mix[static_cast<size_t>(layer)];
  const int64_t C = s.width;
  const int64_t n = pass.T() * C;
  std::copy_n(pass.tape.x, n, t.x);
  pass.ops.layer_norm(pass.T(), C, t.x, pass.at(o.ln1_weight), pass.at(o.ln1_bias), s.layer_norm_eps, t.h, t.mean,
                      t.rstd);
  pass.lap(Stopwatch::kNorms);
  float* shifted = pass.tape.shifted;
  shift_forward(pass, 6, pass.at(o.x), t.h, state, shifted);
  pass.lap(Stopwatch::kShift);
  const float *xr = shifted, *xw = xr + n, *xk = xw + n, *xv = xk + n, *xa = xv + n, *xg = xa + n;
  float *w_lora = pass.tape.d[0], *a_lora = pass.tape.d[1], *middle = pass.tape.rank;
  pass.linear(o.receptance, xr, t.r, false, t.kept_shifted[0]);
  pass.linear(o.w1, xw, t.lora_w, false, t.kept_shifted[1]);
  pass.ops.tanh(pass.T() * s.rank_w, t.lora_w, t.lora_w);
  pass.lap(Stopwatch::kPointwise);
  pass.linear(o.w2, t.lora_w, w_lora, false, t.kept_w);
  pass.linear(o.key, xk, t.k_raw, false, t.kept_shifted[2]);
  pass.linear(o.value, xv, t.v_raw, false, t.kept_shifted[3]);
  if (layer > 0) {
    pass.linear(o.v1, xv, middle, false, nullptr);
    pass.linear(o.v2, middle, t.v_lora, false, t.kept_v);
  }
  pass.linear(o.a1, xa, middle, false, t.kept_shifted[4]);
  pass.linear(o.a2, middle, a_lora, false, t.kept_a);
  pass.linear(o.g1, xg, t.lora_g, false, t.kept_shifted[5]);
  pass.ops.sigmoid(pass.T() * s.rank_g, t.lora_g, t.lora_g);
  pass.lap(Stopwatch::kPointwise);
  pass.linear(o.g2, t.lora_g, t.g, false, t.kept_g);
  const kernels::TimeMixParams p = mix_params(pass, layer);
  pass.ops.gates(pass.T(), s.heads(), s.head_size, s.width, p, t.k_raw, t.v_raw, w_lora, a_lora,
                 layer > 0 ? t.v_lora : nullptr, layer > 0 ? pass.tape.time_mix[0].gates.v : nullptr, t.gates);
  pass.lap(Stopwatch::kGates);
  recurrence_forward(pass, t, state + 2 * C);
  pass.lap(Stopwatch::kRecurrence);
  pass.ops.mix_output(pass.T(), s.heads(), s.head_size, s.width, p, t.y, t.r, t.gates.k, t.gates.v, t.g,
                      pass.tape.d[2]);
  pass.lap(Stopwatch::kGates);
  pass.linear(o.output, pass.tape.d[2], pass.tape.x, true, t.kept_out);
}

void time_mix_backward(const Pass& pass, int64_t layer, const float* state_before) {
  const ModelShape& s = pass.shape();
  const LayerOffsets& o = pass.layout.layers[static_cast<size_t>(layer)];
  Tape& tape = pass.tape;
  TimeMixTape& t = tape.time_mix[static_cast<size_t>(layer)];
  const int64_t C = s.width;
  const int64_t T = pass.T();
  const int64_t n = T * C;
  const kernels::TimeMixParams p = mix_params(pass, layer);
  const kernels::TimeMixParamGrads dp = mix_grads(pass, layer);
  float *d_out = tape.d[0], *dy = tape.d[1], *dr = tape.d[2], *dg = tape.d[3];
  const kernels::Gates dgates{tape.d[4], tape.zeros, tape.d[5], tape.d[6], tape.d[7], tape.d[8]};
  pass.linear_backward(o.output, t.kept_out, tape.dx, d_out, false);
  float *dr_mix = tape.d[9], *dk_mix = tape.d[10], *dv_mix = tape.d[11];
  pass.ops.mix_output_backward(T, s.heads(), s.head_size, p, t.y, t.r, t.gates.k, t.gates.v, t.g, d_out, dy, dr_mix,
                               dk_mix, dv_mix, dg, dp);
  pass.lap(Stopwatch::kGates);
  recurrence_backward(pass, t, dy, dr, dgates);
  pass.lap(Stopwatch::kRecurrence);
  pass.ops.add(n, dr_mix, dr);
  pass.ops.add(n, dk_mix, dgates.k);
  pass.ops.add(n, dv_mix, dgates.v);
  if (layer == 0) pass.ops.add(n, tape.d_v_first, dgates.v);  // what the layers above took from this layer's values
  float *dk_raw = tape.d[9], *dv_raw = tape.d[10], *dw_lora = tape.d[0], *da_lora = tape.d[1], *dv_lora = tape.d[11];
  pass.ops.gates_backward(T, s.heads(), s.head_size, p, t.k_raw, t.v_raw, layer > 0 ? t.v_lora : nullptr,
                          layer > 0 ? tape.time_mix[0].gates.v : nullptr, t.gates, dgates, dk_raw, dv_raw, dw_lora,
                          da_lora, dv_lora, tape.d_v_first, dp);
  pass.lap(Stopwatch::kGates);
  float *dxr = tape.shifted, *dxw = dxr + n, *dxk = dxw + n, *dxv = dxk + n, *dxa = dxv + n, *dxg = dxa + n;
  float* middle = tape.rank;
  pass.linear_backward(o.receptance, t.kept_shifted[0], dr, dxr, false);
  pass.linear_backward(o.w2, t.kept_w, dw_lora, middle, false);
  pass.ops.tanh_backward(T * s.rank_w, t.lora_w, middle, middle);
  pass.lap(Stopwatch::kPointwise);
  pass.linear_backward(o.w1, t.kept_shifted[1], middle, dxw, false);
  pass.linear_backward(o.key, t.kept_shifted[2], dk_raw, dxk, false);
  pass.linear_backward(o.value, t.kept_shifted[3], dv_raw, dxv, false);
  if (layer > 0) {
    pass.linear_backward(o.v2, t.kept_v, dv_lora, middle, false);
    pass.linear_backward(o.v1, t.kept_shifted[3], middle, dxv, true);
  }
  pass.linear_backward(o.a2, t.kept_a, da_lora, middle, false);
  pass.linear_backward(o.a1, t.kept_shifted[4], middle, dxa, false);
  pass.linear_backward(o.g2, t.kept_g, dg, middle, false);
  pass.ops.sigmoid_backward(T * s.rank_g, t.lora_g, middle, middle);
  pass.lap(Stopwatch::kPointwise);
  pass.linear_backward(o.g1, t.kept_shifted[5], middle, dxg, false);
  float* dh = tape.d[0];
  shift_backward(pass, 6, pass.at(o.x), pass.grad(o.x), t.h, state_before, tape.shifted, dh);
  pass.lap(Stopwatch::kShift);
  pass.ops.layer_norm_backward(T, C, t.x, pass.at(o.ln1_weight), t.mean, t.rstd, dh, dh, pass.grad(o.ln1_weight),
                               pass.grad(o.ln1_bias));
  pass.ops.add(n, dh, tape.dx);
  pass.lap(Stopwatch::kNorms);
}

void channel_mix_forward(const Pass& pass, int64_t layer, float* state) {
  const ModelShape& s = pass.shape();
  const LayerOffsets& o = pass.layout.layers[static_cast<size_t>(layer)];
  ChannelMixTape& t = pass.tape.channel_mix[static_cast<size_t>(layer)];
  const int64_t C = s.width;
  std::copy_n(pass.tape.x, pass.T() * C, t.x);
  pass.ops.layer_norm(pass.T(), C, t.x, pass.at(o.ln2_weight), pass.at(o.ln2_bias), s.layer_norm_eps, t.h, t.mean,
                      t.rstd);
  pass.lap(Stopwatch::kNorms);
  shift_forward(pass, 1, pass.at(o.ffn_x_k), t.h, state + C, pass.tape.shifted);
  pass.lap(Stopwatch::kShift);
  pass.linear(o.ffn_key, pass.tape.shifted, t.pre, false, t.kept_shifted);
  pass.ops.relu_squared(pass.T() * s.ffn, t.pre, pass.tape.hidden);
  pass.lap(Stopwatch::kPointwise);
  pass.linear(o.ffn_value, pass.tape.hidden, pass.tape.x, true, t.kept_act);
}

void channel_mix_backward(const Pass& pass, int64_t layer, const float* state_before) {
  const ModelShape& s = pass.shape();
  const LayerOffsets& o = pass.layout.layers[static_cast<size_t>(layer)];
  Tape& tape = pass.tape;
  ChannelMixTape& t = tape.channel_mix[static_cast<size_t>(layer)];
  const int64_t C = s.width;
  pass.linear_backward(o.ffn_value, t.kept_act, tape.dx, tape.hidden, false);
  pass.ops.relu_squared_backward(pass.T() * s.ffn, t.pre, tape.hidden, tape.hidden);
  pass.lap(Stopwatch::kPointwise);
  pass.linear_backward(o.ffn_key, t.kept_shifted, tape.hidden, tape.d[0], false);
  float* dh = tape.d[1];
  shift_backward(pass, 1, pass.at(o.ffn_x_k), pass.grad(o.ffn_x_k), t.h, state_before + C, tape.d[0], dh);
  pass.lap(Stopwatch::kShift);
  pass.ops.layer_norm_backward(pass.T(), C, t.x, pass.at(o.ln2_weight), t.mean, t.rstd, dh, dh, pass.grad(o.ln2_weight),
                               pass.grad(o.ln2_bias));
  pass.ops.add(pass.T() * C, dh, tape.dx);
  pass.lap(Stopwatch::kNorms);
}

}  // namespace anser::runtime

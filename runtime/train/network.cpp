#include "runtime/train/network.h"

#include <algorithm>

#include "base/check.h"
#include "runtime/train/tape.h"

namespace anser::runtime {
namespace {

// Floats of one layer's state: both shifts, then S.
int64_t layer_state(const ModelShape& s) { return 2 * s.width + s.width * s.head_size; }

void check_window(const Pass& pass) {
  const Window& w = pass.window;
  const size_t T = w.input.size();
  CHECK(T >= 1 && pass.T() <= pass.tape.max_tokens && w.target.size() == T && w.weight.size() == T);
  CHECK(!w.segments.empty() && w.segments.front().begin == 0 && w.segments.back().end == pass.T());
  for (size_t i = 0; i < w.segments.size(); ++i) {
    CHECK(w.segments[i].begin < w.segments[i].end);
    CHECK(i == 0 || (w.segments[i].reset && w.segments[i].begin == w.segments[i - 1].end));
  }
  for (const auto& tokens : {w.input, w.target}) {
    for (const Token token : tokens) CHECK(token >= 0 && token < pass.shape().vocab);
  }
}

void forward_pass(const Pass& pass, float* state) {
  check_window(pass);
  const ModelShape& s = pass.shape();
  Tape& t = pass.tape;
  const int64_t C = s.width;
  for (int64_t i = 0; i < pass.T(); ++i) {
    std::copy_n(pass.at(pass.layout.emb) + pass.window.input[static_cast<size_t>(i)] * C, C, t.embedded + i * C);
  }
  pass.ops.layer_norm(pass.T(), C, t.embedded, pass.at(pass.layout.ln0_weight), pass.at(pass.layout.ln0_bias),
                      s.layer_norm_eps, t.x, t.mean0, t.rstd0);
  pass.lap(Stopwatch::kNorms);
  for (int64_t l = 0; l < s.layers; ++l) {
    time_mix_forward(pass, l, state + l * layer_state(s));
    channel_mix_forward(pass, l, state + l * layer_state(s));
  }
  std::copy_n(t.x, pass.T() * C, t.x_out);
  pass.ops.layer_norm(pass.T(), C, t.x_out, pass.at(pass.layout.ln_out_weight), pass.at(pass.layout.ln_out_bias),
                      s.layer_norm_eps, t.h_out, t.mean_out, t.rstd_out);
  pass.lap(Stopwatch::kNorms);
  pass.linear(pass.layout.head, t.h_out, t.logits, false, t.kept_out);
}

// From the gradient of the logits (in tape.logits) down to the embedding. `before`: the state before the window.
void backward_pass(const Pass& pass, const float* before) {
  const ModelShape& s = pass.shape();
  Tape& t = pass.tape;
  const int64_t C = s.width;
  const int64_t n = pass.T() * C;
  pass.linear_backward(pass.layout.head, t.kept_out, t.logits, t.dx, false);
  pass.ops.layer_norm_backward(pass.T(), C, t.x_out, pass.at(pass.layout.ln_out_weight), t.mean_out, t.rstd_out, t.dx,
                               t.dx, pass.grad(pass.layout.ln_out_weight), pass.grad(pass.layout.ln_out_bias));
  std::fill_n(t.d_v_first, n, 0.0f);
  pass.lap(Stopwatch::kNorms);
  for (int64_t l = s.layers - 1; l >= 0; --l) {
    channel_mix_backward(pass, l, before + l * layer_state(s));
    time_mix_backward(pass, l, before + l * layer_state(s));
  }
  pass.ops.layer_norm_backward(pass.T(), C, t.embedded, pass.at(pass.layout.ln0_weight), t.mean0, t.rstd0, t.dx, t.dx,
                               pass.grad(pass.layout.ln0_weight), pass.grad(pass.layout.ln0_bias));
  for (int64_t i = 0; i < pass.T(); ++i) {
    pass.ops.add(C, t.dx + i * C, pass.grad(pass.layout.emb) + pass.window.input[static_cast<size_t>(i)] * C);
  }
  pass.lap(Stopwatch::kNorms);
}

}  // namespace

Network::Workspace::Workspace(const Network& network, int64_t max_tokens)
    : tape_(std::make_unique<Tape>(network.layout_, network.products_, max_tokens)) {}
Network::Workspace::~Workspace() = default;
Network::Workspace::Workspace(Workspace&&) noexcept = default;
const float* Network::Workspace::logits() const { return tape_->logits; }
int64_t Network::Workspace::bytes() const { return tape_->bytes(); }
const Stopwatch::Times& Network::Workspace::times() const { return tape_->watch.times(); }

Network::Network(const ParamLayout& layout, const kernels::Ops& ops, const Products& products)
    : layout_(layout), ops_(ops), products_(products) {}

void Network::forward(const float* params, const Window& window, float* state, Workspace& workspace) const {
  forward_pass(Pass{layout_, ops_, products_, params, nullptr, window, *workspace.tape_}, state);
}

double Network::forward_backward(const float* params, const Window& window, float scale, float* state, float* grads,
                                 Workspace& workspace) const {
  Tape& tape = *workspace.tape_;
  const Pass pass{layout_, ops_, products_, params, grads, window, tape};
  tape.watch.start();
  tape.state_before.assign(state, state + layout_.shape.state_floats());
  forward_pass(pass, state);
  const double loss = ops_.cross_entropy(pass.T(), layout_.shape.vocab, tape.logits, window.target.data(),
                                         window.weight.data(), scale, tape.logits);
  tape.watch.lap(Stopwatch::kLoss);
  backward_pass(pass, tape.state_before.data());
  return loss;
}

double Network::evaluate(const float* params, const Window& window, float* state, std::vector<uint8_t>& hits,
                         Workspace& workspace) const {
  Tape& tape = *workspace.tape_;
  forward(params, window, state, workspace);
  const int64_t V = layout_.shape.vocab;
  const auto T = static_cast<int64_t>(window.input.size());
  hits.assign(window.input.size(), 0);
  for (int64_t t = 0; t < T; ++t) {
    const float* row = tape.logits + t * V;
    const Token target = window.target[static_cast<size_t>(t)];
    hits[static_cast<size_t>(t)] = std::max_element(row, row + V) - row == target ? 1 : 0;
  }
  return ops_.cross_entropy(T, V, tape.logits, window.target.data(), window.weight.data(), 0.0f, tape.logits);
}

}  // namespace anser::runtime

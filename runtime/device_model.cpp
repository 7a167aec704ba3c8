#include "runtime/device_model.h"

#include <utility>

#include "base/check.h"

namespace anser::runtime {
namespace {

kernels::DeviceLayerWeights device_layer(const LayerWeights& w) {
  kernels::DeviceLayerWeights out;
  out.ln1_weight = w.ln1_weight;
  out.ln1_bias = w.ln1_bias;
  out.ln2_weight = w.ln2_weight;
  out.ln2_bias = w.ln2_bias;
  out.mu = w.mu;
  out.ffn_mu = w.ffn_mu;
  out.output_bias = w.output_bias;
  out.mix = w.mix;
  out.receptance = w.receptance;
  out.key = w.key;
  out.value = w.value;
  out.output = w.output;
  out.w1 = w.w1;
  out.w2 = w.w2;
  out.a1 = w.a1;
  out.a2 = w.a2;
  out.v1 = w.v1;
  out.v2 = w.v2;
  out.g1 = w.g1;
  out.g2 = w.g2;
  out.ffn_key = w.ffn_key;
  out.ffn_value = w.ffn_value;
  return out;
}

kernels::DeviceWeights device_weights(const Weights& w) {
  kernels::DeviceWeights out;
  out.width = w.shape.width;
  out.head_size = w.shape.head_size;
  out.vocab = w.shape.vocab;
  out.ffn = w.shape.ffn;
  out.rank_w = w.shape.rank_w;
  out.rank_a = w.shape.rank_a;
  out.rank_v = w.shape.rank_v;
  out.rank_g = w.shape.rank_g;
  out.layer_norm_eps = w.shape.layer_norm_eps;
  out.embedding = w.embedding;
  out.head = w.head;
  out.ln0_weight = w.ln0_weight;
  out.ln0_bias = w.ln0_bias;
  out.ln_out_weight = w.ln_out_weight;
  out.ln_out_bias = w.ln_out_bias;
  out.head_bias = w.head_bias;
  for (const LayerWeights& layer : w.layers) out.layers.push_back(device_layer(layer));
  return out;
}

}  // namespace

Result<DeviceModel> DeviceModel::make(const Weights& weights, const DeviceOptions& options, kernels::Pool& pool) {
  return make(weights, options, pool, kernels::make_cuda_network);
}

Result<DeviceModel> DeviceModel::make(const Weights& weights, const DeviceOptions& options, kernels::Pool& pool,
                                      const Maker& maker) {
  CHECK(weights.head.layout == kernels::Layout::kRows);
  if (weights.shape.deep_embed > 0)
    return Error{Errc::kUnsupported, "x070a (DeepEmbed) does not run on a device: use --device cpu"};
  DeviceModel out;
  out.shape_ = weights.shape;
  out.initial_ = weights.initial_state;
  TRY_ASSIGN(out.network_, maker(device_weights(weights), options, pool));
  return out;
}

Result<std::unique_ptr<DeviceState>> DeviceModel::make_state() {
  TRY_ASSIGN(auto state, network_->make_state());
  if (!initial_.empty()) TRY(network_->upload(*state, initial_.data()));
  return state;
}

Result<std::unique_ptr<DeviceState>> DeviceModel::fork(const DeviceState& state) {
  TRY_ASSIGN(auto copied, network_->make_state());
  TRY(network_->copy(state, *copied));
  return copied;
}

Status DeviceModel::download(const DeviceState& from, State& to) {
  to.values.resize(static_cast<size_t>(shape_.state_floats()));
  return network_->download(from, to.values.data());
}

Status DeviceModel::forward(std::span<const Stream> streams) {
  while (spare_.size() < streams.size()) {
    TRY_ASSIGN(auto state, network_->make_state());
    spare_.push_back(std::move(state));
  }
  std::vector<DeviceRun> runs;
  for (size_t i = 0; i < streams.size(); ++i) {
    const Stream& stream = streams[i];
    CHECK(static_cast<int64_t>(stream.state->values.size()) == shape_.state_floats());
    TRY(upload(*stream.state, *spare_[i]));
    runs.push_back({spare_[i].get(), stream.tokens, stream.logits, stream.all_logits, nullptr});
  }
  TRY(run(runs));
  std::vector<State> advanced(streams.size());  // all or none
  for (size_t i = 0; i < streams.size(); ++i) TRY(download(*spare_[i], advanced[i]));
  for (size_t i = 0; i < streams.size(); ++i) {
    streams[i].state->values.swap(advanced[i].values);
    streams[i].state->tokens += static_cast<int64_t>(streams[i].tokens.size());
  }
  return {};
}

}  // namespace anser::runtime

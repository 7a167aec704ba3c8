// All linear maps run over every row of the slice together; only token shift and the recurrence know where one stream
// ends. What a product reads is made strip by strip, sixteen rows at a time, and laid out for the product while it is
// still in a cache (forward_rows.cpp); what lies between the projections and the output of the time mix is done head by
// head for a segment at a time (forward_core.cpp). Buffers are blocks of [rows, C]:
//
//   x, and x after the next sum · r, then what is to be added to x · k_raw, then the mix's output · v_raw · w_lora ·
//   a_lora · v_lora · g · v_first · h of x070a
//
// Formulas: docs/rwkv7.md, section "forward".
#include "runtime/forward.h"

#include <cstring>

#include "base/check.h"
#include "runtime/forward_blocks.h"
#include "runtime/weights/convert.h"

namespace anser::runtime {

using kernels::Matrix;

void Forward::embed(std::span<const Segment> segments) {
  const int64_t C = weights_.shape.width;
  const Matrix& table = weights_.embedding;
  x_ = kX;
  pending_ = nullptr;
  float* x = block(x_);
  for (const Segment& segment : segments) {
    for (const Token token : segment.tokens) {
      CHECK(token >= 0 && token < weights_.shape.vocab);
      to_floats(table.type, table.part(token, token + 1).data, C, x);
      x += C;
    }
  }
  if (weights_.shape.has_ln0) {
    over_strips(rows_, [&](int64_t begin, int64_t end, int) {
      float* rows = block(x_) + begin * C;
      ops_.layer_norm(end - begin, C, rows, weights_.ln0_weight, weights_.ln0_bias, weights_.shape.layer_norm_eps, rows,
                      nullptr, nullptr);
    });
  }
  if (weights_.shape.deep_embed > 0) {
    std::memcpy(embedded_.data(), block(x_), static_cast<size_t>(rows_ * C) * sizeof(float));
  }
}

// The projections of one time-mix layer, from the entry's inputs to r, k, v and the four low-rank maps.
void Forward::project(int64_t layer) {
  const LayerWeights& w = weights_.layers[static_cast<size_t>(layer)];
  const ModelShape& s = weights_.shape;
  float* low_w = low_.data();
  float* low_a = low_w + s.rank_w * capacity_;
  float* low_g = low_a + s.rank_a * capacity_;
  float* low_v = low_g + s.rank_g * capacity_;
  const bool first = layer == 0;
  const std::array<Product, 7> down{{{&w.receptance, input(kInR), block(kR)},
                                     {&w.w1, input(kInW), low_w},
                                     {&w.key, input(kInK), block(kK)},
                                     {&w.value, input(kInV), block(kV)},
                                     {&w.a1, input(kInA), low_a},
                                     {&w.g1, input(kInG), low_g},
                                     {&w.v1, input(kInVLow), low_v}}};
  products(rows_, std::span(down).first(first ? 6 : 7));
  over_strips(rows_, [&](int64_t begin, int64_t end, int) {
    const int64_t count = end - begin;
    float *to_w = low_w + begin * s.rank_w, *to_a = low_a + begin * s.rank_a, *to_g = low_g + begin * s.rank_g;
    ops_.tanh(count * s.rank_w, to_w, to_w);
    ops_.sigmoid(count * s.rank_g, to_g, to_g);
    prepare(kInW2, w.w2, begin, end, to_w);
    prepare(kInA2, w.a2, begin, end, to_a);
    prepare(kInG2, w.g2, begin, end, to_g);
    if (!first) prepare(kInV2, w.v2, begin, end, low_v + begin * s.rank_v);
  });
  const std::array<Product, 4> up{{{&w.w2, input(kInW2), block(kWLora)},
                                   {&w.a2, input(kInA2), block(kALora)},
                                   {&w.g2, input(kInG2), block(kG)},
                                   {&w.v2, input(kInV2), block(kVLora)}}};
  products(rows_, std::span(up).first(first ? 3 : 4));
}

void Forward::time_mix(std::span<const Segment> segments, int64_t layer) {
  const LayerWeights& w = weights_.layers[static_cast<size_t>(layer)];
  const ModelShape& s = weights_.shape;
  const std::array<Reader, 7> readers{{{0, kInR, &w.receptance},
                                       {1, kInW, &w.w1},
                                       {2, kInK, &w.key},
                                       {3, kInV, &w.value},
                                       {4, kInA, &w.a1},
                                       {5, kInG, &w.g1},
                                       {3, kInVLow, &w.v1}}};
  enter({w.ln1_weight, w.ln1_bias, w.mu, 6, layer * (2 * s.width + s.width * s.head_size)},
        std::span(readers).first(layer == 0 ? 6 : 7), nullptr);
  project(layer);
  recur(segments, layer);
  over_strips(rows_, [&](int64_t begin, int64_t end, int) {
    prepare(kInOne, w.output, begin, end, block(kOut) + begin * s.width);
  });
  const Product output{&w.output, input(kInOne), block(kR)};
  products(rows_, {&output, 1});
  pending_ = block(kR);
  pending_bias_ = w.output_bias;
}

void Forward::channel_mix(std::span<const Segment> segments, int64_t layer) {
  const LayerWeights& w = weights_.layers[static_cast<size_t>(layer)];
  const ModelShape& s = weights_.shape;
  const int64_t C = s.width, F = s.ffn;
  float* h = s.deep_embed > 0 ? block(kH) : nullptr;
  const Reader reader{0, kInOne, &w.ffn_key};
  enter({w.ln2_weight, w.ln2_bias, w.ffn_mu, 1, layer * (2 * C + C * s.head_size) + C}, {&reader, 1}, h);
  const Product up{&w.ffn_key, input(kInOne), ffn_.data()};
  products(rows_, {&up, 1});
  const auto activate = [&](int64_t begin, int64_t end, float* out) {
    ops_.relu_squared((end - begin) * F, ffn_.data() + begin * F, out);
  };
  if (s.deep_embed > 0) {
    activate(0, rows_, ffn_.data());
    deep_embed(segments, layer, h);
    prepare(kInOne, w.ffn_value, 0, rows_, ffn_.data());
  } else {
    over_strips(rows_, [&](int64_t begin, int64_t end, int thread) {
      float* activations = own(strips_, thread, strip_floats());
      activate(begin, end, activations);
      prepare(kInOne, w.ffn_value, begin, end, activations);
    });
  }
  const Product down{&w.ffn_value, input(kInOne), block(kR)};
  products(rows_, {&down, 1});
  pending_ = block(kR);
  pending_bias_ = nullptr;
}

// Gathers the rows that want logits, so that the head runs over them only, and hands the results out.
void Forward::write_logits(std::span<const Segment> segments) {
  const int64_t C = weights_.shape.width, V = weights_.shape.vocab;
  float* gathered = block(kK);
  int64_t row = 0, wanted = 0;
  for (const Segment& segment : segments) {
    const auto count = static_cast<int64_t>(segment.tokens.size());
    const int64_t take = segment.logits == nullptr ? 0 : segment.all_logits ? count : 1;
    for (int64_t i = count - take; i < count; ++i) residual(row + i, gathered + wanted++ * C);
    row += count;
  }
  if (wanted == 0) return;
  void* const ready = room(ops_.prepared->bytes(wanted, weights_.head, path_));
  over_strips(wanted, [&](int64_t begin, int64_t end, int) {
    float* x = gathered + begin * C;
    ops_.layer_norm(end - begin, C, x, weights_.ln_out_weight, weights_.ln_out_bias, weights_.shape.layer_norm_eps, x,
                    nullptr, nullptr);
    ops_.prepared->prepare(wanted, begin, end, x, weights_.head, path_, ready);
  });
  if (static_cast<int64_t>(logits_.size()) < wanted * V) logits_.resize(static_cast<size_t>(wanted * V));
  const Product product{&weights_.head, ready, logits_.data()};
  products(wanted, {&product, 1});
  const float* from = logits_.data();
  for (const Segment& segment : segments) {
    if (segment.logits == nullptr) continue;
    const int64_t take = segment.all_logits ? static_cast<int64_t>(segment.tokens.size()) : 1;
    std::memcpy(segment.logits, from, static_cast<size_t>(take * V) * sizeof(float));
    if (weights_.head_bias != nullptr) {
      for (int64_t i = 0; i < take; ++i) ops_.add(V, weights_.head_bias, segment.logits + i * V);
    }
    from += take * V;
  }
}

void Forward::run(std::span<const Segment> segments, int64_t rows, kernels::LinearPath path, kernels::Pool* pool) {
  rows_ = rows;
  path_ = path;
  pool_ = pool != nullptr && pool->threads() > 1 ? pool : nullptr;
  reserve();
  place_inputs();
  find_runs(segments);
  embed(segments);
  for (int64_t layer = 0; layer < weights_.shape.layers; ++layer) {
    time_mix(segments, layer);
    channel_mix(segments, layer);
  }
  write_logits(segments);
  for (const Segment& segment : segments) segment.state->tokens += static_cast<int64_t>(segment.tokens.size());
}

}  // namespace anser::runtime

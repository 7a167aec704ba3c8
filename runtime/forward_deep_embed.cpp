// x070a in the channel mix (docs/rwkv7.md).
#include <algorithm>
#include <array>

#include "runtime/forward.h"
#include "runtime/weights/convert.h"

namespace anser::runtime {

// E = s_emb[token] + s_emb_x x0, x0 being the token's embedding after ln0: adding the product here costs a little time,
// and saves a merged copy of V rows a layer. Then ffn *= s2 ((h s1) E) + s0, E as K x K, row vectors from the left.
void Forward::deep_embed(std::span<const Segment> segments, int64_t layer, const float* h) {
  const LayerWeights& w = weights_.layers[static_cast<size_t>(layer)];
  const int64_t K = weights_.shape.deep_embed, F = weights_.shape.ffn;
  const std::array<Product, 2> in{
      {{&w.s_emb_x, nullptr, token_matrix_.data(), embedded_.data()}, {&w.s1, nullptr, deep_in_.data(), h}}};
  products(rows_, in);
  int64_t row = 0;
  for (const Segment& segment : segments) {
    for (const Token token : segment.tokens) {
      to_floats(w.s_emb.type, w.s_emb.part(token, token + 1).data, K * K, deep_row_.data());
      const float *merged = token_matrix_.data() + row * K * K, *u = deep_in_.data() + row * K;
      float* out = deep_out_.data() + row * K;
      std::fill_n(out, K, 0.0f);
      for (int64_t i = 0; i < K; ++i) {
        for (int64_t j = 0; j < K; ++j)
          out[j] += u[i] * (merged[i * K + j] + deep_row_[static_cast<size_t>(i * K + j)]);
      }
      ++row;
    }
  }
  const Product up{&w.s2, nullptr, deep_gate_.data(), deep_out_.data()};
  products(rows_, {&up, 1});
  over_strips(rows_, [&](int64_t begin, int64_t end, int) {
    for (int64_t r = begin; r < end; ++r) {
      float* p = ffn_.data() + r * F;
      const float* gate = deep_gate_.data() + r * F;
      for (int64_t i = 0; i < F; ++i) p[i] *= gate[i] + w.s0[i];
    }
  });
}

}  // namespace anser::runtime

// The sizes and variants of one RWKV-7 model: a plain value, read from a file and never guessed.
#pragma once

#include <cstdint>

namespace anser::runtime {

// Letters as everywhere: C width, H heads, N head size, V vocabulary, F channel-mix width.
struct ModelShape {
  int64_t layers = 0;
  int64_t width = 0;                                       // C
  int64_t head_size = 0;                                   // N
  int64_t vocab = 0;                                       // V
  int64_t ffn = 0;                                         // F, 4C in every published model
  int64_t rank_w = 0, rank_a = 0, rank_v = 0, rank_g = 0;  // LoRA ranks
  float layer_norm_eps = 1e-5f;
  float a_scale = 1.0f;      // 2: extended eigenvalues (a = 2 sigmoid, b = kk a w)
  bool has_ln0 = true;       // layer norm after the embedding
  bool head_bias = false;    // reverse60 and its relatives
  bool output_bias = false;  // a bias on the attention output, likewise
  int64_t deep_embed = 0;    // K of x070a: each token brings a K x K matrix to each channel mix; 0: x070

  int64_t heads() const { return width / head_size; }
  // fp32 values of one stream's state: L * (2C + C*N).
  int64_t state_floats() const { return layers * (2 * width + width * head_size); }
  bool operator==(const ModelShape&) const = default;
};

}  // namespace anser::runtime

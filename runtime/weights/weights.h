// Weights: one model's tensors, checked against each other and laid out for the forward pass. Immutable.
#pragma once

#include <deque>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

#include "base/bytes.h"
#include "base/result.h"
#include "kernels/ops.h"
#include "runtime/weights/shape.h"
#include "runtime/weights/tensors.h"

namespace anser::runtime {

struct LayerWeights {
  const float *ln1_weight = nullptr, *ln1_bias = nullptr, *ln2_weight = nullptr, *ln2_bias = nullptr;  // [C]
  const float* mu = nullptr;  // [6,C]: r, w, k, v, a, g
  kernels::TimeMixParams mix{};
  kernels::Matrix receptance, key, value, output;  // [C,C]
  kernels::Matrix w1, w2, a1, a2, v1, v2, g1, g2;  // [rank,C], [C,rank]; v1, v2 empty in layer 0
  const float* output_bias = nullptr;              // [C] or null
  const float* ffn_mu = nullptr;                   // [C]
  kernels::Matrix ffn_key, ffn_value;              // [F,C], [C,F]
  // DeepEmbed (x070a), empty otherwise: [V,KK] read a row at a time, [KK,C], [K,C], [F,K], [F].
  kernels::Matrix s_emb, s_emb_x, s1, s2;
  const float* s0 = nullptr;
};

// What cannot be read from the tensors alone.
struct WeightHints {
  std::optional<int64_t> head_size;  // else from att.r_k [H,N]; 64 where that was saved flat
  float layer_norm_eps = 1e-5f;
  float a_scale = 1.0f;
};

struct Weights {
  Weights() = default;
  // Shares everything: `other` must outlive the copy (layout.cpp keeps it among the owners).
  explicit Weights(const Weights& other);

  ModelShape shape;
  kernels::Matrix embedding, head;  // [V,C]
  const float *ln0_weight = nullptr, *ln0_bias = nullptr, *ln_out_weight = nullptr, *ln_out_bias = nullptr;
  const float* head_bias = nullptr;  // [V] or null
  std::vector<LayerWeights> layers;
  std::vector<float> initial_state;  // [state_floats], empty when zeros
  TensorSet set;                     // canonical; what the matrices above point into
  std::deque<std::vector<float>> vectors;

  // Takes canonical tensors. Every tensor is looked up, and its shape compared with what the others say; one that is
  // missing, of another shape, or not part of the model is an error that names it.
  static Result<std::shared_ptr<const Weights>> assemble(TensorSet set, const WeightHints& hints);

  int64_t bytes() const;       // of all tensors
  int64_t parameters() const;  // values in all tensors
  // Multiply-adds of one token's products: every matrix but those that are read a row at a time.
  int64_t product_macs() const;
  Digest fingerprint() const;  // names, types and data of all tensors; computed once, at the first call

  mutable std::once_flag hashed;
  mutable Digest digest;
};

}  // namespace anser::runtime

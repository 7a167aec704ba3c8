// Params: every trainable number of one model in one flat fp32 buffer, with names, shapes and optimiser groups.
//
// Names and shapes are those of the published .pth files ("x070"), layer 0 without v0, v1, v2. In the buffer every
// matrix is [out,in], also the LoRA matrices, which are published the other way round. Gradients and moments are
// buffers of the same layout, so that the optimiser, the reduction over threads and a checkpoint are loops over flat
// memory. Initial values: docs/rwkv7.md, "initial values".
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "runtime/weights/shape.h"

namespace anser::runtime {

struct ParamTensor {
  std::string name;
  std::vector<int64_t> shape;  // as published
  int64_t offset = 0;          // in floats, from the start of the buffer
  int64_t count = 0;
  bool decay = false;       // group "wd": at least two dimensions and a name with ".weight"
  float lr_scale = 1.0f;    // 2 for att.w0
  bool linear = false;      // the matrix of a linear layer: every matrix but the embedding
  bool hidden = false;      // one of the six big matrices of a layer: what Muon may take over from AdamW
  bool transposed = false;  // stored the other way round than published: the LoRA matrices, which are stored [out,in]

  int64_t stored_rows() const { return transposed ? shape.back() : shape.front(); }
  // The values in the published orientation. `params`: the whole buffer.
  std::vector<float> published(const float* params) const;
};

// Offsets of one layer's tensors in the flat buffer; v0, v1, v2 are -1 in layer 0. x_r, x_w, x_k, x_v, x_a, x_g lie one
// after another from `x`, as kernels::Ops::token_shift wants them.
struct LayerOffsets {
  int64_t ln1_weight, ln1_bias, ln2_weight, ln2_bias;
  int64_t x, w0, w1, w2, a0, a1, a2, v0, v1, v2, g1, g2, k_k, k_a, r_k;
  int64_t receptance, key, value, output, ln_x_weight, ln_x_bias;
  int64_t ffn_x_k, ffn_key, ffn_value;
};

// The layout: a plain value, the same for the same shape.
struct ParamLayout {
  explicit ParamLayout(const ModelShape& shape);

  ModelShape shape;
  std::vector<ParamTensor> tensors;
  std::vector<LayerOffsets> layers;
  int64_t emb = 0, ln0_weight = 0, ln0_bias = 0, ln_out_weight = 0, ln_out_bias = 0, head = 0;
  int64_t size = 0;  // floats in the buffer, padding included
  int64_t parameters = 0;

  // The tensor of that name. REQUIRES: it exists.
  const ParamTensor& find(const std::string& name) const;
};

// The published initial values; the same bits for the same seed. Size layout.size; padding is zero.
std::vector<float> initial_params(const ParamLayout& layout, uint64_t seed);

}  // namespace anser::runtime

// The two naming worlds: x070 checkpoints (canonical here) and GGUF's rwkv7 (docs/rwkv7.md, table of tensors).
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/result.h"
#include "runtime/files/gguf.h"
#include "runtime/text/tokenizer.h"
#include "runtime/weights/shape.h"
#include "runtime/weights/tensors.h"

namespace anser::runtime {

// What a GGUF file says besides its tensors.
struct GgufModelKeys {
  int64_t layers = 0;
  int64_t head_size = 0;
  float layer_norm_eps = 1e-5f;
  float a_scale = 1.0f;
};
Result<GgufModelKeys> gguf_model_keys(const GgufFile& file);

// Renames into canonical form; time_mix_lerp_fused becomes six slices, block 0's dummy value residual is dropped.
Result<TensorSet> canonical_from_gguf(TensorSet gguf, int64_t layers);

// The tokens of `tokenizer.ggml.tokens`; an error when the file has none or they are not a World vocabulary.
Result<Tokenizer> gguf_tokenizer(const GgufFile& file);

// The GGUF name of a canonical tensor that is written as it is; "" for those that are fused (x_r ... x_g).
std::string gguf_name(const std::string& canonical);

}  // namespace anser::runtime

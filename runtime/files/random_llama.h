// Transformers of random weights, as GGUF files of llama.cpp's architecture "llama": what an RWKV-7 of the same size is
// compared with where the length of the history counts. Pre-norm (RMS), rotary positions, grouped queries, SwiGLU.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/result.h"
#include "kernels/pool.h"
#include "runtime/files/random_weights.h"

namespace anser::runtime {

struct LlamaShape {
  int64_t layers = 0;
  int64_t width = 0;  // C = heads * head_size
  int64_t head_size = 64;
  int64_t key_heads = 0;  // heads of keys and values; divides heads()
  int64_t ffn = 0;
  int64_t vocab = 0;

  int64_t heads() const { return width / head_size; }
  // Bytes of keys and values that one token leaves in a cache of halves, llama.cpp's default.
  int64_t cache_bytes_per_token() const { return layers * 2 * key_heads * head_size * 2; }
};

// As deep and as wide as `shape`, with its vocabulary, and an FFN of 8/3 of the width in whole 256s (as in LLaMA),
// which gives about as many parameters. `key_heads` 0: a quarter of the heads where that is whole, else all.
LlamaShape llama_shape_like(const ModelShape& shape, int64_t key_heads);

// Every tensor under its GGUF name, shapes in torch order, in the order of the file.
std::vector<TensorRecipe> llama_recipes(const LlamaShape& shape);
int64_t parameters(const LlamaShape& shape);

// Writes the file atomically. It has no tokenizer and says so; the context length it names is a million tokens.
// kInvalid when heads and key heads do not divide.
Status write_random_llama(const std::string& path, const LlamaShape& shape, DType type, uint64_t seed,
                          kernels::Pool& pool);

}  // namespace anser::runtime

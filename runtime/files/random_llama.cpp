#include "runtime/files/random_llama.h"

#include <cmath>

#include "base/rng.h"
#include "runtime/files/gguf_export.h"
#include "runtime/files/gguf_writer.h"

namespace anser::runtime {
namespace {

constexpr uint32_t kContextLength = 1 << 20;
constexpr float kRotaryBase = 500000;

void write_keys(const LlamaShape& shape, GgufWriter& out) {
  out.set_text("general.architecture", "llama");
  out.set_text("general.name", "random Transformer");
  const auto count = [&](const char* key, int64_t value) {
    out.set_u32(std::string("llama.") + key, static_cast<uint32_t>(value));
  };
  count("context_length", kContextLength);
  count("block_count", shape.layers);
  count("embedding_length", shape.width);
  count("feed_forward_length", shape.ffn);
  count("attention.head_count", shape.heads());
  count("attention.head_count_kv", shape.key_heads);
  count("rope.dimension_count", shape.head_size);
  count("vocab_size", shape.vocab);
  out.set_f32("llama.attention.layer_norm_rms_epsilon", 1e-5f);
  out.set_f32("llama.rope.freq_base", kRotaryBase);
  out.set_text("tokenizer.ggml.model", "no_vocab");
}

}  // namespace

LlamaShape llama_shape_like(const ModelShape& shape, int64_t key_heads) {
  LlamaShape out;
  out.layers = shape.layers;
  out.width = shape.width;
  out.head_size = shape.head_size;
  out.vocab = shape.vocab;
  out.ffn = (shape.width * 8 / 3 + 255) / 256 * 256;
  out.key_heads = key_heads > 0 ? key_heads : out.heads() % 4 == 0 ? out.heads() / 4 : out.heads();
  return out;
}

std::vector<TensorRecipe> llama_recipes(const LlamaShape& shape) {
  const int64_t C = shape.width, keys = shape.key_heads * shape.head_size;
  std::vector<TensorRecipe> out;
  const auto matrix = [&](const std::string& name, int64_t rows, int64_t cols) {
    out.push_back({name + ".weight", {rows, cols}, 0, 1 / std::sqrt(static_cast<double>(cols))});
  };
  const auto norm = [&](const std::string& name) { out.push_back({name + ".weight", {C}, 1, 0.1}); };
  out.push_back({"token_embd.weight", {shape.vocab, C}, 0, 1});
  for (int64_t l = 0; l < shape.layers; ++l) {
    const std::string block = "blk." + std::to_string(l) + ".";
    norm(block + "attn_norm");
    matrix(block + "attn_q", C, C);
    matrix(block + "attn_k", keys, C);
    matrix(block + "attn_v", keys, C);
    matrix(block + "attn_output", C, C);
    norm(block + "ffn_norm");
    matrix(block + "ffn_gate", shape.ffn, C);
    matrix(block + "ffn_up", shape.ffn, C);
    matrix(block + "ffn_down", C, shape.ffn);
  }
  norm("output_norm");
  matrix("output", shape.vocab, C);
  return out;
}

int64_t parameters(const LlamaShape& shape) {
  int64_t sum = 0;
  for (const TensorRecipe& recipe : llama_recipes(shape)) sum += Tensor{recipe.shape, DType::kF32, nullptr}.count();
  return sum;
}

Status write_random_llama(const std::string& path, const LlamaShape& shape, DType type, uint64_t seed,
                          kernels::Pool& pool) {
  if (shape.head_size <= 0 || shape.width % shape.head_size != 0 || shape.key_heads <= 0 ||
      shape.heads() % shape.key_heads != 0) {
    return Error{Errc::kInvalid, std::to_string(shape.heads()) + " heads of queries cannot share " +
                                     std::to_string(shape.key_heads) + " heads of keys; take a divisor"};
  }
  GgufWriter out(path);
  write_keys(shape, out);
  const std::vector<TensorRecipe> recipes = llama_recipes(shape);
  for (const TensorRecipe& recipe : recipes)
    out.declare(recipe.name, recipe.shape, exported_type(recipe.name, recipe.shape, type));
  TRY(out.begin());
  Rng seeds(seed);
  for (const TensorRecipe& recipe : recipes) {
    const DType stored = exported_type(recipe.name, recipe.shape, type);
    const std::vector<uint8_t> bytes = random_tensor(recipe, stored, seeds.next(), pool);
    TRY(out.write(bytes.data(), static_cast<int64_t>(bytes.size())));
  }
  return out.finish();
}

}  // namespace anser::runtime

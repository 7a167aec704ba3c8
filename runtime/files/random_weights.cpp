#include "runtime/files/random_weights.h"

#include <array>
#include <cmath>

#include "base/check.h"
#include "base/rng.h"
#include "kernels/quants.h"
#include "runtime/files/gguf_export.h"
#include "runtime/weights/tensors.h"

namespace anser::runtime {
namespace {

class Lister {
 public:
  explicit Lister(const ModelShape& shape) : s_(shape) {}

  std::vector<TensorRecipe> list() {
    add("emb.weight", {s_.vocab, s_.width}, 0, 1);
    if (s_.has_ln0) norm("blocks.0.ln0");
    for (int64_t l = 0; l < s_.layers; ++l) layer(l);
    norm("ln_out");
    matrix("head.weight", s_.vocab, s_.width);
    if (s_.head_bias) add("head.bias", {s_.vocab}, 0, 0.1);
    return std::move(list_);
  }

 private:
  void add(const std::string& name, std::vector<int64_t> shape, double mean, double deviation) {
    list_.push_back({name, std::move(shape), mean, deviation});
  }
  void matrix(const std::string& name, int64_t rows, int64_t cols) {
    add(name, {rows, cols}, 0, 1 / std::sqrt(static_cast<double>(cols)));
  }
  void norm(const std::string& name) {
    add(name + ".weight", {s_.width}, 1, 0.1);
    add(name + ".bias", {s_.width}, 0, 0.1);
  }
  void layer(int64_t l) {
    const int64_t C = s_.width;
    const std::string block = "blocks." + std::to_string(l) + ".", att = block + "att.";
    norm(block + "ln1");
    norm(block + "ln2");
    for (const char* name : {"x_r", "x_w", "x_k", "x_v", "x_a", "x_g"}) add(att + name, {1, 1, C}, 0.5, 0.2);
    add(att + "w0", {1, 1, C}, -2, 1);
    add(att + "a0", {1, 1, C}, 0, 0.5);
    matrix(att + "w1", C, s_.rank_w);
    matrix(att + "w2", s_.rank_w, C);
    matrix(att + "a1", C, s_.rank_a);
    matrix(att + "a2", s_.rank_a, C);
    matrix(att + "g1", C, s_.rank_g);
    matrix(att + "g2", s_.rank_g, C);
    if (l > 0) {
      add(att + "v0", {1, 1, C}, 0.7, 0.2);
      matrix(att + "v1", C, s_.rank_v);
      matrix(att + "v2", s_.rank_v, C);
    }
    add(att + "k_k", {1, 1, C}, 0.7, 0.1);
    add(att + "k_a", {1, 1, C}, 1, 0.1);
    add(att + "r_k", {s_.heads(), s_.head_size}, 0, 0.1);
    for (const char* name : {"receptance", "key", "value", "output"}) matrix(att + name + ".weight", C, C);
    norm(att + "ln_x");
    if (s_.output_bias) add(att + "out_bias", {C}, 0, 0.1);
    add(block + "ffn.x_k", {1, 1, C}, 0.5, 0.2);
    matrix(block + "ffn.key.weight", s_.ffn, C);
    matrix(block + "ffn.value.weight", C, s_.ffn);
    if (s_.deep_embed == 0) return;
    const int64_t K = s_.deep_embed;
    matrix(block + "ffn.s1", C, K);
    matrix(block + "ffn.s2", K, s_.ffn);
    add(block + "ffn.s0", {1, 1, s_.ffn}, 1, 0.1);
    add(block + "ffn.s_emb.weight", {s_.vocab, K * K}, 0, 0.3);
    matrix(block + "ffn.s_emb_x.weight", K * K, C);
  }

  const ModelShape& s_;
  std::vector<TensorRecipe> list_;
};

// Standard deviation of the sum of four numbers uniform in [0, 65535].
const double kSumDeviation = std::sqrt(4.0 * (65536.0 * 65536.0 - 1) / 12);

void draw(const TensorRecipe& recipe, Rng rng, int64_t count, float* out) {
  const auto scale = static_cast<float>(recipe.deviation / kSumDeviation), mean = static_cast<float>(recipe.mean);
  for (int64_t i = 0; i < count; ++i) {
    const uint64_t bits = rng.next();
    const uint64_t sum = (bits & 65535) + (bits >> 16 & 65535) + (bits >> 32 & 65535) + (bits >> 48);
    out[i] = mean + scale * (static_cast<float>(sum) - 131070.0f);
  }
}

struct Published {
  const char* name;
  int64_t layers, width;
  int64_t rank_w, rank_a, rank_v, rank_g;
};
constexpr std::array<Published, 5> kPublished{{{"0.1b", 12, 768, 64, 64, 32, 128},
                                               {"0.4b", 24, 1024, 64, 64, 32, 128},
                                               {"1.5b", 24, 2048, 96, 96, 64, 256},
                                               {"2.9b", 32, 2560, 96, 96, 64, 320},
                                               {"7.2b", 32, 4096, 128, 128, 96, 480}}};

constexpr std::string_view kRandom = "random:";

std::string listed(const std::vector<std::string>& names) {
  std::string out;
  for (const std::string& name : names) out += (out.empty() ? "" : ", ") + name;
  return out;
}

}  // namespace

std::vector<TensorRecipe> tensor_recipes(const ModelShape& shape) { return Lister(shape).list(); }

std::vector<uint8_t> random_tensor(const TensorRecipe& recipe, DType type, uint64_t seed, kernels::Pool& pool) {
  const int64_t cols = recipe.shape.back(), rows = Tensor{recipe.shape, DType::kF32, nullptr}.count() / cols;
  const int64_t row_bytes = kernels::dtype_bytes(type, cols);
  std::vector<uint8_t> out(static_cast<size_t>(rows * row_bytes));
  pool.run(rows, [&](int, int64_t begin, int64_t end) {
    std::vector<float> row(static_cast<size_t>(cols));
    for (int64_t r = begin; r < end; ++r) {  // each from a seed of its own
      draw(recipe, Rng(seed).split(static_cast<uint64_t>(r)), cols, row.data());
      kernels::encode(type, row.data(), cols, out.data() + r * row_bytes);
    }
  });
  return out;
}

Result<std::shared_ptr<const Weights>> random_weights(const ModelShape& shape, DType type, uint64_t seed,
                                                      kernels::Pool& pool) {
  TensorSet set;
  Rng seeds(seed);
  for (TensorRecipe& recipe : tensor_recipes(shape)) {
    const bool turned = is_lora(recipe.name);  // canonical tensors are [out, in]
    if (turned) std::swap(recipe.shape[0], recipe.shape[1]);
    const DType stored = exported_type(recipe.name, recipe.shape, type);
    set.own(recipe.name, recipe.shape, stored, random_tensor(recipe, stored, seeds.next(), pool));
  }
  return Weights::assemble(std::move(set), {shape.head_size, shape.layer_norm_eps, shape.a_scale});
}

std::optional<ModelShape> published_shape(std::string_view name) {
  for (const Published& one : kPublished) {
    if (name != one.name) continue;
    ModelShape shape;
    shape.layers = one.layers;
    shape.width = one.width;
    shape.head_size = 64;
    shape.vocab = 65536;
    shape.ffn = 4 * one.width;
    shape.rank_w = one.rank_w;
    shape.rank_a = one.rank_a;
    shape.rank_v = one.rank_v;
    shape.rank_g = one.rank_g;
    return shape;
  }
  return std::nullopt;
}

std::vector<std::string> published_shapes() {
  std::vector<std::string> names;
  for (const Published& one : kPublished) names.emplace_back(one.name);
  return names;
}

bool names_random_model(std::string_view text) { return text.starts_with(kRandom); }

Result<RandomModel> parse_random_model(std::string_view text) {
  const std::string whole(text);
  if (!names_random_model(text)) return Error{Errc::kInvalid, whole + ": not random:SHAPE:TYPE, as in random:1.5b:f16"};
  text.remove_prefix(kRandom.size());
  const size_t colon = text.find(':');
  RandomModel out;
  out.shape_name = text.substr(0, colon);
  const std::optional<ModelShape> shape = published_shape(out.shape_name);
  if (!shape) {
    return Error{Errc::kInvalid,
                 whole + ": no published shape '" + out.shape_name + "'; there are " + listed(published_shapes())};
  }
  out.shape = *shape;
  if (colon == std::string_view::npos) return out;
  const std::string_view type_name = text.substr(colon + 1);
  const std::optional<DType> type = kernels::dtype_from_name(type_name);
  if (!type) {
    std::vector<std::string> names;
    for (const kernels::StorageType& one : kernels::storage_types()) names.emplace_back(one.name);
    return Error{Errc::kInvalid,
                 whole + ": no storage type '" + std::string(type_name) + "'; there are " + listed(names)};
  }
  out.type = *type;
  return out;
}

}  // namespace anser::runtime

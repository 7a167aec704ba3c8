#include "runtime/weights/weights.h"

#include <algorithm>
#include <charconv>
#include <set>

#include "runtime/weights/convert.h"

namespace anser::runtime {
namespace {

using kernels::Matrix;

constexpr int64_t kMaxStateFloats = int64_t{1} << 32;

class Assembler {
 public:
  Assembler(Weights& out, const WeightHints& hints) : out_(out), shape_(out.shape), hints_(hints) {}

  Status run() {
    TRY(check_architecture(out_.set));
    TRY(read_shape());
    TRY(matrix("emb.weight", shape_.vocab, shape_.width, out_.embedding));
    TRY(matrix("head.weight", shape_.vocab, shape_.width, out_.head));
    if (shape_.has_ln0) {
      TRY(vector("blocks.0.ln0.weight", shape_.width, out_.ln0_weight));
      TRY(vector("blocks.0.ln0.bias", shape_.width, out_.ln0_bias));
    }
    TRY(vector("ln_out.weight", shape_.width, out_.ln_out_weight));
    TRY(vector("ln_out.bias", shape_.width, out_.ln_out_bias));
    if (shape_.head_bias) TRY(vector("head.bias", shape_.vocab, out_.head_bias));
    out_.layers.resize(static_cast<size_t>(shape_.layers));
    for (int64_t l = 0; l < shape_.layers; ++l) TRY(layer(l));
    for (const auto& [name, tensor] : out_.set.tensors) {
      if (!used_.contains(name)) {
        return Error{Errc::kUnsupported, "tensor " + shown_name(name) + " " + shape_text(tensor.shape) +
                                             " is not part of an RWKV-7 (x070 or x070a) model"};
      }
    }
    return {};
  }

 private:
  static std::string in_layer(int64_t layer, const std::string& name) {
    return "blocks." + std::to_string(layer) + "." + name;
  }

  Result<const Tensor*> need(const std::string& name) {
    const Tensor* tensor = out_.set.find(name);
    if (tensor == nullptr) return Error{Errc::kCorrupt, "tensor " + name + " is missing"};
    used_.insert(name);
    return tensor;
  }

  static Error wrong_shape(const std::string& name, const Tensor& tensor, const std::string& expected) {
    return Error{Errc::kCorrupt,
                 "tensor " + name + " has shape " + shape_text(tensor.shape) + ", expected " + expected};
  }

  Status matrix(const std::string& name, int64_t rows, int64_t cols, Matrix& into) {
    TRY_ASSIGN(const Tensor* tensor, need(name));
    if (tensor->shape != std::vector<int64_t>{rows, cols}) {
      return wrong_shape(name, *tensor, shape_text({rows, cols}));
    }
    into = {tensor->data, tensor->type, rows, cols};
    return {};
  }

  // Copies `size` values as fp32 to `into`; any shape with the right count will do (files squeeze differently).
  Status copy(const std::string& name, int64_t size, float* into) {
    TRY_ASSIGN(const Tensor* tensor, need(name));
    if (tensor->count() != size) return wrong_shape(name, *tensor, std::to_string(size) + " values");
    to_floats(tensor->type, tensor->data, size, into);
    return {};
  }

  Status vector(const std::string& name, int64_t size, const float*& into) {
    TRY_ASSIGN(const Tensor* tensor, need(name));
    if (tensor->count() != size) return wrong_shape(name, *tensor, std::to_string(size) + " values");
    into = out_.vectors.emplace_back(to_floats(tensor->type, tensor->data, size)).data();
    return {};
  }

  Status rows_of(const std::string& name, int64_t cols, int64_t& rows) {
    TRY_ASSIGN(const Tensor* tensor, need(name));
    if (tensor->shape.size() != 2 || (cols > 0 && tensor->shape[1] != cols)) {
      return wrong_shape(name, *tensor, cols > 0 ? "[n, " + std::to_string(cols) + "]" : "a matrix");
    }
    rows = tensor->shape[0];
    return {};
  }

  int64_t count_layers() const {
    int64_t layers = 0;
    for (const auto& [name, tensor] : out_.set.tensors) {
      if (!name.starts_with("blocks.")) continue;
      int64_t layer = -1;
      std::from_chars(name.data() + 7, name.data() + name.size(), layer);
      // A gap shows up as a missing tensor, so the number itself need not be trusted.
      if (layer == layers) ++layers;
      if (layer > layers) layers = std::min<int64_t>(layer + 1, static_cast<int64_t>(out_.set.tensors.size()));
    }
    return layers;
  }

  Status read_shape() {
    TRY(rows_of("emb.weight", 0, shape_.vocab));
    shape_.width = out_.set.find("emb.weight")->shape[1];
    const int64_t width = shape_.width;
    shape_.layers = count_layers();
    if (shape_.layers < 1) return Error{Errc::kCorrupt, "no layer: not one tensor is named blocks.0.*"};
    TRY_ASSIGN(const Tensor* r_k, need("blocks.0.att.r_k"));
    shape_.head_size = hints_.head_size.value_or(r_k->shape.size() == 2 ? r_k->shape[1] : 64);
    if (shape_.head_size < 1 || width % shape_.head_size != 0) {
      return Error{Errc::kCorrupt, "head size " + std::to_string(shape_.head_size) + " does not divide the width " +
                                       std::to_string(width)};
    }
    TRY(rows_of("blocks.0.ffn.key.weight", width, shape_.ffn));
    TRY(rows_of("blocks.0.att.w1", width, shape_.rank_w));
    TRY(rows_of("blocks.0.att.a1", width, shape_.rank_a));
    TRY(rows_of("blocks.0.att.g1", width, shape_.rank_g));
    if (shape_.layers > 1) TRY(rows_of("blocks.1.att.v1", width, shape_.rank_v));
    shape_.layer_norm_eps = hints_.layer_norm_eps;
    shape_.a_scale = hints_.a_scale;
    shape_.has_ln0 = out_.set.find("blocks.0.ln0.weight") != nullptr;
    shape_.head_bias = out_.set.find("head.bias") != nullptr;
    shape_.output_bias = out_.set.find("blocks.0.att.out_bias") != nullptr;
    if (out_.set.find("blocks.0.ffn.s1") != nullptr) {
      TRY(rows_of("blocks.0.ffn.s1", width, shape_.deep_embed));
      constexpr int64_t kMost = 1024;  // 32 in published models
      if (shape_.deep_embed > kMost) {
        return Error{Errc::kUnsupported, "tensor blocks.0.ffn.s1 has " + std::to_string(shape_.deep_embed) +
                                             " rows; up to 1024 are run here"};
      }
    }
    // Widths come from tensors that exist, so only this product can be out of all proportion to the file.
    if (shape_.head_size > kMaxStateFloats / (width * shape_.layers)) {
      return Error{Errc::kUnsupported, "a state of more than 2^32 values"};
    }
    return {};
  }

  Status layer(int64_t l) {
    LayerWeights& w = out_.layers[static_cast<size_t>(l)];
    const int64_t C = shape_.width, F = shape_.ffn;
    const auto at = [&](const std::string& name) { return in_layer(l, name); };
    TRY(vector(at("ln1.weight"), C, w.ln1_weight));
    TRY(vector(at("ln1.bias"), C, w.ln1_bias));
    TRY(vector(at("ln2.weight"), C, w.ln2_weight));
    TRY(vector(at("ln2.bias"), C, w.ln2_bias));
    TRY(mixing(l, w));
    TRY(matrix(at("att.receptance.weight"), C, C, w.receptance));
    TRY(matrix(at("att.key.weight"), C, C, w.key));
    TRY(matrix(at("att.value.weight"), C, C, w.value));
    TRY(matrix(at("att.output.weight"), C, C, w.output));
    TRY(low_rank(at("att.w"), shape_.rank_w, w.w1, w.w2));
    TRY(low_rank(at("att.a"), shape_.rank_a, w.a1, w.a2));
    TRY(low_rank(at("att.g"), shape_.rank_g, w.g1, w.g2));
    if (l > 0) TRY(low_rank(at("att.v"), shape_.rank_v, w.v1, w.v2));
    if (shape_.output_bias) TRY(vector(at("att.out_bias"), C, w.output_bias));
    TRY(vector(at("ffn.x_k"), C, w.ffn_mu));
    TRY(matrix(at("ffn.key.weight"), F, C, w.ffn_key));
    TRY(matrix(at("ffn.value.weight"), C, F, w.ffn_value));
    if (shape_.deep_embed > 0) TRY(deep_embed(l, w));
    if (out_.set.find(at("att.time_state")) != nullptr) TRY(time_state(l));
    return {};
  }

  Status mixing(int64_t l, LayerWeights& w) {
    const int64_t C = shape_.width;
    const auto at = [&](const std::string& name) { return in_layer(l, "att." + name); };
    std::vector<float>& mu = out_.vectors.emplace_back(static_cast<size_t>(6 * C));
    int64_t row = 0;
    for (const char* name : {"x_r", "x_w", "x_k", "x_v", "x_a", "x_g"}) TRY(copy(at(name), C, mu.data() + C * row++));
    w.mu = mu.data();
    TRY(vector(at("w0"), C, w.mix.w0));
    TRY(vector(at("a0"), C, w.mix.a0));
    if (l > 0) TRY(vector(at("v0"), C, w.mix.v0));
    TRY(vector(at("k_k"), C, w.mix.k_k));
    TRY(vector(at("k_a"), C, w.mix.k_a));
    TRY(vector(at("r_k"), C, w.mix.r_k));
    TRY(vector(at("ln_x.weight"), C, w.mix.ln_x_weight));
    TRY(vector(at("ln_x.bias"), C, w.mix.ln_x_bias));
    w.mix.a_scale = shape_.a_scale;
    return {};
  }

  Status low_rank(const std::string& stem, int64_t rank, Matrix& down, Matrix& up) {
    TRY(matrix(stem + "1", rank, shape_.width, down));
    return matrix(stem + "2", shape_.width, rank, up);
  }

  Status deep_embed(int64_t l, LayerWeights& w) {
    const int64_t K = shape_.deep_embed, C = shape_.width, F = shape_.ffn;
    const auto at = [&](const std::string& name) { return in_layer(l, "ffn." + name); };
    TRY(matrix(at("s1"), K, C, w.s1));
    TRY(matrix(at("s2"), F, K, w.s2));
    TRY(vector(at("s0"), F, w.s0));
    TRY(matrix(at("s_emb.weight"), shape_.vocab, K * K, w.s_emb));
    return matrix(at("s_emb_x.weight"), K * K, C, w.s_emb_x);
  }

  // A tuned initial state is stored with key channels as rows: transposed into S[h][i value][j key].
  Status time_state(int64_t l) {
    const int64_t C = shape_.width, N = shape_.head_size;
    std::vector<float> tuned(static_cast<size_t>(C * N));
    TRY(copy(in_layer(l, "att.time_state"), C * N, tuned.data()));
    out_.initial_state.resize(static_cast<size_t>(shape_.state_floats()));
    float* S = out_.initial_state.data() + l * (2 * C + C * N) + 2 * C;
    for (int64_t h = 0; h < C / N; ++h) {
      for (int64_t i = 0; i < N; ++i) {
        for (int64_t j = 0; j < N; ++j) S[(h * N + i) * N + j] = tuned[static_cast<size_t>((h * N + j) * N + i)];
      }
    }
    return {};
  }

  Weights& out_;
  ModelShape& shape_;
  const WeightHints& hints_;
  std::set<std::string> used_;
};

}  // namespace

Result<std::shared_ptr<const Weights>> Weights::assemble(TensorSet set, const WeightHints& hints) {
  auto weights = std::make_shared<Weights>();
  weights->set = std::move(set);
  TRY(Assembler(*weights, hints).run());
  return std::shared_ptr<const Weights>(std::move(weights));
}

Weights::Weights(const Weights& other)
    : shape(other.shape),
      embedding(other.embedding),
      head(other.head),
      ln0_weight(other.ln0_weight),
      ln0_bias(other.ln0_bias),
      ln_out_weight(other.ln_out_weight),
      ln_out_bias(other.ln_out_bias),
      head_bias(other.head_bias),
      layers(other.layers),
      initial_state(other.initial_state),
      set(other.set) {}

int64_t Weights::bytes() const {
  int64_t sum = 0;
  for (const auto& [name, tensor] : set.tensors) sum += tensor.bytes();
  return sum;
}

int64_t Weights::product_macs() const {
  int64_t sum = 0;
  for (const auto& [name, tensor] : set.tensors) {
    const bool matrix = tensor.shape.size() == 2 && tensor.shape[0] > 1 && tensor.shape[1] > 1;
    if (matrix && !name.ends_with("emb.weight") && !name.ends_with("r_k")) sum += tensor.count();
  }
  return sum;
}

int64_t Weights::parameters() const {
  int64_t sum = 0;
  for (const auto& [name, tensor] : set.tensors) sum += tensor.count();
  return sum;
}

Digest Weights::fingerprint() const {
  std::call_once(hashed, [this] {
    Hasher hasher;
    hasher.update(std::to_string(shape.head_size) + " " + std::to_string(shape.a_scale) + " " +
                  std::to_string(shape.layer_norm_eps));
    for (const auto& [name, tensor] : set.tensors) {
      hasher.update(name + " " + kernels::dtype_name(tensor.type) + " " + std::to_string(tensor.count()) + "\n");
      hasher.update(tensor.data, static_cast<size_t>(tensor.bytes()));
    }
    digest = hasher.finish();
  });
  return digest;
}

}  // namespace anser::runtime

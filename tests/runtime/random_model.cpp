#include "tests/runtime/random_model.h"

#include <unistd.h>

#include <cmath>
#include <filesystem>

namespace anser::test {
namespace {

using runtime::ModelShape;

class Builder {
 public:
  Builder(RandomModel& model, uint64_t seed) : model_(model), rng_(seed) {}

  void add(const std::string& name, std::vector<int64_t> shape, double mean, double deviation) {
    int64_t count = 1;
    for (const int64_t d : shape) count *= d;
    auto& values = model_.values.emplace_back(static_cast<size_t>(count));
    for (float& value : values) value = static_cast<float>(mean + deviation * rng_.normal());
    model_.tensors.push_back({name, std::move(shape), values.data()});
  }
  void matrix(const std::string& name, int64_t rows, int64_t cols) {
    add(name, {rows, cols}, 0, 1 / std::sqrt(static_cast<double>(cols)));
  }
  void norm(const std::string& name) {
    add(name + ".weight", {model_.shape.width}, 1, 0.1);
    add(name + ".bias", {model_.shape.width}, 0, 0.1);
  }
  void layer(int64_t l) {
    const ModelShape& s = model_.shape;
    const int64_t C = s.width;
    const std::string block = "blocks." + std::to_string(l) + ".", att = block + "att.";
    norm(block + "ln1");
    norm(block + "ln2");
    for (const char* name : {"x_r", "x_w", "x_k", "x_v", "x_a", "x_g"}) add(att + name, {1, 1, C}, 0.5, 0.2);
    add(att + "w0", {1, 1, C}, -2, 1);
    add(att + "a0", {1, 1, C}, 0, 0.5);
    matrix(att + "w1", C, s.rank_w);
    matrix(att + "w2", s.rank_w, C);
    matrix(att + "a1", C, s.rank_a);
    matrix(att + "a2", s.rank_a, C);
    matrix(att + "g1", C, s.rank_g);
    matrix(att + "g2", s.rank_g, C);
    if (l > 0) {
      add(att + "v0", {1, 1, C}, 0.7, 0.2);
      matrix(att + "v1", C, s.rank_v);
      matrix(att + "v2", s.rank_v, C);
    }
    add(att + "k_k", {1, 1, C}, 0.7, 0.1);
    add(att + "k_a", {1, 1, C}, 1, 0.1);
    add(att + "r_k", {s.heads(), s.head_size}, 0, 0.1);
    for (const char* name : {"receptance", "key", "value", "output"}) matrix(att + name + ".weight", C, C);
    norm(att + "ln_x");
    if (s.output_bias) add(att + "out_bias", {C}, 0, 0.1);
    add(block + "ffn.x_k", {1, 1, C}, 0.5, 0.2);
    matrix(block + "ffn.key.weight", s.ffn, C);
    matrix(block + "ffn.value.weight", C, s.ffn);
  }

 private:
  RandomModel& model_;
  Rng rng_;
};

}  // namespace

ModelShape small_shape() {
  ModelShape shape;
  shape.layers = 2;
  shape.width = 32;
  shape.head_size = 16;
  shape.vocab = 300;
  shape.ffn = 128;
  shape.rank_w = 8;
  shape.rank_a = 9;
  shape.rank_v = 7;
  shape.rank_g = 16;
  return shape;
}

RandomModel random_model(const ModelShape& shape, uint64_t seed) {
  RandomModel model;
  model.shape = shape;
  Builder builder(model, seed);
  builder.add("emb.weight", {shape.vocab, shape.width}, 0, 1);
  if (shape.has_ln0) builder.norm("blocks.0.ln0");
  for (int64_t l = 0; l < shape.layers; ++l) builder.layer(l);
  builder.norm("ln_out");
  builder.matrix("head.weight", shape.vocab, shape.width);
  if (shape.head_bias) builder.add("head.bias", {shape.vocab}, 0, 0.1);
  return model;
}

runtime::Tokenizer small_tokenizer(int64_t size) {
  std::vector<std::string> tokens(257);
  for (int byte = 0; byte < 256; ++byte)
    tokens[static_cast<size_t>(byte) + 1] = std::string(1, static_cast<char>(byte));
  for (const char* text :
       {"\n\n", "it's", "{\"", "\":", "\",", "},", "na", "name", "arg", "10", "99", "\xc3\xa9", "\\n"}) {
    tokens.emplace_back(text);
  }
  for (char a = 'a'; a <= 'z'; ++a) tokens.push_back(std::string(2, a));
  tokens.resize(static_cast<size_t>(size));
  return *runtime::Tokenizer::from_tokens(tokens);
}

std::string scratch_path(const std::string& name) {
  struct Directory {
    std::filesystem::path path =
        std::filesystem::temp_directory_path() / ("anser_runtime_test_" + std::to_string(::getpid()));
    Directory() { std::filesystem::create_directories(path); }
    ~Directory() { std::filesystem::remove_all(path); }
  };
  static const Directory directory;
  return (directory.path / name).string();
}

}  // namespace anser::test

#include "tests/runtime/random_model.h"

#include <unistd.h>

#include <filesystem>

#include "runtime/files/random_weights.h"

namespace anser::test {
namespace {

using runtime::ModelShape;

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
  Rng rng(seed);
  for (runtime::TensorRecipe& recipe : runtime::tensor_recipes(shape)) {
    auto& values = model.values.emplace_back();
    int64_t count = 1;
    for (const int64_t d : recipe.shape) count *= d;
    for (int64_t i = 0; i < count; ++i)
      values.push_back(static_cast<float>(recipe.mean + recipe.deviation * rng.normal()));
    model.tensors.push_back({recipe.name, std::move(recipe.shape), values.data()});
  }
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

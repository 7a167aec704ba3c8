// Models of random weights: their names on the command line, and the Transformers that they are compared with.
#include <gtest/gtest.h>

#include "runtime/files/gguf.h"
#include "runtime/files/random_llama.h"
#include "runtime/files/random_weights.h"
#include "runtime/io/mapped_file.h"
#include "tests/support/scratch.h"

namespace anser::runtime {
namespace {

TEST(RandomModel, NamesAreParsed) {
  const auto model = parse_random_model("random:0.4b:Q4_K");
  ASSERT_TRUE(model) << model.error().what;
  EXPECT_EQ(model->shape_name, "0.4b");
  EXPECT_EQ(model->type, DType::kQ4_K);
  EXPECT_EQ(model->shape.width, 1024);
  EXPECT_EQ(model->shape.layers, 24);
  EXPECT_EQ(parse_random_model("random:0.1b")->type, DType::kF16);
  for (const std::string& shape : published_shapes())
    EXPECT_TRUE(parse_random_model("random:" + shape + ":q8_0")) << shape;
}

TEST(RandomModel, WrongNamesAreRefusedWithWhatThereIs) {
  struct Case {
    const char* name;
    const char* words;
  };
  for (const Case& one :
       {Case{"random:", "no published shape ''; there are 0.1b, 0.4b"},
        Case{"random:0.2b:f16", "no published shape '0.2b'"},
        Case{"random:0.1b:", "no storage type ''; there are F32, F16"},
        Case{"random:0.1b:f17", "no storage type 'f17'"}, Case{"random:0.1b:f16:", "no storage type 'f16:'"},
        Case{"model.gguf", "not random:SHAPE:TYPE"}}) {
    const auto model = parse_random_model(one.name);
    ASSERT_FALSE(model) << one.name;
    EXPECT_NE(model.error().what.find(one.words), std::string::npos) << model.error().what;
  }
  EXPECT_TRUE(names_random_model("random:x"));
  EXPECT_FALSE(names_random_model("./random:x"));
}

TEST(RandomLlama, IsAboutAsLargeAsItsRwkv) {
  for (const char* name : {"0.1b", "0.4b", "1.5b"}) {
    const ModelShape shape = *published_shape(name);
    int64_t ours = 0;
    for (const TensorRecipe& recipe : tensor_recipes(shape)) {
      int64_t count = 1;
      for (const int64_t size : recipe.shape) count *= size;
      ours += count;
    }
    const double ratio = static_cast<double>(parameters(llama_shape_like(shape, 0))) / static_cast<double>(ours);
    EXPECT_GT(ratio, 0.85) << name;
    EXPECT_LT(ratio, 1.1) << name;
  }
  const LlamaShape small = llama_shape_like(*published_shape("0.1b"), 0);
  EXPECT_EQ(small.key_heads, 3);
  EXPECT_EQ(small.ffn, 2048);
  EXPECT_EQ(small.cache_bytes_per_token(), 12 * 2 * 3 * 64 * 2);
  EXPECT_EQ(llama_shape_like(*published_shape("0.1b"), 12).key_heads, 12);
}

TEST(RandomLlama, TheFileHoldsWhatItsShapeSays) {
  const test::Scratch scratch;
  kernels::Pool pool(1);
  LlamaShape shape{2, 128, 64, 1, 256, 96};
  const std::string path = scratch.path("llama.gguf");
  ASSERT_TRUE(write_random_llama(path, shape, DType::kQ8_0, 1, pool));
  const auto mapped = MappedFile::open(path);
  ASSERT_TRUE(mapped);
  const auto file = GgufFile::parse((*mapped)->bytes());
  ASSERT_TRUE(file) << file.error().what;
  EXPECT_EQ(*file->text("general.architecture"), "llama");
  EXPECT_EQ(file->integer("llama.attention.head_count"), 2);
  EXPECT_EQ(file->integer("llama.attention.head_count_kv"), 1);
  EXPECT_EQ(file->integer("llama.vocab_size"), 96);
  EXPECT_EQ(file->set.tensors.size(), 3 + 2 * 9u);
  for (const TensorRecipe& recipe : llama_recipes(shape)) {
    const Tensor* tensor = file->set.find(recipe.name);
    ASSERT_NE(tensor, nullptr) << recipe.name;
    EXPECT_EQ(tensor->shape, recipe.shape) << recipe.name;
    EXPECT_EQ(tensor->type, recipe.shape.size() == 1 ? DType::kF32 : DType::kQ8_0) << recipe.name;
  }
  shape.key_heads = 3;
  const Status refused = write_random_llama(path, shape, DType::kF16, 1, pool);
  ASSERT_FALSE(refused);
  EXPECT_NE(refused.error().what.find("2 heads of queries cannot share 3 heads of keys"), std::string::npos);
}

}  // namespace
}  // namespace anser::runtime

// GGUF: what is exported comes back, by name and bit; and what a damaged or hostile file is told.
#include "runtime/files/gguf.h"

#include <gtest/gtest.h>

#include <cmath>

#include "base/unique_fd.h"
#include "kernels/numeric.h"
#include "runtime/files/gguf_writer.h"
#include "runtime/files/load.h"
#include "runtime/weights/convert.h"
#include "tests/runtime/random_model.h"

namespace anser::runtime {
namespace {

using test::random_model;
using test::scratch_path;
using test::small_shape;

ModelShape variant_shape() {
  ModelShape shape = small_shape();
  shape.has_ln0 = false;
  shape.head_bias = shape.output_bias = true;
  shape.a_scale = 2.0f;
  return shape;
}

TEST(Gguf, ExportedModelComesBack) {
  for (const ModelShape& shape : {small_shape(), variant_shape()}) {
    const auto model = random_model(shape, 1);
    const Tokenizer tokenizer = test::small_tokenizer(shape.vocab);
    const std::string path = scratch_path("model.gguf");
    const auto saved = export_gguf(path, shape, model.tensors, &tokenizer,
                                   {{"general.name", "a test"}, {"anser.dialect", "g1i"}}, DType::kF32);
    ASSERT_TRUE(saved) << saved.error().message();
    auto loaded = load_file(path);
    ASSERT_TRUE(loaded) << loaded.error().message();
    EXPECT_EQ(loaded->weights->shape, shape);
    ASSERT_TRUE(loaded->tokenizer) << loaded->tokenizer.error().message();
    EXPECT_EQ(loaded->tokenizer->fingerprint(), tokenizer.fingerprint());
    EXPECT_EQ(loaded->metadata.at("general.name"), "a test");
    // A few tensors by value: one as it is, one turned, one out of the fused six.
    const auto& set = loaded->weights->set;
    for (const NamedTensor& tensor : model.tensors) {
      const Tensor* back = set.find(tensor.name);
      ASSERT_NE(back, nullptr) << tensor.name;
      const auto values = to_floats(back->type, back->data, back->count());
      if (tensor.name == "blocks.1.att.w1") {
        EXPECT_EQ(back->shape, (std::vector<int64_t>{shape.rank_w, shape.width}));
        EXPECT_EQ(values[1], tensor.data[shape.rank_w]);
      } else if (tensor.name.find(".att.w2") == std::string::npos && tensor.name.size() != 15) {
        EXPECT_TRUE(std::equal(values.begin(), values.end(), tensor.data)) << tensor.name;
      }
    }
    // Writing what was read gives the same file.
    const std::string again = scratch_path("again.gguf");
    ASSERT_TRUE(export_gguf(again, *loaded->weights, &*loaded->tokenizer,
                            {{"general.name", "a test"}, {"anser.dialect", "g1i"}}, DType::kF32));
    EXPECT_EQ(*read_file(again), *read_file(path));
  }
}

TEST(Gguf, LlamaCppsLayout) {
  const auto model = random_model(small_shape(), 2);
  const std::string path = scratch_path("layout.gguf");
  const Tokenizer tokenizer = test::small_tokenizer(280);
  ASSERT_TRUE(export_gguf(path, model.shape, model.tensors, &tokenizer, {}, DType::kQ8_0));
  const std::string bytes = *read_file(path);
  auto file = GgufFile::parse({reinterpret_cast<const uint8_t*>(bytes.data()), bytes.size()});
  ASSERT_TRUE(file) << file.error().message();
  const auto shape_of = [&](const std::string& name) {
    const Tensor* tensor = file->set.find(name);
    return tensor == nullptr ? std::vector<int64_t>{} : tensor->shape;
  };
  EXPECT_EQ(shape_of("blk.0.time_mix_lerp_fused.weight"), (std::vector<int64_t>{6, 1, 1, 32}));
  EXPECT_EQ(shape_of("blk.1.time_mix_w1.weight"), (std::vector<int64_t>{8, 32}));
  EXPECT_EQ(shape_of("blk.1.time_mix_w2.weight"), (std::vector<int64_t>{32, 8}));
  EXPECT_EQ(shape_of("blk.0.time_mix_v0.weight"), (std::vector<int64_t>{32}));  // dummies: the learning rate's
  EXPECT_EQ(shape_of("blk.0.time_mix_v1.weight"), (std::vector<int64_t>{9, 32}));
  EXPECT_EQ(shape_of("blk.1.time_mix_v1.weight"), (std::vector<int64_t>{7, 32}));
  EXPECT_EQ(shape_of("blk.1.time_mix_r_k.weight"), (std::vector<int64_t>{32}));
  EXPECT_EQ(file->set.find("blk.0.channel_mix_key.weight")->type, DType::kQ8_0);
  EXPECT_EQ(file->set.find("blk.0.time_mix_g1.weight")->type, DType::kF32);
  EXPECT_EQ(*file->text("tokenizer.ggml.model"), "rwkv");
  const auto& tokens = std::get<std::vector<std::string>>(file->metadata.at("tokenizer.ggml.tokens"));
  EXPECT_EQ(tokens.size(), 300u);
  EXPECT_EQ(tokens[0], "<s>");
  EXPECT_EQ(tokens[1], "\\x00");
  EXPECT_EQ(tokens[11], "\\n");
  EXPECT_EQ(tokens[299], "[PAD299]");
  EXPECT_EQ(file->integer("tokenizer.ggml.eot_token_id"), 257);
  EXPECT_EQ(file->integer("rwkv7.attention.head_count"), 0);
  EXPECT_EQ(file->integer("rwkv7.context_length"), 1048576);
}

// Every storage type through a file: matrices have it (or what their rows allow), and what was read is written as it
// is.
TEST(Gguf, EveryStorageType) {
  ModelShape wide = small_shape();  // rows of 256 and of 512
  wide.width = 256;
  wide.ffn = 512;
  for (const kernels::StorageType& storage : kernels::storage_types()) {
    for (const ModelShape& shape : {small_shape(), wide}) {
      const auto model = random_model(shape, 6);
      const std::string path = scratch_path("type.gguf"), again = scratch_path("type2.gguf");
      ASSERT_TRUE(export_gguf(path, shape, model.tensors, nullptr, {}, storage.type));
      const auto loaded = load_file(path);
      ASSERT_TRUE(loaded) << loaded.error().message();
      DType expected = storage.type;
      if (shape.width % storage.block != 0) {
        expected = storage.type == DType::kQ4_K   ? DType::kQ5_0
                   : storage.type == DType::kQ5_K ? DType::kQ5_1
                                                  : DType::kQ8_0;
      }
      const Weights& weights = *loaded->weights;
      for (const char* name : {"emb.weight", "head.weight", "blocks.1.ffn.key.weight", "blocks.0.att.output.weight"})
        EXPECT_EQ(weights.set.find(name)->type, expected) << storage.name << " " << name;
      EXPECT_EQ(weights.set.find("blocks.1.att.w1")->type, DType::kF32);
      ASSERT_TRUE(export_gguf(again, weights, nullptr, {}, storage.type));
      EXPECT_EQ(*read_file(again), *read_file(path)) << storage.name;
    }
  }
}

TEST(Gguf, ExportRefusesValuesThatTheTypeCannotHold) {
  for (const float value : {std::nanf(""), INFINITY, -70000.0f}) {
    auto model = random_model(small_shape(), 1);
    model.values[0][5] = value;  // of the embedding
    for (const kernels::StorageType& storage : kernels::storage_types()) {
      const std::string path = scratch_path("range.gguf");
      const bool holds = storage.type == DType::kF32 || storage.type == DType::kBF16;
      const auto saved = export_gguf(path, model.shape, model.tensors, nullptr, {}, storage.type);
      EXPECT_EQ(saved.has_value(), holds) << storage.name << " " << value;
      if (!saved) {
        EXPECT_NE(saved.error().what.find("token_embd.weight holds"), std::string::npos) << saved.error().what;
      }
      EXPECT_EQ(read_file(path).has_value(), holds);
      std::remove(path.c_str());
    }
  }
}

TEST(Gguf, ExportRefusesWhatDoesNotFit) {
  auto model = random_model(small_shape(), 1);
  const std::string path = scratch_path("refused.gguf");
  const auto refusal = [&](const ModelShape& shape, std::span<const NamedTensor> tensors, const Tokenizer* tokenizer) {
    const auto saved = export_gguf(path, shape, tensors, tokenizer, {}, DType::kF32);
    return saved ? std::string("accepted") : saved.error().what;
  };
  ModelShape other = model.shape;
  other.ffn = 64;
  EXPECT_NE(refusal(other, model.tensors, nullptr).find("announced shape"), std::string::npos);
  EXPECT_EQ(refusal(model.shape, std::span(model.tensors).subspan(1), nullptr), "tensor emb.weight is missing");
  const Tokenizer large = test::small_tokenizer(300);
  ModelShape few = small_shape();
  few.vocab = 200;
  EXPECT_NE(refusal(few, random_model(few, 1).tensors, &large).find("ids, the model only 200"), std::string::npos);
  EXPECT_FALSE(read_file(path));  // nothing was left behind
  model.tensors.push_back({"blocks.0.ffn.s9", {32}, model.tensors[0].data});
  EXPECT_NE(refusal(model.shape, model.tensors, nullptr).find("blocks.0.ffn.s9 [32] is not part of"),
            std::string::npos);
}

}  // namespace
}  // namespace anser::runtime

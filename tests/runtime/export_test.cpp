// Writing models in the formats of other programs, tuned states, and what each format has no place for.
#include "runtime/files/export.h"

#include <gtest/gtest.h>

#include <cstring>

#include "base/unique_fd.h"
#include "runtime/files/gguf_export.h"
#include "runtime/files/import.h"
#include "runtime/files/initial_state.h"
#include "runtime/files/load.h"
#include "runtime/files/zip_writer.h"
#include "runtime/model.h"
#include "runtime/weights/convert.h"
#include "tests/runtime/sample_files.h"

namespace anser::runtime {
namespace {

using test::random_model;
using test::RandomModel;
using test::scratch_path;
using test::small_shape;

bool contains(const std::string& text, const std::string& piece) { return text.find(piece) != std::string::npos; }

std::shared_ptr<const Weights> weights_of(const RandomModel& model) {
  auto bytes = std::make_shared<const std::string>(test::pth_of(model));
  const auto loaded = load_bytes({reinterpret_cast<const uint8_t*>(bytes->data()), bytes->size()}, bytes);
  EXPECT_TRUE(loaded) << loaded.error().message();
  return loaded ? loaded->weights : nullptr;
}

std::string refusal(const Status& status) { return status ? "accepted" : status.error().message(); }

void add_states(RandomModel& model) {
  const int64_t N = model.shape.head_size, H = model.shape.heads();
  for (int64_t l = 0; l < model.shape.layers; ++l) {
    auto& values = model.values.emplace_back();
    for (int64_t i = 0; i < H * N * N; ++i) values.push_back(static_cast<float>(i - 100 * l) / 64);
    model.tensors.push_back({"blocks." + std::to_string(l) + ".att.time_state", {H, N, N}, values.data()});
  }
}

TEST(Export, EveryFormatAndTypeComesBack) {
  const auto original = weights_of(random_model(small_shape(), 5));
  const std::string once = scratch_path("once"), twice = scratch_path("twice");
  for (const FormatInfo& format : file_formats()) {
    if (format.format == FileFormat::kGguf) continue;
    for (const DType type : format.types) {
      const std::string where = std::string(format.name) + " " + kernels::dtype_name(type);
      ASSERT_EQ(refusal(export_model(once, *original, format.format, type)), "accepted") << where;
      const auto loaded = load_file(once);
      ASSERT_TRUE(loaded) << where << ": " << loaded.error().message();
      EXPECT_EQ(loaded->weights->shape, original->shape) << where;
      for (const auto& [name, tensor] : original->set.tensors) {
        const Tensor* back = loaded->weights->set.find(name);
        ASSERT_NE(back, nullptr) << where << " " << name;
        const auto values = to_floats(tensor.type, tensor.data, tensor.count());
        const auto stored = from_floats(back->type, values.data(), tensor.count());
        EXPECT_EQ(std::memcmp(stored.data(), back->data, stored.size()), 0) << where << " " << name;
      }
      EXPECT_EQ(loaded->weights->set.find("blocks.1.ffn.key.weight")->type, type) << where;
      ASSERT_TRUE(export_model(twice, *loaded->weights, format.format, type));
      EXPECT_EQ(*read_file(twice), *read_file(once)) << where;
    }
  }
}

TEST(Export, RowsThatAreNoWholeBlocksAreHalves) {
  ModelShape shape = small_shape();
  shape.ffn = 40;
  const std::string path = scratch_path("rows.bin");
  const auto original = weights_of(random_model(shape, 5));
  ASSERT_TRUE(export_model(path, *original, FileFormat::kRwkvCpp, DType::kQ8_0));
  const auto loaded = load_file(path);
  ASSERT_TRUE(loaded) << loaded.error().message();
  EXPECT_EQ(loaded->weights->layers[0].ffn_value.type, DType::kF16);
  EXPECT_EQ(loaded->weights->layers[0].ffn_key.type, DType::kQ8_0);
}

TEST(Export, WhatAFormatHasNoPlaceForIsSaid) {
  const std::string path = scratch_path("refused");
  const auto message = [&](const ModelShape& shape, FileFormat format, DType type = DType::kF16) {
    RandomModel random = random_model(shape, 5);
    const std::string gguf = scratch_path("refused.gguf");
    EXPECT_TRUE(export_gguf(gguf, shape, random.tensors, nullptr, {}, DType::kF32));
    const std::string said = refusal(export_model(path, *load_file(gguf)->weights, format, type));
    EXPECT_EQ(read_file(path).has_value(), said == "accepted");
    std::remove(path.c_str());
    return said;
  };
  EXPECT_TRUE(
      contains(message(small_shape(), FileFormat::kWebRwkv, DType::kF32), "no place for F32; it can store F16"));
  EXPECT_TRUE(contains(message(small_shape(), FileFormat::kPth, DType::kQ8_0), "it can store F32, F16, BF16"));
  EXPECT_TRUE(contains(message(small_shape(), FileFormat::kRwkvCpp, DType::kQ4_K), "no place for Q4_K"));
  ModelShape shape = small_shape();
  shape.head_bias = true;
  EXPECT_EQ(message(shape, FileFormat::kPth), "accepted");
  for (const FileFormat format : {FileFormat::kFla, FileFormat::kWebRwkv, FileFormat::kRwkvCpp})
    EXPECT_TRUE(contains(message(shape, format), "biases"));
  shape = small_shape();
  shape.deep_embed = 4;
  EXPECT_EQ(message(shape, FileFormat::kSafetensors), "accepted");
  EXPECT_TRUE(contains(message(shape, FileFormat::kFla), "DeepEmbed"));
  shape = small_shape();
  shape.a_scale = 2;
  EXPECT_TRUE(contains(message(shape, FileFormat::kPth), "a_scale 2"));
  shape = small_shape();
  shape.has_ln0 = false;
  EXPECT_EQ(message(shape, FileFormat::kFla), "accepted");
  EXPECT_TRUE(contains(message(shape, FileFormat::kRwkvCpp), "without ln0"));
  RandomModel tuned = random_model(small_shape(), 5);
  add_states(tuned);
  EXPECT_TRUE(contains(refusal(export_model(path, *weights_of(tuned), FileFormat::kFla, DType::kF16)), "tuned"));
  RandomModel large = random_model(small_shape(), 5);
  large.values[0][3] = 1e6f;
  EXPECT_TRUE(contains(refusal(export_model(path, *weights_of(large), FileFormat::kPth, DType::kF16)),
                       "emb.weight holds 1000000.000000, which F16 cannot"));
  EXPECT_FALSE(read_file(path));
}

// A tuned state is the same wherever it was kept: in the .pth, in the .st (transposed), apart, and in our GGUF.
TEST(States, AreTheSameFromEveryPlace) {
  const RandomModel plain = random_model(small_shape(), 5);
  RandomModel merged = plain, alone = plain;
  merged = random_model(small_shape(), 5);
  add_states(merged);
  alone = random_model(small_shape(), 5);
  alone.tensors.clear();
  add_states(alone);
  const auto expected = weights_of(merged);
  ASSERT_FALSE(expected->initial_state.empty());
  const std::string pth = scratch_path("state.pth"), st = scratch_path("state.st"), out = scratch_path("tuned");
  ASSERT_TRUE(write_file_atomic(pth, test::pth_of(alone)));
  ASSERT_TRUE(write_file_atomic(st, test::safetensors_of(alone, test::Layout::kWebRwkv)));
  for (const std::string& path : {pth, st}) {
    auto state = load_initial_state(path);
    ASSERT_TRUE(state) << state.error().message();
    const auto tuned = with_initial_state(weights_of(plain), std::move(*state));
    ASSERT_TRUE(tuned) << tuned.error().message();
    EXPECT_EQ((*tuned)->initial_state, expected->initial_state);
    ASSERT_TRUE(export_gguf(out, **tuned, nullptr, {}, DType::kF32));
    EXPECT_EQ(Model::load(out, {})->initial_state().values, expected->initial_state);
    for (const FileFormat format : {FileFormat::kPth, FileFormat::kSafetensors, FileFormat::kWebRwkv}) {
      ASSERT_TRUE(export_model(out, **tuned, format, DType::kF16));
      EXPECT_EQ(load_file(out)->weights->initial_state, expected->initial_state);  // multiples of 1/64: exact
    }
    const auto as_model = load_file(path);
    ASSERT_FALSE(as_model);
    EXPECT_TRUE(contains(as_model.error().message(), "a tuned initial state, no model")) << as_model.error().message();
  }
}

TEST(States, ThatDoNotFitAreRefused) {
  const std::string path = scratch_path("state.pth");
  const auto said = [&](const RandomModel& state, const ModelShape& shape) {
    EXPECT_TRUE(write_file_atomic(path, test::pth_of(state)));
    auto loaded = load_initial_state(path);
    if (!loaded) return loaded.error().message();
    const auto tuned = with_initial_state(weights_of(random_model(shape, 5)), std::move(*loaded));
    return tuned ? std::string("accepted") : tuned.error().message();
  };
  RandomModel state = random_model(small_shape(), 5);
  EXPECT_TRUE(contains(said(state, small_shape()), "is no part of a tuned state"));
  state.tensors.clear();
  add_states(state);
  EXPECT_EQ(said(state, small_shape()), "accepted");
  ModelShape other = small_shape();
  other.layers = 3;
  EXPECT_TRUE(contains(said(state, other), "has no blocks.2.att.time_state; the model has 3 layers"));
  other.layers = 1;
  EXPECT_TRUE(contains(said(state, other), "is of 2 layers, the model has 1"));
  other = small_shape();
  other.head_size = 8;
  EXPECT_TRUE(contains(said(state, other), "has shape [2, 16, 16], this model's is [4, 8, 8]"));
  ASSERT_TRUE(write_file_atomic(path, "GGUF"));
  EXPECT_TRUE(contains(load_initial_state(path).error().message(), "not a tuned state"));
}

// llama.cpp refuses a file that says nothing of its vocabulary.
TEST(Export, GgufWithoutATokenizerSaysSo) {
  const auto random = random_model(small_shape(), 5);
  const auto weights = weights_of(random);
  const std::string path = scratch_path("none.gguf");
  ASSERT_TRUE(export_gguf(path, *weights, nullptr, {}, DType::kF32));
  const auto loaded = load_file(path);
  ASSERT_TRUE(loaded) << loaded.error().message();
  EXPECT_EQ(loaded->metadata.at("tokenizer.ggml.model"), "no_vocab");
  EXPECT_EQ(std::get<int64_t>(loaded->other_metadata.at("rwkv7.vocab_size")), weights->shape.vocab);
  ASSERT_FALSE(loaded->tokenizer);
  EXPECT_NE(loaded->tokenizer.error().message().find("--vocab"), std::string::npos);
}

TEST(Export, GgufKeepsKeysOfEveryKind) {
  const auto random = random_model(small_shape(), 5);
  const auto weights = weights_of(random);
  const auto tokenizer = test::small_tokenizer(300);
  const std::string path = scratch_path("keys.gguf"), again = scratch_path("keys2.gguf");
  GgufMetadata kept;
  kept.text = {{"general.name", "n"}, {"tokenizer.chat_template", "{{ x }}"}, {"tokenizer.ggml.model", "other"}};
  kept.other = {{"general.tags", std::vector<std::string>{"a", "b"}},
                {"x.count", int64_t{7}},
                {"x.large", int64_t{1} << 40},
                {"x.negative", int64_t{-3}},
                {"x.rate", 0.1},
                {"x.half", 0.5},
                {"x.flag", true},
                {"x.list", std::vector<int64_t>{1, -2}},
                {"x.reals", std::vector<double>{0.25, 0.1}},
                {"split.count", int64_t{3}},
                {"rwkv7.context_length", int64_t{4096}},
                {"rwkv7.block_count", int64_t{99}}};
  ASSERT_TRUE(export_gguf_keeping(path, *weights, &tokenizer, kept, DType::kF32));
  const auto loaded = load_file(path);
  ASSERT_TRUE(loaded) << loaded.error().message();
  EXPECT_TRUE(loaded->tokenizer);
  EXPECT_EQ(loaded->metadata.at("tokenizer.chat_template"), "{{ x }}");
  EXPECT_EQ(loaded->metadata.at("tokenizer.ggml.model"), "rwkv");
  for (const auto& [key, value] : kept.other) {
    if (key == "split.count" || key == "rwkv7.block_count") continue;
    EXPECT_EQ(loaded->other_metadata.at(key), value) << key;
  }
  EXPECT_FALSE(loaded->other_metadata.contains("split.count"));
  ASSERT_TRUE(export_gguf_keeping(again, *loaded->weights, &*loaded->tokenizer,
                                  {loaded->metadata, loaded->other_metadata}, DType::kF32));
  EXPECT_EQ(load_file(again)->other_metadata, loaded->other_metadata);
  EXPECT_EQ(load_file(again)->metadata, loaded->metadata);
}

TEST(Zip, BothFormsAreRead) {
  const std::string digits = "123456789";
  const auto bytes = [](const std::string& text) {
    return std::span(reinterpret_cast<const uint8_t*>(text.data()), text.size());
  };
  EXPECT_EQ(crc32(bytes(digits)), 0xCBF43926u);  // the checksum's published check value
  EXPECT_EQ(crc32({}), 0u);
  // The pickle of one tensor, out of a file that write_pth made.
  const Tensor ten{{10}, DType::kF32, nullptr};
  std::vector<float> values(10, 0.5f);
  Tensor tensor = ten;
  tensor.data = values.data();
  const std::string path = scratch_path("one.pth");
  const OutTensor one{"t", {2, 5}, DType::kF32, {&tensor}};
  ASSERT_TRUE(write_pth(path, {&one, 1}));
  const std::string file = *read_file(path);
  const size_t begin = file.find("\x80\x02"), end = file.find("u.", begin) + 2;
  const std::string pickle = file.substr(begin, end - begin);
  for (const uint64_t from : {uint64_t{0}, uint64_t{40}, uint64_t{0xFFFFFFFF}}) {
    ZipWriter zip(path, from);
    ASSERT_TRUE(zip.open());
    ASSERT_TRUE(zip.add("r/data.pkl", bytes(pickle)));
    ASSERT_TRUE(zip.add("r/data/0", {reinterpret_cast<const uint8_t*>(values.data()), 40}));
    ASSERT_TRUE(zip.finish());
    const std::string archive = *read_file(path);
    EXPECT_EQ(contains(archive, "PK\6\6"), from < 1000);
    EXPECT_EQ(archive.find(std::string(reinterpret_cast<const char*>(values.data()), 40)) % 64, 0u);
    const auto set = read_pth(bytes(archive));
    ASSERT_TRUE(set) << from << ": " << set.error().message();
    const Tensor* back = set->find("t");
    ASSERT_NE(back, nullptr);
    EXPECT_EQ(back->shape, (std::vector<int64_t>{2, 5}));
    EXPECT_EQ(std::memcmp(back->data, values.data(), 40), 0);
  }
}

}  // namespace
}  // namespace anser::runtime

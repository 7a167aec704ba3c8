// Layouts of safetensors and models in several files: told apart, put together, refused with a reason.
#include <gtest/gtest.h>

#include <cstring>
#include <filesystem>

#include "base/unique_fd.h"
#include "runtime/files/gguf_writer.h"
#include "runtime/files/import.h"
#include "runtime/files/load.h"
#include "runtime/model.h"
#include "tests/runtime/sample_files.h"

namespace anser::runtime {
namespace {

using test::random_model;
using test::RandomModel;
using test::scratch_path;
using test::small_shape;

std::string refusal(const Result<LoadedFile>& loaded) { return loaded ? "accepted" : loaded.error().message(); }

Result<LoadedFile> load_text(const std::string& bytes) {
  auto copy = std::make_shared<const std::string>(bytes);
  return load_bytes({reinterpret_cast<const uint8_t*>(copy->data()), copy->size()}, copy);
}

bool contains(const std::string& text, const std::string& piece) { return text.find(piece) != std::string::npos; }

Digest fingerprint(const RandomModel& model) { return (*load_text(test::pth_of(model))->weights).fingerprint(); }

// Adds a tensor of `count` ones.
void add(RandomModel& model, const std::string& name, const std::vector<int64_t>& shape) {
  int64_t count = 1;
  for (const int64_t d : shape) count *= d;
  auto& values = model.values.emplace_back(static_cast<size_t>(count), 1.0f);
  for (size_t i = 0; i < values.size(); ++i) values[i] = static_cast<float>(i % 997) * 0.01f;
  model.tensors.push_back({name, shape, values.data()});
}

void remove(RandomModel& model, const std::string& name) {
  std::erase_if(model.tensors, [&](const NamedTensor& tensor) { return tensor.name == name; });
}

TEST(Layouts, TheFirstLayersValueResidualMayBeThereOrNot) {
  auto with = random_model(small_shape(), 4);
  const Digest plain = fingerprint(with);
  const int64_t C = with.shape.width;
  add(with, "blocks.0.att.v0", {1, 1, C});
  add(with, "blocks.0.att.v1", {C, 5});
  add(with, "blocks.0.att.v2", {5, C});
  for (const auto& file : test::sample_files(with)) {
    if (file.name == "gguf") continue;  // written by the exporter, which drops them
    const auto loaded = load_text(file.bytes);
    ASSERT_TRUE(loaded) << file.name << ": " << loaded.error().message();
    EXPECT_EQ(loaded->weights->fingerprint(), plain) << file.name;
  }
}

TEST(Layouts, RanksAndHeadSizeComeFromShapes) {
  ModelShape shape = small_shape();
  shape.head_size = 8;
  shape.rank_w = 3;
  shape.rank_a = 31;
  shape.rank_v = 1;
  shape.rank_g = 40;  // above the width
  for (const auto& file : test::sample_files(random_model(shape, 4))) {
    const auto loaded = load_text(file.bytes);
    ASSERT_TRUE(loaded) << file.name << ": " << loaded.error().message();
    EXPECT_EQ(loaded->weights->shape, shape) << file.name;
  }
}

// Square LoRA matrices say nothing by themselves; others of the same file do.
TEST(Layouts, SquareLoraMatricesAreDecidedByTheOthersOrRefused) {
  ModelShape shape = small_shape();
  shape.rank_w = shape.rank_a = shape.rank_v = shape.width;
  const auto some = random_model(shape, 4);
  for (const bool web : {false, true}) {
    const auto loaded = load_text(test::safetensors_of(some, web ? test::Layout::kWebRwkv : test::Layout::kX070));
    ASSERT_TRUE(loaded) << loaded.error().message();
    EXPECT_EQ(loaded->weights->fingerprint(), fingerprint(some));
  }
  shape.rank_g = shape.width;
  const auto all = random_model(shape, 4);
  std::string bytes = test::safetensors_of(all, test::Layout::kWebRwkv);
  EXPECT_TRUE(contains(refusal(load_text(bytes)), "every LoRA matrix is square"));
  const auto announced = [&](const std::string& layout) {
    uint64_t length = 0;
    std::memcpy(&length, bytes.data(), sizeof length);
    std::string header = "{\"__metadata__\":{\"anser.layout\":\"" + layout + "\"},";
    std::string rest = bytes.substr(9);
    length += header.size() - 1;
    return std::string(reinterpret_cast<const char*>(&length), 8) + header + rest;
  };
  EXPECT_EQ(load_text(announced("web-rwkv"))->weights->fingerprint(), fingerprint(all));
  EXPECT_NE(load_text(announced("x070"))->weights->fingerprint(), fingerprint(all));
  EXPECT_TRUE(contains(refusal(load_text(announced("other"))), "every LoRA matrix is square"));
}

TEST(Layouts, MixedOrientationsAreRefused) {
  auto model = random_model(small_shape(), 4);
  remove(model, "blocks.1.att.g1");
  add(model, "blocks.1.att.g1", {16, 32});
  EXPECT_TRUE(contains(refusal(load_text(test::safetensors_of(model, test::Layout::kX070))),
                       "blocks.0.att.a1 is laid out as in a .pth, tensor blocks.1.att.g1 transposed"));
}

TEST(Layouts, RelativesAreRefusedByName) {
  const std::pair<const char*, const char*> kCases[] = {{"blocks.0.qkv.qq", "x070b (DEA"},
                                                        {"blocks.1.rosa.q.weight", "ROSA"},
                                                        {"blocks.0.enn.weight", "RWKV-8 rc00"},
                                                        {"blocks.0.att.time_decay", "an RWKV-4, 5 or 6 model"}};
  for (const auto& [name, what] : kCases) {
    auto model = random_model(small_shape(), 4);
    add(model, name, {32});
    for (const std::string& bytes : {test::pth_of(model), test::safetensors_of(model, test::Layout::kX070)}) {
      const std::string message = refusal(load_text(bytes));
      EXPECT_TRUE(contains(message, what) && contains(message, "is not supported") && contains(message, name))
          << message;
    }
  }
  auto live = random_model(small_shape(), 4);  // RWKV-v8 names
  live.tensors = {{"e.weight", {300, 32}, live.values[0].data()}, {"rosa1.rosa_qkv.emb", {32}, live.values[0].data()}};
  for (const std::string& bytes : {test::pth_of(live), test::safetensors_of(live, test::Layout::kX070)}) {
    EXPECT_TRUE(contains(refusal(load_text(bytes)), "an RWKV-8 ROSA model")) << refusal(load_text(bytes));
  }
  auto other = random_model(small_shape(), 4);
  for (auto& tensor : other.tensors) tensor.name = "model.layers.0." + tensor.name;
  EXPECT_TRUE(contains(refusal(load_text(test::safetensors_of(other, test::Layout::kX070))),
                       "is not part of fla's rwkv7 model"));
}

// A folder of its own, with `files` in it.
std::string folder(const std::string& name, const std::map<std::string, std::string>& files) {
  const std::string path = scratch_path(name);
  std::filesystem::remove_all(path);
  std::filesystem::create_directories(path);
  for (const auto& [file, bytes] : files) EXPECT_TRUE(write_file_atomic(path + "/" + file, bytes));
  return path;
}

TEST(Shards, SafetensorsByIndexAndByFolder) {
  const auto model = random_model(small_shape(), 4);
  for (const bool fla : {false, true}) {
    const auto shards = test::sample_shards(model, fla);
    auto files = shards.files;
    files["model.safetensors.index.json"] = shards.index;
    const std::string path = folder("shards", files);
    for (const std::string& from : {path, path + "/model.safetensors.index.json"}) {
      const auto loaded = load_file(from);
      ASSERT_TRUE(loaded) << loaded.error().message();
      EXPECT_EQ(loaded->weights->fingerprint(), fingerprint(model));
      EXPECT_EQ(loaded->mappings.size(), 3u);
      EXPECT_TRUE(Model::load(from, {}));
    }
  }
  const std::string one = folder("one", {{"model.safetensors", test::safetensors_of(model, test::Layout::kWebRwkv)}});
  EXPECT_EQ(load_file(one)->weights->fingerprint(), fingerprint(model));
  EXPECT_TRUE(contains(refusal(load_file(folder("none", {}))), "is a folder without model.safetensors.index.json"));
}

TEST(Shards, WhatTheIndexSaysMustBeSo) {
  const auto shards = test::sample_shards(random_model(small_shape(), 4), false);
  const auto said = [&](const std::string& from, const std::string& to, const std::string& without = "") {
    auto files = shards.files;
    std::string index = shards.index;
    if (!from.empty()) {
      EXPECT_TRUE(contains(index, from));
      index.replace(index.find(from), from.size(), to);
    }
    files["model.safetensors.index.json"] = index;
    files.erase(without);
    return refusal(load_file(folder("wrong", files)));
  };
  const std::string first = "model-00001-of-00003.safetensors", second = "model-00002-of-00003.safetensors";
  EXPECT_EQ(said("", ""), "accepted");
  EXPECT_TRUE(contains(said("", "", second), "shard " + second));
  const std::string entry = "\"emb.weight\": \"";
  EXPECT_TRUE(contains(said(entry + first, entry + second), "which the index does not place there"));
  EXPECT_TRUE(contains(said("\"emb.weight\"", "\"emb.other\""), "which the index does not place there"));
  EXPECT_TRUE(contains(said(entry, "\"more\": \"" + first + "\", " + entry), "tensor more is not in its shard"));
  for (const std::string outside : {"../model.safetensors", "/etc/passwd", "..", ".", "", "a/b"}) {
    EXPECT_TRUE(contains(said(entry + first, entry + outside), "is no plain file name")) << outside;
  }
  EXPECT_TRUE(contains(said(entry + first + "\"", "\"emb.weight\": 3"), "its shard is no string"));
  EXPECT_TRUE(contains(said("weight_map", "weight_mop"), "not an index"));
  EXPECT_TRUE(contains(said("{", "["), "not an index"));
}

// The whole GGUF in parts, as llama.cpp's gguf-split writes them: all keys in the first part, only split.* in the
// others.
std::vector<std::string> write_parts(const std::string& whole, const std::string& stem, uint32_t parts) {
  const std::string bytes = *read_file(whole);
  const auto file = GgufFile::parse({reinterpret_cast<const uint8_t*>(bytes.data()), bytes.size()});
  std::vector<std::pair<std::string, Tensor>> all(file->set.tensors.begin(), file->set.tensors.end());
  std::vector<std::string> paths;
  for (uint32_t part = 0; part < parts; ++part) {
    paths.push_back(stem + "-0000" + std::to_string(part + 1) + "-of-0000" + std::to_string(parts) + ".gguf");
    GgufWriter out(paths.back());
    if (part == 0) {
      for (const auto& [key, value] : file->metadata) {
        if (const auto* text = std::get_if<std::string>(&value)) out.set_text(key, *text);
        if (const auto* number = std::get_if<int64_t>(&value)) out.set_u32(key, static_cast<uint32_t>(*number));
        if (const auto* real = std::get_if<double>(&value)) out.set_f32(key, static_cast<float>(*real));
      }
    }
    out.set_u32("split.no", part);
    out.set_u32("split.count", parts);
    out.set_u32("split.tensors.count", static_cast<uint32_t>(all.size()));
    const size_t from = all.size() * part / parts, to = all.size() * (part + 1) / parts;
    for (size_t i = from; i < to; ++i) out.declare(all[i].first, all[i].second.shape, all[i].second.type);
    EXPECT_TRUE(out.begin());
    for (size_t i = from; i < to; ++i) EXPECT_TRUE(out.write(all[i].second.data, all[i].second.bytes()));
    EXPECT_TRUE(out.finish());
  }
  return paths;
}

TEST(Shards, GgufFromAnyPart) {
  const auto model = random_model(small_shape(), 4);
  const std::string whole = scratch_path("whole.gguf");
  ASSERT_TRUE(export_gguf(whole, model.shape, model.tensors, nullptr, {{"general.name", "split"}}, DType::kQ8_0));
  const auto paths = write_parts(whole, scratch_path("part"), 3);
  for (const std::string& path : paths) {
    const auto loaded = load_file(path);
    ASSERT_TRUE(loaded) << loaded.error().message();
    EXPECT_EQ(loaded->weights->fingerprint(), load_file(whole)->weights->fingerprint());
    EXPECT_EQ(loaded->metadata.at("general.name"), "split");
    EXPECT_EQ(loaded->mappings.size(), 3u);
  }
  EXPECT_TRUE(contains(refusal(load_text(*read_file(paths[0]))), "one part of a split model"));
  const std::string renamed = scratch_path("renamed.gguf");
  std::filesystem::copy_file(paths[1], renamed);
  EXPECT_TRUE(contains(refusal(load_file(renamed)), "its name must end in -00002-of-00003.gguf"));
  const std::string kept = *read_file(paths[2]);
  std::filesystem::copy_file(paths[1], paths[2], std::filesystem::copy_options::overwrite_existing);
  EXPECT_TRUE(contains(refusal(load_file(paths[0])), "says to be part 2 of 3, by its name it is part 3 of 3"));
  std::filesystem::remove(paths[2]);
  const std::string message = refusal(load_file(paths[0]));
  EXPECT_TRUE(contains(message, "part 3 of 3") && contains(message, paths[2])) << message;
  for (size_t length = 1; length < kept.size(); length += 997) {
    ASSERT_TRUE(write_file_atomic(paths[2], kept.substr(0, length)));
    EXPECT_TRUE(contains(refusal(load_file(paths[1])), "part 3 of 3, " + paths[2])) << length;
  }
  ASSERT_TRUE(write_file_atomic(paths[2], kept));
  EXPECT_EQ(refusal(load_file(paths[0])), "accepted");
}

}  // namespace
}  // namespace anser::runtime

// Brain: weights, tokenizer and dialect in one file; or a vocabulary beside a format that has none.
#include "runtime/brain.h"

#include <gtest/gtest.h>

#include "base/unique_fd.h"
#include "tests/runtime/sample_files.h"

namespace anser::runtime {
namespace {

using test::random_model;
using test::scratch_path;
using test::small_shape;
using test::small_tokenizer;

TEST(Brain, LoadsWhatTheTrainerWrites) {
  const auto model = random_model(small_shape(), 1);
  const Tokenizer tokenizer = small_tokenizer(290);
  const std::string path = scratch_path("brain.gguf");
  ASSERT_TRUE(export_gguf(path, model.shape, model.tensors, &tokenizer,
                          {{"general.name", "debug"}, {"anser.dialect", "g1x"}}, DType::kBF16));
  auto brain = Brain::load(path, {});
  ASSERT_TRUE(brain) << brain.error().message();
  EXPECT_EQ(brain->dialect, "g1x");
  EXPECT_EQ(brain->metadata.at("general.name"), "debug");
  EXPECT_EQ(brain->tokenizer.fingerprint(), tokenizer.fingerprint());
  EXPECT_EQ(brain->model.shape(), model.shape);
}

TEST(Brain, VocabularyBesideTheWeights) {
  const auto files = test::sample_files(random_model(small_shape(), 1));
  const std::string pth = scratch_path("brain.pth"), vocabulary = scratch_path("vocab.txt");
  ASSERT_TRUE(write_file_atomic(pth, files[3].bytes));
  ASSERT_TRUE(write_file_atomic(vocabulary, small_tokenizer(300).to_world_text()));
  auto brain = Brain::load(pth, {}, vocabulary);
  ASSERT_TRUE(brain) << brain.error().message();
  EXPECT_EQ(brain->dialect, "g1i");
  EXPECT_EQ(brain->tokenizer.fingerprint(), small_tokenizer(300).fingerprint());
  auto without = Brain::load(pth, {});
  ASSERT_FALSE(without);
  EXPECT_NE(without.error().what.find("brain.pth: this format carries no tokenizer"), std::string::npos);
}

TEST(Brain, RefusesWhatDoesNotBelongTogether) {
  const std::string pth = scratch_path("few.pth"), vocabulary = scratch_path("many.txt");
  ModelShape few = small_shape();
  few.vocab = 260;
  ASSERT_TRUE(write_file_atomic(pth, test::sample_files(random_model(few, 1))[3].bytes));
  std::vector<std::string> tokens(257);
  for (size_t byte = 0; byte < 256; ++byte) tokens[byte + 1] = std::string(1, static_cast<char>(byte));
  for (char c = 'a'; c <= 'z'; ++c) tokens.push_back(std::string(3, c));
  ASSERT_TRUE(write_file_atomic(vocabulary, Tokenizer::from_tokens(tokens)->to_world_text()));
  auto brain = Brain::load(pth, {}, vocabulary);
  ASSERT_FALSE(brain);
  EXPECT_NE(brain.error().what.find("the vocabulary has 283 ids, the model only 260"), std::string::npos);
  ASSERT_TRUE(write_file_atomic(vocabulary, "1 'a' 7\n"));
  EXPECT_NE(Brain::load(pth, {}, vocabulary).error().what.find("many.txt: vocabulary line 1"), std::string::npos);
  EXPECT_EQ(Brain::load(scratch_path("none.gguf"), {}).error().code, Errc::kNotFound);
}

}  // namespace
}  // namespace anser::runtime

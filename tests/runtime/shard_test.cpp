// Shards: what is written comes back, and a damaged or hostile file is refused before anything is read from it.
#include "runtime/train/shard.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <cmath>
#include <cstring>
#include <filesystem>

#include "base/rng.h"
#include "base/unique_fd.h"

namespace anser::runtime {
namespace {

class ShardTest : public testing::Test {
 protected:
  void SetUp() override {
    directory_ = std::filesystem::temp_directory_path() / ("anser_shard_test_" + std::to_string(::getpid()));
    std::filesystem::create_directories(directory_);
    path_ = (directory_ / "a.shard").string();
  }
  void TearDown() override { std::filesystem::remove_all(directory_); }

  static Document document(Rng& rng, size_t length) {
    Document d;
    for (size_t i = 0; i < length; ++i) {
      d.tokens.push_back(i == 0 ? 0 : static_cast<Token>(rng.below(300)));
      d.weights.push_back(i == 0 ? 0.0f : static_cast<float>(rng.below(256)) / 50.0f);
    }
    return d;
  }
  // A valid shard of a few documents, as bytes.
  std::string sample() {
    Rng rng(7);
    auto writer = ShardWriter::create(path_, 300, hash_bytes("vocab"));
    for (const size_t n : {1u, 2u, 5u, 17u}) EXPECT_TRUE(writer->add(document(rng, n)));
    EXPECT_TRUE(writer->finish());
    return *read_file(path_);
  }
  Result<Shard> reopen(const std::string& bytes) {
    EXPECT_TRUE(write_file_atomic(path_, bytes));
    return Shard::open(path_);
  }

  std::filesystem::path directory_;
  std::string path_;
};

TEST_F(ShardTest, RoundTrip) {
  Rng rng(1);
  std::vector<Document> documents;
  auto writer = ShardWriter::create(path_, 300, hash_bytes("vocab"));
  ASSERT_TRUE(writer);
  int64_t total = 0;
  for (int i = 0; i < 500; ++i) {
    documents.push_back(document(rng, 1 + rng.below(700)));
    total += static_cast<int64_t>(documents.back().tokens.size());
    ASSERT_TRUE(writer->add(documents.back()));
  }
  EXPECT_EQ(writer->tokens(), total);
  EXPECT_FALSE(std::filesystem::exists(path_)) << "readable before finish()";
  ASSERT_TRUE(writer->finish());
  auto shard = Shard::open(path_);
  ASSERT_TRUE(shard) << shard.error().message();
  EXPECT_EQ(shard->documents(), 500);
  EXPECT_EQ(shard->tokens(), total);
  EXPECT_EQ(shard->vocab(), 300);
  EXPECT_EQ(shard->tokenizer(), hash_bytes("vocab"));
  for (int64_t i = 0; i < 500; ++i) {
    const Document got = shard->document(i);
    ASSERT_EQ(got.tokens, documents[static_cast<size_t>(i)].tokens);
    for (size_t j = 0; j < got.weights.size(); ++j) {
      ASSERT_NEAR(got.weights[j], documents[static_cast<size_t>(i)].weights[j], 1e-6);
    }
  }
}

TEST_F(ShardTest, AnEmptyShardIsAShard) {
  auto writer = ShardWriter::create(path_, 2, Digest{});
  ASSERT_TRUE(writer->finish());
  auto shard = Shard::open(path_);
  ASSERT_TRUE(shard) << shard.error().message();
  EXPECT_EQ(shard->documents(), 0);
}

TEST_F(ShardTest, AnAbandonedWriterLeavesNothing) {
  {
    auto writer = ShardWriter::create(path_, 300, Digest{});
    Rng rng(3);
    ASSERT_TRUE(writer->add(document(rng, 9)));
  }
  EXPECT_TRUE(std::filesystem::is_empty(directory_));
}

TEST_F(ShardTest, WriterRefusesWhatCannotBeTrained) {
  auto writer = ShardWriter::create(path_, 10, Digest{});
  EXPECT_NE(writer->add({{0, 10}, {0, 1}}).error().what.find("token 10 at position 1"), std::string::npos);
  EXPECT_NE(writer->add({{0, -1}, {0, 1}}).error().what.find("token -1"), std::string::npos);
  EXPECT_NE(writer->add({{0, 1}, {0, 6}}).error().what.find("weight 6"), std::string::npos);
  EXPECT_FALSE(writer->add({{0, 1}, {0, -0.1f}}));
  EXPECT_FALSE(writer->add({{0, 1}, {0, NAN}}));
  EXPECT_FALSE(writer->add({{1, 2}, {0, 1}}));
  EXPECT_FALSE(writer->add({{0, 1}, {0}}));
  EXPECT_FALSE(writer->add({}));
  EXPECT_EQ(writer->tokens(), 0);
}

TEST_F(ShardTest, EveryTruncationIsRefused) {
  const std::string good = sample();
  ASSERT_TRUE(reopen(good));
  for (size_t n = 0; n < good.size(); ++n) ASSERT_FALSE(reopen(good.substr(0, n))) << n << " bytes";
  EXPECT_FALSE(reopen(good + std::string(16, '\0')));
}

TEST_F(ShardTest, HostileFieldsAreRefused) {
  const std::string good = sample();
  const auto with = [&](size_t offset, uint64_t value) {
    std::string bad = good;
    std::memcpy(bad.data() + offset, &value, sizeof value);
    return bad;
  };
  for (const size_t offset : {0u, 8u, 16u, 24u, 32u, 40u}) {
    for (const uint64_t value : {~uint64_t{0}, uint64_t{1} << 63, uint64_t{0}, uint64_t{7}, uint64_t{1} << 60}) {
      if (std::memcmp(good.data() + offset, &value, 8) == 0) continue;
      EXPECT_FALSE(reopen(with(offset, value))) << "offset " << offset << " value " << value;
    }
  }
  EXPECT_EQ(reopen(with(0, 0)).error().code, Errc::kInvalid);
  EXPECT_EQ(reopen(with(8, 9)).error().code, Errc::kUnsupported);
}

TEST_F(ShardTest, HostileIndexWithAMatchingDigestIsRefused) {
  const std::string good = sample();
  uint64_t index_offset = 0;
  std::memcpy(&index_offset, good.data() + 40, 8);
  for (size_t field = 0; field < 8; ++field) {
    for (const uint64_t value : {~uint64_t{0}, uint64_t{0}, ~uint64_t{0} / 3 + 1, uint64_t{1} << 62}) {
      std::string bad = good;
      std::memcpy(bad.data() + index_offset + 8 * field, &value, 8);
      const Digest digest = hash_bytes(bad.data() + index_offset, bad.size() - index_offset);
      std::memcpy(bad.data() + 80, digest.bytes.data(), 32);
      auto result = reopen(bad);
      ASSERT_FALSE(result) << field << " " << value;
      EXPECT_EQ(result.error().code, Errc::kCorrupt);
    }
  }
  std::string flipped = good;
  flipped[index_offset] ^= 1;
  EXPECT_NE(reopen(flipped).error().what.find("digest"), std::string::npos);
}

TEST_F(ShardTest, TokensOutsideTheVocabularyAreRefused) {
  std::string bad = sample();
  bad[112 + 4 + 2] = '\xff';  // second token of the second document
  bad[112 + 4 + 3] = '\xff';
  EXPECT_NE(reopen(bad).error().what.find("token 65535"), std::string::npos);
  bad = sample();
  bad[112] = 1;
  EXPECT_NE(reopen(bad).error().what.find("begin with token 0"), std::string::npos);
}

TEST_F(ShardTest, MissingFilesAndDirectoriesAreNamed) {
  EXPECT_EQ(Shard::open(path_).error().code, Errc::kNotFound);
  EXPECT_FALSE(Shard::open(directory_.string()));
}

}  // namespace
}  // namespace anser::runtime

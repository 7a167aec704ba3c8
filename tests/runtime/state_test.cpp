// State: a value that can be saved, and only be loaded by those it belongs to.
#include "runtime/state.h"

#include <gtest/gtest.h>

#include <cmath>
#include <filesystem>
#include <fstream>
#include <limits>

#include "base/rng.h"
#include "base/unique_fd.h"
#include "tests/runtime/random_model.h"

namespace anser::runtime {
namespace {

StateOwner owner() {
  StateOwner out;
  out.weights = hash_bytes("weights");
  out.tokenizer = hash_bytes("tokenizer");
  out.dialect = "g1i";
  out.prefix = hash_bytes("prefix");
  return out;
}

State random_state(uint64_t seed) {
  State state = State::zero(test::small_shape());
  Rng rng(seed);
  for (float& value : state.values) value = static_cast<float>(rng.normal());
  state.tokens = 1234;
  return state;
}

TEST(State, HashNamesValuesAndTokens) {
  const State state = random_state(1);
  State other = state;
  EXPECT_EQ(other.hash(), state.hash());
  ++other.tokens;
  EXPECT_NE(other.hash(), state.hash());
  other = state;
  other.values.back() = std::nextafter(other.values.back(), 9.0f);
  EXPECT_NE(other.hash(), state.hash());
  EXPECT_EQ(static_cast<int64_t>(state.values.size()), test::small_shape().state_floats());
}

TEST(State, ComesBackBitForBit) {
  const std::string path = test::scratch_path("a.state");
  State state = random_state(2);
  state.values[0] = -0.0f;
  state.values[1] = std::numeric_limits<float>::denorm_min();
  ASSERT_TRUE(save_state(path, state, owner()));
  auto loaded = load_state(path, test::small_shape(), owner());
  ASSERT_TRUE(loaded) << loaded.error().message();
  EXPECT_EQ(loaded->hash(), state.hash());
}

TEST(State, NotFiniteIsNeverKept) {
  const std::string path = test::scratch_path("nan.state");
  for (const float bad : {std::numeric_limits<float>::quiet_NaN(), std::numeric_limits<float>::infinity()}) {
    State state = random_state(3);
    state.values[77] = bad;
    EXPECT_FALSE(state.finite());
    const Status saved = save_state(path, state, owner());
    ASSERT_FALSE(saved);
    EXPECT_EQ(saved.error().code, Errc::kInvalid);
    EXPECT_FALSE(std::filesystem::exists(path));
  }
}

TEST(State, AForeignStateIsRefusedByField) {
  const std::string path = test::scratch_path("b.state");
  ASSERT_TRUE(save_state(path, random_state(4), owner()));
  const auto refusal = [&](const StateOwner& other) {
    auto loaded = load_state(path, test::small_shape(), other);
    EXPECT_FALSE(loaded);
    EXPECT_EQ(loaded.error().code, Errc::kInvalid);
    return loaded.error().what;
  };
  StateOwner other = owner();
  other.weights = hash_bytes("x");
  EXPECT_NE(refusal(other).find("weights"), std::string::npos);
  other = owner();
  other.tokenizer = hash_bytes("x");
  EXPECT_NE(refusal(other).find("tokenizer"), std::string::npos);
  other = owner();
  other.dialect = "g1h";
  EXPECT_NE(refusal(other).find("dialect"), std::string::npos);
  other = owner();
  other.prefix = hash_bytes("x");
  EXPECT_NE(refusal(other).find("tokens"), std::string::npos);
  ModelShape shape = test::small_shape();
  shape.layers = 3;
  auto loaded = load_state(path, shape, owner());
  ASSERT_FALSE(loaded);
  EXPECT_EQ(loaded.error().code, Errc::kCorrupt);
}

TEST(State, EveryDamageIsSeen) {
  const std::string path = test::scratch_path("c.state");
  ASSERT_TRUE(save_state(path, random_state(5), owner()));
  const std::string bytes = *read_file(path);
  Rng rng(6);
  const auto refused = [&](const std::string& damaged) {
    std::ofstream(path, std::ios::binary | std::ios::trunc) << damaged;
    return !load_state(path, test::small_shape(), owner()).has_value();
  };
  EXPECT_FALSE(refused(bytes));
  for (int i = 0; i < 150; ++i) {
    std::string damaged = bytes;
    const size_t at = rng.chance(0.5) ? rng.below(200) : rng.below(bytes.size());
    damaged[at] = static_cast<char>(damaged[at] ^ (1 << rng.below(8)));
    EXPECT_TRUE(refused(damaged)) << at;
    EXPECT_TRUE(refused(bytes.substr(0, rng.below(bytes.size()))));
  }
  EXPECT_TRUE(refused(bytes + "x"));
  auto missing = load_state(test::scratch_path("none.state"), test::small_shape(), owner());
  EXPECT_EQ(missing.error().code, Errc::kNotFound);
}

}  // namespace
}  // namespace anser::runtime

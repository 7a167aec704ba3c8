// State: a value that can be saved, and only be loaded by those it belongs to.
#include "runtime/state.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <functional>
#include <limits>

#include "base/rng.h"
#include "base/unique_fd.h"
#include "runtime/state_codec.h"
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

TEST(State, ShortFormsComeBackAsTheyWereRounded) {
  const std::string path = test::scratch_path("short.state");
  const ModelShape shape = test::small_shape();
  State state = random_state(7);
  const auto N = static_cast<size_t>(shape.head_size);
  std::fill_n(state.values.begin(), N, 0.0f);  // a group of zeros
  state.values[N] = 0.0f;
  state.values[5 * N] = 1e6f;
  for (const StateForm form : {StateForm::kF32, StateForm::kF16, StateForm::kInt8}) {
    ASSERT_TRUE(save_state(path, state, owner(), shape, form));
    const auto loaded = load_state(path, shape, owner());
    ASSERT_TRUE(loaded) << loaded.error().message();
    EXPECT_EQ(loaded->tokens, state.tokens);
    for (size_t group = 0; group < state.values.size(); group += N) {
      float most = 0;
      for (size_t i = group; i < group + N; ++i) most = std::max(most, std::fabs(state.values[i]));
      for (size_t i = group; i < group + N; ++i) {
        const float value = state.values[i];
        if (value == 0) {
          EXPECT_EQ(loaded->values[i], 0) << state_form_name(form);
        }
        const float error = std::fabs(loaded->values[i] - value);
        if (form == StateForm::kF32) {
          EXPECT_EQ(error, 0);
        }
        if (form == StateForm::kInt8) {
          EXPECT_LE(error, most / 254 * 1.0001f) << i;
        }
        if (form == StateForm::kF16) {
          const float expected = value == 1e6f ? 1e6f - 65504.0f : std::fabs(value) / 2048 + 3e-8f;
          EXPECT_LE(error, expected) << i;
        }
      }
    }
    // What was rounded once is rounded no further.
    ASSERT_TRUE(save_state(path, *loaded, owner(), shape, form));
    const auto again = load_state(path, shape, owner());
    if (form != StateForm::kInt8) {
      EXPECT_EQ(again->values, loaded->values);
    }
    EXPECT_EQ(static_cast<int64_t>(std::filesystem::file_size(path)),
              8 + 4 + 4 + 3 * 32 + 4 + 3 + 8 + 8 + encoded_bytes(shape, form) + 32);
  }
}

// Files made to harm, with a checksum that is right.
TEST(State, HostileFilesAreRefused) {
  const std::string path = test::scratch_path("hostile.state");
  const ModelShape shape = test::small_shape();
  const auto rewritten = [&](StateForm form, const std::function<void(std::string&)>& change) {
    EXPECT_TRUE(save_state(path, random_state(5), owner(), shape, form));
    std::string bytes = *read_file(path);
    bytes.resize(bytes.size() - 32);
    change(bytes);
    const Digest digest = hash_bytes(bytes);
    bytes.append(reinterpret_cast<const char*>(digest.bytes.data()), 32);
    std::ofstream(path, std::ios::binary | std::ios::trunc) << bytes;
    const auto loaded = load_state(path, shape, owner());
    if (!loaded) {
      EXPECT_EQ(loaded.error().what.find('\n'), std::string::npos);
    }
    return loaded;
  };
  const size_t header = 8 + 4 + 4 + 3 * 32 + 4 + 3 + 8 + 8;
  const float bad[] = {std::numeric_limits<float>::quiet_NaN(), std::numeric_limits<float>::infinity(), 1e38f};
  for (const StateForm form : {StateForm::kF32, StateForm::kF16, StateForm::kInt8}) {
    EXPECT_TRUE(rewritten(form, [](std::string&) {}));
    EXPECT_FALSE(rewritten(form, [](std::string& b) { b[12] = 3; }));  // a form that is none
    EXPECT_FALSE(rewritten(form, [](std::string& b) { b[8] = 3; }));   // a version to come
    EXPECT_FALSE(rewritten(form, [](std::string& b) { b += 'x'; }));
    EXPECT_FALSE(rewritten(form, [](std::string& b) { b.pop_back(); }));
    EXPECT_FALSE(rewritten(form, [&](std::string& b) { b.resize(header); }));
    EXPECT_FALSE(rewritten(form, [&](std::string& b) { std::memset(b.data() + header - 8, 0xff, 8); }));   // the count
    EXPECT_FALSE(rewritten(form, [&](std::string& b) { std::memset(b.data() + header - 16, 0xff, 8); }));  // tokens
    EXPECT_FALSE(
        rewritten(form, [](std::string& b) { std::memset(b.data() + 112, 0xff, 4); }));  // the dialect's length
    for (int i = 0; i < (form == StateForm::kF16 ? 0 : 2); ++i) {
      EXPECT_FALSE(rewritten(form, [&](std::string& b) { std::memcpy(b.data() + header, &bad[i], 4); }));
    }
  }
  // A scale that makes an infinity of a byte.
  EXPECT_FALSE(rewritten(StateForm::kInt8, [&](std::string& b) { std::memcpy(b.data() + header, &bad[2], 4); }));
  EXPECT_FALSE(rewritten(StateForm::kF16, [&](std::string& b) { std::memcpy(b.data() + header, "\x00\x7c", 2); }));
  // Version 1 had no form.
  EXPECT_TRUE(rewritten(StateForm::kF32, [](std::string& b) {
    b[8] = 1;
    b.erase(12, 4);
  }));
}

TEST(State, DifferenceIsByLayerAndPart) {
  const ModelShape shape = test::small_shape();
  const State a = random_state(1);
  State b = a;
  const auto C = static_cast<size_t>(shape.width), N = static_cast<size_t>(shape.head_size);
  b.values[2 * C + C * N + C] += 3.0f;  // layer 1, channel-mix shift
  b.values[2 * C] -= 4.0f;              // layer 0, S
  const StateDifference apart = difference(a, b, shape);
  ASSERT_EQ(static_cast<int64_t>(apart.layers.size()), shape.layers);
  EXPECT_NEAR(apart.layers[1].ffn_shift.norm, 3, 1e-5);
  EXPECT_EQ(apart.layers[1].wkv.norm, 0);
  EXPECT_EQ(apart.layers[0].attention_shift.relative, 0);
  EXPECT_NEAR(apart.layers[0].wkv.largest, 4, 1e-5);
  EXPECT_NEAR(apart.all.norm, 5, 1e-5);
  EXPECT_GT(apart.all.relative, 0);
  EXPECT_EQ(difference(State::zero(shape), State::zero(shape), shape).all.relative, 0);
}

TEST(State, ForksShareUntilOneIsWritten) {
  SharedState state(random_state(1));
  SharedState fork = state;
  EXPECT_EQ(&*fork, &*state);
  fork.write().values[0] = 9;
  EXPECT_NE(&*fork, &*state);
  EXPECT_NE(state->values[0], 9);
  const State* before = &*fork;
  fork.write().values[1] = 8;  // alone: nothing is copied
  EXPECT_EQ(&*fork, before);
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

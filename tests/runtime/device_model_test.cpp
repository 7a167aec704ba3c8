// The whole forward pass on a device against the processor's oracle: on the emulation everywhere, and on a CUDA device
// where there is one (else those tests skip and say why).
#include "runtime/device_model.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstring>

#include "base/json.h"
#include "base/rng.h"
#include "base/unique_fd.h"
#include "kernels/cuda/emulated.h"
#include "kernels/ops.h"
#include "runtime/files/load.h"
#include "runtime/files/random_weights.h"
#include "tests/runtime/random_model.h"
#include "tests/support/shared_data.h"

namespace anser::runtime {
namespace {

using kernels::DType;
using Floats = std::vector<float>;
using SharedWeights = std::shared_ptr<const Weights>;

ModelShape shape_of(int64_t width, int64_t head_size) {
  ModelShape shape = test::small_shape();
  shape.layers = 3;
  shape.width = width;
  shape.head_size = head_size;
  shape.ffn = 2 * width;
  shape.vocab = 77;
  shape.head_bias = shape.output_bias = true;
  return shape;
}

SharedWeights make_weights(const ModelShape& shape, DType type) {
  kernels::Pool pool(1);
  return *random_weights(shape, type, 5, pool);
}

// The same values in fp32, so that the processor's rounding of activations is not part of a comparison.
SharedWeights in_fp32(const Weights& weights) {
  TensorSet set;
  for (const auto& [name, tensor] : weights.set.tensors) {
    Floats values(static_cast<size_t>(tensor.count()));
    kernels::decode(tensor.type, tensor.data, tensor.count(), values.data());
    set.own(name, tensor.shape, std::move(values));
  }
  return *Weights::assemble(std::move(set),
                            {weights.shape.head_size, weights.shape.layer_norm_eps, weights.shape.a_scale});
}

struct Text {
  std::vector<Token> tokens;
  State state;
  Floats logits;
  bool all = false;

  Stream stream() { return {&state, tokens, logits.data(), all}; }
};

// Odd texts want all their logits.
std::vector<Text> make_texts(const ModelShape& shape, const std::vector<int64_t>& lengths) {
  Rng rng(3);
  std::vector<Text> texts;
  for (const int64_t length : lengths) {
    Text text;
    text.all = texts.size() % 2 == 1;
    for (int64_t i = 0; i < length; ++i) {
      text.tokens.push_back(static_cast<Token>(rng.below(static_cast<uint64_t>(shape.vocab))));
    }
    text.state = State::zero(shape);
    for (float& value : text.state.values) value = static_cast<float>(0.1 * rng.normal());
    text.logits.resize(static_cast<size_t>(shape.vocab * (text.all ? length : 1)));
    texts.push_back(std::move(text));
  }
  return texts;
}

double difference(const Floats& got, const Floats& wanted) {
  double apart = 0, size = 0;
  for (size_t i = 0; i < got.size(); ++i) {
    const double error = static_cast<double>(got[i]) - static_cast<double>(wanted[i]);
    apart += error * error;
    size += static_cast<double>(wanted[i]) * static_cast<double>(wanted[i]);
  }
  return std::sqrt(apart / size);
}

class Device : public testing::TestWithParam<const char*> {
 protected:
  void SetUp() override {
    if (GetParam() != std::string("cuda")) return;
    const auto made = kernels::make_cuda_network({}, {}, pool_);  // an empty model says what is missing first
    if (!made && made.error().code == Errc::kUnsupported && made.error().what.find("head size") == std::string::npos) {
      GTEST_SKIP() << made.error().message();
    }
  }
  DeviceModel make(const Weights& weights, const DeviceOptions& options = {}) {
    auto model = GetParam() == std::string("cuda")
                     ? DeviceModel::make(weights, options, pool_)
                     : DeviceModel::make(weights, options, pool_, kernels::make_emulated_network);
    EXPECT_TRUE(model) << model.error().message();
    return std::move(*model);
  }
  static void forward(DeviceModel& model, std::vector<Text>& texts) {
    std::vector<Stream> streams;
    for (Text& text : texts) streams.push_back(text.stream());
    const Status ran = model.forward(streams);
    ASSERT_TRUE(ran) << ran.error().message();
  }
  static void expect_same(const std::vector<Text>& a, const std::vector<Text>& b) {
    for (size_t i = 0; i < a.size(); ++i) {
      EXPECT_EQ(a[i].logits, b[i].logits) << "text " << i;
      EXPECT_EQ(a[i].state, b[i].state) << "text " << i;
    }
  }

  kernels::Pool pool_{1};
};

// Relative to the size of the logits and of the states. Fp32 differs by the order of sums; the others round x to
// halves, 2^-12 of each factor, through three layers.
TEST_P(Device, FollowsTheProcessor) {
  struct Case {
    DType type;
    int64_t width, head_size;
    double bound;
  };
  for (const Case& c :
       {Case{DType::kF32, 96, 32, 2e-5}, Case{DType::kF16, 64, 64, 2e-3}, Case{DType::kBF16, 128, 128, 2e-3},
        Case{DType::kQ8_0, 64, 16, 2e-3}, Case{DType::kQ4_0, 64, 32, 2e-3}, Case{DType::kQ4_K, 256, 64, 2e-3}}) {
    const std::string name = kernels::dtype_name(c.type);
    ModelShape shape = shape_of(c.width, c.head_size);
    if (c.type == DType::kF32) shape.a_scale = 2;
    const SharedWeights weights = make_weights(shape, c.type);
    const Model oracle = Model::from_weights(in_fp32(*weights), {&kernels::ref_ops(), WideProducts::kExact});
    DeviceModel model = make(*weights);
    std::vector<Text> got = make_texts(shape, {1, 1, 20, 5, 1}), wanted = got;
    forward(model, got);
    std::vector<Stream> streams;
    for (Text& text : wanted) streams.push_back(text.stream());
    oracle.forward(streams, pool_);
    for (size_t i = 0; i < got.size(); ++i) {
      EXPECT_LT(difference(got[i].logits, wanted[i].logits), c.bound) << name << " logits " << i;
      EXPECT_LT(difference(got[i].state.values, wanted[i].state.values), c.bound) << name << " state " << i;
      EXPECT_EQ(got[i].state.tokens, wanted[i].state.tokens);
    }
  }
}

TEST_P(Device, AStreamsBitsAreItsOwn) {
  for (const DType type : {DType::kF16, DType::kF32}) {
    ModelShape shape = shape_of(64, 32);
    shape.layers = 2;
    const SharedWeights weights = make_weights(shape, type);
    DeviceModel model = make(*weights);
    const std::vector<int64_t> many{1, 20, 1, 1, 1, 3, 1, 1, 1, 1, 1, 1, 20, 1}, few{1, 2, 1, 20};
    const std::vector<Text> texts = make_texts(shape, type == DType::kF16 ? many : few);
    std::vector<Text> together = texts, alone = texts;
    forward(model, together);
    for (Text& text : alone) {
      const Stream stream = text.stream();
      ASSERT_TRUE(model.forward({&stream, 1}));
    }
    expect_same(together, alone);

    std::vector<Text> sliced = texts;  // through buffers of 16 rows, and without graphs
    DeviceModel narrow = make(*weights, {16, false, false});
    forward(narrow, sliced);
    expect_same(together, sliced);
  }
}

TEST_P(Device, ARunMayBeCutAtSixteens) {
  const ModelShape shape = shape_of(64, 64);
  DeviceModel model = make(*make_weights(shape, DType::kF16));
  std::vector<Text> whole = make_texts(shape, {45}), pieces = whole;
  forward(model, whole);
  Text& text = pieces[0];
  for (const auto& [begin, count] : {std::pair<size_t, size_t>{0, 16}, {16, 16}, {32, 13}}) {
    const Stream stream{&text.state, std::span(text.tokens).subspan(begin, count), text.logits.data(), false};
    ASSERT_TRUE(model.forward({&stream, 1}));
  }
  expect_same(whole, pieces);
}

TEST_P(Device, AForkIsACopyAndBestIsTheLargestLogit) {
  const ModelShape shape = shape_of(64, 32);
  DeviceModel model = make(*make_weights(shape, DType::kF16));
  auto first = model.make_state();
  ASSERT_TRUE(first);
  const std::vector<Token> prompt{5, 7, 11}, other{13};
  Floats logits(static_cast<size_t>(shape.vocab));
  int32_t best = -1;
  const DeviceRun start{first->get(), prompt, logits.data(), false, &best};
  ASSERT_TRUE(model.run({&start, 1}));
  EXPECT_EQ(best, std::max_element(logits.begin(), logits.end()) - logits.begin());

  auto second = model.fork(**first);
  ASSERT_TRUE(second);
  State before, after, moved;
  ASSERT_TRUE(model.download(**first, before));
  const DeviceRun one_more{second->get(), other, nullptr, false, nullptr};
  ASSERT_TRUE(model.run({&one_more, 1}));
  ASSERT_TRUE(model.download(**first, after));
  ASSERT_TRUE(model.download(**second, moved));
  EXPECT_EQ(before.values, after.values);
  EXPECT_NE(before.values, moved.values);
  ASSERT_TRUE(model.copy(**second, **first));
  ASSERT_TRUE(model.download(**first, after));
  EXPECT_EQ(after.values, moved.values);
  // A state that comes after another has gone starts from the beginning all the same.
  second->reset();
  auto fresh = model.make_state();
  ASSERT_TRUE(fresh);
  ASSERT_TRUE(model.download(**fresh, after));
  EXPECT_EQ(after.values, State::zero(shape).values);
}

TEST_P(Device, Measures) {
  DeviceModel model = make(*make_weights(shape_of(64, 64), DType::kF16));
  EXPECT_GT(model.weight_bytes(), 3 * 64 * 64 * 12);
  const auto rate = model.copy_rate(1 << 16);
  const auto time = model.recurrence_seconds(2, 20);
  ASSERT_TRUE(rate);
  ASSERT_TRUE(time);
  EXPECT_GT(*rate, 0);
  EXPECT_GT(*time, 0);
}

TEST_P(Device, SaysWhichShapesItDoesNotTake) {
  const auto made = DeviceModel::make(
      *make_weights(shape_of(60, 20), DType::kF32), {}, pool_,
      GetParam() == std::string("cuda") ? kernels::make_cuda_network : kernels::make_emulated_network);
  ASSERT_FALSE(made);
  EXPECT_EQ(made.error().code, Errc::kUnsupported);
  EXPECT_NE(made.error().what.find("head size 20"), std::string::npos) << made.error().what;
}

// Real weights: the published logits of the tiny model, and the trained net's golden text (fp32 against fp64).
TEST_P(Device, GoldenModels) {
  ANSER_NEED_DATA(golden_path, "golden_reverse60.json");
  ANSER_NEED_DATA(path, "reverse60-L2-D32.pth");
  const auto golden = nlohmann::json::parse(*read_file(golden_path));
  const std::vector<Token> prompt = golden.at("tokens"), greedy = golden.at("greedy");
  auto file = load_file(path);
  ASSERT_TRUE(file);
  DeviceModel model = make(*file->weights);
  auto state = model.make_state();
  ASSERT_TRUE(state);
  int32_t next = 0;
  const DeviceRun start{state->get(), prompt, nullptr, false, &next};
  ASSERT_TRUE(model.run({&start, 1}));
  std::vector<Token> written{next};
  while (written.size() < greedy.size()) {
    const DeviceRun step{state->get(), {&written.back(), 1}, nullptr, false, &next};
    ASSERT_TRUE(model.run({&step, 1}));
    written.push_back(next);
  }
  EXPECT_EQ(written, greedy);

  ANSER_NEED_DATA(logits_path, "expected-logits-7v0-834K.bin");
  for (const char* name : {"tiny-rwkv-7v0-834K-FP32.bin", "tiny-rwkv-7v0-834K-FP16.bin"}) {
    ANSER_NEED_DATA(tiny_path, name);
    auto tiny = load_file(tiny_path);
    ASSERT_TRUE(tiny);
    DeviceModel small = make(*tiny->weights);
    Floats expected(256), logits(256);
    std::memcpy(expected.data(), read_file(logits_path)->data(), 1024);
    State host = State::zero(small.shape());
    const std::vector<Token> bytes{0x22, 0x69, 0x6e};
    const Stream stream{&host, bytes, logits.data(), false};
    ASSERT_TRUE(small.forward({&stream, 1}));
    EXPECT_LT(difference(logits, expected), name[21] == '3' ? 1e-5 : 3e-3) << name;
  }
}

INSTANTIATE_TEST_SUITE_P(On, Device, testing::Values("emulated", "cuda"));

}  // namespace
}  // namespace anser::runtime

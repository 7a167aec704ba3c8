// The forward pass over streams: alone = in company, whole = in pieces, any number of threads; no allocation, no leak.
#include "runtime/model.h"

#include <gtest/gtest.h>
#include <malloc.h>

#include <atomic>
#include <cmath>
#include <cstdlib>
#include <new>

#include "kernels/ops.h"
#include "runtime/files/load.h"
#include "tests/runtime/random_model.h"

namespace {

std::atomic<int64_t> g_allocations{0};

}  // namespace

// Counts every allocation of this binary: what the decode loop is held to. noinline: g++ else sees malloc behind new,
// and warns.
[[gnu::noinline]] void* operator new(size_t size) {
  ++g_allocations;
  if (void* memory = std::malloc(size)) return memory;
  throw std::bad_alloc();
}
[[gnu::noinline]] void operator delete(void* memory) noexcept { std::free(memory); }
[[gnu::noinline]] void operator delete(void* memory, size_t) noexcept { std::free(memory); }

namespace anser::runtime {
namespace {

using test::random_model;

std::string model_file(const ModelShape& shape, DType type) {
  const auto random = random_model(shape, 11);
  const std::string path = test::scratch_path("forward.gguf");
  EXPECT_TRUE(export_gguf(path, shape, random.tensors, nullptr, {}, type));
  return path;
}

Model make_model(const ModelShape& shape, const kernels::Ops* ops, DType type,
                 WideProducts wide = WideProducts::kExact) {
  return *Model::load(model_file(shape, type), {ops, wide});
}

ModelShape odd_shape() {  // sizes that are no multiple of any vector
  ModelShape shape = test::small_shape();
  shape.layers = 3;
  shape.width = 90;
  shape.head_size = 30;
  shape.ffn = 201;
  shape.vocab = 77;
  shape.head_bias = shape.output_bias = true;
  shape.a_scale = 2;
  return shape;
}

struct Text {
  std::vector<Token> tokens;
  State state;
  std::vector<float> logits;
  bool all = false;
};

std::vector<Text> make_texts(const Model& model, const std::vector<int64_t>& lengths, uint64_t seed) {
  Rng rng(seed);
  std::vector<Text> texts;
  for (const int64_t length : lengths) {
    Text text;
    text.all = rng.chance(0.5);
    for (int64_t i = 0; i < length; ++i) {
      text.tokens.push_back(static_cast<Token>(rng.below(static_cast<uint64_t>(model.shape().vocab))));
    }
    text.state = model.initial_state();
    for (float& value : text.state.values) value = static_cast<float>(0.1 * rng.normal());
    text.logits.resize(static_cast<size_t>(model.shape().vocab * (text.all ? length : 1)));
    texts.push_back(std::move(text));
  }
  return texts;
}

void run(const Model& model, std::vector<Text>& texts, kernels::Pool& pool) {
  std::vector<Stream> streams;
  for (Text& text : texts) streams.push_back({&text.state, text.tokens, text.logits.data(), text.all});
  model.forward(streams, pool);
}

TEST(Model, AloneAndInCompanyGiveTheSameBits) {
  const std::vector<int64_t> lengths{1, 12, 1, 3, 4, 130, 2, 12, 5, 17, 64, 12, 12, 9};
  for (const ModelShape& shape : {test::small_shape(), odd_shape()}) {
    for (const DType type : {DType::kF32, DType::kBF16}) {
      for (const kernels::Ops* ops : kernels::available_ops()) {
        if (ops == &kernels::ref_ops() && type == DType::kBF16) continue;  // slow, and one path is all it has
        const Model model =
            make_model(shape, ops, type, type == DType::kBF16 ? WideProducts::kBF16 : WideProducts::kExact);
        kernels::Pool one(1), two(2), three(3);
        auto together = make_texts(model, lengths, 4);
        auto shared = together, alone = together, pooled = together;
        run(model, together, one);
        run(model, shared, three);
        for (size_t i = 0; i < alone.size(); ++i) {
          std::vector<Text> single{alone[i]}, threaded{pooled[i]};
          run(model, single, one);
          run(model, threaded, two);
          const std::string where = std::string(ops->name) + " " + std::to_string(lengths[i]) + " tokens";
          EXPECT_EQ(single[0].state, together[i].state) << where;
          EXPECT_EQ(single[0].logits, together[i].logits) << where;
          EXPECT_EQ(threaded[0].state, together[i].state) << where;
          EXPECT_EQ(threaded[0].logits, together[i].logits) << where;
          EXPECT_EQ(shared[i].state, together[i].state) << where;
          EXPECT_EQ(shared[i].logits, together[i].logits) << where;
        }
      }
    }
  }
}

TEST(Model, PrefillEqualsSingleSteps) {
  for (const kernels::Ops* ops : kernels::available_ops()) {
    const Model model = make_model(odd_shape(), ops, DType::kF32);
    kernels::Pool pool(2);
    auto texts = make_texts(model, {150}, 9);
    texts[0].all = true;
    texts[0].logits.resize(150 * 77);
    auto steps = texts;
    run(model, texts, pool);
    double most = 0;
    for (size_t i = 0; i < 150; ++i) {
      const Stream step{&steps[0].state, {&steps[0].tokens[i], 1}, steps[0].logits.data() + 77 * i, false};
      model.forward({&step, 1}, pool);
    }
    for (size_t i = 0; i < texts[0].logits.size(); ++i) {
      most = std::max(most, std::fabs(static_cast<double>(texts[0].logits[i]) - steps[0].logits[i]));
    }
    EXPECT_LT(most, 2e-4) << ops->name;  // logits of size 1; only the order of sums differs
    EXPECT_EQ(texts[0].state.tokens, steps[0].state.tokens);
  }
}

// What a caller may cut as it likes: steps anywhere, wide runs at multiples of kWideCut. The bits stay.
TEST(Model, PiecesGiveTheBitsOfTheWhole) {
  ModelShape panels = test::small_shape();
  panels.width = 256;
  panels.ffn = 512;
  const std::vector<std::pair<ModelShape, DType>> kCases = {
      {odd_shape(), DType::kF32}, {test::small_shape(), DType::kBF16}, {panels, DType::kQ8_0}, {panels, DType::kQ4_K}};
  for (const auto& [shape, type] : kCases) {
    for (const kernels::Ops* ops : kernels::available_ops()) {
      if (ops == &kernels::ref_ops() && type != DType::kF32) continue;  // slow
      const Model model = make_model(shape, ops, type, WideProducts::kAuto);
      kernels::Pool pool(2);
      auto whole = make_texts(model, {21, 150}, 9);
      const auto vocab = static_cast<size_t>(shape.vocab);
      for (size_t i = 0; i < 2; ++i) {
        const StreamPath path = i == 0 ? StreamPath::kSteps : StreamPath::kWide;
        const std::vector<size_t> cuts =
            i == 0 ? std::vector<size_t>{0, 1, 2, 5, 6, 14, 21} : std::vector<size_t>{0, 64, 128, 150};
        Text& text = whole[i];
        text.logits.resize(text.tokens.size() * vocab);
        Text pieces = text;
        const Stream all{&text.state, text.tokens, text.logits.data(), true, path};
        model.forward({&all, 1}, pool);
        for (size_t k = 0; k + 1 < cuts.size(); ++k) {
          const bool single = cuts[k + 1] - cuts[k] == 1;
          const Stream piece{&pieces.state, std::span(pieces.tokens).subspan(cuts[k], cuts[k + 1] - cuts[k]),
                             pieces.logits.data() + cuts[k] * vocab, !single, single ? StreamPath::kByLength : path};
          model.forward({&piece, 1}, pool);
        }
        EXPECT_EQ(text.state, pieces.state) << ops->name << " " << kernels::dtype_name(type) << " " << i;
        EXPECT_EQ(text.logits, pieces.logits) << ops->name << " " << kernels::dtype_name(type) << " " << i;
      }
    }
  }
}

TEST(Model, Bf16ProductsStayClose) {
  for (const kernels::Ops* ops : kernels::available_ops()) {
    const Model exact = make_model(odd_shape(), ops, DType::kF32),
                rounded = make_model(odd_shape(), ops, DType::kF32, WideProducts::kBF16);
    kernels::Pool pool(1);
    auto a = make_texts(exact, {40, 1}, 9), b = a;
    run(exact, a, pool);
    run(rounded, b, pool);
    double most = 0;
    for (size_t i = 0; i < a[0].logits.size(); ++i) {
      most = std::max(most, std::fabs(static_cast<double>(a[0].logits[i]) - b[0].logits[i]));
    }
    EXPECT_GT(most, 0) << ops->name;
    EXPECT_LT(most, 0.1) << ops->name;                 // logits of size 1, three layers, eight bits
    EXPECT_EQ(a[1].logits, b[1].logits) << ops->name;  // a single step is not rounded
  }
}

// Quantised weights: alone and in company the same bits, and as near to fp32 as their bits allow.
TEST(Model, QuantisedWeights) {
  ModelShape shape = test::small_shape();
  shape.width = 256;
  shape.ffn = 512;
  const Model exact = make_model(shape, nullptr, DType::kF32);
  kernels::Pool pool(2);
  auto expected = make_texts(exact, {40, 1, 1, 2}, 9);
  run(exact, expected, pool);
  const std::pair<DType, double> kMost[] = {{DType::kQ8_0, 0.1}, {DType::kQ6_K, 0.25}, {DType::kQ5_1, 0.4},
                                            {DType::kQ5_0, 0.4}, {DType::kQ5_K, 0.4},  {DType::kQ4_1, 0.8},
                                            {DType::kQ4_0, 0.8}, {DType::kQ4_K, 0.8}};
  for (const auto& [type, most] : kMost) {
    const std::string path = model_file(shape, type);
    for (const WideProducts wide : {WideProducts::kExact, WideProducts::kAuto}) {
      for (const kernels::Ops* ops : kernels::available_ops()) {
        if (ops == &kernels::ref_ops()) continue;  // slow
        const Model model = *Model::load(path, {ops, wide});
        auto together = make_texts(model, {40, 1, 1, 2}, 9);
        auto alone = together;
        run(model, together, pool);
        double worst = 0;
        for (size_t i = 0; i < together.size(); ++i) {
          std::vector<Text> single{alone[i]};
          run(model, single, pool);
          EXPECT_EQ(single[0].logits, together[i].logits) << ops->name << " " << kernels::dtype_name(type);
          EXPECT_EQ(single[0].state, together[i].state) << ops->name << " " << kernels::dtype_name(type);
          for (size_t k = 0; k < together[i].logits.size(); ++k)
            worst = std::max(worst, std::fabs(static_cast<double>(together[i].logits[k]) - expected[i].logits[k]));
        }
        EXPECT_LT(worst, most) << ops->name << " " << kernels::dtype_name(type);
        EXPECT_GT(worst, 0) << ops->name << " " << kernels::dtype_name(type);
      }
    }
  }
}

TEST(Model, BackendsAgree) {
  const auto all = kernels::available_ops();
  std::vector<std::vector<float>> results;
  for (const kernels::Ops* ops : all) {
    const Model model = make_model(test::small_shape(), ops, DType::kQ8_0);
    kernels::Pool pool(1);
    auto texts = make_texts(model, {40}, 2);
    run(model, texts, pool);
    results.push_back(texts[0].logits);
    for (size_t i = 0; i < results[0].size(); ++i) EXPECT_NEAR(results.back()[i], results[0][i], 1e-4) << ops->name;
  }
}

TEST(Model, NothingIsAllocatedAfterTheFirstCall) {
  const Model model = make_model(test::small_shape(), nullptr, DType::kBF16);
  for (const int threads : {1, 2}) {
    kernels::Pool pool(threads);
    for (const std::vector<int64_t>& lengths :
         {std::vector<int64_t>{1}, {1, 1, 1, 1, 1}, {12, 12, 12, 12, 12, 12}, {200}}) {
      auto texts = make_texts(model, lengths, 4);
      std::vector<Stream> streams;
      for (Text& text : texts) streams.push_back({&text.state, text.tokens, text.logits.data(), text.all});
      model.forward(streams, pool);
      const int64_t before = g_allocations;
      for (int i = 0; i < 5; ++i) model.forward(streams, pool);
      EXPECT_EQ(g_allocations, before) << threads << " threads, " << lengths.size() << " streams";
    }
  }
}

TEST(Model, LoadingAndForgettingLeaksNothing) {
  const std::string path = test::scratch_path("leak.gguf");
  const auto random = random_model(test::small_shape(), 1);
  ASSERT_TRUE(export_gguf(path, random.shape, random.tensors, nullptr, {}, DType::kF32));
  kernels::Pool pool(1);
  const auto once = [&] {
    const Model model = *Model::load(path, {});
    auto texts = make_texts(model, {5, 1}, 4);
    run(model, texts, pool);
  };
  once();
  const size_t before = ::mallinfo2().uordblks;
  for (int i = 0; i < 30; ++i) once();
  EXPECT_LT(::mallinfo2().uordblks, before + 20'000);  // one lost model would be 200 KB
}

TEST(Model, CopiesAreHandlesOfTheirOwn) {
  const Model model = make_model(test::small_shape(), nullptr, DType::kF32);
  const Model copy = model;
  EXPECT_EQ(&copy.weights(), &model.weights());
  kernels::Pool pool(1);
  auto a = make_texts(model, {5}, 1), b = a;
  run(model, a, pool);
  run(copy, b, pool);
  EXPECT_EQ(a[0].logits, b[0].logits);
}

TEST(Model, TunedInitialStateIsTransposed) {
  const ModelShape shape = test::small_shape();
  auto random = random_model(shape, 3);
  std::vector<float> tuned(static_cast<size_t>(shape.width * shape.head_size));
  for (size_t i = 0; i < tuned.size(); ++i) tuned[i] = static_cast<float>(i);
  random.tensors.push_back({"blocks.1.att.time_state", {2, 16, 16}, tuned.data()});
  const std::string path = test::scratch_path("tuned.gguf");
  ASSERT_TRUE(export_gguf(path, shape, random.tensors, nullptr, {}, DType::kF32));
  auto model = Model::load(path, {});
  ASSERT_TRUE(model) << model.error().message();
  const State state = model->initial_state();
  const auto layer = static_cast<size_t>(2 * 32 + 32 * 16);
  EXPECT_EQ(state.values[0], 0);
  const float* S = state.values.data() + layer + 64;
  EXPECT_EQ(S[0 * 16 + 1], 16.0f);               // S[h=0][i=0][j=1] = tuned[0][1][0]
  EXPECT_EQ(S[(16 + 2) * 16 + 5], 256.0f + 82);  // S[1][2][5] = tuned[1][5][2]
}

}  // namespace
}  // namespace anser::runtime

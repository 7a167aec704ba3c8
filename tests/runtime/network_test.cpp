// The whole model's gradients against central differences of its loss, tensor by tensor; segments against separate
// windows; initial values against the published formulas.
#include "runtime/train/network.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "base/rng.h"

namespace anser::runtime {
namespace {

ModelShape tiny(float a_scale) {
  ModelShape s;
  s.layers = 2;
  s.width = 16;
  s.head_size = 8;
  s.vocab = 11;
  s.ffn = 32;
  s.rank_w = 4;
  s.rank_a = 3;
  s.rank_v = 5;
  s.rank_g = 6;
  s.a_scale = a_scale;
  return s;
}

// One window of random tokens with everything it points to.
struct Sample {
  std::vector<Token> tokens;
  std::vector<float> weights;
  std::vector<Segment> segments;
  std::vector<float> state;

  Window window() const {
    const std::span<const Token> all = tokens;
    return {all.first(all.size() - 1), all.subspan(1), weights, segments};
  }
};

Sample make_sample(const ModelShape& s, Rng& rng, size_t T, std::vector<Segment> segments) {
  Sample sample;
  for (size_t i = 0; i <= T; ++i)
    sample.tokens.push_back(static_cast<Token>(rng.below(static_cast<uint64_t>(s.vocab))));
  for (size_t i = 0; i < T; ++i) sample.weights.push_back(i % 5 == 3 ? 0.0f : 0.5f + static_cast<float>(rng.uniform()));
  for (int64_t i = 0; i < s.state_floats(); ++i) sample.state.push_back(0.3f * static_cast<float>(rng.normal()));
  sample.segments = std::move(segments);
  return sample;
}

// A network, and its products fresh for `params`.
struct Fresh {
  Fresh(const ParamLayout& layout, const std::vector<float>& params)
      : products(layout, kernels::ref_ops(), kernels::Precision::kF32), network(layout, kernels::ref_ops(), products) {
    products.refresh(params.data(), pool);
  }
  kernels::Pool pool{1};
  Products products;
  Network network;
};

// Away from the zeros of the published start, where whole branches have no gradient.
std::vector<float> noisy_params(const ParamLayout& layout, Rng& rng) {
  std::vector<float> params = initial_params(layout, 3);
  for (const ParamTensor& tensor : layout.tensors) {
    const float size = tensor.name == "emb.weight" ? 1.0f : 0.2f;
    for (int64_t i = 0; i < tensor.count; ++i) {
      params[static_cast<size_t>(tensor.offset + i)] += size * static_cast<float>(rng.normal());
    }
  }
  return params;
}

class Gradients : public testing::Test {
 protected:
  // One model that many parameters are tried on.
  struct Trial {
    Trial(const ParamLayout& l, const std::vector<float>& params)
        : layout(l), fresh(l, params), workspace(fresh.network, 32), grads(static_cast<size_t>(l.size)) {}
    double loss(const std::vector<float>& params, const Sample& sample) {
      fresh.products.refresh(params.data(), fresh.pool);
      std::vector<float> state = sample.state;
      std::fill(grads.begin(), grads.end(), 0.0f);
      return fresh.network.forward_backward(params.data(), sample.window(), 1.0f, state.data(), grads.data(),
                                            workspace);
    }
    const ParamLayout& layout;
    Fresh fresh;
    Network::Workspace workspace;
    std::vector<float> grads;
  };

  // Along `direction` in one tensor; Richardson's extrapolation of two central differences.
  double difference(Trial& trial, const std::vector<float>& params, const Sample& sample, const ParamTensor& tensor,
                    const std::vector<float>& direction, float step) {
    const auto at = [&](float by) {
      std::vector<float> moved = params;
      for (int64_t i = 0; i < tensor.count; ++i) {
        moved[static_cast<size_t>(tensor.offset + i)] += by * direction[static_cast<size_t>(i)];
      }
      return trial.loss(moved, sample);
    };
    const double coarse = (at(2 * step) - at(-2 * step)) / (4 * static_cast<double>(step));
    const double fine = (at(step) - at(-step)) / (2 * static_cast<double>(step));
    return (4 * fine - coarse) / 3;
  }

  void check_all(float a_scale, std::vector<Segment> segments) {
    Rng rng(static_cast<uint64_t>(17 + segments.size()));
    const ParamLayout layout(tiny(a_scale));
    const std::vector<float> params = noisy_params(layout, rng);
    const Sample sample = make_sample(layout.shape, rng, 21, std::move(segments));
    Trial trial(layout, params);
    trial.loss(params, sample);
    const std::vector<float> grads = trial.grads;
    for (const ParamTensor& tensor : layout.tensors) {
      // Three random directions through the whole tensor, then three single elements.
      for (int sampled = 0; sampled < 6; ++sampled) {
        std::vector<float> direction(static_cast<size_t>(tensor.count), 0.0f);
        if (sampled < 3) {
          const float unit = 1 / std::sqrt(static_cast<float>(tensor.count));
          for (float& d : direction) d = rng.chance(0.5) ? unit : -unit;
        } else {
          direction[rng.below(direction.size())] = 1;
        }
        double expected = 0, norm = 0;
        for (int64_t i = 0; i < tensor.count; ++i) {
          const double g = grads[static_cast<size_t>(tensor.offset + i)];
          expected += g * static_cast<double>(direction[static_cast<size_t>(i)]);
          norm += g * g;
        }
        const double measured = difference(trial, params, sample, tensor, direction, 4e-3f);
        // fp32 rounding of a loss of about 50 over a step of 4e-3 leaves 1e-3 of noise at worst.
        EXPECT_NEAR(expected, measured, 2e-3 + 3e-3 * std::sqrt(norm)) << tensor.name << " sample " << sampled;
        EXPECT_GT(norm, 0) << tensor.name << " has no gradient at all";
      }
    }
  }
};

TEST_F(Gradients, CarriedStatePublishedVariant) { check_all(1.0f, {{0, 21, false}}); }
TEST_F(Gradients, CarriedStateExtendedEigenvalues) { check_all(2.0f, {{0, 21, false}}); }
TEST_F(Gradients, SeveralSegments) { check_all(2.0f, {{0, 5, false}, {5, 6, true}, {6, 21, true}}); }
TEST_F(Gradients, FreshState) { check_all(1.0f, {{0, 21, true}}); }

TEST(Network, SegmentsEqualSeparateWindows) {
  Rng rng(5);
  const ParamLayout layout(tiny(2.0f));
  const std::vector<float> params = noisy_params(layout, rng);
  const Sample sample = make_sample(layout.shape, rng, 20, {{0, 9, false}, {9, 20, true}});
  const Fresh fresh(layout, params);
  const Network& network = fresh.network;
  Network::Workspace workspace(network, 20);
  std::vector<float> state = sample.state;
  network.forward(params.data(), sample.window(), state.data(), workspace);
  const std::vector<float> logits(workspace.logits(), workspace.logits() + 20 * 11);

  std::vector<float> parts = sample.state;
  const Window whole = sample.window();
  const std::vector<Segment> first{{0, 9, false}}, second{{0, 11, true}};
  network.forward(params.data(), {whole.input.first(9), whole.target.first(9), whole.weight.first(9), first},
                  parts.data(), workspace);
  for (size_t i = 0; i < 9 * 11; ++i) ASSERT_EQ(workspace.logits()[i], logits[i]);
  network.forward(params.data(), {whole.input.subspan(9), whole.target.subspan(9), whole.weight.subspan(9), second},
                  parts.data(), workspace);
  for (size_t i = 0; i < 11 * 11; ++i) ASSERT_EQ(workspace.logits()[i], logits[9 * 11 + i]);
  EXPECT_EQ(state, parts);
}

TEST(Network, StateCarriesOverWindows) {
  Rng rng(6);
  const ParamLayout layout(tiny(1.0f));
  const std::vector<float> params = noisy_params(layout, rng);
  const Sample sample = make_sample(layout.shape, rng, 20, {{0, 20, true}});
  const Fresh fresh(layout, params);
  const Network& network = fresh.network;
  Network::Workspace workspace(network, 20);
  std::vector<float> state = sample.state;
  network.forward(params.data(), sample.window(), state.data(), workspace);
  const std::vector<float> logits(workspace.logits(), workspace.logits() + 20 * 11);

  std::vector<float> parts(state.size());
  const Window whole = sample.window();
  for (size_t t = 0; t < 20; ++t) {
    const std::vector<Segment> one{{0, 1, false}};
    network.forward(params.data(),
                    {whole.input.subspan(t, 1), whole.target.subspan(t, 1), whole.weight.subspan(t, 1), one},
                    parts.data(), workspace);
    for (size_t i = 0; i < 11; ++i) ASSERT_NEAR(workspace.logits()[i], logits[t * 11 + i], 2e-5) << t;
  }
  for (size_t i = 0; i < parts.size(); ++i) ASSERT_NEAR(state[i], parts[i], 2e-5);
}

TEST(Params, PublishedNamesShapesAndGroups) {
  ModelShape s = tiny(1.0f);
  const ParamLayout layout(s);
  const int64_t C = s.width;
  // docs/rwkv7.md: 2VC + 4C + L (19C + 12C^2 + 2C ranks) counts F = 4C and v0, v1, v2 in every layer.
  const int64_t square = 4 * C * C + 2 * C * s.ffn;
  const int64_t ranks = 2 * C * (s.rank_w + s.rank_a + s.rank_v + s.rank_g);
  EXPECT_EQ(layout.parameters, 2 * s.vocab * C + 4 * C + 2 * (19 * C + square + ranks) - (C + 2 * C * s.rank_v));
  EXPECT_TRUE(layout.find("emb.weight").decay);
  EXPECT_TRUE(layout.find("blocks.1.ffn.value.weight").decay);
  EXPECT_TRUE(layout.find("blocks.0.att.key.weight").decay);
  EXPECT_FALSE(layout.find("blocks.0.att.r_k").decay);
  EXPECT_FALSE(layout.find("blocks.0.att.w1").decay);
  EXPECT_FALSE(layout.find("blocks.1.ln2.weight").decay);
  EXPECT_EQ(layout.find("blocks.1.att.w0").lr_scale, 2.0f);
  EXPECT_EQ(layout.find("blocks.1.att.a0").lr_scale, 1.0f);
  EXPECT_EQ(layout.find("blocks.1.att.x_g").offset, layout.layers[1].x + 5 * C);
}

TEST(Params, PublishedInitialValues) {
  ModelShape s = tiny(1.0f);
  s.layers = 4;
  const ParamLayout layout(s);
  const std::vector<float> values = initial_params(layout, 1);
  const auto at = [&](const std::string& name, int64_t i) {
    return static_cast<double>(layout.find(name).published(values.data())[static_cast<size_t>(i)]);
  };
  // Layer 2 of 4: p = 1/2, q = 2/3. Channel 5 of 16 in heads of 8: t = (5 - 3.5) / 3.5.
  const double z = (1.5 / 3.5) * (1.5 / 3.5), u = 5.0 / 15 - 0.5;
  EXPECT_NEAR(at("blocks.2.att.x_r", 5), 1 - std::pow(5.0 / 16, 0.1), 1e-6);
  EXPECT_NEAR(at("blocks.2.att.x_a", 5), 1 - std::pow(5.0 / 16, 0.45), 1e-6);
  EXPECT_NEAR(at("blocks.2.att.x_k", 5), 1 - std::pow(5.0 / 16, 0.35), 1e-6);
  EXPECT_NEAR(at("blocks.2.att.w0", 5), -6 + 6 * std::pow(1.0 / 3, 1 + std::pow(2.0 / 3, 0.3)) + 0.5 + 2.5 * z, 1e-5);
  EXPECT_NEAR(at("blocks.2.att.a0", 5), -0.19 + 0.3 * z + 0.4 * u, 1e-6);
  EXPECT_NEAR(at("blocks.2.att.v0", 5), 0.73 - 0.4 * u, 1e-6);
  EXPECT_NEAR(at("blocks.2.att.k_k", 5), 0.71 - 0.1 * u, 1e-6);
  EXPECT_NEAR(at("blocks.2.att.ln_x.weight", 0), std::pow(0.75, 0.7), 1e-6);
  EXPECT_NEAR(at("blocks.2.ffn.x_k", 5), 1 - std::pow(5.0 / 16, 1.0 / 16), 1e-6);
  EXPECT_EQ(at("blocks.2.att.output.weight", 7), 0);
  EXPECT_EQ(at("blocks.0.ln0.weight", 7), 1);
  EXPECT_LE(std::abs(at("emb.weight", 3)), 1e-4);
  // Rows (or columns, where they are fewer) are orthonormal times the gain.
  const auto gram = [&](const std::string& name, bool rows, int64_t i, int64_t j) {
    const ParamTensor& t = layout.find(name);
    const int64_t R = t.shape[0], K = t.shape[1];
    double sum = 0;
    for (int64_t n = 0; n < (rows ? K : R); ++n)
      sum += rows ? at(name, i * K + n) * at(name, j * K + n) : at(name, n * K + i) * at(name, n * K + j);
    return sum;
  };
  EXPECT_NEAR(gram("blocks.1.att.receptance.weight", true, 3, 3), 1, 1e-5);
  EXPECT_NEAR(gram("blocks.1.att.receptance.weight", true, 3, 9), 0, 1e-5);
  EXPECT_NEAR(gram("blocks.1.att.key.weight", true, 15, 15), 0.01, 1e-6);
  EXPECT_NEAR(gram("blocks.1.ffn.key.weight", false, 2, 2), 1, 1e-5);
  EXPECT_NEAR(gram("blocks.1.ffn.key.weight", false, 2, 14), 0, 1e-5);
  EXPECT_NEAR(gram("blocks.3.att.w2", true, 1, 1), 0.01, 1e-6);
  EXPECT_NEAR(gram("head.weight", true, 1, 1), 0.25, 1e-5);
  EXPECT_EQ(values, initial_params(layout, 1));
  EXPECT_NE(values, initial_params(layout, 2));
}

}  // namespace
}  // namespace anser::runtime

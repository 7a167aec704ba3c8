// x070a (DeepEmbed) against plain loops in double, written from docs/rwkv7.md and from nothing of the engine's.
#include <gtest/gtest.h>

#include <cmath>
#include <map>

#include "kernels/ops.h"
#include "runtime/files/load.h"
#include "runtime/model.h"
#include "tests/runtime/sample_files.h"

namespace anser::runtime {
namespace {

using Vector = std::vector<double>;

double sigmoid(double x) { return 1 / (1 + std::exp(-x)); }

class Reference {
 public:
  explicit Reference(const test::RandomModel& model) : s_(model.shape) {
    for (const NamedTensor& tensor : model.tensors) {
      int64_t count = 1;
      for (const int64_t d : tensor.shape) count *= d;
      t_[tensor.name] = Vector(tensor.data, tensor.data + count);
    }
    const auto C = static_cast<size_t>(s_.width), L = static_cast<size_t>(s_.layers);
    att_.assign(L, Vector(C, 0));
    ffn_.assign(L, Vector(C, 0));
    S_.assign(L, Vector(C * static_cast<size_t>(s_.head_size), 0));
  }

  Vector step(int64_t token) {
    const int64_t C = s_.width;
    Vector x(at("emb.weight").begin() + token * C, at("emb.weight").begin() + (token + 1) * C);
    x = norm(x, "blocks.0.ln0");
    const Vector embedded = x;
    Vector v_first;
    for (int64_t l = 0; l < s_.layers; ++l) {
      const std::string b = "blocks." + std::to_string(l) + ".";
      add(x, time_mix(l, norm(x, b + "ln1"), v_first));
      add(x, channel_mix(l, norm(x, b + "ln2"), embedded, token));
    }
    return times(at("head.weight"), norm(x, "ln_out"));
  }

 private:
  const Vector& at(const std::string& name) const { return t_.at(name); }
  static void add(Vector& x, const Vector& y) {
    for (size_t i = 0; i < x.size(); ++i) x[i] += y[i];
  }
  Vector norm(const Vector& x, const std::string& name) const {
    double mean = 0, variance = 0;
    for (const double value : x) mean += value / static_cast<double>(x.size());
    for (const double value : x) variance += (value - mean) * (value - mean) / static_cast<double>(x.size());
    Vector out(x.size());
    for (size_t i = 0; i < x.size(); ++i) {
      out[i] = (x[i] - mean) / std::sqrt(variance + 1e-5) * at(name + ".weight")[i] + at(name + ".bias")[i];
    }
    return out;
  }
  // W x, W [out, in].
  static Vector times(const Vector& W, const Vector& x) {
    Vector out(W.size() / x.size(), 0);
    for (size_t i = 0; i < out.size(); ++i) {
      for (size_t j = 0; j < x.size(); ++j) out[i] += W[i * x.size() + j] * x[j];
    }
    return out;
  }
  // x M as a row vector, M [in, out].
  static Vector row_times(const Vector& x, const Vector& M) {
    const size_t n = M.size() / x.size();
    Vector out(n, 0);
    for (size_t i = 0; i < x.size(); ++i) {
      for (size_t j = 0; j < n; ++j) out[j] += x[i] * M[i * n + j];
    }
    return out;
  }

  Vector time_mix(int64_t l, const Vector& h, Vector& v_first) {
    const std::string b = "blocks." + std::to_string(l) + ".att.";
    const auto N = static_cast<size_t>(s_.head_size), C = static_cast<size_t>(s_.width);
    Vector& previous = att_[static_cast<size_t>(l)];
    const auto lerp = [&](const char* name) {
      Vector out(C);
      for (size_t i = 0; i < C; ++i) out[i] = h[i] + (previous[i] - h[i]) * at(b + name)[i];
      return out;
    };
    const Vector xr = lerp("x_r"), xw = lerp("x_w"), xk = lerp("x_k"), xv = lerp("x_v"), xa = lerp("x_a"),
                 xg = lerp("x_g");
    previous = h;
    const Vector r = times(at(b + "receptance.weight"), xr);
    Vector k = times(at(b + "key.weight"), xk), v = times(at(b + "value.weight"), xv);
    Vector w = row_times(xw, at(b + "w1"));
    for (double& value : w) value = std::tanh(value);
    w = row_times(w, at(b + "w2"));
    Vector a = row_times(row_times(xa, at(b + "a1")), at(b + "a2"));
    Vector g = row_times(xg, at(b + "g1"));
    for (double& value : g) value = sigmoid(value);
    g = row_times(g, at(b + "g2"));
    Vector kk(C);
    if (l == 0) {
      v_first = v;
    } else {
      const Vector m = row_times(row_times(xv, at(b + "v1")), at(b + "v2"));
      for (size_t i = 0; i < C; ++i) v[i] += (v_first[i] - v[i]) * sigmoid(at(b + "v0")[i] + m[i]);
    }
    for (size_t i = 0; i < C; ++i) {
      w[i] = std::exp(-std::exp(-0.5) * sigmoid(at(b + "w0")[i] + w[i]));
      a[i] = sigmoid(at(b + "a0")[i] + a[i]);
      kk[i] = k[i] * at(b + "k_k")[i];
      k[i] *= 1 + (a[i] - 1) * at(b + "k_a")[i];
    }
    Vector out(C);
    for (size_t first = 0; first < C; first += N) head(l, first, r, w, k, v, kk, a, out);
    for (size_t i = 0; i < C; ++i) out[i] *= g[i];
    return times(at(b + "output.weight"), out);
  }

  void head(int64_t l, size_t first, const Vector& r, const Vector& w, const Vector& k, const Vector& v,
            const Vector& kk, const Vector& a, Vector& out) {
    const std::string b = "blocks." + std::to_string(l) + ".att.";
    const auto N = static_cast<size_t>(s_.head_size);
    double* S = S_[static_cast<size_t>(l)].data() + first * N;
    double length = 0, bonus = 0, mean = 0, variance = 0;
    for (size_t i = first; i < first + N; ++i) {
      length += kk[i] * kk[i];
      bonus += r[i] * k[i] * at(b + "r_k")[i];
    }
    length = std::max(std::sqrt(length), 1e-12);
    for (size_t i = 0; i < N; ++i) {
      double sa = 0, y = 0;
      for (size_t j = 0; j < N; ++j) sa -= S[i * N + j] * kk[first + j] / length;
      for (size_t j = 0; j < N; ++j) {
        double& s = S[i * N + j];
        s = s * w[first + j] + sa * kk[first + j] / length * a[first + j] + v[first + i] * k[first + j];
        y += s * r[first + j];
      }
      out[first + i] = y;
      mean += y / static_cast<double>(N);
    }
    for (size_t i = first; i < first + N; ++i) variance += (out[i] - mean) * (out[i] - mean) / static_cast<double>(N);
    for (size_t i = first; i < first + N; ++i) {
      out[i] = (out[i] - mean) / std::sqrt(variance + 64e-5) * at(b + "ln_x.weight")[i] + at(b + "ln_x.bias")[i] +
               bonus * v[i];
    }
  }

  Vector channel_mix(int64_t l, const Vector& h, const Vector& embedded, int64_t token) {
    const std::string b = "blocks." + std::to_string(l) + ".ffn.";
    Vector& previous = ffn_[static_cast<size_t>(l)];
    Vector q(h.size());
    for (size_t i = 0; i < h.size(); ++i) q[i] = h[i] + (previous[i] - h[i]) * at(b + "x_k")[i];
    previous = h;
    Vector p = times(at(b + "key.weight"), q);
    for (double& value : p) value = value > 0 ? value * value : 0;
    const int64_t K = s_.deep_embed;
    Vector E = times(at(b + "s_emb_x.weight"), embedded);
    for (int64_t i = 0; i < K * K; ++i)
      E[static_cast<size_t>(i)] += at(b + "s_emb.weight")[static_cast<size_t>(token * K * K + i)];
    const Vector gate = row_times(row_times(row_times(h, at(b + "s1")), E), at(b + "s2"));
    for (size_t i = 0; i < p.size(); ++i) p[i] *= gate[i] + at(b + "s0")[i];
    return times(at(b + "value.weight"), p);
  }

  ModelShape s_;
  std::map<std::string, Vector> t_;
  std::vector<Vector> att_, ffn_, S_;
};

ModelShape deep_shape() {
  ModelShape shape = test::small_shape();
  shape.vocab = 40;
  shape.deep_embed = 6;
  return shape;
}

Result<LoadedFile> load_text(const std::string& bytes) {
  auto copy = std::make_shared<const std::string>(bytes);
  return load_bytes({reinterpret_cast<const uint8_t*>(copy->data()), copy->size()}, copy);
}

TEST(DeepEmbed, EqualsPlainLoops) {
  const auto random = test::random_model(deep_shape(), 7);
  const auto file = load_text(test::pth_of(random));
  ASSERT_TRUE(file) << file.error().message();
  EXPECT_EQ(file->weights->shape, deep_shape());
  const std::vector<Token> tokens{3, 17, 17, 0, 39, 5, 8, 21, 3, 3, 12};
  Reference reference(random);
  std::vector<Vector> expected;
  for (const Token token : tokens) expected.push_back(reference.step(token));
  for (const kernels::Ops* ops : kernels::available_ops()) {
    const Model model = Model::from_weights(file->weights, {ops, WideProducts::kExact});
    kernels::Pool pool(2);
    std::vector<float> steps(tokens.size() * 40), wide = steps;
    State one = model.initial_state(), all = one;
    for (size_t i = 0; i < tokens.size(); ++i) {
      const Stream stream{&one, {&tokens[i], 1}, steps.data() + i * 40, false};
      model.forward({&stream, 1}, pool);
    }
    const Stream stream{&all, tokens, wide.data(), true};
    model.forward({&stream, 1}, pool);
    for (size_t i = 0; i < tokens.size(); ++i) {
      for (size_t k = 0; k < 40; ++k) {
        EXPECT_NEAR(steps[i * 40 + k], expected[i][k], 2e-5) << ops->name << " token " << i;
        EXPECT_NEAR(wide[i * 40 + k], expected[i][k], 2e-5) << ops->name << " token " << i;
      }
    }
  }
}

// Every container that can hold it, plain and quantised; the token's matrix counts.
TEST(DeepEmbed, ComesBackFromEveryContainer) {
  ModelShape shape = deep_shape();
  shape.deep_embed = 8;  // rows of 64
  const auto random = test::random_model(shape, 7);
  const auto original = load_text(test::pth_of(random));
  ASSERT_TRUE(original) << original.error().message();
  for (const bool web : {false, true}) {
    const auto loaded = load_text(test::safetensors_of(random, web ? test::Layout::kWebRwkv : test::Layout::kX070));
    ASSERT_TRUE(loaded) << loaded.error().message();
    EXPECT_EQ(loaded->weights->fingerprint(), original->weights->fingerprint());
  }
  const std::string path = test::scratch_path("deep.gguf");
  ASSERT_TRUE(export_gguf(path, *original->weights, nullptr, {}, DType::kF32));
  EXPECT_EQ(load_file(path)->weights->fingerprint(), original->weights->fingerprint());
  ASSERT_TRUE(export_gguf(path, *original->weights, nullptr, {}, DType::kQ8_0));
  const auto small = load_file(path);
  EXPECT_EQ(small->weights->layers[1].s_emb.type, DType::kQ8_0);
  EXPECT_EQ(small->weights->layers[1].s1.type, DType::kF32);
  kernels::Pool pool(1);
  std::vector<float> a(40), b(40);
  const std::vector<Token> tokens{3, 17, 9};
  const Model exact = Model::from_file(*original, {}), rounded = Model::from_file(*small, {});
  State x = exact.initial_state(), y = x;
  const Stream first{&x, tokens, a.data(), false}, second{&y, tokens, b.data(), false};
  exact.forward({&first, 1}, pool);
  rounded.forward({&second, 1}, pool);
  for (size_t k = 0; k < 40; ++k) EXPECT_NEAR(a[k], b[k], 0.2);
}

TEST(DeepEmbed, PiecesThatDoNotFitAreRefused) {
  for (const char* name : {"s2", "s0", "s_emb.weight", "s_emb_x.weight"}) {
    auto random = test::random_model(deep_shape(), 7);
    std::erase_if(random.tensors, [&](const NamedTensor& t) { return t.name == std::string("blocks.1.ffn.") + name; });
    const auto loaded = load_text(test::pth_of(random));
    ASSERT_FALSE(loaded);
    EXPECT_NE(loaded.error().message().find(std::string("blocks.1.ffn.") + name + " is missing"), std::string::npos);
  }
  auto random = test::random_model(deep_shape(), 7);
  for (auto& tensor : random.tensors) {
    if (tensor.name == "blocks.0.ffn.s_emb.weight") tensor.shape = {40, 35};
  }
  EXPECT_NE(load_text(test::pth_of(random)).error().message().find("[40, 35], expected [40, 36]"), std::string::npos);
}

}  // namespace
}  // namespace anser::runtime

// Every backward of the oracle against central finite differences of its own forward, in double. The fast backends are
// held against the oracle in ops_test.cpp, so this is where gradients get their truth.
#include <gtest/gtest.h>

#include <fstream>

#include "base/json.h"
#include "kernels/ref/elementwise.h"
#include "kernels/ref/gates.h"
#include "kernels/ref/norm.h"
#include "kernels/ref/products.h"
#include "kernels/ref/recurrence.h"
#include "tests/kernels/finite_difference.h"
#include "tests/support/shared_data.h"

namespace anser::test {
namespace {

namespace ref = kernels::ref;

TEST(Gradient, LayerNorm) {
  constexpr int64_t T = 3, C = 5;
  Rng rng(1);
  Numbers x = normal_numbers(T * C, rng), weight = normal_numbers(C, rng), bias = normal_numbers(C, rng);
  const Numbers dy = normal_numbers(T * C, rng);
  Numbers y(T * C), mean(T), rstd(T), dx(T * C), dweight(C), dbias(C);
  const auto loss = [&] {
    ref::layer_norm<double>(T, C, x.data(), weight.data(), bias.data(), 1e-5, y.data(), mean.data(), rstd.data());
    return dot(y, dy);
  };
  loss();
  ref::layer_norm_backward<double>(T, C, x.data(), weight.data(), mean.data(), rstd.data(), dy.data(), dx.data(),
                                   dweight.data(), dbias.data());
  expect_gradient("dx", x, dx, loss);
  expect_gradient("dweight", weight, dweight, loss);
  expect_gradient("dbias", bias, dbias, loss);
}

TEST(Gradient, TokenShift) {
  constexpr int64_t T = 4, C = 3, n = 2;
  Rng rng(2);
  Numbers h = normal_numbers(T * C, rng), prev = normal_numbers(C, rng), mu = normal_numbers(n * C, rng);
  const Numbers dout = normal_numbers(n * T * C, rng);
  Numbers out(n * T * C), dh(T * C), dprev(C), dmu(n * C);
  const auto loss = [&] {
    ref::token_shift<double>(T, C, n, h.data(), prev.data(), mu.data(), out.data());
    return dot(out, dout);
  };
  ref::token_shift_backward<double>(T, C, n, h.data(), prev.data(), mu.data(), dout.data(), dh.data(), dprev.data(),
                                    dmu.data());
  expect_gradient("dh", h, dh, loss);
  expect_gradient("dprev", prev, dprev, loss);
  expect_gradient("dmu", mu, dmu, loss);
}

TEST(Gradient, ElementWise) {
  constexpr int64_t n = 9;
  Rng rng(3);
  Numbers x = normal_numbers(n, rng), y(n), dx(n);
  const Numbers dy = normal_numbers(n, rng);
  const auto tanh_loss = [&] { return ref::tanh<double>(n, x.data(), y.data()), dot(y, dy); };
  tanh_loss();
  ref::tanh_backward<double>(n, y.data(), dy.data(), dx.data());
  expect_gradient("tanh", x, dx, tanh_loss);
  const auto sigmoid_loss = [&] { return ref::sigmoid<double>(n, x.data(), y.data()), dot(y, dy); };
  sigmoid_loss();
  ref::sigmoid_backward<double>(n, y.data(), dy.data(), dx.data());
  expect_gradient("sigmoid", x, dx, sigmoid_loss);
  const auto relu_loss = [&] { return ref::relu_squared<double>(n, x.data(), y.data()), dot(y, dy); };
  ref::relu_squared_backward<double>(n, x.data(), dy.data(), dx.data());
  expect_gradient("relu_squared", x, dx, relu_loss);
}

TEST(Gradient, CrossEntropy) {
  constexpr int64_t T = 3, V = 7;
  Rng rng(4);
  Numbers logits = normal_numbers(T * V, rng), weight = {0.5, 0, 2}, dlogits(T * V), scratch(T * V);
  const std::vector<int32_t> target = {6, -1, 0};
  const auto loss = [&] {
    return 3.0 * ref::cross_entropy<double>(T, V, logits.data(), target.data(), weight.data(), 3.0, scratch.data());
  };
  ref::cross_entropy<double>(T, V, logits.data(), target.data(), weight.data(), 3.0, dlogits.data());
  expect_gradient("dlogits", logits, dlogits, loss);
}

// The structs of ops.h in double.
struct Params {
  const double *w0, *a0, *v0, *k_k, *k_a, *r_k, *ln_x_weight, *ln_x_bias;
  double a_scale = 1;
};
struct Grads {
  double *w0, *a0, *v0, *k_k, *k_a, *r_k, *ln_x_weight, *ln_x_bias;
};
struct Fields {
  double *w, *a, *v, *k, *kn, *b;
};

constexpr int64_t kT = 2, kH = 2, kN = 3, kC = kH * kN, kTC = kT * kC;

// Parameters [8][C] in the order of the struct, and their gradients.
struct MixSetup {
  explicit MixSetup(Rng& rng) {
    for (Numbers& values : parameters) values = normal_numbers(kC, rng, 0.7);
    for (Numbers& values : gradients) values.assign(kC, 0);
  }
  Params params(double a_scale) const {
    const auto& p = parameters;
    return {p[0].data(), p[1].data(), p[2].data(), p[3].data(), p[4].data(),
            p[5].data(), p[6].data(), p[7].data(), a_scale};
  }
  Grads grads() {
    auto& g = gradients;
    return {g[0].data(), g[1].data(), g[2].data(), g[3].data(), g[4].data(), g[5].data(), g[6].data(), g[7].data()};
  }
  Numbers parameters[8], gradients[8];
};

Fields fields_of(Numbers (&six)[6]) {
  return {six[0].data(), six[1].data(), six[2].data(), six[3].data(), six[4].data(), six[5].data()};
}

void check_gates(bool first_layer, double a_scale) {
  Rng rng(5);
  MixSetup mix(rng);
  Numbers in[6];  // k_raw v_raw w_lora a_lora v_lora v_first
  for (Numbers& values : in) values = normal_numbers(kTC, rng);
  Numbers out[6], dout[6], din[6];
  for (int i = 0; i < 6; ++i) {
    out[i].assign(kTC, 0);
    din[i].assign(kTC, 0);
    dout[i] = normal_numbers(kTC, rng);
  }
  const double* v_lora = first_layer ? nullptr : in[4].data();
  const double* v_first = first_layer ? nullptr : in[5].data();
  const auto loss = [&] {
    ref::gates<double>(kT, kH, kN, kH * kN, mix.params(a_scale), in[0].data(), in[1].data(), in[2].data(), in[3].data(),
                       v_lora, v_first, fields_of(out));
    double sum = 0;
    for (int i = 0; i < 6; ++i) sum += dot(out[i], dout[i]);
    return sum;
  };
  loss();
  ref::gates_backward<double>(kT, kH, kN, mix.params(a_scale), in[0].data(), in[1].data(), v_lora, v_first,
                              fields_of(out), fields_of(dout), din[0].data(), din[1].data(), din[2].data(),
                              din[3].data(), din[4].data(), din[5].data(), mix.grads());
  const char* names[] = {"k_raw", "v_raw", "w_lora", "a_lora", "v_lora", "v_first"};
  for (int i = 0; i < (first_layer ? 4 : 6); ++i) expect_gradient(names[i], in[i], din[i], loss);
  const char* parameter_names[] = {"w0", "a0", "v0", "k_k", "k_a"};
  for (int i = 0; i < 5; ++i) expect_gradient(parameter_names[i], mix.parameters[i], mix.gradients[i], loss);
}

TEST(Gradient, Gates) { check_gates(false, 1); }
TEST(Gradient, GatesOfTheFirstLayer) { check_gates(true, 1); }
TEST(Gradient, GatesWithExtendedEigenvalues) { check_gates(false, 2); }

TEST(Gradient, MixOutput) {
  Rng rng(6);
  MixSetup mix(rng);
  Numbers in[5], din[5];  // y r k v g
  for (Numbers& values : in) values = normal_numbers(kTC, rng);
  for (Numbers& values : din) values.assign(kTC, 0);
  const Numbers dout = normal_numbers(kTC, rng);
  Numbers out(kTC);
  const auto loss = [&] {
    ref::mix_output<double>(kT, kH, kN, kH * kN, mix.params(1), in[0].data(), in[1].data(), in[2].data(), in[3].data(),
                            in[4].data(), out.data());
    return dot(out, dout);
  };
  ref::mix_output_backward<double>(kT, kH, kN, mix.params(1), in[0].data(), in[1].data(), in[2].data(), in[3].data(),
                                   in[4].data(), dout.data(), din[0].data(), din[1].data(), din[2].data(),
                                   din[3].data(), din[4].data(), mix.grads());
  const char* names[] = {"y", "r", "k", "v", "g"};
  for (int i = 0; i < 5; ++i) expect_gradient(names[i], in[i], din[i], loss);
  const char* parameter_names[] = {"r_k", "ln_x_weight", "ln_x_bias"};
  for (int i = 0; i < 3; ++i) expect_gradient(parameter_names[i], mix.parameters[5 + i], mix.gradients[5 + i], loss);
}

// Inputs r w k v kn b, the state, and what comes out, for one recurrence.
struct Recurrence {
  Recurrence(int64_t t, int64_t h, int64_t n) : T(t), H(h), N(n) {
    const auto size = static_cast<size_t>(T * H * N), states = static_cast<size_t>(H * N * N);
    for (Numbers& values : in) values.assign(size, 0);
    for (Numbers& values : din) values.assign(size, 0);
    for (Numbers* values : {&y, &dy}) values->assign(size, 0);
    for (Numbers* values : {&S0, &S, &dS}) values->assign(states, 0);
    saved.assign(static_cast<size_t>(ref::wkv7_saved_floats(T, H, N)), 0);
  }
  void forward() {
    S = S0;
    ref::wkv7_train<double>(T, H, N, in[0].data(), in[1].data(), in[2].data(), in[3].data(), in[4].data(), in[5].data(),
                            S.data(), y.data(), saved.data());
  }
  void backward() {
    forward();
    ref::wkv7_backward<double>(T, H, N, in[0].data(), in[1].data(), in[2].data(), in[3].data(), in[4].data(),
                               in[5].data(), saved.data(), dy.data(), dS.data(), din[0].data(), din[1].data(),
                               din[2].data(), din[3].data(), din[4].data(), din[5].data());
  }
  int64_t T, H, N;
  Numbers in[6], din[6], S0, S, dS, y, dy, saved;
};

TEST(Gradient, Wkv7) {
  Rng rng(7);
  Recurrence run(4, 2, 3);
  for (Numbers& values : run.in) values = normal_numbers(4 * 2 * 3, rng, 0.6);
  for (double& w : run.in[1]) w = 0.55 + 0.4 * rng.uniform();
  run.S0 = normal_numbers(2 * 3 * 3, rng);
  run.dy = normal_numbers(4 * 2 * 3, rng);
  const Numbers dS_T = normal_numbers(2 * 3 * 3, rng);
  run.dS = dS_T;
  const auto loss = [&] { return run.forward(), dot(run.y, run.dy) + dot(run.S, dS_T); };
  run.backward();
  const char* names[] = {"r", "w", "k", "v", "kn", "b"};
  for (int i = 0; i < 6; ++i) expect_gradient(names[i], run.in[i], run.din[i], loss);
  expect_gradient("S0", run.S0, run.dS, loss);
}

// A [T][N] array of the golden file, flat.
Numbers flat(const nlohmann::json& rows) {
  Numbers out;
  for (const auto& row : rows) out.insert(out.end(), row.begin(), row.end());
  return out;
}

void expect_near(const std::string& name, const Numbers& got, const Numbers& wanted, double tolerance) {
  ASSERT_EQ(got.size(), wanted.size()) << name;
  for (size_t i = 0; i < got.size(); ++i) EXPECT_NEAR(got[i], wanted[i], tolerance) << name << "[" << i << "]";
}

// The file's `a` is our kn (-kk), its `b` ours (kk * a), its `w` the logit: w_t = exp(-e^{-1/2} sigmoid(w)).
TEST(Gradient, Wkv7Golden) {
  ANSER_NEED_DATA(path, "golden_wkv7_grad_T5_N4.json");
  std::ifstream file(path);
  const auto golden = nlohmann::json::parse(file);
  Recurrence run(golden["T"], 1, golden["N"]);
  const char* names[] = {"r", "w", "k", "v", "a", "b"};
  for (int i = 0; i < 6; ++i) run.in[i] = flat(golden[names[i]]);
  Numbers slope_of_w;
  for (double& w : run.in[1]) {
    const double gate = ref::logistic(w);
    w = std::exp(-ref::kDecayScale * gate);
    slope_of_w.push_back(-ref::kDecayScale * w * gate * (1 - gate));
  }
  run.S0 = flat(golden["S0"]);
  run.dy = flat(golden["dy"]);
  run.dS = flat(golden["dS_T"]);
  run.backward();
  expect_near("y", run.y, flat(golden["y"]), 1e-12);
  expect_near("S_T", run.S, flat(golden["S_T"]), 1e-12);
  for (int i = 0; i < 6; ++i) {
    Numbers got = run.din[i];
    for (size_t j = 0; i == 1 && j < got.size(); ++j) got[j] *= slope_of_w[j];
    expect_near(names[i], got, flat(golden["grad"][names[i]]), 1e-11);
  }
  expect_near("dS_0", run.dS, flat(golden["dS_0"]), 1e-11);
}

}  // namespace
}  // namespace anser::test

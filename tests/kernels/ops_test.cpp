// Norms, element-wise ops, gates, loss and optimiser: every backend against the oracle over awkward shapes. Products
// and the recurrence have files of their own.
#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <string>

#include "tests/kernels/op_case.h"

namespace anser::test {
namespace {

using kernels::Gates;
using kernels::Ops;
using kernels::TimeMixParamGrads;
using kernels::TimeMixParams;

constexpr int64_t kTimes[] = {0, 1, 2, 5};
constexpr int64_t kWidths[] = {1, 3, 7, 8, 9, 15, 16, 17, 31, 33, 64, 100};
constexpr int64_t kHeadSizes[] = {1, 3, 7, 8, 9, 15, 16, 17, 32, 63, 64, 65};

std::string shape(const char* op, std::initializer_list<int64_t> sizes) {
  std::string out = op;
  for (const int64_t size : sizes) out += (out == op ? "(" : ",") + std::to_string(size);
  return out + ")";
}

TEST(Ops, LayerNorm) {
  Rng rng(1);
  for (const int64_t T : kTimes) {
    for (const int64_t C : kWidths) {
      OpCase op{shape("layer_norm", {T, C}), {}, {}, {"y", "mean", "rstd"}, {}, C, 0, {}};
      op.inputs = {Buffer::normal(T * C, rng), Buffer::normal(C, rng), Buffer::normal(C, rng)};
      op.outputs = {Buffer(T * C), Buffer(T), Buffer(T)};
      op.call = [=](const Ops& ops, const Buffers& in, Buffers& out) {
        ops.layer_norm(T, C, in[0].data(), in[1].data(), in[2].data(), 1e-5f, out[0].data(), out[1].data(),
                       out[2].data());
      };
      expect_like_oracle(op);
      op.name += " in place";
      op.output_names = {"y"};
      op.outputs = {op.inputs[0]};
      op.call = [=](const Ops& ops, const Buffers& in, Buffers& out) {
        ops.layer_norm(T, C, out[0].data(), in[1].data(), in[2].data(), 1e-5f, out[0].data(), nullptr, nullptr);
      };
      expect_like_oracle(op);
    }
  }
}

TEST(Ops, LayerNormBackward) {
  Rng rng(2);
  for (const int64_t T : kTimes) {
    for (const int64_t C : kWidths) {
      OpCase op{shape("layer_norm_backward", {T, C}), {}, {}, {"dx", "dweight", "dbias"}, {}, C + T, 0, {}};
      op.inputs = {Buffer::normal(T * C, rng), Buffer::normal(C, rng), Buffer::normal(T, rng, 0.1),
                   Buffer::uniform(T, rng, 0.5, 2), Buffer::normal(T * C, rng)};
      op.outputs = {Buffer(T * C), Buffer::normal(C, rng), Buffer::normal(C, rng)};
      op.call = [=](const Ops& ops, const Buffers& in, Buffers& out) {
        ops.layer_norm_backward(T, C, in[0].data(), in[1].data(), in[2].data(), in[3].data(), in[4].data(),
                                out[0].data(), out[1].data(), out[2].data());
      };
      expect_like_oracle(op);
      op.name += " in place";
      op.outputs[0] = op.inputs[4];
      op.call = [=](const Ops& ops, const Buffers& in, Buffers& out) {
        ops.layer_norm_backward(T, C, in[0].data(), in[1].data(), in[2].data(), in[3].data(), out[0].data(),
                                out[0].data(), out[1].data(), out[2].data());
      };
      expect_like_oracle(op);
    }
  }
}

TEST(Ops, TokenShift) {
  Rng rng(3);
  for (const int64_t n : {1, 6}) {
    for (const int64_t T : kTimes) {
      for (const int64_t C : kWidths) {
        OpCase op{shape("token_shift", {T, C, n}), {}, {Buffer(n * T * C)}, {"out"}, {}, n, 0, {}};
        op.inputs = {Buffer::normal(T * C, rng), Buffer::normal(C, rng), Buffer::uniform(n * C, rng, 0, 1),
                     Buffer::normal(n * T * C, rng)};
        op.call = [=](const Ops& ops, const Buffers& in, Buffers& out) {
          ops.token_shift(T, C, n, in[0].data(), in[1].data(), in[2].data(), out[0].data());
        };
        expect_like_oracle(op);
        op.name = shape("token_shift_backward", {T, C, n});
        op.output_names = {"dh", "dprev", "dmu"};
        op.outputs = {Buffer(T * C), Buffer(C), Buffer::normal(n * C, rng)};
        op.terms = 2 * n + T;
        op.call = [=](const Ops& ops, const Buffers& in, Buffers& out) {
          ops.token_shift_backward(T, C, n, in[0].data(), in[1].data(), in[2].data(), in[3].data(), out[0].data(),
                                   out[1].data(), out[2].data());
        };
        expect_like_oracle(op);
      }
    }
  }
}

using Unary = void (*)(int64_t, const float*, float*);
using Binary = void (*)(int64_t, const float*, const float*, float*);

void walk_unary(const char* name, Unary Ops::*member) {
  Rng rng(4);
  for (const int64_t n : {0, 1, 7, 8, 9, 15, 16, 17, 31, 1000}) {
    OpCase op{shape(name, {n}), {Buffer::normal(n, rng, 3)}, {Buffer(n)}, {"y"}, {}, 1, 0, {}};
    op.call = [=](const Ops& ops, const Buffers& in, Buffers& out) { (ops.*member)(n, in[0].data(), out[0].data()); };
    expect_like_oracle(op);
    op.name += " in place";
    op.outputs = op.inputs;
    op.inputs.clear();
    op.call = [=](const Ops& ops, const Buffers&, Buffers& out) { (ops.*member)(n, out[0].data(), out[0].data()); };
    expect_like_oracle(op);
  }
}

void walk_binary(const char* name, Binary Ops::*member, double scale) {
  Rng rng(5);
  for (const int64_t n : {0, 1, 7, 8, 9, 15, 16, 17, 31, 1000}) {
    OpCase op{shape(name, {n}), {}, {Buffer(n)}, {"dx"}, {}, 1, 0, {}};
    op.inputs = {Buffer::uniform(n, rng, -scale, scale), Buffer::normal(n, rng)};
    op.call = [=](const Ops& ops, const Buffers& in, Buffers& out) {
      (ops.*member)(n, in[0].data(), in[1].data(), out[0].data());
    };
    expect_like_oracle(op);
  }
}

TEST(Ops, ElementWise) {
  walk_unary("tanh", &Ops::tanh);
  walk_unary("sigmoid", &Ops::sigmoid);
  walk_unary("relu_squared", &Ops::relu_squared);
  walk_unary("add", &Ops::add);
  walk_binary("tanh_backward", &Ops::tanh_backward, 1);
  walk_binary("sigmoid_backward", &Ops::sigmoid_backward, 1);
  walk_binary("relu_squared_backward", &Ops::relu_squared_backward, 3);
}

// Every magnitude, and the specials, for which perturbation says nothing.
TEST(Ops, TranscendentalsOverTheWholeRange) {
  std::vector<float> x = {0.0f, -0.0f, 1e-40f, -1e-30f, 88.0f, 89.0f, -88.0f, -104.0f, 1e30f, -1e30f};
  for (float value = 1e-8f; value < 100; value *= 1.01f) x.insert(x.end(), {value, -value});
  x.push_back(std::numeric_limits<float>::infinity());
  x.push_back(-std::numeric_limits<float>::infinity());
  for (const Ops* ops : kernels::available_ops()) {
    const auto n = static_cast<int64_t>(x.size());
    std::vector<float> t(x.size()), s(x.size());
    ops->tanh(n, x.data(), t.data());
    ops->sigmoid(n, x.data(), s.data());
    for (size_t i = 0; i < x.size(); ++i) {
      const double value = static_cast<double>(x[i]), sigmoid = 1 / (1 + std::exp(-value));
      EXPECT_NEAR(t[i], std::tanh(value), 6 * 0x1p-24 * std::abs(std::tanh(value))) << ops->name << " tanh " << x[i];
      EXPECT_NEAR(s[i], sigmoid, 6 * 0x1p-24 * sigmoid + 1e-37) << ops->name << " sigmoid " << x[i];
    }
    const float nan = std::numeric_limits<float>::quiet_NaN();
    float out = 0;
    ops->tanh(1, &nan, &out);
    EXPECT_TRUE(std::isnan(out)) << ops->name;
    ops->sigmoid(1, &nan, &out);
    EXPECT_TRUE(std::isnan(out)) << ops->name;
  }
}

// p: eight parameter arrays in the order of TimeMixParams, from `first` on.
TimeMixParams params_of(const Buffers& in, size_t first, bool first_layer, float a_scale) {
  const auto at = [&](size_t i) { return in[first + i].data(); };
  return {at(0), at(1), first_layer ? nullptr : at(2), at(3), at(4), at(5), at(6), at(7), a_scale};
}

TimeMixParamGrads grads_of(Buffers& out, size_t first, bool first_layer) {
  const auto at = [&](size_t i) { return out[first + i].data(); };
  return {at(0), at(1), first_layer ? nullptr : at(2), at(3), at(4), at(5), at(6), at(7)};
}

Gates fields_of(const Buffers& in, size_t first) {
  const auto at = [&](size_t i) { return const_cast<float*>(in[first + i].data()); };
  return {at(0), at(1), at(2), at(3), at(4), at(5)};
}

// Inputs: 0-5 k_raw v_raw w_lora a_lora v_lora v_first, 6-13 parameters, and for backward 14-19 saved, 20-25 dout.
void walk_gates(bool first_layer, float a_scale, int64_t T, int64_t H, int64_t N) {
  Rng rng(6);
  const int64_t C = H * N;
  OpCase op{shape(first_layer ? "gates of layer 0" : "gates", {T, H, N}), {}, {}, {}, {}, N, 0, {}};
  for (int i = 0; i < 6; ++i) op.inputs.push_back(Buffer::normal(T * C, rng));
  for (int i = 0; i < 8; ++i) op.inputs.push_back(Buffer::normal(C, rng));
  op.outputs.assign(6, Buffer(T * C));
  op.output_names = {"w", "a", "v", "k", "kn", "b"};
  op.call = [=](const Ops& ops, const Buffers& in, Buffers& out) {
    ops.gates(T, H, N, H * N, params_of(in, 6, first_layer, a_scale), in[0].data(), in[1].data(), in[2].data(),
              in[3].data(), first_layer ? nullptr : in[4].data(), first_layer ? nullptr : in[5].data(),
              fields_of(out, 0));
  };
  expect_like_oracle(op);

  op.call(kernels::ref_ops(), op.inputs, op.outputs);
  for (const Buffer& saved : op.outputs) op.inputs.push_back(saved);
  for (int i = 0; i < 6; ++i) op.inputs.push_back(Buffer::normal(T * C, rng));
  op.name = shape(first_layer ? "gates_backward of layer 0" : "gates_backward", {T, H, N});
  op.outputs.assign(6, Buffer(T * C));
  op.outputs[5] = Buffer::normal(T * C, rng);
  for (int i = 0; i < 8; ++i) op.outputs.push_back(Buffer::normal(C, rng));
  op.output_names = {"dk_raw", "dv_raw", "dw_lora", "da_lora", "dv_lora", "dv_first", "w0",
                     "a0",     "v0",     "k_k",     "k_a",     "r_k",     "ln_w",     "ln_b"};
  op.terms = N + T;
  op.call = [=](const Ops& ops, const Buffers& in, Buffers& out) {
    ops.gates_backward(T, H, N, params_of(in, 6, first_layer, a_scale), in[0].data(), in[1].data(),
                       first_layer ? nullptr : in[4].data(), first_layer ? nullptr : in[5].data(), fields_of(in, 14),
                       fields_of(in, 20), out[0].data(), out[1].data(), out[2].data(), out[3].data(), out[4].data(),
                       out[5].data(), grads_of(out, 6, first_layer));
  };
  expect_like_oracle(op);
}

TEST(Ops, GatesAndBackward) {
  for (const int64_t N : kHeadSizes) {
    for (const bool first_layer : {false, true}) {
      walk_gates(first_layer, 1, 3, 2, N);
      walk_gates(first_layer, 2, 1, 1, N);
      walk_gates(first_layer, 1, 0, 1, N);
    }
  }
}

// A key of zeros: the norm is clamped and nothing is infinite.
TEST(Ops, GatesOfAZeroKey) {
  constexpr int64_t N = 16;
  const std::vector<float> zero(N, 0.0f), one(N, 1.0f);
  const TimeMixParams p{zero.data(), zero.data(), nullptr, one.data(), one.data(), one.data(), one.data(), zero.data()};
  for (const Ops* ops : kernels::available_ops()) {
    std::vector<float> out(6 * N), din(4 * N), sums(8 * N);
    const Gates fields{&out[0], &out[N], &out[2 * N], &out[3 * N], &out[4 * N], &out[5 * N]};
    ops->gates(1, 1, N, N, p, zero.data(), one.data(), zero.data(), zero.data(), nullptr, nullptr, fields);
    for (const float value : out) EXPECT_TRUE(std::isfinite(value)) << ops->name;
    std::vector<float> ones(6 * N, 1e-20f);
    const Gates dout{&ones[0], &ones[N], &ones[2 * N], &ones[3 * N], &ones[4 * N], &ones[5 * N]};
    const TimeMixParamGrads dp{&sums[0],     &sums[N],     nullptr,      &sums[3 * N],
                               &sums[4 * N], &sums[5 * N], &sums[6 * N], &sums[7 * N]};
    ops->gates_backward(1, 1, N, p, zero.data(), one.data(), nullptr, nullptr, fields, dout, &din[0], &din[N],
                        &din[2 * N], &din[3 * N], nullptr, nullptr, dp);
    for (const float value : din) EXPECT_TRUE(std::isfinite(value)) << ops->name;
  }
}

// Inputs: 0-4 y r k v g, 5 dout, 6-13 parameters.
TEST(Ops, MixOutputAndBackward) {
  Rng rng(7);
  for (const int64_t N : kHeadSizes) {
    for (const int64_t T : {0, 1, 3}) {
      const int64_t H = 2, C = H * N;
      OpCase op{shape("mix_output", {T, H, N}), {}, {Buffer(T * C)}, {"out"}, {}, 2 * N, 0, {}};
      for (int i = 0; i < 6; ++i) op.inputs.push_back(Buffer::normal(T * C, rng));
      for (int i = 0; i < 8; ++i) op.inputs.push_back(Buffer::normal(C, rng));
      op.call = [=](const Ops& ops, const Buffers& in, Buffers& out) {
        ops.mix_output(T, H, N, H * N, params_of(in, 6, false, 1), in[0].data(), in[1].data(), in[2].data(),
                       in[3].data(), in[4].data(), out[0].data());
      };
      expect_like_oracle(op);
      op.name = shape("mix_output_backward", {T, H, N});
      op.outputs.assign(5, Buffer(T * C));
      for (int i = 0; i < 8; ++i) op.outputs.push_back(Buffer::normal(C, rng));
      op.output_names = {"dy", "dr", "dk", "dv", "dg", "w0", "a0", "v0", "k_k", "k_a", "r_k", "ln_w", "ln_b"};
      op.terms = 2 * N + T;
      op.call = [=](const Ops& ops, const Buffers& in, Buffers& out) {
        ops.mix_output_backward(T, H, N, params_of(in, 6, false, 1), in[0].data(), in[1].data(), in[2].data(),
                                in[3].data(), in[4].data(), in[5].data(), out[0].data(), out[1].data(), out[2].data(),
                                out[3].data(), out[4].data(), grads_of(out, 5, false));
      };
      expect_like_oracle(op);
    }
  }
}

TEST(Ops, CrossEntropy) {
  Rng rng(8);
  for (const int64_t V : {1, 2, 7, 15, 16, 17, 33, 256, 2500}) {
    const int64_t T = 4;
    // Target and weight of the last row: ignored.
    std::vector<int32_t> target;
    for (int64_t t = 0; t < T; ++t) target.push_back(static_cast<int32_t>(rng.below(static_cast<uint64_t>(V))));
    target[3] = -1;
    OpCase op{shape("cross_entropy", {T, V}), {}, {Buffer(T * V), Buffer(1)}, {"dlogits", "loss"}, {}, V, 0.25, {}};
    op.inputs = {Buffer::normal(T * V, rng, 4), Buffer::uniform(T, rng, 0.1, 1)};
    op.call = [=](const Ops& ops, const Buffers& in, Buffers& out) {
      float weight[T] = {in[1][0], in[1][1], in[1][2], 0};
      out[1][0] =
          static_cast<float>(ops.cross_entropy(T, V, in[0].data(), target.data(), weight, 0.25f, out[0].data()));
    };
    expect_like_oracle(op);
    op.name += " in place";
    op.outputs[0] = op.inputs[0];
    op.call = [=](const Ops& ops, const Buffers& in, Buffers& out) {
      float weight[T] = {in[1][0], in[1][1], in[1][2], 0};
      out[1][0] =
          static_cast<float>(ops.cross_entropy(T, V, out[0].data(), target.data(), weight, 0.25f, out[0].data()));
    };
    expect_like_oracle(op);
  }
}

TEST(Ops, AdamW) {
  Rng rng(9);
  for (const int64_t n : {0, 1, 7, 8, 15, 16, 17, 100}) {
    OpCase op{shape("adamw", {n}), {Buffer::normal(n, rng)}, {}, {"p", "m", "v"}, {}, 2, 0, {}};
    op.outputs = {Buffer::normal(n, rng), Buffer::normal(n, rng, 0.1), Buffer::uniform(n, rng, 0, 0.01)};
    op.call = [=](const Ops& ops, const Buffers& in, Buffers& out) {
      ops.adamw(n, out[0].data(), out[1].data(), out[2].data(), in[0].data(), 1e-2f, 0.9f, 0.99f, 1e-18f, 0.1f, 0.5f,
                0.25f, 0.3f);
    };
    expect_like_oracle(op);
  }
}

}  // namespace
}  // namespace anser::test

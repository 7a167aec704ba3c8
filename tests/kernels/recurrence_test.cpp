// WKV-7 of every backend against the oracle, forward and backward, and against the golden file; chunks against single
// steps.
//
// The bound: the oracle on absolute values gives the sum of the sizes of everything that is added up, and a result may
// err by (N + 64) u times that: N terms in the longest sum, and a few roundings a token over at most 40 tokens. u is
// 2^-24; "amx" multiplies pairs of bf16, which keep 2^-16. The gradient of w is a difference of sums over a chunk
// (kernels/cpu/chunk.h), so the sizes of what cancels count too.
#include <gtest/gtest.h>

#include <cmath>
#include <fstream>
#include <string>

#include "base/json.h"
#include "tests/kernels/op_case.h"
#include "tests/support/shared_data.h"

namespace anser::test {
namespace {

using kernels::Ops;

double unit_of(const Ops& ops) { return std::string(ops.name) == "amx" ? 0x1p-16 : 0x1p-24; }

struct Shape {
  int64_t T, H, N;
};

std::string text(const Shape& s) {
  return "(" + std::to_string(s.T) + "," + std::to_string(s.H) + "," + std::to_string(s.N) + ")";
}

// Inputs r w k v kn b dy as the model makes them: decays near 1, kn of length 1 per head, b = -kn * a.
Buffers model_inputs(const Shape& s, Rng& rng) {
  const int64_t size = s.T * s.H * s.N;
  Buffers in;
  for (int i = 0; i < 7; ++i) in.push_back(Buffer::normal(size, rng));
  in[1] = Buffer::uniform(size, rng, 0.55, 1);
  for (int64_t head = 0; head < s.T * s.H; ++head) {
    float* kn = in[4].data() + head * s.N;
    double squares = 0;
    for (int64_t j = 0; j < s.N; ++j) squares += static_cast<double>(kn[j]) * static_cast<double>(kn[j]);
    for (int64_t j = 0; j < s.N; ++j) {
      kn[j] = static_cast<float>(static_cast<double>(kn[j]) / std::sqrt(squares));
      in[5].data()[head * s.N + j] = static_cast<float>(-0.5 * static_cast<double>(kn[j]) * rng.uniform());
    }
  }
  return in;
}

// Outputs: y, S.
void forward(const Ops& ops, const Shape& s, const Buffers& in, Buffers& out) {
  ops.wkv7(s.T, s.H, s.N, s.H * s.N, in[0].data(), in[1].data(), in[2].data(), in[3].data(), in[4].data(), in[5].data(),
           out[1].data(), out[0].data());
}

// Outputs: y, S, dS, dr, dw, dk, dv, dkn, db.
void forward_and_backward(const Ops& ops, const Shape& s, const Buffers& in, Buffers& out) {
  Buffer saved(ops.wkv7_saved_floats(s.T, s.H, s.N));
  ops.wkv7_train(s.T, s.H, s.N, in[0].data(), in[1].data(), in[2].data(), in[3].data(), in[4].data(), in[5].data(),
                 out[1].data(), out[0].data(), saved.data());
  EXPECT_TRUE(saved.guards_intact()) << ops.name << text(s) << " wrote past `saved`";
  ops.wkv7_backward(s.T, s.H, s.N, in[0].data(), in[1].data(), in[2].data(), in[3].data(), in[4].data(), in[5].data(),
                    saved.data(), in[6].data(), out[2].data(), out[3].data(), out[4].data(), out[5].data(),
                    out[6].data(), out[7].data(), out[8].data());
}

// sum over tokens of |r dr| + |kn dkn| + |b db| + |k dk|, over w, added to the bounds of dw.
void add_cancelled(const Shape& s, const Buffers& sizes, const Buffers& in, std::vector<double>& dw) {
  const int64_t C = s.H * s.N;
  const int pairs[4][2] = {{0, 3}, {4, 7}, {5, 8}, {2, 5}};  // input, its gradient among the outputs
  for (int64_t c = 0; c < C; ++c) {
    double sum = 0;
    for (int64_t t = 0; t < s.T; ++t) {
      const auto at = static_cast<size_t>(t * C + c);
      for (const auto& pair : pairs) {
        sum += std::abs(static_cast<double>(in[static_cast<size_t>(pair[0])][at]) *
                        static_cast<double>(sizes[static_cast<size_t>(pair[1])][at]));
      }
    }
    for (int64_t t = 0; t < s.T; ++t) {
      const auto at = static_cast<size_t>(t * C + c);
      dw[at] += sum / static_cast<double>(in[1][at]);
    }
  }
}

Bounds recurrence_bounds(const Shape& s, const OpCase& op, const Ops& ops) {
  Buffers inputs = op.inputs, outputs = op.outputs;
  for (Buffers* buffers : {&inputs, &outputs}) {
    for (Buffer& buffer : *buffers) {
      for (size_t i = 0; i < buffer.size(); ++i) buffer[i] = std::abs(buffer[i]);
    }
  }
  op.call(kernels::ref_ops(), inputs, outputs);
  Bounds bounds;
  for (const Buffer& output : outputs) {
    bounds.emplace_back();
    for (size_t i = 0; i < output.size(); ++i) bounds.back().push_back(static_cast<double>(output[i]));
  }
  if (bounds.size() > 2) add_cancelled(s, outputs, inputs, bounds[4]);
  for (std::vector<double>& bound : bounds) {
    for (double& value : bound) value = value * static_cast<double>(s.N + 64) * unit_of(ops) + 1e-36;
  }
  return bounds;
}

OpCase make_case(const Shape& s, bool training) {
  Rng rng(static_cast<uint64_t>(s.T * 1000 + s.N));
  const int64_t size = s.T * s.H * s.N, state = s.H * s.N * s.N;
  OpCase op{
      (training ? "wkv7_train and backward " : "wkv7 ") + text(s), model_inputs(s, rng), {}, {"y", "S"}, {}, 1, 0, {}};
  op.outputs = {Buffer(size), Buffer::normal(state, rng)};
  if (training) {
    op.output_names = {"y", "S", "dS", "dr", "dw", "dk", "dv", "dkn", "db"};
    op.outputs.push_back(Buffer::normal(state, rng));
    op.outputs.resize(9, Buffer(size));
  }
  op.call = [=](const Ops& ops, const Buffers& in, Buffers& out) {
    training ? forward_and_backward(ops, s, in, out) : forward(ops, s, in, out);
  };
  op.bounds = [=](const OpCase& self, const Ops& ops, const Buffers&) { return recurrence_bounds(s, self, ops); };
  return op;
}

TEST(Recurrence, EveryShape) {
  for (const int64_t N : {1, 4, 15, 16, 17, 32, 33, 64, 65}) {
    for (const int64_t T : {0, 1, 2, 7, 8, 15, 16, 17, 33, 40}) {
      const Shape s{T, N < 32 ? 3 : 1, N};
      expect_like_oracle(make_case(s, false));
      expect_like_oracle(make_case(s, true));
    }
  }
}

// Wherever a sequence is cut, the parts give what the whole gives.
TEST(Recurrence, CutAnywhere) {
  const Shape whole{40, 2, 16};
  OpCase op = make_case(whole, false);
  const int64_t C = whole.H * whole.N;
  for (const Ops* ops : kernels::available_ops()) {
    Buffers wanted = op.outputs;
    op.call(*ops, op.inputs, wanted);
    const Bounds bounds = recurrence_bounds(whole, op, *ops);
    for (const int64_t cut : {1, 3, 15, 16, 17, 32, 39}) {
      Buffers got = op.outputs;
      const auto run = [&](int64_t from, int64_t to) {
        const auto at = [&](size_t i) { return op.inputs[i].data() + from * C; };
        ops->wkv7(to - from, whole.H, whole.N, whole.H * whole.N, at(0), at(1), at(2), at(3), at(4), at(5),
                  got[1].data(), got[0].data() + from * C);
      };
      run(0, cut);
      run(cut, whole.T);
      const std::string where = std::string(ops->name) + " cut at " + std::to_string(cut) + " ";
      expect_within(where + "y", got[0], wanted[0], bounds[0]);
      expect_within(where + "S", got[1], wanted[1], bounds[1]);
    }
  }
}

// 512 tokens at the training shape: errors must not build up over 32 chunks. Bound: 1000 u of the largest element.
TEST(Recurrence, ALongSequence) {
  const Shape s{512, 1, 64};
  OpCase op = make_case(s, true);
  op.bounds = [](const OpCase&, const Ops& ops, const Buffers& wanted) {
    Bounds bounds;
    for (const Buffer& output : wanted) {
      double top = 0;
      for (size_t i = 0; i < output.size(); ++i) top = std::max(top, std::abs(static_cast<double>(output[i])));
      bounds.emplace_back(output.size(), 1000 * std::min(unit_of(ops), 0x1p-20) * top);
    }
    return bounds;
  };
  expect_like_oracle(op);
}

Buffer flat(const nlohmann::json& rows) {
  std::vector<double> values;
  for (const auto& row : rows) values.insert(values.end(), row.begin(), row.end());
  Buffer out(static_cast<int64_t>(values.size()));
  for (size_t i = 0; i < values.size(); ++i) out[i] = static_cast<float>(values[i]);
  return out;
}

// The file's `a` is kn, its `b` is b, its `w` the logit of the decay (gradient_test.cpp holds the oracle's doubles
// against it).
TEST(Recurrence, Golden) {
  ANSER_NEED_DATA(path, "golden_wkv7_grad_T5_N4.json");
  std::ifstream file(path);
  const auto golden = nlohmann::json::parse(file);
  const Shape s{golden["T"], 1, golden["N"]};
  OpCase op = make_case(s, true);
  const char* names[] = {"r", "w", "k", "v", "a", "b"};
  for (size_t i = 0; i < 6; ++i) op.inputs[i] = flat(golden[names[i]]);
  Buffer slope_of_w = op.inputs[1];
  for (size_t i = 0; i < slope_of_w.size(); ++i) {
    const double gate = 1 / (1 + std::exp(-static_cast<double>(op.inputs[1][i])));
    const double w = std::exp(-0.60653065971263342 * gate);
    op.inputs[1][i] = static_cast<float>(w);
    slope_of_w[i] = static_cast<float>(-0.60653065971263342 * w * gate * (1 - gate));
  }
  op.inputs[6] = flat(golden["dy"]);
  op.outputs[1] = flat(golden["S0"]);
  op.outputs[2] = flat(golden["dS_T"]);
  for (const Ops* ops : kernels::available_ops()) {
    Buffers got = op.outputs;
    op.call(*ops, op.inputs, got);
    for (size_t i = 0; i < got[4].size(); ++i) got[4][i] *= slope_of_w[i];
    const auto& grad = golden["grad"];
    const Buffers wanted = {flat(golden["y"]), flat(golden["S_T"]), flat(golden["dS_0"]),
                            flat(grad["r"]),   flat(grad["w"]),     flat(grad["k"]),
                            flat(grad["v"]),   flat(grad["a"]),     flat(grad["b"])};
    for (size_t i = 0; i < wanted.size(); ++i) {
      const std::vector<double> bound(wanted[i].size(), 512 * unit_of(*ops));  // sums of about 20 terms of size 1 to 10
      expect_within(std::string(ops->name) + " golden " + op.output_names[i], got[i], wanted[i], bound);
    }
  }
}

}  // namespace
}  // namespace anser::test

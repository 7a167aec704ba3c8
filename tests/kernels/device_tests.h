// Tests of the device kernels (kernels/cuda), against kernels/ref. Compiled twice, like the kernels: over the emulation
// (device_emulated_test.cpp) and by nvcc (device_cuda_test.cu), where they skip when there is no device.
#pragma once

#include <gtest/gtest.h>

#include <cmath>
#include <cstring>
#include <random>
#include <string>
#include <vector>

#include "kernels/cuda/gpu.h"
#include "kernels/cuda/launch.h"
#include "kernels/cuda/packed.h"
#include "kernels/cuda/products.h"
#include "kernels/cuda/recurrence.h"
#include "kernels/cuda/rows.h"
#include "kernels/numeric.h"
#include "kernels/ops.h"
#include "kernels/quants.h"

namespace anser::test {

using namespace kernels::ANSER_GPU;
using kernels::DType;
using kernels::PackedForm;
using kernels::PackedMatrix;
using Floats = std::vector<float>;
using Runs = std::vector<Run>;

class DeviceKernels : public testing::Test {
 protected:
  void SetUp() override {
    auto machine = open_machine();
    if (!machine) GTEST_SKIP() << machine.error().message();
    machine_ = *machine;
    auto queue = Queue::create(machine_.overlaps);
    ASSERT_TRUE(queue) << queue.error().message();
    queue_ = std::move(*queue);
  }

  template <class T>
  T* put(const std::vector<T>& values) {
    T* at = room<T>(values.size());
    ok(queue_.copy(at, values.data(), static_cast<int64_t>(values.size() * sizeof(T))));
    ok(queue_.wait());
    return at;
  }
  template <class T>
  T* room(size_t count) {
    auto memory = Memory::allocate(static_cast<int64_t>(count * sizeof(T)));
    ok(memory);
    memories_.push_back(std::move(*memory));
    return memories_.back().template as<T>();
  }
  template <class T>
  std::vector<T> get(const T* from, size_t count) {
    std::vector<T> values(count);
    ok(queue_.copy(values.data(), from, static_cast<int64_t>(count * sizeof(T))));
    ok(queue_.wait());
    return values;
  }
  template <class R>
  static void ok(const R& result) {
    if (!result) FAIL() << result.error().message();
  }
  Floats normal(size_t count, double scale = 1) {
    Floats out(count);
    std::normal_distribution<double> draw(0, scale);
    for (float& x : out) x = static_cast<float>(draw(rng_));
    return out;
  }

  Machine machine_;
  Queue queue_;
  std::vector<Memory> memories_;
  std::mt19937_64 rng_{7};
  kernels::Pool pool_{1};
};

inline void expect_near(const Floats& got, const Floats& wanted, double tolerance, const std::string& where) {
  ASSERT_EQ(got.size(), wanted.size());
  double worst = 0;
  size_t at = 0;
  for (size_t i = 0; i < got.size(); ++i) {
    const double error = std::abs(static_cast<double>(got[i]) - static_cast<double>(wanted[i]));
    if (!(error <= worst)) {
      worst = error;
      at = i;
    }
  }
  EXPECT_LE(worst, tolerance) << where << "[" << at << "]: " << got[at] << ", the oracle says " << wanted[at];
}

inline bool same_bits(const float* a, const float* b, size_t count) {
  return count == 0 || std::memcmp(a, b, count * sizeof(float)) == 0;
}

// ---- products ----

struct WeightCase {
  DType type;
  double rounding;  // of a value, relative to the largest of its block
};

inline std::vector<uint8_t> encoded(DType type, const Floats& values, int64_t cols) {
  const int64_t row_bytes = kernels::dtype_bytes(type, cols);
  std::vector<uint8_t> out(values.size() / static_cast<size_t>(cols) * static_cast<size_t>(row_bytes));
  for (size_t r = 0; r < values.size() / static_cast<size_t>(cols); ++r) {
    kernels::encode(type, values.data() + r * static_cast<size_t>(cols), cols,
                    out.data() + r * static_cast<size_t>(row_bytes));
  }
  return out;
}

TEST_F(DeviceKernels, PackingKeepsWhatItSaysItKeeps) {
  const WeightCase cases[] = {{DType::kF16, 0},        {DType::kBF16, 0},       {DType::kQ8_0, 0},
                              {DType::kQ5_0, 0},       {DType::kQ4_0, 0},       {DType::kQ4_1, 0x1p-11},
                              {DType::kQ4_K, 0},       {DType::kQ6_K, 0x1p-11}, {DType::kQ5_1, 0x1p-11},
                              {DType::kQ5_K, 0x1p-11}, {DType::kF32, 0x1p-11}};
  constexpr int64_t kRows = 37, kCols = 512;
  const Floats values = normal(kRows * kCols, 0.05);
  for (const WeightCase& one : cases) {
    const std::vector<uint8_t> bytes = encoded(one.type, values, kCols);
    Floats wanted(kRows * kCols);
    kernels::decode(one.type, bytes.data(), kRows * kCols, wanted.data());
    const PackedMatrix packed = kernels::pack({bytes.data(), one.type, kRows, kCols}, packed_form(one.type), pool_);
    expect_near(kernels::unpack(packed), wanted, one.rounding * 0.3, kernels::dtype_name(one.type));
  }
}

class DeviceProducts : public DeviceKernels {
 protected:
  static constexpr int64_t kMost = 150;  // rows of x

  UploadedMatrix upload(const PackedMatrix& packed) {
    UploadedMatrix out{{},          packed.form, packed.rows, packed.cols, packed.row_tiles(), packed.column_tiles(),
                       packed.scale};
    auto memory = Memory::allocate(static_cast<int64_t>(packed.bytes.size()));
    ok(memory);
    out.memory = std::move(*memory);
    ok(queue_.copy(out.memory.template as<uint8_t>(), packed.bytes.data(), static_cast<int64_t>(packed.bytes.size())));
    return out;
  }
  // Halves, and what they are worth.
  std::vector<uint16_t> operand(int64_t cols, Floats& worth) {
    const int64_t stride = operand_stride(cols);
    std::vector<uint16_t> x(static_cast<size_t>(kMost * stride));
    worth.assign(static_cast<size_t>(kMost * cols), 0);
    for (int64_t i = 0; i < kMost * cols; ++i) {
      const uint16_t bits = kernels::half_from_float(normal(1)[0]);
      x[static_cast<size_t>(i / cols * stride + i % cols)] = bits;
      worth[static_cast<size_t>(i)] = kernels::float_from_half(bits);
    }
    return x;
  }
};

TEST_F(DeviceProducts, AreTheOraclesWhateverTheRowsAndTheirCompany) {
  struct Shape {
    DType type;
    int64_t rows, cols;
  };
  for (const Shape& shape : {Shape{DType::kF16, 37, 200}, Shape{DType::kF16, 16, 1200}, Shape{DType::kBF16, 20, 96},
                             Shape{DType::kQ8_0, 37, 96}, Shape{DType::kQ4_0, 150, 64}, Shape{DType::kQ4_K, 20, 768},
                             Shape{DType::kQ5_0, 20, 672}, Shape{DType::kQ6_K, 16, 256}}) {
    const std::string name = kernels::dtype_name(shape.type);
    const auto bytes = encoded(shape.type, normal(static_cast<size_t>(shape.rows * shape.cols), 0.1), shape.cols);
    const PackedMatrix packed =
        kernels::pack({bytes.data(), shape.type, shape.rows, shape.cols}, packed_form(shape.type), pool_);
    const UploadedMatrix matrix = upload(packed);
    Floats worth;
    const uint16_t* x = put(operand(shape.cols, worth));
    const Floats weights = kernels::unpack(packed);
    Floats wanted(static_cast<size_t>(kMost * shape.rows));
    kernels::ref_ops().linear(kMost, worth.data(), {weights.data(), DType::kF32, shape.rows, shape.cols}, wanted.data(),
                              shape.rows, false, kernels::LinearPath::kStep);
    // Fp32 sums of cols terms of about 0.1: their rounding grows like the root of their number, the bound faster.
    const double tolerance = 4e-7 * static_cast<double>(shape.cols);
    Floats first;
    for (const int64_t rows : {1, 3, 8, 9, 16, 17, 32, 33, 128, 150}) {
      auto* y = put(Floats(static_cast<size_t>(kMost * shape.rows), NAN));
      ProductBatch<uint16_t> batch(rows);
      batch.add(matrix, x, operand_stride(shape.cols), Store::kFloat, y, shape.rows);
      ok(batch.launch(queue_, machine_));
      const Floats got = get(y, static_cast<size_t>(rows * shape.rows));
      expect_near(got, Floats(wanted.begin(), wanted.begin() + rows * shape.rows), tolerance,
                  name + " of " + std::to_string(rows));
      EXPECT_TRUE(same_bits(got.data(), first.data(), first.size())) << name << ", " << rows << " rows";
      first = got;
      if (rows < kMost) {
        EXPECT_TRUE(std::isnan(get(y + rows * shape.rows, 1)[0])) << "written past the last row";
      }
    }
  }
}

// Every multiprocessor busy: the large blocks.
TEST_F(DeviceProducts, LargeBlocksGiveTheBitsOfSmallOnes) {
  constexpr int64_t kRows = 800, kCols = 192;
  const auto bytes = encoded(DType::kF16, normal(kRows * kCols, 0.1), kCols);
  const UploadedMatrix matrix =
      upload(kernels::pack({bytes.data(), DType::kF16, kRows, kCols}, PackedForm::kHalf, pool_));
  Floats worth;
  const uint16_t* x = put(operand(kCols, worth));
  Floats results[2];
  for (const int large : {0, 1}) {
    auto* y = room<float>(kMost * kRows);
    ProductBatch<uint16_t> batch(kMost);
    batch.add(matrix, x, operand_stride(kCols), Store::kFloat, y, kRows);
    Machine machine = machine_;
    machine.multiprocessors = large != 0 ? 1 : 1000;
    ok(batch.launch(queue_, machine));
    results[large] = get(y, kMost * kRows);
  }
  EXPECT_TRUE(same_bits(results[0].data(), results[1].data(), results[0].size()));
}

TEST_F(DeviceProducts, SeveralMatricesInOneLaunchStoreWhatEachIsTold) {
  constexpr int64_t kRows = 24, kCols = 128, kX = 5;
  const auto bytes = encoded(DType::kF16, normal(kRows * kCols, 0.1), kCols);
  const UploadedMatrix matrix =
      upload(kernels::pack({bytes.data(), DType::kF16, kRows, kCols}, PackedForm::kHalf, pool_));
  Floats worth;
  const uint16_t* x = put(operand(kCols, worth));
  const Floats bias = normal(kRows), old = normal(kX * kRows);
  const float* bias_at = put(bias);
  auto* plain = room<float>(kX * kRows);
  auto* added = put(old);
  std::vector<uint16_t*> operands;
  ProductBatch<uint16_t> batch(kX);
  batch.add(matrix, x, kCols, Store::kFloat, plain, kRows);
  batch.add(matrix, x, kCols, Store::kAdd, added, kRows, bias_at);
  for (const Store store : {Store::kOperand, Store::kTanh, Store::kSigmoid, Store::kReluSquared}) {
    operands.push_back(room<uint16_t>(kX * kRows));
    batch.add(matrix, x, kCols, store, operands.back(), kRows);
  }
  ok(batch.launch(queue_, machine_));
  const Floats sums = get(plain, kX * kRows), sum_added = get(added, kX * kRows);
  for (size_t i = 0; i < sums.size(); ++i) {
    EXPECT_EQ(sum_added[i], (old[i] + sums[i]) + bias[i % kRows]);
  }
  const auto worth_of = [&](size_t which, size_t i) {
    return kernels::float_from_half(get(operands[which], kX * kRows)[i]);
  };
  for (size_t i = 0; i < sums.size(); i += 7) {
    EXPECT_EQ(worth_of(0, i), kernels::float_from_half(kernels::half_from_float(sums[i])));
    EXPECT_NEAR(worth_of(1, i), std::tanh(sums[i]), 1e-3);
    EXPECT_NEAR(worth_of(2, i), 1 / (1 + std::exp(-sums[i])), 1e-3);
    EXPECT_NEAR(worth_of(3, i), std::pow(std::max(sums[i], 0.0f), 2) / 64, 1e-3);
  }
}

TEST_F(DeviceProducts, InFp32AreTheOracles) {
  constexpr int64_t kRows = 21, kCols = 100, kX = 11;
  const Floats weights = normal(kRows * kCols), x = normal(kX * kCols);
  const UploadedMatrix matrix =
      upload(kernels::pack({weights.data(), DType::kF32, kRows, kCols}, PackedForm::kFloat, pool_));
  auto* y = room<float>(kX * kRows);
  ProductBatch<float> batch(kX);
  batch.add(matrix, put(x), kCols, Store::kFloat, y, kRows);
  ok(batch.launch(queue_, machine_));
  Floats wanted(kX * kRows);
  kernels::ref_ops().linear(kX, x.data(), {weights.data(), DType::kF32, kRows, kCols}, wanted.data(), kRows, false,
                            kernels::LinearPath::kStep);
  expect_near(get(y, kX * kRows), wanted, 2e-5, "fp32");
}

// ---- rows ----

TEST_F(DeviceKernels, EmbedShiftAndKeepFollowTheOracle) {
  constexpr int C = 96, kCount = 5;
  const Floats table = normal(20 * C), weight = normal(C), bias = normal(C), mu = normal(6 * C);
  const Floats state = normal(C);
  float* device_state = put(state);
  // A run of three tokens of one stream between rows that nobody looks at and one token of another stream.
  float* other_state = put(state);
  const std::vector<Row> rows{{nullptr, 1, 1, 1, 0},
                              {device_state, 3, 1, 0, 0},
                              {device_state, 19, 0, 0, 0},
                              {device_state, 0, 0, 1, 0},
                              {other_state, 7, 1, 1, 0}};
  const Row* device_rows = put(rows);
  auto* x = room<float>(kCount * C);
  const float *w = put(weight), *b = put(bias), *m = put(mu);
  const Grid grid{kCount, 1, 1, kBlock, row_shared_bytes(C)};
  ok(queue_.launch(embed<float>, grid, device_rows, put(table), 2.0f, C, 1e-5f, w, b, x));
  Floats wanted(kCount * C);
  const kernels::Ops& ref = kernels::ref_ops();
  for (size_t r = 0; r < kCount; ++r) {
    Floats twice(table.begin() + rows[r].token * C, table.begin() + (rows[r].token + 1) * C);
    for (float& value : twice) value *= 2;
    ref.layer_norm(1, C, twice.data(), weight.data(), bias.data(), 1e-5f, wanted.data() + r * C, nullptr, nullptr);
  }
  expect_near(get(x, kCount * C), wanted, 1e-5, "embed");

  auto* out = room<float>(6 * kCount * C);
  ok(queue_.launch(shift<float>, {kCount, 2, 1, kBlock, row_shared_bytes(C)}, device_rows, x, C, 2, 1e-5f, w, b, m, 6,
                   int64_t{0}, out, C, int64_t{kCount * C}));
  ok(queue_.launch(keep_shift, grid, device_rows, x, C, 1e-5f, w, b, int64_t{0}));
  const Floats got = get(out, 6 * kCount * C), from = get(x, kCount * C);
  Floats h(kCount * C), lerps(6 * 3 * C);
  ref.layer_norm(kCount, C, from.data(), weight.data(), bias.data(), 1e-5f, h.data(), nullptr, nullptr);
  ref.token_shift(3, C, 6, h.data() + C, state.data(), mu.data(), lerps.data());
  for (size_t i = 0; i < 6; ++i) {
    const auto begin = got.begin() + static_cast<int64_t>(i * kCount + 1) * C;
    expect_near({begin, begin + 3 * C},
                {lerps.begin() + static_cast<int64_t>(i) * 3 * C, lerps.begin() + static_cast<int64_t>(i + 1) * 3 * C},
                1e-4, "shift");
  }
  expect_near(get(device_state, C), {h.begin() + 3 * C, h.begin() + 4 * C}, 1e-5, "the run's state");
  expect_near(get(other_state, C), {h.begin() + 4 * C, h.begin() + 5 * C}, 1e-5, "the single token's state");
}

TEST_F(DeviceKernels, BestIsTheFirstLargestAndPassesOverNaNs) {
  Floats logits = normal(3 * 700);
  logits[650] = logits[300] = 99;
  logits[700 + 20] = NAN;
  logits[700 + 699] = 50;
  for (size_t i = 1400; i < 2100; ++i) logits[i] = NAN;
  auto* best = room<int>(3);
  ok(queue_.launch(find_best, {3, 1, 1, kBlock, kBlock * 8}, put(logits), 700, best));
  EXPECT_EQ(get(best, 3), (std::vector<int>{300, 699, 0}));
}

// ---- recurrence ----

// Inputs of one layer over T rows on host and device.
struct MixCase {
  int64_t T, H, N;
  Floats r, k, v, w, a, v_mix, g, v_first;
  Floats w0, a0, v0, k_k, k_a, r_k, ln_weight, ln_bias;
  float a_scale = 1;

  kernels::TimeMixParams params(bool first) const {
    return {w0.data(),        a0.data(),      first ? nullptr : v0.data(),
            k_k.data(),       k_a.data(),     r_k.data(),
            ln_weight.data(), ln_bias.data(), a_scale};
  }
};

class DeviceRecurrence : public DeviceKernels {
 protected:
  MixCase make(int64_t T, int64_t H, int64_t N) {
    const auto rows = static_cast<size_t>(T * H * N), C = static_cast<size_t>(H * N);
    return {T,
            H,
            N,
            normal(rows),
            normal(rows),
            normal(rows),
            normal(rows),
            normal(rows),
            normal(rows),
            normal(rows),
            normal(rows),
            normal(C),
            normal(C),
            normal(C),
            normal(C),
            normal(C),
            normal(C, 0.3),
            normal(C),
            normal(C),
            1};
  }
  TimeMix upload(const MixCase& c, bool first) {
    return {put(c.r),
            put(c.k),
            put(c.v),
            put(c.w),
            put(c.a),
            first ? nullptr : put(c.v_mix),
            put(c.g),
            put(c.v_first),
            put(c.w0),
            put(c.a0),
            first ? nullptr : put(c.v0),
            put(c.k_k),
            put(c.k_a),
            put(c.r_k),
            put(c.ln_weight),
            put(c.ln_bias),
            c.a_scale,
            static_cast<int>(c.H * c.N)};
  }
  // The oracle's way through all of it: state [H,N,N] moves on, out [T,C].
  static Floats oracle(const MixCase& c, bool first, Floats& state) {
    const auto rows = static_cast<size_t>(c.T * c.H * c.N);
    Floats gates[6], y(rows), out(rows);
    for (Floats& one : gates) one.resize(rows);
    const kernels::Ops& ref = kernels::ref_ops();
    const kernels::TimeMixParams params = c.params(first);
    ref.gates(c.T, c.H, c.N, c.H * c.N, params, c.k.data(), c.v.data(), c.w.data(), c.a.data(),
              first ? nullptr : c.v_mix.data(), first ? nullptr : c.v_first.data(),
              {gates[0].data(), gates[1].data(), gates[2].data(), gates[3].data(), gates[4].data(), gates[5].data()});
    ref.wkv7(c.T, c.H, c.N, c.H * c.N, c.r.data(), gates[0].data(), gates[3].data(), gates[2].data(), gates[4].data(),
             gates[5].data(), state.data(), y.data());
    ref.mix_output(c.T, c.H, c.N, c.H * c.N, params, y.data(), c.r.data(), gates[3].data(), gates[2].data(), c.g.data(),
                   out.data());
    return out;
  }
};

TEST_F(DeviceRecurrence, OneTokenFollowsTheOracle) {
  for (const int64_t N : {16, 32, 64, 128}) {
    for (const bool first : {true, false}) {
      MixCase c = make(3, 2, N);
      c.a_scale = first ? 1.0f : 2.0f;
      HeadKernels<float> kernels;
      ok(kernels.choose(N, machine_));
      const int64_t C = 2 * N;
      // Two streams, and a row that nobody looks at between them.
      Floats states[2] = {normal(static_cast<size_t>(C * N + 8)), normal(static_cast<size_t>(C * N + 8))};
      float* device_states[2] = {put(states[0]), put(states[1])};
      const std::vector<Row> rows{{device_states[0], 0, 1, 1, 0}, {}, {device_states[1], 0, 1, 1, 0}};
      const TimeMix in = upload(c, first);
      auto* out = put(Floats(static_cast<size_t>(3 * C), NAN));
      ok(queue_.launch(kernels.token, {3, 2, 1, kernels.token_threads, kernels.token_shared}, put(rows), in, int64_t{8},
                       out, static_cast<int>(C)));
      const Floats got = get(out, static_cast<size_t>(3 * C));
      for (const size_t stream : {0, 1}) {
        MixCase one = c;
        one.T = 1;
        for (Floats* x : {&one.r, &one.k, &one.v, &one.w, &one.a, &one.v_mix, &one.g, &one.v_first}) {
          *x = Floats(x->begin() + static_cast<int64_t>(stream) * 2 * C, x->end());
        }
        Floats state(states[stream].begin() + 8, states[stream].end());
        const Floats wanted = oracle(one, first, state);
        const auto begin = got.begin() + static_cast<int64_t>(stream) * 2 * C;
        expect_near({begin, begin + C}, Floats(wanted.begin(), wanted.begin() + C), 1e-3, "out " + std::to_string(N));
        const Floats after = get(device_states[stream], states[stream].size());
        expect_near({after.begin() + 8, after.end()}, state, 2e-5, "state " + std::to_string(N));
        EXPECT_TRUE(same_bits(after.data(), states[stream].data(), 8));
      }
    }
  }
}

TEST_F(DeviceRecurrence, RunsFollowTheOracleAndMayBeCutAtWholeRuns) {
  for (const int64_t size : {16, 32, 64, 128, -16, -32, -64, -128}) {
    const int64_t N = std::abs(size);  // token by token throughout, or, where negative, whole chunks as such
    const bool first = N == 64;
    const MixCase c = make(45, 2, N);
    const int64_t C = 2 * N;
    HeadKernels<float> kernels;
    ok(kernels.choose(N, machine_));
    HeadKernels<uint16_t> of_halves;
    ok(of_halves.choose(N, machine_));
    if (size < 0) kernels.chunks = of_halves.chunks;
    const Floats state = normal(static_cast<size_t>(C * N));
    Floats moved = state;
    const Floats wanted = oracle(c, first, moved);
    Floats results[2], states[2];
    for (const int cut : {0, 1}) {  // as runs of 45, or of 32 and 13, one launch after the other
      const TimeMix in = upload(c, first);
      float* device_state = put(state);
      float *b = room<float>(static_cast<size_t>(45 * C)), *y = room<float>(static_cast<size_t>(45 * C)),
            *out = room<float>(static_cast<size_t>(45 * C));
      const Grid wide{45, (C + kBlock - 1) / kBlock, 1, kBlock, kScratchFloats * 4};
      ok(queue_.launch(kernels.gates, wide, in, b));
      const Runs whole{{device_state, 0, 45}}, start{{device_state, 0, 32}}, rest{{device_state, 32, 13}};
      for (const Runs& runs : cut == 0 ? std::vector<Runs>{whole} : std::vector<Runs>{start, rest}) {
        const RunParts parts(runs, kernels.chunks != nullptr);
        ok(launch_runs(queue_, kernels, put(parts.list), parts, N, in, b, y, 0));
      }
      ok(queue_.launch(kernels.mix, wide, in, y, out, static_cast<int>(C)));
      results[cut] = get(out, static_cast<size_t>(45 * C));
      states[cut] = get(device_state, state.size());
    }
    expect_near(results[0], wanted, 5e-3, "out " + std::to_string(size));
    expect_near(states[0], moved, 1e-4, "state " + std::to_string(size));
    EXPECT_TRUE(same_bits(results[0].data(), results[1].data(), results[0].size())) << size;
    EXPECT_TRUE(same_bits(states[0].data(), states[1].data(), states[0].size())) << size;
  }
}

}  // namespace anser::test

// Tests of the recurrence in chunks (kernels/cuda/chunks.h) against kernels/ref; compiled twice like device_tests.h.
#pragma once

#include <algorithm>
#include <utility>

#include "tests/kernels/device_tests.h"

namespace anser::test {

// What wkv_chunks reads over T rows, as gates leaves it: kn of length 1 a head, b = -a kn.
struct ChunkCase {
  int64_t T, H, N;
  Floats r, w, k, v, kn, b;
};

class DeviceChunks : public DeviceKernels {
 protected:
  double uniform() { return std::uniform_real_distribution<double>()(rng_); }

  // Decays over the whole range that gates can give, and every third channel at one of its ends throughout. `most`: of
  // a, 2 for extended eigenvalues.
  ChunkCase make(int64_t T, int64_t H, int64_t N, double most) {
    const int64_t C = H * N;
    const auto rows = static_cast<size_t>(T * C);
    ChunkCase c{T, H, N, normal(rows), Floats(rows), normal(rows), normal(rows), normal(rows), Floats(rows)};
    for (int64_t i = 0; i < T * C; ++i) {
      const double rate = i % C % 6 == 0 ? 1 : i % C % 6 == 3 ? 0 : uniform();
      c.w[static_cast<size_t>(i)] = static_cast<float>(std::exp(-static_cast<double>(kDecay) * rate));
    }
    for (int64_t head = 0; head < T * H; ++head) {
      float *kn = c.kn.data() + head * N, *b = c.b.data() + head * N;
      double squares = 0;
      for (int64_t j = 0; j < N; ++j) squares += static_cast<double>(kn[j]) * static_cast<double>(kn[j]);
      for (int64_t j = 0; j < N; ++j) {
        kn[j] = static_cast<float>(static_cast<double>(kn[j]) / std::sqrt(squares));
        b[j] = -kn[j] * static_cast<float>(most * uniform());
        if (most > 1) b[j] *= c.w[static_cast<size_t>(head * N + j)];
      }
    }
    return c;
  }

  struct Result {
    Floats y;
    std::vector<Floats> states;
  };
  // One launch after another, each of some runs: pieces of streams, whose states these are.
  struct Piece {
    size_t stream;
    int first_row, count;
  };
  Result run(const ChunkCase& c, const std::vector<Floats>& states, const std::vector<std::vector<Piece>>& launches) {
    HeadKernels<uint16_t> kernels;
    ok(kernels.choose(c.N, machine_));
    EXPECT_NE(kernels.chunks, nullptr) << "no room for chunks: " << machine_.shared;
    std::vector<float*> device_states;
    for (const Floats& state : states) device_states.push_back(put(state));
    TimeMix in{};
    in.r = put(c.r);
    in.k = put(c.k);
    in.v = put(c.v);
    in.w = put(c.w);
    in.a = put(c.kn);
    in.C = static_cast<int>(c.H * c.N);
    const float* b = put(c.b);
    float* y = put(Floats(c.r.size(), NAN));
    for (const std::vector<Piece>& pieces : launches) {
      Runs runs;
      for (const Piece& p : pieces) runs.push_back({device_states[p.stream], p.first_row, p.count});
      const RunParts parts(runs, kernels.chunks != nullptr);
      ok(launch_runs(queue_, kernels, put(parts.list), parts, c.N, in, b, y, kBefore));
    }
    Result out{get(y, c.r.size()), {}};
    for (size_t i = 0; i < states.size(); ++i) out.states.push_back(get(device_states[i], states[i].size()));
    return out;
  }
  // y [count,C] of a piece; the state moves on.
  static Floats oracle(const ChunkCase& c, const Piece& p, Floats& state) {
    const int64_t C = c.H * c.N, at = p.first_row * C;
    Floats y(static_cast<size_t>(p.count * C));
    kernels::ref_ops().wkv7(p.count, c.H, c.N, C, c.r.data() + at, c.w.data() + at, c.k.data() + at, c.v.data() + at,
                            c.kn.data() + at, c.b.data() + at, state.data() + kBefore, y.data());
    return y;
  }
  static Floats rows_of(const Floats& y, const ChunkCase& c, const Piece& p) {
    const auto begin = y.begin() + p.first_row * c.H * c.N;
    return {begin, begin + p.count * c.H * c.N};
  }
  static bool equal(const Floats& a, const Floats& b) {
    return a.size() == b.size() && same_bits(a.data(), b.data(), a.size());
  }

  static constexpr int64_t kBefore = 8;  // floats of a state before the layer's
};

// Of what has been summed: terms are products of two pairs of bf16 values, each to about 2^-17.
inline double chunk_tolerance(const Floats& wanted) {
  double most = 0;
  for (const float x : wanted) most = std::max(most, std::abs(static_cast<double>(x)));
  return 2e-5 * most;
}

TEST_F(DeviceChunks, FollowTheOracle) {
  for (const int64_t N : {16, 32, 64, 128}) {
    for (const int T : {16, 17, 32, 33, 64, 100}) {
      const std::string name = "N " + std::to_string(N) + ", T " + std::to_string(T);
      const int64_t H = N == 128 ? 1 : 3;
      const ChunkCase c = make(T, H, N, T % 32 == 0 ? 2 : 1);
      const Floats state = normal(static_cast<size_t>(kBefore + H * N * N));
      const Piece all{0, 0, T};
      const Result got = run(c, {state}, {{all}});
      Floats moved = state;
      const Floats wanted = oracle(c, all, moved);
      expect_near(got.y, wanted, chunk_tolerance(wanted), "y of " + name);
      expect_near(got.states[0], moved, chunk_tolerance(moved), "state of " + name);
    }
  }
}

TEST_F(DeviceChunks, ARunsBitsAreItsOwnWhereverItIsCut) {
  for (const int64_t N : {32, 64}) {
    const ChunkCase c = make(165, 2, N, 1);
    const auto size = static_cast<size_t>(kBefore + 2 * N * N);
    const std::vector<Floats> states{normal(size), normal(size), normal(size)};
    const Piece runs[3] = {{0, 0, 100}, {1, 100, 13}, {2, 113, 52}};
    const Result together = run(c, states, {{runs[0], runs[1], runs[2]}});
    const Result alone = run(c, states, {{runs[2]}, {runs[0]}, {runs[1]}});
    const Result cut = run(c, states,
                           {{{0, 0, 16}, {2, 113, 32}},
                            {{0, 16, 48}, {1, 100, 13}, {2, 145, 16}},
                            {{0, 64, 32}, {2, 161, 4}},
                            {{0, 96, 4}}});
    for (const Result* other : {&alone, &cut}) {
      EXPECT_TRUE(equal(together.y, other->y)) << N;
      for (size_t i = 0; i < states.size(); ++i) EXPECT_TRUE(equal(together.states[i], other->states[i])) << N;
    }
    for (size_t i = 0; i < states.size(); ++i) {
      Floats moved = states[i];
      const Floats wanted = oracle(c, runs[i], moved);
      expect_near(rows_of(together.y, c, runs[i]), wanted, chunk_tolerance(wanted), "y of run " + std::to_string(i));
      expect_near(together.states[i], moved, chunk_tolerance(moved), "state of run " + std::to_string(i));
    }
  }
}

// Every token at the smallest decay that there is, so that 1 / c reaches 1.6e4, and keys that repeat: what B has grown
// by, the decay must take back.
TEST_F(DeviceChunks, TheFastestDecayStaysInRange) {
  ChunkCase c = make(48, 2, 64, 1);
  const int64_t C = 2 * 64;
  for (size_t i = 0; i < c.w.size(); ++i) {
    c.w[i] = std::exp(-kDecay);
    c.kn[i] = c.kn[i % static_cast<size_t>(C)];
    c.b[i] = -c.kn[i];
  }
  const Floats state = normal(static_cast<size_t>(kBefore + C * 64), 30);
  const Piece all{0, 0, 48};
  const Result got = run(c, {state}, {{all}});
  Floats moved = state;
  const Floats wanted = oracle(c, all, moved);
  for (const int64_t from : {0, 16, 32}) {
    const Piece chunk{0, static_cast<int>(from), 16};
    const Floats y = rows_of(wanted, c, chunk);
    expect_near(rows_of(got.y, c, chunk), y, chunk_tolerance(y), "y from " + std::to_string(from));
  }
  const Floats after(moved.begin() + kBefore, moved.end());
  expect_near({got.states[0].begin() + kBefore, got.states[0].end()}, after, chunk_tolerance(after), "state");
}

// Where there is no room for chunks, and where all is fp32, tokens go one by one.
TEST_F(DeviceChunks, NeedRoomAndHalves) {
  HeadKernels<float> exact;
  ok(exact.choose(64, machine_));
  EXPECT_EQ(exact.chunks, nullptr);
  Machine small = machine_;
  small.shared = 48 << 10;
  HeadKernels<uint16_t> kernels;
  ok(kernels.choose(64, small));
  EXPECT_EQ(kernels.chunks, nullptr);
  const RunParts parts({{nullptr, 0, 40}, {nullptr, 40, 5}}, false);
  EXPECT_EQ(parts.chunked, 0);
  EXPECT_EQ(parts.others, 2);
  EXPECT_EQ(parts.list[0].count, 40);
}

}  // namespace anser::test

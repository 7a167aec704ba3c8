// WKV-7 of prefill: 16 tokens at a time, as matrix products on tensor cores. The mathematics are those of
// kernels/cpu/chunk.h: with A, R, B, K [16][N] the tokens' kn, r, b, k scaled by decays from the chunk's first token,
//   U = (I - Mab)^-1 (A S^T + Mak V)      Y = R S^T + Mrb U + Mrk V      S' = (S + U^T B + V^T K) diag(c)
// where M.. are the products of [A; R] and [B; K] over keys, kept at s < t for A and at s <= t for R.
//
// Every factor is split in two bf16 values, 16 bits together, and a product is three on tensor cores, summed in fp32:
// errors of 2^-17 of each term. S itself stays fp32, in the registers of the results of tile products, where two
// results side by side have the layout of a left operand: S^T, U^T and their products are never moved.
//
// A block has kRows value rows of one head. Its first warps keep 16 rows each through the whole run; the other four
// prepare the next chunk meanwhile: what of it does not depend on the state. Runs have whole chunks only: what is left
// of them goes through wkv_sequence, so that a run may be cut at multiples of 16 tokens without changing a bit.
#pragma once

#include "kernels/cuda/gpu.h"
#include "kernels/cuda/recurrence.h"

namespace anser::kernels::ANSER_GPU {

// A left operand of a product: [16][16] values in the order of multiply_tiles.
struct Split {
  uint32_t high[4], low[4];
};
ANSER_DEVICE void split_pair(float x0, float x1, uint32_t& high, uint32_t& low) {
  high = bf16_pair(x0, x1);
  low = bf16_pair(x0 - float_of_bits(high << 16), x1 - float_of_bits(high & 0xffff0000u));
}
// Of two results [16][8], side by side.
ANSER_DEVICE Split split_results(const float (&left)[4], const float (&right)[4]) {
  Split out;
  split_pair(left[0], left[1], out.high[0], out.low[0]);
  split_pair(left[2], left[3], out.high[1], out.low[1]);
  split_pair(right[0], right[1], out.high[2], out.low[2]);
  split_pair(right[2], right[3], out.high[3], out.low[3]);
  return out;
}

// A matrix in shared memory, split; products sum over its columns. A row has for each 16 columns and each t < 4 the
// words that lane t of a row needs together: columns 2t, 2t + 1 and 2t + 8, 2t + 9, high, then low. Rows are padded so
// that eight lanes of two rows read different banks.
template <int kColumns>
struct SplitMatrix {
  static constexpr int kLine = kColumns % 32 == 16 ? kColumns : kColumns + 16;
  uint32_t* words;

  // This lane's part of columns [16 tile, 16 tile + 16) of row first + lane / 4.
  ANSER_DEVICE uint4 piece(int first, int tile) const {
    return *reinterpret_cast<const uint4*>(words + (first + lane() / 4) * kLine + tile * 16 + lane() % 4 * 4);
  }
  // Columns 2 pair and 2 pair + 1 of a row.
  ANSER_DEVICE void put(int row, int pair, float x0, float x1) const {
    uint32_t* at = words + row * kLine + pair / 8 * 16 + pair % 4 * 4 + pair % 8 / 4;
    split_pair(x0, x1, at[0], at[2]);
  }
};

// d[m] += a b[m]^T, where b[m] are rows [first + 8m, first + 8m + 8); the three products of the halves go to sums of
// their own, or all to the same, one kind after another: so none waits for the one just before.
template <int kCount, int kColumns>
ANSER_DEVICE void multiply_rows(float (&low_high)[kCount][4], float (&high_low)[kCount][4],
                                float (&high_high)[kCount][4], const Split& a, const SplitMatrix<kColumns>& b,
                                int first, int tile) {
  uint4 right[kCount];
#pragma unroll
  for (int m = 0; m < kCount; ++m) right[m] = b.piece(first + 8 * m, tile);
#pragma unroll
  for (int m = 0; m < kCount; ++m) multiply_bf16_tiles(low_high[m], a.low, right[m].x, right[m].y);
#pragma unroll
  for (int m = 0; m < kCount; ++m) multiply_bf16_tiles(high_low[m], a.high, right[m].z, right[m].w);
#pragma unroll
  for (int m = 0; m < kCount; ++m) multiply_bf16_tiles(high_high[m], a.high, right[m].x, right[m].y);
}

// Two results [16][8] in the making.
struct Sums {
  float low_high[2][4] = {}, high_low[2][4] = {}, high_high[2][4] = {};

  ANSER_DEVICE void total(float (&out)[2][4]) const {
#pragma unroll
    for (int i = 0; i < 8; ++i) {
      out[i / 4][i % 4] = (low_high[i / 4][i % 4] + high_low[i / 4][i % 4]) + high_high[i / 4][i % 4];
    }
  }
  ANSER_DEVICE Split split() const {
    float all[2][4];
    total(all);
    return split_results(all[0], all[1]);
  }
};
// Of rows [first, first + 16) of b.
template <int kColumns>
ANSER_DEVICE void multiply_rows(Sums& d, const Split& a, const SplitMatrix<kColumns>& b, int first, int tile) {
  multiply_rows(d.low_high, d.high_low, d.high_high, a, b, first, tile);
}

template <int N>
struct ChunkPlan {
  static constexpr int kHead = N;
  static constexpr int kRows = N < 32 ? N : 32;  // of the state in a block
  static constexpr int kChains = kRows / 16, kPreparers = 4;
  static constexpr int kThreads = (kChains + kPreparers) * kWarp;
  // Words of shared memory.
  static constexpr int kStack = 2 * kRun * SplitMatrix<N>::kLine;
  static constexpr int kTurned = N * SplitMatrix<kRun>::kLine;
  static constexpr int kSquare = kRun * SplitMatrix<kRun>::kLine;
  static constexpr int kValueLine = kRows + 4;
  static constexpr int kValues = kRun * kValueLine;
  static constexpr int kPrepared = kStack + 2 * kTurned + 4 * kSquare + N + kValues;
  static constexpr int kRaw = 5 * kRun * N;
  static constexpr int kBlocks = N <= 64 ? 2 : 1;  // that fit on a multiprocessor of an H100
  static constexpr int64_t kShared = (2 * kPrepared + kStack + kRun * kRun + kRaw) * 4;
};

// What a chunk is to the warps that move the state on. Two of them: one in use, one in preparation.
template <int N>
struct PreparedChunk {
  SplitMatrix<N> AR;                         // A in rows 0..15, R in rows 16..31
  SplitMatrix<kRun> B, K;                    // turned: a row a key
  SplitMatrix<kRun> Mak, Mrb, Mrk, inverse;  // inverse: of I - Mab
  float *decay, *values;                     // c of the last token [N]; V [16][kValueLine]
};

// All of a block's shared memory.
template <int N>
struct ChunkMemory {
  using Plan = ChunkPlan<N>;
  uint32_t* words;

  ANSER_DEVICE PreparedChunk<N> prepared(int chunk) const {
    uint32_t* at = words + (chunk & 1) * Plan::kPrepared;
    uint32_t* squares = at + Plan::kStack + 2 * Plan::kTurned;
    auto* decay = reinterpret_cast<float*>(squares + 4 * Plan::kSquare);
    return {{at},
            {at + Plan::kStack},
            {at + Plan::kStack + Plan::kTurned},
            {squares},
            {squares + Plan::kSquare},
            {squares + 2 * Plan::kSquare},
            {squares + 3 * Plan::kSquare},
            decay,
            decay + N};
  }
  // B and K once more, rows 0..15 and 16..31 a token each: for M.
  ANSER_DEVICE SplitMatrix<N> BK() const { return {words + 2 * Plan::kPrepared}; }
  ANSER_DEVICE float* Mab() const {  // [s][t], fp32
    return reinterpret_cast<float*>(words + 2 * Plan::kPrepared + Plan::kStack);
  }
  ANSER_DEVICE float* raw() const { return Mab() + kRun * kRun; }  // r, w, k, kn, b: [5][16][N]
};

// The inputs of a chunk, on their way.
template <int N>
ANSER_DEVICE void stage_chunk(const TimeMix& in, const float* b, const Run& run, int chunk,
                              const ChunkMemory<N>& memory) {
  using Plan = ChunkPlan<N>;
  const float* sources[5] = {in.r, in.w, in.k, in.a, b};
  const int64_t first = static_cast<int64_t>(run.first_row + chunk * kRun) * in.C + block_y() * N;
#pragma unroll
  for (int array = 0; array < 5; ++array) {
    for (int i = thread_index(); i < kRun * N / 4; i += Plan::kThreads) {
      copy_async(memory.raw() + array * kRun * N + i * 4,
                 sources[array] + first + static_cast<int64_t>(i / (N / 4)) * in.C + i % (N / 4) * 4, true);
    }
  }
  float* values = memory.prepared(chunk).values;
  for (int i = thread_index(); i < kRun * Plan::kRows / 4; i += Plan::kThreads) {
    const int t = i / (Plan::kRows / 4), column = i % (Plan::kRows / 4) * 4;
    copy_async(values + t * Plan::kValueLine + column,
               in.v + first + static_cast<int64_t>(t) * in.C + block_z() * Plan::kRows + column, true);
  }
}

// ---- preparation ----

// Scaled tokens 2p, 2p + 1, 2p + 8 and 2p + 9 of two channels, for each p < 4 and pair of channels.
template <int N>
ANSER_DEVICE void scale_tokens(int item, const float* raw, const SplitMatrix<N>& BK, const PreparedChunk<N>& to) {
  constexpr int kArray = kRun * N;
  const int p = item / (N / 2), pair = item % (N / 2);
  const float *r = raw + 2 * pair, *w = r + kArray, *k = w + kArray, *kn = k + kArray, *b = kn + kArray;
  float c[2] = {1, 1}, scaled_b[2][4], scaled_k[2][4];
  int t = 0;
#pragma unroll
  for (int own = 0; own < 4; ++own) {
    const int token = 2 * p + own % 2 + own / 2 * 8;
    for (; t < token; ++t) {
      c[0] *= w[t * N];
      c[1] *= w[t * N + 1];
    }
    t = token + 1;
    float a[2], scaled_r[2];
#pragma unroll
    for (int i = 0; i < 2; ++i) {
      const int at = token * N + i;
      a[i] = c[i] * kn[at];
      c[i] *= w[at];
      scaled_r[i] = c[i] * r[at];
      const float inverse = 1.0f / c[i];
      scaled_b[i][own] = inverse * b[at];
      scaled_k[i][own] = inverse * k[at];
    }
    to.AR.put(token, pair, a[0], a[1]);
    to.AR.put(kRun + token, pair, scaled_r[0], scaled_r[1]);
    BK.put(token, pair, scaled_b[0][own], scaled_b[1][own]);
    BK.put(kRun + token, pair, scaled_k[0][own], scaled_k[1][own]);
  }
#pragma unroll
  for (int i = 0; i < 2; ++i) {
    const int at = (2 * pair + i) * SplitMatrix<kRun>::kLine + p * 4;
    uint4 both;
    split_pair(scaled_b[i][0], scaled_b[i][1], both.x, both.z);
    split_pair(scaled_b[i][2], scaled_b[i][3], both.y, both.w);
    *reinterpret_cast<uint4*>(to.B.words + at) = both;
    split_pair(scaled_k[i][0], scaled_k[i][1], both.x, both.z);
    split_pair(scaled_k[i][2], scaled_k[i][3], both.y, both.w);
    *reinterpret_cast<uint4*>(to.K.words + at) = both;
    if (p == 3) to.decay[2 * pair + i] = c[i];
  }
}

// Eight columns of M: of B (parts 0 and 1) or K (parts 2 and 3), a part a warp.
template <int N>
ANSER_DEVICE void make_scores(int part, const SplitMatrix<N>& BK, float* Mab, const PreparedChunk<N>& to) {
  Sums both;  // of A and of R
#pragma unroll
  for (int tile = 0; tile < N / 16; ++tile) {
    const uint4 right = BK.piece(8 * part, tile);
#pragma unroll
    for (int m = 0; m < 2; ++m) {
      const uint4 upper = to.AR.piece(16 * m, tile), lower = to.AR.piece(16 * m + 8, tile);
      const Split left{{upper.x, lower.x, upper.y, lower.y}, {upper.z, lower.z, upper.w, lower.w}};
      multiply_bf16_tiles(both.low_high[m], left.low, right.x, right.y);
      multiply_bf16_tiles(both.high_low[m], left.high, right.z, right.w);
      multiply_bf16_tiles(both.high_high[m], left.high, right.x, right.y);
    }
  }
  float sums[2][4];
  both.total(sums);
  const int pair = part % 2 * 4 + lane() % 4, s = 2 * pair;
#pragma unroll
  for (int half = 0; half < 2; ++half) {
    const int t = lane() / 4 + 8 * half;
    const float a0 = s < t ? sums[0][2 * half] : 0, a1 = s + 1 < t ? sums[0][2 * half + 1] : 0;
    const float r0 = s <= t ? sums[1][2 * half] : 0, r1 = s + 1 <= t ? sums[1][2 * half + 1] : 0;
    if (part < 2) {
      Mab[s * kRun + t] = a0;
      Mab[(s + 1) * kRun + t] = a1;
      to.Mrb.put(t, pair, r0, r1);
    } else {
      to.Mak.put(t, pair, a0, a1);
      to.Mrk.put(t, pair, r0, r1);
    }
  }
}

// (I - Mab)^-1, by one warp: a lane a column (twice).
ANSER_DEVICE void invert(const float* Mab, const SplitMatrix<kRun>& inverse) {
  const int column = lane() % kRun;
  float x[kRun];
#pragma unroll
  for (int t = 0; t < kRun; ++t) x[t] = t == column ? 1.0f : 0.0f;
#pragma unroll
  for (int s = 0; s + 1 < kRun; ++s) {
    float4 scores[kRun / 4];
#pragma unroll
    for (int i = 0; i < kRun / 4; ++i) scores[i] = *reinterpret_cast<const float4*>(Mab + s * kRun + i * 4);
#pragma unroll
    for (int t = s + 1; t < kRun; ++t) x[t] = fmaf((&scores[t / 4].x)[t % 4], x[s], x[t]);
  }
#pragma unroll
  for (int t = 0; t < kRun; ++t) {
    const float next = shuffle_xor(x[t], 1);
    if (lane() < kRun && column % 2 == 0) inverse.put(t, column / 2, x[t], next);
  }
}

// ---- the state ----

// A warp's 16 rows of the state, and what it knows of the chunk between barriers.
template <int N>
struct Chain {
  static constexpr int kTogether = N / 8 < 8 ? N / 8 : 8;  // results [16][8] that are worked on in turns
  float s[N / 8 / kTogether][kTogether][4];
  Split u, v;  // U^T and V^T
  Sums y;      // Y^T

  ANSER_DEVICE float (&result(int i))[4] { return s[i / kTogether][i % kTogether]; }
  // Columns [16 tile, 16 tile + 16) of the state, as an operand.
  ANSER_DEVICE Split columns(int tile) { return split_results(result(2 * tile), result(2 * tile + 1)); }
  // S += values keys^T
  ANSER_DEVICE void add(const Split& values, const SplitMatrix<kRun>& keys) {
#pragma unroll
    for (int i = 0; i < N / 8 / kTogether; ++i) multiply_rows(s[i], s[i], s[i], values, keys, i * kTogether * 8, 0);
  }
};

// V^T of the warp's rows, U^T, and what of Y^T comes from the old state. U waits for few sums at a time, and those of Y
// are there to fill that time.
template <int N>
ANSER_DEVICE void read_state(const PreparedChunk<N>& from, Chain<N>& own) {
  const float* value = from.values + warp() * 16 + lane() / 4;
#pragma unroll
  for (int i = 0; i < 4; ++i) {
    const float* at = value + (lane() % 4 * 2 + i / 2 * 8) * ChunkPlan<N>::kValueLine + i % 2 * 8;
    split_pair(at[0], at[ChunkPlan<N>::kValueLine], own.v.high[i], own.v.low[i]);
  }
  Sums p, u;
  own.y = {};
  multiply_rows(p, own.v, from.Mak, 0, 0);
#pragma unroll
  for (int tile = 0; tile < N / 16; ++tile) multiply_rows(p, own.columns(tile), from.AR, 0, tile);
  multiply_rows(u, p.split(), from.inverse, 0, 0);
#pragma unroll
  for (int tile = 0; tile < N / 16; ++tile) multiply_rows(own.y, own.columns(tile), from.AR, kRun, tile);
  own.u = u.split();
}

// The rest of Y, to its place (`y` is the chunk's first token's, at the warp's first row), and V's share in the state.
template <int N>
ANSER_DEVICE void write_results(const PreparedChunk<N>& from, Chain<N>& own, float* y, int C) {
  multiply_rows(own.y, own.u, from.Mrb, 0, 0);
  multiply_rows(own.y, own.v, from.Mrk, 0, 0);
  own.add(own.v, from.K);
  float all[2][4];
  own.y.total(all);
#pragma unroll
  for (int e = 0; e < 8; ++e) {
    const int token = e / 4 * 8 + lane() % 4 * 2 + e % 2, row = lane() / 4 + e / 2 % 2 * 8;
    y[static_cast<int64_t>(token) * C + row] = all[e / 4][e % 4];
  }
}

// U's share in the state, and the chunk's decay.
template <int N>
ANSER_DEVICE void move_state(const PreparedChunk<N>& from, Chain<N>& own) {
  own.add(own.u, from.B);
#pragma unroll
  for (int i = 0; i < N / 8; ++i) {
#pragma unroll
    for (int e = 0; e < 4; ++e) own.result(i)[e] *= from.decay[8 * i + lane() % 4 * 2 + e % 2];
  }
}

// Where the warp's result `e` of tile i lies in its 16 rows of the state.
template <int N>
ANSER_DEVICE int place_of(int i, int e) {
  return (lane() / 4 + e / 2 * 8) * N + 8 * i + lane() % 4 * 2 + e % 2;
}

// Block (run, head, part of the value rows). Runs of whole chunks; `in` as gates left it.
template <class Plan>
ANSER_KERNEL_OF_PLAN wkv_chunks(const Run* runs, ANSER_ARGUMENT TimeMix in, const float* b, float* y,
                                int64_t state_at) {
  constexpr int N = Plan::kHead;
  const ChunkMemory<N> memory{shared_memory<uint32_t>()};
  const bool keeps = warp() < Plan::kChains;
  const int preparer = thread_index() - Plan::kChains * kWarp;
  const int first_row = block_z() * Plan::kRows + (keeps ? warp() * 16 : 0);
  wait_previous();
  start_next();
  const Run run = runs[block_x()];
  float* S = run.state + state_at + (static_cast<int64_t>(block_y()) * N + first_row) * N;
  float* own_y = y + static_cast<int64_t>(run.first_row) * in.C + block_y() * N + first_row;
  Chain<N> own;
  if (keeps) {
#pragma unroll
    for (int i = 0; i < N / 2; ++i) own.result(i / 4)[i % 4] = S[place_of<N>(i / 4, i % 4)];
  }
  const int chunks = run.count / kRun;
  stage_chunk<N>(in, b, run, 0, memory);
  commit_copies();
  for (int chunk = -1; chunk < chunks; ++chunk) {
    const PreparedChunk<N> current = memory.prepared(chunk), next = memory.prepared(chunk + 1);
    const bool has_current = keeps && chunk >= 0, has_next = !keeps && chunk + 1 < chunks;
    wait_copies<0>();
    sync_block();
    if (has_current) read_state<N>(current, own);
    if (has_next) {
      for (int i = preparer; i < 2 * N; i += Plan::kPreparers * kWarp) {
        scale_tokens<N>(i, memory.raw(), memory.BK(), next);
      }
    }
    sync_block();
    if (chunk + 2 < chunks) stage_chunk<N>(in, b, run, chunk + 2, memory);
    commit_copies();
    if (has_current) write_results<N>(current, own, own_y + static_cast<int64_t>(chunk) * kRun * in.C, in.C);
    if (has_next) make_scores<N>(preparer / kWarp, memory.BK(), memory.Mab(), next);
    sync_block();
    if (has_current) move_state<N>(current, own);
    if (has_next && preparer < kWarp) invert(memory.Mab(), next.inverse);
  }
  if (keeps) {
#pragma unroll
    for (int i = 0; i < N / 2; ++i) S[place_of<N>(i / 4, i % 4)] = own.result(i / 4)[i % 4];
  }
}

}  // namespace anser::kernels::ANSER_GPU

// y = x W^T on the device, for several matrices in one launch.
//
// There is one order of summation, whatever the number of rows of x: columns are cut into kCuts runs of whole tiles
// (fewer where there are fewer tiles); each run is summed by itself, tile after tile (forms.h), and the sums of the
// runs are added in order. So a row's result does not depend on its company, nor on which kernel computes it:
//   few_rows   up to 32 rows. Bound by memory: a block has one or two tiles of outputs, each of its warps one run, and
//              the weights go from memory straight into the registers of the lanes that multiply them.
//   many_rows  more: blocks of 64 or 128 outputs x 128 rows, both operands through shared memory, several tiles ahead.
//   float_rows weights in fp32: plain fused multiply-adds, a warp an output. Exact where the others round x to halves.
#pragma once

#include "kernels/cuda/forms.h"
#include "kernels/cuda/gpu.h"

namespace anser::kernels::ANSER_GPU {

// What becomes of a sum (times Product::scale). An operand is what products read: halves, or floats where weights are.
enum class Store : uint8_t {
  kFloat,        // y = sum + bias
  kAdd,          // y += sum, then y += bias
  kOperand,      // y = sum, as an operand; the others likewise
  kTanh,         // tanh(sum)
  kSigmoid,      // 1 / (1 + exp(-sum))
  kReluSquared,  // max(sum, 0)^2, times kSquareScale in halves
};

// Squares reach beyond the largest half long before their roots mean harm; whoever multiplies by them undoes this.
inline constexpr float kSquareScale = 0x1p-6f;

struct Product {
  const uint8_t* weights = nullptr;
  PackedForm form = PackedForm::kHalf;
  int rows = 0, row_tiles = 0, column_tiles = 0, columns = 0;
  float scale = 1;
  const void* x = nullptr;  // operand [R][x_stride], zeros from `columns` on
  int x_stride = 0;
  Store store = Store::kFloat;
  void* y = nullptr;  // [R][y_stride]: floats or operands, as `store` says
  int y_stride = 0;
  const float* bias = nullptr;  // [rows] or null
  int first_block = 0;
};

inline constexpr int kMostProducts = 8;
struct ProductList {
  Product list[kMostProducts];
  int count = 0;
  int x_rows = 0;  // R
};

inline constexpr int kCuts = kBlock / kWarp;
ANSER_DEVICE int tiles_in_cut(int column_tiles) { return (column_tiles + kCuts - 1) / kCuts; }

ANSER_DEVICE float logistic(float x) { return 1.0f / (1.0f + expf(-x)); }

// Operands are uint16_t (halves) or float.
ANSER_DEVICE void put_operand(uint16_t* at, float x) { *at = half_bits(x); }
ANSER_DEVICE void put_operand(float* at, float x) { *at = x; }

template <class Operand>
ANSER_DEVICE void store_sum(const Product& p, int n, int row, float sum) {
  const int64_t at = static_cast<int64_t>(n) * p.y_stride + row;
  float value = sum * p.scale;
  switch (p.store) {
    case Store::kFloat:
      if (p.bias != nullptr) value += p.bias[row];
      static_cast<float*>(p.y)[at] = value;
      return;
    case Store::kAdd:
      value = static_cast<float*>(p.y)[at] + value;
      if (p.bias != nullptr) value += p.bias[row];
      static_cast<float*>(p.y)[at] = value;
      return;
    case Store::kOperand:
      break;
    case Store::kTanh:
      value = tanhf(value);
      break;
    case Store::kSigmoid:
      value = logistic(value);
      break;
    case Store::kReluSquared:
      value = value > 0 ? value * value : 0;
      if constexpr (sizeof(Operand) == 2) value *= kSquareScale;
      break;
  }
  put_operand(static_cast<Operand*>(p.y) + at, value);
}

// Which product this block works for.
ANSER_DEVICE const Product& product_of_block(const ProductList& all) {
  int i = 0;
  while (i + 1 < all.count && block_x() >= all.list[i + 1].first_block) ++i;
  return all.list[i];
}

// A warp asks for the first of its weights before it may read x: as many bytes as keep the memory busy until then.
inline constexpr uint32_t kPrefetchBytes = 8192;

template <PackedForm kForm, int kTiles, int kGroups>
ANSER_DEVICE void few(const Product& p, int x_rows) {
  constexpr int kBytes = static_cast<int>(tile_bytes(kForm));
  // Tiles of a row whose loads are under way together.
  constexpr int kAhead = kTiles * kGroups == 1 ? 4 : kTiles * kGroups == 2 ? 2 : 1;
  const int first_tile = (block_x() - p.first_block) * kTiles;
  const int cut = tiles_in_cut(p.column_tiles);
  const int begin = warp() * cut, end = begin + cut < p.column_tiles ? begin + cut : p.column_tiles;
  const uint8_t* rows[kTiles];
#pragma unroll
  for (int i = 0; i < kTiles; ++i) {
    const int tile = first_tile + i < p.row_tiles ? first_tile + i : p.row_tiles - 1;
    rows[i] = p.weights + static_cast<int64_t>(tile) * p.column_tiles * kBytes;
  }
  if (lane() < kTiles && begin < end) {
    const auto bytes = static_cast<uint32_t>((end - begin) * kBytes);
    prefetch(rows[lane()] + static_cast<int64_t>(begin) * kBytes, bytes < kPrefetchBytes ? bytes : kPrefetchBytes);
  }
  wait_previous();
  start_next();

  float sum[kTiles][kGroups][4] = {};
  for (int c = begin; c < end; c += kAhead) {
    Group<kForm> weights[kAhead][kTiles][2];
#pragma unroll
    for (int part = 0; part < kAhead * kTiles * 2; ++part) {
      const int a = part / (kTiles * 2), i = part / 2 % kTiles;
      if (c + a < end) {
        weights[a][i][part % 2].template load<From::kGlobal>(rows[i] + static_cast<int64_t>(c + a) * kBytes, part % 2);
      }
    }
#pragma unroll
    for (int a = 0; a < kAhead; ++a) {
      if (c + a >= end) break;
#pragma unroll
      for (int n = 0; n < kGroups; ++n) {
        const int row = n * 8 + lane() / 4;
        const auto* x = static_cast<const uint16_t*>(p.x) + static_cast<int64_t>(row) * p.x_stride +
                        (c + a) * kTileColumns + lane() % 4 * 8;
#pragma unroll
        for (int group = 0; group < 2; ++group) {
          uint4 columns = {};
          if (row < x_rows) columns = *reinterpret_cast<const uint4*>(x + group * 32);
          float all[2] = {0, 0};
          if constexpr (Group<kForm>::kOffset) sum_columns(columns, all);
#pragma unroll
          for (int i = 0; i < kTiles; ++i) multiply(weights[a][i][group], columns, all, sum[i][n]);
        }
      }
    }
  }

  // Sums of cuts, [cut][tile][group][column 8][row 16].
  constexpr int kOutputs = kTiles * kGroups * 128;
  auto* parts = shared_memory<float>();
#pragma unroll
  for (int i = 0; i < kTiles; ++i) {
#pragma unroll
    for (int n = 0; n < kGroups; ++n) {
#pragma unroll
      for (int e = 0; e < 4; ++e) {
        const int column = lane() % 4 * 2 + e % 2, row = lane() / 4 + e / 2 * 8;
        parts[warp() * kOutputs + ((i * kGroups + n) * 8 + column) * 16 + row] = sum[i][n][e];
      }
    }
  }
  sync_block();
  for (int o = thread_index(); o < kOutputs; o += kBlock) {
    const int n = o / 128 % kGroups * 8 + o / 16 % 8, row = (first_tile + o / (kGroups * 128)) * 16 + o % 16;
    if (n >= x_rows || row >= p.rows) continue;
    float total = 0;
    for (int w = 0; w * cut < p.column_tiles && w < kCuts; ++w) total += parts[w * kOutputs + o];
    store_sum<uint16_t>(p, n, row, total);
  }
}

inline int64_t few_shared_bytes(int tiles, int groups) { return int64_t{kCuts} * tiles * groups * 128 * 4; }

// Up to 8 kGroups rows; a block has kTiles tiles of outputs.
template <int kTiles, int kGroups>
ANSER_KERNEL_IN_PAIRS few_rows(ANSER_ARGUMENT ProductList all) {
  const Product& p = product_of_block(all);
  switch (p.form) {
    case PackedForm::kHalf:
      return few<PackedForm::kHalf, kTiles, kGroups>(p, all.x_rows);
    case PackedForm::kCode8:
      return few<PackedForm::kCode8, kTiles, kGroups>(p, all.x_rows);
    case PackedForm::kCode4:
      return few<PackedForm::kCode4, kTiles, kGroups>(p, all.x_rows);
    case PackedForm::kCode4Offset:
      return few<PackedForm::kCode4Offset, kTiles, kGroups>(p, all.x_rows);
    case PackedForm::kFloat:
      return;
  }
}

inline constexpr int kManyRows = 128;  // of x in a block
inline constexpr int kStages = 4;      // column tiles on their way or in use
inline constexpr int kXStageBytes = kManyRows * static_cast<int>(kTileColumns) * 2;

// Column tile c of both operands into a stage: kTiles x 2 tiles of weights, then x [128][64], whose 16-byte pieces
// change halves in every other row, so that eight rows of one column lie in different banks.
template <PackedForm kForm, int kTiles>
ANSER_DEVICE void stage_columns(const Product& p, int first_tile, int first_row, int x_rows, int c, uint8_t* stage) {
  constexpr int kBytes = static_cast<int>(tile_bytes(kForm)), kPieces = kBytes / 16;
  for (int i = thread_index(); i < 2 * kTiles * kPieces; i += kBlock) {
    const int wanted = first_tile + i / kPieces, tile = wanted < p.row_tiles ? wanted : p.row_tiles - 1;
    copy_async(stage + i * 16,
               p.weights + (static_cast<int64_t>(tile) * p.column_tiles + c) * kBytes + i % kPieces * 16, true);
  }
  uint8_t* rows = stage + 2 * kTiles * kBytes;
  for (int i = thread_index(); i < kManyRows * 8; i += kBlock) {
    const int row = i / 8, piece = i % 8, from = first_row + row < x_rows ? first_row + row : 0;
    const auto* x = static_cast<const uint16_t*>(p.x) + static_cast<int64_t>(from) * p.x_stride + c * kTileColumns;
    copy_async(rows + row * 128 + (piece ^ (row & 1) << 2) * 16, x + piece * 8, first_row + row < x_rows);
  }
}

// A warp has kTiles tiles of outputs x 32 rows of x; two warps side by side in outputs, four in rows.
template <PackedForm kForm, int kTiles>
ANSER_DEVICE void many(const Product& p, int x_rows) {
  constexpr int kBytes = static_cast<int>(tile_bytes(kForm)), kStageBytes = 2 * kTiles * kBytes + kXStageBytes;
  const int first_tile = (block_x() - p.first_block) * 2 * kTiles, first_row = block_y() * kManyRows;
  const int own_tile = warp() % 2 * kTiles, own_row = warp() / 2 * 32;
  const int cut = tiles_in_cut(p.column_tiles);
  auto* stages = shared_memory<uint8_t>();
  wait_previous();
  start_next();
  for (int c = 0; c < kStages - 1; ++c) {
    if (c < p.column_tiles) {
      stage_columns<kForm, kTiles>(p, first_tile, first_row, x_rows, c, stages + c * kStageBytes);
    }
    commit_copies();
  }
  float sum[kTiles][4][4] = {}, total[kTiles][4][4] = {};
  for (int c = 0; c < p.column_tiles; ++c) {
    wait_copies<kStages - 2>();
    sync_block();
    if (const int next = c + kStages - 1; next < p.column_tiles) {
      stage_columns<kForm, kTiles>(p, first_tile, first_row, x_rows, next, stages + next % kStages * kStageBytes);
    }
    commit_copies();
    const uint8_t* stage = stages + c % kStages * kStageBytes;
#pragma unroll
    for (int group = 0; group < 2; ++group) {
      uint4 columns[4];
      float all[4][2] = {};
#pragma unroll
      for (int n = 0; n < 4; ++n) {
        const int row = own_row + n * 8 + lane() / 4, piece = group * 4 + lane() % 4;
        columns[n] =
            *reinterpret_cast<const uint4*>(stage + 2 * kTiles * kBytes + row * 128 + (piece ^ (row & 1) << 2) * 16);
        if constexpr (Group<kForm>::kOffset) sum_columns(columns[n], all[n]);
      }
#pragma unroll
      for (int i = 0; i < kTiles; ++i) {
        Group<kForm> weights;
        weights.template load<From::kShared>(stage + (own_tile + i) * kBytes, group);
#pragma unroll
        for (int n = 0; n < 4; ++n) multiply(weights, columns[n], all[n], sum[i][n]);
      }
    }
    if ((c + 1) % cut == 0 || c + 1 == p.column_tiles) {
#pragma unroll
      for (int i = 0; i < kTiles * 16; ++i) {
        float& part = sum[i / 16][i / 4 % 4][i % 4];
        total[i / 16][i / 4 % 4][i % 4] += part;
        part = 0;
      }
    }
  }
#pragma unroll
  for (int i = 0; i < kTiles * 16; ++i) {
    const int row = (first_tile + own_tile + i / 16) * 16 + lane() / 4 + i % 4 / 2 * 8;
    const int n = first_row + own_row + i / 4 % 4 * 8 + lane() % 4 * 2 + i % 2;
    if (row < p.rows && n < x_rows) store_sum<uint16_t>(p, n, row, total[i / 16][i / 4 % 4][i % 4]);
  }
}

inline int64_t many_shared_bytes(PackedForm form, int tiles) {
  return kStages * (2 * tiles * tile_bytes(form) + kXStageBytes);
}

// All products of a list are of one form. Blocks of 128 outputs, or, two on a multiprocessor, of 64.
template <PackedForm kForm>
ANSER_KERNEL many_rows(ANSER_ARGUMENT ProductList all) {
  many<kForm, 4>(product_of_block(all), all.x_rows);
}
template <PackedForm kForm>
ANSER_KERNEL_IN_PAIRS many_rows_narrow(ANSER_ARGUMENT ProductList all) {
  many<kForm, 2>(product_of_block(all), all.x_rows);
}

ANSER_KERNEL float_rows(ANSER_ARGUMENT ProductList all) {
  constexpr int kTogether = 8;
  const Product& p = product_of_block(all);
  const int wanted = (block_x() - p.first_block) * (kBlock / kWarp) + warp();
  const int row = wanted < p.rows ? wanted : p.rows - 1;
  const float* w = reinterpret_cast<const float*>(p.weights) + static_cast<int64_t>(row) * p.columns;
  wait_previous();
  start_next();
  for (int n = 0; n < all.x_rows; n += kTogether) {
    float sum[kTogether] = {};
    for (int c = lane(); c < p.columns; c += kWarp) {
      const float weight = w[c];
#pragma unroll
      for (int j = 0; j < kTogether; ++j) {
        const int from = n + j < all.x_rows ? n + j : n;
        sum[j] = fmaf(weight, static_cast<const float*>(p.x)[static_cast<int64_t>(from) * p.x_stride + c], sum[j]);
      }
    }
#pragma unroll
    for (int j = 0; j < kTogether; ++j) {
      const float total = sum_lanes(sum[j], kWarp);
      if (lane() == j && n + j < all.x_rows && wanted < p.rows) store_sum<float>(p, n + j, row, total);
    }
  }
}

}  // namespace anser::kernels::ANSER_GPU

// A tile product of one group: 16 rows of x, 32 columns as signed bytes, times the group's codes, which lie as the tile
// wants them (8 quads of 16 outputs) once the nibbles are apart. The 16 x 16 sums are exact; scaling them is what
// costs, so tiles of the next groups are multiplied while those of the last are scaled.
#include "kernels/cpu/panels_amx.h"

#include <immintrin.h>

#include "kernels/cpu/codes_vnni.h"
#include "kernels/cpu/panels.h"
#include "kernels/cpu/tiles.h"

namespace anser::kernels::cpu {
namespace {

constexpr int64_t kRowsOfX = 16;  // in a tile

// Tiles 0-3: sums; 4 and 6: x; 5 and 7: codes. `depth`: columns of a product, 32, or 16 where each half of a group has
// its own scale.
TileConfig group_tiles(int depth) {
  TileConfig config;
  for (const int inputs : {4, 6}) {
    config.bytes_per_row[inputs] = static_cast<uint16_t>(depth);
    config.rows[inputs + 1] = static_cast<uint8_t>(depth / 4);
  }
  return config;
}

// Sixteen rows of x: codes [group][row][32], and what they stand for, [row][group].
struct Block {
  const int8_t* codes;
  const GroupScale* groups;
  int64_t count;  // groups of a row
};

constexpr int64_t kAtOnce = 4;         // products in flight
constexpr int64_t kTilesAhead = 8192;  // bytes: a group takes less time than in cpu/panels.h

template <DType kType>
class PanelTiles {
  using V = Avx512;
  using Group = PanelGroup<CodesVnni, kType>;
  static constexpr int64_t kHalves = Group::kHalves, kDepth = kPanelColumns / kHalves;

 public:
  PanelTiles(const uint8_t* panel, const Block& x) : panel_(panel), x_(x), products_(x.count * kHalves) {}

  // out[r] = the panel's 16 outputs of row r.
  void run(V (&out)[kRowsOfX]) {
    V sums[kRowsOfX];  // a name of its own, so that it can live in registers
#pragma GCC unroll 16
    for (int64_t r = 0; r < kRowsOfX; ++r) sums[r] = V::zero();
    multiply(0, 0);
    for (int64_t first = 0, buffer = 0; first < products_; first += kAtOnce, buffer ^= 1) {
      if (first + kAtOnce < products_) multiply(first + kAtOnce, buffer ^ 1);
      settle();
      for (int64_t i = 0; i < kAtOnce && first + i < products_; ++i) absorb(first + i, results_[buffer][i], sums);
    }
#pragma GCC unroll 16
    for (int64_t r = 0; r < kRowsOfX; ++r) out[r] = sums[r];
  }

 private:
  Group at(int64_t g) const { return {panel_ + Group::kFormat.header_at(g), panel_ + Group::kFormat.group_at(g), 0}; }

  // Codes of product n as a tile.
  [[gnu::always_inline]] const uint8_t* codes(int64_t n, uint8_t* room) const {
    const Group group = at(n / kHalves);
    for (int64_t line = 0; line < Group::kFormat.group(); line += 64)
      __builtin_prefetch(group.group + kTilesAhead + line);
    if constexpr (kType == DType::kQ8_0) return group.group + Group::kFormat.scales;
    const auto put = [&]<int kQuad>() __attribute__((always_inline)) {
      _mm512_store_si512(room + kQuad % (8 / kHalves) * kQuadBytes, group.template codes<kQuad>().v);
    };
    if (kHalves == 1 || n % 2 == 0) each<0, 1, 2, 3>(put);
    if (kHalves == 1 || n % 2 == 1) each<4, 5, 6, 7>(put);
    return room;
  }

  // By way of a tile of its own. The intrinsics take their tiles as text.
  template <int kTileNumber>
  [[gnu::always_inline]] static void product(const int8_t* inputs, const uint8_t* weights, int32_t* out) {
    if constexpr (kTileNumber % 2 == 0) {
      _tile_loadd(4, inputs, kPanelColumns);
      _tile_loadd(5, weights, kQuadBytes);
    } else {
      _tile_loadd(6, inputs, kPanelColumns);
      _tile_loadd(7, weights, kQuadBytes);
    }
    if constexpr (kTileNumber == 0) {
      _tile_zero(0);
      _tile_dpbsud(0, 4, 5);
      _tile_stored(0, out, 64);
    } else if constexpr (kTileNumber == 1) {
      _tile_zero(1);
      _tile_dpbsud(1, 6, 7);
      _tile_stored(1, out, 64);
    } else if constexpr (kTileNumber == 2) {
      _tile_zero(2);
      _tile_dpbsud(2, 4, 5);
      _tile_stored(2, out, 64);
    } else {
      _tile_zero(3);
      _tile_dpbsud(3, 6, 7);
      _tile_stored(3, out, 64);
    }
  }

  void multiply(int64_t first, int64_t buffer) {
    each<0, 1, 2, 3>([&]<int kTileNumber>() __attribute__((always_inline)) {
      const int64_t n = first + kTileNumber;
      if (n >= products_) return;
      const uint8_t* weights = codes(n, room_[kTileNumber]);
      settle();
      const int8_t* inputs = x_.codes + n / kHalves * kRowsOfX * kPanelColumns + n % kHalves * kDepth;
      product<kTileNumber>(inputs, weights, results_[buffer][kTileNumber]);
    });
  }

  [[gnu::always_inline]] void absorb(int64_t n, const int32_t* products, V (&sums)[kRowsOfX]) const {
    const int64_t g = n / kHalves, half = n % kHalves;
    const Group group = at(g);
    const V scale = group.scale(static_cast<int>(half));
    const bool last = half == kHalves - 1;
    V offset = V::zero();
    if constexpr (Group::kHasOffset) offset = group.offset();
    const GroupScale* input = x_.groups + g;
#pragma GCC unroll 16
    for (int64_t r = 0; r < kRowsOfX; ++r, input += x_.count) {
      const __m512i start = _mm512_set1_epi32(input->start[half]);
      const V product{_mm512_cvtepi32_ps(_mm512_add_epi32(start, _mm512_load_si512(products + 16 * r)))};
      sums[r] = V::fma(product, scale * V::set(input->scale), sums[r]);
      if (Group::kHasOffset && last) sums[r] = V::fma(offset, V::set(input->weighted), sums[r]);
    }
  }

  const uint8_t* panel_;
  const Block& x_;
  int64_t products_;
  alignas(64) int32_t results_[2][kAtOnce][16 * 16];
  alignas(64) uint8_t room_[kAtOnce][8 * kQuadBytes];
};

template <DType kType>
void linear_typed_amx(int64_t R, const int8_t* codes, const GroupScale* groups, const Matrix& W, float* y, int64_t ldy,
                      bool accumulate) {
  using V = Avx512;
  const int64_t count = W.cols / kPanelColumns, bytes = panel_format(kType).bytes(W.cols);
  const TileSession tiles(group_tiles(kType == DType::kQ6_K ? 16 : 32));
  for (int64_t p = 0; p < (W.rows + kPanelRows - 1) / kPanelRows; ++p) {
    const auto* panel = static_cast<const uint8_t*>(W.data) + p * bytes;
    const auto lanes = V::first(smaller(W.rows - p * kPanelRows, kPanelRows));
    for (int64_t row = 0; row < R; row += kRowsOfX) {
      const Block block{codes + row * W.cols, groups + row * count, count};
      V sums[kRowsOfX];
      PanelTiles<kType>(panel, block).run(sums);
      for (int64_t r = 0; r < smaller(R - row, kRowsOfX); ++r) {
        float* out = y + (row + r) * ldy + p * kPanelRows;
        (accumulate ? sums[r] + V::load(out, lanes) : sums[r]).store(out, lanes);
      }
    }
  }
}

// Codes as tiles: for sixteen rows group after group [16][32]; behind them the scales, row after row.
struct TileCodes {
  int8_t* codes;
  GroupScale* groups;
  TileCodes(void* input, int64_t R, int64_t K)
      : codes(static_cast<int8_t*>(input)), groups(reinterpret_cast<GroupScale*>(codes + padded(R) * K)) {}
  static int64_t padded(int64_t R) { return (R + kRowsOfX - 1) / kRowsOfX * kRowsOfX; }
};

}  // namespace

int64_t panel_tile_bytes(int64_t R, int64_t cols) {
  const int64_t rows = TileCodes::padded(R);
  return rows * cols + rows * (cols / kPanelColumns) * static_cast<int64_t>(sizeof(GroupScale));
}

void prepare_panel_tiles(int64_t R, int64_t begin, int64_t end, const float* rows, const Matrix& W, void* input) {
  const int64_t K = W.cols, count = K / kPanelColumns;
  const TileCodes all(input, R, K);
  const auto place = [&](int64_t r) { return all.codes + r / kRowsOfX * kRowsOfX * K + r % kRowsOfX * kPanelColumns; };
  for (int64_t r = begin; r < end; ++r, rows += K) {
    quantise_row<CodesVnni>(K, rows, panel_format(W.type).zero, W.type == DType::kQ6_K, place(r),
                            kRowsOfX * kPanelColumns, all.groups + r * count);
  }
  // Rows that fill up the last tile repeat the last one of x; nobody reads their sums.
  for (int64_t r = R; end == R && r < TileCodes::padded(R); ++r) {
    __builtin_memcpy(all.groups + r * count, all.groups + (R - 1) * count,
                     static_cast<size_t>(count) * sizeof(GroupScale));
    for (int64_t g = 0; g < count; ++g) {
      const int64_t at = g * kRowsOfX * kPanelColumns;
      __builtin_memcpy(place(r) + at, place(R - 1) + at, kPanelColumns);
    }
  }
}

void multiply_panel_tiles(int64_t R, const void* input, const Matrix& W, float* y, int64_t ldy, bool accumulate) {
  const TileCodes all(const_cast<void*>(input), R, W.cols);
  with_block_type(W.type,
                  [&]<DType kType>() { linear_typed_amx<kType>(R, all.codes, all.groups, W, y, ldy, accumulate); });
}

}  // namespace anser::kernels::cpu

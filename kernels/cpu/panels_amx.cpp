// A tile product of one group: 16 rows of x, 32 columns as signed bytes, times the group's codes less their zero,
// signed bytes too, as the tile wants them (8 quads of 16 outputs). The 16 x 16 sums are exact; scaling them is what
// costs, so tiles of the next groups are multiplied while those of the last are scaled, and codes that are unpacked
// serve two tiles of x. Q8_0 has nothing to unpack: its codes are multiplied as they lie, and their zero comes off the
// sums.
#include "kernels/cpu/panels_amx.h"

#include <immintrin.h>

#include "kernels/cpu/codes_vnni.h"
#include "kernels/cpu/panels.h"
#include "kernels/cpu/tiles.h"

namespace anser::kernels::cpu {
namespace {

constexpr int64_t kRowsOfX = 16;  // in a tile

// Tiles 0-3: sums; 4 and 5: x; 6 and 7: codes. `depth`: columns of a product, 32, or 16 where each half of a group has
// its own scale.
TileConfig group_tiles(int depth) {
  TileConfig config;
  for (const int inputs : {4, 5}) {
    config.bytes_per_row[inputs] = static_cast<uint16_t>(depth);
    config.rows[inputs + 2] = static_cast<uint8_t>(depth / 4);
  }
  return config;
}

// What the codes of a group stand for, of sixteen rows.
struct TileScales {
  float scale[kRowsOfX];
  float weighted[kRowsOfX];
  int32_t start[kRowsOfX];  // Q8_0: -zero times the sum of the codes
};

// Sixteen rows of x: codes [group][row][32], and scales [group].
struct Block {
  const int8_t* codes;
  const TileScales* scales;
};

constexpr int64_t kAtOnce = 4;         // products of one block in flight
constexpr int64_t kTilesAhead = 8192;  // bytes: a group takes less time than in cpu/panels.h

// One panel times kBlocks (1 or 2) blocks of x.
template <DType kType, int kBlocks>
class PanelTiles {
  using V = Avx512;
  using Group = PanelGroup<CodesVnni, kType>;
  static constexpr int64_t kHalves = Group::kHalves, kDepth = kPanelColumns / kHalves;
  static constexpr bool kAsTheyLie = kType == DType::kQ8_0;

 public:
  PanelTiles(const uint8_t* panel, const Block (&x)[kBlocks], int64_t groups)
      : panel_(panel), products_(groups * kHalves) {
    for (int i = 0; i < kBlocks; ++i) x_[i] = x[i];
  }

  // sums[block][row]: the panel's 16 outputs.
  void run(V (&sums)[kBlocks][kRowsOfX]) {
    for (int i = 0; i < kBlocks; ++i) {
      for (V& sum : sums[i]) sum = V::zero();
    }
    multiply(0, 0);
    for (int64_t first = 0, buffer = 0; first < products_; first += kAtOnce, buffer ^= 1) {
      if (first + kAtOnce < products_) multiply(first + kAtOnce, buffer ^ 1);
      settle();
      const int64_t count = smaller(kAtOnce, products_ - first);
      for (int i = 0; i < kBlocks; ++i) absorb(first, count, results_[buffer][i], x_[i], sums[i]);
    }
  }

 private:
  Group at(int64_t g) const { return {panel_ + Group::kFormat.header_at(g), panel_ + Group::kFormat.group_at(g), 0}; }

  [[gnu::always_inline]] void ask_ahead(int64_t n) const {
    const uint8_t* group = at(n / kHalves).group + kTilesAhead;
    for (int64_t line = 0; line < Group::kFormat.group(); line += 64) __builtin_prefetch(group + line);
  }

  // Codes of product n as a tile of signed bytes.
  [[gnu::always_inline]] void unpack(int64_t n, int8_t* room) const {
    const Group group = at(n / kHalves);
    const __m512i zero = _mm512_set1_epi8(static_cast<char>(Group::kFormat.zero));
    const auto put = [&]<int kQuad>() __attribute__((always_inline)) {
      __m512i codes = group.template codes<kQuad>().v;
      if constexpr (Group::kFormat.zero != 0) codes = _mm512_sub_epi8(codes, zero);
      _mm512_store_si512(room + kQuad % (8 / kHalves) * kQuadBytes, codes);
    };
    if (kHalves == 1 || n % 2 == 0) each<0, 1, 2, 3>(put);
    if (kHalves == 1 || n % 2 == 1) each<4, 5, 6, 7>(put);
  }

  const int8_t* inputs(int block, int64_t n) const {
    return x_[block].codes + n / kHalves * kRowsOfX * kPanelColumns + n % kHalves * kDepth;
  }

  const void* codes(int64_t n, int64_t slot) const {
    if constexpr (kAsTheyLie) return at(n).group + Group::kFormat.scales;
    return room_[slot];
  }

  // Products n and n + 1 of every block. The intrinsics take their tiles as text.
  [[gnu::always_inline]] void two_products(int64_t n, bool both, int64_t slot, int64_t buffer) {
    _tile_loadd(6, codes(n, slot), kQuadBytes);
    _tile_loadd(4, inputs(0, n), kPanelColumns);
    _tile_zero(0);
    if constexpr (kAsTheyLie) _tile_dpbsud(0, 4, 6);
    if constexpr (!kAsTheyLie) _tile_dpbssd(0, 4, 6);
    if constexpr (kBlocks > 1) {
      _tile_loadd(5, inputs(kBlocks - 1, n), kPanelColumns);
      _tile_zero(1);
      if constexpr (kAsTheyLie) _tile_dpbsud(1, 5, 6);
      if constexpr (!kAsTheyLie) _tile_dpbssd(1, 5, 6);
    }
    if (both) {
      _tile_loadd(7, codes(n + 1, slot + 1), kQuadBytes);
      _tile_loadd(4, inputs(0, n + 1), kPanelColumns);
      _tile_zero(2);
      if constexpr (kAsTheyLie) _tile_dpbsud(2, 4, 7);
      if constexpr (!kAsTheyLie) _tile_dpbssd(2, 4, 7);
      if constexpr (kBlocks > 1) {
        _tile_loadd(5, inputs(kBlocks - 1, n + 1), kPanelColumns);
        _tile_zero(3);
        if constexpr (kAsTheyLie) _tile_dpbsud(3, 5, 7);
        if constexpr (!kAsTheyLie) _tile_dpbssd(3, 5, 7);
      }
    }
    _tile_stored(0, results_[buffer][0][slot], 64);
    if constexpr (kBlocks > 1) _tile_stored(1, results_[buffer][kBlocks - 1][slot], 64);
    if (both) {
      _tile_stored(2, results_[buffer][0][slot + 1], 64);
      if constexpr (kBlocks > 1) _tile_stored(3, results_[buffer][kBlocks - 1][slot + 1], 64);
    }
  }

  void multiply(int64_t first, int64_t buffer) {
    for (int64_t i = 0; i < kAtOnce && first + i < products_; ++i) {
      ask_ahead(first + i);
      if constexpr (!kAsTheyLie) unpack(first + i, room_[i]);
    }
    settle();
    for (int64_t i = 0; i < kAtOnce && first + i < products_; i += 2)
      two_products(first + i, first + i + 1 < products_, i, buffer);
  }

  // Products first .. first + count - 1 of one block, in order. `kept` has a name of its own inside, so that it can
  // live in registers.
  [[gnu::always_inline]] void absorb(int64_t first, int64_t count, const int32_t (&products)[kAtOnce][256],
                                     const Block& x, V (&kept)[kRowsOfX]) const {
    V sums[kRowsOfX];
#pragma GCC unroll 16
    for (int64_t r = 0; r < kRowsOfX; ++r) sums[r] = kept[r];
    for (int64_t i = 0; i < count; ++i) {
      const int64_t n = first + i, half = n % kHalves;
      const Group group = at(n / kHalves);
      const TileScales& input = x.scales[n / kHalves];
      const V scale = group.scale(static_cast<int>(half));
      V offset = V::zero();
      if constexpr (Group::kHasOffset) offset = group.offset();
#pragma GCC unroll 16
      for (int64_t r = 0; r < kRowsOfX; ++r) {
        __m512i whole = _mm512_load_si512(products[i] + 16 * r);
        if constexpr (kAsTheyLie) whole = _mm512_add_epi32(whole, _mm512_set1_epi32(input.start[r]));
        const V product{_mm512_cvtepi32_ps(whole)};
        sums[r] = V::fma(product, scale * V::set(input.scale[r]), sums[r]);
        if (Group::kHasOffset && half == kHalves - 1) sums[r] = V::fma(offset, V::set(input.weighted[r]), sums[r]);
      }
    }
#pragma GCC unroll 16
    for (int64_t r = 0; r < kRowsOfX; ++r) kept[r] = sums[r];
  }

  const uint8_t* panel_;
  Block x_[kBlocks];
  int64_t products_;
  alignas(64) int32_t results_[2][kBlocks][kAtOnce][16 * 16];
  alignas(64) int8_t room_[kAtOnce][8 * kQuadBytes];
};

// Codes as tiles, for each sixteen rows those of a Block.
struct TileCodes {
  int8_t* codes;
  TileScales* scales;
  int64_t groups;
  TileCodes(void* input, int64_t R, int64_t K)
      : codes(static_cast<int8_t*>(input)),
        scales(reinterpret_cast<TileScales*>(codes + padded(R) * K)),
        groups(K / kPanelColumns) {}
  static int64_t padded(int64_t R) { return (R + kRowsOfX - 1) / kRowsOfX * kRowsOfX; }
  Block block(int64_t index) const {
    return {codes + index * kRowsOfX * groups * kPanelColumns, scales + index * groups};
  }
};

template <DType kType, int kBlocks>
void multiply_blocks(int64_t R, int64_t row, const TileCodes& x, const uint8_t* panel, Avx512::First lanes, float* y,
                     int64_t ldy, bool accumulate) {
  using V = Avx512;
  Block blocks[kBlocks];
  for (int i = 0; i < kBlocks; ++i) blocks[i] = x.block(row / kRowsOfX + i);
  V sums[kBlocks][kRowsOfX];
  PanelTiles<kType, kBlocks>(panel, blocks, x.groups).run(sums);
  for (int64_t r = 0; r < smaller(R - row, kBlocks * kRowsOfX); ++r) {
    float* out = y + (row + r) * ldy;
    const V sum = sums[r / kRowsOfX][r % kRowsOfX];
    (accumulate ? sum + V::load(out, lanes) : sum).store(out, lanes);
  }
}

template <DType kType>
void linear_typed_amx(int64_t R, const TileCodes& x, const Matrix& W, float* y, int64_t ldy, bool accumulate) {
  const int64_t bytes = panel_format(kType).bytes(W.cols);
  const TileSession tiles(group_tiles(kType == DType::kQ6_K ? 16 : 32));
  for (int64_t p = 0; p < (W.rows + kPanelRows - 1) / kPanelRows; ++p) {
    const auto* panel = static_cast<const uint8_t*>(W.data) + p * bytes;
    const auto lanes = Avx512::first(smaller(W.rows - p * kPanelRows, kPanelRows));
    float* out = y + p * kPanelRows;
    int64_t row = 0;
    for (; R - row > kRowsOfX; row += 2 * kRowsOfX)
      multiply_blocks<kType, 2>(R, row, x, panel, lanes, out, ldy, accumulate);
    if (row < R) multiply_blocks<kType, 1>(R, row, x, panel, lanes, out, ldy, accumulate);
  }
}

}  // namespace

int64_t panel_tile_bytes(int64_t R, int64_t cols) {
  const int64_t blocks = TileCodes::padded(R) / kRowsOfX;
  return blocks * (kRowsOfX * cols + cols / kPanelColumns * static_cast<int64_t>(sizeof(TileScales)));
}

void prepare_panel_tiles(int64_t R, int64_t begin, int64_t end, const float* rows, const Matrix& W, void* input) {
  const int64_t K = W.cols;
  const TileCodes all(input, R, K);
  const Scratch memory(all.groups * 4);
  auto* const groups = reinterpret_cast<GroupScale*>(memory.get());
  // Rows that fill up the last tile repeat the last one of x; nobody reads their sums.
  for (int64_t r = begin; r < (end == R ? TileCodes::padded(R) : end); ++r, rows += r < R ? K : 0) {
    const Block block = all.block(r / kRowsOfX);
    const int64_t lane = r % kRowsOfX;
    quantise_row<CodesVnni>(K, rows, panel_format(W.type).zero, false,
                            const_cast<int8_t*>(block.codes) + lane * kPanelColumns, kRowsOfX * kPanelColumns, groups);
    for (int64_t g = 0; g < all.groups; ++g) {
      auto& scales = const_cast<TileScales&>(block.scales[g]);
      scales.scale[lane] = groups[g].scale;
      scales.weighted[lane] = groups[g].weighted;
      scales.start[lane] = groups[g].start[0];
    }
  }
}

void multiply_panel_tiles(int64_t R, const void* input, const Matrix& W, float* y, int64_t ldy, bool accumulate) {
  const TileCodes x(const_cast<void*>(input), R, W.cols);
  with_block_type(W.type, [&]<DType kType>() { linear_typed_amx<kType>(R, x, W, y, ldy, accumulate); });
}

}  // namespace anser::kernels::cpu

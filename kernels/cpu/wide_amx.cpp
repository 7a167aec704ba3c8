// Two strips of x meet two strips of 16 outputs, 2 x 2 tiles of sums in registers. The tiles of W stay in the first
// cache while all of x passes by from the second (streaming loads: they leave the first as it is); where x is too wide
// for that, some of its columns come after the others. Sums go on where they stood, so that their order does not depend
// on R.
//
// A processor multiplies tiles beside its other work, as long as that is at hand: so the next tiles of W are unpacked,
// and the lines of y that are written next are asked for, between the products (twice the speed of one after another).
#include "kernels/cpu/wide_amx.h"

#include "kernels/cpu/codes_vnni.h"
#include "kernels/cpu/columns.h"
#include "kernels/cpu/linear.h"
#include "kernels/cpu/panels.h"
#include "kernels/cpu/tile_products.h"

namespace anser::kernels::cpu {
namespace {

constexpr int64_t kStrips = 2;       // of W, and of x, that meet
constexpr int64_t kWeightDepth = 8;  // tiles of each strip of W that fit into the first cache
constexpr int64_t kInputDepth = 32;  // tiles of each strip of x: 512 rows of them leave room in the second
constexpr int64_t kTileFloats = 256;

// Sixteen rows of W as tiles of 32 columns.
//
// Of a plain type.
template <DType kType>
struct RowStrips {
  const Matrix& W;
  uint16_t* const staging;  // two tiles as their rows lie

  struct Source {
    const unsigned char* at;
    int64_t strip, column;
    bool whole;
  };
  Source source(int64_t strip, int64_t k) const {
    const int64_t column = k * kTileK;
    return {static_cast<const unsigned char*>(W.data) + (strip * kTile * W.cols + column) * kBytes, strip, column,
            (strip + 1) * kTile <= W.rows && column + kTileK <= W.cols};
  }
  // One part of eight, in order.
  template <int kPart>
  [[gnu::always_inline]] void pack(const Source& from, uint16_t* out, int64_t slot) const {
    if (from.whole) {
      uint16_t* const rows = staging + slot * kTileHalfs;
      const int64_t row = W.cols * kBytes;
      stage(from.at + 2 * kPart * row, rows + 2 * kPart * kTileK);
      stage(from.at + (2 * kPart + 1) * row, rows + (2 * kPart + 1) * kTileK);
      if (kPart == 7) turn(rows, out);
    } else if (kPart == 7) {
      pack_edge(from, out);
    }
  }

 private:
  static constexpr int64_t kBytes = kType == DType::kF32 ? 4 : 2, kAheadColumns = 256;

  [[gnu::always_inline]] static void stage(const unsigned char* from, uint16_t* out) {
    __builtin_prefetch(from + kAheadColumns * kBytes);
    const WeightRow<Avx512, kType, false> weights{from};
    _mm512_store_si512(out, bf16_pair(weights.at(0, Avx512::All{}).v, weights.at(16, Avx512::All{}).v));
  }
  [[gnu::always_inline]] static void turn(const uint16_t* rows, uint16_t* out) {
    Avx512 words[16];
#pragma GCC unroll 16
    for (int64_t i = 0; i < 16; ++i) words[i] = Avx512::load(reinterpret_cast<const float*>(rows) + 16 * i);
    Avx512::transpose(words);
#pragma GCC unroll 16
    for (int64_t i = 0; i < 16; ++i) words[i].store(reinterpret_cast<float*>(out) + 16 * i);
  }
  [[gnu::noinline]] void pack_edge(const Source& from, uint16_t* out) const {
    const int64_t rows = smaller(kTile, W.rows - from.strip * kTile), depth = smaller(kTileK, W.cols - from.column);
    const Scratch values(kTile * kTileK);
    unpack_rows<Avx512, kType, false>(W, from.strip * kTile, rows, from.column, depth, values.get());
    pack_tile<true, true>(values.get(), depth, rows, depth, out);
  }
};

// Pairs (even, odd) of sixteen lanes, side by side as a tile's row has them.
[[gnu::always_inline]] inline __m512i pairs(Avx512 even, Avx512 odd) {
  alignas(64) static constexpr uint16_t kInterleave[32] = {0,  16, 1,  17, 2,  18, 3,  19, 4,  20, 5,
                                                           21, 6,  22, 7,  23, 8,  24, 9,  25, 10, 26,
                                                           11, 27, 12, 28, 13, 29, 14, 30, 15, 31};
  return _mm512_permutexvar_epi16(_mm512_load_si512(kInterleave), bf16_pair(even.v, odd.v));
}

// Of a plain type in columns: a pair of columns is a row of a tile.
template <DType kType>
struct ColumnStrips {
  const Matrix& W;
  uint16_t* const staging;

  struct Source {
    const unsigned char* at;
    int64_t rows, depth;
  };
  Source source(int64_t strip, int64_t k) const {
    const int64_t column = k * kTileK;
    return {static_cast<const unsigned char*>(W.data) + (column * W.band + strip * kTile) * kBytes,
            smaller(kTile, W.rows - strip * kTile), smaller(kTileK, W.cols - column)};
  }
  template <int kPart>
  [[gnu::always_inline]] void pack(const Source& from, uint16_t* out, int64_t) const {
    for (int64_t i = 0; i < 4; ++i) __builtin_prefetch(from.at + (kAheadColumns + 4 * kPart + i) * W.band * kBytes);
    _mm512_store_si512(out + 2 * kPart * kTileK, pairs(column(from, 4 * kPart), column(from, 4 * kPart + 1)));
    _mm512_store_si512(out + (2 * kPart + 1) * kTileK, pairs(column(from, 4 * kPart + 2), column(from, 4 * kPart + 3)));
  }

 private:
  static constexpr int64_t kBytes = kType == DType::kF32 ? 4 : 2, kAheadColumns = 256;
  [[gnu::always_inline]] Avx512 column(const Source& from, int64_t k) const {
    if (k >= from.depth) return Avx512::zero();
    const WeightRow<Avx512, kType, false> weights{from.at + k * W.band * kBytes};
    if (from.rows == kTile) return weights.at(0, Avx512::All{});
    return weights.at(0, Avx512::first(from.rows));
  }
};

// Of Q8_0 in columns: a column's sixteen rows are four words of its unit.
struct CodeColumnStrips {
  using V = Avx512;
  const Matrix& W;
  uint16_t* const staging;

  struct Source {
    const uint8_t *scales, *codes;
    __m512i words;
  };
  Source source(int64_t strip, int64_t g) const {
    const ColumnGroups at{W.band};
    const auto* data = static_cast<const uint8_t*>(W.data);
    const int64_t row = strip * kTile;
    const __m512i words = _mm512_add_epi32(_mm512_set_epi32(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 12, 8, 4, 0),
                                           _mm512_set1_epi32(static_cast<int>(row % 64 / kTile)));
    return {data + at.scales_at(g) + 2 * row, data + at.codes_at(g) + row / 64 * 64, words};
  }
  template <int kPart>
  [[gnu::always_inline]] void pack(const Source& from, uint16_t* out, int64_t) const {
    constexpr float kZero = static_cast<float>(-panel_format(DType::kQ8_0).zero);
    const V scale = V::load_half(from.scales), start = scale * V::set(kZero);
    V values[4];
#pragma GCC unroll 4
    for (int64_t i = 0; i < 4; ++i) {
      const uint8_t* column = from.codes + (4 * kPart + i) * W.band;
      __builtin_prefetch(column + kGroupsAhead * ColumnGroups{W.band}.bytes());
      const __m512i unit = _mm512_loadu_si512(column);
      const __m128i rows = _mm512_castsi512_si128(_mm512_permutexvar_epi32(from.words, unit));
      values[i] = V::fma({_mm512_cvtepi32_ps(_mm512_cvtepu8_epi32(rows))}, scale, start);
    }
    _mm512_store_si512(out + 2 * kPart * kTileK, pairs(values[0], values[1]));
    _mm512_store_si512(out + (2 * kPart + 1) * kTileK, pairs(values[2], values[3]));
  }

 private:
  static constexpr int64_t kGroupsAhead = 8;
};

// A panel is a strip already, but for its numbers: column by column, pairs of columns meet in a tile's rows.
template <DType kType>
struct PanelStrips {
  using V = Avx512;
  using Group = PanelGroup<CodesVnni, kType>;
  static constexpr PanelFormat kFormat = Group::kFormat;
  const Matrix& W;
  uint16_t* const staging;

  using Source = Group;
  Source source(int64_t strip, int64_t g) const {
    const auto* panel = static_cast<const uint8_t*>(W.data) + strip * kFormat.bytes(W.cols);
    return {panel + kFormat.header_at(g), panel + kFormat.group_at(g), 0};
  }
  // One quad: scale (code - zero), rounded once, since every zero is a power of two.
  template <int kQuad>
  [[gnu::always_inline]] void pack(const Source& at, uint16_t* out, int64_t) const {
    __builtin_prefetch(at.group + kAheadBytes + kQuad * (kFormat.group() / 8));
    const V scale = at.scale(kQuad / 4 % Group::kHalves), start = scale * V::set(static_cast<float>(-kFormat.zero));
    const CodesVnni codes = at.template codes<kQuad>();
    const auto value = [&]<int kByte>() __attribute__((always_inline)) {
      if constexpr (Group::kHasOffset) return codes.template byte<kByte>() * scale + at.offset();
      return V::fma(codes.template byte<kByte>(), scale, start);
    };
    _mm512_store_si512(out + (2 * kQuad) * kTileK,
                       pairs(value.template operator()<0>(), value.template operator()<1>()));
    _mm512_store_si512(out + (2 * kQuad + 1) * kTileK,
                       pairs(value.template operator()<2>(), value.template operator()<3>()));
  }

 private:
  static constexpr int64_t kAheadBytes = 4096;
};

// Where a 2 x 2 block of sums is: tiles [strip of x][strip of W], rows `ld` floats apart.
struct Place {
  float* at;
  int64_t across, down, ld;
};

// `tiles` steps along k for two strips of x and of W each, with between<step>() after each of them. `from` null: from
// zero.
template <class Body>
[[gnu::always_inline]] inline void block_products(int64_t tiles, const uint16_t* a, int64_t a_strip, const uint16_t* b,
                                                  const Place* from, const Place& to, const Body& between) {
  if (from != nullptr) {
    const long stride = static_cast<long>(from->ld * 4);
    _tile_loadd(0, from->at, stride);
    _tile_loadd(1, from->at + from->across, stride);
    _tile_loadd(2, from->at + from->down, stride);
    _tile_loadd(3, from->at + from->down + from->across, stride);
  } else {
    _tile_zero(0);
    _tile_zero(1);
    _tile_zero(2);
    _tile_zero(3);
  }
  each<0, 1, 2, 3, 4, 5, 6, 7>([&]<int kStep>() __attribute__((always_inline)) {
    if (kStep < tiles) {
      _tile_stream_loadd(4, a + kStep * kTileHalfs, 64);
      _tile_loadd(6, b + kStep * kTileHalfs, 64);
      _tile_loadd(7, b + (kWeightDepth + kStep) * kTileHalfs, 64);
      _tile_stream_loadd(5, a + a_strip + kStep * kTileHalfs, 64);
      _tile_dpbf16ps(0, 4, 6);
      _tile_dpbf16ps(1, 4, 7);
      _tile_dpbf16ps(2, 5, 6);
      _tile_dpbf16ps(3, 5, 7);
    }
    between.template operator()<kStep>();
  });
  const long stride = static_cast<long>(to.ld * 4);
  _tile_stored(0, to.at, stride);
  _tile_stored(1, to.at + to.across, stride);
  _tile_stored(2, to.at + to.down, stride);
  _tile_stored(3, to.at + to.down + to.across, stride);
}

// One product of a matrix: everything that its loops need.
template <class Strips>
class Wide {
 public:
  Wide(int64_t R, const uint16_t* x, const Matrix& W, float* y, int64_t ldy, bool accumulate)
      : R_(R),
        x_(x),
        x_strip_(tiles_of(W.cols, kTileK) * kTileHalfs),
        W_(W),
        staging_(2 * kTileFloats),
        weights_{W, halfs(staging_)},
        y_(y),
        ldy_(ldy),
        accumulate_(accumulate),
        packed_(2 * kChunk / 2),
        sums_(tiles_of(R, kStrips * kTile) * kBlockFloats) {}

  void run() {
    const TileSession session;
    const int64_t depth = tiles_of(W_.cols, kTileK);
    for (begin_ = 0; begin_ < depth; begin_ += kInputDepth) {
      end_ = smaller(begin_ + kInputDepth, depth);
      for (int64_t i = 0; i < kChunkTiles; ++i) {
        if (!exists(0, begin_, i)) continue;
        const auto source = source_of(0, begin_, i);
        each<0, 1, 2, 3, 4, 5, 6, 7>([&]<int kPart>() __attribute__((always_inline)) {
          weights_.template pack<kPart>(source, buffer(0) + i * kTileHalfs, 0);
        });
      }
      int64_t turn = 0;
      for (int64_t n = 0; n < W_.rows; n += kStrips * kTile) {
        for (int64_t k = begin_; k < end_; k += kWeightDepth, turn ^= 1) chunk(n, k, buffer(turn), buffer(turn ^ 1));
      }
    }
  }

 private:
  static constexpr int64_t kBlockFloats = kStrips * kStrips * kTileFloats;
  static constexpr int64_t kChunkTiles = kStrips * kWeightDepth, kChunk = kChunkTiles * kTileHalfs;

  uint16_t* buffer(int64_t turn) const { return halfs(packed_) + turn * kChunk; }

  // Tile i of the chunk of W that begins at output n and tile k.
  bool exists(int64_t n, int64_t k, int64_t i) const {
    return i < kChunkTiles && n + i / kWeightDepth * kTile < W_.rows && k + i % kWeightDepth < end_;
  }
  auto source_of(int64_t n, int64_t k, int64_t i) const {
    return weights_.source(n / kTile + i / kWeightDepth, k + i % kWeightDepth);
  }

  // All of x times the chunk in `packed`; meanwhile the next one goes to `next`.
  void chunk(int64_t n, int64_t k, const uint16_t* packed, uint16_t* next) const {
    const int64_t blocks = tiles_of(R_, kStrips * kTile), share = tiles_of(kChunkTiles, blocks);
    const bool more = k + kWeightDepth < end_;
    const int64_t next_n = more ? n : n + kStrips * kTile, next_k = more ? k + kWeightDepth : begin_;
    settle();
    for (int64_t m = 0; m < blocks; ++m) {
      const Strips weights = weights_;
      int64_t i = m * share;
      const bool one = exists(next_n, next_k, i), two = share > 1 && exists(next_n, next_k, i + 1);
      const auto source = source_of(one ? next_n : n, one ? next_k : k, one ? i : 0);
      const auto second = source_of(two ? next_n : n, two ? next_k : k, two ? i + 1 : 0);
      uint16_t* const out = next + i * kTileHalfs;
      block(
          m, n, k, packed, [&]<int kPart>() __attribute__((always_inline)) {
            if (one) weights.template pack<kPart>(source, out, 0);
            if (two) weights.template pack<kPart>(second, out + kTileHalfs, 1);
          });
      for (i += 2; i < (m + 1) * share; ++i) {
        if (!exists(next_n, next_k, i)) continue;
        const auto later = source_of(next_n, next_k, i);
        each<0, 1, 2, 3, 4, 5, 6, 7>([&]<int kPart>() __attribute__((always_inline)) {
          weights.template pack<kPart>(later, next + i * kTileHalfs, 0);
        });
      }
      settle();
    }
  }

  // Two strips of x times the chunk.
  template <class Body>
  [[gnu::always_inline]] void block(int64_t m, int64_t n, int64_t k, const uint16_t* packed,
                                    const Body& between) const {
    const int64_t row = m * kStrips * kTile;
    const bool first = k == begin_, last = k + kWeightDepth >= end_, go_on = accumulate_ || begin_ > 0;
    const bool whole = n + kStrips * kTile <= W_.rows && row + kStrips * kTile <= R_;
    const Place kept{sums_.get() + m * kBlockFloats, kTileFloats, kStrips * kTileFloats, kTile};
    const Place output{y_ + row * ldy_ + n, kTile, kTile * ldy_, ldy_};
    if (first && go_on && !whole) copy_in(row, n, kept);
    const Place* from = !first ? &kept : !go_on ? nullptr : whole ? &output : &kept;
    block_products(smaller(kWeightDepth, end_ - k), x_ + m * kStrips * x_strip_ + k * kTileHalfs, x_strip_, packed,
                   from, last && whole ? output : kept, between);
    if (last && !whole) copy_out(row, n, kept);
  }

  // Blocks at the edges of y go by way of the kept sums.
  template <class Body>
  [[gnu::always_inline]] void each_edge_vector(int64_t row, int64_t n, const Place& kept, const Body& body) const {
    settle();
    for (int64_t i = 0; i < smaller(kStrips * kTile, R_ - row); ++i) {
      for (int64_t j = 0; j < smaller(kStrips * kTile, W_.rows - n); j += kTile) {
        float* tile = kept.at + i / kTile * kept.down + j / kTile * kept.across + i % kTile * kept.ld;
        body(tile, y_ + (row + i) * ldy_ + n + j, Avx512::first(smaller(kTile, W_.rows - n - j)));
      }
    }
    settle();
  }
  void copy_in(int64_t row, int64_t n, const Place& kept) const {
    each_edge_vector(row, n, kept, [](float* tile, float* out, auto lanes) { Avx512::load(out, lanes).store(tile); });
  }
  void copy_out(int64_t row, int64_t n, const Place& kept) const {
    each_edge_vector(row, n, kept, [](float* tile, float* out, auto lanes) { Avx512::load(tile).store(out, lanes); });
  }

  const int64_t R_;
  const uint16_t* const x_;
  const int64_t x_strip_;
  const Matrix& W_;
  const Scratch staging_;
  const Strips weights_;
  float* const y_;
  const int64_t ldy_;
  const bool accumulate_;
  const Scratch packed_, sums_;
  int64_t begin_ = 0, end_ = 0;  // tiles of x's columns that are in turn
};

template <class Strips>
void linear_wide(int64_t R, const uint16_t* x, const Matrix& W, float* y, int64_t ldy, bool accumulate) {
  Wide<Strips>(R, x, W, y, ldy, accumulate).run();
}

}  // namespace

int64_t wide_input_bytes(int64_t R, int64_t cols) {
  return tiles_of(R, kStrips * kTile) * kStrips * tiles_of(cols, kTileK) * kTileHalfs * 2;
}

void pack_wide_inputs(int64_t begin, int64_t end, int64_t cols, const float* rows, void* tiles) {
  const int64_t strip = tiles_of(cols, kTileK) * kTileHalfs;
  for (int64_t r = begin; r < end; r += kTile) {
    pack_strip<true, false>(rows + (r - begin) * cols, cols, end - r, cols,
                            static_cast<uint16_t*>(tiles) + r / kTile * strip);
  }
}

void linear_wide_amx(int64_t R, const void* tiles, const Matrix& W, float* y, int64_t ldy, bool accumulate) {
  const auto* x = static_cast<const uint16_t*>(tiles);
  if (W.layout == Layout::kPanels) {
    return with_block_type(W.type,
                           [&]<DType kType>() { linear_wide<PanelStrips<kType>>(R, x, W, y, ldy, accumulate); });
  }
  if (W.layout == Layout::kColumns) {
    return each_band(W, [&](const Matrix& band, int64_t row) {
      if (W.type == DType::kQ8_0) linear_wide<CodeColumnStrips>(R, x, band, y + row, ldy, accumulate);
      if (W.type == DType::kF32) linear_wide<ColumnStrips<DType::kF32>>(R, x, band, y + row, ldy, accumulate);
      if (W.type == DType::kF16) linear_wide<ColumnStrips<DType::kF16>>(R, x, band, y + row, ldy, accumulate);
      if (W.type == DType::kBF16) linear_wide<ColumnStrips<DType::kBF16>>(R, x, band, y + row, ldy, accumulate);
    });
  }
  switch (W.type) {
    case DType::kF32:
      return linear_wide<RowStrips<DType::kF32>>(R, x, W, y, ldy, accumulate);
    case DType::kF16:
      return linear_wide<RowStrips<DType::kF16>>(R, x, W, y, ldy, accumulate);
    case DType::kBF16:
      return linear_wide<RowStrips<DType::kBF16>>(R, x, W, y, ldy, accumulate);
    default:
      __builtin_unreachable();  // block types lie in panels; amx.cpp sends others elsewhere
  }
}

}  // namespace anser::kernels::cpu

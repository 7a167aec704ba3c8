// Panels: block-quantised weights laid out for products with int8 activations, sixteen outputs side by side.
//
// A panel holds 16 rows of W (the last one zeros where rows end). Along the inner dimension it is a row of groups of 32
// columns; types with large blocks have a header before each eight groups. Lane r of every vector is row r:
//
//           header (256 columns)    group (32 columns), scales first           value
//   Q8_0                            d h16[16]            u8 codes[8][16][4]    d (code - 128)
//   Q4_0                            d h16[16]            nibbles               d (code - 8)
//   Q4_1                            d, m h16[16]         nibbles               d code + m
//   Q5_0                            d h16[16]            high, nibbles         d (code - 16)
//   Q5_1                            d, m h16[16]         high, nibbles         d code + m
//   Q4_K    d, m h16[16]            s, t u8[16]          nibbles               d s code - m t
//   Q5_K    d, m h16[16]            s, t u8[16]          high, nibbles         d s code - m t
//   Q6_K    d h16[16]               s i8[2][16]          high[2], nibbles      d s code - 32 d s, s of 16 columns
//
// A quad is 4 columns of 16 rows: 64 bytes, row by row, four columns of one row in a 32-bit lane. nibbles:
// u8[4][16][4], byte (g, lane) holds quad g below and quad g + 4 above. high: u8[16][4], bit q of a byte is the fifth
// bit of quad q; for Q6_K two of them, of four quads each, bits 2q and 2q + 1 being the fifth and sixth.
//
// LinearPath::kStep and kWide give the same bits on every backend. x becomes int8 in groups of 32 columns:
// dx = max |x| / 127 (0 where the largest is below 1e-30, a NaN where one is not finite), codes = x * (1 / dx) rounded
// to nearest even. A group's products are summed exactly, and then, group after group,
//   acc = fma(float(sum of code x) - zero float(sum of x), fl(scale dx), acc);  acc = fma(offset, fl(dx sum of x), acc)
// with scale = d or fl(d s), offset = m or -fl(m t). (In Q6_K each half of a group has its own first step.)
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "kernels/ops.h"

namespace anser::kernels {

inline constexpr int64_t kPanelRows = 16;
inline constexpr int64_t kPanelColumns = 32;  // of a group
inline constexpr int64_t kLargeBlock = 256;   // columns of a block of the large types
inline constexpr int64_t kQuadColumns = 4;
inline constexpr int64_t kQuadBytes = 64;  // 4 columns x 16 rows

// Groups of activations whose largest value is smaller count as zeros.
inline constexpr float kSmallestGroup = 1e-30f;

// What a panel of a type is made of.
struct PanelFormat {
  int64_t header;  // bytes before each eight groups; 0: none
  int64_t scales;  // bytes of scales and offsets of a group
  int64_t high;    // bytes of upper bits of a group
  int64_t codes;   // bytes of codes or nibbles of a group
  int zero;        // what a code of 0 stands for is -zero
  constexpr int64_t group() const { return scales + high + codes; }
  constexpr bool has_offset() const { return header > 32 || (header == 0 && scales > 32); }
  // Where in a panel group g lies, and the header it has, if any.
  constexpr int64_t header_at(int64_t g) const { return header > 0 ? g / 8 * (header + 8 * group()) : 0; }
  constexpr int64_t group_at(int64_t g) const {
    return header > 0 ? header_at(g) + header + g % 8 * group() : g * group();
  }
  // Of `cols` columns, a multiple of 32, or of 256 where there is a header.
  constexpr int64_t bytes(int64_t cols) const {
    return cols / kPanelColumns * group() + (header > 0 ? cols / kLargeBlock * header : 0);
  }
};

// REQUIRES: a block type.
constexpr PanelFormat panel_format(DType type) {
  switch (type) {
    case DType::kQ8_0:
      return {0, 32, 0, 512, 128};
    case DType::kQ4_0:
      return {0, 32, 0, 256, 8};
    case DType::kQ4_1:
      return {0, 64, 0, 256, 0};
    case DType::kQ5_0:
      return {0, 32, 64, 256, 16};
    case DType::kQ5_1:
      return {0, 64, 64, 256, 0};
    case DType::kQ4_K:
      return {64, 32, 0, 256, 0};
    case DType::kQ5_K:
      return {64, 32, 64, 256, 0};
    case DType::kQ6_K:
      return {32, 32, 128, 256, 32};
    case DType::kF32:
    case DType::kF16:
    case DType::kBF16:
      break;
  }
  return {};
}

// Integers and scales of 32 columns of one row of a block type; a word holds the codes of a quad.
struct BlockGroup {
  std::array<uint32_t, 8> quads{};
  uint16_t d = 0, m = 0;     // halves, of the group or of its large block
  uint8_t s[2] = {}, t = 0;  // of the large types
};
// Group g of a row of blocks.
BlockGroup read_block_group(DType type, const uint8_t* row, int64_t g);

// Bytes of W laid out in panels. REQUIRES: a block type, rows of whole blocks.
int64_t panels_bytes(DType type, int64_t rows, int64_t cols);
// Lays out panels [first, first + count) of W, which has rows; `out` is where panel `first` goes.
void make_panels(const Matrix& W, int64_t first, int64_t count, void* out);
// What a panel says about 32 columns of one of its rows: value = scale (code - zero) + offset.
struct PanelGroupValues {
  uint8_t codes[kPanelColumns];
  int zero;
  int64_t halves;  // 1, or 2: each half of the columns has a scale of its own
  float scale[2];
  float offset;  // 0 where has_offset is false
  bool has_offset;
};
// Row `row` (0..15) of one panel of `cols` columns, group by group.
std::vector<PanelGroupValues> read_groups(DType type, const void* panel, int64_t cols, int64_t row);
// The same as fp32 [cols]: what decode() gives for the row it was made from.
void read_panel(DType type, const void* panel, int64_t cols, int64_t row, float* out);

}  // namespace anser::kernels

// How weight matrices lie on the device: in the order in which tensor-core instructions take them, so that a warp reads
// one tile of 16 outputs x 64 columns as long runs of 16 bytes a lane and needs nothing else.
//
// Outputs are padded to 16, columns to 64, with zeros. Tiles of one row of tiles follow one another. A tile has four
// steps of 16 columns; lane 4g + t works on rows g and g + 8. Inside each 32 columns the lane has columns 8t..8t+7, in
// both operands, so that it reads its part of x as 16 bytes as well: step s of them takes 8t + 4s + {0, 1} as the
// instruction's low columns and 8t + 4s + {2, 3} as its high ones. (A sum does not mind the order of its columns.)
//
//                 bytes of a tile, in this order                                                        value
//   kHalf         halves[4 steps][32 lanes][2 halves of step][2 rows][2]                                scale x
//   kCode8        u8[2 groups of 32][32 lanes][2 steps][2 rows][4], d f16[2 groups][16]                 d (code - 128)
//   kCode4        nibbles[2 groups][32 lanes][2 rows][8], d f16[2 groups][16]                           d (code - 8)
//   kCode4Offset  nibbles[2 groups][32 lanes][2 rows][8], {d, m} f16[16], {s, t} u8[2 groups][16]       d s code - m t
//   kFloat        no tiles: fp32 rows, one after another; products of these use no tensor cores         x
//
// A word of nibbles holds column 2p in nibble p and column 2p + 1 in nibble p + 4.
#pragma once

#include <cstdint>
#include <vector>

#include "kernels/ops.h"
#include "kernels/pool.h"

namespace anser::kernels {

enum class PackedForm : uint8_t { kFloat, kHalf, kCode8, kCode4, kCode4Offset };

inline constexpr int64_t kTileRows = 16, kTileColumns = 64;

constexpr int64_t tile_bytes(PackedForm form) {
  switch (form) {
    case PackedForm::kHalf:
      return 2048;
    case PackedForm::kCode8:
      return 1024 + 64;
    case PackedForm::kCode4:
      return 512 + 64;
    case PackedForm::kCode4Offset:
      return 512 + 64 + 64;
    case PackedForm::kFloat:
      break;
  }
  return 0;
}

// A matrix ready to be copied to the device. `scale`, a power of two, belongs to kHalf: products are multiplied by it.
struct PackedMatrix {
  PackedForm form = PackedForm::kFloat;
  int64_t rows = 0, cols = 0;
  float scale = 1;
  std::vector<uint8_t> bytes;

  int64_t row_tiles() const { return (rows + kTileRows - 1) / kTileRows; }
  int64_t column_tiles() const { return (cols + kTileColumns - 1) / kTileColumns; }
};

// The form that keeps a type's values: Q8_0 and Q5_0 as kCode8, Q4_0 as kCode4, Q4_K as kCode4Offset, exactly;
// F16 as kHalf, exactly; BF16 as kHalf with a scale, exactly down to 2^-32 of the largest value and to 2^-40 of it
// below. F32, Q6_K, Q5_K, Q5_1 and Q4_1 as kHalf round to 11 bits.
PackedForm packed_form(DType type);
// REQUIRES: finite values; layout kRows; `form` is packed_form(W.type), kHalf or kFloat.
PackedMatrix pack(const Matrix& W, PackedForm form, Pool& pool);
// kHalf or kFloat without tiles, row after row: for tables of which rows are taken.
PackedMatrix pack_table(const Matrix& W, PackedForm form, Pool& pool);
// What a packed matrix says, fp32 [rows][cols] (not a table): for tests.
std::vector<float> unpack(const PackedMatrix& packed);

}  // namespace anser::kernels

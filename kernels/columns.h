// Columns: weights laid out column after column, for inputs that are mostly zeros, as relu squared leaves them. A
// column whose input is zero is never read.
//
// The rows of a matrix are cut into bands of equal size, one for each thread that may work on it, so that what a thread
// reads is one stretch of memory. In a band, plain types have element (row, column) at [column * band + row]. Q8_0: the
// inner dimension is a row of groups of 32 columns,
//
//   d h16[band]    codes u8[32][band]      value = d (code - 128)
//
// where a column's rows lie in units of 64: byte 16 L + 4 v + i of a unit is its row 16 v + 4 L + i (L, v, i = 0..3),
// so that four columns interleaved byte by byte within 128-bit lanes give quads in the order of the rows.
//
// Four-bit types have no such layout: half as many bytes a column are read at the memory's latency and not at its speed
// (figures: docs/decisions.md, 2026-11-22).
//
// LinearPath::kStep gives the bits that panels give for Q8_0; for plain types y = fma(x_k, w_k, y) for k = 0, 1, ...,
// also on kWide, whatever is skipped (but for the sign of a zero).
#pragma once

#include <cstdint>
#include <vector>

#include "kernels/ops.h"
#include "kernels/panels.h"

namespace anser::kernels {

// Rows that cannot be parted.
constexpr int64_t column_unit(DType type) {
  switch (type) {
    case DType::kQ8_0:
      return 64;
    case DType::kF32:
    case DType::kF16:
    case DType::kBF16:
      return 16;
    default:
      return 0;  // has no such layout
  }
}

// Rows of a band where up to `threads` threads share a matrix; 0 where it cannot lie in columns.
int64_t column_band(DType type, int64_t rows, int64_t threads);

// Where things are in a band of Q8_0.
struct ColumnGroups {
  int64_t band;
  constexpr int64_t bytes() const { return band * (2 + kPanelColumns); }  // of a group
  constexpr int64_t scales_at(int64_t g) const { return g * bytes(); }
  constexpr int64_t codes_at(int64_t g) const { return g * bytes() + 2 * band; }  // columns `band` bytes apart
};

int64_t columns_bytes(DType type, int64_t rows, int64_t cols);
// Lays out bands [first, first + count) of W, which lies in rows; `out` is where band `first` goes.
void make_columns(const Matrix& W, int64_t band, int64_t first, int64_t count, void* out);
// What W, in columns, says about one of its rows. REQUIRES: Q8_0.
std::vector<PanelGroupValues> read_column_groups(const Matrix& W, int64_t row);
// One row of W, in columns, as fp32 [cols].
void read_column_row(const Matrix& W, int64_t row, float* out);

}  // namespace anser::kernels

#include "kernels/columns.h"

#include <algorithm>
#include <cstring>

#include "base/check.h"
#include "kernels/numeric.h"
#include "kernels/quants.h"

namespace anser::kernels {
namespace {

constexpr int64_t kUnit = column_unit(DType::kQ8_0);

// Where row r of 64 lies in a unit.
constexpr int64_t byte_of(int64_t r) { return r / 4 % 4 * 16 + r / 16 * 4 + r % 4; }

bool is_plain(DType type) { return storage_type(type).block == 1; }

// In squares that fit a cache, since one side or the other is always walked across.
template <class T>
void make_plain(const Matrix& W, int64_t band, int64_t first, uint8_t* out) {
  constexpr int64_t kSquare = 32;
  const uint8_t* from = static_cast<const uint8_t*>(W.data) + first * W.cols * static_cast<int64_t>(sizeof(T));
  for (int64_t row = 0; row < band; row += kSquare) {
    for (int64_t column = 0; column < W.cols; column += kSquare) {
      for (int64_t k = column; k < std::min(column + kSquare, W.cols); ++k) {
        for (int64_t r = row; r < std::min(row + kSquare, band); ++r) {
          T value;
          std::memcpy(&value, from + static_cast<size_t>(r * W.cols + k) * sizeof value, sizeof value);
          std::memcpy(out + static_cast<size_t>(k * band + r) * sizeof value, &value, sizeof value);
        }
      }
    }
  }
}

// One unit of rows, of W from `first` on and of the band from `begin` on: a group's columns side by side, until all of
// its rows are in.
void make_unit(const Matrix& W, int64_t band, int64_t first, int64_t begin, uint8_t* out) {
  const ColumnGroups at{band};
  const int64_t row_bytes = dtype_bytes(W.type, W.cols);
  for (int64_t g = 0; g < W.cols / kPanelColumns; ++g) {
    uint8_t columns[kPanelColumns][kUnit];
    for (int64_t r = 0; r < kUnit; ++r) {
      const BlockGroup group =
          read_block_group(W.type, static_cast<const uint8_t*>(W.data) + (first + r) * row_bytes, g);
      std::memcpy(out + at.scales_at(g) + 2 * (begin + r), &group.d, sizeof group.d);
      for (int64_t j = 0; j < kPanelColumns; ++j)
        columns[j][byte_of(r)] = static_cast<uint8_t>(group.quads[static_cast<size_t>(j / 4)] >> (8 * (j % 4)));
    }
    for (int64_t j = 0; j < kPanelColumns; ++j) std::memcpy(out + at.codes_at(g) + j * band + begin, columns[j], kUnit);
  }
}

// Of the band that row `row` is in.
const uint8_t* band_of(const Matrix& W, int64_t row) {
  return static_cast<const uint8_t*>(W.data) + row / W.band * columns_bytes(W.type, W.band, W.cols);
}

}  // namespace

int64_t column_band(DType type, int64_t rows, int64_t threads) {
  const int64_t unit = column_unit(type);
  if (unit == 0 || rows % unit != 0) return 0;
  for (int64_t bands = std::min(threads, rows / unit); bands > 1; --bands) {
    if (rows / unit % bands == 0) return rows / bands;
  }
  return rows;
}

int64_t columns_bytes(DType type, int64_t rows, int64_t cols) {
  return is_plain(type) ? dtype_bytes(type, rows * cols) : panel_format(type).bytes(cols) / kPanelRows * rows;
}

void make_columns(const Matrix& W, int64_t band, int64_t first, int64_t count, void* out) {
  CHECK(W.layout == Layout::kRows && W.rows % band == 0 && band % column_unit(W.type) == 0);
  auto* to = static_cast<uint8_t*>(out);
  for (int64_t row = first * band; row < (first + count) * band; row += band) {
    if (W.type == DType::kF32) {
      make_plain<uint32_t>(W, band, row, to);
    } else if (is_plain(W.type)) {
      make_plain<uint16_t>(W, band, row, to);
    } else {
      for (int64_t r = 0; r < band; r += kUnit) make_unit(W, band, row + r, r, to);
    }
    to += columns_bytes(W.type, band, W.cols);
  }
}

std::vector<PanelGroupValues> read_column_groups(const Matrix& W, int64_t row) {
  const ColumnGroups at{W.band};
  const uint8_t* data = band_of(W, row);
  const int64_t in_band = row % W.band;
  std::vector<PanelGroupValues> groups;
  for (int64_t g = 0; g < W.cols / kPanelColumns; ++g) {
    uint16_t half;
    std::memcpy(&half, data + at.scales_at(g) + 2 * in_band, sizeof half);
    const float scale = float_from_half(half);
    PanelGroupValues out{{}, panel_format(W.type).zero, 1, {scale, scale}, 0.0f, false};
    const uint8_t* codes = data + at.codes_at(g) + in_band / kUnit * kUnit + byte_of(in_band % kUnit);
    for (int64_t j = 0; j < kPanelColumns; ++j) out.codes[j] = codes[j * W.band];
    groups.push_back(out);
  }
  return groups;
}

void read_column_row(const Matrix& W, int64_t row, float* out) {
  if (is_plain(W.type)) {
    for (int64_t k = 0; k < W.cols; ++k) out[k] = load_element(band_of(W, row), W.type, k * W.band + row % W.band);
    return;
  }
  for (const PanelGroupValues& group : read_column_groups(W, row)) {
    for (const uint8_t code : group.codes) *out++ = group.scale[0] * static_cast<float>(code - group.zero);
  }
}

int64_t Matrix::unit() const { return layout == Layout::kColumns ? band : kPanelRows; }

Matrix Matrix::part(int64_t begin, int64_t end) const {
  Matrix part = *this;
  part.rows = end - begin;
  CHECK(layout == Layout::kRows || begin % unit() == 0);
  const int64_t skipped = layout == Layout::kPanels    ? panels_bytes(type, begin, cols)
                          : layout == Layout::kColumns ? columns_bytes(type, begin, cols)
                                                       : begin * dtype_bytes(type, cols);
  part.data = static_cast<const uint8_t*>(data) + skipped;
  return part;
}

}  // namespace anser::kernels

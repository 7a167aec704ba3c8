#include "kernels/cuda/packed.h"

#include <algorithm>
#include <cmath>
#include <cstring>

#include "base/check.h"
#include "kernels/numeric.h"
#include "kernels/quants.h"

namespace anser::kernels {
namespace {

// Where in a tile's codes one value lies: a byte for kHalf (the lower of its two) and kCode8, a nibble for the others.
int64_t place_of(PackedForm form, int64_t row, int64_t column) {
  const int64_t g = row % 8, below = row / 8, group = column / 32, t = column % 32 / 8, within = column % 8;
  const int64_t lane = 4 * g + t, step = within / 4, high = within % 4 / 2, odd = within % 2;
  if (form == PackedForm::kHalf) return 2 * ((((2 * group + step) * 32 + lane) * 2 + high) * 4 + below * 2 + odd);
  if (form == PackedForm::kCode8) return ((group * 32 + lane) * 2 + step) * 8 + below * 4 + within % 4;
  return ((group * 32 + lane) * 2 + below) * 8 + within / 2 + 4 * odd;
}

void put_half(uint8_t* at, uint16_t bits) { std::memcpy(at, &bits, sizeof bits); }
uint16_t half_at(const uint8_t* at) {
  uint16_t bits;
  std::memcpy(&bits, at, sizeof bits);
  return bits;
}

int low_or_high(const uint8_t* nibbles, int64_t i) { return i < 16 ? nibbles[i] & 15 : nibbles[i - 16] >> 4; }

// Codes and scales of 32 columns of one row as the file has them.
struct Group {
  int code[32];
  uint16_t d = 0, m = 0;  // halves
  uint8_t s = 0, t = 0;
};

// Group `index` of a row of blocks.
Group read_group(DType type, const uint8_t* row, int64_t index) {
  Group out;
  if (type == DType::kQ4_K) {
    const uint8_t* block = row + index / 8 * 144;
    const int64_t sub = index % 8;
    const ScaleMin scales = unpack_scales(block + 4);
    out.d = half_at(block);
    out.m = half_at(block + 2);
    out.s = scales.scale[sub];
    out.t = scales.min[sub];
    for (int64_t i = 0; i < 32; ++i) out.code[i] = block[16 + sub / 2 * 32 + i] >> (sub % 2 * 4) & 15;
    return out;
  }
  const uint8_t* block = row + index * storage_type(type).bytes;
  out.d = half_at(block);
  for (int64_t i = 0; i < 32; ++i) {
    if (type == DType::kQ8_0) out.code[i] = static_cast<int8_t>(block[2 + i]) + 128;
    if (type == DType::kQ4_0) out.code[i] = low_or_high(block + 2, i);
    if (type == DType::kQ5_0) {
      out.code[i] = (low_or_high(block + 6, i) | (block[2 + i / 8] >> i % 8 & 1) << 4) - 16 + 128;
    }
  }
  return out;
}

// Bytes of codes of a tile; scales follow.
int64_t code_bytes(PackedForm form) { return form == PackedForm::kCode8 ? 1024 : 512; }

void put_group(const Group& group, PackedForm form, int64_t row, int64_t half, uint8_t* tile) {
  for (int64_t i = 0; i < 32; ++i) {
    const int64_t at = place_of(form, row, half * 32 + i);
    const auto code = static_cast<uint8_t>(group.code[i]);
    if (form == PackedForm::kCode8) {
      tile[at] = code;
    } else {
      tile[at / 2] = static_cast<uint8_t>(tile[at / 2] | code << at % 2 * 4);
    }
  }
  uint8_t* scales = tile + code_bytes(form);
  if (form == PackedForm::kCode4Offset) {
    put_half(scales + row * 4, group.d);
    put_half(scales + row * 4 + 2, group.m);
    scales[64 + (half * 16 + row) * 2] = group.s;
    scales[64 + (half * 16 + row) * 2 + 1] = group.t;
  } else {
    put_half(scales + (half * 16 + row) * 2, group.d);
  }
}

void pack_codes(const Matrix& W, PackedForm form, int64_t row, uint8_t* tiles) {
  const auto* from = static_cast<const uint8_t*>(W.data) + row * dtype_bytes(W.type, W.cols);
  for (int64_t g = 0; g < W.cols / 32; ++g) {
    put_group(read_group(W.type, from, g), form, row % kTileRows, g % 2, tiles + g / 2 * tile_bytes(form));
  }
}

std::vector<float> decode_row(const Matrix& W, int64_t row) {
  std::vector<float> values(static_cast<size_t>(W.cols));
  decode(W.type, static_cast<const uint8_t*>(W.data) + row * dtype_bytes(W.type, W.cols), W.cols, values.data());
  return values;
}

// The power of two that takes the largest value of W just below 2^15. F16 stays as it is.
float half_scale(const Matrix& W, Pool& pool) {
  if (W.type == DType::kF16) return 1;
  std::vector<float> largest(static_cast<size_t>(W.rows));
  pool.run(W.rows, [&](int, int64_t begin, int64_t end) {
    for (int64_t row = begin; row < end; ++row) {
      for (const float x : decode_row(W, row)) {
        largest[static_cast<size_t>(row)] = std::max(largest[static_cast<size_t>(row)], std::abs(x));
      }
    }
  });
  const float top = *std::max_element(largest.begin(), largest.end());
  int exponent = 0;
  if (top > 0 && std::isfinite(top)) std::frexp(top, &exponent);
  return std::ldexp(1.0f, std::max(exponent, -100) - 15);
}

void pack_halves(const Matrix& W, float scale, int64_t row, uint8_t* tiles) {
  const std::vector<float> values = decode_row(W, row);
  for (int64_t c = 0; c < W.cols; ++c) {
    uint8_t* tile = tiles + c / kTileColumns * tile_bytes(PackedForm::kHalf);
    put_half(tile + place_of(PackedForm::kHalf, row % kTileRows, c % kTileColumns),
             half_from_float(values[static_cast<size_t>(c)] / scale));
  }
}

float unpack_value(const PackedMatrix& packed, const uint8_t* tile, int64_t row, int64_t column) {
  const int64_t at = place_of(packed.form, row, column), group = column / 32;
  if (packed.form == PackedForm::kHalf) return packed.scale * float_from_half(half_at(tile + at));
  const uint8_t* scales = tile + code_bytes(packed.form);
  if (packed.form == PackedForm::kCode8) {
    return float_from_half(half_at(scales + (group * 16 + row) * 2)) * static_cast<float>(tile[at] - 128);
  }
  const int code = tile[at / 2] >> at % 2 * 4 & 15;
  if (packed.form == PackedForm::kCode4) {
    return float_from_half(half_at(scales + (group * 16 + row) * 2)) * static_cast<float>(code - 8);
  }
  const uint8_t* pair = scales + 64 + (group * 16 + row) * 2;
  return float_from_half(half_at(scales + row * 4)) * static_cast<float>(pair[0]) * static_cast<float>(code) -
         float_from_half(half_at(scales + row * 4 + 2)) * static_cast<float>(pair[1]);
}

}  // namespace

PackedForm packed_form(DType type) {
  switch (type) {
    case DType::kQ8_0:
    case DType::kQ5_0:
      return PackedForm::kCode8;
    case DType::kQ4_0:
      return PackedForm::kCode4;
    case DType::kQ4_K:
      return PackedForm::kCode4Offset;
    case DType::kF32:
    case DType::kF16:
    case DType::kBF16:
    case DType::kQ6_K:
    case DType::kQ4_1:
    case DType::kQ5_1:
    case DType::kQ5_K:
      break;
  }
  return PackedForm::kHalf;
}

PackedMatrix pack(const Matrix& W, PackedForm form, Pool& pool) {
  CHECK(W.layout == Layout::kRows);
  PackedMatrix out{form, W.rows, W.cols, 1, {}};
  if (form == PackedForm::kFloat) {
    out.bytes.resize(static_cast<size_t>(W.rows * W.cols) * sizeof(float));
    pool.run(W.rows, [&](int, int64_t begin, int64_t end) {
      for (int64_t row = begin; row < end; ++row) {
        const std::vector<float> values = decode_row(W, row);
        std::memcpy(out.bytes.data() + static_cast<size_t>(row * W.cols) * sizeof(float), values.data(),
                    values.size() * sizeof(float));
      }
    });
    return out;
  }
  if (form == PackedForm::kHalf) out.scale = half_scale(W, pool);
  const int64_t row_bytes = out.column_tiles() * tile_bytes(form);
  out.bytes.resize(static_cast<size_t>(out.row_tiles() * row_bytes));
  pool.run(out.row_tiles(), [&](int, int64_t begin, int64_t end) {
    for (int64_t row = begin * kTileRows; row < std::min(end * kTileRows, W.rows); ++row) {
      uint8_t* tiles = out.bytes.data() + row / kTileRows * row_bytes;
      if (form == PackedForm::kHalf) {
        pack_halves(W, out.scale, row, tiles);
      } else {
        pack_codes(W, form, row, tiles);
      }
    }
  });
  return out;
}

PackedMatrix pack_table(const Matrix& W, PackedForm form, Pool& pool) {
  if (form == PackedForm::kFloat) return pack(W, form, pool);
  CHECK(W.layout == Layout::kRows && form == PackedForm::kHalf);
  PackedMatrix out{form, W.rows, W.cols, half_scale(W, pool), {}};
  out.bytes.resize(static_cast<size_t>(W.rows * W.cols) * 2);
  pool.run(W.rows, [&](int, int64_t begin, int64_t end) {
    for (int64_t row = begin; row < end; ++row) {
      uint8_t* at = out.bytes.data() + row * W.cols * 2;
      for (const float x : decode_row(W, row)) {
        put_half(at, half_from_float(x / out.scale));
        at += 2;
      }
    }
  });
  return out;
}

std::vector<float> unpack(const PackedMatrix& packed) {
  std::vector<float> out(static_cast<size_t>(packed.rows * packed.cols));
  if (packed.form == PackedForm::kFloat) {
    std::memcpy(out.data(), packed.bytes.data(), packed.bytes.size());
    return out;
  }
  for (int64_t row = 0; row < packed.rows; ++row) {
    for (int64_t c = 0; c < packed.cols; ++c) {
      const int64_t tile = row / kTileRows * packed.column_tiles() + c / kTileColumns;
      out[static_cast<size_t>(row * packed.cols + c)] =
          unpack_value(packed, packed.bytes.data() + tile * tile_bytes(packed.form), row % kTileRows, c % kTileColumns);
    }
  }
  return out;
}

}  // namespace anser::kernels

#include "kernels/panels.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <vector>

#include "base/check.h"
#include "kernels/numeric.h"
#include "kernels/quants.h"

namespace anser::kernels {
namespace {

uint16_t half_at(const uint8_t* at) {
  uint16_t bits;
  std::memcpy(&bits, at, sizeof bits);
  return bits;
}
void put_half(uint8_t* at, int64_t lane, uint16_t bits) { std::memcpy(at + 2 * lane, &bits, sizeof bits); }

uint32_t word_at(const uint8_t* at, int64_t index) {
  uint32_t word;
  std::memcpy(&word, at + 4 * index, sizeof word);
  return word;
}
void or_word(uint8_t* at, int64_t index, uint32_t bits) {
  bits |= word_at(at, index);
  std::memcpy(at + 4 * index, &bits, sizeof bits);
}

constexpr uint32_t kNibbles = 0x0f0f0f0f, kTwoBits = 0x03030303, kOneBit = 0x01010101;

using Group = BlockGroup;

// Group g (0..7) of a large block.
void read_large(DType type, const uint8_t* b, int64_t g, Group& group) {
  if (type == DType::kQ6_K) {
    group.d = half_at(b + 208);
    group.s[0] = b[192 + 2 * g];
    group.s[1] = b[192 + 2 * g + 1];
    const int64_t part = g / 4, run = g % 4;
    for (int64_t q = 0; q < 8; ++q) {
      const uint32_t low = word_at(b + part * 64 + run % 2 * 32, q) >> (run < 2 ? 0 : 4) & kNibbles;
      const uint32_t upper = word_at(b + 128 + part * 32, q) >> (2 * run) & kTwoBits;
      group.quads[static_cast<size_t>(q)] = low | upper << 4;
    }
    return;
  }
  group.d = half_at(b);
  group.m = half_at(b + 2);
  const ScaleMin scales = unpack_scales(b + 4);
  group.s[0] = scales.scale[g];
  group.t = scales.min[g];
  const bool fifth = type == DType::kQ5_K;
  const uint8_t* low = b + (fifth ? 48 : 16) + g / 2 * 32;
  for (int64_t q = 0; q < 8; ++q) {
    const uint32_t upper = fifth ? word_at(b + 16, q) >> g & kOneBit : 0;
    group.quads[static_cast<size_t>(q)] = (word_at(low, q) >> (g % 2 * 4) & kNibbles) | upper << 4;
  }
}

// Four bits to the lowest bits of four bytes.
uint32_t spread(uint32_t bits) { return (bits * 0x00204081u) & kOneBit; }

}  // namespace

BlockGroup read_block_group(DType type, const uint8_t* row, int64_t g) {
  const StorageType& storage = storage_type(type);
  Group group;
  const uint8_t* b = row + g * kPanelColumns / storage.block * storage.bytes;
  if (storage.block == kLargeBlock) {
    read_large(type, b, g % 8, group);
    return group;
  }
  group.d = half_at(b);
  if (type == DType::kQ8_0) {
    for (int64_t q = 0; q < 8; ++q) group.quads[static_cast<size_t>(q)] = word_at(b + 2, q) ^ 0x80808080u;
    return group;
  }
  const bool has_offset = type == DType::kQ4_1 || type == DType::kQ5_1;
  const bool fifth = type == DType::kQ5_0 || type == DType::kQ5_1;
  if (has_offset) group.m = half_at(b + 2);
  const uint8_t* at = b + (has_offset ? 4 : 2);
  const uint32_t high = fifth ? word_at(at, 0) : 0;
  if (fifth) at += 4;
  for (int64_t q = 0; q < 8; ++q) {
    const uint32_t low = word_at(at, q % 4) >> (q / 4 * 4) & kNibbles;
    group.quads[static_cast<size_t>(q)] = low | spread(high >> (4 * q) & 15) << 4;
  }
  return group;
}

namespace {

// Where group g of a panel begins, and its header.
struct Place {
  uint8_t* header;
  uint8_t* group;
};
Place place_of(const PanelFormat& format, uint8_t* panel, int64_t g) {
  return {format.header > 0 ? panel + format.header_at(g) : nullptr, panel + format.group_at(g)};
}

void write_group(DType type, const Group& from, const Place& at, int64_t lane) {
  const PanelFormat format = panel_format(type);
  if (at.header != nullptr) {
    put_half(at.header, lane, from.d);
    if (format.header > 32) put_half(at.header + 32, lane, from.m);
    at.group[lane] = from.s[0];
    at.group[16 + lane] = type == DType::kQ6_K ? from.s[1] : from.t;
  } else {
    put_half(at.group, lane, from.d);
    if (format.scales > 32) put_half(at.group + 32, lane, from.m);
  }
  uint8_t* high = at.group + format.scales;
  uint8_t* codes = high + format.high;
  for (int64_t q = 0; q < 8; ++q) {
    const uint32_t quad = from.quads[static_cast<size_t>(q)];
    if (type == DType::kQ8_0) {
      or_word(codes + q * kQuadBytes, lane, quad);
      continue;
    }
    or_word(codes + q % 4 * kQuadBytes, lane, (quad & kNibbles) << (q / 4 * 4));
    if (format.high == 64) or_word(high, lane, (quad >> 4 & kOneBit) << q);
    if (format.high == 128) or_word(high + q / 4 * kQuadBytes, lane, (quad >> 4 & kTwoBits) << (q % 4 * 2));
  }
}

}  // namespace

int64_t panels_bytes(DType type, int64_t rows, int64_t cols) {
  const StorageType& storage = storage_type(type);
  CHECK(storage.block > 1 && cols % storage.block == 0);
  return (rows + kPanelRows - 1) / kPanelRows * panel_format(type).bytes(cols);
}

void make_panels(const Matrix& W, int64_t first, int64_t count, void* out) {
  CHECK(W.layout == Layout::kRows);
  const PanelFormat format = panel_format(W.type);
  const int64_t row_bytes = dtype_bytes(W.type, W.cols), panel_bytes = format.bytes(W.cols);
  auto* panel = static_cast<uint8_t*>(out);
  std::memset(panel, 0, static_cast<size_t>(count * panel_bytes));
  for (int64_t p = first; p < first + count; ++p, panel += panel_bytes) {
    for (int64_t lane = 0; lane < std::min(kPanelRows, W.rows - p * kPanelRows); ++lane) {
      const auto* row = static_cast<const uint8_t*>(W.data) + (p * kPanelRows + lane) * row_bytes;
      for (int64_t g = 0; g < W.cols / kPanelColumns; ++g)
        write_group(W.type, read_block_group(W.type, row, g), place_of(format, panel, g), lane);
    }
  }
}

std::vector<PanelGroupValues> read_groups(DType type, const void* panel, int64_t cols, int64_t row) {
  const PanelFormat format = panel_format(type);
  auto* bytes = const_cast<uint8_t*>(static_cast<const uint8_t*>(panel));  // only read
  std::vector<PanelGroupValues> groups;
  for (int64_t g = 0; g < cols / kPanelColumns; ++g) {
    const Place at = place_of(format, bytes, g);
    const uint8_t* header = at.header != nullptr ? at.header : at.group;
    const bool has_offset = format.has_offset();
    const float d = float_from_half(half_at(header + 2 * row));
    const float m = has_offset ? float_from_half(half_at(header + 32 + 2 * row)) : 0.0f;
    PanelGroupValues out{{}, format.zero, 1, {d, d}, m, has_offset};
    if (type == DType::kQ6_K) {
      out.halves = 2;
      for (int64_t i = 0; i < 2; ++i)
        out.scale[i] = d * static_cast<float>(static_cast<int8_t>(at.group[16 * i + row]));
    } else if (at.header != nullptr) {
      out.scale[0] = out.scale[1] = d * static_cast<float>(at.group[row]);
      out.offset = -(m * static_cast<float>(at.group[16 + row]));
    }
    const uint8_t* high = at.group + format.scales;
    const uint8_t* codes = high + format.high;
    for (int64_t j = 0; j < kPanelColumns; ++j) {
      const int64_t quad = j / kQuadColumns, byte = row * kQuadColumns + j % kQuadColumns;
      if (type == DType::kQ8_0) {
        out.codes[j] = codes[quad * kQuadBytes + byte];
        continue;
      }
      int code = codes[quad % 4 * kQuadBytes + byte] >> (quad / 4 * 4) & 15;
      if (format.high == 64) code |= (high[byte] >> quad & 1) << 4;
      if (format.high == 128) code |= (high[quad / 4 * kQuadBytes + byte] >> (quad % 4 * 2) & 3) << 4;
      out.codes[j] = static_cast<uint8_t>(code);
    }
    groups.push_back(out);
  }
  return groups;
}

void read_panel(DType type, const void* panel, int64_t cols, int64_t row, float* out) {
  for (const PanelGroupValues& group : read_groups(type, panel, cols, row)) {
    for (int64_t j = 0; j < kPanelColumns; ++j) {
      const float value =
          group.scale[j * group.halves / kPanelColumns] * static_cast<float>(group.codes[j] - group.zero);
      *out++ = group.has_offset ? value + group.offset : value;
    }
  }
}

}  // namespace anser::kernels

// The packed forms (kernels/cuda/packed.h) as a kernel reads them: bytes of a tile held in registers, turned into
// operands of tile products, and the scales that its sums are multiplied by.
#pragma once

#include "kernels/cuda/gpu.h"
#include "kernels/cuda/packed.h"

namespace anser::kernels::ANSER_GPU {

// Where a tile is read from: weights in global memory are read past the first-level cache.
enum class From : uint8_t { kGlobal, kShared };

template <class T, From kFrom>
ANSER_DEVICE T read_tile(const uint8_t* at) {
  if constexpr (kFrom == From::kGlobal) {
    return load_weights<T>(at);
  } else {
    return *reinterpret_cast<const T*>(at);
  }
}
ANSER_DEVICE float read_half(const uint8_t* at) { return half_value(*reinterpret_cast<const uint16_t*>(at)); }

// The lane's part of 32 columns, `group` 0 or 1, of a tile. operands(): of the first or the second 16 of them.
// Where kScaled: sums of products are multiplied by scale[], for row g (0) or g + 8 (1); where kOffset: and offset[]
// times the sum of x is added.
template <PackedForm kForm>
struct Group;

template <>
struct Group<PackedForm::kHalf> {
  static constexpr bool kScaled = false, kOffset = false;
  uint4 words[2];
  float scale[2], offset[2];

  template <From kFrom>
  ANSER_DEVICE void load(const uint8_t* tile, int group) {
#pragma unroll
    for (int s = 0; s < 2; ++s) {
      words[s] = read_tile<uint4, kFrom>(tile + ((2 * group + s) * kWarp + lane()) * 16);
    }
  }
  ANSER_DEVICE void operands(int s, uint32_t (&a)[4]) const {
    a[0] = words[s].x;
    a[1] = words[s].y;
    a[2] = words[s].z;
    a[3] = words[s].w;
  }
};

template <>
struct Group<PackedForm::kCode8> {
  static constexpr bool kScaled = true, kOffset = false;
  uint4 words;
  float scale[2], offset[2];

  template <From kFrom>
  ANSER_DEVICE void load(const uint8_t* tile, int group) {
    words = read_tile<uint4, kFrom>(tile + (group * kWarp + lane()) * 16);
#pragma unroll
    for (int below = 0; below < 2; ++below) {
      scale[below] = read_half(tile + 1024 + (group * 16 + below * 8 + lane() / 4) * 2);
    }
  }
  // 0x6400 + code is the half 1024 + code.
  ANSER_DEVICE void operands(int s, uint32_t (&a)[4]) const {
    const uint32_t upper = s == 0 ? words.x : words.z, lower = s == 0 ? words.y : words.w;
    constexpr uint32_t kBias = 0x64646464, kZero = 0x64806480;  // 1152 = 1024 + 128
    a[0] = subtract_halves(pick_bytes(upper, kBias, 0x4140), kZero);
    a[1] = subtract_halves(pick_bytes(lower, kBias, 0x4140), kZero);
    a[2] = subtract_halves(pick_bytes(upper, kBias, 0x4342), kZero);
    a[3] = subtract_halves(pick_bytes(lower, kBias, 0x4342), kZero);
  }
};

// Nibbles p and p + 4 of a word are columns 2p and 2p + 1.
ANSER_DEVICE uint32_t nibble_pair(uint32_t word, int p, uint32_t zero) {
  return subtract_halves((word >> (4 * p) & 0x000f000fu) | 0x64006400u, zero);
}
ANSER_DEVICE void nibble_operands(const uint2& words, int s, uint32_t zero, uint32_t (&a)[4]) {
  a[0] = nibble_pair(words.x, 2 * s, zero);
  a[1] = nibble_pair(words.y, 2 * s, zero);
  a[2] = nibble_pair(words.x, 2 * s + 1, zero);
  a[3] = nibble_pair(words.y, 2 * s + 1, zero);
}

template <>
struct Group<PackedForm::kCode4> {
  static constexpr bool kScaled = true, kOffset = false;
  uint2 words;
  float scale[2], offset[2];

  template <From kFrom>
  ANSER_DEVICE void load(const uint8_t* tile, int group) {
    words = read_tile<uint2, kFrom>(tile + (group * kWarp + lane()) * 8);
#pragma unroll
    for (int below = 0; below < 2; ++below) {
      scale[below] = read_half(tile + 512 + (group * 16 + below * 8 + lane() / 4) * 2);
    }
  }
  ANSER_DEVICE void operands(int s, uint32_t (&a)[4]) const { nibble_operands(words, s, 0x64086408u, a); }
};

template <>
struct Group<PackedForm::kCode4Offset> {
  static constexpr bool kScaled = true, kOffset = true;
  uint2 words;
  float scale[2], offset[2];

  template <From kFrom>
  ANSER_DEVICE void load(const uint8_t* tile, int group) {
    words = read_tile<uint2, kFrom>(tile + (group * kWarp + lane()) * 8);
#pragma unroll
    for (int below = 0; below < 2; ++below) {
      const int row = below * 8 + lane() / 4;
      const uint8_t* pair = tile + 576 + (group * 16 + row) * 2;
      scale[below] = read_half(tile + 512 + row * 4) * static_cast<float>(pair[0]);
      offset[below] = -read_half(tile + 512 + row * 4 + 2) * static_cast<float>(pair[1]);
    }
  }
  ANSER_DEVICE void operands(int s, uint32_t (&a)[4]) const { nibble_operands(words, s, 0x64006400u, a); }
};

// The sums of 32 columns of x, for the lane's two rows of x: a product with ones.
ANSER_DEVICE void sum_columns(const uint4& x, float (&all)[2]) {
  constexpr uint32_t kOnes[4] = {0x3c003c00u, 0x3c003c00u, 0x3c003c00u, 0x3c003c00u};
  float sums[4] = {0, 0, 0, 0};
  multiply_tiles(sums, kOnes, x.x, x.y);
  multiply_tiles(sums, kOnes, x.z, x.w);
  all[0] = sums[0];
  all[1] = sums[1];
}

// sum += W x over 32 columns, in the one order that every kernel keeps: two tile products, then the offset, then the
// scale, where there are any. x: the lane's 16 bytes; all: what sum_columns gives, used by offsets only.
template <PackedForm kForm>
ANSER_DEVICE void multiply(const Group<kForm>& w, const uint4& x, const float (&all)[2], float (&sum)[4]) {
  uint32_t first[4], second[4];
  w.operands(0, first);
  w.operands(1, second);
  if constexpr (Group<kForm>::kScaled) {
    float part[4] = {0, 0, 0, 0};
    multiply_tiles(part, first, x.x, x.y);
    multiply_tiles(part, second, x.z, x.w);
#pragma unroll
    for (int i = 0; i < 4; ++i) {
      if constexpr (Group<kForm>::kOffset) sum[i] = fmaf(w.offset[i / 2], all[i % 2], sum[i]);
      sum[i] = fmaf(w.scale[i / 2], part[i], sum[i]);
    }
  } else {
    multiply_tiles(sum, first, x.x, x.y);
    multiply_tiles(sum, second, x.z, x.w);
  }
}

}  // namespace anser::kernels::ANSER_GPU

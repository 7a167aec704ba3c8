// y = x W^T for weights laid out in panels (kernels/panels.h), with x rounded to int8.
//
// I is an instruction set's view of codes: kWidth 32-bit lanes, each four columns of one output. One weight vector of
// 64 bytes meets one broadcast quad of x, so nothing is summed across lanes, and the unpacking of a weight is shared by
// up to eight rows of x. For one row, four panels far apart are read together: one sequential stream gets two thirds of
// what a core can draw from memory.
#pragma once

#include <cstdint>

#include "kernels/cpu/sweep.h"
#include "kernels/panels.h"

namespace anser::kernels::cpu {

// What a group of 32 codes of x stands for.
struct GroupScale {
  float scale;       // dx
  float weighted;    // fl(dx sum of the codes)
  int32_t start[2];  // where sums of products begin: -zero times the sum of the codes; Q6_K: of each half's
};

// One row of x as int8, groups of codes `apart` bytes from each other.
template <class I>
[[gnu::noinline]] void quantise_row(int64_t K, const float* x, int zero, bool halves, int8_t* codes, int64_t apart,
                                    GroupScale* groups) {
  using V = typename I::Floats;
  for (int64_t i = 0; i < K; i += kPanelColumns, ++groups, codes += apart) {
    V largest = V::zero(), poison = V::zero();  // x * 0 is a NaN where x is not finite
#pragma GCC unroll 4
    for (int64_t j = 0; j < kPanelColumns; j += V::kWidth) {
      const V value = V::load(x + i + j);
      largest = V::max(largest, V::abs(value));
      poison = V::fma(value, V::zero(), poison);
    }
    const float most = largest.highest();
    const bool nothing = most < kSmallestGroup;
    const float scale = nothing ? 0.0f : most / 127.0f;
    const V inverse = V::set(nothing ? 0.0f : 1.0f / scale);
    float sums[2];
#pragma GCC unroll 2
    for (int64_t h = 0; h < 2; ++h) {
      V sum = V::zero();
#pragma GCC unroll 2
      for (int64_t j = 16 * h; j < 16 * h + 16; j += V::kWidth) {
        const V code = V::round(V::load(x + i + j) * inverse);
        I::store_codes(code, codes + j);
        sum = sum + code;
      }
      sums[h] = sum.sum();
    }
    groups->scale = scale + poison.sum();
    groups->weighted = groups->scale * (sums[0] + sums[1]);
    const float weight = static_cast<float>(-zero);  // products of whole numbers below 2^24: exact
    groups->start[0] = I::whole(weight * (halves ? sums[0] : sums[0] + sums[1]));
    groups->start[1] = I::whole(weight * sums[1]);
  }
}

// One group of one panel, from lane `first` on: unpacks codes, scales and offset.
template <class I, DType kType>
struct PanelGroup {
  using V = typename I::Floats;
  static constexpr PanelFormat kFormat = panel_format(kType);
  static constexpr bool kHasOffset = kFormat.has_offset();
  static constexpr int kHalves = kType == DType::kQ6_K ? 2 : 1;  // scales of their own

  const uint8_t* header;  // of the large block; unused where the type has none
  const uint8_t* group;
  int64_t first;

  [[gnu::always_inline]] V scale(int half) const {
    if constexpr (kFormat.header == 0) return V::load_half(group + 2 * first);
    const V d = V::load_half(header + 2 * first);
    if constexpr (kType == DType::kQ6_K) return d * V::load_int8(group + 16 * half + first);
    return d * I::load_uint8(group + first);
  }
  [[gnu::always_inline]] V offset() const {
    if constexpr (kFormat.header == 0) return V::load_half(group + 32 + 2 * first);
    return V::zero() - V::load_half(header + 32 + 2 * first) * I::load_uint8(group + 16 + first);
  }
  template <int kQuadIndex>
  [[gnu::always_inline]] I codes() const {
    const uint8_t* high = group + kFormat.scales + kQuadColumns * first;
    const uint8_t* low = high + kFormat.high;
    if constexpr (kType == DType::kQ8_0) return I::load(low + kQuadIndex * kQuadBytes);
    const I both = I::load(low + kQuadIndex % 4 * kQuadBytes);
    const I nibble = kQuadIndex < 4 ? both.low() : both.high();
    if constexpr (kFormat.high == 64) return nibble.template with_upper<kQuadIndex, 0x10>(I::load(high));
    if constexpr (kFormat.high == 128) {
      return nibble.template with_upper<2 * (kQuadIndex % 4), 0x30>(I::load(high + kQuadIndex / 4 * kQuadBytes));
    }
    return nibble;
  }
};

template <int... kValues, class Body>
[[gnu::always_inline]] inline void each(const Body& body) {
  (body.template operator()<kValues>(), ...);
}

// body.operator()<type>() for a block type.
template <class Body>
[[gnu::always_inline]] inline void with_block_type(DType type, const Body& body) {
  switch (type) {
    case DType::kQ8_0:
      return body.template operator()<DType::kQ8_0>();
    case DType::kQ6_K:
      return body.template operator()<DType::kQ6_K>();
    case DType::kQ5_1:
      return body.template operator()<DType::kQ5_1>();
    case DType::kQ5_0:
      return body.template operator()<DType::kQ5_0>();
    case DType::kQ5_K:
      return body.template operator()<DType::kQ5_K>();
    case DType::kQ4_1:
      return body.template operator()<DType::kQ4_1>();
    case DType::kQ4_0:
      return body.template operator()<DType::kQ4_0>();
    case DType::kQ4_K:
      return body.template operator()<DType::kQ4_K>();
    case DType::kF32:
    case DType::kF16:
    case DType::kBF16:
      break;
  }
  __builtin_unreachable();
}

// A row of x as the products read it.
struct PanelInput {
  const int8_t* codes;
  const GroupScale* groups;
};

// Adds one group of a panel to the sums of kRows rows.
template <class I, DType kType, int kRows>
[[gnu::always_inline]] inline void add_group(const PanelGroup<I, kType>& at, int64_t g, const PanelInput (&x)[kRows],
                                             typename I::Floats (&sums)[kRows]) {
  using V = typename I::Floats;
  using Group = PanelGroup<I, kType>;
  const auto part = [&]<int kHalf, int... kQuads>() __attribute__((always_inline)) {
    I products[kRows];
#pragma GCC unroll 8
    for (int r = 0; r < kRows; ++r) products[r] = I::broadcast(x[r].groups[g].start[kHalf]);
    each<kQuads...>([&]<int kIndex>() __attribute__((always_inline)) {
      const I codes = at.template codes<kIndex>();
#pragma GCC unroll 8
      for (int r = 0; r < kRows; ++r) {
        const int8_t* quad = x[r].codes + g * kPanelColumns + kIndex * kQuadColumns;
        if constexpr (kType == DType::kQ8_0) {
          products[r] = I::dot_wide(products[r], codes, quad);
        } else {
          products[r] = I::dot(products[r], codes, quad);
        }
      }
    });
    const V scale = at.scale(kHalf);
#pragma GCC unroll 8
    for (int r = 0; r < kRows; ++r) {
      const GroupScale& input = x[r].groups[g];
      sums[r] = V::fma(products[r].floats(), scale * V::set(input.scale), sums[r]);
    }
  };
  if constexpr (Group::kHalves == 2) {
    part.template operator()<0, 0, 1, 2, 3>();
    part.template operator()<1, 4, 5, 6, 7>();
  } else {
    part.template operator()<0, 0, 1, 2, 3, 4, 5, 6, 7>();
  }
  if constexpr (Group::kHasOffset) {
    const V offset = at.offset();
#pragma GCC unroll 8
    for (int r = 0; r < kRows; ++r) sums[r] = V::fma(offset, V::set(x[r].groups[g].weighted), sums[r]);
  }
}

// How far ahead of its use a panel is asked for, bytes: the memory's latency while several rows of x use up what has
// come.
inline constexpr int64_t kAhead = 1024;

// kPanels panels, their lanes from `first` on, times kRows rows of x.
template <class I, DType kType, int kPanels, int kRows>
[[gnu::noinline]] void panel_dots(const uint8_t* const (&panels)[kPanels], int64_t first, int64_t K,
                                  const PanelInput (&x)[kRows], typename I::Floats (&sums)[kPanels][kRows]) {
  constexpr PanelFormat kFormat = panel_format(kType);
  constexpr int64_t kStep = kFormat.header > 0 ? kLargeBlock / kPanelColumns : 1;
  typename I::Floats partial[kPanels][kRows];
  const uint8_t* at[kPanels];
#pragma GCC unroll 4
  for (int p = 0; p < kPanels; ++p) {
    at[p] = panels[p];
#pragma GCC unroll 8
    for (int r = 0; r < kRows; ++r) partial[p][r] = I::Floats::zero();
  }
  for (int64_t g = 0; g < K / kPanelColumns; g += kStep) {
    for (int64_t i = 0; i < kStep; ++i) {
#pragma GCC unroll 4
      for (int p = 0; p < kPanels; ++p) {
        const uint8_t* group = at[p] + kFormat.header + i * kFormat.group();
        for (int64_t line = 0; line < kFormat.group(); line += 64) __builtin_prefetch(group + kAhead + line);
        add_group<I, kType, kRows>({at[p], group, first}, g + i, x, partial[p]);
      }
    }
#pragma GCC unroll 4
    for (int p = 0; p < kPanels; ++p) at[p] += kFormat.header + kStep * kFormat.group();
  }
#pragma GCC unroll 4
  for (int p = 0; p < kPanels; ++p) {
#pragma GCC unroll 8
    for (int r = 0; r < kRows; ++r) sums[p][r] = partial[p][r];
  }
}

// Where results go.
struct PanelOutput {
  float* y;
  int64_t ldy, rows;  // rows of W
  bool accumulate;
};

// kPanels panels, `apart` from each other, and rows [row, row + kRows) of x.
template <class I, DType kType, int kPanels, int kRows>
[[gnu::always_inline]] inline void panel_products(const Matrix& W, int64_t panel, int64_t apart, int64_t row,
                                                  const PanelInput& x, const PanelOutput& to) {
  using V = typename I::Floats;
  const int64_t bytes = panel_format(kType).bytes(W.cols);
  const uint8_t* panels[kPanels];
  PanelInput inputs[kRows];
  for (int p = 0; p < kPanels; ++p) panels[p] = static_cast<const uint8_t*>(W.data) + (panel + p * apart) * bytes;
  for (int r = 0; r < kRows; ++r)
    inputs[r] = {x.codes + (row + r) * W.cols, x.groups + (row + r) * (W.cols / kPanelColumns)};
  for (int64_t first = 0; first < kPanelRows; first += V::kWidth) {
    V sums[kPanels][kRows];
    panel_dots<I, kType, kPanels, kRows>(panels, first, W.cols, inputs, sums);
    for (int p = 0; p < kPanels; ++p) {
      const int64_t output = (panel + p * apart) * kPanelRows + first, left = to.rows - output;
      for (int r = 0; r < kRows && left > 0; ++r) {
        float* y = to.y + (row + r) * to.ldy + output;
        const auto lanes = V::first(smaller(left, V::kWidth));
        (to.accumulate ? sums[p][r] + V::load(y, lanes) : sums[p][r]).store(y, lanes);
      }
    }
  }
}

template <class I, DType kType>
void linear_panels_typed(int64_t R, const Matrix& W, const PanelInput& x, const PanelOutput& to) {
  const int64_t count = (W.rows + kPanelRows - 1) / kPanelRows;
  if (R == 1) {
    const int64_t apart = count / 4;
    for (int64_t p = 0; p < apart; ++p) panel_products<I, kType, 4, 1>(W, p, apart, 0, x, to);
    for (int64_t p = 4 * apart; p < count; ++p) panel_products<I, kType, 1, 1>(W, p, 0, 0, x, to);
    return;
  }
  for (int64_t p = 0; p < count; ++p) {
    int64_t row = 0;
    for (; row + I::kRows <= R; row += I::kRows) panel_products<I, kType, 1, I::kRows>(W, p, 0, row, x, to);
    if (R - row >= 4 && I::kRows > 4) {
      panel_products<I, kType, 1, 4>(W, p, 0, row, x, to);
      row += 4;
    }
    for (; row < R; ++row) panel_products<I, kType, 1, 1>(W, p, 0, row, x, to);
  }
}

// R rows of x as int8, one after another, and then all their scales.
struct FlatCodes {
  int8_t* codes;
  GroupScale* groups;

  [[gnu::always_inline]] static int64_t bytes(int64_t R, int64_t K) {
    return R * K + R * K / kPanelColumns * static_cast<int64_t>(sizeof(GroupScale));
  }
  [[gnu::always_inline]] FlatCodes(void* input, int64_t R, int64_t K)
      : codes(static_cast<int8_t*>(input)), groups(reinterpret_cast<GroupScale*>(codes + R * K)) {}
};

// W lies in panels or columns.
template <class I>
void prepare_panels(int64_t R, int64_t begin, int64_t end, const float* rows, const Matrix& W, void* input) {
  const int64_t K = W.cols;
  const FlatCodes all(input, R, K);
  const int zero = W.type == DType::kQ8_0 && I::kSignedCodes ? 0 : panel_format(W.type).zero;
  for (int64_t r = begin; r < end; ++r, rows += K) {
    quantise_row<I>(K, rows, zero, W.type == DType::kQ6_K, all.codes + r * K, kPanelColumns,
                    all.groups + r * (K / kPanelColumns));
  }
}

// REQUIRES: W.layout == Layout::kPanels.
template <class I>
void multiply_panels(int64_t R, const void* input, const Matrix& W, float* y, int64_t ldy, bool accumulate) {
  const FlatCodes all(const_cast<void*>(input), R, W.cols);
  const PanelInput x{all.codes, all.groups};
  const PanelOutput to{y, ldy, W.rows, accumulate};
  with_block_type(W.type, [&]<DType kType>() { linear_panels_typed<I, kType>(R, W, x, to); });
}

// Columns [32 g, 32 g + 32 count) of one panel, dequantised: out[column][lane], rows of `ld` floats.
template <class I, DType kType>
void unpack_panel_typed(const uint8_t* panel, int64_t g, int64_t count, float* out, int64_t ld) {
  using V = typename I::Floats;
  using Group = PanelGroup<I, kType>;
  constexpr PanelFormat kFormat = panel_format(kType);
  const V zero = V::set(static_cast<float>(kFormat.zero));
  for (const int64_t end = g + count; g < end; ++g) {
    for (int64_t first = 0; first < kPanelRows; first += V::kWidth) {
      const Group at{panel + kFormat.header_at(g), panel + kFormat.group_at(g), first};
      const V scales[2] = {at.scale(0), at.scale(Group::kHalves - 1)};
      each<0, 1, 2, 3, 4, 5, 6, 7>([&]<int kIndex>() __attribute__((always_inline)) {
        const I codes = at.template codes<kIndex>();
        each<0, 1, 2, 3>([&]<int kByte>() __attribute__((always_inline)) {
          V value = scales[kIndex / 4] * (codes.template byte<kByte>() - zero);
          if constexpr (Group::kHasOffset) value = value + at.offset();
          value.store(out + (kIndex * kQuadColumns + kByte) * ld + first);
        });
      });
    }
    out += kPanelColumns * ld;
  }
}

template <class I>
void unpack_panel(DType type, const uint8_t* panel, int64_t g, int64_t count, float* out, int64_t ld) {
  with_block_type(type, [&]<DType kType>() { unpack_panel_typed<I, kType>(panel, g, count, out, ld); });
}

}  // namespace anser::kernels::cpu

// The loops of kernels/limits.h over a register of any width. Everything is always_inline: see vec512.h.
#pragma once

#include <cstdint>

#include "kernels/limits.h"

namespace anser::kernels::cpu {

// Two kilobytes ahead: at 10 GB/s a stream, the two hundred nanoseconds that a line takes to come.
inline constexpr int64_t kLinesAhead = 32;

// Registers of 64-bit words.
struct Words16 {
  typedef uint64_t Vector __attribute__((vector_size(16)));
};
struct Words32 {
  typedef uint64_t Vector __attribute__((vector_size(32)));
};
struct Words64 {
  typedef uint64_t Vector __attribute__((vector_size(64)));
};

template <class Words, int kStreams, bool kPrefetch>
[[gnu::always_inline]] inline uint64_t read_streams(const void* data, int64_t bytes) {
  using Vector = typename Words::Vector;
  constexpr int64_t kWords = sizeof(Vector) / 8, kLine = 8 / kWords;  // vectors in a cache line
  const int64_t lines = bytes / 64 / kStreams;
  const auto* begin = static_cast<const Vector*>(data);
  Vector sums[kStreams] = {};
#pragma GCC unroll 4
  for (int64_t i = 0; i < lines; ++i) {
#pragma GCC unroll 8
    for (int64_t stream = 0; stream < kStreams; ++stream) {
      const Vector* line = begin + (stream * lines + i) * kLine;
      if constexpr (kPrefetch) __builtin_prefetch(line + kLinesAhead * kLine, 0, 3);
#pragma GCC unroll 4
      for (int64_t part = 0; part < kLine; ++part) sums[stream] += line[part];
    }
  }
  uint64_t sum = 0;
  for (const Vector& one : sums) {
    for (int64_t k = 0; k < kWords; ++k) sum += one[k];
  }
  return sum;
}

template <class Words, bool kPrefetch>
[[gnu::always_inline]] inline uint64_t read_in(const void* data, int64_t bytes, int streams) {
  switch (streams) {
    case 1:
      return read_streams<Words, 1, kPrefetch>(data, bytes);
    case 2:
      return read_streams<Words, 2, kPrefetch>(data, bytes);
    case 4:
      return read_streams<Words, 4, kPrefetch>(data, bytes);
    default:
      return read_streams<Words, 8, kPrefetch>(data, bytes);
  }
}

template <class Words>
[[gnu::always_inline]] inline uint64_t read_by(const void* data, int64_t bytes, const ReadWay& way) {
  return way.prefetch ? read_in<Words, true>(data, bytes, way.streams)
                      : read_in<Words, false>(data, bytes, way.streams);
}

inline constexpr int kChains = 12;  // two units with a latency of four need eight
inline constexpr int64_t kRounds = 20000;

// `Vector` as Avx512 (vec512.h). Twelve chains of x = x * a + b, which tend to b / (1 - a).
template <class Vector>
[[gnu::always_inline]] inline float multiply_add() {
  Vector a = Vector::set(0.999f), b = Vector::set(0.001f);
  Vector x[kChains];
  for (int i = 0; i < kChains; ++i) x[i] = Vector::set(static_cast<float>(i));
  for (int64_t round = 0; round < kRounds; ++round) {
#pragma GCC unroll 12
    for (int i = 0; i < kChains; ++i) x[i] = Vector::fma(x[i], a, b);
  }
  for (int i = 1; i < kChains; ++i) x[0] = x[0] + x[i];
  float out[Vector::kWidth];
  x[0].store(out);
  return out[0];
}

inline constexpr double multiply_add_operations(int64_t width) {
  return 2.0 * static_cast<double>(kRounds * kChains * width);
}

// One entry of the table for each instruction set; where it may be called: kernels/cpu/tables.h.
uint64_t read_memory_avx2(const void* data, int64_t bytes, const ReadWay& way);
uint64_t read_memory_avx512(const void* data, int64_t bytes, const ReadWay& way);
float multiply_add_avx2();
float multiply_add_avx512();
inline constexpr int64_t kTileRounds = 4000;
inline constexpr int kTilesAtOnce = 4;
float bf16_tiles();
float int8_tiles();
inline constexpr int64_t kCachedSteps = 8;  // along k: 16 KB of each operand
float bf16_cached();
float int8_groups();

}  // namespace anser::kernels::cpu

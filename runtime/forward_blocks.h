// What the files of the forward pass agree on: its blocks of [rows, C], and sizes.
#pragma once

#include <cstdint>

namespace anser::runtime {

enum Block : int64_t { kX, kXNext, kR, kK, kV, kWLora, kALora, kVLora, kG, kVFirst, kH, kBlocks, kOut = kK };

// The longest segment of a slice.
inline constexpr int64_t kLongestSegment = 64;
// Work below this size costs less than waking another thread (a few microseconds).
inline constexpr int64_t kParallelMacs = 400'000;

}  // namespace anser::runtime

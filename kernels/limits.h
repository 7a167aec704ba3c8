// Loops that reach a limit of the processor and do nothing else: what speeds are held against. Each runs on the calling
// thread; a limit of the machine is that of all its threads together.
#pragma once

#include <cstdint>
#include <span>

namespace anser::kernels {

// How a thread reads its part of a buffer: as so many streams side by side, each a stretch of its own, with or without
// asking for the lines ahead.
struct ReadWay {
  int streams = 1;
  bool prefetch = false;
};
// Every way there is: 1, 2, 4 and 8 streams.
std::span<const ReadWay> read_ways();

// Reads `bytes` once, in the widest registers there are, and returns the sum of the 64-bit words.
// REQUIRES: data is 64-byte aligned, bytes a multiple of 512, `way` one of read_ways().
uint64_t read_memory(const void* data, int64_t bytes, const ReadWay& way);

// Products out of registers alone; "cached": with operands from the first cache and sums to memory; "groups": also with
// sums of 32 columns scaled and added up, as block types want it.
struct ProductLoop {
  const char* name;   // "fp32", "bf16 tiles", "bf16 tiles cached", "int8 tiles", "int8 groups"
  double operations;  // of one run; a multiplication and an addition are two
  float (*run)();     // something that depends on all of it
};
// Those of this processor: fp32 in the widest registers first, then tiles where it has them.
std::span<const ProductLoop> product_loops();

}  // namespace anser::kernels

// What a kernel of this folder may ask of the machine, and what its host code may. Two implementations of one
// interface: a device (gpu_cuda.h, compiled by nvcc) and an emulation of it on the processor (gpu_emulated.h, compiled
// by any C++ compiler). Kernels are written once over it; nothing here but these two headers knows CUDA.
//
// Every kernel has at most 256 threads a block, a multiple of 32, and all its shared memory is dynamic. All lanes of a
// warp call a warp operation together, all threads of a block sync_block(), and none leaves before the last of them.
//
// Order between kernels of a queue: each calls wait_previous() before it touches anything that an earlier kernel wrote
// or reads, and start_next() right after. So a kernel may begin (and fetch its weights, which nobody writes) while its
// predecessor runs, but only when that one's predecessor has ended.
#pragma once

#if defined(__CUDACC__)
#include "kernels/cuda/gpu_cuda.h"
#else
#include "kernels/cuda/gpu_emulated.h"
#endif

namespace anser::kernels::ANSER_GPU {

inline constexpr int kWarp = 32;
inline constexpr int kBlock = 256;

template <class T>
struct Vector4 {
  T x, y, z, w;
};

ANSER_DEVICE int lane() { return thread_index() % kWarp; }
ANSER_DEVICE int warp() { return thread_index() / kWarp; }

// The sum over aligned groups of `width` lanes (a power of two), the same bits in each of them.
ANSER_DEVICE float sum_lanes(float x, int width) {
  for (int distance = width / 2; distance > 0; distance /= 2) x += shuffle_xor(x, distance);
  return x;
}

// The sum over the block, the same bits in every thread. `scratch`: one float a warp; free again at the next sync.
ANSER_DEVICE float sum_block(float x, float* scratch) {
  x = sum_lanes(x, kWarp);
  if (lane() == 0) scratch[warp()] = x;
  sync_block();
  float sum = 0;
  for (int w = 0; w < thread_count() / kWarp; ++w) sum += scratch[w];
  sync_block();
  return sum;
}

}  // namespace anser::kernels::ANSER_GPU

// gpu.h without a device: every thread of a block is a fiber, and the blocks of a kernel run one after another. It
// exists so that the kernels are tested wherever the program is built, on the bits they compute with, before a device
// has been seen: a barrier that not all threads reach is a failure; shared memory starts as NaNs and, like device
// memory, is an allocation of its exact size, so that AddressSanitizer sees what goes past its end; copies arrive when
// they are waited for, no sooner; and threads and blocks run forwards in one launch and backwards in the next, so that
// a missing barrier shows as a difference. What it does not show: races that only true parallelism has, the hardware's
// rounding inside a tile product (here: exact), and speed.
#pragma once

#include <cmath>
#include <cstdint>
#include <cstring>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "base/result.h"

#define ANSER_GPU emulated
#define ANSER_DEVICE inline
#define ANSER_KERNEL inline void
#define ANSER_KERNEL_IN_PAIRS inline void
#define ANSER_KERNEL_OF_PLAN inline void
#define ANSER_ARGUMENT const

namespace anser::kernels::emulated {

// ---- in kernels ----

struct alignas(16) uint4 {
  uint32_t x, y, z, w;
};
struct alignas(8) uint2 {
  uint32_t x, y;
};
struct alignas(16) float4 {
  float x, y, z, w;
};
inline float4 make_float4(float x, float y, float z, float w) { return {x, y, z, w}; }

int thread_index();
int thread_count();
int block_x();
int block_y();
int block_z();
void sync_block();
float shuffle_xor(float x, int distance);
int shuffle_xor(int x, int distance);
void* shared_bytes();
template <class T>
T* shared_memory() {
  return static_cast<T*>(shared_bytes());
}

inline void wait_previous() {}
inline void start_next() {}
inline void prefetch(const void*, uint32_t) {}
template <class T>
T load_weights(const void* at) {
  return *static_cast<const T*>(at);
}
// Until the wait that its group needs, what is copied reads as NaNs.
void copy_async(void* shared, const void* global, bool exists);
void commit_copies();
void wait_for_copies(int pending);
template <int kPending>
void wait_copies() {
  wait_for_copies(kPending);
}

void multiply_tiles(float (&d)[4], const uint32_t (&a)[4], uint32_t b0, uint32_t b1);
void multiply_bf16_tiles(float (&d)[4], const uint32_t (&a)[4], uint32_t b0, uint32_t b1);
uint32_t bf16_pair(float low, float high);
inline float float_of_bits(uint32_t bits) { return __builtin_bit_cast(float, bits); }
float half_value(uint16_t bits);
uint16_t half_bits(float x);
uint32_t subtract_halves(uint32_t a, uint32_t b);
uint32_t pick_bytes(uint32_t a, uint32_t b, uint32_t selector);

// ---- on the host ----

struct Grid {
  int64_t x = 1, y = 1, z = 1;
  int threads = 256;
  int64_t shared = 0;  // bytes
};

// Runs `kernel` in every thread of the grid.
void run_grid(const Grid& grid, const std::function<void()>& kernel);

class Memory {
 public:
  static Result<Memory> allocate(int64_t bytes) {
    Memory memory;
    memory.bytes_.reset(new uint8_t[static_cast<size_t>(bytes)]());
    return memory;
  }
  template <class T>
  T* as() const {
    return reinterpret_cast<T*>(bytes_.get());
  }

 private:
  std::unique_ptr<uint8_t[]> bytes_;
};
using Pinned = Memory;

class Graph {
 public:
  std::vector<std::function<void()>> steps;
};

class Queue {
 public:
  static Result<Queue> create(bool) { return Queue(); }

  template <class... P, class... A>
  Status launch(void (*kernel)(P...), const Grid& grid, A... arguments) {
    const auto step = [=] { run_grid(grid, [=] { kernel(static_cast<P>(arguments)...); }); };
    if (recording_ != nullptr) {
      recording_->steps.push_back(step);
    } else {
      step();
    }
    return {};
  }
  Status copy(void* to, const void* from, int64_t bytes) {
    std::memcpy(to, from, static_cast<size_t>(bytes));
    return {};
  }
  Status wait() { return {}; }
  template <class Body>
  Result<Graph> record(const Body& body) {
    Graph graph;
    recording_ = &graph;
    const Status launched = body();
    recording_ = nullptr;
    if (!launched) return launched.error();
    return graph;
  }
  Status launch(const Graph& graph) {
    for (const auto& step : graph.steps) step();
    return {};
  }

 private:
  Graph* recording_ = nullptr;
};

struct Machine {
  std::string name;
  int multiprocessors = 0;
  bool overlaps = false;
  int64_t shared = 0;
};
inline Result<Machine> open_machine() { return Machine{"emulated", 4, false, 227 << 10}; }

}  // namespace anser::kernels::emulated

// The loops every fast op is made of: whole vectors, then one tail with the missing lanes masked off.
#pragma once

#include <cstdint>

namespace anser::kernels::cpu {

// body(i, lanes) for i = 0, W, 2W, ... < n; lanes is V::All, or V::First for the last partial vector.
template <class V, class Body>
[[gnu::always_inline]] inline void sweep(int64_t n, const Body& body) {
  int64_t i = 0;
  for (; i + V::kWidth <= n; i += V::kWidth) body(i, typename V::All{});
  if (i < n) body(i, V::first(n - i));
}

template <class T>
[[gnu::always_inline]] inline T smaller(T a, T b) {
  return a < b ? a : b;
}

// Scratch of one call, from memory that the thread keeps for the next: fresh pages would cost as much as the product
// they serve. 64-byte aligned for the tile loads. std::vector would emit its code under a name shared with files of
// other instruction sets.
class Scratch {
 public:
  [[gnu::always_inline]] explicit Scratch(int64_t floats)
      : data_(static_cast<float*>(
            __builtin_assume_aligned(allocate(static_cast<unsigned long>(floats) * sizeof(float)), 64))) {}
  [[gnu::always_inline]] ~Scratch() { release(data_); }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;
  [[gnu::always_inline]] float* get() const { return data_; }

 private:
  static void* allocate(unsigned long bytes);  // cpu/scratch.cpp, built for every processor
  static void release(void* data);
  float* data_;
};

}  // namespace anser::kernels::cpu

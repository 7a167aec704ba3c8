#include "kernels/limits.h"

#include <array>
#include <string_view>
#include <vector>

#include "kernels/cpu/limits.h"
#include "kernels/ops.h"

namespace anser::kernels {
namespace {

constexpr std::array<ReadWay, 8> kReadWays{
    {{1, false}, {2, false}, {4, false}, {8, false}, {1, true}, {2, true}, {4, true}, {8, true}}};

// Four floats with no instruction set asked for: what every processor of the family has.
struct Plain {
  static constexpr int64_t kWidth = 4;
  typedef float Floats __attribute__((vector_size(16)));
  Floats v;

  [[gnu::always_inline]] static Plain set(float x) { return {Floats{x, x, x, x}}; }
  [[gnu::always_inline]] static Plain fma(Plain a, Plain b, Plain c) { return {a.v * b.v + c.v}; }
  [[gnu::always_inline]] friend Plain operator+(Plain a, Plain b) { return {a.v + b.v}; }
  [[gnu::always_inline]] void store(float* p) const {
    for (int64_t i = 0; i < kWidth; ++i) p[i] = v[i];
  }
};

float multiply_add_plain() { return cpu::multiply_add<Plain>(); }

}  // namespace

std::span<const ReadWay> read_ways() { return kReadWays; }

uint64_t read_memory(const void* data, int64_t bytes, const ReadWay& way) {
#if defined(__x86_64__)
  if (find_ops("avx512") != nullptr) return cpu::read_memory_avx512(data, bytes, way);
  if (find_ops("avx2") != nullptr) return cpu::read_memory_avx2(data, bytes, way);
#endif
  return cpu::read_by<cpu::Words16>(data, bytes, way);
}

std::span<const ProductLoop> product_loops() {
  static const std::vector<ProductLoop> kLoops = [] {
    std::vector<ProductLoop> loops;
#if defined(__x86_64__)
    if (find_ops("avx512") != nullptr) {
      loops.push_back({"fp32", cpu::multiply_add_operations(16), cpu::multiply_add_avx512});
    } else if (find_ops("avx2") != nullptr) {
      loops.push_back({"fp32", cpu::multiply_add_operations(8), cpu::multiply_add_avx2});
    }
    if (find_ops("amx") != nullptr) {
      const double tiles = 2.0 * static_cast<double>(cpu::kTileRounds * cpu::kTilesAtOnce * 16 * 16);
      loops.push_back({"bf16 tiles", tiles * 32, cpu::bf16_tiles});
      loops.push_back({"bf16 tiles cached", tiles * 32, cpu::bf16_cached});
      loops.push_back({"int8 tiles", tiles * 64, cpu::int8_tiles});
      loops.push_back({"int8 groups", tiles * 32, cpu::int8_groups});
    }
#endif
    if (loops.empty()) {
      loops.push_back({"fp32", cpu::multiply_add_operations(Plain::kWidth), multiply_add_plain});
    }
    return loops;
  }();
  return kLoops;
}

}  // namespace anser::kernels

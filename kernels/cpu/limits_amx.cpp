// kernels/limits.h on tiles: four products in flight, as many as one unit needs. First with operands that stay in their
// tiles; then as matrices have them: operands from the first cache, sums to memory.
#include <cstring>

#include "kernels/cpu/limits.h"
#include "kernels/cpu/panels.h"
#include "kernels/cpu/tiles.h"

namespace anser::kernels::cpu {
namespace {

struct alignas(64) TileBytes {
  uint8_t bytes[1024];
};

template <class Product>
[[gnu::always_inline]] inline void repeat(uint8_t fill, TileBytes& out, const Product& product) {
  TileBytes operand;
  std::memset(operand.bytes, fill, sizeof operand.bytes);
  const TileSession session;
  settle();
  _tile_loadd(4, operand.bytes, 64);
  _tile_loadd(5, operand.bytes, 64);
  _tile_loadd(6, operand.bytes, 64);
  _tile_loadd(7, operand.bytes, 64);
  _tile_zero(0);
  _tile_zero(1);
  _tile_zero(2);
  _tile_zero(3);
  for (int64_t round = 0; round < kTileRounds; ++round) product();
  _tile_stored(0, out.bytes, 64);
  settle();
}

// What a compiler must take for anything.
[[gnu::always_inline]] inline void forget(const void* data) { __asm__ volatile("" : : "r"(data) : "memory"); }

// Groups of 32 columns of one panel times sixteen rows: the sums of product n are stored and those of the one before
// scaled while product n + 1 is multiplied. A product takes what it costs alone plus what its scaling does: the two
// overlap little, in whatever order.
struct GroupProducts {
  alignas(64) int8_t inputs[4][16 * kPanelColumns], codes[4][16 * kPanelColumns];
  alignas(64) int32_t results[4][16 * 16];
  alignas(64) float scales[16], weights[4][16];

  template <int kTile>
  [[gnu::always_inline]] void multiply() const {
    if constexpr (kTile % 2 == 0) _tile_loadd(6, codes[kTile], kQuadBytes);
    if constexpr (kTile % 2 == 1) _tile_loadd(7, codes[kTile], kQuadBytes);
    if constexpr (kTile % 2 == 0) _tile_loadd(4, inputs[kTile], kPanelColumns);
    if constexpr (kTile % 2 == 1) _tile_loadd(5, inputs[kTile], kPanelColumns);
    if constexpr (kTile == 0) _tile_zero(0);
    if constexpr (kTile == 1) _tile_zero(1);
    if constexpr (kTile == 2) _tile_zero(2);
    if constexpr (kTile == 3) _tile_zero(3);
    if constexpr (kTile == 0) _tile_dpbssd(0, 4, 6);
    if constexpr (kTile == 1) _tile_dpbssd(1, 5, 7);
    if constexpr (kTile == 2) _tile_dpbssd(2, 4, 6);
    if constexpr (kTile == 3) _tile_dpbssd(3, 5, 7);
  }
  template <int kTile>
  [[gnu::always_inline]] void store() {
    if constexpr (kTile == 0) _tile_stored(0, results[0], 64);
    if constexpr (kTile == 1) _tile_stored(1, results[1], 64);
    if constexpr (kTile == 2) _tile_stored(2, results[2], 64);
    if constexpr (kTile == 3) _tile_stored(3, results[3], 64);
  }
  template <int kFirst>
  [[gnu::always_inline]] void scale(int tile, Avx512 (&sums)[16]) const {
    const Avx512 weight = Avx512::load(weights[tile]);
#pragma GCC unroll 8
    for (int r = kFirst; r < kFirst + 8; ++r) {
      const Avx512 product{_mm512_cvtepi32_ps(_mm512_load_si512(results[tile] + 16 * r))};
      sums[r] = Avx512::fma(product, weight * Avx512::set(scales[r]), sums[r]);
    }
  }
};

}  // namespace

float bf16_cached() {
  alignas(64) uint16_t a[kCachedSteps * 2 * kTileHalfs], b[kCachedSteps * 2 * kTileHalfs];
  alignas(64) float sums[4 * 256];
  constexpr uint16_t kOne = 0x3f80;
  for (uint16_t& value : a) value = kOne;
  for (uint16_t& value : b) value = kOne;
  forget(a);
  forget(b);
  const TileSession session;
  for (int64_t round = 0; round < kTileRounds / kCachedSteps; ++round) {
    tile_products<2, 2>(kCachedSteps, a, kCachedSteps * kTileHalfs, b, kCachedSteps * kTileHalfs, sums, 32, false);
  }
  settle();
  return sums[0];
}

float int8_groups() {
  GroupProducts work;
  std::memset(work.inputs, 1, sizeof work.inputs);
  std::memset(work.codes, 1, sizeof work.codes);
  std::memset(work.results, 0, sizeof work.results);
  for (float& scale : work.scales) scale = 1.0f / kPanelColumns;
  for (float& weight : work.weights[0]) weight = 1;
  std::memcpy(work.weights[1], work.weights[0], sizeof work.weights[0]);
  std::memcpy(work.weights[2], work.weights[0], 2 * sizeof work.weights[0]);
  forget(&work);
  TileConfig config;
  for (const int inputs : {4, 5}) {
    config.bytes_per_row[inputs] = kPanelColumns;
    config.rows[inputs + 2] = kPanelColumns / 4;
  }
  const TileSession session(config);
  Avx512 sums[16];
  for (Avx512& sum : sums) sum = Avx512::zero();
  work.multiply<3>();
  const auto step = [&]<int kTile>() __attribute__((always_inline)) {
    constexpr int kStored = (kTile + 3) % 4, kScaled = (kTile + 2) % 4;
    work.multiply<kTile>();
    work.scale<0>(kScaled, sums);
    work.store<kStored>();
    work.scale<8>(kScaled, sums);
  };
  for (int64_t round = 0; round < kTileRounds; ++round) each<0, 1, 2, 3>(step);
  settle();
  float out[16];
  sums[0].store(out);
  return out[0];
}

float bf16_tiles() {
  TileBytes out;
  repeat(0x3a, out, [] {  // 0x3a3a: 0.0007
    _tile_dpbf16ps(0, 4, 6);
    _tile_dpbf16ps(1, 4, 7);
    _tile_dpbf16ps(2, 5, 6);
    _tile_dpbf16ps(3, 5, 7);
  });
  float first;
  std::memcpy(&first, out.bytes, sizeof first);
  return first;
}

float int8_tiles() {
  TileBytes out;
  repeat(1, out, [] {
    _tile_dpbssd(0, 4, 6);
    _tile_dpbssd(1, 4, 7);
    _tile_dpbssd(2, 5, 6);
    _tile_dpbssd(3, 5, 7);
  });
  int32_t first;
  std::memcpy(&first, out.bytes, sizeof first);
  return static_cast<float>(first);
}

}  // namespace anser::kernels::cpu

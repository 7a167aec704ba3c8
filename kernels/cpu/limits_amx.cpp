// kernels/limits.h on tiles: four products in flight, as many as one unit needs, operands that stay in their tiles.
#include <cstring>

#include "kernels/cpu/limits.h"
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

}  // namespace

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

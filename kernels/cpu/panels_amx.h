// Panels times many rows of x on int8 tiles: the same bits as cpu/panels.h gives, for batches. Call only where
// amx_ops() is available.
#pragma once

#include <cstdint>

#include "kernels/ops.h"

namespace anser::kernels::cpu {

// Fewer rows than this are faster without tiles.
inline constexpr int64_t kTileRows = 6;

// As PreparedLinear's functions. REQUIRES: W.layout == Layout::kPanels, R > 0.
int64_t panel_tile_bytes(int64_t R, int64_t cols);
void prepare_panel_tiles(int64_t R, int64_t begin, int64_t end, const float* rows, const Matrix& W, void* input);
void multiply_panel_tiles(int64_t R, const void* input, const Matrix& W, float* y, int64_t ldy, bool accumulate);

}  // namespace anser::kernels::cpu

// Panels times many rows of x on int8 tiles: the same bits as cpu/panels.h gives, for batches. Call only where
// amx_ops() is available.
#pragma once

#include <cstdint>

#include "kernels/ops.h"

namespace anser::kernels::cpu {

// Fewer rows than this are faster without tiles.
inline constexpr int64_t kTileRows = 6;

// REQUIRES: W.layout == Layout::kPanels.
void linear_panels_amx(int64_t R, const float* x, const Matrix& W, float* y, int64_t ldy, bool accumulate);

}  // namespace anser::kernels::cpu

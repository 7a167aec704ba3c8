// LinearPath::kRounded on bf16 tiles: many rows of x against weights of any type. Call only where amx_ops() is
// available.
#pragma once

#include <cstdint>

#include "kernels/ops.h"

namespace anser::kernels::cpu {

// Bytes of R rows of x, `cols` wide, as tiles.
int64_t wide_input_bytes(int64_t R, int64_t cols);
// Rows [begin, end) of x [R, cols], `rows` being the first of them, into `tiles`, the memory of all. REQUIRES: begin is
// a multiple of 16, and so is end, or it is R.
void pack_wide_inputs(int64_t begin, int64_t end, int64_t cols, const float* rows, void* tiles);
// y [R, W.rows] (+)= x W^T. REQUIRES: all of x packed; R, W.cols > 0.
void linear_wide_amx(int64_t R, const void* tiles, const Matrix& W, float* y, int64_t ldy, bool accumulate);

}  // namespace anser::kernels::cpu

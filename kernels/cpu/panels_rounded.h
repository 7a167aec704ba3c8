// Panels in Precision::kBF16 where there are no tiles: both sides dequantised and rounded, products in fp32. Slow; it
// is what the tiles are compared with.
#pragma once

#include <cstdint>

#include "kernels/cpu/panels.h"
#include "kernels/cpu/product.h"

namespace anser::kernels::cpu {

template <class I>
void linear_panels_rounded(int64_t R, const float* x, const Matrix& W, float* y, int64_t ldy, bool accumulate) {
  using V = typename I::Floats;
  constexpr int64_t kColumns = 2 * V::kWidth, kSide = kColumns / kPanelRows;  // panels side by side
  const Scratch rounded(R * W.cols);
  round_all<V>(R * W.cols, x, rounded.get());
  alignas(64) float block[kPanelK * kColumns];
  const int64_t bytes = panel_format(W.type).bytes(W.cols), count = (W.rows + kPanelRows - 1) / kPanelRows;
  for (int64_t k = 0; k < W.cols; k += kPanelK) {
    const int64_t depth = smaller(kPanelK, W.cols - k);
    for (int64_t p = 0; p < count; p += kSide) {
      for (int64_t i = 0; i < smaller(kSide, count - p); ++i) {
        unpack_panel<I>(W.type, static_cast<const uint8_t*>(W.data) + (p + i) * bytes, k / kPanelColumns,
                        depth / kPanelColumns, block + i * kPanelRows, kColumns);
      }
      round_all<V>(depth * kColumns, block, block);
      panel_product<V>(R, W.rows - p * kPanelRows, depth, rounded.get() + k, {W.cols, 1}, block, kColumns,
                       y + p * kPanelRows, ldy, accumulate || k > 0);
    }
  }
}

}  // namespace anser::kernels::cpu

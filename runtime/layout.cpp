#include "runtime/layout.h"

#include <cstring>
#include <vector>

#include "base/large_pages.h"
#include "kernels/panels.h"
#include "kernels/pool.h"
#include "kernels/quants.h"

namespace anser::runtime {
namespace {

using kernels::Layout;
using kernels::Matrix;

std::vector<Matrix*> matrices_of(Weights& weights) {
  std::vector<Matrix*> all{&weights.head};
  for (LayerWeights& w : weights.layers) {
    for (Matrix* matrix : {&w.receptance, &w.key, &w.value, &w.output, &w.w1, &w.w2, &w.a1, &w.a2, &w.v1, &w.v2, &w.g1,
                           &w.g2, &w.ffn_key, &w.ffn_value, &w.s_emb_x, &w.s1, &w.s2}) {
      if (matrix->data != nullptr) all.push_back(matrix);
    }
  }
  return all;
}

// Matrices of plain types gain by large pages alone, and only where they outgrow the caches.
constexpr int64_t kWorthCopying = int64_t{32} << 20;

bool has_blocks(const Matrix& m) { return kernels::storage_type(m.type).block > 1; }

// Bytes of a matrix once laid out, in whole cache lines.
int64_t laid_out_bytes(const Matrix& m) {
  constexpr int64_t kLine = 64;
  const int64_t bytes =
      has_blocks(m) ? kernels::panels_bytes(m.type, m.rows, m.cols) : kernels::dtype_bytes(m.type, m.rows * m.cols);
  return (bytes + kLine - 1) / kLine * kLine;
}

void lay_out(Matrix& m, uint8_t* at, kernels::Pool& pool) {
  if (has_blocks(m)) {
    const int64_t panel = kernels::panels_bytes(m.type, kernels::kPanelRows, m.cols);
    pool.run((m.rows + kernels::kPanelRows - 1) / kernels::kPanelRows,
             [&](int, int64_t begin, int64_t end) { kernels::make_panels(m, begin, end - begin, at + begin * panel); });
    m.layout = Layout::kPanels;
  } else {
    const int64_t row = kernels::dtype_bytes(m.type, m.cols);
    pool.run(m.rows, [&](int, int64_t begin, int64_t end) {
      std::memcpy(at + begin * row, static_cast<const uint8_t*>(m.data) + begin * row,
                  static_cast<size_t>((end - begin) * row));
    });
  }
  m.data = at;
}

}  // namespace

std::shared_ptr<const Weights> laid_out(std::shared_ptr<const Weights> weights,
                                        std::span<const std::shared_ptr<const MappedFile>> mappings) {
  auto out = std::make_shared<Weights>(*weights);
  const std::vector<Matrix*> matrices = matrices_of(*out);
  int64_t bytes = 0;
  bool blocks = false;
  for (const Matrix* m : matrices) {
    bytes += laid_out_bytes(*m);
    blocks = blocks || has_blocks(*m);
  }
  if (!blocks && bytes < kWorthCopying) return weights;
  const auto pages = std::make_shared<const LargePages>(static_cast<size_t>(bytes));
  kernels::Pool pool;
  uint8_t* at = pages->data();
  for (Matrix* m : matrices) {
    const void* from = m->data;
    lay_out(*m, at, pool);
    for (const auto& mapping : mappings) mapping->release(from, kernels::dtype_bytes(m->type, m->rows * m->cols));
    at += laid_out_bytes(*m);
  }
  out->set.owners.push_back(pages);
  out->set.owners.push_back(std::move(weights));  // vectors and the embedding are still its own
  return out;
}

}  // namespace anser::runtime

#include "runtime/weights/layout.h"

#include <algorithm>
#include <cstring>
#include <vector>

#include "base/large_pages.h"
#include "kernels/columns.h"
#include "kernels/panels.h"
#include "kernels/pool.h"
#include "kernels/quants.h"

namespace anser::runtime {
namespace {

using kernels::Layout;
using kernels::Matrix;

// A matrix and the way it is to lie.
struct Place {
  Matrix* matrix;
  Layout layout;
  int64_t band = 0;  // of columns
};

bool has_blocks(const Matrix& m) { return kernels::storage_type(m.type).block > 1; }

// Panels for blocks; columns for what meets relu squared, mostly zeros.
std::vector<Place> places_of(Weights& weights, int64_t threads) {
  std::vector<Place> all;
  const auto add = [&](Matrix& matrix, bool zeros) {
    if (matrix.data == nullptr) return;
    const int64_t band = zeros ? kernels::column_band(matrix.type, matrix.rows, threads) : 0;
    all.push_back({&matrix, band > 0 ? Layout::kColumns : has_blocks(matrix) ? Layout::kPanels : Layout::kRows, band});
  };
  add(weights.head, false);
  for (LayerWeights& w : weights.layers) {
    for (Matrix* matrix : {&w.receptance, &w.key, &w.value, &w.output, &w.w1, &w.w2, &w.a1, &w.a2, &w.v1, &w.v2, &w.g1,
                           &w.g2, &w.ffn_key, &w.s_emb_x, &w.s1, &w.s2})
      add(*matrix, false);
    add(w.ffn_value, true);
  }
  return all;
}

// Rows of plain types gain by large pages alone, and only where they outgrow the caches.
constexpr int64_t kWorthCopying = int64_t{32} << 20;

// Bytes of a matrix once laid out, in whole cache lines.
int64_t laid_out_bytes(const Matrix& m, Layout layout) {
  constexpr int64_t kLine = 64;
  const int64_t bytes = layout == Layout::kPanels    ? kernels::panels_bytes(m.type, m.rows, m.cols)
                        : layout == Layout::kColumns ? kernels::columns_bytes(m.type, m.rows, m.cols)
                                                     : kernels::dtype_bytes(m.type, m.rows * m.cols);
  return (bytes + kLine - 1) / kLine * kLine;
}

void lay_out(const Place& place, uint8_t* at, kernels::Pool& pool) {
  Matrix& m = *place.matrix;
  if (place.layout == Layout::kPanels) {
    const int64_t panel = kernels::panels_bytes(m.type, kernels::kPanelRows, m.cols);
    pool.run((m.rows + kernels::kPanelRows - 1) / kernels::kPanelRows,
             [&](int, int64_t begin, int64_t end) { kernels::make_panels(m, begin, end - begin, at + begin * panel); });
  } else if (place.layout == Layout::kColumns) {
    const int64_t bytes = kernels::columns_bytes(m.type, place.band, m.cols);
    pool.run(m.rows / place.band, [&](int, int64_t begin, int64_t end) {
      kernels::make_columns(m, place.band, begin, end - begin, at + begin * bytes);
    });
    m.band = place.band;
  } else {
    const int64_t row = kernels::dtype_bytes(m.type, m.cols);
    pool.run(m.rows, [&](int, int64_t begin, int64_t end) {
      std::memcpy(at + begin * row, static_cast<const uint8_t*>(m.data) + begin * row,
                  static_cast<size_t>((end - begin) * row));
    });
  }
  m.layout = place.layout;
  m.data = at;
}

}  // namespace

std::shared_ptr<const Weights> laid_out(std::shared_ptr<const Weights> weights,
                                        std::span<const std::shared_ptr<const MappedFile>> mappings) {
  auto out = std::make_shared<Weights>(*weights);
  kernels::Pool pool;
  std::vector<Place> places = places_of(*out, pool.threads());
  int64_t plain = 0, bytes = 0;
  for (const Place& place : places)
    plain += place.layout == Layout::kRows ? laid_out_bytes(*place.matrix, Layout::kRows) : 0;
  if (plain < kWorthCopying) std::erase_if(places, [](const Place& place) { return place.layout == Layout::kRows; });
  if (places.empty()) return weights;
  for (const Place& place : places) bytes += laid_out_bytes(*place.matrix, place.layout);
  const auto pages = std::make_shared<const LargePages>(static_cast<size_t>(bytes));
  uint8_t* at = pages->data();
  for (const Place& place : places) {
    const Matrix& m = *place.matrix;
    const void* from = m.data;
    lay_out(place, at, pool);
    for (const auto& mapping : mappings) mapping->release(from, kernels::dtype_bytes(m.type, m.rows * m.cols));
    at += laid_out_bytes(m, place.layout);
  }
  out->set.owners.push_back(pages);
  out->set.owners.push_back(std::move(weights));  // vectors and the embedding are still its own
  return out;
}

}  // namespace anser::runtime

// The published initial values of RWKV-7 (RWKV-LM train_temp; docs/rwkv7.md). They matter: decays start as a ramp over
// channels from slow to fast, everything that writes into the residual stream starts at zero, and what must keep
// lengths starts orthogonal, so the model begins as a stack of near-identities with a spread of memory lengths.
#include <algorithm>
#include <cmath>
#include <string_view>

#include "base/check.h"
#include "base/rng.h"
#include "runtime/train/params.h"

namespace anser::runtime {
namespace {

struct Place {
  int64_t layer;
  int64_t layers;
  int64_t width;
  int64_t head_size;

  double p() const { return 1.0 - static_cast<double>(layer) / static_cast<double>(layers); }
  double q() const { return layers > 1 ? static_cast<double>(layer) / static_cast<double>(layers - 1) : 0.0; }
  double ramp(int64_t i) const { return static_cast<double>(i) / static_cast<double>(width); }
  double linear(int64_t n) const { return static_cast<double>(n) / static_cast<double>(width - 1); }
  // Signed square of the channel's place in its head, -1 to 1.
  double zigzag(int64_t n) const {
    const double middle = static_cast<double>(head_size - 1) / 2;
    const double t = middle > 0 ? (static_cast<double>(n % head_size) - middle) / middle : 0.0;
    return t * std::abs(t);
  }
};

// Rows x cols of orthonormal rows or columns (whichever are fewer) times `gain`: Gaussian columns made orthonormal by
// two passes of Gram-Schmidt, which is the Q of a QR factorisation whose R has a positive diagonal.
void orthogonal(Rng& rng, int64_t rows, int64_t cols, double gain, float* out) {
  const int64_t tall = std::max(rows, cols);
  const int64_t few = std::min(rows, cols);
  std::vector<double> q(static_cast<size_t>(tall * few));  // column j at q + j * tall
  for (double& x : q) x = rng.normal();
  for (int64_t j = 0; j < few; ++j) {
    double* column = q.data() + j * tall;
    for (int64_t i = 0; i < 2 * j; ++i) {
      const double* other = q.data() + (i % j) * tall;
      double dot = 0;
      for (int64_t t = 0; t < tall; ++t) dot += column[t] * other[t];
      for (int64_t t = 0; t < tall; ++t) column[t] -= dot * other[t];
    }
    double norm = 0;
    for (int64_t t = 0; t < tall; ++t) norm += column[t] * column[t];
    for (int64_t t = 0; t < tall; ++t) column[t] /= std::sqrt(norm);
  }
  for (int64_t r = 0; r < rows; ++r) {
    for (int64_t c = 0; c < cols; ++c) {
      const double value = rows >= cols ? q[static_cast<size_t>(c * tall + r)] : q[static_cast<size_t>(r * tall + c)];
      out[r * cols + c] = static_cast<float>(gain * value);
    }
  }
}

// Value of channel n of a vector, by the tensor's short name ("att.w0"). Matrices are not its business.
double channel_value(std::string_view name, const Place& at, int64_t n) {
  const double i = at.ramp(n);
  const double u = at.linear(n) - 0.5;
  if (name == "att.x_r" || name == "att.x_g") return 1 - std::pow(i, 0.2 * at.p());
  if (name == "att.x_w" || name == "att.x_a") return 1 - std::pow(i, 0.9 * at.p());
  if (name == "att.x_k" || name == "att.x_v") return 1 - std::pow(i, 0.7 * at.p());
  if (name == "ffn.x_k") return 1 - std::pow(i, std::pow(at.p(), 4));
  if (name == "att.w0") {
    return -6 + 6 * std::pow(at.linear(n), 1 + std::pow(at.q(), 0.3)) + 0.5 + 2.5 * at.zigzag(n);
  }
  if (name == "att.a0") return -0.19 + 0.3 * at.zigzag(n) + 0.4 * u;
  if (name == "att.v0") return 0.73 - 0.4 * u;
  if (name == "att.k_k") return 0.71 - 0.1 * u;
  if (name == "att.k_a") return 1.02;
  if (name == "att.r_k") return -0.04;
  if (name == "att.ln_x.weight") {
    return std::pow(static_cast<double>(1 + at.layer) / static_cast<double>(at.layers), 0.7);
  }
  if (name.ends_with(".bias")) return 0;
  CHECK(name.ends_with(".weight"));  // the layer norms
  return 1;
}

bool is_lora(std::string_view name, char which) {
  return name.size() == 6 && name.starts_with("att.") && name[5] == which &&
         std::string_view("wavg").find(name[4]) != std::string_view::npos;
}

// [rows, cols] to [cols, rows].
void transpose(int64_t rows, int64_t cols, float* values) {
  const std::vector<float> copy(values, values + rows * cols);
  for (int64_t r = 0; r < rows; ++r) {
    for (int64_t c = 0; c < cols; ++c) values[c * rows + r] = copy[static_cast<size_t>(r * cols + c)];
  }
}

// Fills a two-dimensional tensor, in its published orientation; false when it is none of the matrices.
bool fill_matrix(std::string_view name, const ParamTensor& tensor, Rng& rng, float* out) {
  const int64_t rows = tensor.shape.front();
  const int64_t cols = tensor.shape.back();
  const double tall = rows > cols ? std::sqrt(static_cast<double>(rows) / static_cast<double>(cols)) : 1.0;
  if (name == "emb.weight") {
    for (int64_t i = 0; i < tensor.count; ++i) out[i] = static_cast<float>((2 * rng.uniform() - 1) * 1e-4);
  } else if (name == "head.weight") {
    orthogonal(rng, rows, cols, 0.5 * tall, out);
  } else if (is_lora(name, '1') || name == "att.output.weight" || name == "ffn.value.weight") {
    std::fill_n(out, tensor.count, 0.0f);
  } else if (is_lora(name, '2')) {
    orthogonal(rng, rows, cols, 0.1 * tall, out);
  } else if (name == "att.key.weight") {
    orthogonal(rng, rows, cols, 0.1, out);
  } else if (name == "att.receptance.weight" || name == "att.value.weight" || name == "ffn.key.weight") {
    orthogonal(rng, rows, cols, 1.0, out);
  } else {
    return false;
  }
  return true;
}

}  // namespace

std::vector<float> initial_params(const ParamLayout& layout, uint64_t seed) {
  std::vector<float> values(static_cast<size_t>(layout.size), 0.0f);
  Rng rng(seed);
  for (const ParamTensor& tensor : layout.tensors) {
    std::string_view name = tensor.name;
    Place at{0, layout.shape.layers, layout.shape.width, layout.shape.head_size};
    if (name.starts_with("blocks.")) {
      name.remove_prefix(7);
      at.layer = std::stoll(std::string(name));
      name.remove_prefix(name.find('.') + 1);
    }
    float* out = values.data() + tensor.offset;
    Rng own = rng.split(static_cast<uint64_t>(tensor.offset));
    if (fill_matrix(name, tensor, own, out)) {
      if (tensor.transposed) transpose(tensor.shape.front(), tensor.shape.back(), out);
      continue;
    }
    for (int64_t n = 0; n < tensor.count; ++n) out[n] = static_cast<float>(channel_value(name, at, n));
  }
  return values;
}

}  // namespace anser::runtime

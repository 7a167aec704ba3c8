// Muon: momentum whose direction is made orthogonal, for the matrices inside the layers.
//
// K. Jordan et al., "Muon: an optimizer for hidden layers in neural networks" (2024); scale of the update from J. Liu
// et al., "Muon is scalable for LLM training" (2025), so that one learning rate serves AdamW and Muon.
#pragma once

#include <cstdint>
#include <vector>

#include "kernels/ops.h"
#include "kernels/pool.h"
#include "runtime/train/params.h"

namespace anser::runtime {

// x [rows,cols], overwritten: its singular vectors stay, its singular values come to lie between about 0.7 and 1.2
// (five steps of a quintic Newton-Schulz iteration). Products are rounded as `precision` says. A zero matrix stays
// zero. `scratch` grows as needed.
void orthogonalize(const kernels::Ops& ops, kernels::Precision precision, int64_t rows, int64_t cols, float* x,
                   std::vector<float>& scratch);

struct MuonStep {
  double lr;
  double momentum;      // mu, with Nesterov's look ahead
  double weight_decay;  // decoupled, as in AdamW
  double grad_scale;    // what clipping left of the gradient
};

// One step of every tensor that is `hidden`:  m = mu m + g;  p -= lr (0.2 sqrt(max(rows, cols)) orth(g + mu m) + decay
// p). Each matrix is one thread's work, so the result does not depend on their number.
void muon_step(const ParamLayout& layout, const kernels::Ops& ops, kernels::Pool& pool, const MuonStep& step,
               const std::vector<float>& grads, std::vector<float>& params, std::vector<float>& momentum);

}  // namespace anser::runtime

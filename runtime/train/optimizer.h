// AdamW over the flat parameter buffer, gradient clipping and the learning-rate schedule; or Muon for the matrices
// inside the layers (runtime/train/muon.h) and AdamW for the rest.
//
// Groups as published (docs/rwkv7.md): weight decay on big matrices only, att.w0 at twice the rate. Results depend on
// the number of threads (shares are summed in order) and on nothing else.
#pragma once

#include <cstdint>
#include <vector>

#include "kernels/ops.h"
#include "kernels/pool.h"
#include "runtime/train/params.h"

namespace anser::runtime {

enum class OptimizerKind : unsigned char { kAdamW, kMuon };

struct OptimizerSettings {
  OptimizerKind kind = OptimizerKind::kAdamW;
  double lr_max = 2e-3;
  double lr_min = 3e-5;
  int64_t warmup = 10;  // steps
  int64_t steps = 1;    // of the whole run: where the cosine ends
  double beta1 = 0.9;
  double beta2 = 0.99;
  double eps = 1e-18;
  double weight_decay = 0.1;
  double clip = 1.0;       // of the global norm; 0: none
  double momentum = 0.95;  // of Muon
};

// Cosine from lr_max to lr_min over `steps`, times a linear warm-up (0.01 + 0.99 step / warmup). step counts from 0.
double learning_rate(const OptimizerSettings& settings, int64_t step);

struct Moments {
  std::vector<float> first;
  std::vector<float> second;  // zero where Muon is at work
};

// Sums grads[1..] into grads[0] (fixed order) and returns the norm of the sum.
double reduce_gradients(std::vector<std::vector<float>>& grads, kernels::Pool& pool);

// One step. `step` counts from 1. Returns the factor by which the gradient was scaled (1 unless clipped).
double optimizer_step(const ParamLayout& layout, const kernels::Ops& ops, kernels::Pool& pool,
                      const OptimizerSettings& settings, int64_t step, double norm, const std::vector<float>& grads,
                      std::vector<float>& params, Moments& moments);

}  // namespace anser::runtime

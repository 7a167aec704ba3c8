// Learner: the numbers of one run (weights, moments, the rows' states) and what changes them: one step on one batch.
//
// Threads take fixed shares of the rows, each adds into a gradient buffer of its own, the buffers are summed in order:
// two runs with the same batches and the same number of threads are equal bit for bit.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <vector>

#include "kernels/ops.h"
#include "kernels/pool.h"
#include "runtime/train/network.h"
#include "runtime/train/optimizer.h"
#include "runtime/train/packer.h"
#include "runtime/train/params.h"
#include "runtime/train/stopwatch.h"
#include "runtime/weights/shape.h"

namespace anser::runtime {

struct LearnerSettings {
  ModelShape shape;
  const kernels::Ops* ops = nullptr;
  kernels::Precision precision = kernels::Precision::kBF16;
  OptimizerSettings optimizer;
  int64_t rows = 1;
  int64_t window = 1;
  int threads = 1;
  uint64_t seed = 1;
};

// What a checkpoint holds of it.
struct LearnerState {
  int64_t step = 0;  // steps done
  std::vector<float> params;
  Moments moments;
  std::vector<float> rows;  // [rows, state_floats]: the state each row goes on from
};

struct StepResult {
  double loss = 0;  // weighted mean over the batch, before the step
  double learning_rate = 0;
  double grad_norm = 0;  // before clipping
};

struct Accuracy {
  int64_t hits = 0;
  int64_t count = 0;
};

struct Evaluation {
  double loss = 0;                      // weighted mean
  double accuracy = 0;                  // weighted share of tokens whose most likely prediction is right
  std::map<float, Accuracy> by_weight;  // the same, unweighted, for each loss weight above 0
};

class Learner {
 public:
  explicit Learner(const LearnerSettings& settings);
  Learner(const Learner&) = delete;
  Learner& operator=(const Learner&) = delete;

  // One window for every row. REQUIRES: as many as settings.rows, none longer than settings.window.
  StepResult step(const std::vector<PackedWindow>& batch);
  // The rows of `batches` are streams of their own, from the zero state; weights are not changed.
  Evaluation evaluate(const std::vector<std::vector<PackedWindow>>& batches);

  const ParamLayout& layout() const { return layout_; }
  const LearnerState& state() const { return state_; }
  // Other weights than the initial ones. REQUIRES: no step done yet, layout().size floats.
  void start_from(std::vector<float> params);
  // REQUIRES: sizes of a state of the same settings.
  void restore(LearnerState state);
  int threads() const { return pool_.threads(); }
  // Seconds by kind of work, summed over threads, since the start.
  Stopwatch::Times times() const;

 private:
  LearnerSettings settings_;
  ParamLayout layout_;
  Products products_;
  Network network_;
  kernels::Pool pool_;
  LearnerState state_;
  std::vector<std::vector<float>> grads_;  // one a thread
  std::vector<Network::Workspace> workspaces_;
  Stopwatch serial_;  // packing, reduction and optimiser
};

}  // namespace anser::runtime

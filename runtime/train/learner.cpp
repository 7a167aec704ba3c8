#include "runtime/train/learner.h"

#include <algorithm>

#include "base/check.h"

namespace anser::runtime {

Learner::Learner(const LearnerSettings& settings)
    : settings_(settings),
      layout_(settings.shape),
      products_(layout_, *settings.ops, settings.precision),
      network_(layout_, *settings.ops, products_),
      // A thread without a row would only cost memory.
      pool_(static_cast<int>(std::min<int64_t>(kernels::Pool(settings.threads).threads(), settings.rows))) {
  const auto size = static_cast<size_t>(layout_.size);
  state_.params = initial_params(layout_, settings.seed);
  state_.moments.first.assign(size, 0.0f);
  state_.moments.second.assign(size, 0.0f);
  state_.rows.assign(static_cast<size_t>(settings.rows * settings.shape.state_floats()), 0.0f);
  for (int i = 0; i < pool_.threads(); ++i) {
    grads_.emplace_back(size, 0.0f);
    workspaces_.emplace_back(network_, settings.window);
  }
}

void Learner::start_from(std::vector<float> params) {
  CHECK(state_.step == 0 && params.size() == state_.params.size());
  state_.params = std::move(params);
}

void Learner::restore(LearnerState state) {
  CHECK(state.params.size() == state_.params.size() && state.rows.size() == state_.rows.size());
  CHECK(state.moments.first.size() == state.params.size() && state.moments.second.size() == state.params.size());
  state_ = std::move(state);
}

StepResult Learner::step(const std::vector<PackedWindow>& batch) {
  CHECK(static_cast<int64_t>(batch.size()) == settings_.rows);
  double weight = 0;
  for (const PackedWindow& window : batch) {
    for (const float w : window.weights) weight += static_cast<double>(w);
  }
  const auto scale = static_cast<float>(weight > 0 ? 1 / weight : 0.0);
  serial_.start();
  products_.refresh(state_.params.data(), pool_);
  serial_.lap(Stopwatch::kPacking);
  std::vector<double> losses(batch.size(), 0.0);
  const int64_t state_floats = settings_.shape.state_floats();
  pool_.run(settings_.rows, [&](int thread, int64_t begin, int64_t end) {
    std::vector<float>& grads = grads_[static_cast<size_t>(thread)];
    std::fill(grads.begin(), grads.end(), 0.0f);
    for (int64_t row = begin; row < end; ++row) {
      losses[static_cast<size_t>(row)] = network_.forward_backward(
          state_.params.data(), batch[static_cast<size_t>(row)].view(), scale, state_.rows.data() + row * state_floats,
          grads.data(), workspaces_[static_cast<size_t>(thread)]);
    }
  });
  serial_.start();
  StepResult result;
  for (const double loss : losses) result.loss += loss * static_cast<double>(scale);
  result.grad_norm = reduce_gradients(grads_, pool_);
  serial_.lap(Stopwatch::kReduce);
  result.learning_rate = learning_rate(settings_.optimizer, state_.step);
  ++state_.step;
  optimizer_step(layout_, *settings_.ops, pool_, settings_.optimizer, state_.step, result.grad_norm, grads_[0],
                 state_.params, state_.moments);
  serial_.lap(Stopwatch::kOptimizer);
  return result;
}

Evaluation Learner::evaluate(const std::vector<std::vector<PackedWindow>>& batches) {
  const int64_t state_floats = settings_.shape.state_floats();
  products_.refresh(state_.params.data(), pool_);
  std::vector<float> rows(static_cast<size_t>(settings_.rows * state_floats), 0.0f);
  struct Row {
    double loss = 0, weight = 0, hit_weight = 0;
    std::map<float, Accuracy> by_weight;
  };
  std::vector<Row> sums(static_cast<size_t>(settings_.rows));
  for (const std::vector<PackedWindow>& batch : batches) {
    CHECK(static_cast<int64_t>(batch.size()) == settings_.rows);
    pool_.run(settings_.rows, [&](int thread, int64_t begin, int64_t end) {
      std::vector<uint8_t> hits;
      for (int64_t r = begin; r < end; ++r) {
        const PackedWindow& window = batch[static_cast<size_t>(r)];
        Row& sum = sums[static_cast<size_t>(r)];
        sum.loss += network_.evaluate(state_.params.data(), window.view(), rows.data() + r * state_floats, hits,
                                      workspaces_[static_cast<size_t>(thread)]);
        for (size_t t = 0; t < hits.size(); ++t) {
          const float w = window.weights[t];
          if (w <= 0) continue;
          sum.weight += static_cast<double>(w);
          sum.hit_weight += hits[t] * static_cast<double>(w);
          Accuracy& of_weight = sum.by_weight[w];
          of_weight.hits += hits[t];
          ++of_weight.count;
        }
      }
    });
  }
  Evaluation result;
  double weight = 0;
  for (const Row& row : sums) {
    result.loss += row.loss;
    result.accuracy += row.hit_weight;
    weight += row.weight;
    for (const auto& [w, accuracy] : row.by_weight) {
      result.by_weight[w].hits += accuracy.hits;
      result.by_weight[w].count += accuracy.count;
    }
  }
  if (weight > 0) {
    result.loss /= weight;
    result.accuracy /= weight;
  }
  return result;
}

Stopwatch::Times Learner::times() const {
  Stopwatch::Times sum = serial_.times();
  for (const Network::Workspace& workspace : workspaces_) {
    for (size_t i = 0; i < sum.size(); ++i) sum[i] += workspace.times()[i];
  }
  return sum;
}

}  // namespace anser::runtime

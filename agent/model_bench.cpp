#include "agent/model_bench.h"

#include <algorithm>
#include <chrono>
#include <functional>
#include <memory>
#include <vector>

#include "base/clock.h"
#include "base/rng.h"
#include "kernels/pool.h"
#include "runtime/weights.h"

namespace anser::agent {
namespace {

using runtime::Model;
using runtime::State;
using runtime::Stream;
using runtime::Token;

constexpr double kBudget = 0.6;  // seconds for one measurement
constexpr size_t kLeastRuns = 5, kMostRuns = 500;

// Median seconds of one call, after one that warms up.
double median_seconds(const std::function<void()>& body) {
  body();
  std::vector<double> times;
  const auto begin = std::chrono::steady_clock::now();
  while (times.size() < kLeastRuns ||
         (times.size() < kMostRuns && seconds(std::chrono::steady_clock::now() - begin) < kBudget)) {
    const auto start = std::chrono::steady_clock::now();
    body();
    times.push_back(seconds(std::chrono::steady_clock::now() - start));
  }
  std::nth_element(times.begin(), times.begin() + static_cast<int64_t>(times.size() / 2), times.end());
  return times[times.size() / 2];
}

// `count` streams of random tokens; `all` asks for the logits of every one.
class Batch {
 public:
  Batch(const Model& model, size_t count, size_t length, bool all) : tokens_(count * length), states_(count) {
    const auto vocab = static_cast<uint64_t>(model.shape().vocab);
    Rng rng(1);
    for (Token& token : tokens_) token = static_cast<Token>(rng.below(vocab));
    for (State& state : states_) state = model.initial_state();
    logits_.resize(count * (all ? length : 1) * static_cast<size_t>(vocab));
    for (size_t i = 0; i < count; ++i) {
      float* into = logits_.data() + i * (all ? length : 1) * static_cast<size_t>(vocab);
      streams_.push_back({&states_[i], std::span(tokens_).subspan(i * length, length), into, all});
    }
  }
  double tokens_per_second(const Model& model, kernels::Pool& pool) {
    const double time = median_seconds([&] { model.forward(streams_, pool); });
    return static_cast<double>(tokens_.size()) / time;
  }

 private:
  std::vector<Token> tokens_;
  std::vector<State> states_;
  std::vector<float> logits_;
  std::vector<Stream> streams_;
};

// Bytes a second that the threads reach together when they sum up a buffer of `bytes`, each its own part.
double read_bandwidth(int64_t bytes, kernels::Pool& pool) {
  std::vector<uint64_t> buffer(static_cast<size_t>(bytes / 8), 1);
  std::vector<uint64_t> sums(static_cast<size_t>(pool.threads()) * 8);
  const double time = median_seconds([&] {
    pool.run(static_cast<int64_t>(buffer.size()), [&](int thread, int64_t begin, int64_t end) {
      uint64_t sum = 0;
      for (int64_t i = begin; i < end; ++i) sum += buffer[static_cast<size_t>(i)];
      sums[static_cast<size_t>(thread) * 8] += sum;
    });
  });
  return sums[0] == 0 ? 0 : static_cast<double>(bytes) / time;  // the sum is used, so the loop stays
}

}  // namespace

Result<ModelBench> bench_model(const std::string& path, int threads, const std::string& scratch) {
  TRY_ASSIGN(const Model model, Model::load(path, {}));
  kernels::Pool pool(threads);
  ModelBench out;
  out.threads = pool.threads();
  out.weights_mb = static_cast<double>(model.weights().bytes()) / 1e6;
  out.load_ms = 1e3 * median_seconds([&] { (void)Model::load(path, {}); });
  out.decode_tokens_s = Batch(model, 1, 1, false).tokens_per_second(model, pool);
  out.batch_tokens_s = Batch(model, 16, 1, false).tokens_per_second(model, pool);
  out.prefill_tokens_s = Batch(model, 1, 512, false).tokens_per_second(model, pool);
  out.score_tokens_s = Batch(model, 150, 12, true).tokens_per_second(model, pool);
  const auto& shape = model.shape();
  const auto& weights = model.weights();
  const double embedding = static_cast<double>(weights.set.find("emb.weight")->bytes());  // one row of it is read
  out.decode_gb_s = (static_cast<double>(weights.bytes()) - embedding) * out.decode_tokens_s / 1e9;
  out.memory_gb_s = read_bandwidth(weights.bytes(), pool) / 1e9;
  out.state_kb = static_cast<double>(shape.state_floats()) * 4 / 1e3;
  const State state = model.initial_state();
  const std::string file = scratch + "/bench.state";
  runtime::StateOwner owner;
  owner.weights = model.fingerprint();
  TRY(runtime::save_state(file, state, owner));
  out.state_save_ms = 1e3 * median_seconds([&] { (void)runtime::save_state(file, state, owner); });
  out.state_load_ms = 1e3 * median_seconds([&] { (void)runtime::load_state(file, shape, owner); });
  out.state_fork_us = 1e6 * median_seconds([&] { State copy = state; });
  return out;
}

}  // namespace anser::agent

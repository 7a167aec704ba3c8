#include "agent/model_bench.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <functional>
#include <memory>
#include <vector>

#include "agent/resident.h"
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
using SteadyClock = std::chrono::steady_clock;

double median(std::vector<double> values) {
  const auto middle = values.begin() + static_cast<int64_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

// Something that does `units` of work at each call.
struct Contender {
  std::function<void()> body;
  double units;
  std::vector<double> rates = {};  // units/s, one a round

  double rate() const { return median(rates); }
};

void take_turns(std::vector<Contender*> contenders, const BenchOptions& options) {
  for (Contender* one : contenders) one->body();
  for (int round = 0; round < options.rounds; ++round) {
    for (Contender* one : contenders) {
      int calls = 0;
      double spent = 0;
      for (const auto start = SteadyClock::now(); spent < options.seconds;
           spent = seconds(SteadyClock::now() - start)) {
        one->body();
        ++calls;
      }
      one->rates.push_back(one->units * calls / spent);
    }
  }
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
  Batch(const Batch&) = delete;
  Batch& operator=(const Batch&) = delete;

  std::span<const Token> tokens() const { return tokens_; }
  void run(const Model& model, kernels::Pool& pool) { model.forward(streams_, pool); }

 private:
  std::vector<Token> tokens_;
  std::vector<State> states_;
  std::vector<float> logits_;
  std::vector<Stream> streams_;
};

// A buffer that all threads sum up, each its own part as four streams far apart: one alone gets two thirds of what a
// core can draw.
class Memory {
 public:
  Memory(int64_t bytes, kernels::Pool& pool)
      : pool_(pool),
        lines_(bytes / 64 / kStreams / pool.threads()),
        buffer_(static_cast<size_t>(lines_ * kStreams * pool.threads() * kLine), 1),
        sums_(static_cast<size_t>(pool.threads()) * kLine) {}
  int64_t bytes() const { return static_cast<int64_t>(buffer_.size()) * 8; }
  void read() {
    pool_.run(pool_.threads(), [&](int thread, int64_t, int64_t) {
      const uint64_t* own = buffer_.data() + thread * kStreams * lines_ * kLine;
      std::array<uint64_t, kStreams * kLine> sum{};
      for (int64_t i = 0; i < lines_; ++i) {
        for (int64_t stream = 0; stream < kStreams; ++stream) {
          const uint64_t* line = own + (stream * lines_ + i) * kLine;
          for (int64_t k = 0; k < kLine; ++k) sum[static_cast<size_t>(stream * kLine + k)] += line[k];
        }
      }
      for (const uint64_t part : sum) sums_[static_cast<size_t>(thread) * kLine] += part;
    });
  }
  bool used() const { return sums_[0] != 0; }  // the sums are looked at, so the loops stay

 private:
  static constexpr int64_t kStreams = 4, kLine = 8;
  kernels::Pool& pool_;
  int64_t lines_;  // of 64 bytes, in one stream
  std::vector<uint64_t> buffer_, sums_;
};

// One workload on our engine and, where there is one, on the peer's.
class Race {
 public:
  Race(const Model& model, LlamaModel* peer, kernels::Pool& pool, const BenchOptions& options)
      : model_(model), peer_(peer), pool_(pool), options_(options) {}

  Speed batch(const std::string& name, size_t streams) {
    Batch batch(model_, streams, 1, false);
    return run(name, batch, [&] { note(peer_->step(batch.tokens())); });
  }
  Speed prefill(const std::string& name, size_t length) {
    Batch batch(model_, 1, length, false);
    return run(name, batch, [&] {
      peer_->clear();
      note(peer_->feed(batch.tokens(), false));
    });
  }
  Speed score(const std::string& name, size_t streams, size_t length) {
    Batch batch(model_, streams, length, true);
    return run(name, batch, nullptr);
  }
  Status status() const { return status_; }

 private:
  Speed run(const std::string& name, Batch& batch, const std::function<void()>& theirs) {
    const auto units = static_cast<double>(batch.tokens().size());
    Contender ours{[&] { batch.run(model_, pool_); }, units}, other{theirs, units};
    std::vector<Contender*> both{&ours};
    if (peer_ != nullptr && theirs != nullptr) {
      peer_->clear();
      both.push_back(&other);
    }
    take_turns(both, options_);
    return {name, ours.rate(), both.size() > 1 ? other.rate() : 0};
  }
  template <class T>
  void note(const Result<T>& result) {
    if (!result && status_) status_ = result.error();
  }

  const Model& model_;
  LlamaModel* peer_;
  kernels::Pool& pool_;
  const BenchOptions& options_;
  Status status_;
};

constexpr size_t kMostStreams = 32;

}  // namespace

double median_seconds(const std::function<void()>& body) {
  constexpr double kBudget = 0.6;
  constexpr size_t kLeastRuns = 5, kMostRuns = 500;
  body();
  std::vector<double> times;
  const auto begin = SteadyClock::now();
  while (times.size() < kLeastRuns || (times.size() < kMostRuns && seconds(SteadyClock::now() - begin) < kBudget)) {
    const auto start = SteadyClock::now();
    body();
    times.push_back(seconds(SteadyClock::now() - start));
  }
  return median(times);
}

Result<ModelBench> bench_model(const std::string& path, const BenchOptions& options) {
  const double before = resident_mb();
  TRY_ASSIGN(const Model model, Model::load(path, {}));
  kernels::Pool pool(options.threads);
  ModelBench out;
  out.threads = pool.threads();
  Batch(model, 1, 1, false).run(model, pool);
  out.resident_mb = resident_mb() - before;
  const auto& weights = model.weights();
  const double embedding = static_cast<double>(weights.set.find("emb.weight")->bytes());  // one row of it is read
  const double state_bytes = static_cast<double>(model.shape().state_floats()) * 4;
  out.weights_mb = static_cast<double>(weights.bytes()) / 1e6;
  out.state_kb = state_bytes / 1e3;
  out.token_mb = (static_cast<double>(weights.bytes()) - embedding + 2 * state_bytes) / 1e6;
  std::optional<LlamaModel> peer;
  if (options.peer != nullptr) {
    TRY_ASSIGN(peer, options.peer->load(path, pool.threads(), kMostStreams));
  }
  Race race(model, peer ? &*peer : nullptr, pool, options);
  {
    Memory memory(weights.bytes(), pool);
    Contender reading{[&] { memory.read(); }, static_cast<double>(memory.bytes())};
    Batch batch(model, 1, 1, false);
    Contender decoding{[&] { batch.run(model, pool); }, 1};
    take_turns({&reading, &decoding}, options);
    out.memory_gb_s = memory.used() ? reading.rate() / 1e9 : 0;
    out.decode_gb_s = decoding.rate() * out.token_mb / 1e3;
  }
  out.speeds.push_back(race.batch("decode", 1));
  for (const size_t streams : {size_t{8}, size_t{16}, kMostStreams})
    out.speeds.push_back(race.batch("batch" + std::to_string(streams), streams));
  out.speeds.push_back(race.prefill("prefill512", 512));
  const size_t scored = weights.bytes() < (64 << 20) ? 150 : 16;  // logits of a large vocabulary fill the memory
  out.speeds.push_back(race.score("score" + std::to_string(scored) + "x12", scored, 12));
  TRY(race.status());
  out.load_ms = 1e3 * median_seconds([&] { (void)Model::load(path, {}); });
  TRY_ASSIGN(out.state, bench_states(model, options.scratch, pool));
  return out;
}

}  // namespace anser::agent

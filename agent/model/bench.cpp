#include "agent/model/bench.h"

#include <algorithm>
#include <chrono>
#include <functional>
#include <memory>
#include <vector>

#include "agent/model/resident.h"
#include "agent/model/timing.h"
#include "base/clock.h"
#include "base/rng.h"
#include "kernels/pool.h"
#include "runtime/files/gguf_export.h"
#include "runtime/files/random_weights.h"
#include "runtime/weights/weights.h"

namespace anser::agent {
namespace {

using runtime::Model;
using runtime::State;
using runtime::Stream;
using runtime::Token;
using SteadyClock = std::chrono::steady_clock;

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

// One workload on our engine and, where there is one, on the peer's.
class Race {
 public:
  Race(const Model& model, LlamaModel* peer, kernels::Pool& pool, const BenchOptions& options)
      : model_(model), peer_(peer), pool_(pool), options_(options) {}

  // `beside`: another that takes its turns; may be null.
  Speed batch(const std::string& name, size_t streams, Contender* beside = nullptr) {
    Batch batch(model_, streams, 1, false);
    return run(
        name, batch, [&] { note(peer_->step(batch.tokens())); }, beside);
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
  Speed run(const std::string& name, Batch& batch, const std::function<void()>& theirs, Contender* beside = nullptr) {
    const auto units = static_cast<double>(batch.tokens().size());
    Contender ours{[&] { batch.run(model_, pool_); }, units}, other{theirs, units};
    std::vector<Contender*> all{&ours};
    const bool asked = peer_ != nullptr && theirs != nullptr;
    if (beside != nullptr) all.push_back(beside);
    if (asked) {
      peer_->clear();
      all.push_back(&other);
    }
    take_turns(all, options_);
    return {name, ours.rate(), asked ? other.rate() : 0, 0, ""};
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
constexpr int64_t kLargestBuffer = int64_t{1} << 30;  // twice the largest caches

// What one engine's start costs: `load` makes a model, `use` decodes a token with it.
struct Start {
  double load = 0, first_token = 0, resident = 0;  // seconds, seconds, MB
};

template <class Load, class Use>
Result<Start> start_once(const Load& load, const Use& use) {
  Start out;
  const double before = resident_mb();
  const auto begin = SteadyClock::now();
  auto model = load();
  if (!model) return model.error();
  out.load = seconds(SteadyClock::now() - begin);
  TRY(use(*model));
  out.first_token = seconds(SteadyClock::now() - begin);
  out.resident = resident_mb() - before;
  return out;
}

double median_of(const std::vector<Start>& starts, double Start::*field) {
  std::vector<double> values;
  for (const Start& start : starts) values.push_back(start.*field);
  return median(values);
}

// Both engines from nothing to a first token, in turns; the file's pages are in the system's cache after the first.
Status measure_starts(const std::string& file, kernels::Pool& pool, const BenchOptions& options, ModelBench& out) {
  const Token token = 5;
  std::vector<Start> ours, theirs;
  for (int round = 0; round <= std::min(options.rounds, 3); ++round) {
    const auto use = [&](Model& model) -> Status {
      Batch(model, 1, 1, false).run(model, pool);
      return {};
    };
    TRY_ASSIGN(const Start our_start, start_once([&] { return Model::load(file, {}); }, use));
    if (round > 0) ours.push_back(our_start);
    if (options.peer == nullptr) continue;
    TRY_ASSIGN(const Start their_start, start_once([&] { return options.peer->load(file, pool.threads(), 1); },
                                                   [&](LlamaModel& model) {
                                                     return model.step({&token, 1});
                                                   }));
    if (round > 0) theirs.push_back(their_start);
  }
  const auto cost = [&](double Start::*field, double scale) {
    return Cost{scale * median_of(ours, field), theirs.empty() ? 0 : scale * median_of(theirs, field)};
  };
  out.load_ms = cost(&Start::load, 1e3);
  out.first_token_ms = cost(&Start::first_token, 1e3);
  out.resident_mb = cost(&Start::resident, 1);
  return {};
}

// What the peer takes for what StateBench has of ours.
Status measure_peer_state(LlamaModel& peer, const std::string& scratch, ModelBench& out) {
  const std::vector<Token> tokens(64, 5);
  const std::string file = scratch + "/llama.state";
  peer.clear();
  TRY(peer.feed(tokens, false));
  TRY_ASSIGN(const double save, median_seconds([&] { return peer.save_state(file, tokens); }));
  TRY_ASSIGN(const double load, median_seconds([&] { return peer.load_state(file, 64); }));
  out.state_save_ms.peer = 1e3 * save;
  out.state_load_ms.peer = 1e3 * load;
  return {};
}

// Decode, and reading memory as it does, in turns.
void measure_decode(Race& race, kernels::Pool& pool, const BenchOptions& options, ModelBench& out) {
  const auto bytes = std::min(static_cast<int64_t>(out.token_mb * 1e6), kLargestBuffer);
  out.memory = runtime::measure_reading(bytes, false, options.rounds, pool).front();
  runtime::MemoryReader memory(bytes, true, pool);
  Contender reading{[&] { memory.read(out.memory.way); }, static_cast<double>(memory.bytes())};
  Speed decode = race.batch("decode", 1, &reading);
  out.memory.gb_s = memory.sum() != 0 ? reading.rate() / 1e9 : 0;
  out.decode_gb_s = decode.ours * out.token_mb / 1e3;
  decode.share = out.decode_gb_s / out.memory.gb_s;
  decode.limit = "read bandwidth";
  out.least_share = decode.share * (1 - out.columns_mb / out.token_mb);
  out.speeds.push_back(std::move(decode));
}

// `macs`: multiplications of one token.
void hold_against(const runtime::ProductRate* rate, double macs, Speed& speed) {
  if (rate == nullptr) return;
  speed.share = 2 * macs * speed.ours / 1e9 / rate->gop_s;
  speed.limit = rate->name;
}

void measure_prefill(const Model& model, const MachineBench& machine, Race& race, ModelBench& out) {
  constexpr int kTokens = 512;
  Speed prefill = race.prefill("prefill" + std::to_string(kTokens), kTokens);
  const runtime::Weights& weights = model.weights();
  const auto head = static_cast<double>(weights.set.find("head.weight")->count());  // of the last token only
  const double macs = static_cast<double>(weights.product_macs()) - head + head / kTokens;
  const bool rounded = model.wide_products() == runtime::WideProducts::kBF16;
  const runtime::ProductRate* tiles = rounded ? machine.products_by("bf16 tiles") : nullptr;
  hold_against(tiles != nullptr ? tiles : machine.products_by("fp32"), macs, prefill);
  out.speeds.push_back(std::move(prefill));
}

// Several streams, a token each: products in fp32, or of int8 in groups (docs/engine.md, "Paths").
void measure_batches(const Model& model, const MachineBench& machine, Race& race, ModelBench& out) {
  const runtime::Weights& weights = model.weights();
  const bool plain = kernels::storage_type(weights.layers.front().key.type).block == 1;
  for (const size_t streams : {size_t{8}, size_t{16}, kMostStreams}) {
    Speed speed = race.batch("batch" + std::to_string(streams), streams);
    hold_against(machine.products_by(plain ? "fp32" : "int8 groups"), static_cast<double>(weights.product_macs()),
                 speed);
    out.speeds.push_back(std::move(speed));
  }
}

}  // namespace

const runtime::ProductRate* MachineBench::products_by(const std::string& name) const {
  for (const runtime::ProductRate& rate : products) {
    if (rate.name == name) return &rate;
  }
  return nullptr;
}

MachineBench bench_machine(const BenchOptions& options) {
  kernels::Pool pool(options.threads);
  MachineBench out;
  out.machine = runtime::describe_machine();
  out.threads = pool.threads();
  const auto bytes = std::min(kLargestBuffer, static_cast<int64_t>(out.machine.memory_gb * 1e9 / 8));
  out.read_mb = static_cast<double>(bytes) / 1e6;
  out.reads = runtime::measure_reading(bytes, true, options.rounds, pool);
  out.products = runtime::measure_products(10 * options.rounds, pool);
  return out;
}

Result<std::string> model_file(const std::string& model, const std::string& scratch, kernels::Pool& pool) {
  if (!runtime::names_random_model(model)) return model;
  TRY_ASSIGN(const runtime::RandomModel drawn, runtime::parse_random_model(model));
  TRY_ASSIGN(const auto weights, runtime::random_weights(drawn.shape, drawn.type, 1, pool));
  std::string path = scratch + "/random.gguf";
  TRY(runtime::export_gguf(path, *weights, nullptr, {{"general.name", model}}, drawn.type));
  return path;
}

Result<ModelBench> bench_model(const std::string& name, const MachineBench& machine, const BenchOptions& options) {
  kernels::Pool pool(options.threads);
  TRY_ASSIGN(const std::string file, model_file(name, options.scratch, pool));
  ModelBench out;
  out.name = name;
  out.threads = pool.threads();
  TRY(measure_starts(file, pool, options, out));
  TRY_ASSIGN(const Model model, Model::load(file, {}));
  const auto& weights = model.weights();
  const double embedding = static_cast<double>(weights.set.find("emb.weight")->bytes());  // one row of it is read
  const double state_bytes = static_cast<double>(model.shape().state_floats()) * 4;
  out.weights_mb = static_cast<double>(weights.bytes()) / 1e6;
  out.state_kb = state_bytes / 1e3;
  out.token_mb = (static_cast<double>(weights.bytes()) - embedding + 2 * state_bytes) / 1e6;
  for (const runtime::LayerWeights& layer : weights.layers) {
    const kernels::Matrix& value = layer.ffn_value;
    if (value.layout != kernels::Layout::kColumns) continue;
    out.columns_mb += static_cast<double>(kernels::dtype_bytes(value.type, value.rows * value.cols)) / 1e6;
  }
  std::optional<LlamaModel> peer;
  if (options.peer != nullptr) {
    TRY_ASSIGN(peer, options.peer->load(file, pool.threads(), kMostStreams));
  }
  Race race(model, peer ? &*peer : nullptr, pool, options);
  measure_decode(race, pool, options, out);
  measure_batches(model, machine, race, out);
  measure_prefill(model, machine, race, out);
  const size_t scored = weights.bytes() < (64 << 20) ? 150 : 16;  // logits of a large vocabulary fill the memory
  out.speeds.push_back(race.score("score" + std::to_string(scored) + "x12", scored, 12));
  TRY(race.status());
  if (peer) TRY(measure_peer_state(*peer, options.scratch, out));
  TRY_ASSIGN(out.state, bench_states(model, options.scratch, pool));
  out.state_save_ms.ours = out.state.forms.front().save_ms;
  out.state_load_ms.ours = out.state.forms.front().load_ms;
  return out;
}

}  // namespace anser::agent

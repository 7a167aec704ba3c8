#include "agent/model/state_bench.h"

#include <algorithm>
#include <memory>
#include <thread>

#include "agent/model/timing.h"
#include "base/clock.h"
#include "runtime/batcher.h"
#include "runtime/state_codec.h"

namespace anser::agent {
namespace {

using runtime::Model;
using runtime::SharedState;
using runtime::State;
using runtime::StateForm;
using runtime::Stream;
using runtime::Token;

constexpr int kRounds = 7;

// A state that has read something: what is saved is not all zeros.
State used_state(const Model& model, kernels::Pool& pool) {
  State state = model.initial_state();
  std::vector<Token> tokens;
  for (int i = 1; i <= 64; ++i) tokens.push_back(static_cast<Token>(i % model.shape().vocab));
  const Stream stream{&state, tokens, nullptr};
  model.forward({&stream, 1}, pool);
  return state;
}

Status measure_files(const Model& model, const State& state, const std::string& scratch, StateBench& out) {
  const std::string file = scratch + "/bench.state";
  runtime::StateOwner owner;
  owner.weights = model.fingerprint();
  for (const StateForm form : {StateForm::kF32, StateForm::kF16, StateForm::kInt8}) {
    StateBench::Form one{runtime::state_form_name(form)};
    one.kb = static_cast<double>(runtime::encoded_bytes(model.shape(), form)) / 1e3;
    TRY_ASSIGN(const double save,
               median_seconds([&] { return runtime::save_state(file, state, owner, model.shape(), form); }));
    TRY_ASSIGN(const double load, median_seconds([&]() -> Status {
                 TRY(runtime::load_state(file, model.shape(), owner));
                 return {};
               }));
    one.save_ms = 1e3 * save;
    one.load_ms = 1e3 * load;
    out.forms.push_back(std::move(one));
  }
  return {};
}

void measure_checks(const Model& model, State& state, kernels::Pool& pool, StateBench& out) {
  const std::vector<int> rows{1, 2, 4, 8, 16};
  const std::vector<Token> tokens(16, 5);
  std::vector<float> logits(16 * static_cast<size_t>(model.shape().vocab));
  std::vector<std::vector<double>> times(rows.size());
  for (int round = 0; round <= kRounds; ++round) {  // the first warms up
    for (size_t i = 0; i < rows.size(); ++i) {
      const Stream pass{&state, std::span(tokens).first(static_cast<size_t>(rows[i])), logits.data(), true,
                        runtime::StreamPath::kSteps};
      const auto begin = Clock().steady();
      for (int k = 0; k < 4; ++k) model.forward({&pass, 1}, pool);
      if (round > 0) times[i].push_back(seconds(Clock().steady() - begin));
    }
  }
  for (size_t i = 1; i < rows.size(); ++i) out.checks.push_back({rows[i], median(times[i]) / median(times[0])});
}

// Tokens per second of `streams` threads, each of which decodes through `step`.
template <class Step>
double decode_together(int streams, int tokens, const Step& step) {
  std::vector<std::thread> threads;
  const auto begin = Clock().steady();
  for (int i = 0; i < streams; ++i) {
    threads.emplace_back([&, i] {
      for (int t = 0; t < tokens; ++t) step(static_cast<size_t>(i));
    });
  }
  for (std::thread& thread : threads) thread.join();
  return streams * tokens / seconds(Clock().steady() - begin);
}

StateBench::Shared measure_shared(const Model& model, int streams, kernels::Pool& pool) {
  const auto count = static_cast<size_t>(streams);
  const Token token = 5;
  std::vector<State> states(count, model.initial_state());
  std::vector<std::vector<float>> logits(count, std::vector<float>(static_cast<size_t>(model.shape().vocab)));
  const auto stream = [&](size_t i) { return Stream{&states[i], {&token, 1}, logits[i].data()}; };
  const std::vector<Model> handles(count, model);
  std::vector<std::unique_ptr<kernels::Pool>> pools;
  for (size_t i = 0; i < count; ++i) pools.push_back(std::make_unique<kernels::Pool>(1));
  runtime::Batcher batcher(model, pool.threads(), {});
  const auto alone = [&](size_t i) {
    const Stream one = stream(i);
    handles[i].forward({&one, 1}, *pools[i]);
  };
  const auto together = [&](size_t i) { batcher.submit(stream(i)).wait(); };
  // A tenth of a second each, roughly.
  const auto begin = Clock().steady();
  alone(0);
  alone(0);
  const double pass = seconds(Clock().steady() - begin) / 2;
  const int tokens = std::clamp(static_cast<int>(0.1 / pass), 4, 200);
  std::vector<double> own, shared;
  for (int round = 0; round < kRounds; ++round) {
    own.push_back(decode_together(streams, tokens, alone));
    shared.push_back(decode_together(streams, tokens, together));
  }
  return {streams, median(own), median(shared)};
}

}  // namespace

Result<StateBench> bench_states(const Model& model, const std::string& scratch, kernels::Pool& pool) {
  StateBench out;
  const SharedState state(used_state(model, pool));
  SharedState fork = state;
  TRY_ASSIGN(const double forked, median_seconds([&]() -> Status {
               fork = state;
               fork.write();
               return {};
             }));
  TRY_ASSIGN(const double shared, median_seconds([&]() -> Status {
               fork = state;
               return {};
             }));
  out.fork_us = 1e6 * forked;
  out.share_us = 1e6 * shared;
  TRY(measure_files(model, *state, scratch, out));
  measure_checks(model, fork.write(), pool, out);
  for (const int streams : {2, 8}) out.shared.push_back(measure_shared(model, streams, pool));
  return out;
}

}  // namespace anser::agent

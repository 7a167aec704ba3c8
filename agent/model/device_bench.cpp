#include "agent/model/device_bench.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <functional>
#include <memory>
#include <utility>

#include "agent/model/timing.h"
#include "base/clock.h"
#include "base/rng.h"
#include "runtime/device_model.h"
#include "runtime/files/load.h"
#include "runtime/files/random_weights.h"

namespace anser::agent {
namespace {

using runtime::DeviceModel;
using runtime::DeviceRun;
using runtime::DeviceState;
using runtime::Token;
using SteadyClock = std::chrono::steady_clock;
using SharedWeights = std::shared_ptr<const runtime::Weights>;

Result<SharedWeights> make_weights(const std::string& model, kernels::Pool& pool) {
  if (!runtime::names_random_model(model)) {
    TRY_ASSIGN(const runtime::LoadedFile file, runtime::load_file(model));
    return file.weights;
  }
  TRY_ASSIGN(const runtime::RandomModel drawn, runtime::parse_random_model(model));
  return runtime::random_weights(drawn.shape, drawn.type, 1, pool);
}

class Bench {
 public:
  Bench(DeviceModel model, double macs, const DeviceBenchOptions& options)
      : model_(std::move(model)), macs_(macs), options_(options) {}

  Result<DeviceBench> run() {
    DeviceBench out;
    out.device = model_.device_name();
    out.step_mb = static_cast<double>(model_.weight_bytes()) / 1e6;
    out.state_kb = static_cast<double>(model_.shape().state_floats()) * 4 / 1e3;
    TRY_ASSIGN(out.copy_gb_s, model_.copy_rate(int64_t{1} << 30));
    out.copy_gb_s /= 1e9;
    for (int64_t streams = 1; streams <= options_.most_streams; streams *= 2) {
      TRY_ASSIGN(const DeviceSteps one, steps(streams));
      out.steps.push_back(one);
    }
    for (const auto& [streams, tokens] : {std::pair<int64_t, int64_t>{1, 512}, {1, 2048}, {1, 8192}, {8, 2048}}) {
      TRY_ASSIGN(const DevicePrefill one, prefill(streams, tokens));
      out.prefill.push_back(one);
    }
    for (int64_t tokens = 1024; options_.recurrence && tokens <= 65536; tokens *= 2) {
      TRY_ASSIGN(const double seconds, model_.recurrence_seconds(1, tokens));
      out.recurrence.push_back({1, tokens, seconds * 1e3});
    }
    TRY(states(out));
    return out;
  }

 private:
  // States and a token each; room() first.
  struct Batch {
    std::vector<std::unique_ptr<DeviceState>> states;
    std::vector<Token> tokens;
    std::vector<DeviceRun> runs;
  };

  Result<Batch> batch(int64_t streams, int64_t tokens) {
    Batch out;
    Rng rng(1);
    out.tokens.resize(static_cast<size_t>(streams * tokens));
    for (Token& token : out.tokens) token = static_cast<Token>(rng.below(static_cast<uint64_t>(model_.shape().vocab)));
    for (int64_t i = 0; i < streams; ++i) {
      TRY_ASSIGN(auto state, model_.make_state());
      out.states.push_back(std::move(state));
      const auto own = std::span(out.tokens).subspan(static_cast<size_t>(i * tokens), static_cast<size_t>(tokens));
      out.runs.push_back({out.states.back().get(), own, nullptr, false, &own.back()});
    }
    return out;
  }

  Result<DeviceSteps> steps(int64_t streams) {
    TRY_ASSIGN(Batch all, batch(streams, 1));
    TRY_ASSIGN(const double time, median_seconds([&] { return model_.run(all.runs); }, options_.seconds));
    const auto count = static_cast<double>(streams);
    const double state = 2 * static_cast<double>(model_.shape().state_floats()) * 4;
    return DeviceSteps{streams, count / time, (static_cast<double>(model_.weight_bytes()) + count * state) / time / 1e9,
                       2 * macs_ * count / time / 1e12};
  }

  Result<DevicePrefill> prefill(int64_t streams, int64_t tokens) {
    TRY_ASSIGN(Batch all, batch(streams, tokens));
    TRY_ASSIGN(const double time, median_seconds([&] { return model_.run(all.runs); }, options_.seconds));
    const auto count = static_cast<double>(streams * tokens);
    return DevicePrefill{streams, tokens, count / time, 2 * macs_ * count / time / 1e12};
  }

  Status states(DeviceBench& out) {
    TRY_ASSIGN(auto first, model_.make_state());
    runtime::State host;
    std::unique_ptr<DeviceState> second;  // its memory comes from the one that went before
    TRY_ASSIGN(out.state_fork_us, median_seconds(
                                      [&]() -> Status {
                                        TRY_ASSIGN(second, model_.fork(*first));
                                        return {};
                                      },
                                      0.2));
    TRY_ASSIGN(out.state_download_us, median_seconds([&] { return model_.download(*first, host); }, 0.2));
    TRY_ASSIGN(out.state_upload_us, median_seconds([&] { return model_.upload(host, *first); }, 0.2));
    for (double* time : {&out.state_fork_us, &out.state_download_us, &out.state_upload_us}) *time *= 1e6;
    return {};
  }

  DeviceModel model_;
  double macs_;  // multiply-adds of one token's products
  DeviceBenchOptions options_;
};

}  // namespace

Result<DeviceBench> bench_device(const std::string& model, const DeviceBenchOptions& options) {
  kernels::Pool pool(options.threads);
  TRY_ASSIGN(const SharedWeights weights, make_weights(model, pool));
  const auto start = SteadyClock::now();
  TRY_ASSIGN(DeviceModel loaded, DeviceModel::make(*weights, {}, pool));
  const double load_ms = seconds(SteadyClock::now() - start) * 1e3;
  Bench bench(std::move(loaded), static_cast<double>(weights->product_macs()), options);
  TRY_ASSIGN(DeviceBench out, bench.run());
  out.load_ms = load_ms;
  return out;
}

nlohmann::ordered_json device_bench_report(const std::string& model, const DeviceBench& bench) {
  using nlohmann::ordered_json;
  const auto rounded = [](double x) { return std::round(x * 1000) / 1000; };
  ordered_json out{{"model", model},
                   {"device", bench.device},
                   {"load_ms", rounded(bench.load_ms)},
                   {"step_mb", rounded(bench.step_mb)},
                   {"state_kb", rounded(bench.state_kb)},
                   {"copy_gb_s", rounded(bench.copy_gb_s)},
                   {"state_fork_us", rounded(bench.state_fork_us)},
                   {"state_download_us", rounded(bench.state_download_us)},
                   {"state_upload_us", rounded(bench.state_upload_us)}};
  for (const DeviceSteps& one : bench.steps) {
    out["steps"].push_back(ordered_json{{"streams", one.streams},
                                        {"tokens_s", rounded(one.tokens_s)},
                                        {"gb_s", rounded(one.gb_s)},
                                        {"bandwidth_share", rounded(one.gb_s / bench.copy_gb_s)},
                                        {"tflop_s", rounded(one.tflop_s)}});
  }
  for (const DevicePrefill& one : bench.prefill) {
    out["prefill"].push_back(ordered_json{{"streams", one.streams},
                                          {"tokens", one.tokens},
                                          {"tokens_s", rounded(one.tokens_s)},
                                          {"tflop_s", rounded(one.tflop_s)}});
  }
  for (const DeviceRecurrence& one : bench.recurrence) {
    out["recurrence"].push_back(
        ordered_json{{"streams", one.streams}, {"tokens", one.tokens}, {"ms", rounded(one.ms)}});
  }
  return out;
}

}  // namespace anser::agent

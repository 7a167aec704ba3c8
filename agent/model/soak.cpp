#include "agent/model/soak.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <string>

#include "agent/model/resident.h"
#include "agent/model/timing.h"
#include "base/clock.h"
#include "kernels/pool.h"
#include "runtime/model.h"
#include "runtime/text/sampler.h"

namespace anser::agent {
namespace {

double largest_of(const std::vector<float>& values) {
  double largest = 0;
  for (const float value : values) largest = std::max(largest, std::abs(static_cast<double>(value)));
  return largest;
}

bool finite(const std::vector<float>& values) {
  return std::all_of(values.begin(), values.end(), [](float value) { return std::isfinite(value); });
}

}  // namespace

Result<Soak> soak_model(const std::string& path, const SoakOptions& options,
                        const std::function<void(const SoakPoint&)>& progress) {
  TRY_ASSIGN(const runtime::Model model, runtime::Model::load(path, {}));
  kernels::Pool pool(options.threads);
  runtime::State state = model.initial_state();
  runtime::Sampler sampler({.temperature = 1.0f}, Rng(options.seed));
  std::vector<float> logits(static_cast<size_t>(model.shape().vocab));
  const int64_t window = std::min(options.window, options.every);
  std::vector<double> times;
  times.reserve(static_cast<size_t>(window));
  Soak soak;
  runtime::Token token = 0;
  for (int64_t done = 1; done <= options.tokens; ++done) {
    const runtime::Stream stream{&state, {&token, 1}, logits.data()};
    const auto begin = std::chrono::steady_clock::now();
    model.forward({&stream, 1}, pool);
    const bool first = done <= window, point = done == window || done % options.every == 0 || done == options.tokens;
    if (first || (done - 1) % options.every >= options.every - window)
      times.push_back(seconds(std::chrono::steady_clock::now() - begin) * 1e6);
    if (!finite(logits)) soak.broken = "a logit is not finite after token " + std::to_string(done);
    if (!soak.broken.empty()) return soak;
    token = sampler.sample(logits, nullptr);
    if (!point || times.empty()) continue;
    if (!state.finite()) soak.broken = "the state is not finite after token " + std::to_string(done);
    soak.points.push_back({done, resident_mb(), median(times), largest_of(state.values)});
    progress(soak.points.back());
    times.clear();
  }
  return soak;
}

}  // namespace anser::agent

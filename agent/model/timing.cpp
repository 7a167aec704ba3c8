#include "agent/model/timing.h"

#include <algorithm>
#include <chrono>

#include "base/clock.h"

namespace anser::agent {

double median(std::vector<double> values) {
  const auto middle = values.begin() + static_cast<int64_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

Result<double> median_seconds(const std::function<Status()>& body, double budget) {
  using SteadyClock = std::chrono::steady_clock;
  constexpr size_t kLeastRuns = 5, kMostRuns = 500;
  TRY(body());
  std::vector<double> times;
  const auto begin = SteadyClock::now();
  while (times.size() < kLeastRuns || (times.size() < kMostRuns && seconds(SteadyClock::now() - begin) < budget)) {
    const auto start = SteadyClock::now();
    TRY(body());
    times.push_back(seconds(SteadyClock::now() - start));
  }
  return median(std::move(times));
}

}  // namespace anser::agent

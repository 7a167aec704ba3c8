// Medians, and the time of one call: what the benchmarks share.
#pragma once

#include <functional>
#include <vector>

#include "base/result.h"

namespace anser::agent {

// The middle value, of an even number the upper of the two. REQUIRES: not empty.
double median(std::vector<double> values);

// Median seconds of one call, after one that warms up: at least five calls, at most 500, for `budget` seconds. A call
// that fails ends it.
Result<double> median_seconds(const std::function<Status()>& body, double budget = 0.6);

}  // namespace anser::agent

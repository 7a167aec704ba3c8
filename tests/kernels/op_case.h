// How one op is held against the oracle: on misaligned buffers between guard values, twice (same bits), with a bound on
// every element.
//
// The bound of `perturbed_bounds`: a stable algorithm's result is the exact result of inputs that differ by a rounding
// or so. So the oracle is run on inputs of which every element moved by one unit in the last place, up or down by
// chance, eight times; the changes of an output add up to its sensitivity. An op that sums n terms may err by 8 + n
// times that, and by a few units of its own last place.
#pragma once

#include <gtest/gtest.h>

#include <functional>
#include <string>
#include <vector>

#include "base/rng.h"
#include "kernels/ops.h"

namespace anser::test {

// Floats at an address that is no multiple of anything but 4, with guards on both sides.
class Buffer {
 public:
  Buffer() : Buffer(0) {}
  explicit Buffer(int64_t count, float value = 0);
  static Buffer normal(int64_t count, Rng& rng, double scale = 1);
  static Buffer uniform(int64_t count, Rng& rng, double low, double high);

  float* data() { return store_.data() + kGuard; }
  const float* data() const { return store_.data() + kGuard; }
  size_t size() const { return store_.size() - 2 * kGuard; }
  float& operator[](size_t i) { return store_[kGuard + i]; }
  float operator[](size_t i) const { return store_[kGuard + i]; }
  bool guards_intact() const;

 private:
  static constexpr size_t kGuard = 17;
  std::vector<float> store_;
};

using Buffers = std::vector<Buffer>;
using Bounds = std::vector<std::vector<double>>;

// One call of one op. `outputs` hold what in-place and "+=" arguments start from.
struct OpCase {
  std::string name;
  Buffers inputs;
  Buffers outputs;
  std::vector<std::string> output_names;
  std::function<void(const kernels::Ops&, const Buffers& inputs, Buffers& outputs)> call;
  int64_t terms = 1;  // additions in the longest sum
  // Size of a constant that a result is the difference from (the 1 in p - 1), whose rounding no input shows.
  double constant = 0;
  // Replaces perturbed_bounds where that does not describe the op: the bound of every output element.
  std::function<Bounds(const OpCase&, const kernels::Ops&, const Buffers& wanted)> bounds;
};

Bounds perturbed_bounds(const OpCase& op, const Buffers& wanted);
// Runs `op` on the oracle and, twice, on every other backend of this machine, and compares.
void expect_like_oracle(const OpCase& op);
// Names the worst element when one of `got` is further from `wanted` than its bound.
void expect_within(const std::string& where, const Buffer& got, const Buffer& wanted, const std::vector<double>& bound);

}  // namespace anser::test

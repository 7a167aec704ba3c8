#include "tests/kernels/op_case.h"

#include <cmath>
#include <cstring>
#include <limits>

namespace anser::test {
namespace {

constexpr double kUnit = 0x1p-24;  // half a unit in the last place of 1.0f
constexpr float kGuardValue = 1234.5f;

}  // namespace

Buffer::Buffer(int64_t count, float value) : store_(static_cast<size_t>(count) + 2 * kGuard, kGuardValue) {
  for (size_t i = 0; i < size(); ++i) (*this)[i] = value;
}

Buffer Buffer::normal(int64_t count, Rng& rng, double scale) {
  Buffer out(count);
  for (size_t i = 0; i < out.size(); ++i) out[i] = static_cast<float>(scale * rng.normal());
  return out;
}

Buffer Buffer::uniform(int64_t count, Rng& rng, double low, double high) {
  Buffer out(count);
  for (size_t i = 0; i < out.size(); ++i) out[i] = static_cast<float>(low + (high - low) * rng.uniform());
  return out;
}

bool Buffer::guards_intact() const {
  for (size_t i = 0; i < kGuard; ++i) {
    if (store_[i] != kGuardValue || store_[store_.size() - 1 - i] != kGuardValue) return false;
  }
  return true;
}

Bounds perturbed_bounds(const OpCase& op, const Buffers& wanted) {
  Bounds bounds;
  for (const Buffer& output : wanted) bounds.emplace_back(output.size(), 0.0);
  Rng rng(99);
  const auto nudge = [&](Buffers& buffers) {
    for (Buffer& buffer : buffers) {
      for (size_t i = 0; i < buffer.size(); ++i) {
        const float away = rng.chance(0.5) ? 1.0f : -1.0f;
        buffer[i] = std::nextafter(buffer[i], away * std::numeric_limits<float>::max());
      }
    }
  };
  for (int round = 0; round < 8; ++round) {
    Buffers inputs = op.inputs, outputs = op.outputs;
    nudge(inputs);
    nudge(outputs);
    op.call(kernels::ref_ops(), inputs, outputs);
    for (size_t o = 0; o < wanted.size(); ++o) {
      for (size_t i = 0; i < wanted[o].size(); ++i) {
        bounds[o][i] += std::abs(static_cast<double>(outputs[o][i]) - static_cast<double>(wanted[o][i]));
      }
    }
  }
  for (size_t o = 0; o < wanted.size(); ++o) {
    for (size_t i = 0; i < wanted[o].size(); ++i) {
      bounds[o][i] = static_cast<double>(8 + op.terms) * bounds[o][i] +
                     16 * kUnit * (std::abs(static_cast<double>(wanted[o][i])) + op.constant) + 1e-37;
    }
  }
  return bounds;
}

void expect_within(const std::string& where, const Buffer& got, const Buffer& wanted,
                   const std::vector<double>& bound) {
  double worst = 0;
  size_t at = 0;
  for (size_t i = 0; i < wanted.size(); ++i) {
    const double error = std::abs(static_cast<double>(got[i]) - static_cast<double>(wanted[i]));
    const double ratio = std::isnan(error) ? std::numeric_limits<double>::infinity() : error / bound[i];
    if (ratio > worst) {
      worst = ratio;
      at = i;
    }
  }
  EXPECT_LE(worst, 1.0) << where << "[" << at << "] of " << wanted.size() << ": " << got[at] << ", the oracle says "
                        << wanted[at] << ", allowed apart " << bound[at];
}

void expect_like_oracle(const OpCase& op) {
  Buffers wanted = op.outputs;
  op.call(kernels::ref_ops(), op.inputs, wanted);
  const Bounds common = op.bounds ? Bounds() : perturbed_bounds(op, wanted);
  for (const kernels::Ops* backend : kernels::available_ops()) {
    if (backend == &kernels::ref_ops()) continue;
    const std::string where = std::string(backend->name) + " " + op.name + " ";
    Buffers inputs = op.inputs, got = op.outputs, again = op.outputs;
    op.call(*backend, inputs, got);
    op.call(*backend, inputs, again);
    const Bounds bounds = op.bounds ? op.bounds(op, *backend, wanted) : common;
    for (size_t o = 0; o < wanted.size(); ++o) {
      expect_within(where + op.output_names[o], got[o], wanted[o], bounds[o]);
      EXPECT_TRUE(got[o].guards_intact()) << where << op.output_names[o] << " was written past its ends";
      EXPECT_EQ(std::memcmp(got[o].data(), again[o].data(), got[o].size() * sizeof(float)), 0)
          << where << op.output_names[o] << " differs between two runs";
    }
    for (size_t i = 0; i < inputs.size(); ++i) {
      EXPECT_EQ(std::memcmp(inputs[i].data(), op.inputs[i].data(), inputs[i].size() * sizeof(float)), 0)
          << where << "changed input " << i;
    }
  }
}

}  // namespace anser::test

// Encoding. Every quantiser is a search for scales: given scale (and offset) the best integers are known, and given the
// integers the best scale is a least-squares fit, so a few starting scales around the obvious one, each refitted once,
// find nearly the best of both.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>

#include "base/check.h"
#include "kernels/numeric.h"
#include "kernels/quants.h"

namespace anser::kernels {
namespace {

struct Fit {
  float scale = 0, offset = 0;  // x ~ scale q + offset
  double error = 1e300;         // sum of squares
};

float half(float x) { return float_from_half(half_from_float(x)); }
void put_half(uint8_t* at, float x) {
  const uint16_t bits = half_from_float(x);
  std::memcpy(at, &bits, sizeof bits);
}

// The nearest whole number in [low, high], ties to even. Adding 1.5 * 2^23 leaves no room for a fraction: no call into
// libm for each value of each trial.
float nearest_of(float x, float low, float high) {
  constexpr float kNoFraction = 12582912.0f;
  return (std::min(std::max(x, low), high) + kNoFraction) - kNoFraction;
}
int nearest(float x, int low, int high) {
  return static_cast<int>(nearest_of(x, static_cast<float>(low), static_cast<float>(high)));
}

// Sum over n values (a multiple of 8) of f(i), in eight lanes: an order that vectors can follow.
template <int n, class F>
float lane_sum(const F& f) {
  float lanes[8] = {};
  for (int i = 0; i < n; i += 8) {
    for (int k = 0; k < 8; ++k) lanes[k] += f(i + k);
  }
  return ((lanes[0] + lanes[4]) + (lanes[1] + lanes[5])) + ((lanes[2] + lanes[6]) + (lanes[3] + lanes[7]));
}

// Sum of squares of what x ~ scale q + offset misses.
template <int n>
double error_of(const float* x, float scale, float offset, float low, float high) {
  const float inverse = 1 / scale;
  return static_cast<double>(lane_sum<n>([&](int i) {
    const float off = x[i] - offset - scale * nearest_of((x[i] - offset) * inverse, low, high);
    return off * off;
  }));
}

// x ~ scale q, q in [low, high].
template <int n>
Fit fit_scale(const float* x, int low, int high) {
  float largest = 0;
  for (int i = 0; i < n; ++i)
    if (std::fabs(x[i]) > std::fabs(largest)) largest = x[i];
  if (largest == 0) return {0, 0, 0};
  const auto least = static_cast<float>(low), most = static_cast<float>(high);
  Fit best;
  for (int step = -8; step <= 8; ++step) {
    // The end of the range that reaches farther goes to the value farthest from zero: its sign is the scale's.
    const float trial = (least + 0.1f * static_cast<float>(step)) / largest;  // 1 / scale
    float q[n];
    for (int i = 0; i < n; ++i) q[i] = nearest_of(x[i] * trial, least, most);
    const float qq = lane_sum<n>([&](int i) { return q[i] * q[i]; });
    if (qq == 0) continue;
    const float scale = lane_sum<n>([&](int i) { return q[i] * x[i]; }) / qq;
    if (scale == 0) continue;
    const double error = error_of<n>(x, scale, 0, least, most);
    if (error < best.error) best = {scale, 0, error};
  }
  return best;
}

// x ~ scale q + offset, q in [0, high], scale >= 0; only_below: offset <= 0, where the format can only subtract.
template <int n>
Fit fit_line(const float* x, int high, bool only_below) {
  float least = *std::min_element(x, x + n);
  const float most = *std::max_element(x, x + n), top = static_cast<float>(high);
  if (only_below) least = std::min(least, 0.0f);
  if (most <= least) return {0, least, 0};
  const float x1 = lane_sum<n>([&](int i) { return x[i]; });
  Fit best;
  for (int step = -5; step <= 10; ++step) {
    float scale = (most - least) / (top + 0.1f * static_cast<float>(step)), offset = least;
    const float inverse = 1 / scale;
    float q[n];
    for (int i = 0; i < n; ++i) q[i] = nearest_of((x[i] - least) * inverse, 0, top);
    const float q1 = lane_sum<n>([&](int i) { return q[i]; }), q2 = lane_sum<n>([&](int i) { return q[i] * q[i]; });
    const float qx = lane_sum<n>([&](int i) { return q[i] * x[i]; });
    const float spread = n * q2 - q1 * q1;
    if (spread > 0) {
      scale = (n * qx - q1 * x1) / spread;
      offset = (x1 - scale * q1) / n;
      if (only_below && offset > 0) {
        offset = 0;
        scale = qx / q2;
      }
      if (scale <= 0) continue;
    }
    const double error = error_of<n>(x, scale, offset, 0, top);
    if (error < best.error) best = {scale, offset, error};
  }
  return best;
}

void encode_q8_0(const float* x, uint8_t* b) {
  float largest = 0;
  for (int j = 0; j < 32; ++j) largest = std::max(largest, std::fabs(x[j]));
  const float d = largest / 127.0f, inverse = d > 0 ? 1.0f / d : 0.0f;
  put_half(b, d);
  for (int j = 0; j < 32; ++j) b[2 + j] = static_cast<uint8_t>(static_cast<int8_t>(std::lround(x[j] * inverse)));
}

template <bool kMin, bool kFifthBit>
void encode_nibbles(const float* x, uint8_t* b) {
  constexpr int kHigh = kFifthBit ? 31 : 15, kZero = kMin ? 0 : kFifthBit ? 16 : 8;
  const Fit fit = kMin ? fit_line<32>(x, kHigh, false) : fit_scale<32>(x, -kZero, kHigh - kZero);
  const float d = half(fit.scale), m = half(fit.offset);
  uint8_t* at = b + 2;
  put_half(b, d);
  if (kMin) {
    put_half(b + 2, m);
    at += 2;
  }
  uint8_t* low = at + (kFifthBit ? 4 : 0);
  uint32_t high = 0;
  std::memset(low, 0, 16);
  for (int j = 0; j < 32; ++j) {
    const float scaled = d == 0 ? 0.0f : (x[j] - (kMin ? m : 0.0f)) / d;
    const int q = nearest(scaled + static_cast<float>(kZero), 0, kHigh);
    low[j % 16] = static_cast<uint8_t>(low[j % 16] | (q & 15) << (j < 16 ? 0 : 4));
    high |= static_cast<uint32_t>(q >> 4) << j;
  }
  if (kFifthBit) std::memcpy(at, &high, sizeof high);
}

void pack_scales(const ScaleMin& s, uint8_t* packed) {
  for (int j = 0; j < 4; ++j) {
    packed[j] = static_cast<uint8_t>(s.scale[j] | s.scale[j + 4] >> 4 << 6);
    packed[j + 4] = static_cast<uint8_t>(s.min[j] | s.min[j + 4] >> 4 << 6);
    packed[j + 8] = static_cast<uint8_t>((s.scale[j + 4] & 15) | (s.min[j + 4] & 15) << 4);
  }
}

template <bool kFifthBit>
void encode_k(const float* x, uint8_t* b) {
  constexpr int kHigh = kFifthBit ? 31 : 15;
  std::array<Fit, 8> fits;
  float scale = 0, depth = 0;
  for (int sub = 0; sub < 8; ++sub) {
    Fit& fit = fits[static_cast<size_t>(sub)];
    fit = fit_line<32>(x + 32 * sub, kHigh, true);
    scale = std::max(scale, fit.scale);
    depth = std::max(depth, -fit.offset);
  }
  const float d = half(scale / 63), m = half(depth / 63);
  put_half(b, d);
  put_half(b + 2, m);
  ScaleMin packed;
  uint8_t* high = b + 16;
  uint8_t* low = high + (kFifthBit ? 32 : 0);
  std::memset(high, 0, kFifthBit ? 160 : 128);
  for (int sub = 0; sub < 8; ++sub) {
    const Fit& fit = fits[static_cast<size_t>(sub)];
    const int s = d > 0 ? nearest(fit.scale / d, 0, 63) : 0, o = m > 0 ? nearest(-fit.offset / m, 0, 63) : 0;
    packed.scale[sub] = static_cast<uint8_t>(s);
    packed.min[sub] = static_cast<uint8_t>(o);
    const float step = d * static_cast<float>(s), min = m * static_cast<float>(o);
    for (int l = 0; l < 32; ++l) {
      const int q = step > 0 ? nearest((x[32 * sub + l] + min) / step, 0, kHigh) : 0;
      uint8_t& byte = low[sub / 2 * 32 + l];
      byte = static_cast<uint8_t>(byte | (q & 15) << (sub % 2 == 0 ? 0 : 4));
      if (kFifthBit) high[l] = static_cast<uint8_t>(high[l] | (q >> 4) << sub);
    }
  }
  pack_scales(packed, b + 4);
}

void encode_q6_k(const float* x, uint8_t* b) {
  std::array<float, 16> scales;
  float largest = 0;
  for (int sub = 0; sub < 16; ++sub) {
    scales[static_cast<size_t>(sub)] = fit_scale<16>(x + 16 * sub, -32, 31).scale;
    if (std::fabs(scales[static_cast<size_t>(sub)]) > std::fabs(largest)) largest = scales[static_cast<size_t>(sub)];
  }
  const float d = half(largest / -128);
  std::memset(b, 0, 192);
  put_half(b + 208, d);
  for (int sub = 0; sub < 16; ++sub) {
    const int s = d == 0 ? 0 : nearest(scales[static_cast<size_t>(sub)] / d, -128, 127);
    b[192 + sub] = static_cast<uint8_t>(static_cast<int8_t>(s));
    const float step = d * static_cast<float>(s);
    for (int i = 16 * sub; i < 16 * sub + 16; ++i) {
      const int q = step == 0 ? 32 : nearest(x[i] / step, -32, 31) + 32;
      const int part = i / 128, run = i % 128 / 32, l = i % 32;
      uint8_t& low = b[part * 64 + run % 2 * 32 + l];
      low = static_cast<uint8_t>(low | (q & 15) << (run < 2 ? 0 : 4));
      uint8_t& high = b[128 + part * 32 + l];
      high = static_cast<uint8_t>(high | (q >> 4) << (2 * run));
    }
  }
}

using EncodeBlock = void (*)(const float*, uint8_t*);

EncodeBlock block_encoder(DType type) {
  switch (type) {
    case DType::kQ8_0:
      return encode_q8_0;
    case DType::kQ6_K:
      return encode_q6_k;
    case DType::kQ5_1:
      return encode_nibbles<true, true>;
    case DType::kQ5_0:
      return encode_nibbles<false, true>;
    case DType::kQ5_K:
      return encode_k<true>;
    case DType::kQ4_1:
      return encode_nibbles<true, false>;
    case DType::kQ4_0:
      return encode_nibbles<false, false>;
    case DType::kQ4_K:
      return encode_k<false>;
    case DType::kF32:
    case DType::kF16:
    case DType::kBF16:
      break;
  }
  CHECK(false);
}

}  // namespace

void encode(DType type, const float* values, int64_t count, void* out) {
  auto* at = static_cast<uint8_t*>(out);
  if (type == DType::kF32) {
    if (count > 0) std::memcpy(at, values, static_cast<size_t>(count) * sizeof(float));
  } else if (type == DType::kF16 || type == DType::kBF16) {
    for (int64_t i = 0; i < count; ++i) {
      const uint16_t bits = type == DType::kF16 ? half_from_float(values[i]) : bf16_from_float(values[i]);
      std::memcpy(at + 2 * i, &bits, sizeof bits);
    }
  } else {
    const StorageType& one = storage_type(type);
    CHECK(count % one.block == 0);
    const EncodeBlock block = block_encoder(type);
    for (int64_t i = 0; i < count; i += one.block, at += one.bytes) block(values + i, at);
  }
}

}  // namespace anser::kernels

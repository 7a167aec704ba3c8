// What benchmarks ask of a device beside the forward pass.
#pragma once

#include <algorithm>
#include <chrono>
#include <utility>
#include <vector>

#include "kernels/cuda/launch.h"

namespace anser::kernels::ANSER_GPU {

// The median time of `body`, which leaves work in the queue, in seconds; after one call that warms up.
template <class Body>
Result<double> median_seconds(Queue& queue, int rounds, const Body& body) {
  using Clock = std::chrono::steady_clock;
  std::vector<double> times;
  for (int i = 0; i <= rounds; ++i) {
    const auto start = Clock::now();
    TRY(body());
    TRY(queue.wait());
    if (i > 0) times.push_back(std::chrono::duration<double>(Clock::now() - start).count());
  }
  std::nth_element(times.begin(), times.begin() + rounds / 2, times.end());
  return times[static_cast<size_t>(rounds / 2)];
}

inline constexpr int kRounds = 9;

inline Result<double> measure_copies(Queue& queue, int64_t bytes) {
  TRY_ASSIGN(const Memory from, Memory::allocate(bytes));
  TRY_ASSIGN(const Memory to, Memory::allocate(bytes));
  TRY_ASSIGN(const double seconds,
             median_seconds(queue, kRounds, [&] { return queue.copy(to.as<uint8_t>(), from.as<uint8_t>(), bytes); }));
  return 2 * static_cast<double>(bytes) / seconds;
}

// Device memory of `count` floats, evenly spread over [low, high): a block of them, again and again.
inline Result<Memory> spread_floats(Queue& queue, int64_t count, float low, float high) {
  constexpr int64_t kSome = 1 << 20;
  std::vector<float> some(static_cast<size_t>(std::min(count, kSome)));
  uint32_t bits = 12345;
  for (float& x : some) {
    bits = bits * 1664525u + 1013904223u;
    x = low + (high - low) * static_cast<float>(bits >> 8) * 0x1p-24f;
  }
  TRY_ASSIGN(Memory memory, Memory::allocate(count * 4));
  for (int64_t at = 0; at < count; at += kSome) {
    TRY(queue.copy(memory.as<float>() + at, some.data(), std::min(kSome, count - at) * 4));
    TRY(queue.wait());
  }
  return memory;
}

template <class Operand>
Result<double> measure_recurrence(Queue& queue, const HeadKernels<Operand>& heads, int64_t width, int64_t head_size,
                                  int64_t streams, int64_t tokens) {
  const int64_t count = streams * tokens * width;
  // Of the size that gates gives: kn of length 1 a head, b shorter, w in (0.55, 1).
  const float unit = 1.7f / std::sqrt(static_cast<float>(head_size));
  std::vector<Memory> arrays;
  for (const auto& [low, high] :
       {std::pair{-1.0f, 1.0f}, {-1.0f, 1.0f}, {-1.0f, 1.0f}, {0.6f, 0.999f}, {-unit, unit}, {-unit / 2, unit / 2}}) {
    TRY_ASSIGN(Memory array, spread_floats(queue, count, low, high));
    arrays.push_back(std::move(array));
  }
  TRY_ASSIGN(const Memory y, Memory::allocate(count * 4));
  TRY_ASSIGN(const Memory states, Memory::allocate(streams * width * head_size * 4));
  std::vector<Run> list;
  for (int64_t i = 0; i < streams; ++i) {
    list.push_back({states.as<float>() + i * width * head_size, as_int(i * tokens), as_int(tokens)});
  }
  const RunParts parts(list, heads.chunks != nullptr);
  const auto bytes = static_cast<int64_t>(parts.list.size() * sizeof(Run));
  TRY_ASSIGN(const Memory runs, Memory::allocate(bytes));
  TRY(queue.copy(runs.as<Run>(), parts.list.data(), bytes));
  TimeMix in{};
  in.r = arrays[0].as<float>();
  in.k = arrays[1].as<float>();
  in.v = arrays[2].as<float>();
  in.w = arrays[3].as<float>();
  in.a = arrays[4].as<float>();
  in.C = as_int(width);
  return median_seconds(queue, kRounds, [&] {
    return launch_runs(queue, heads, runs.as<Run>(), parts, head_size, in, arrays[5].as<float>(), y.as<float>(), 0);
  });
}

}  // namespace anser::kernels::ANSER_GPU

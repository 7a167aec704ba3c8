// What one pass over the layers is told: its rows, which of them follow one another, and which want logits.
#pragma once

#include <array>
#include <vector>

#include "kernels/cuda/device.h"
#include "kernels/cuda/recurrence.h"

namespace anser::kernels::ANSER_GPU {

// Numbers of rows for which a graph of single steps is recorded; others are filled up.
inline constexpr std::array<int64_t, 18> kStepRows{1,  2,  3,  4,  6,   8,   12,  16,  24,
                                                   32, 48, 64, 96, 128, 192, 256, 384, 512};

// Where one row's results go, on the host; either may be null.
struct Wanted {
  float* logits = nullptr;
  int32_t* best = nullptr;
};

// Runs of several tokens. Consecutive pieces of one stream must not meet in one slice unless they are one piece.
struct Slice {
  std::vector<Row> rows;
  std::vector<Run> runs;
  std::vector<int32_t> picked;  // rows that want something
  std::vector<Wanted> wanted;   // what each of them wants
  int64_t vocab = 0;

  int64_t size() const { return static_cast<int64_t>(rows.size()); }
  void clear() { *this = {{}, {}, {}, {}, vocab}; }

  // Tokens [begin, begin + count) of a stream whose state is `state`.
  void add(const DeviceRun& run, float* state, int64_t begin, int64_t count) {
    runs.push_back({state, static_cast<int>(size()), static_cast<int>(count)});
    const auto all = static_cast<int64_t>(run.tokens.size());
    for (int64_t t = begin; t < begin + count; ++t) {
      const bool last = t + 1 == all;
      Wanted want;
      if (run.logits != nullptr && run.all_logits) want.logits = run.logits + t * vocab;
      if (run.logits != nullptr && !run.all_logits && last) want.logits = run.logits;
      if (last) want.best = run.best;
      if (want.logits != nullptr || want.best != nullptr) {
        picked.push_back(static_cast<int32_t>(size()));
        wanted.push_back(want);
      }
      rows.push_back(
          {state, run.tokens[static_cast<size_t>(t)], t == begin ? 1 : 0, t + 1 == begin + count ? 1 : 0, 0});
    }
  }
};

}  // namespace anser::kernels::ANSER_GPU

// Gates, recurrence and output of the time mix, head by head: what one thread computes for the heads that are its own
// stays in its caches from the first to the last.
#include <cstring>

#include "base/check.h"
#include "runtime/forward.h"
#include "runtime/forward_blocks.h"

namespace anser::runtime {
namespace {

constexpr int64_t kFields = 8;  // r w a v k kn b y

void copy_rows(int64_t rows, int64_t width, const float* from, int64_t from_ld, float* to, int64_t to_ld) {
  for (int64_t t = 0; t < rows; ++t)
    std::memcpy(to + t * to_ld, from + t * from_ld, static_cast<size_t>(width) * sizeof(float));
}

}  // namespace

int64_t Forward::core_floats() const { return kFields * kLongestSegment * weights_.shape.width; }

// Heads [from, to) of one run.
void Forward::recur_heads(std::span<const Segment> segments, const Run& run, int64_t layer, int64_t from, int64_t to,
                          float* memory) {
  const ModelShape& s = weights_.shape;
  const int64_t C = s.width, N = s.head_size, H = to - from, width = H * N;
  const int64_t offset = layer * (2 * C + C * N) + 2 * C;
  const kernels::TimeMixParams mix = weights_.layers[static_cast<size_t>(layer)].mix.from(from * N);
  int64_t at = run.first * C + from * N;
  for (size_t i = run.segment; i < run.segments_end; ++i) {
    const auto T = static_cast<int64_t>(segments[i].tokens.size());
    CHECK(T <= kLongestSegment);
    const auto field = [&](int64_t index) { return memory + index * T * width; };
    float *r = field(0), *y = field(7);
    const kernels::Gates gates{field(1), field(2), field(3), field(4), field(5), field(6)};
    copy_rows(T, width, block(kR) + at, C, r, width);
    ops_.gates(T, H, N, C, mix, block(kK) + at, block(kV) + at, block(kWLora) + at, block(kALora) + at,
               layer == 0 ? nullptr : block(kVLora) + at, layer == 0 ? nullptr : block(kVFirst) + at, gates);
    if (layer == 0) copy_rows(T, width, gates.v, width, block(kVFirst) + at, C);
    ops_.wkv7(T, H, N, width, r, gates.w, gates.k, gates.v, gates.kn, gates.b,
              run.state->values.data() + offset + from * N * N, y);
    ops_.mix_output(T, H, N, C, mix, y, r, gates.k, gates.v, block(kG) + at, block(kOut) + at);
    at += T * C;
  }
}

// Heads are shared out among the threads in proportion to their tokens. Head h of a run of T rows from row r on takes
// the places [r H + h T, r H + (h + 1) T); a share has the heads that begin in it.
void Forward::recur(std::span<const Segment> segments, int64_t layer) {
  const int64_t C = weights_.shape.width, N = weights_.shape.head_size, H = weights_.shape.heads();
  const auto share = [&](int thread, int64_t begin, int64_t end) {
    float* memory = own(cores_, thread, core_floats());
    for (const Run& run : runs_) {
      const int64_t T = run.end - run.first, start = run.first * H;
      const auto first_from = [&](int64_t place) {
        return std::clamp((std::max(place, start) - start + T - 1) / T, int64_t{0}, H);
      };
      const int64_t from = first_from(begin), to = first_from(end);
      if (from < to) recur_heads(segments, run, layer, from, to, memory);
    }
  };
  if (pool_ != nullptr && rows_ * C * N * 8 >= kParallelMacs) {
    pool_->run(rows_ * H, std::ref(share));
  } else {
    share(0, 0, rows_ * H);
  }
}

}  // namespace anser::runtime

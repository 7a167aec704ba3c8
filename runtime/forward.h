// The forward pass over one slice: some rows of some streams, through all layers at once.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "base/large_pages.h"
#include "kernels/ops.h"
#include "kernels/pool.h"
#include "runtime/state.h"
#include "runtime/text/tokenizer.h"
#include "runtime/weights/weights.h"

namespace anser::runtime {

// Consecutive tokens of one stream. Rows of a slice are the tokens of its segments, one after another.
struct Segment {
  State* state = nullptr;
  std::span<const Token> tokens;
  float* logits = nullptr;  // of the first row that wants any, rows [V] apart; null: none wanted
  bool all_logits = false;  // else only the last row has some
};

// One thread's buffers for one model; grows to the largest slice seen and allocates nothing after that.
class Forward {
 public:
  Forward(const Weights& weights, const kernels::Ops& ops) : weights_(weights), ops_(ops) {}

  // `rows` is the sum of the segments' tokens. A null pool: this thread alone.
  void run(std::span<const Segment> segments, int64_t rows, kernels::LinearPath path, kernels::Pool* pool);

 private:
  // Rows of the slice that follow one another in one stream: one segment, or several.
  struct Run {
    State* state;
    int64_t first, end;            // rows
    size_t segment, segments_end;  // of the slice's
  };
  // What a product reads: rows of x in the backend's own form (kernels::PreparedLinear).
  enum Input : int64_t { kInR, kInW, kInK, kInV, kInA, kInG, kInVLow, kInW2, kInA2, kInG2, kInV2, kInputs, kInOne = 0 };
  struct Product {
    const kernels::Matrix* matrix;
    const void* input;         // prepared
    float* y;                  // [rows, matrix->rows]
    const float* x = nullptr;  // instead of an input: rows as they are
  };
  // A layer norm whose result meets the row before it in `lerps` ways.
  struct Entry {
    const float *weight, *bias, *mu;  // [C], [C], [lerps, C]
    int64_t lerps, state_offset;      // where in the state the row before a run is kept
  };
  struct Reader {
    int64_t lerp;
    Input input;
    const kernels::Matrix* matrix;
  };

  void reserve();
  void place_inputs();
  void find_runs(std::span<const Segment> segments);
  float* block(int64_t index) {
    return reinterpret_cast<float*>(buffer_.data()) + index * capacity_ * weights_.shape.width;
  }
  void* input(Input index) { return inputs_.data() + input_at_[static_cast<size_t>(index)]; }
  float* own(LargePages& pages, int thread, int64_t floats) {
    return reinterpret_cast<float*>(pages.data()) + thread * floats;
  }
  void* room(int64_t bytes);  // in place of all inputs
  int64_t strip_floats() const;
  int64_t core_floats() const;

  void embed(std::span<const Segment> segments);
  void time_mix(std::span<const Segment> segments, int64_t layer);
  void project(int64_t layer);
  void recur(std::span<const Segment> segments, int64_t layer);
  void recur_heads(std::span<const Segment> segments, const Run& run, int64_t layer, int64_t from, int64_t to,
                   float* memory);
  void channel_mix(std::span<const Segment> segments, int64_t layer);
  // x070a: multiplies the channel mix's activations by what each token's own matrix makes of h [rows, C].
  void deep_embed(std::span<const Segment> segments, int64_t layer, const float* h);
  void write_logits(std::span<const Segment> segments);

  void enter(const Entry& entry, std::span<const Reader> readers, float* h);
  void enter_strip(const Entry& entry, std::span<const Reader> readers, int64_t begin, int64_t end, float* memory);
  void residual(int64_t row, float* out);
  void prepare(Input index, const kernels::Matrix& matrix, int64_t begin, int64_t end, const float* rows) {
    ops_.prepared->prepare(rows_, begin, end, rows, matrix, path_, input(index));
  }
  void products(int64_t rows, std::span<const Product> list);
  // body(begin, end, thread): rows in strips of 16, shared among the threads where there are enough of them.
  template <class Body>
  void over_strips(int64_t rows, const Body& body) {
    constexpr int64_t kStrip = 16;
    constexpr int64_t kParallelRows = 32;  // fewer cost less than waking another thread (a few microseconds)
    const auto share = [&](int thread, int64_t begin, int64_t end) {
      for (int64_t i = begin; i < end; ++i) body(i * kStrip, std::min((i + 1) * kStrip, rows), thread);
    };
    if (pool_ == nullptr || rows < kParallelRows) {
      share(0, 0, (rows + kStrip - 1) / kStrip);
    } else {
      pool_->run((rows + kStrip - 1) / kStrip, std::ref(share));  // by reference: an owning std::function allocates
    }
  }

  const Weights& weights_;
  const kernels::Ops& ops_;
  kernels::Pool* pool_ = nullptr;
  int64_t rows_ = 0;  // of this slice
  kernels::LinearPath path_ = kernels::LinearPath::kStep;
  int64_t capacity_ = 0;  // rows that the buffers are made for
  LargePages buffer_;     // blocks of [capacity, C]
  LargePages inputs_;
  std::array<int64_t, kInputs> input_at_{};
  int64_t placed_rows_ = 0;  // what the inputs are placed for
  kernels::LinearPath placed_path_ = kernels::LinearPath::kStep;
  int64_t x_ = 0;                   // the block that x is in
  const float* pending_ = nullptr;  // [rows, C] to be added to x, and a bias [C]; null: nothing
  const float* pending_bias_ = nullptr;
  std::vector<Run> runs_;
  std::vector<int32_t> run_of_row_;
  std::vector<float> carry_;   // the last h of each run [runs, C]
  LargePages strips_, cores_;  // each thread's own: of a strip, of the heads it works on
  std::vector<float> low_, ffn_, logits_;
  // x070a: ln0 of the tokens' embeddings [rows, C]; for each row E [K K], h s1 [K], its product with E [K], gate [F].
  std::vector<float> embedded_, token_matrix_, deep_row_, deep_in_, deep_out_, deep_gate_;
};

}  // namespace anser::runtime

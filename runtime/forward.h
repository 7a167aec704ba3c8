// The forward pass over one slice: some rows of some streams, through all layers at once.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "base/large_pages.h"
#include "kernels/ops.h"
#include "kernels/pool.h"
#include "runtime/state.h"
#include "runtime/tokenizer.h"
#include "runtime/weights.h"

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
  struct Product {
    const kernels::Matrix* matrix;
    const float* x;
    float* y;
  };

  void reserve(int64_t rows);
  float* block(int64_t index) {
    return reinterpret_cast<float*>(buffer_.data()) + index * capacity_ * weights_.shape.width;
  }
  float* mixed(int64_t index);
  void embed(std::span<const Segment> segments);
  void time_mix(std::span<const Segment> segments, int64_t layer);
  void project(int64_t layer);
  void recur(std::span<const Segment> segments, int64_t layer);
  void channel_mix(std::span<const Segment> segments, int64_t layer);
  // x070a: multiplies the channel mix's activations by what each token's own matrix makes of h [rows, C].
  void deep_embed(std::span<const Segment> segments, int64_t layer, const float* h);
  void write_logits(std::span<const Segment> segments);
  void shift(std::span<const Segment> segments, const float* mu, int64_t blocks, int64_t state_offset);
  void add_rows(const float* y);
  void products(int64_t rows, std::span<const Product> list);
  void normalise(int64_t rows, const float* x, const float* weight, const float* bias, float* y);
  // body(first row, number of rows), on some threads where there are enough rows.
  template <class Body>
  void over_rows(int64_t rows, const Body& body) {
    // Work below this costs less than waking another thread (a few microseconds).
    constexpr int64_t kParallelRows = 32;
    if (pool_ == nullptr || rows < kParallelRows) {
      body(int64_t{0}, rows);
      return;
    }
    const auto share = [&](int, int64_t begin, int64_t end) { body(begin, end - begin); };
    pool_->run(rows, std::ref(share));  // by reference: a std::function that owns the captures would allocate
  }

  const Weights& weights_;
  const kernels::Ops& ops_;
  kernels::Pool* pool_ = nullptr;
  int64_t rows_ = 0;  // of this slice
  kernels::LinearPath path_ = kernels::LinearPath::kStep;
  int64_t capacity_ = 0;  // rows that the buffers hold
  LargePages buffer_;     // blocks of [capacity, C]
  std::vector<float> low_, ffn_, logits_;
  // x070a: ln0 of the tokens' embeddings [rows, C]; for each row E [K K], h s1 [K], its product with E [K], gate [F].
  std::vector<float> embedded_, token_matrix_, deep_row_, deep_in_, deep_out_, deep_gate_;
};

}  // namespace anser::runtime

// All linear maps run over every row of the slice together; only token shift and the recurrence know where one stream
// ends. Buffers are blocks of [rows, C] that are used again as soon as their values are dead:
//
//   x · h -> y · r · k_raw -> out · v_raw · w_lora · a_lora · v_lora · g · v_first · mixed[6] -> the six gates
//
// Formulas: docs/rwkv7.md, section "forward".
#include "runtime/forward.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <functional>

#include "base/check.h"
#include "runtime/convert.h"

namespace anser::runtime {
namespace {

using kernels::Matrix;

enum Block : int64_t { kX, kH, kR, kK, kV, kWLora, kALora, kVLora, kG, kVFirst, kMixed, kBlocks = kMixed + 6 };

// Work below this size costs less than waking another thread (a few microseconds).
constexpr int64_t kParallelMacs = 400'000;
constexpr int64_t kUnit = 16;  // output rows of a matrix that stay together

}  // namespace

void Forward::reserve(int64_t rows) {
  if (rows <= capacity_) return;
  const ModelShape& s = weights_.shape;
  capacity_ = rows;
  buffer_ = LargePages(static_cast<size_t>(kBlocks * rows * s.width) * sizeof(float));
  low_.assign(static_cast<size_t>((s.rank_w + s.rank_a + s.rank_v + s.rank_g) * rows), 0.0f);
  ffn_.assign(static_cast<size_t>(s.ffn * rows), 0.0f);
  if (s.deep_embed == 0) return;
  const auto size = static_cast<size_t>(rows), K = static_cast<size_t>(s.deep_embed);
  embedded_.resize(size * static_cast<size_t>(s.width));
  token_matrix_.resize(size * K * K);
  deep_row_.resize(K * K);
  deep_in_.resize(size * K);
  deep_out_.resize(size * K);
  deep_gate_.resize(size * static_cast<size_t>(s.ffn));
}

float* Forward::mixed(int64_t index) { return block(kMixed + index); }

// Every product of the list has the same number of rows; together their output rows are shared among the threads.
void Forward::products(int64_t rows, std::span<const Product> list) {
  const auto compute = [&](const Product& p, int64_t begin, int64_t end) {
    ops_.linear(rows, p.x, p.matrix->part(begin, end), p.y + begin, p.matrix->rows, false, path_);
  };
  int64_t units = 0, macs = 0;
  for (const Product& p : list) {
    units += (p.matrix->rows + kUnit - 1) / kUnit;
    macs += p.matrix->rows * p.matrix->cols * rows;
  }
  if (pool_ == nullptr || macs < kParallelMacs) {
    for (const Product& p : list) compute(p, 0, p.matrix->rows);
    return;
  }
  const auto share = [&](int, int64_t begin, int64_t end) {
    int64_t first = 0;  // unit where the product starts
    for (const Product& p : list) {
      const int64_t count = (p.matrix->rows + kUnit - 1) / kUnit;
      const int64_t from = std::max(begin, first) - first, to = std::min(end, first + count) - first;
      if (from < to) compute(p, from * kUnit, std::min(to * kUnit, p.matrix->rows));
      first += count;
    }
  };
  pool_->run(units, std::ref(share));
}

void Forward::normalise(int64_t rows, const float* x, const float* weight, const float* bias, float* y) {
  const int64_t C = weights_.shape.width;
  over_rows(rows, [&](int64_t begin, int64_t count) {
    ops_.layer_norm(count, C, x + begin * C, weight, bias, weights_.shape.layer_norm_eps, y + begin * C, nullptr,
                    nullptr);
  });
}

// The residual. Products do not accumulate by themselves: a backend may begin its sums with what is there, or add it at
// the end, and which of the two may depend on the number of rows.
void Forward::add_rows(const float* y) {
  const int64_t C = weights_.shape.width;
  over_rows(rows_, [&](int64_t begin, int64_t count) { ops_.add(count * C, y + begin * C, block(kX) + begin * C); });
}

void Forward::embed(std::span<const Segment> segments) {
  const int64_t C = weights_.shape.width;
  const Matrix& table = weights_.embedding;
  float* x = block(kX);
  for (const Segment& segment : segments) {
    for (const Token token : segment.tokens) {
      CHECK(token >= 0 && token < weights_.shape.vocab);
      to_floats(table.type, table.part(token, token + 1).data, C, x);
      x += C;
    }
  }
  if (weights_.shape.has_ln0) {
    normalise(rows_, block(kX), weights_.ln0_weight, weights_.ln0_bias, block(kX));
  }
  if (weights_.shape.deep_embed > 0) {
    std::memcpy(embedded_.data(), block(kX), static_cast<size_t>(rows_ * C) * sizeof(float));
  }
}

// Lerps h with its predecessors into mixed[0..blocks), and keeps each segment's last h as the next predecessor.
void Forward::shift(std::span<const Segment> segments, const float* mu, int64_t blocks, int64_t state_offset) {
  const int64_t C = weights_.shape.width;
  int64_t row = 0;
  for (const Segment& segment : segments) {
    const auto count = static_cast<int64_t>(segment.tokens.size());
    const float* h = block(kH) + row * C;
    float* previous = segment.state->values.data() + state_offset;
    for (int64_t i = 0; i < blocks; ++i) {
      ops_.token_shift(count, C, 1, h, previous, mu + i * C, mixed(i) + row * C);
    }
    std::memcpy(previous, h + (count - 1) * C, static_cast<size_t>(C) * sizeof(float));
    row += count;
  }
}

// The projections of one time-mix layer, from mixed[] (r w k v a g) to r, k, v and the four low-rank maps.
void Forward::project(int64_t layer) {
  const LayerWeights& w = weights_.layers[static_cast<size_t>(layer)];
  const ModelShape& s = weights_.shape;
  float* low_w = low_.data();
  float* low_a = low_w + s.rank_w * capacity_;
  float* low_g = low_a + s.rank_a * capacity_;
  float* low_v = low_g + s.rank_g * capacity_;
  const std::array<Product, 7> down{{{&w.receptance, mixed(0), block(kR)},
                                     {&w.w1, mixed(1), low_w},
                                     {&w.key, mixed(2), block(kK)},
                                     {&w.value, mixed(3), block(kV)},
                                     {&w.a1, mixed(4), low_a},
                                     {&w.g1, mixed(5), low_g},
                                     {&w.v1, mixed(3), low_v}}};
  const bool first = layer == 0;
  products(rows_, std::span(down).first(first ? 6 : 7));
  over_rows(rows_, [&](int64_t begin, int64_t count) {
    ops_.tanh(count * s.rank_w, low_w + begin * s.rank_w, low_w + begin * s.rank_w);
    ops_.sigmoid(count * s.rank_g, low_g + begin * s.rank_g, low_g + begin * s.rank_g);
  });
  const std::array<Product, 4> up{{{&w.w2, low_w, block(kWLora)},
                                   {&w.a2, low_a, block(kALora)},
                                   {&w.g2, low_g, block(kG)},
                                   {&w.v2, low_v, block(kVLora)}}};
  products(rows_, std::span(up).first(first ? 3 : 4));
}

// wkv7 over each stream; y goes where h was. Heads are shared out among the threads in proportion to their tokens.
void Forward::recur(std::span<const Segment> segments, int64_t layer) {
  const ModelShape& s = weights_.shape;
  const int64_t C = s.width, N = s.head_size, H = s.heads();
  const int64_t offset = layer * (2 * C + C * N) + 2 * C;
  // Segments of one stream follow one another, and each goes on from the state that the one before it left. Head h of a
  // stream with T tokens from row r on takes the places [r H + h T, r H + (h + 1) T); a share has the heads that begin
  // in it.
  const auto share = [&](int, int64_t begin, int64_t end) {
    int64_t row = 0;
    for (size_t first = 0, next = 0; first < segments.size(); first = next) {
      const State* state = segments[first].state;
      int64_t T = 0;
      for (next = first; next < segments.size() && segments[next].state == state; ++next)
        T += static_cast<int64_t>(segments[next].tokens.size());
      const auto first_from = [&](int64_t place) { return std::clamp((place - row * H + T - 1) / T, int64_t{0}, H); };
      const int64_t from = first_from(std::max(begin, row * H)), to = first_from(std::max(end, row * H));
      for (size_t i = first; i < next; ++i) {
        const auto count = static_cast<int64_t>(segments[i].tokens.size()), at = row * C + from * N;
        if (from < to) {
          ops_.wkv7(count, to - from, N, C, block(kR) + at, mixed(0) + at, mixed(3) + at, mixed(2) + at, mixed(4) + at,
                    mixed(5) + at, segments[i].state->values.data() + offset + from * N * N, block(kH) + at);
        }
        row += count;
      }
    }
  };
  if (pool_ != nullptr && rows_ * C * N * 8 >= kParallelMacs) {
    pool_->run(rows_ * H, std::ref(share));
  } else {
    share(0, 0, rows_ * H);
  }
}

void Forward::time_mix(std::span<const Segment> segments, int64_t layer) {
  const LayerWeights& w = weights_.layers[static_cast<size_t>(layer)];
  const ModelShape& s = weights_.shape;
  const int64_t C = s.width, N = s.head_size, H = s.heads();
  normalise(rows_, block(kX), w.ln1_weight, w.ln1_bias, block(kH));
  shift(segments, w.mu, 6, layer * (2 * C + C * N));
  project(layer);
  const bool first = layer == 0;
  over_rows(rows_, [&](int64_t begin, int64_t count) {
    const int64_t at = begin * C;
    const kernels::Gates gates{mixed(0) + at, mixed(1) + at, mixed(2) + at,
                               mixed(3) + at, mixed(4) + at, mixed(5) + at};
    ops_.gates(count, H, N, w.mix, block(kK) + at, block(kV) + at, block(kWLora) + at, block(kALora) + at,
               first ? nullptr : block(kVLora) + at, first ? nullptr : block(kVFirst) + at, gates);
    if (first) std::memcpy(block(kVFirst) + at, gates.v, static_cast<size_t>(count * C) * sizeof(float));
  });
  recur(segments, layer);
  float* out = block(kK);
  over_rows(rows_, [&](int64_t begin, int64_t count) {
    const int64_t at = begin * C;
    ops_.mix_output(count, H, N, w.mix, block(kH) + at, block(kR) + at, mixed(3) + at, mixed(2) + at, block(kG) + at,
                    out + at);
  });
  const Product product{&w.output, out, block(kR)};
  products(rows_, {&product, 1});
  add_rows(block(kR));
  if (w.output_bias != nullptr) {
    for (int64_t row = 0; row < rows_; ++row) ops_.add(C, w.output_bias, block(kX) + row * C);
  }
}

void Forward::channel_mix(std::span<const Segment> segments, int64_t layer) {
  const LayerWeights& w = weights_.layers[static_cast<size_t>(layer)];
  const ModelShape& s = weights_.shape;
  const int64_t C = s.width, F = s.ffn;
  normalise(rows_, block(kX), w.ln2_weight, w.ln2_bias, block(kH));
  shift(segments, w.ffn_mu, 1, layer * (2 * C + C * s.head_size) + C);
  const Product up{&w.ffn_key, mixed(0), ffn_.data()};
  products(rows_, {&up, 1});
  over_rows(rows_, [&](int64_t begin, int64_t count) {
    ops_.relu_squared(count * F, ffn_.data() + begin * F, ffn_.data() + begin * F);
  });
  if (s.deep_embed > 0) deep_embed(segments, layer, block(kH));
  const Product down{&w.ffn_value, ffn_.data(), block(kH)};
  products(rows_, {&down, 1});
  add_rows(block(kH));
}

// Gathers the rows that want logits, so that the head runs over them only, and hands the results out.
void Forward::write_logits(std::span<const Segment> segments) {
  const int64_t C = weights_.shape.width, V = weights_.shape.vocab;
  float* gathered = block(kH);
  int64_t row = 0, wanted = 0;
  for (const Segment& segment : segments) {
    const auto count = static_cast<int64_t>(segment.tokens.size());
    const int64_t take = segment.logits == nullptr ? 0 : segment.all_logits ? count : 1;
    std::memcpy(gathered + wanted * C, block(kX) + (row + count - take) * C,
                static_cast<size_t>(take * C) * sizeof(float));
    row += count;
    wanted += take;
  }
  if (wanted == 0) return;
  normalise(wanted, gathered, weights_.ln_out_weight, weights_.ln_out_bias, gathered);
  if (static_cast<int64_t>(logits_.size()) < wanted * V) logits_.resize(static_cast<size_t>(wanted * V));
  const Product product{&weights_.head, gathered, logits_.data()};
  products(wanted, {&product, 1});
  const float* from = logits_.data();
  for (const Segment& segment : segments) {
    if (segment.logits == nullptr) continue;
    const int64_t take = segment.all_logits ? static_cast<int64_t>(segment.tokens.size()) : 1;
    std::memcpy(segment.logits, from, static_cast<size_t>(take * V) * sizeof(float));
    if (weights_.head_bias != nullptr) {
      for (int64_t i = 0; i < take; ++i) ops_.add(V, weights_.head_bias, segment.logits + i * V);
    }
    from += take * V;
  }
}

void Forward::run(std::span<const Segment> segments, int64_t rows, kernels::LinearPath path, kernels::Pool* pool) {
  rows_ = rows;
  path_ = path;
  pool_ = pool != nullptr && pool->threads() > 1 ? pool : nullptr;
  reserve(rows);
  embed(segments);
  for (int64_t layer = 0; layer < weights_.shape.layers; ++layer) {
    time_mix(segments, layer);
    channel_mix(segments, layer);
  }
  write_logits(segments);
  for (const Segment& segment : segments) segment.state->tokens += static_cast<int64_t>(segment.tokens.size());
}

}  // namespace anser::runtime

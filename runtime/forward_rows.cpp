// What happens to rows before a product reads them, and the products.
#include <cstring>

#include "runtime/forward.h"
#include "runtime/forward_blocks.h"

namespace anser::runtime {
namespace {

using kernels::Matrix;

constexpr int64_t kStrip = 16;  // rows of x that are made ready together

int64_t units_of(const Matrix& matrix) { return (matrix.rows + matrix.unit() - 1) / matrix.unit(); }

int64_t lines(int64_t bytes) { return (bytes + 63) / 64 * 64; }

size_t bytes_of(int64_t floats) { return static_cast<size_t>(floats) * sizeof(float); }

// At least so many bytes; what was there is gone.
void grow(LargePages& pages, int64_t bytes) {
  if (static_cast<int64_t>(pages.size()) < bytes) pages = LargePages(static_cast<size_t>(bytes));
}

}  // namespace

// h with the row before, its lerp, and a row for the residual; or activations of the channel mix.
int64_t Forward::strip_floats() const {
  return std::max((2 * kStrip + 2) * weights_.shape.width, kStrip * weights_.shape.ffn) + 16;
}

void Forward::reserve() {
  const ModelShape& s = weights_.shape;
  const int64_t threads = pool_ == nullptr ? 1 : pool_->threads();
  grow(strips_, threads * strip_floats() * 4);
  grow(cores_, threads * core_floats() * 4);
  if (rows_ <= capacity_) return;
  capacity_ = rows_;
  buffer_ = LargePages(bytes_of(kBlocks * rows_ * s.width));
  low_.assign(static_cast<size_t>((s.rank_w + s.rank_a + s.rank_v + s.rank_g) * rows_), 0.0f);
  ffn_.assign(static_cast<size_t>(s.ffn * rows_), 0.0f);
  carry_.assign(static_cast<size_t>(rows_ * s.width), 0.0f);
  runs_.reserve(static_cast<size_t>(rows_));
  run_of_row_.resize(static_cast<size_t>(rows_));
  if (s.deep_embed == 0) return;
  const auto size = static_cast<size_t>(rows_), K = static_cast<size_t>(s.deep_embed);
  embedded_.resize(size * static_cast<size_t>(s.width));
  token_matrix_.resize(size * K * K);
  deep_row_.resize(K * K);
  deep_in_.resize(size * K);
  deep_out_.resize(size * K);
  deep_gate_.resize(size * static_cast<size_t>(s.ffn));
}

// Inputs of the time mix's first products lie side by side; where only one product is at work, its input may take all
// the room.
void Forward::place_inputs() {
  if (placed_rows_ == rows_ && placed_path_ == path_) return;
  placed_rows_ = rows_;
  placed_path_ = path_;
  std::array<int64_t, kInputs> bytes{};
  int64_t alone = 0;
  const auto need = [&](const Matrix& matrix) {
    return matrix.data == nullptr ? 0 : lines(ops_.prepared->bytes(rows_, matrix, path_));
  };
  for (const LayerWeights& w : weights_.layers) {
    const std::array<const Matrix*, kInputs> side_by_side{&w.receptance, &w.w1, &w.key, &w.value, &w.a1, &w.g1,
                                                          &w.v1,         &w.w2, &w.a2,  &w.g2,    &w.v2};
    for (size_t i = 0; i < kInputs; ++i) bytes[i] = std::max(bytes[i], need(*side_by_side[i]));
    for (const Matrix* one : {&w.output, &w.ffn_key, &w.ffn_value}) alone = std::max(alone, need(*one));
  }
  int64_t at = 0;
  for (size_t i = 0; i < kInputs; ++i) {
    input_at_[i] = at;
    at += bytes[i];
  }
  grow(inputs_, std::max(at, alone));
}

void* Forward::room(int64_t bytes) {
  grow(inputs_, bytes);
  return inputs_.data();
}

void Forward::find_runs(std::span<const Segment> segments) {
  runs_.clear();
  int64_t row = 0;
  for (size_t i = 0; i < segments.size(); ++i) {
    if (runs_.empty() || runs_.back().state != segments[i].state) runs_.push_back({segments[i].state, row, row, i, i});
    const auto count = static_cast<int64_t>(segments[i].tokens.size());
    std::fill_n(run_of_row_.begin() + row, count, static_cast<int32_t>(runs_.size() - 1));
    row += count;
    runs_.back().end = row;
    runs_.back().segments_end = i + 1;
  }
}

// x of a row as the next layer sees it. Products do not accumulate by themselves: a backend may begin its sums with
// what is there, or add it at the end, and which of the two may depend on the number of rows.
void Forward::residual(int64_t row, float* out) {
  const int64_t C = weights_.shape.width;
  std::memcpy(out, block(x_) + row * C, bytes_of(C));
  if (pending_ != nullptr) ops_.add(C, pending_ + row * C, out);
  if (pending_ != nullptr && pending_bias_ != nullptr) ops_.add(C, pending_bias_, out);
}

// Rows [begin, end). The h before the first of them is computed once more, so that strips need not wait for each other;
// for the same reason x moves to another block.
void Forward::enter_strip(const Entry& entry, std::span<const Reader> readers, int64_t begin, int64_t end,
                          float* memory) {
  const int64_t C = weights_.shape.width, count = end - begin;
  float *h = memory + C, *lerp = h + kStrip * C, *spare = lerp + kStrip * C;
  const auto normalise = [&](int64_t rows, const float* x, float* y) {
    ops_.layer_norm(rows, C, x, entry.weight, entry.bias, weights_.shape.layer_norm_eps, y, nullptr, nullptr);
  };
  float* x = block(x_) + begin * C;
  if (pending_ != nullptr) {
    float* sum = block(kX + kXNext - x_) + begin * C;
    for (int64_t i = 0; i < count; ++i) residual(begin + i, sum + i * C);
    x = sum;
  }
  normalise(count, x, h);
  const auto first_run = static_cast<size_t>(run_of_row_[static_cast<size_t>(begin)]);
  if (runs_[first_run].first < begin) {
    residual(begin - 1, spare);
    normalise(1, spare, h - C);
  }
  for (int64_t i = 0; i < entry.lerps; ++i) {
    for (size_t r = first_run; r < runs_.size() && runs_[r].first < end; ++r) {
      const Run& run = runs_[r];
      const int64_t from = std::max(run.first, begin) - begin, to = std::min(run.end, end) - begin;
      const float* before = run.first < begin ? h - C : run.state->values.data() + entry.state_offset;
      ops_.token_shift(to - from, C, 1, h + from * C, before, entry.mu + i * C, lerp + from * C);
      if (i == 0 && run.end == begin + to)
        std::memcpy(&carry_[r * static_cast<size_t>(C)], h + (to - 1) * C, bytes_of(C));
    }
    for (const Reader& reader : readers) {
      if (reader.lerp == i) prepare(reader.input, *reader.matrix, begin, end, lerp);
    }
  }
}

// x += what is pending; h = the norm of x, kept where `h_out` [rows, C] is not null; its lerps go to the readers, and
// each run's last h into its state.
void Forward::enter(const Entry& entry, std::span<const Reader> readers, float* h_out) {
  const auto C = static_cast<size_t>(weights_.shape.width);
  over_strips(rows_, [&](int64_t begin, int64_t end, int thread) {
    float* memory = own(strips_, thread, strip_floats());
    enter_strip(entry, readers, begin, end, memory);
    if (h_out != nullptr) {
      const int64_t width = weights_.shape.width;
      std::memcpy(h_out + begin * width, memory + width, bytes_of((end - begin) * width));
    }
  });
  for (size_t r = 0; r < runs_.size(); ++r)
    std::memcpy(runs_[r].state->values.data() + entry.state_offset, &carry_[r * C], C * sizeof(float));
  if (pending_ != nullptr) x_ = kX + kXNext - x_;
  pending_ = nullptr;
}

// Every product of the list has the same number of rows; together their output rows are shared among the threads.
void Forward::products(int64_t rows, std::span<const Product> list) {
  const auto compute = [&](const Product& p, int64_t begin, int64_t end) {
    const Matrix part = p.matrix->part(begin, end);
    if (p.x != nullptr) {
      ops_.linear(rows, p.x, part, p.y + begin, p.matrix->rows, false, path_);
    } else {
      ops_.prepared->multiply(rows, p.input, part, p.y + begin, p.matrix->rows, false, path_);
    }
  };
  int64_t units = 0, macs = 0;
  for (const Product& p : list) {
    units += units_of(*p.matrix);
    macs += p.matrix->rows * p.matrix->cols * rows;
  }
  if (pool_ == nullptr || macs < kParallelMacs) {
    for (const Product& p : list) compute(p, 0, p.matrix->rows);
    return;
  }
  const auto share = [&](int, int64_t begin, int64_t end) {
    int64_t first = 0;  // unit where the product starts
    for (const Product& p : list) {
      const int64_t count = units_of(*p.matrix), unit = p.matrix->unit();
      const int64_t from = std::max(begin, first) - first, to = std::min(end, first + count) - first;
      if (from < to) compute(p, from * unit, std::min(to * unit, p.matrix->rows));
      first += count;
    }
  };
  pool_->run(units, std::ref(share));
}

}  // namespace anser::runtime

// What happens to rows of activations outside products and recurrence: embedding, layer norm, token shift, logits.
// One block a row; x is the residual stream, fp32 [R][C].
#pragma once

#include "kernels/cuda/gpu.h"
#include "kernels/cuda/products.h"

namespace anser::kernels::ANSER_GPU {

// One row of a slice: the token, and the state of its stream. A null state: the row is there to fill up a graph, and
// nobody looks at it.
struct Row {
  float* state = nullptr;
  int token = 0;
  int first = 0, last = 0;  // of its stream in this slice
  int pad = 0;
};

struct Moments {
  float mean, rstd;
};

// Takes row x [C] to shared memory `row`, and its mean and 1 / deviation. C is a multiple of 4; `scratch`: a float a
// warp.
ANSER_DEVICE Moments read_row(const float* x, int C, float eps, float* row, float* scratch) {
  float sum = 0;
  for (int c = 4 * thread_index(); c < C; c += 4 * thread_count()) {
    const float4 v = *reinterpret_cast<const float4*>(x + c);
    *reinterpret_cast<float4*>(row + c) = v;
    sum += (v.x + v.y) + (v.z + v.w);
  }
  const float mean = sum_block(sum, scratch) / static_cast<float>(C);
  float squares = 0;
  for (int c = thread_index(); c < C; c += thread_count()) {
    const float centred = row[c] - mean;
    squares = fmaf(centred, centred, squares);
  }
  return {mean, 1.0f / sqrtf(sum_block(squares, scratch) / static_cast<float>(C) + eps)};
}
ANSER_DEVICE float normal(const Moments& m, float x, float weight, float bias) {
  return fmaf((x - m.mean) * m.rstd, weight, bias);
}

// Columns of a row that block_y() takes, where `parts` blocks share the row.
struct Columns {
  int begin, end;
};
ANSER_DEVICE Columns own_columns(int C, int parts) {
  const int each = (C / 4 + parts - 1) / parts * 4, begin = block_y() * each;
  return {begin < C ? begin : C, begin + each < C ? begin + each : C};
}
// Asks for these columns of a parameter [C] while the kernel may not begin.
ANSER_DEVICE void prefetch_columns(const float* parameter, const Columns& own) {
  if (own.end > own.begin) prefetch(parameter + own.begin, static_cast<uint32_t>(own.end - own.begin) * 4);
}

inline constexpr int kScratchFloats = 8;
inline int64_t row_shared_bytes(int64_t C) { return (2 * C + kScratchFloats) * 4; }

ANSER_DEVICE float embedding_value(const uint16_t* table, int64_t at) { return half_value(table[at]); }
ANSER_DEVICE float embedding_value(const float* table, int64_t at) { return table[at]; }

// x = layer norm of the token's row of `table` [V][C] times `scale`; without the norm where weight is null.
template <class Operand>
ANSER_KERNEL embed(const Row* rows, const Operand* table, float scale, int C, float eps, const float* weight,
                   const float* bias, float* x) {
  auto* scratch = shared_memory<float>();
  float* row = scratch + kScratchFloats;
  float* to = x + static_cast<int64_t>(block_x()) * C;
  wait_previous();
  start_next();
  const int64_t from = static_cast<int64_t>(rows[block_x()].token) * C;
  for (int c = thread_index(); c < C; c += thread_count()) to[c] = embedding_value(table, from + c) * scale;
  if (weight == nullptr) return;
  sync_block();
  const Moments m = read_row(to, C, eps, row, scratch);
  for (int c = thread_index(); c < C; c += thread_count()) to[c] = normal(m, row[c], weight[c], bias[c]);
}

// h = layer norm of x; out[i] = h + (previous h - h) mu[i], i < count, as operands [count][R][stride]. The previous h
// is the row before, or the stream's `shift` values in its state. A row that is first and last of its stream leaves h
// there itself; for longer ones keep_shift does, when no row can need the old ones any more. Block (row, part of its
// columns).
template <class Operand>
ANSER_KERNEL shift(const Row* rows, const float* x, int C, int parts, float eps, const float* weight, const float* bias,
                   const float* mu, int count, int64_t shift_at, Operand* out, int stride, int64_t out_block) {
  auto* scratch = shared_memory<float>();
  float *h = scratch + kScratchFloats, *before = h + C;
  const Columns own = own_columns(C, parts);
  const Row row = rows[block_x()];  // written before the graph began
  if (thread_index() < count) prefetch_columns(mu + static_cast<int64_t>(thread_index()) * C, own);
  if (thread_index() == kWarp) prefetch_columns(weight, own);
  if (thread_index() == 2 * kWarp) prefetch_columns(bias, own);
  wait_previous();
  start_next();
  if (row.state == nullptr) return;
  const float* from = x + static_cast<int64_t>(block_x()) * C;
  const Moments m = read_row(from, C, eps, h, scratch);
  Moments m_before{};
  if (row.first == 0) m_before = read_row(from - C, C, eps, before, scratch);
  sync_block();
  for (int c = own.begin + thread_index(); c < own.end; c += thread_count()) {
    const float value = normal(m, h[c], weight[c], bias[c]);
    const float previous = row.first != 0 ? row.state[shift_at + c] : normal(m_before, before[c], weight[c], bias[c]);
    for (int i = 0; i < count; ++i) {
      put_operand(out + i * out_block + static_cast<int64_t>(block_x()) * stride + c,
                  fmaf(previous - value, mu[static_cast<int64_t>(i) * C + c], value));
    }
    if (row.first != 0 && row.last != 0) row.state[shift_at + c] = value;
  }
}

// The h of each row that is the last but not the first of its stream goes into the state.
ANSER_KERNEL keep_shift(const Row* rows, const float* x, int C, float eps, const float* weight, const float* bias,
                        int64_t shift_at) {
  auto* scratch = shared_memory<float>();
  float* h = scratch + kScratchFloats;
  wait_previous();
  start_next();
  const Row row = rows[block_x()];
  if (row.state == nullptr || row.last == 0 || row.first != 0) return;
  const Moments m = read_row(x + static_cast<int64_t>(block_x()) * C, C, eps, h, scratch);
  for (int c = thread_index(); c < C; c += thread_count())
    row.state[shift_at + c] = normal(m, h[c], weight[c], bias[c]);
}

// Layer norms of rows picked[i] of x, as operands [count][stride].
template <class Operand>
ANSER_KERNEL pick_rows(const int* picked, const float* x, int C, float eps, const float* weight, const float* bias,
                       Operand* out, int stride) {
  auto* scratch = shared_memory<float>();
  float* h = scratch + kScratchFloats;
  wait_previous();
  start_next();
  const Moments m = read_row(x + static_cast<int64_t>(picked[block_x()]) * C, C, eps, h, scratch);
  for (int c = thread_index(); c < C; c += thread_count()) {
    put_operand(out + static_cast<int64_t>(block_x()) * stride + c, normal(m, h[c], weight[c], bias[c]));
  }
}

// best[i] = the first index of the largest of logits [V]; NaNs are passed over.
ANSER_KERNEL find_best(const float* logits, int V, int* best) {
  auto* values = shared_memory<float>();
  auto* places = reinterpret_cast<int*>(values + kBlock);
  wait_previous();
  start_next();
  const float* row = logits + static_cast<int64_t>(block_x()) * V;
  float top = -INFINITY;
  int at = V;
  for (int v = thread_index(); v < V; v += thread_count()) {
    if (row[v] > top) {
      top = row[v];
      at = v;
    }
  }
  values[thread_index()] = top;
  places[thread_index()] = at;
  sync_block();
  if (thread_index() != 0) return;
  for (int i = 1; i < thread_count(); ++i) {
    if (values[i] > top || (values[i] == top && places[i] < at)) {
      top = values[i];
      at = places[i];
    }
  }
  best[block_x()] = at < V ? at : 0;
}

}  // namespace anser::kernels::ANSER_GPU

// What the forward pass on a device launches and works on: the uploaded model, buffers, kernels by head size, and lists
// of products turned into one launch.
#pragma once

#include <array>
#include <string>
#include <utility>
#include <vector>

#include "base/check.h"
#include "kernels/cuda/chunks.h"
#include "kernels/cuda/device.h"
#include "kernels/cuda/gpu.h"
#include "kernels/cuda/packed.h"
#include "kernels/cuda/products.h"
#include "kernels/cuda/recurrence.h"
#include "kernels/cuda/rows.h"
#include "kernels/cuda/slice.h"

namespace anser::kernels::ANSER_GPU {

inline int as_int(int64_t x) { return static_cast<int>(x); }
// Rows of operands are whole column tiles long.
inline int64_t operand_stride(int64_t columns) { return (columns + kTileColumns - 1) / kTileColumns * kTileColumns; }

struct UploadedMatrix {
  Memory memory;
  PackedForm form = PackedForm::kFloat;
  int64_t rows = 0, cols = 0, row_tiles = 0, column_tiles = 0;
  float scale = 1;
};

struct Layer {
  const float *ln1_weight, *ln1_bias, *ln2_weight, *ln2_bias, *mu, *ffn_mu, *output_bias;
  TimeMix mix{};  // the parameters; inputs are filled in at each launch
  UploadedMatrix receptance, key, value, output, w1, w2, a1, a2, v1, v2, g1, g2, ffn_key, ffn_value;
};

struct Model {
  int64_t width = 0, head_size = 0, vocab = 0, ffn = 0, stride = 0, ffn_stride = 0, layer_floats = 0, state_floats = 0;
  std::array<int64_t, 4> ranks{};  // w, a, v, g
  float eps = 0, embedding_scale = 1;
  Memory embedding;
  UploadedMatrix head;
  const float *ln0_weight = nullptr, *ln0_bias = nullptr, *ln_out_weight = nullptr, *ln_out_bias = nullptr,
              *head_bias = nullptr;
  std::vector<Layer> layers;
  std::vector<Memory> vectors;
  int64_t step_bytes = 0;  // of all matrices
};

// Takes a model to the device, matrix by matrix.
template <class Operand>
class Uploader {
 public:
  Uploader(Model& model, Pool& pool, Queue& queue) : model_(model), pool_(pool), queue_(queue) {}

  Status run(const DeviceWeights& w) {
    Model& m = model_;
    m.width = w.width;
    m.head_size = w.head_size;
    m.vocab = w.vocab;
    m.ffn = w.ffn;
    m.stride = operand_stride(w.width);
    m.ffn_stride = operand_stride(w.ffn);
    m.layer_floats = w.layer_floats();
    m.state_floats = w.state_floats();
    m.ranks = {w.rank_w, w.rank_a, w.rank_v, w.rank_g};
    m.eps = w.layer_norm_eps;
    const PackedMatrix table = pack_table(w.embedding, kExact ? PackedForm::kFloat : PackedForm::kHalf, pool_);
    m.embedding_scale = table.scale;
    TRY_ASSIGN(m.embedding, to_device(table.bytes.data(), static_cast<int64_t>(table.bytes.size())));
    TRY_ASSIGN(m.head, matrix(w.head));
    TRY(vector(w.ln0_weight, w.width, m.ln0_weight));
    TRY(vector(w.ln0_bias, w.width, m.ln0_bias));
    TRY(vector(w.ln_out_weight, w.width, m.ln_out_weight));
    TRY(vector(w.ln_out_bias, w.width, m.ln_out_bias));
    TRY(vector(w.head_bias, w.vocab, m.head_bias));
    m.layers.resize(w.layers.size());
    for (size_t l = 0; l < w.layers.size(); ++l) TRY(layer(w, w.layers[l], m.layers[l]));
    return {};
  }

 private:
  static constexpr bool kExact = sizeof(Operand) == 4;

  Result<Memory> to_device(const void* from, int64_t bytes) {
    TRY_ASSIGN(Memory memory, Memory::allocate(bytes));
    TRY(queue_.copy(memory.as<uint8_t>(), from, bytes));
    TRY(queue_.wait());
    return memory;
  }

  Status vector(const float* from, int64_t count, const float*& to) {
    to = nullptr;
    if (from == nullptr) return {};
    TRY_ASSIGN(Memory memory, to_device(from, count * 4));
    to = memory.as<float>();
    model_.vectors.push_back(std::move(memory));
    return {};
  }

  Result<UploadedMatrix> matrix(const Matrix& from) {
    const PackedMatrix packed = pack(from, kExact ? PackedForm::kFloat : packed_form(from.type), pool_);
    UploadedMatrix out{{},          packed.form, packed.rows, packed.cols, packed.row_tiles(), packed.column_tiles(),
                       packed.scale};
    TRY_ASSIGN(out.memory, to_device(packed.bytes.data(), static_cast<int64_t>(packed.bytes.size())));
    model_.step_bytes += static_cast<int64_t>(packed.bytes.size());
    return out;
  }

  Status layer(const DeviceWeights& w, const DeviceLayerWeights& from, Layer& to) {
    const int64_t C = w.width;
    TRY(vector(from.ln1_weight, C, to.ln1_weight));
    TRY(vector(from.ln1_bias, C, to.ln1_bias));
    TRY(vector(from.ln2_weight, C, to.ln2_weight));
    TRY(vector(from.ln2_bias, C, to.ln2_bias));
    TRY(vector(from.mu, 6 * C, to.mu));
    TRY(vector(from.ffn_mu, C, to.ffn_mu));
    TRY(vector(from.output_bias, C, to.output_bias));
    const TimeMixParams& p = from.mix;
    TRY(vector(p.w0, C, to.mix.w0));
    TRY(vector(p.a0, C, to.mix.a0));
    TRY(vector(p.v0, C, to.mix.v0));
    TRY(vector(p.k_k, C, to.mix.k_k));
    TRY(vector(p.k_a, C, to.mix.k_a));
    TRY(vector(p.r_k, C, to.mix.r_k));
    TRY(vector(p.ln_x_weight, C, to.mix.ln_weight));
    TRY(vector(p.ln_x_bias, C, to.mix.ln_bias));
    to.mix.a_scale = p.a_scale;
    const std::pair<const Matrix*, UploadedMatrix*> all[] = {{&from.receptance, &to.receptance},
                                                             {&from.key, &to.key},
                                                             {&from.value, &to.value},
                                                             {&from.output, &to.output},
                                                             {&from.w1, &to.w1},
                                                             {&from.w2, &to.w2},
                                                             {&from.a1, &to.a1},
                                                             {&from.a2, &to.a2},
                                                             {&from.v1, &to.v1},
                                                             {&from.v2, &to.v2},
                                                             {&from.g1, &to.g1},
                                                             {&from.g2, &to.g2},
                                                             {&from.ffn_key, &to.ffn_key},
                                                             {&from.ffn_value, &to.ffn_value}};
    for (const auto& [source, target] : all) {
      if (source->data == nullptr) continue;
      TRY_ASSIGN(*target, matrix(*source));
    }
    if (!kExact) to.ffn_value.scale /= kSquareScale;
    return {};
  }

  Model& model_;
  Pool& pool_;
  Queue& queue_;
};

template <class Operand>
Result<Model> upload_model(const DeviceWeights& weights, Pool& pool, Queue& queue) {
  Model model;
  TRY(Uploader<Operand>(model, pool, queue).run(weights));
  return model;
}

// Several products over the same rows, in one launch.
template <class Operand>
class ProductBatch {
 public:
  explicit ProductBatch(int64_t x_rows) { all_.x_rows = as_int(x_rows); }

  void add(const UploadedMatrix& w, const Operand* x, int64_t x_stride, Store store, void* y, int64_t y_stride,
           const float* bias = nullptr) {
    CHECK(all_.count < kMostProducts);
    Product& p = all_.list[all_.count++];
    p.weights = w.memory.as<uint8_t>();
    p.form = w.form;
    p.rows = as_int(w.rows);
    p.row_tiles = as_int(w.row_tiles);
    p.column_tiles = as_int(w.column_tiles);
    p.columns = as_int(w.cols);
    p.scale = w.scale;
    p.x = x;
    p.x_stride = as_int(x_stride);
    p.store = store;
    p.y = y;
    p.y_stride = as_int(y_stride);
    p.bias = bias;
  }

  Status launch(Queue& queue, const Machine& machine) {
    if constexpr (sizeof(Operand) == 4) {
      number_blocks(0);
      return queue.launch(float_rows, {blocks_, 1, 1, kBlock, 0}, all_);
    } else {
      const int rows = all_.x_rows;
      if (rows <= 8) return launch_few<1, 1>(queue);
      if (rows <= 16) return launch_few<1, 2>(queue);
      if (rows <= 32) return launch_few<2, 4>(queue);
      TRY(launch_many<PackedForm::kHalf>(queue, machine));
      TRY(launch_many<PackedForm::kCode8>(queue, machine));
      TRY(launch_many<PackedForm::kCode4>(queue, machine));
      return launch_many<PackedForm::kCode4Offset>(queue, machine);
    }
  }

 private:
  // Tells each product which blocks are its own: `tiles` row tiles a block, or, where that is 0, a row a warp.
  void number_blocks(int64_t tiles) {
    constexpr int kWarps = kBlock / kWarp;
    blocks_ = 0;
    for (int i = 0; i < all_.count; ++i) {
      Product& p = all_.list[i];
      p.first_block = as_int(blocks_);
      blocks_ += tiles == 0 ? (p.rows + kWarps - 1) / kWarps : (p.row_tiles + tiles - 1) / tiles;
    }
  }
  template <int kTiles, int kGroups>
  Status launch_few(Queue& queue) {
    number_blocks(kTiles);
    return queue.launch(few_rows<kTiles, kGroups>, {blocks_, 1, 1, kBlock, few_shared_bytes(kTiles, kGroups)}, all_);
  }
  template <PackedForm kForm>
  Status launch_many(Queue& queue, const Machine& machine) {
    ProductBatch own(all_.x_rows);
    for (int i = 0; i < all_.count; ++i) {
      if (all_.list[i].form == kForm) own.all_.list[own.all_.count++] = all_.list[i];
    }
    if (own.all_.count == 0) return {};
    // Large blocks do more with what they load, where there are enough of them for every multiprocessor.
    const int64_t columns = (all_.x_rows + kManyRows - 1) / kManyRows;
    own.number_blocks(8);
    if (2 * own.blocks_ * columns >= 3 * machine.multiprocessors) {
      return queue.launch(many_rows<kForm>, {own.blocks_, columns, 1, kBlock, many_shared_bytes(kForm, 4)}, own.all_);
    }
    own.number_blocks(4);
    return queue.launch(many_rows_narrow<kForm>, {own.blocks_, columns, 1, kBlock, many_shared_bytes(kForm, 2)},
                        own.all_);
  }

  ProductList all_;
  int64_t blocks_ = 0;
};

// The kernels of one head size. chunks is null where runs go token by token throughout: in networks that compute in
// fp32, and on devices without as much shared memory.
template <class Operand>
struct HeadKernels {
  using RunKernel = void (*)(const Run*, const TimeMix, const float*, float*, int64_t);
  void (*token)(const Row*, const TimeMix, int64_t, Operand*, int) = nullptr;
  void (*gates)(const TimeMix, float*) = nullptr;
  RunKernel sequence = nullptr, chunks = nullptr;
  void (*mix)(const TimeMix, const float*, Operand*, int) = nullptr;
  int token_threads = 0, sequence_threads = 0, chunk_threads = 0;
  int64_t token_shared = 0, sequence_shared = 0, chunk_shared = 0;
  int64_t sequence_rows = 1, chunk_rows = 1;  // value rows of a state in a block

  Status choose(int64_t head_size, const Machine& machine) {
    if (head_size == 16) return take<16>(machine);
    if (head_size == 32) return take<32>(machine);
    if (head_size == 64) return take<64>(machine);
    if (head_size == 128) return take<128>(machine);
    return Error{Errc::kUnsupported, "head size " + std::to_string(head_size) +
                                         " does not run on a device (16, 32, 64 and 128 do): use --device cpu"};
  }

 private:
  template <int N>
  Status take(const Machine& machine) {
    token = ANSER_GPU::wkv_token<N, Operand>;
    gates = ANSER_GPU::gates<N>;
    sequence = ANSER_GPU::wkv_sequence<N>;
    mix = ANSER_GPU::mix_output<N, Operand>;
    token_threads = TokenPlan<N>::kThreads;
    token_shared = TokenPlan<N>::kShared;
    sequence_threads = SequencePlan<N>::kThreads;
    sequence_shared = SequencePlan<N>::kShared;
    sequence_rows = SequencePlan<N>::kRows;
    if (sizeof(Operand) == 2 && ChunkPlan<N>::kShared <= machine.shared) chunks = ANSER_GPU::wkv_chunks<ChunkPlan<N>>;
    chunk_threads = ChunkPlan<N>::kThreads;
    chunk_shared = ChunkPlan<N>::kShared;
    chunk_rows = ChunkPlan<N>::kRows;
    return {};
  }
};

// Runs of a slice as the kernels take them: the whole chunks of each run, then what is left of them. Where a run ends
// up depends on its own length alone, and is the same for its pieces when it is cut at whole chunks.
struct RunParts {
  std::vector<Run> list;
  int64_t chunked = 0, others = 0;

  RunParts(const std::vector<Run>& runs, bool chunks) {
    for (const Run& run : runs) {
      if (chunks && run.count >= kRun) list.push_back({run.state, run.first_row, run.count / kRun * kRun});
    }
    chunked = static_cast<int64_t>(list.size());
    for (const Run& run : runs) {
      const int done = chunks ? run.count / kRun * kRun : 0;
      if (run.count > done) list.push_back({run.state, run.first_row + done, run.count - done});
    }
    others = static_cast<int64_t>(list.size()) - chunked;
  }
};

// WKV-7 of all runs: `runs` is RunParts::list on the device, `in` as gates left it with head size N and width in.C.
template <class Operand>
Status launch_runs(Queue& queue, const HeadKernels<Operand>& kernels, const Run* runs, const RunParts& parts,
                   int64_t head_size, const TimeMix& in, const float* b, float* y, int64_t state_at) {
  const int64_t heads = in.C / head_size;
  if (parts.chunked > 0) {
    const Grid grid{parts.chunked, heads, head_size / kernels.chunk_rows, kernels.chunk_threads, kernels.chunk_shared};
    TRY(queue.launch(kernels.chunks, grid, runs, in, b, y, state_at));
  }
  if (parts.others == 0) return {};
  const Grid grid{parts.others, heads, head_size / kernels.sequence_rows, kernels.sequence_threads,
                  kernels.sequence_shared};
  return queue.launch(kernels.sequence, grid, runs + parts.chunked, in, b, y, state_at);
}

// Blocks of [max_rows][C] floats.
enum class Block : int64_t { kX, kR, kK, kV, kW, kA, kVMix, kG, kVFirst, kY, kCount };

// Operands of the low-rank maps up.
template <class Operand>
struct LowRank {
  Memory memory;
  int64_t stride = 0;
  Operand* at() const { return memory.as<Operand>(); }
};

// Everything a pass writes but states; zeros at first, and the padding of operands stays so.
template <class Operand>
struct Buffers {
  Memory floats, mixed, ffn, head, logits, best, rows, runs, picked;
  Pinned host_rows, host_runs, host_picked, host_best;
  std::array<LowRank<Operand>, 4> low;  // w, a, v, g
  int64_t block = 0, mixed_block = 0;

  float* at(Block index) const { return floats.as<float>() + static_cast<int64_t>(index) * block; }
  Operand* mixed_at(int64_t index) const { return mixed.as<Operand>() + index * mixed_block; }

  static Result<Buffers> make(const Model& m, int64_t max_rows, int64_t head_rows) {
    constexpr auto kOperand = static_cast<int64_t>(sizeof(Operand));
    Buffers out;
    out.block = max_rows * m.width;
    out.mixed_block = max_rows * m.stride;
    TRY_ASSIGN(out.floats, Memory::allocate(static_cast<int64_t>(Block::kCount) * out.block * 4));
    TRY_ASSIGN(out.mixed, Memory::allocate(6 * out.mixed_block * kOperand));
    TRY_ASSIGN(out.ffn, Memory::allocate(max_rows * m.ffn_stride * kOperand));
    TRY_ASSIGN(out.head, Memory::allocate(head_rows * m.stride * kOperand));
    TRY_ASSIGN(out.logits, Memory::allocate(head_rows * m.vocab * 4));
    TRY_ASSIGN(out.best, Memory::allocate(head_rows * 4));
    TRY_ASSIGN(out.host_best, Pinned::allocate(head_rows * 4));
    TRY_ASSIGN(out.rows, Memory::allocate(max_rows * static_cast<int64_t>(sizeof(Row))));
    TRY_ASSIGN(out.host_rows, Pinned::allocate(max_rows * static_cast<int64_t>(sizeof(Row))));
    TRY_ASSIGN(out.runs, Memory::allocate(max_rows * static_cast<int64_t>(sizeof(Run))));
    TRY_ASSIGN(out.host_runs, Pinned::allocate(max_rows * static_cast<int64_t>(sizeof(Run))));
    TRY_ASSIGN(out.picked, Memory::allocate(max_rows * 4));
    TRY_ASSIGN(out.host_picked, Pinned::allocate(max_rows * 4));
    for (size_t i = 0; i < out.low.size(); ++i) {
      out.low[i].stride = operand_stride(m.ranks[i]);
      TRY_ASSIGN(out.low[i].memory, Memory::allocate(max_rows * out.low[i].stride * kOperand));
    }
    return out;
  }
};

}  // namespace anser::kernels::ANSER_GPU

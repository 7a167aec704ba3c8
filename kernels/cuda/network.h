// The forward pass on a device: buffers, uploads, the order of launches (runtime/forward.cpp is its twin on the
// processor). Written over gpu.h, so compiled twice: network.cu and network_emulated.cpp.
//
// A layer is eight launches when every stream has one token, which is what decoding consists of:
//   shift · r k v and the four low-rank maps down · the four up · wkv_token · output (+ x) · shift · ffn key · ffn
//   value (+ x)
#pragma once

#include <algorithm>
#include <array>
#include <map>
#include <memory>
#include <utility>
#include <vector>

#include "base/check.h"
#include "kernels/cuda/device.h"
#include "kernels/cuda/launch.h"
#include "kernels/cuda/measure.h"
#include "kernels/cuda/slice.h"

namespace anser::kernels::ANSER_GPU {

template <class Operand>
class Network final : public DeviceNetwork {
 public:
  Network(Machine machine, const DeviceOptions& options) : machine_(std::move(machine)), options_(options) {}

  Status build(const DeviceWeights& w, Pool& pool) {
    TRY_ASSIGN(queue_, Queue::create(options_.overlap && machine_.overlaps));
    TRY(heads_.choose(w.head_size, machine_));
    TRY_ASSIGN(model_, upload_model<Operand>(w, pool, queue_));
    return allocate();
  }

  std::string device_name() const override { return machine_.name; }
  int64_t weight_bytes() const override { return model_.step_bytes; }

  Result<std::unique_ptr<DeviceState>> make_state() override {
    auto state = std::make_unique<State>(free_);
    if (free_->empty()) {
      TRY_ASSIGN(state->memory, Memory::allocate(model_.state_floats * 4));
    } else {
      state->memory = std::move(free_->back());
      free_->pop_back();
      TRY(upload(*state, std::vector<float>(static_cast<size_t>(model_.state_floats)).data()));
    }
    return std::unique_ptr<DeviceState>(std::move(state));
  }
  Status upload(DeviceState& to, const float* values) override {
    TRY(queue_.copy(values_of(to), values, model_.state_floats * 4));
    return queue_.wait();
  }
  Status download(const DeviceState& from, float* values) override {
    TRY(queue_.copy(values, values_of(from), model_.state_floats * 4));
    return queue_.wait();
  }
  Status copy(const DeviceState& from, DeviceState& to) override {
    return queue_.copy(values_of(to), values_of(from), model_.state_floats * 4);
  }

  Result<double> copy_rate(int64_t bytes) override { return measure_copies(queue_, bytes); }
  Result<double> recurrence_seconds(int64_t streams, int64_t tokens) override {
    return measure_recurrence<Operand>(queue_, heads_, model_.width, model_.head_size, streams, tokens);
  }

  // Streams of one token first, those that want a result apart from those that do not; then the others, slice by slice.
  Status run(std::span<const DeviceRun> runs) override {
    for (const bool wanted : {true, false}) {
      std::vector<const DeviceRun*> steps;
      for (const DeviceRun& run : runs) {
        if (is_step(run) && wants_any(run) == wanted) steps.push_back(&run);
      }
      for (size_t at = 0; at < steps.size(); at += static_cast<size_t>(step_rows_)) {
        TRY(step(std::span(steps).subspan(at, std::min(steps.size() - at, static_cast<size_t>(step_rows_))), wanted));
      }
    }
    Slice slice;
    slice.vocab = model_.vocab;
    for (const DeviceRun& run : runs) {
      if (is_step(run)) continue;
      const auto count = static_cast<int64_t>(run.tokens.size());
      for (int64_t begin = 0; begin < count;) {
        const int64_t left = max_rows_ - slice.size();
        const int64_t take = count - begin <= left ? count - begin : left / kRun * kRun;  // cut at whole runs only
        if (take == 0) {
          TRY(pass(slice));
          slice.clear();
          continue;
        }
        slice.add(run, values_of(*run.state), begin, take);
        begin += take;
      }
    }
    return slice.size() > 0 ? pass(slice) : Status();
  }

 private:
  // A state's memory goes back to the list when it is destroyed.
  struct State final : DeviceState {
    explicit State(std::shared_ptr<std::vector<Memory>> list) : free(std::move(list)) {}
    ~State() override {
      if (memory.as<float>() != nullptr) free->push_back(std::move(memory));
    }
    State(const State&) = delete;
    State& operator=(const State&) = delete;
    std::shared_ptr<std::vector<Memory>> free;
    Memory memory;
  };
  static float* values_of(const DeviceState& state) {
    return static_cast<const State&>(state).memory.template as<float>();
  }
  static bool is_step(const DeviceRun& run) { return run.tokens.size() == 1 && !run.all_logits; }
  static bool wants_any(const DeviceRun& run) { return run.logits != nullptr || run.best != nullptr; }

  Status allocate() {
    max_rows_ = std::max<int64_t>((options_.max_rows + kRun - 1) / kRun * kRun, kRun);
    step_rows_ = std::min<int64_t>(max_rows_, kStepRows.back());
    TRY_ASSIGN(buffers_, (Buffers<Operand>::make(model_, max_rows_, step_rows_)));
    std::vector<int32_t> every(static_cast<size_t>(step_rows_));
    for (size_t i = 0; i < every.size(); ++i) every[i] = static_cast<int32_t>(i);
    TRY_ASSIGN(every_row_, Memory::allocate(step_rows_ * 4));
    TRY(queue_.copy(every_row_.as<int>(), every.data(), step_rows_ * 4));
    return queue_.wait();
  }

  // One token of each stream.
  Status step(std::span<const DeviceRun* const> streams, bool wanted) {
    const auto count = static_cast<int64_t>(streams.size());
    const int64_t rows = std::min(*std::lower_bound(kStepRows.begin(), kStepRows.end(), count), step_rows_);
    Row* row = buffers_.host_rows.template as<Row>();
    std::fill(row, row + rows, Row{});
    for (const DeviceRun* stream : streams) *row++ = {values_of(*stream->state), stream->tokens[0], 1, 1, 0};
    TRY(queue_.copy(buffers_.rows.template as<Row>(), buffers_.host_rows.template as<Row>(),
                    rows * static_cast<int64_t>(sizeof(Row))));
    const auto launches = [&]() -> Status {
      TRY(layers(rows, nullptr));
      return wanted ? head(every_row_.as<int>(), rows) : Status();
    };
    if (options_.graphs) {
      auto known = graphs_.find({rows, wanted});
      if (known == graphs_.end()) {
        TRY_ASSIGN(Graph graph, queue_.record(launches));
        known = graphs_.emplace(std::pair(rows, wanted), std::move(graph)).first;
      }
      TRY(queue_.launch(known->second));
    } else {
      TRY(launches());
    }
    if (wanted) {
      std::vector<Wanted> results;
      for (const DeviceRun* stream : streams) results.push_back({stream->logits, stream->best});
      TRY(hand_out(results));
    }
    return queue_.wait();
  }

  // A slice of longer runs, and whatever logits they want, a few hundred rows at a time.
  Status pass(const Slice& slice) {
    TRY(put(buffers_.rows, buffers_.host_rows, slice.rows));
    const RunParts runs(slice.runs, heads_.chunks != nullptr);
    TRY(put(buffers_.runs, buffers_.host_runs, runs.list));
    TRY(put(buffers_.picked, buffers_.host_picked, slice.picked));
    TRY(layers(slice.size(), &runs));
    const std::span<const Wanted> wanted(slice.wanted);
    for (size_t at = 0; at < wanted.size(); at += static_cast<size_t>(step_rows_)) {
      const size_t count = std::min(wanted.size() - at, static_cast<size_t>(step_rows_));
      TRY(head(buffers_.picked.template as<int>() + at, static_cast<int64_t>(count)));
      TRY(hand_out(wanted.subspan(at, count)));
    }
    return queue_.wait();
  }

  template <class T>
  Status put(Memory& device, Pinned& host, const std::vector<T>& values) {
    std::copy(values.begin(), values.end(), host.as<T>());
    return queue_.copy(device.as<T>(), host.as<T>(), static_cast<int64_t>(values.size() * sizeof(T)));
  }

  Status hand_out(std::span<const Wanted> wanted) {
    const float* logits = buffers_.logits.template as<float>();
    for (size_t i = 0; i < wanted.size(); ++i) {
      if (wanted[i].logits == nullptr) continue;
      TRY(queue_.copy(wanted[i].logits, logits + static_cast<int64_t>(i) * model_.vocab, model_.vocab * 4));
    }
    int32_t* best = buffers_.host_best.template as<int32_t>();
    TRY(queue_.copy(best, buffers_.best.template as<int>(), static_cast<int64_t>(wanted.size()) * 4));
    TRY(queue_.wait());
    for (size_t i = 0; i < wanted.size(); ++i) {
      if (wanted[i].best != nullptr) *wanted[i].best = best[i];
    }
    return {};
  }

  // Logits of the rows named by `picked` (device memory), and the best of each.
  Status head(const int* picked, int64_t rows) {
    const Model& m = model_;
    const Grid grid{rows, 1, 1, kBlock, row_shared_bytes(m.width)};
    auto* operand = buffers_.head.template as<Operand>();
    TRY(queue_.launch(pick_rows<Operand>, grid, picked, buffers_.at(Block::kX), as_int(m.width), m.eps, m.ln_out_weight,
                      m.ln_out_bias, operand, as_int(m.stride)));
    ProductBatch<Operand> products(rows);
    products.add(m.head, operand, m.stride, Store::kFloat, buffers_.logits.template as<float>(), m.vocab, m.head_bias);
    TRY(products.launch(queue_, machine_));
    return queue_.launch(find_best, {rows, 1, 1, kBlock, kBlock * 8}, buffers_.logits.template as<float>(),
                         as_int(m.vocab), buffers_.best.template as<int>());
  }

  // All layers over `rows` rows; `runs` is null when each is a stream of its own.
  Status layers(int64_t rows, const RunParts* runs) {
    const Model& m = model_;
    const Grid grid{rows, 1, 1, kBlock, row_shared_bytes(m.width)};
    TRY(queue_.launch(embed<Operand>, grid, buffers_.rows.template as<Row>(), m.embedding.template as<Operand>(),
                      m.embedding_scale, as_int(m.width), m.eps, m.ln0_weight, m.ln0_bias, buffers_.at(Block::kX)));
    for (int64_t l = 0; l < static_cast<int64_t>(m.layers.size()); ++l) {
      TRY(time_mix(l, rows, runs));
      TRY(channel_mix(l, rows, runs));
    }
    return {};
  }

  // Lerps of the normalised x into the first `count` blocks of `mixed`.
  Status mix_with_previous(int64_t rows, const RunParts* runs, const float* weight, const float* bias, const float* mu,
                           int64_t count, int64_t shift_at) {
    const Model& m = model_;
    const Row* row = buffers_.rows.template as<Row>();
    // A single row has more parameters to read than one multiprocessor reads quickly.
    const int64_t parts = std::clamp(machine_.multiprocessors / rows, int64_t{1}, (m.width + 511) / 512);
    const Grid grid{rows, parts, 1, kBlock, row_shared_bytes(m.width)};
    TRY(queue_.launch(shift<Operand>, grid, row, buffers_.at(Block::kX), as_int(m.width), as_int(parts), m.eps, weight,
                      bias, mu, as_int(count), shift_at, buffers_.mixed_at(0), as_int(m.stride), buffers_.mixed_block));
    if (runs == nullptr) return {};
    const Grid whole{rows, 1, 1, kBlock, row_shared_bytes(m.width)};
    return queue_.launch(keep_shift, whole, row, buffers_.at(Block::kX), as_int(m.width), m.eps, weight, bias,
                         shift_at);
  }

  Status time_mix(int64_t l, int64_t rows, const RunParts* runs) {
    const Model& m = model_;
    const Layer& w = m.layers[static_cast<size_t>(l)];
    const int64_t C = m.width, shift_at = l * m.layer_floats;
    TRY(mix_with_previous(rows, runs, w.ln1_weight, w.ln1_bias, w.mu, 6, shift_at));
    const auto x = [&](int64_t i) { return buffers_.mixed_at(i); };
    const auto& low = buffers_.low;
    ProductBatch<Operand> down(rows);
    down.add(w.receptance, x(0), m.stride, Store::kFloat, buffers_.at(Block::kR), C);
    down.add(w.key, x(2), m.stride, Store::kFloat, buffers_.at(Block::kK), C);
    down.add(w.value, x(3), m.stride, Store::kFloat, buffers_.at(Block::kV), C);
    down.add(w.g1, x(5), m.stride, Store::kSigmoid, low[3].at(), low[3].stride);
    down.add(w.w1, x(1), m.stride, Store::kTanh, low[0].at(), low[0].stride);
    down.add(w.a1, x(4), m.stride, Store::kOperand, low[1].at(), low[1].stride);
    if (l > 0) down.add(w.v1, x(3), m.stride, Store::kOperand, low[2].at(), low[2].stride);
    TRY(down.launch(queue_, machine_));
    ProductBatch<Operand> up(rows);
    up.add(w.g2, low[3].at(), low[3].stride, Store::kFloat, buffers_.at(Block::kG), C);
    up.add(w.w2, low[0].at(), low[0].stride, Store::kFloat, buffers_.at(Block::kW), C);
    up.add(w.a2, low[1].at(), low[1].stride, Store::kFloat, buffers_.at(Block::kA), C);
    if (l > 0) up.add(w.v2, low[2].at(), low[2].stride, Store::kFloat, buffers_.at(Block::kVMix), C);
    TRY(up.launch(queue_, machine_));
    TRY(recur(l, rows, runs, x(0)));
    ProductBatch<Operand> out(rows);
    out.add(w.output, x(0), m.stride, Store::kAdd, buffers_.at(Block::kX), C, w.output_bias);
    return out.launch(queue_, machine_);
  }

  // From the projections to the operand of the output matrix.
  Status recur(int64_t l, int64_t rows, const RunParts* runs, Operand* out) {
    const Model& m = model_;
    TimeMix in = m.layers[static_cast<size_t>(l)].mix;
    in.r = buffers_.at(Block::kR);
    in.k = buffers_.at(Block::kK);
    in.v = buffers_.at(Block::kV);
    in.w = buffers_.at(Block::kW);
    in.a = buffers_.at(Block::kA);
    in.g = buffers_.at(Block::kG);
    in.v_mix = l > 0 ? buffers_.at(Block::kVMix) : nullptr;
    in.v_first = buffers_.at(Block::kVFirst);
    in.C = as_int(m.width);
    const int64_t state_at = l * m.layer_floats + 2 * m.width, heads = m.width / m.head_size;
    const int stride = as_int(m.stride);
    if (runs == nullptr) {
      return queue_.launch(heads_.token, {rows, heads, 1, heads_.token_threads, heads_.token_shared},
                           buffers_.rows.template as<Row>(), in, state_at, out, stride);
    }
    float *b = buffers_.at(Block::kVMix), *y = buffers_.at(Block::kY);
    const Grid wide{rows, (m.width + kBlock - 1) / kBlock, 1, kBlock, kScratchFloats * 4};
    TRY(queue_.launch(heads_.gates, wide, in, b));
    TRY(launch_runs(queue_, heads_, buffers_.runs.template as<Run>(), *runs, m.head_size, in, b, y, state_at));
    return queue_.launch(heads_.mix, wide, in, y, out, stride);
  }

  Status channel_mix(int64_t l, int64_t rows, const RunParts* runs) {
    const Model& m = model_;
    const Layer& w = m.layers[static_cast<size_t>(l)];
    TRY(mix_with_previous(rows, runs, w.ln2_weight, w.ln2_bias, w.ffn_mu, 1, l * m.layer_floats + m.width));
    auto* hidden = buffers_.ffn.template as<Operand>();
    ProductBatch<Operand> key(rows), value(rows);
    key.add(w.ffn_key, buffers_.mixed_at(0), m.stride, Store::kReluSquared, hidden, m.ffn_stride);
    TRY(key.launch(queue_, machine_));
    value.add(w.ffn_value, hidden, m.ffn_stride, Store::kAdd, buffers_.at(Block::kX), m.width);
    return value.launch(queue_, machine_);
  }

  Machine machine_;
  DeviceOptions options_;
  Queue queue_;
  Model model_;
  HeadKernels<Operand> heads_;
  Buffers<Operand> buffers_;
  Memory every_row_;  // 0, 1, 2, ...
  int64_t max_rows_ = 0, step_rows_ = 0;
  std::shared_ptr<std::vector<Memory>> free_ = std::make_shared<std::vector<Memory>>();
  std::map<std::pair<int64_t, bool>, Graph> graphs_;  // by rows, and whether logits are wanted
};

// Fp32 matrices make an fp32 network; the low-rank maps, which files keep in fp32, do not.
inline bool is_exact(const DeviceWeights& w) {
  bool exact = w.head.type == DType::kF32;
  for (const DeviceLayerWeights& layer : w.layers) {
    for (const Matrix* m :
         {&layer.receptance, &layer.key, &layer.value, &layer.output, &layer.ffn_key, &layer.ffn_value}) {
      exact = exact || m->type == DType::kF32;
    }
  }
  return exact;
}

template <class Operand>
Result<std::unique_ptr<DeviceNetwork>> make_network_of(const DeviceWeights& weights, const DeviceOptions& options,
                                                       Pool& pool) {
  TRY_ASSIGN(Machine machine, open_machine());
  auto network = std::make_unique<Network<Operand>>(std::move(machine), options);
  TRY(network->build(weights, pool));
  return std::unique_ptr<DeviceNetwork>(std::move(network));
}

inline Result<std::unique_ptr<DeviceNetwork>> make_network(const DeviceWeights& weights, const DeviceOptions& options,
                                                           Pool& pool) {
  constexpr int64_t kWidest = 16384, kLongest = int64_t{1} << 30;
  if (weights.width > kWidest || weights.width % 4 != 0 || weights.ffn > kLongest || weights.vocab > kLongest) {
    return Error{Errc::kUnsupported, "a model of this shape does not run on a device: use --device cpu"};
  }
  return is_exact(weights) ? make_network_of<float>(weights, options, pool)
                           : make_network_of<uint16_t>(weights, options, pool);
}

}  // namespace anser::kernels::ANSER_GPU

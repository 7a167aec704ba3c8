// How streams become slices. A stream's result must not depend on its company, yet the kernels may sum in another order
// on one path than on another (kernels::LinearPath). So the path is chosen by the stream alone: by its caller, or, up
// to kNarrow tokens of which only the last wants logits make it narrow, and it takes steps; else it is wide, in
// segments cut at fixed places.
//
// Threads: where there are enough streams, each thread takes some of them whole, and nobody waits; else all threads
// share the products of one slice after another.
#include "runtime/model.h"

#include <algorithm>
#include <functional>
#include <mutex>
#include <string>
#include <vector>

#include "base/check.h"
#include "kernels/ops.h"
#include "runtime/device_model.h"
#include "runtime/files/load.h"
#include "runtime/forward.h"
#include "runtime/weights/layout.h"

namespace anser::runtime {
namespace {

constexpr int64_t kNarrow = 3;
constexpr int64_t kNarrowRows = 64;  // one reading of the weights serves so many streams
constexpr int64_t kWideRows = 4 * kWideCut;
// Of steps every token is a segment: within one, the recurrence may work in chunks or in doubles.
constexpr int64_t kStepCut = 1;
// Threads that work on streams of their own each read all weights; beyond this size that costs more than waiting does.
constexpr int64_t kSharedCacheBytes = int64_t{64} << 20;

int64_t length(const Stream& stream) { return static_cast<int64_t>(stream.tokens.size()); }
bool is_narrow(const Stream& stream) { return path_of(stream) == StreamPath::kSteps; }

// Collects segments and runs them slice by slice.
class Slicer {
 public:
  Slicer(Forward& forward, std::vector<Segment>& segments, kernels::LinearPath wide_path, kernels::Pool* pool)
      : forward_(forward), segments_(segments), wide_path_(wide_path), pool_(pool) {}

  void run(std::span<const Stream> streams, int64_t vocab) {
    for (const bool narrow : {true, false}) {
      most_ = narrow ? kNarrowRows : kWideRows;
      path_ = narrow ? kernels::LinearPath::kStep : wide_path_;
      for (const Stream& stream : streams) {
        if (is_narrow(stream) == narrow) cut(stream, vocab);
      }
      flush();
    }
  }

 private:
  void cut(const Stream& stream, int64_t vocab) {
    const int64_t most = path_ == kernels::LinearPath::kStep ? kStepCut : kWideCut;
    for (int64_t begin = 0; begin < length(stream); begin += most) {
      const int64_t count = std::min(most, length(stream) - begin);
      const bool last = begin + count == length(stream);
      Segment segment{stream.state, stream.tokens.subspan(static_cast<size_t>(begin), static_cast<size_t>(count)),
                      nullptr, stream.all_logits};
      if (stream.logits != nullptr && (stream.all_logits || last)) {
        segment.logits = stream.logits + (stream.all_logits ? begin * vocab : 0);
      }
      if (rows_ + count > most_) flush();
      segments_.push_back(segment);
      rows_ += count;
    }
  }
  void flush() {
    if (rows_ > 0) forward_.run(segments_, rows_, path_, pool_);
    segments_.clear();
    rows_ = 0;
  }

  Forward& forward_;
  std::vector<Segment>& segments_;
  const kernels::LinearPath wide_path_;
  kernels::Pool* pool_;
  kernels::LinearPath path_ = kernels::LinearPath::kStep;
  int64_t rows_ = 0, most_ = 0;
};

}  // namespace

StreamPath path_of(const Stream& stream) {
  if (stream.path != StreamPath::kByLength) return stream.path;
  // A stream that wants all logits is being scored, most often beside many others.
  return length(stream) <= kNarrow && !stream.all_logits ? StreamPath::kSteps : StreamPath::kWide;
}

std::vector<std::string> backends() {
  std::vector<std::string> names;
  for (const kernels::Ops* ops : kernels::available_ops()) names.emplace_back(ops->name);
  return names;
}

namespace {

// A device that copies of a model take turns on.
struct SharedDevice {
  explicit SharedDevice(DeviceModel made) : model(std::move(made)) {}
  DeviceModel model;
  std::mutex turn;
};

}  // namespace

struct Model::Impl {
  struct Worker {
    Forward forward;
    std::vector<Segment> segments;
  };

  Impl(std::shared_ptr<const Weights> w, const kernels::Ops& o, kernels::LinearPath p)
      : weights(std::move(w)), ops(o), wide(p), bytes(weights->bytes()) {}

  void grow(int threads) {
    while (workers.size() < static_cast<size_t>(threads)) workers.push_back({Forward(*weights, ops), {}});
  }

  // Cuts the streams into one contiguous share a thread, of about equal tokens. False when they do not divide well.
  bool divide(std::span<const Stream> streams, int threads) {
    const auto count = static_cast<size_t>(threads);
    if (threads < 2 || streams.size() < 2 * count || bytes > kSharedCacheBytes) return false;
    int64_t total = 0, longest = 0;
    for (const Stream& stream : streams) {
      total += length(stream);
      longest = std::max(longest, length(stream));
    }
    if (longest * threads * 4 > total) return false;
    shares.assign(count + 1, streams.size());
    shares[0] = 0;
    int64_t sum = 0;
    size_t share = 1;
    for (size_t i = 0; i < streams.size() && share < count; ++i) {
      sum += length(streams[i]);
      if (sum * threads >= total * static_cast<int64_t>(share)) shares[share++] = i + 1;
    }
    return true;
  }

  std::shared_ptr<const Weights> weights;
  const kernels::Ops& ops;
  const kernels::LinearPath wide;  // of products with many rows
  const int64_t bytes;
  std::vector<Worker> workers;
  std::vector<size_t> shares;
  std::shared_ptr<SharedDevice> device;  // null: the processor
};

Model::Model() = default;
Model::~Model() = default;
Model::Model(Model&&) noexcept = default;
Model::Model(const Model& other)
    : impl_(other.impl_ == nullptr
                ? nullptr
                : std::make_unique<Impl>(other.impl_->weights, other.impl_->ops, other.impl_->wide)) {
  if (impl_ != nullptr) impl_->device = other.impl_->device;
}
Model& Model::operator=(Model other) noexcept {
  impl_ = std::move(other.impl_);
  return *this;
}

Result<Model> Model::load(const std::string& path, const ModelOptions& options) {
  TRY_ASSIGN(const LoadedFile file, load_file(path));
  Model model = from_file(file, options);
  if (options.place == Place::kCuda) TRY(model.use_cuda(*file.weights));
  return model;
}

Model Model::from_file(const LoadedFile& file, const ModelOptions& options) {
  return over(laid_out(file.weights, file.mappings), options);
}

Model Model::from_weights(std::shared_ptr<const Weights> weights, const ModelOptions& options) {
  return over(laid_out(std::move(weights), {}), options);
}

Model Model::over(std::shared_ptr<const Weights> weights, const ModelOptions& options) {
  const kernels::Ops& ops = options.ops != nullptr ? *options.ops : kernels::best_ops();
  // What is stored in fewer bits loses nothing to speak of by bf16 on tiles.
  const bool tiles = ops.packed != nullptr, short_of_f32 = weights->head.type != kernels::DType::kF32;
  const bool rounded =
      options.wide == WideProducts::kBF16 || (options.wide == WideProducts::kAuto && tiles && short_of_f32);
  Model model;
  model.impl_ = std::make_unique<Impl>(std::move(weights), ops,
                                       rounded ? kernels::LinearPath::kRounded : kernels::LinearPath::kWide);
  return model;
}

Status Model::use_cuda(const Weights& loaded) {
  kernels::Pool pool;
  TRY_ASSIGN(DeviceModel model, DeviceModel::make(loaded, {}, pool));
  impl_->device = std::make_shared<SharedDevice>(std::move(model));
  return {};
}

std::string Model::place_name() const { return impl_->device == nullptr ? "cpu" : impl_->device->model.device_name(); }

const Weights& Model::weights() const { return *impl_->weights; }
WideProducts Model::wide_products() const {
  return impl_->wide == kernels::LinearPath::kRounded ? WideProducts::kBF16 : WideProducts::kExact;
}

const ModelShape& Model::shape() const { return impl_->weights->shape; }
Digest Model::fingerprint() const { return impl_->weights->fingerprint(); }

State Model::initial_state() const {
  State state = State::zero(shape());
  if (!weights().initial_state.empty()) state.values = weights().initial_state;
  return state;
}

void Model::forward(std::span<const Stream> streams, kernels::Pool& pool) const {
  Impl& impl = *impl_;
  const int64_t vocab = shape().vocab;
  for (const Stream& stream : streams) {
    CHECK(stream.state != nullptr && !stream.tokens.empty());
    CHECK(static_cast<int64_t>(stream.state->values.size()) == shape().state_floats());
  }
  if (impl.device != nullptr) {
    const std::lock_guard lock(impl.device->turn);
    if (impl.device->model.forward(streams)) return;
  }
  impl.device.reset();  // it failed, and left the states as they were
  impl.grow(pool.threads());
  if (!impl.divide(streams, pool.threads())) {
    Slicer(impl.workers[0].forward, impl.workers[0].segments, impl.wide, &pool).run(streams, vocab);
    return;
  }
  const auto work = [&](int, int64_t begin, int64_t end) {
    for (int64_t i = begin; i < end; ++i) {
      const size_t from = impl.shares[static_cast<size_t>(i)], to = impl.shares[static_cast<size_t>(i) + 1];
      Impl::Worker& worker = impl.workers[static_cast<size_t>(i)];
      Slicer(worker.forward, worker.segments, impl.wide, nullptr).run(streams.subspan(from, to - from), vocab);
    }
  };
  pool.run(pool.threads(), std::ref(work));
}

}  // namespace anser::runtime

// Model: the weights of one brain, mapped read-only, and the forward pass over states.
//
//   TRY_ASSIGN(Model model, Model::load("brain.gguf", {}));
//   State state = model.initial_state();
//   std::vector<float> logits(model.shape().vocab);
//   Stream one{&state, tokens, logits.data(), false};
//   model.forward({&one, 1}, pool);
#pragma once

#include <memory>
#include <span>
#include <string>
#include <vector>

#include "base/result.h"
#include "kernels/pool.h"
#include "runtime/state.h"
#include "runtime/text/tokenizer.h"
#include "runtime/weights/shape.h"

namespace anser::kernels {
struct Ops;
}

namespace anser::runtime {

struct LoadedFile;
struct Weights;

// Which way the tokens of a stream go through the model; the two round differently (docs/engine.md, "Paths").
// kByLength: up to three tokens of which only the last wants logits take steps, more are wide. kSteps: as if each token
// had been run by itself, bit for bit, however many there are. kWide: as a part of a longer run; cut in pieces at
// multiples of kWideCut tokens, a run gives the same bits as in one piece.
enum class StreamPath : unsigned char { kByLength, kSteps, kWide };
inline constexpr int64_t kWideCut = 64;

// One row of a batch. Rows never influence each other: the same stream gives the same bits alone and in company.
struct Stream {
  State* state = nullptr;         // advanced by tokens.size()
  std::span<const Token> tokens;  // at least one
  float* logits = nullptr;        // [V] after the last token, or [tokens, V] when all_logits; may be null
  bool all_logits = false;        // for scoring: best in a batch, even of single tokens
  StreamPath path = StreamPath::kByLength;
};

// Products of prefill and scoring (more than a few tokens at once). kBF16: inputs are rounded to bf16, several times
// faster where the processor has AMX; logits differ in the third digit, as they do in training. kExact: as single steps
// are computed, fp32, or int8 where weights are quantised. kAuto: kBF16 where there is AMX and weights are not F32.
enum class WideProducts : unsigned char { kAuto, kExact, kBF16 };

// Where the forward pass runs: here, or on the first CUDA device (runtime/device_model.h; states still come and go with
// every call).
enum class Place : unsigned char { kCpu, kCuda };

struct ModelOptions {
  const kernels::Ops* ops = nullptr;  // null: kernels::best_ops()
  WideProducts wide = WideProducts::kAuto;
  Place place = Place::kCpu;  // of load() and Brain::load()
};

// The path that a stream takes: its own, or by its length.
StreamPath path_of(const Stream& stream);

// The kernels that this machine can run, slowest first; a Model takes the last unless told.
std::vector<std::string> backends();

// Copyable handle to immutable weights, which copies share. forward() may be called from one thread at a time per Model
// handle (each has buffers of its own); two handles may run at the same time, each with its own pool.
class Model {
 public:
  Model();  // no model yet: only to be assigned to
  Model(const Model& other);
  Model(Model&&) noexcept;
  Model& operator=(Model other) noexcept;
  ~Model();

  // Any supported file (GGUF, rwkv.cpp .bin, .pth, .safetensors), told apart by content. Every size, offset and shape
  // is checked before use; errors say which tensor and what was expected.
  static Result<Model> load(const std::string& path, const ModelOptions& options);
  static Model from_file(const LoadedFile& file, const ModelOptions& options);
  // Weights that no file is mapped for.
  static Model from_weights(std::shared_ptr<const Weights> weights, const ModelOptions& options);

  // Takes the forward pass to a CUDA device; copies share it, and take turns. REQUIRES: `loaded`, the weights this
  // model was made of, not laid out. kUnsupported where there is none.
  Status use_cuda(const Weights& loaded);
  // What forward() runs on: "cpu", or the device's name. After an error of the device a model goes on on the processor.
  std::string place_name() const;
  WideProducts wide_products() const;  // what kAuto came to: kExact or kBF16

  const ModelShape& shape() const;
  State initial_state() const;  // zeros, or the tuned initial state when the file has one
  // Runs every stream; REQUIRES: token ids in [0, V), states of this shape. After a first call of the same form nothing
  // is allocated.
  void forward(std::span<const Stream> streams, kernels::Pool& pool) const;
  // Hash of the tensor data; what states and traces are tied to.
  Digest fingerprint() const;
  const Weights& weights() const;

 private:
  static Model over(std::shared_ptr<const Weights> laid_out, const ModelOptions& options);

  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace anser::runtime

// A model on an accelerator: weights are uploaded once, states live there, and tokens go in. Plain C++: the CUDA behind
// it is in this folder only, and a program built without nvcc has the same interface (absent.cpp).
//
// Letters as in kernels/ops.h. A row's result depends on its own stream and tokens alone: not on the batch, nor, for
// runs of several tokens, on where a run is cut at multiples of 16. One token at a time and a run of several may differ
// in rounding. Products take x as halves (fp32 where the matrices are fp32) and sum in fp32; whole chunks of 16 tokens
// take the recurrence's factors to 16 bits (chunks.h; not where the matrices are fp32); all else is fp32.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "base/result.h"
#include "kernels/ops.h"
#include "kernels/pool.h"

namespace anser::kernels {

// One layer's weights on the host, as runtime/weights/weights.h has them.
struct DeviceLayerWeights {
  const float *ln1_weight = nullptr, *ln1_bias = nullptr, *ln2_weight = nullptr, *ln2_bias = nullptr;  // [C]
  const float* mu = nullptr;           // [6,C]: r, w, k, v, a, g
  const float* ffn_mu = nullptr;       // [C]
  const float* output_bias = nullptr;  // [C] or null
  TimeMixParams mix{};
  Matrix receptance, key, value, output, w1, w2, a1, a2, v1, v2, g1, g2, ffn_key, ffn_value;
};

// A whole model on the host. Matrices in layout kRows.
struct DeviceWeights {
  int64_t width = 0, head_size = 0, vocab = 0, ffn = 0;  // C, N, V, F
  int64_t rank_w = 0, rank_a = 0, rank_v = 0, rank_g = 0;
  float layer_norm_eps = 1e-5f;
  Matrix embedding, head;
  const float *ln0_weight = nullptr, *ln0_bias = nullptr;  // null: none
  const float *ln_out_weight = nullptr, *ln_out_bias = nullptr, *head_bias = nullptr;
  std::vector<DeviceLayerWeights> layers;

  // Layout of a state, per layer: att shift [C], ffn shift [C], S [H][N value][N key].
  int64_t layer_floats() const { return 2 * width + width * head_size; }
  int64_t state_floats() const { return static_cast<int64_t>(layers.size()) * layer_floats(); }
};

struct DeviceOptions {
  int64_t max_rows = 2048;  // tokens that go through the layers together; what is more is cut
  bool graphs = true;       // steps of one token a stream are recorded once per batch size and replayed
  bool overlap = true;      // a kernel may begin to fetch its weights while its predecessor runs (compute capability 9)
};

// One state on the device. May outlive nothing: destroy states before their network.
class DeviceState {
 public:
  DeviceState() = default;
  DeviceState(const DeviceState&) = delete;
  DeviceState& operator=(const DeviceState&) = delete;
  virtual ~DeviceState() = default;
};

// Tokens of one stream.
struct DeviceRun {
  DeviceState* state = nullptr;     // advanced
  std::span<const int32_t> tokens;  // at least one
  float* logits = nullptr;          // host: [V] after the last token, or [tokens, V] when all_logits; may be null
  bool all_logits = false;          // for scoring
  int32_t* best = nullptr;          // host: the likeliest next token; may be null
};

// Thread rule: one thread at a time. Errors are the device's (kIo) or its memory's (kResource); after one the states
// that took part are undefined.
class DeviceNetwork {
 public:
  virtual ~DeviceNetwork() = default;
  virtual std::string device_name() const = 0;
  virtual int64_t weight_bytes() const = 0;  // that one step reads: all matrices but the embedding, as they lie there
  virtual Result<std::unique_ptr<DeviceState>> make_state() = 0;    // zeros
  virtual Status upload(DeviceState& to, const float* values) = 0;  // [state_floats]
  virtual Status download(const DeviceState& from, float* values) = 0;
  virtual Status copy(const DeviceState& from, DeviceState& to) = 0;
  // Bytes read and written per second by copies of `bytes` within the device: what its memory gives at best.
  virtual Result<double> copy_rate(int64_t bytes) = 0;
  // Seconds that one layer's recurrence takes for `streams` runs of `tokens` each, inputs ready: the median of some.
  virtual Result<double> recurrence_seconds(int64_t streams, int64_t tokens) = 0;
  // REQUIRES: token ids in [0, V); each state once.
  virtual Status run(std::span<const DeviceRun> runs) = 0;
};

// Uploads to the first CUDA device. kUnsupported, with a sentence for the user, where this program was built without
// CUDA, there is no device, or the shape is not one that the kernels are made for (N is 16, 32, 64 or 128).
Result<std::unique_ptr<DeviceNetwork>> make_cuda_network(const DeviceWeights& weights, const DeviceOptions& options,
                                                         Pool& pool);

}  // namespace anser::kernels

// Network: forward and backward of one window of one sequence by one thread.
//
// The batch is data parallel: threads take whole rows and meet only after the backward pass, so nothing in here locks
// or waits. A window's rows are [T,C] buffers in one arena per thread (Tape), allocated once. The recurrence and the
// token shift run segment by segment: a segment that resets starts from the zero state, as a fresh stream does; one
// that does not goes on from the state before it. Gradients do not leave the window (truncated backpropagation).
// Formulas: docs/rwkv7.md.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "kernels/ops.h"
#include "runtime/text/tokenizer.h"
#include "runtime/train/params.h"
#include "runtime/train/products.h"
#include "runtime/train/stopwatch.h"
#include "runtime/weights/shape.h"

namespace anser::runtime {

// [begin, end) of a window; consecutive, covering it. Only the first may have reset == false.
struct Segment {
  int64_t begin = 0;
  int64_t end = 0;
  bool reset = false;
};

struct Window {
  std::span<const Token> input;   // [T], T >= 1
  std::span<const Token> target;  // [T]: what follows each input token
  std::span<const float> weight;  // [T]: loss weight of predicting target[t]
  std::span<const Segment> segments;
};

class Tape;  // activations of one window; private to the implementation

// Immutable; any number of threads may use one Network, each with its own workspace.
class Network {
 public:
  // One thread's scratch, for windows of up to `max_tokens`.
  class Workspace {
   public:
    Workspace(const Network& network, int64_t max_tokens);
    ~Workspace();
    Workspace(Workspace&&) noexcept;
    // Logits [T,V] of the last forward().
    const float* logits() const;
    int64_t bytes() const;
    const Stopwatch::Times& times() const;

   private:
    friend class Network;
    std::unique_ptr<Tape> tape_;
  };

  // `layout`, `ops` and `products` must outlive the network; `products` must be fresh whenever `params` are used.
  Network(const ParamLayout& layout, const kernels::Ops& ops, const Products& products);

  // `state` [shape.state_floats()], layout as State::values: read where the window's first segment does not reset,
  // and left as the state after the window. `params` [layout.size].
  void forward(const float* params, const Window& window, float* state, Workspace& workspace) const;
  // forward(), then returns sum_t weight[t] * cross entropy and adds the gradient of scale * that sum to `grads`
  // [layout.size].
  double forward_backward(const float* params, const Window& window, float scale, float* state, float* grads,
                          Workspace& workspace) const;

  // forward(); returns the weighted cross entropy as above; hits[t] is 1 where the likeliest token is target[t].
  double evaluate(const float* params, const Window& window, float* state, std::vector<uint8_t>& hits,
                  Workspace& workspace) const;

 private:
  const ParamLayout& layout_;
  const kernels::Ops& ops_;
  const Products& products_;
};

}  // namespace anser::runtime

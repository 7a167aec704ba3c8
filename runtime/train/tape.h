// Tape: what the forward pass keeps for the backward pass, and scratch, for one window on one thread. Internal to
// runtime/train. All buffers are [T,C] unless stated, carved out of one allocation; T is the window at hand.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "kernels/ops.h"
#include "runtime/train/network.h"
#include "runtime/train/products.h"

namespace anser::runtime {

// Inputs of linear layers are kept as Products keeps them ("kept"), not as [T,C].
struct TimeMixTape {
  float *x, *mean, *rstd, *h;               // input of the layer; [T]; [T]; after ln1
  void* kept_shifted[6];                    // xr xw xk xv xa xg
  float *r, *k_raw, *v_raw;                 // projections
  float *lora_w, *lora_g;                   // [T,rank], after their activation
  void *kept_w, *kept_a, *kept_v, *kept_g;  // the LoRAs' middles
  float *v_lora, *g;
  kernels::Gates gates;
  float* y;                  // after the recurrence
  void* kept_out;            // after mix_output
  std::vector<float> saved;  // the recurrence's own, grown on demand
};

struct ChannelMixTape {
  float *x, *mean, *rstd, *h;
  void *kept_shifted, *kept_act;
  float* pre;  // [T,F]: before relu^2
};

class Tape {
 public:
  Tape(const ParamLayout& layout, const Products& products, int64_t max_tokens);

  std::vector<TimeMixTape> time_mix;
  std::vector<ChannelMixTape> channel_mix;
  float *embedded, *mean0, *rstd0;  // before ln0; [T]; [T]
  float* x;                         // the residual stream
  float *x_out, *mean_out, *rstd_out, *h_out;
  void* kept_out;
  float* logits;  // [T,V]; becomes its own gradient
  // Scratch: [6,T,C], [T,F], [T, largest rank]; forward's values, then backward's gradients.
  float *shifted, *hidden, *rank;
  float* dx;  // of the residual stream
  float* d_v_first;
  float* d[12];                     // [T,C] each
  float* zeros;                     // [T,C], never written
  std::vector<float> d_state;       // [H,N,N]
  std::vector<float> state_before;  // the window's first state: the token shifts read it again

  std::vector<float> segment_rows;  // shift_backward's
  Stopwatch watch;
  int64_t max_tokens;
  int64_t bytes() const { return floats_ * 4; }

 private:
  struct Free {
    void operator()(float* p) const;
  };
  int64_t floats_ = 0;
  std::unique_ptr<float, Free> arena_;
};

// What every layer function needs to know.
struct Pass {
  const ParamLayout& layout;
  const kernels::Ops& ops;
  const Products& products;
  const float* params;
  float* grads;  // null in a forward pass
  const Window& window;
  Tape& tape;

  const ModelShape& shape() const { return layout.shape; }
  int64_t T() const { return static_cast<int64_t>(window.input.size()); }
  const float* at(int64_t offset) const { return params + offset; }
  float* grad(int64_t offset) const { return grads + offset; }

  void lap(Stopwatch::Kind kind) const { tape.watch.lap(kind); }

  // y [T,out] (+)= x [T,in] W^T, W at `offset`. `kept` is filled when a backward pass will follow.
  void linear(int64_t offset, const float* x, float* y, bool accumulate, void* kept) const {
    products.forward(offset, T(), x, y, accumulate, grads ? kept : nullptr);
    lap(Stopwatch::kProducts);
  }
  // dx (+)= dy W; dW += dy^T x, x as it was kept.
  void linear_backward(int64_t offset, const void* kept, const float* dy, float* dx, bool accumulate) const {
    products.backward(offset, T(), dy, kept, dx, accumulate, grads);
    lap(Stopwatch::kProducts);
  }
};

// `state`: the layer's part. x is read and advanced in tape.x; backward likewise with tape.dx.
void time_mix_forward(const Pass& pass, int64_t layer, float* state);
void time_mix_backward(const Pass& pass, int64_t layer, const float* state_before);
void channel_mix_forward(const Pass& pass, int64_t layer, float* state);
void channel_mix_backward(const Pass& pass, int64_t layer, const float* state_before);

// Token shift of every segment; `previous` [C] is the row before the window and becomes its last row.
void shift_forward(const Pass& pass, int64_t n, const float* mu, const float* h, float* previous, float* out);
// dout is destroyed.
void shift_backward(const Pass& pass, int64_t n, const float* mu, float* dmu, const float* h, const float* previous,
                    float* dout, float* dh);

}  // namespace anser::runtime

// The contract of every op: shapes, aliasing, rounding. Each backend (ref, avx2, avx512) is one table of these
// functions.
//
// Letters: B batch, T time (tokens of ONE sequence), C width, H heads, N head size (C = H*N), V vocabulary, K inner, R
// rows. All activations are fp32, row-major, dense unless a leading dimension is named; pointers need no alignment.
// Outputs must not alias inputs unless the op says "in place". Every function is single-threaded, allocates nothing
// but scratch that its thread keeps, and gives the same bits for the same input; threads are the caller's
// (kernels/pool.h), over what is independent. Backward ops ADD into every gradient whose name starts with `d` and is
// documented "+=", and overwrite the others. Formulas: RWKV-7 ("x070"), see docs/rwkv7.md. kernels/ref is the oracle:
// plain loops, double accumulation.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace anser::kernels {

// Storage type of a weight matrix: plain numbers, or blocks along the inner dimension as GGUF has them
// (kernels/quants.h).
enum class DType : uint8_t { kF32, kF16, kBF16, kQ8_0, kQ6_K, kQ5_1, kQ5_0, kQ5_K, kQ4_1, kQ4_0, kQ4_K };

// Bytes of `count` elements. REQUIRES: a whole number of blocks.
int64_t dtype_bytes(DType type, int64_t count);
const char* dtype_name(DType type);

// How a weight matrix lies in memory: row after row, in panels of 16 rows (kernels/panels.h; block types only), or
// column after column, for inputs that are mostly zeros (kernels/columns.h).
enum class Layout : uint8_t { kRows, kPanels, kColumns };

// A weight matrix W [rows = out, cols = in], not owned. y = W x for a column vector x.
struct Matrix {
  const void* data = nullptr;
  DType type = DType::kF32;
  int64_t rows = 0;
  int64_t cols = 0;
  Layout layout = Layout::kRows;
  int64_t band = 0;  // of columns: rows that lie together

  // Rows [begin, end). REQUIRES: begin is a multiple of unit().
  Matrix part(int64_t begin, int64_t end) const;
  // Rows that cannot be parted; a multiple of 16.
  int64_t unit() const;
};

// How products are rounded. kF32: fp32 multiply and accumulate. kBF16: inputs rounded to bf16 (nearest even), fp32
// accumulate.
enum class Precision : uint8_t { kF32, kBF16 };

// How `linear` goes about it. kStep: made for few rows of x (decode); fp32, or int8 where W lies in panels
// (kernels/panels.h). kWide: the same roundings, made for many rows; plain weights are summed in another order.
// kRounded: both sides rounded to bf16, fp32 sums; for many rows, on tiles where there are any. A result depends on its
// own row of x and of W and on the path alone: not on R, the other rows, or which part of W the call covers.
enum class LinearPath : uint8_t { kStep, kWide, kRounded };

// The per-channel parameters of one time-mix layer that the element-wise ops read. All [C] unless stated.
struct TimeMixParams {
  const float* w0;
  const float* a0;
  const float* v0;  // null in layer 0 (no value residual)
  const float* k_k;
  const float* k_a;
  const float* r_k;  // [H,N] flat = [C]
  const float* ln_x_weight;
  const float* ln_x_bias;
  float a_scale = 1.0f;  // 1: published models; 2: extended eigenvalues, a = 2 sigmoid(.)  and b = kk * a * w

  // The same from channel c on.
  TimeMixParams from(int64_t c) const {
    return {w0 + c,        a0 + c, v0 == nullptr ? nullptr : v0 + c, k_k + c, k_a + c, r_k + c, ln_x_weight + c,
            ln_x_bias + c, a_scale};
  }
};
struct TimeMixParamGrads {  // the same fields, all "+="; v0 null where params.v0 is
  float *w0, *a0, *v0, *k_k, *k_a, *r_k, *ln_x_weight, *ln_x_bias;
};

// What `gates` computes from the projections, [T,C] each.
struct Gates {
  float* w;   // decay in (0.545, 1):  exp(-e^{-1/2} sigmoid(w0 + w_lora))
  float* a;   // a_scale * sigmoid(a0 + a_lora)
  float* v;   // layer 0: v_raw; else v_raw + (v_first - v_raw) * sigmoid(v0 + v_lora)
  float* k;   // k_raw * (1 + (a - 1) * k_a)
  float* kn;  // -kk, kk = normalize_per_head(k_raw * k_k), x / max(|x|, 1e-12)
  float* b;   // a_scale == 1: kk * a ;  a_scale == 2: kk * a * w
};

// Training's linear layers, y = x W^T with W [out,in], on operands that stay in the backend's own packed form from
// where they are made to where they are used last. Rounding as Precision::kBF16. Packed memory is 64-byte aligned.
struct PackedLinear {
  // Bytes of one packed matrix, a multiple of 64.
  int64_t (*bytes)(int64_t rows, int64_t cols);
  // Both forms of a weight: for `forward` and for `backward`, bytes(out, in) each.
  void (*pack_weight)(int64_t out, int64_t in, const float* W, void* for_forward, void* for_backward);
  // y [T,out] (+)= x [T,in] W^T. Where `kept` is not null: also packs x into it, bytes(T, in), for backward.
  void (*forward)(int64_t T, int64_t in, int64_t out, const float* x, const void* weight, float* y, bool accumulate,
                  void* kept);
  // dx [T,in] (+)= dy [T,out] W;  dW [out,in] += dy^T x.
  void (*backward)(int64_t T, int64_t in, int64_t out, const float* dy, const void* weight, const void* kept, float* dx,
                   bool accumulate, float* dW);
};

// `linear` in two steps, so that threads which share out W's rows also share the work on x (rounding it, or laying it
// out as tiles), and can do that work while x is still in a cache. What an input looks like is the backend's own, and
// depends on R, on W's type, layout and columns, and on the path; the same three go to all calls.
struct PreparedLinear {
  int64_t (*bytes)(int64_t R, const Matrix& W, LinearPath path);
  // Rows [begin, end) of x, which is [R, W.cols]; `rows` points to the first of them. REQUIRES: begin is a multiple of
  // 16, and so is end, or it is R; `input` is 64-byte aligned.
  void (*prepare)(int64_t R, int64_t begin, int64_t end, const float* rows, const Matrix& W, LinearPath path,
                  void* input);
  // y [R, W.rows] (+)= x W^T; the same bits as `linear`. W may be a part of the matrix the input was made for.
  void (*multiply)(int64_t R, const void* input, const Matrix& W, float* y, int64_t ldy, bool accumulate,
                   LinearPath path);
};

struct Ops {
  const char* name;  // "ref", "avx2", "avx512"

  // y[t] = (x[t] - mean) * rstd * weight + bias, over C. mean, rstd [T]: may be null. In place (y == x) allowed.
  void (*layer_norm)(int64_t T, int64_t C, const float* x, const float* weight, const float* bias, float eps, float* y,
                     float* mean, float* rstd);
  // dx [T,C] overwritten (may alias dy); dweight, dbias [C] +=.
  void (*layer_norm_backward)(int64_t T, int64_t C, const float* x, const float* weight, const float* mean,
                              const float* rstd, const float* dy, float* dx, float* dweight, float* dbias);

  // Token shift and `n` lerps of one sequence: out[i][t] = h[t] + (h[t-1] - h[t]) * mu[i], with h[-1] = prev [C].
  // mu [n,C]; out: n blocks of [T,C], one after another. `prev` is not updated (the caller copies h[T-1]).
  void (*token_shift)(int64_t T, int64_t C, int64_t n, const float* h, const float* prev, const float* mu, float* out);
  // dout as out. dh [T,C] overwritten; dprev [C] overwritten (gradient of prev; may be null); dmu [n,C] +=.
  void (*token_shift_backward)(int64_t T, int64_t C, int64_t n, const float* h, const float* prev, const float* mu,
                               const float* dout, float* dh, float* dprev, float* dmu);

  // y [R, W.rows] (leading dimension ldy) = x [R, W.cols] W^T; += when accumulate. One call may cover a range of W's
  // rows (Matrix::part) so that callers split over threads.
  void (*linear)(int64_t R, const float* x, const Matrix& W, float* y, int64_t ldy, bool accumulate, LinearPath path);
  const PreparedLinear* prepared;
  // General products for training, fp32 in memory, rounded as `precision` says:
  //   gemm_nt: c [M,Nn] (+)= a [M,K] b [Nn,K]^T      gemm_nn: c [M,Nn] (+)= a [M,K] b [K,Nn]
  //   gemm_tn: c [M,Nn] (+)= a [K,M]^T b [K,Nn]
  void (*gemm_nt)(int64_t M, int64_t Nn, int64_t K, const float* a, const float* b, float* c, bool accumulate,
                  Precision);
  void (*gemm_nn)(int64_t M, int64_t Nn, int64_t K, const float* a, const float* b, float* c, bool accumulate,
                  Precision);
  void (*gemm_tn)(int64_t M, int64_t Nn, int64_t K, const float* a, const float* b, float* c, bool accumulate,
                  Precision);

  // Element-wise over `n` values, in place allowed. Backward takes the OUTPUT y of the forward; relu_squared takes x.
  void (*tanh)(int64_t n, const float* x, float* y);
  void (*tanh_backward)(int64_t n, const float* y, const float* dy, float* dx);  // dx = dy (1 - y^2)
  void (*sigmoid)(int64_t n, const float* x, float* y);
  void (*sigmoid_backward)(int64_t n, const float* y, const float* dy, float* dx);  // dx = dy y (1 - y)
  void (*relu_squared)(int64_t n, const float* x, float* y);                        // max(x,0)^2
  void (*relu_squared_backward)(int64_t n, const float* x, const float* dy, float* dx);
  void (*add)(int64_t n, const float* x, float* y);  // y += x

  // Everything between the projections and the recurrence, one fused pass. k_raw, v_raw, w_lora, a_lora, v_lora,
  // v_first: [T,C], rows `ld` apart, so that a call may cover some heads of wider arrays; v_lora and v_first are null
  // in layer 0. out: dense. p begins at the first of the heads.
  void (*gates)(int64_t T, int64_t H, int64_t N, int64_t ld, const TimeMixParams& p, const float* k_raw,
                const float* v_raw, const float* w_lora, const float* a_lora, const float* v_lora, const float* v_first,
                const Gates& out);
  // Incoming: d of each Gates field (in `dout`, [T,C] each; dout.a is an extra gradient on a, normally zeros).
  // Overwritten: dk_raw, dv_raw, dw_lora, da_lora, dv_lora [T,C]. dv_first [T,C] +=. Parameter gradients +=.
  void (*gates_backward)(int64_t T, int64_t H, int64_t N, const TimeMixParams& p, const float* k_raw,
                         const float* v_raw, const float* v_lora, const float* v_first, const Gates& saved,
                         const Gates& dout, float* dk_raw, float* dv_raw, float* dw_lora, float* da_lora,
                         float* dv_lora, float* dv_first, const TimeMixParamGrads& dp);

  // The recurrence, one sequence, H heads. r,w,k,v,kn,b,y [T,H*N], rows `ld` apart, so that a call may cover some heads
  // of wider arrays; S [H,N,N], S[h][i value][j key], updated in place.
  //   sa = S kn ;  S = S diag(w) + sa b^T + v k^T ;  y = S r      (old S in sa, new S in y)
  void (*wkv7)(int64_t T, int64_t H, int64_t N, int64_t ld, const float* r, const float* w, const float* k,
               const float* v, const float* kn, const float* b, float* S, float* y);
  // Forward that keeps what backward needs, in `saved` (wkv7_saved_floats(T,H,N) floats, layout private to the
  // backend).
  void (*wkv7_train)(int64_t T, int64_t H, int64_t N, const float* r, const float* w, const float* k, const float* v,
                     const float* kn, const float* b, float* S, float* y, float* saved);
  // dS [H,N,N]: in, gradient of the final state; out, gradient of the initial one. The other d* [T,C] are overwritten.
  void (*wkv7_backward)(int64_t T, int64_t H, int64_t N, const float* r, const float* w, const float* k, const float* v,
                        const float* kn, const float* b, const float* saved, const float* dy, float* dS, float* dr,
                        float* dw, float* dk, float* dv, float* dkn, float* db);
  int64_t (*wkv7_saved_floats)(int64_t T, int64_t H, int64_t N);

  // out = g * (group_norm(y) * ln_x_weight + ln_x_bias + (sum_j r_j k_j r_k_j per head) * v);  eps = 64e-5, whatever N.
  // All [T,C]; rows of g and out `ld` apart, the others dense.
  void (*mix_output)(int64_t T, int64_t H, int64_t N, int64_t ld, const TimeMixParams& p, const float* y,
                     const float* r, const float* k, const float* v, const float* g, float* out);
  // dy, dr, dk, dv, dg [T,C] overwritten; parameter gradients +=.
  void (*mix_output_backward)(int64_t T, int64_t H, int64_t N, const TimeMixParams& p, const float* y, const float* r,
                              const float* k, const float* v, const float* g, const float* dout, float* dy, float* dr,
                              float* dk, float* dv, float* dg, const TimeMixParamGrads& dp);

  // Weighted cross entropy of `T` rows: returns sum_t weight[t] * (logsumexp(logits[t]) - logits[t][target[t]]) and
  // writes dlogits[t] = weight[t] * scale * (softmax - onehot) (may alias logits). Rows of weight 0 give zero gradient.
  double (*cross_entropy)(int64_t T, int64_t V, const float* logits, const int32_t* target, const float* weight,
                          float scale, float* dlogits);

  // AdamW on `n` values: m = b1 m + (1-b1) g; v = b2 v + (1-b2) g^2; p -= lr * (m / c1 / (sqrt(v / c2) + eps) + decay *
  // p), c1 = 1 - b1^step, c2 = 1 - b2^step. `g` is multiplied by `grad_scale` first (clipping).
  void (*adamw)(int64_t n, float* p, float* m, float* v, const float* g, float lr, float b1, float b2, float eps,
                float decay, float c1, float c2, float grad_scale);

  // Null where the backend has nothing better than gemm_*.
  const PackedLinear* packed = nullptr;
};

// The oracle: plain loops, double accumulation. Always there.
const Ops& ref_ops();
// Every backend this processor can run, slowest first; never empty.
std::span<const Ops* const> available_ops();
// The fastest of them.
const Ops& best_ops();
// By name; null when unknown or not runnable here.
const Ops* find_ops(std::string_view name);

}  // namespace anser::kernels

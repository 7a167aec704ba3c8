#include "runtime/train/tape.h"

#include <sys/mman.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>

#include "base/check.h"

namespace anser::runtime {
namespace {

// Walks the layout twice: once to count, once to hand out pointers.
class Carver {
 public:
  explicit Carver(float* base) : base_(base) {}
  float* take(int64_t floats) {
    float* p = base_ ? base_ + used_ : nullptr;
    used_ += (floats + 15) / 16 * 16;
    return p;
  }
  int64_t used() const { return used_; }

 private:
  float* base_;
  int64_t used_ = 0;
};

struct Sizes {
  const ModelShape& shape;
  const Products& products;
  int64_t T;
};

// Room for what Products keeps of an input [T, in].
void* take_kept(Carver& c, const Sizes& s, int64_t in) {
  return c.take(s.products.kept_bytes(s.T, in) / static_cast<int64_t>(sizeof(float)));
}

void carve_layer(Carver& c, const Sizes& sizes, TimeMixTape& t, ChannelMixTape& f) {
  const ModelShape& s = sizes.shape;
  const int64_t T = sizes.T;
  const int64_t n = T * s.width;
  for (float** p : {&t.x, &t.h, &t.r, &t.k_raw, &t.v_raw, &t.v_lora, &t.g, &t.y, &f.x, &f.h}) *p = c.take(n);
  for (float** p : {&t.mean, &t.rstd, &f.mean, &f.rstd}) *p = c.take(T);
  t.lora_w = c.take(T * s.rank_w);
  t.lora_g = c.take(T * s.rank_g);
  kernels::Gates& g = t.gates;
  for (float** p : {&g.w, &g.a, &g.v, &g.k, &g.kn, &g.b}) *p = c.take(n);
  f.pre = c.take(T * s.ffn);
  for (void*& kept : t.kept_shifted) kept = take_kept(c, sizes, s.width);
  t.kept_w = take_kept(c, sizes, s.rank_w);
  t.kept_a = take_kept(c, sizes, s.rank_a);
  t.kept_v = take_kept(c, sizes, s.rank_v);
  t.kept_g = take_kept(c, sizes, s.rank_g);
  t.kept_out = take_kept(c, sizes, s.width);
  f.kept_shifted = take_kept(c, sizes, s.width);
  f.kept_act = take_kept(c, sizes, s.ffn);
}

void carve(Carver& c, const Sizes& sizes, Tape& t) {
  const ModelShape& s = sizes.shape;
  const int64_t T = sizes.T;
  const int64_t n = T * s.width;
  t.zeros = c.take(n);
  for (float** p : {&t.embedded, &t.x, &t.x_out, &t.h_out, &t.dx, &t.d_v_first}) *p = c.take(n);
  for (float** p : {&t.mean0, &t.rstd0, &t.mean_out, &t.rstd_out}) *p = c.take(T);
  for (float*& p : t.d) p = c.take(n);
  t.shifted = c.take(6 * n);
  t.hidden = c.take(T * s.ffn);
  t.rank = c.take(T * std::max({s.rank_w, s.rank_a, s.rank_v, s.rank_g}));
  t.logits = c.take(T * s.vocab);
  t.kept_out = take_kept(c, sizes, s.width);
  for (size_t l = 0; l < t.time_mix.size(); ++l) carve_layer(c, sizes, t.time_mix[l], t.channel_mix[l]);
}

}  // namespace

void Tape::Free::operator()(float* p) const { std::free(p); }

Tape::Tape(const ParamLayout& layout, const Products& products, int64_t tokens) : max_tokens(tokens) {
  const ModelShape& s = layout.shape;
  time_mix.resize(static_cast<size_t>(s.layers));
  channel_mix.resize(static_cast<size_t>(s.layers));
  d_state.resize(static_cast<size_t>(s.width * s.head_size));
  Carver count(nullptr);
  carve(count, {s, products, tokens}, *this);
  floats_ = count.used();
  // Huge pages: a product walks 512 rows at once, more than the processor has translations for at 4 KiB each.
  constexpr size_t kHuge = size_t{2} << 20;
  const size_t bytes = (static_cast<size_t>(floats_) * sizeof(float) + kHuge - 1) / kHuge * kHuge;
  arena_.reset(static_cast<float*>(std::aligned_alloc(kHuge, bytes)));
  CHECK(arena_ != nullptr);
  ::madvise(arena_.get(), bytes, MADV_HUGEPAGE);  // where it is refused, small pages do
  // Touched now, so that the first steps do not pay for page faults.
  std::memset(arena_.get(), 0, bytes);
  Carver place(arena_.get());
  carve(place, {s, products, tokens}, *this);
}

}  // namespace anser::runtime

// Tensors as the loaders hand them on: named as in x070 checkpoints, borrowed from a mapped file or owned.
//
// Canonical form, whatever the file was: names of the .pth table (docs/rwkv7.md), shapes in torch order (outer first),
// and the eight LoRA matrices turned to [out, in] like every other matrix: w1 [rank, C], w2 [C, rank]. Block 0 has no
// v0, v1, v2. Biases of the variants: head.bias [V], blocks.l.att.out_bias [C]. A tuned initial state:
// blocks.l.att.time_state [H, N key, N value]. Of x070a (DeepEmbed): blocks.l.ffn.s1 [K, C], s2 [F, K], s0 [F],
// s_emb.weight [V, K K], s_emb_x.weight [K K, C].
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "kernels/quants.h"

namespace anser::runtime {

using kernels::DType;

struct Tensor {
  std::vector<int64_t> shape;
  DType type = DType::kF32;
  const void* data = nullptr;  // dense; kept alive by the TensorSet

  int64_t count() const;
  int64_t bytes() const { return kernels::dtype_bytes(type, count()); }
};

struct TensorSet {
  std::map<std::string, Tensor> tensors;
  std::vector<std::shared_ptr<const void>> owners;

  // Adds a tensor whose values the set owns.
  void own(const std::string& name, std::vector<int64_t> shape, std::vector<float> values);
  // The same, already in storage type `type`.
  void own(const std::string& name, std::vector<int64_t> shape, DType type, std::vector<uint8_t> bytes);
  const Tensor* find(const std::string& name) const;
};

// Checks what a file claims before anything is computed from it: 1..4 dimensions, each >= 1, the product below 2^40,
// and whole blocks along the inner dimension. The error does not name the tensor: the caller does.
Status check_dimensions(const std::vector<int64_t>& shape, DType type);
// A name out of a file, fit for an error message: one line, at most 80 bytes of it, control bytes visible.
std::string shown_name(std::string_view name);
std::string shape_text(const std::vector<int64_t>& shape);  // "[2, 3]"

// kUnsupported, with the name of the architecture, where a tensor shows that this is a relative of RWKV-7 that is not
// run here: x070b, ROSA, RWKV-8 rc00, RWKV-4 to 6.
Status check_architecture(const TensorSet& set);

// One of the eight LoRA matrices of a layer, or of x070a's s1 and s2, by its canonical name: what canonical tensors
// have turned.
bool is_lora(const std::string& name);
// Replaces the tensor `name` [..., n, m] by its transpose [..., m, n], owned and of the same type. kCorrupt: fewer than
// two dimensions, or a block type. REQUIRES: the set has it.
Status transpose(TensorSet& set, const std::string& name);
// Takes block 0's v0, v1, v2 away: some files carry them, no model uses them.
void drop_first_value_residual(TensorSet& set);
// Six lerp vectors that a file keeps in one tensor [6, ..., C], order r w k v a g, as `stem`r, `stem`w, ... in `out`,
// pointing into the one. kCorrupt when it is not of that form.
Status split_lerps(const std::string& name, const Tensor& fused, const std::string& stem, TensorSet& out);
// From the .pth's form: turns each LoRA matrix (w1 [C, rank], w2 [rank, C], ...), drops block 0's v0, v1, v2.
Status orient_lora(TensorSet& set);

}  // namespace anser::runtime

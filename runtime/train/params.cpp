#include "runtime/train/params.h"

#include <functional>
#include <numeric>

#include "base/check.h"

namespace anser::runtime {
namespace {

// att.w1, att.w2, att.a1, ... att.g2.
bool is_lora(const std::string& name) {
  return name.size() == 6 && name.compare(0, 4, "att.") == 0 && (name[5] == '1' || name[5] == '2');
}

// Appends tensors one after another; every tensor starts on a cache line unless it must touch the one before it.
class Builder {
 public:
  Builder(ParamLayout& layout, std::string prefix) : layout_(layout), prefix_(std::move(prefix)) {}

  int64_t add(const std::string& name, std::vector<int64_t> shape, bool adjacent = false) {
    if (!adjacent) layout_.size = (layout_.size + 15) / 16 * 16;
    ParamTensor tensor;
    tensor.name = prefix_ + name;
    tensor.shape = std::move(shape);
    tensor.offset = layout_.size;
    tensor.count = std::accumulate(tensor.shape.begin(), tensor.shape.end(), int64_t{1}, std::multiplies<>());
    int wide = 0;
    for (const int64_t extent : tensor.shape) wide += extent > 1 ? 1 : 0;
    tensor.decay = wide >= 2 && tensor.name.find(".weight") != std::string::npos;
    tensor.lr_scale = name == "att.w0" ? 2.0f : 1.0f;
    tensor.transposed = tensor.shape.size() == 2 && is_lora(name);
    tensor.linear = tensor.transposed || (tensor.shape.size() == 2 && name != "emb.weight" && name != "att.r_k");
    tensor.hidden = tensor.decay && tensor.linear && name != "head.weight";
    layout_.size += tensor.count;
    layout_.parameters += tensor.count;
    layout_.tensors.push_back(std::move(tensor));
    return layout_.tensors.back().offset;
  }

 private:
  ParamLayout& layout_;
  std::string prefix_;
};

LayerOffsets add_layer(ParamLayout& layout, int64_t l) {
  const ModelShape& s = layout.shape;
  const int64_t C = s.width;
  Builder b(layout, "blocks." + std::to_string(l) + ".");
  LayerOffsets o{};
  o.ln1_weight = b.add("ln1.weight", {C});
  o.ln1_bias = b.add("ln1.bias", {C});
  o.ln2_weight = b.add("ln2.weight", {C});
  o.ln2_bias = b.add("ln2.bias", {C});
  o.x = b.add("att.x_r", {1, 1, C});
  for (const char* name : {"att.x_w", "att.x_k", "att.x_v", "att.x_a", "att.x_g"}) b.add(name, {1, 1, C}, true);
  o.w0 = b.add("att.w0", {1, 1, C});
  o.w1 = b.add("att.w1", {C, s.rank_w});
  o.w2 = b.add("att.w2", {s.rank_w, C});
  o.a0 = b.add("att.a0", {1, 1, C});
  o.a1 = b.add("att.a1", {C, s.rank_a});
  o.a2 = b.add("att.a2", {s.rank_a, C});
  o.v0 = l == 0 ? -1 : b.add("att.v0", {1, 1, C});
  o.v1 = l == 0 ? -1 : b.add("att.v1", {C, s.rank_v});
  o.v2 = l == 0 ? -1 : b.add("att.v2", {s.rank_v, C});
  o.g1 = b.add("att.g1", {C, s.rank_g});
  o.g2 = b.add("att.g2", {s.rank_g, C});
  o.k_k = b.add("att.k_k", {1, 1, C});
  o.k_a = b.add("att.k_a", {1, 1, C});
  o.r_k = b.add("att.r_k", {s.heads(), s.head_size});
  o.receptance = b.add("att.receptance.weight", {C, C});
  o.key = b.add("att.key.weight", {C, C});
  o.value = b.add("att.value.weight", {C, C});
  o.output = b.add("att.output.weight", {C, C});
  o.ln_x_weight = b.add("att.ln_x.weight", {C});
  o.ln_x_bias = b.add("att.ln_x.bias", {C});
  o.ffn_x_k = b.add("ffn.x_k", {1, 1, C});
  o.ffn_key = b.add("ffn.key.weight", {s.ffn, C});
  o.ffn_value = b.add("ffn.value.weight", {C, s.ffn});
  return o;
}

}  // namespace

ParamLayout::ParamLayout(const ModelShape& model_shape) : shape(model_shape) {
  const int64_t C = shape.width;
  CHECK(shape.layers > 0 && C > 0 && shape.head_size > 0 && C % shape.head_size == 0 && shape.vocab > 1);
  CHECK(shape.has_ln0 && !shape.head_bias && !shape.output_bias && shape.deep_embed == 0);
  Builder b(*this, "");
  emb = b.add("emb.weight", {shape.vocab, C});
  ln0_weight = b.add("blocks.0.ln0.weight", {C});
  ln0_bias = b.add("blocks.0.ln0.bias", {C});
  for (int64_t l = 0; l < shape.layers; ++l) layers.push_back(add_layer(*this, l));
  ln_out_weight = b.add("ln_out.weight", {C});
  ln_out_bias = b.add("ln_out.bias", {C});
  head = b.add("head.weight", {shape.vocab, C});
  size = (size + 15) / 16 * 16;
}

std::vector<float> ParamTensor::published(const float* params) const {
  const float* values = params + offset;
  std::vector<float> out(values, values + count);
  if (!transposed) return out;
  const int64_t rows = shape.front(), cols = shape.back();
  for (int64_t r = 0; r < rows; ++r) {
    for (int64_t c = 0; c < cols; ++c) out[static_cast<size_t>(r * cols + c)] = values[c * rows + r];
  }
  return out;
}

const ParamTensor& ParamLayout::find(const std::string& name) const {
  for (const ParamTensor& tensor : tensors) {
    if (tensor.name == name) return tensor;
  }
  CHECK(!"a tensor of this name");
}

}  // namespace anser::runtime

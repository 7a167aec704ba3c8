// Which of the layouts a safetensors file has, and the way from each to canonical tensors.
#include <array>
#include <charconv>
#include <utility>

#include "runtime/files/export.h"
#include "runtime/files/import.h"
#include "runtime/files/initial_state.h"

namespace anser::runtime {
namespace {

using Pair = std::pair<const char*, const char*>;  // fla, canonical

constexpr std::array kFlaModel{
    Pair{"model.embeddings.weight", "emb.weight"},
    Pair{"model.norm.weight", "ln_out.weight"},
    Pair{"model.norm.bias", "ln_out.bias"},
    Pair{"lm_head.weight", "head.weight"},
    Pair{"model.layers.0.pre_norm.weight", "blocks.0.ln0.weight"},
    Pair{"model.layers.0.pre_norm.bias", "blocks.0.ln0.bias"},
};

// After "model.layers.L." and "blocks.L.".
constexpr std::array kFlaLayer{
    Pair{"attn_norm.weight", "ln1.weight"},
    Pair{"attn_norm.bias", "ln1.bias"},
    Pair{"ffn_norm.weight", "ln2.weight"},
    Pair{"ffn_norm.bias", "ln2.bias"},
    Pair{"attn.x_r", "att.x_r"},
    Pair{"attn.x_w", "att.x_w"},
    Pair{"attn.x_k", "att.x_k"},
    Pair{"attn.x_v", "att.x_v"},
    Pair{"attn.x_a", "att.x_a"},
    Pair{"attn.x_g", "att.x_g"},
    Pair{"attn.k_k", "att.k_k"},
    Pair{"attn.k_a", "att.k_a"},
    Pair{"attn.r_k", "att.r_k"},
    Pair{"attn.r_proj.weight", "att.receptance.weight"},
    Pair{"attn.k_proj.weight", "att.key.weight"},
    Pair{"attn.v_proj.weight", "att.value.weight"},
    Pair{"attn.o_proj.weight", "att.output.weight"},
    Pair{"attn.g_norm.weight", "att.ln_x.weight"},
    Pair{"attn.g_norm.bias", "att.ln_x.bias"},
    Pair{"attn.w_lora.lora.0.weight", "att.w1"},
    Pair{"attn.w_lora.lora.2.weight", "att.w2"},
    Pair{"attn.w_lora.lora.2.bias", "att.w0"},
    Pair{"attn.a_lora.lora.0.weight", "att.a1"},
    Pair{"attn.a_lora.lora.2.weight", "att.a2"},
    Pair{"attn.a_lora.lora.2.bias", "att.a0"},
    Pair{"attn.v_lora.lora.0.weight", "att.v1"},
    Pair{"attn.v_lora.lora.2.weight", "att.v2"},
    Pair{"attn.v_lora.lora.2.bias", "att.v0"},
    Pair{"attn.g_lora.lora.0.weight", "att.g1"},
    Pair{"attn.g_lora.lora.2.weight", "att.g2"},
    Pair{"ffn.x_k", "ffn.x_k"},
    Pair{"ffn.key.weight", "ffn.key.weight"},
    Pair{"ffn.value.weight", "ffn.value.weight"},
};

constexpr char kFlaPrefix[] = "model.layers.";

// "model.layers.12.attn.k_k" -> "12", "attn.k_k"; two empty texts when it is not of that form.
std::pair<std::string, std::string> split_layer(const std::string& name) {
  if (!name.starts_with(kFlaPrefix)) return {};
  const size_t from = sizeof kFlaPrefix - 1, dot = name.find('.', from);
  if (dot == std::string::npos) return {};
  int64_t layer = -1;
  const auto [stop, code] = std::from_chars(name.data() + from, name.data() + dot, layer);
  if (code != std::errc() || stop != name.data() + dot || layer < 0) return {};
  return {std::to_string(layer), name.substr(dot + 1)};
}

std::string canonical_of_fla(const std::string& name, const std::string& layer, const std::string& rest) {
  for (const auto& [theirs, ours] : kFlaModel) {
    if (name == theirs) return ours;
  }
  for (const auto& [theirs, ours] : kFlaLayer) {
    if (rest == theirs) return "blocks." + layer + "." + ours;
  }
  return "";
}

// The first LoRA matrix that speaks for either layout; empty: none does.
struct Evidence {
  std::string checkpoint, turned;
};

Result<Evidence> find_evidence(const TensorSet& set) {
  Evidence evidence;
  const Tensor* embedding = set.find("emb.weight");
  if (embedding == nullptr || embedding->shape.size() != 2) {
    return Error{Errc::kCorrupt, "tensor emb.weight is missing, or no matrix"};
  }
  const int64_t width = embedding->shape[1];
  for (const auto& [name, tensor] : set.tensors) {
    if (!is_lora(name) || name.find(".att.") == std::string::npos) continue;
    const bool down = name.ends_with('1');
    if (tensor.shape.size() != 2 || (tensor.shape[0] != width && tensor.shape[1] != width)) {
      return Error{Errc::kCorrupt, "tensor " + shown_name(name) + " has shape " + shape_text(tensor.shape) +
                                       ", expected one side of the width " + std::to_string(width)};
    }
    if (tensor.shape[0] == tensor.shape[1]) continue;
    const bool wide_first = tensor.shape[0] == width;
    std::string& found = wide_first == down ? evidence.checkpoint : evidence.turned;
    if (found.empty()) found = name;
  }
  return evidence;
}

Result<bool> is_web_rwkv(const SafetensorsFile& file) {
  TRY_ASSIGN(const Evidence evidence, find_evidence(file.set));
  if (!evidence.checkpoint.empty() && !evidence.turned.empty()) {
    return Error{Errc::kCorrupt, "tensor " + evidence.checkpoint + " is laid out as in a .pth, tensor " +
                                     evidence.turned + " transposed, as in web-rwkv's .st: one file must keep to one"};
  }
  if (!evidence.checkpoint.empty()) return false;
  if (!evidence.turned.empty()) return true;
  const auto said = file.metadata.find("anser.layout");
  if (said != file.metadata.end() && said->second == "x070") return false;
  if (said != file.metadata.end() && said->second == "web-rwkv") return true;
  return Error{Errc::kUnsupported,
               "every LoRA matrix is square, so nothing says whether they are transposed (web-rwkv) or not (x070): set "
               "anser.layout in __metadata__ to either, or convert the .pth"};
}

}  // namespace

Result<TensorSet> canonical_from_fla(TensorSet set) {
  TensorSet out;
  out.owners = std::move(set.owners);
  for (auto& [name, tensor] : set.tensors) {
    const auto [layer, rest] = split_layer(name);
    if (rest == "attn.x_x") {  // older files keep the six in one
      TRY(split_lerps(name, tensor, "blocks." + layer + ".att.x_", out));
      continue;
    }
    const std::string ours = canonical_of_fla(name, layer, rest);
    if (ours.empty()) {
      return Error{Errc::kUnsupported, "tensor " + shown_name(name) + " is not part of fla's rwkv7 model"};
    }
    if (!out.tensors.emplace(ours, std::move(tensor)).second) {
      return Error{Errc::kCorrupt, "tensor " + shown_name(name) + " is there twice"};
    }
  }
  drop_first_value_residual(out);
  return out;
}

std::string fla_name(const std::string& canonical) {
  for (const auto& [theirs, ours] : kFlaModel) {
    if (canonical == ours) return theirs;
  }
  constexpr std::string_view kBlocks = "blocks.";
  const size_t dot = canonical.find('.', kBlocks.size());
  if (!canonical.starts_with(kBlocks) || dot == std::string::npos) return "";
  for (const auto& [theirs, ours] : kFlaLayer) {
    if (canonical.substr(dot + 1) == ours) {
      return kFlaPrefix + canonical.substr(kBlocks.size(), dot - kBlocks.size()) + "." + theirs;
    }
  }
  return "";
}

Result<TensorSet> canonical_from_safetensors(SafetensorsFile file) {
  TRY(check_architecture(file.set));
  for (const auto& [name, tensor] : file.set.tensors) {
    if (name.starts_with("model.")) return canonical_from_fla(std::move(file.set));
  }
  TensorSet& set = file.set;
  drop_first_value_residual(set);
  if (is_initial_state(set)) return std::move(set);  // for the caller to refuse
  TRY_ASSIGN(const bool turned, is_web_rwkv(file));
  if (!turned) {
    TRY(orient_lora(set));
    return std::move(set);
  }
  for (const auto& [name, tensor] : set.tensors) {
    // What the converter turns besides the LoRA matrices, and what it does not know.
    if (name.ends_with(".att.time_state") || (is_lora(name) && name.find(".ffn.") != std::string::npos)) {
      TRY(transpose(set, name));
    }
  }
  return std::move(set);
}

}  // namespace anser::runtime

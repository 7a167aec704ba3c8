#include "runtime/files/gguf_names.h"

#include <array>
#include <charconv>
#include <cmath>
#include <utility>

#include "base/bytes.h"
#include "runtime/text/python_literal.h"

namespace anser::runtime {
namespace {

using Pair = std::pair<const char*, const char*>;  // canonical, GGUF

constexpr std::array kWholeModel{
    Pair{"emb.weight", "token_embd.weight"},
    Pair{"blocks.0.ln0.weight", "token_embd_norm.weight"},
    Pair{"blocks.0.ln0.bias", "token_embd_norm.bias"},
    Pair{"ln_out.weight", "output_norm.weight"},
    Pair{"ln_out.bias", "output_norm.bias"},
    Pair{"head.weight", "output.weight"},
    Pair{"head.bias", "output.bias"},
};

// After "blocks.L." and "blk.L.".
constexpr std::array kLayer{
    Pair{"ln1.weight", "attn_norm.weight"},
    Pair{"ln1.bias", "attn_norm.bias"},
    Pair{"ln2.weight", "attn_norm_2.weight"},
    Pair{"ln2.bias", "attn_norm_2.bias"},
    Pair{"att.w0", "time_mix_w0.weight"},
    Pair{"att.w1", "time_mix_w1.weight"},
    Pair{"att.w2", "time_mix_w2.weight"},
    Pair{"att.a0", "time_mix_a0.weight"},
    Pair{"att.a1", "time_mix_a1.weight"},
    Pair{"att.a2", "time_mix_a2.weight"},
    Pair{"att.v0", "time_mix_v0.weight"},
    Pair{"att.v1", "time_mix_v1.weight"},
    Pair{"att.v2", "time_mix_v2.weight"},
    Pair{"att.g1", "time_mix_g1.weight"},
    Pair{"att.g2", "time_mix_g2.weight"},
    Pair{"att.k_k", "time_mix_k_k.weight"},
    Pair{"att.k_a", "time_mix_k_a.weight"},
    Pair{"att.r_k", "time_mix_r_k.weight"},
    Pair{"att.receptance.weight", "time_mix_receptance.weight"},
    Pair{"att.key.weight", "time_mix_key.weight"},
    Pair{"att.value.weight", "time_mix_value.weight"},
    Pair{"att.output.weight", "time_mix_output.weight"},
    Pair{"att.out_bias", "time_mix_output.bias"},
    Pair{"att.ln_x.weight", "time_mix_ln.weight"},
    Pair{"att.ln_x.bias", "time_mix_ln.bias"},
    Pair{"att.time_state", "anser_time_state.weight"},
    Pair{"ffn.x_k", "channel_mix_lerp_k.weight"},
    Pair{"ffn.key.weight", "channel_mix_key.weight"},
    Pair{"ffn.value.weight", "channel_mix_value.weight"},
    Pair{"ffn.s0", "anser_s0.weight"},
    Pair{"ffn.s1", "anser_s1.weight"},
    Pair{"ffn.s2", "anser_s2.weight"},
    Pair{"ffn.s_emb.weight", "anser_s_emb.weight"},
    Pair{"ffn.s_emb_x.weight", "anser_s_emb_x.weight"},
};

// Splits "blk.12.rest" (prefix "blk.") into 12 and "rest"; -1 when it is not of that form.
std::pair<int64_t, std::string> split_layer(const std::string& name, const std::string& prefix) {
  if (!name.starts_with(prefix)) return {-1, ""};
  int64_t layer = -1;
  const char* end = name.data() + name.size();
  const auto [stop, code] = std::from_chars(name.data() + prefix.size(), end, layer);
  if (code != std::errc() || stop == end || *stop != '.' || layer < 0) return {-1, ""};
  return {layer, std::string(stop + 1, end)};
}

std::string canonical_name(const std::string& gguf) {
  for (const auto& [ours, theirs] : kWholeModel) {
    if (gguf == theirs) return ours;
  }
  const auto [layer, rest] = split_layer(gguf, "blk.");
  if (layer < 0) return "";
  for (const auto& [ours, theirs] : kLayer) {
    if (rest == theirs) return "blocks." + std::to_string(layer) + "." + ours;
  }
  return "";
}

}  // namespace

Result<GgufModelKeys> gguf_model_keys(const GgufFile& file) {
  const std::string* architecture = file.text("general.architecture");
  if (architecture == nullptr || *architecture != "rwkv7") {
    return Error{Errc::kUnsupported, "general.architecture is " +
                                         (architecture == nullptr ? "missing" : shown_name(*architecture)) +
                                         "; this program runs rwkv7"};
  }
  GgufModelKeys keys;
  keys.layers = file.integer("rwkv7.block_count").value_or(0);
  keys.head_size = file.integer("rwkv7.wkv.head_size").value_or(0);
  if (keys.layers < 1 || keys.head_size < 1) {
    return Error{Errc::kCorrupt, "rwkv7.block_count or rwkv7.wkv.head_size is missing or not positive"};
  }
  const double eps = file.real("rwkv7.attention.layer_norm_epsilon").value_or(1e-5);
  const double a_scale = file.real("rwkv7.anser.a_scale").value_or(1.0);
  if (!(eps > 0 && eps < 1)) return Error{Errc::kCorrupt, "rwkv7.attention.layer_norm_epsilon is not in (0, 1)"};
  if (a_scale != 1.0 && a_scale != 2.0) return Error{Errc::kUnsupported, "rwkv7.anser.a_scale is neither 1 nor 2"};
  if (file.integer("rwkv7.token_shift_count").value_or(2) != 2) {
    return Error{Errc::kUnsupported, "rwkv7.token_shift_count is not 2 (an ARWKV model)"};
  }
  keys.layer_norm_eps = static_cast<float>(eps);
  keys.a_scale = static_cast<float>(a_scale);
  return keys;
}

Result<TensorSet> canonical_from_gguf(TensorSet gguf, int64_t layers) {
  TensorSet out;
  out.owners = std::move(gguf.owners);
  for (auto& [name, tensor] : gguf.tensors) {
    const auto [layer, rest] = split_layer(name, "blk.");
    if (layer >= layers) {
      return Error{Errc::kCorrupt, "tensor " + shown_name(name) + " is beyond the " + std::to_string(layers) +
                                       " layers of rwkv7.block_count"};
    }
    if (rest == "time_mix_lerp_fused.weight") {
      TRY(split_lerps(name, tensor, "blocks." + std::to_string(layer) + ".att.x_", out));
      continue;
    }
    const std::string ours = canonical_name(name);
    if (ours.empty()) return Error{Errc::kUnsupported, "tensor " + shown_name(name) + " is not part of an rwkv7 model"};
    out.tensors[ours] = std::move(tensor);
  }
  drop_first_value_residual(out);
  return out;
}

Result<Tokenizer> gguf_tokenizer(const GgufFile& file) {
  const std::string* model = file.text("tokenizer.ggml.model");
  if (model != nullptr && *model == "no_vocab") model = nullptr;
  if (model == nullptr) return Error{Errc::kInvalid, "the file carries no tokenizer: name a vocabulary with --vocab"};
  if (*model != "rwkv") {
    return Error{Errc::kUnsupported, "tokenizer.ggml.model is " + shown_name(*model) + "; rwkv is read here"};
  }
  const auto found = file.metadata.find("tokenizer.ggml.tokens");
  const auto* texts = found == file.metadata.end() ? nullptr : std::get_if<std::vector<std::string>>(&found->second);
  if (texts == nullptr) return Error{Errc::kCorrupt, "tokenizer.ggml.tokens is missing or not a list of strings"};
  const auto kinds = file.metadata.find("tokenizer.ggml.token_type");
  const auto* types = kinds == file.metadata.end() ? nullptr : std::get_if<std::vector<int64_t>>(&kinds->second);
  constexpr int64_t kUnused = 5;  // LLAMA_TOKEN_TYPE_UNUSED
  std::vector<std::string> tokens(texts->size());
  for (size_t id = 1; id < texts->size(); ++id) {
    const std::string& text = (*texts)[id];
    const bool typed = types != nullptr && id < types->size();
    if (typed ? (*types)[id] == kUnused : text == "[PAD" + std::to_string(id) + "]") continue;
    auto bytes = parse_gguf_token_text(text);
    if (!bytes) return std::move(bytes.error()).with_context("tokenizer.ggml.tokens " + std::to_string(id));
    tokens[id] = std::move(*bytes);
  }
  return Tokenizer::from_tokens(std::move(tokens));
}

std::string gguf_name(const std::string& canonical) {
  for (const auto& [ours, theirs] : kWholeModel) {
    if (canonical == ours) return theirs;
  }
  const auto [layer, rest] = split_layer(canonical, "blocks.");
  for (const auto& [ours, theirs] : kLayer) {
    if (layer >= 0 && rest == ours) return "blk." + std::to_string(layer) + "." + theirs;
  }
  return "";
}

}  // namespace anser::runtime

#include "runtime/files/gguf_export.h"

#include "runtime/files/export.h"
#include "runtime/files/gguf_names.h"
#include "runtime/files/gguf_writer.h"
#include "runtime/text/python_literal.h"

namespace anser::runtime {
namespace {

std::vector<OutTensor> plan_layer(const Weights& weights, int64_t layer, DType wanted) {
  const std::string prefix = "blocks." + std::to_string(layer) + ".";
  const int64_t C = weights.shape.width;
  std::vector<OutTensor> out;
  OutTensor lerp{"blk." + std::to_string(layer) + ".time_mix_lerp_fused.weight", {6, 1, 1, C}, DType::kF32, {}};
  for (const char* name : {"x_r", "x_w", "x_k", "x_v", "x_a", "x_g"}) {
    lerp.parts.push_back(weights.set.find(prefix + "att." + name));
  }
  out.push_back(std::move(lerp));
  for (const auto& [name, tensor] : weights.set.tensors) {
    if (!name.starts_with(prefix) || name.find(".att.x_") != std::string::npos) continue;
    const std::string theirs = gguf_name(name);
    const bool flat = tensor.shape.size() != 2 || name.ends_with(".r_k");
    std::vector<int64_t> shape = flat ? std::vector<int64_t>{tensor.count()} : tensor.shape;
    out.push_back({theirs, shape, exported_type(name, tensor.shape, wanted), {&tensor}});
    // llama.cpp wants a value residual in layer 0 too, and ignores it: the learning rate's tensors stand in.
    if (layer == 0 && name.find(".att.a") != std::string::npos && name.size() == prefix.size() + 6) {
      out.push_back({"blk.0.time_mix_v" + name.substr(name.size() - 1) + ".weight", shape, DType::kF32, {&tensor}});
    }
  }
  return out;
}

std::vector<OutTensor> plan(const Weights& weights, DType wanted) {
  std::vector<OutTensor> out;
  for (const auto& [name, tensor] : weights.set.tensors) {
    if (name.starts_with("blocks.")) continue;
    out.push_back({gguf_name(name), tensor.shape, exported_type(name, tensor.shape, wanted), {&tensor}});
  }
  for (int64_t l = 0; l < weights.shape.layers; ++l) {
    for (OutTensor& entry : plan_layer(weights, l, wanted)) out.push_back(std::move(entry));
  }
  return out;
}

Status write_tokenizer(GgufWriter& out, const Tokenizer& tokenizer, int64_t vocab) {
  if (tokenizer.size() > vocab) {
    return Error{Errc::kInvalid, "the tokenizer has " + std::to_string(tokenizer.size()) + " ids, the model only " +
                                     std::to_string(vocab)};
  }
  constexpr int32_t kNormal = 1, kControl = 3, kUnused = 5;  // LLAMA_TOKEN_TYPE_*
  std::vector<std::string> texts{"<s>"};
  std::vector<int32_t> types{kControl};
  for (int64_t id = 1; id < vocab; ++id) {
    const bool used = id < tokenizer.size() && !tokenizer.bytes(static_cast<Token>(id)).empty();
    texts.push_back(used ? gguf_token_text(tokenizer.bytes(static_cast<Token>(id)))
                         : "[PAD" + std::to_string(id) + "]");
    types.push_back(used ? kNormal : kUnused);
  }
  out.set_text("tokenizer.ggml.model", "rwkv");
  out.set_texts("tokenizer.ggml.tokens", texts);
  out.set_i32s("tokenizer.ggml.token_type", types);
  out.set_u32("tokenizer.ggml.bos_token_id", 0);
  out.set_u32("tokenizer.ggml.eos_token_id", 0);
  const std::vector<Token> turn = tokenizer.encode("\n\n");
  if (turn.size() == 1) out.set_u32("tokenizer.ggml.eot_token_id", static_cast<uint32_t>(turn[0]));
  return {};
}

void write_keys(GgufWriter& out, const ModelShape& shape, DType type) {
  const auto u32 = [&](const char* key, int64_t value) { out.set_u32(key, static_cast<uint32_t>(value)); };
  out.set_text("general.architecture", "rwkv7");
  out.set_u32("general.file_type", kernels::storage_type(type).file_type);
  if (kernels::storage_type(type).block > 1) out.set_u32("general.quantization_version", 2);
  u32("rwkv7.embedding_length", shape.width);
  u32("rwkv7.block_count", shape.layers);
  u32("rwkv7.feed_forward_length", shape.ffn);
  out.set_f32("rwkv7.attention.layer_norm_epsilon", shape.layer_norm_eps);
  u32("rwkv7.wkv.head_size", shape.head_size);
  u32("rwkv7.attention.decay_lora_rank", shape.rank_w);
  u32("rwkv7.attention.iclr_lora_rank", shape.rank_a);
  u32("rwkv7.attention.value_residual_mix_lora_rank", shape.layers > 1 ? shape.rank_v : shape.rank_a);
  u32("rwkv7.attention.gate_lora_rank", shape.rank_g);
  out.set_u32("rwkv7.attention.head_count", 0);
  if (shape.a_scale != 1.0f) out.set_f32("rwkv7.anser.a_scale", shape.a_scale);
  if (!shape.has_ln0) out.set_bool("rwkv7.anser.no_ln0", true);
  if (shape.head_bias) out.set_bool("rwkv7.anser.head_bias", true);
  if (shape.output_bias) out.set_bool("rwkv7.anser.output_bias", true);
}

// Keys of an earlier file that are this one's own business, or say what no longer holds.
bool is_replaced(const std::string& key) {
  for (const char* prefix : {"split.", "rwkv7.anser.", "general.alignment", "general.file_type",
                             "general.quantization_version", "tokenizer.ggml.model", "tokenizer.ggml.tokens",
                             "tokenizer.ggml.token_type", "tokenizer.ggml.bos_token_id", "tokenizer.ggml.eos_token_id",
                             "tokenizer.ggml.eot_token_id", "tokenizer.ggml.merges", "tokenizer.ggml.scores"}) {
    if (key.starts_with(prefix)) return true;
  }
  return false;
}

void write_kept(GgufWriter& out, const GgufMetadata& metadata) {
  for (const auto& [key, value] : metadata.text) {
    if (!is_replaced(key) && !out.has(key)) out.set_text(key, value);
  }
  for (const auto& [key, value] : metadata.other) {
    if (!is_replaced(key) && !out.has(key)) out.set_value(key, value);
  }
}

}  // namespace

DType exported_type(const std::string& canonical, const std::vector<int64_t>& shape, DType wanted) {
  // Vectors and the low-rank pairs are small and sensitive: they stay fp32.
  if (shape.size() != 2 || !canonical.ends_with(".weight")) return DType::kF32;
  // Rows that are no whole number of large blocks take small ones of about the same size, as llama.cpp does.
  DType type = wanted;
  const auto fits = [&] { return shape[1] % kernels::storage_type(type).block == 0; };
  if (!fits()) type = type == DType::kQ4_K ? DType::kQ5_0 : type == DType::kQ5_K ? DType::kQ5_1 : DType::kQ8_0;
  return fits() ? type : DType::kF16;
}

std::vector<StoredTensor> gguf_tensors(const Weights& weights, DType matrix_type) {
  std::vector<StoredTensor> out;
  for (const auto& [name, tensor] : weights.set.tensors)
    out.push_back({name, tensor.shape, exported_type(name, tensor.shape, matrix_type)});
  return out;
}

Status export_gguf(const std::string& path, const Weights& weights, const Tokenizer* tokenizer,
                   const std::map<std::string, std::string>& metadata, DType matrix_type) {
  return export_gguf_keeping(path, weights, tokenizer, {metadata, {}}, matrix_type);
}

Status export_gguf_keeping(const std::string& path, const Weights& weights, const Tokenizer* tokenizer,
                           const GgufMetadata& metadata, DType matrix_type) {
  GgufWriter out(path);
  write_keys(out, weights.shape, matrix_type);
  if (tokenizer != nullptr) {
    TRY(write_tokenizer(out, *tokenizer, weights.shape.vocab));
  } else {  // as llama.cpp wants it of a file without one
    out.set_text("tokenizer.ggml.model", "no_vocab");
    out.set_u32("rwkv7.vocab_size", static_cast<uint32_t>(weights.shape.vocab));
  }
  write_kept(out, metadata);
  if (!out.has("rwkv7.context_length")) out.set_u32("rwkv7.context_length", 1048576);
  const std::vector<OutTensor> entries = plan(weights, matrix_type);
  for (const OutTensor& entry : entries) out.declare(entry.name, entry.shape, entry.type);
  TRY(out.begin());
  for (const OutTensor& entry : entries) {
    const bool as_is = entry.parts.size() == 1 && entry.parts[0]->type == entry.type;
    if (as_is) {
      TRY(out.write(entry.parts[0]->data, entry.parts[0]->bytes()));
    } else {
      TRY_ASSIGN(const std::vector<uint8_t> bytes, out_bytes(entry));
      TRY(out.write(bytes.data(), static_cast<int64_t>(bytes.size())));
    }
  }
  return out.finish();
}

Status export_gguf(const std::string& path, const ModelShape& shape, std::span<const NamedTensor> tensors,
                   const Tokenizer* tokenizer, const std::map<std::string, std::string>& metadata, DType matrix_type) {
  TensorSet set;
  for (const NamedTensor& tensor : tensors) {
    auto checked = check_dimensions(tensor.shape, DType::kF32);
    if (!checked) return std::move(checked.error()).with_context("tensor " + tensor.name);
    set.tensors[tensor.name] = {tensor.shape, DType::kF32, tensor.data};
  }
  TRY(orient_lora(set));
  TRY_ASSIGN(const auto weights,
             Weights::assemble(std::move(set), {shape.head_size, shape.layer_norm_eps, shape.a_scale}));
  ModelShape announced = shape;
  if (shape.layers == 1) announced.rank_v = 0;  // only later layers have a value residual
  if (weights->shape != announced) return Error{Errc::kInvalid, "the tensors do not have the announced shape"};
  return export_gguf(path, *weights, tokenizer, metadata, matrix_type);
}

}  // namespace anser::runtime

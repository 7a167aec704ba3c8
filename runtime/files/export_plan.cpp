// Which tensors a file gets, under which names and in which form.
#include <algorithm>
#include <array>
#include <cmath>

#include "runtime/files/export.h"
#include "runtime/weights/convert.h"

namespace anser::runtime {
namespace {

constexpr std::array kPlain{DType::kF32, DType::kF16, DType::kBF16};
constexpr std::array kHalf{DType::kF16};
constexpr std::array kRwkvCppTypes{DType::kF32,  DType::kF16,  DType::kQ8_0, DType::kQ5_1,
                                   DType::kQ5_0, DType::kQ4_1, DType::kQ4_0};
constexpr std::array kGgufTypes{DType::kF32,  DType::kF16,  DType::kBF16, DType::kQ8_0, DType::kQ6_K, DType::kQ5_1,
                                DType::kQ5_0, DType::kQ5_K, DType::kQ4_1, DType::kQ4_0, DType::kQ4_K};

constexpr std::array kFormats{
    FormatInfo{FileFormat::kGguf, "gguf", kGgufTypes},           FormatInfo{FileFormat::kPth, "pth", kPlain},
    FormatInfo{FileFormat::kSafetensors, "safetensors", kPlain}, FormatInfo{FileFormat::kWebRwkv, "st", kHalf},
    FormatInfo{FileFormat::kRwkvCpp, "rwkv.cpp", kRwkvCppTypes}, FormatInfo{FileFormat::kFla, "fla", kPlain},
};

const FormatInfo& info_of(FileFormat format) {
  return *std::find_if(kFormats.begin(), kFormats.end(), [&](const FormatInfo& one) { return one.format == format; });
}

Error cannot(const FormatInfo& format, const std::string& what) {
  return Error{Errc::kUnsupported, std::string("a ") + format.name + " file has no place for " + what};
}

Status check_type(const FormatInfo& format, DType type) {
  if (std::find(format.types.begin(), format.types.end(), type) != format.types.end()) return {};
  std::string known;
  for (const DType one : format.types) known += (known.empty() ? "" : ", ") + std::string(kernels::dtype_name(one));
  return cannot(format, std::string(kernels::dtype_name(type)) + "; it can store " + known);
}

// What only some formats can say.
Status check_model(const FormatInfo& format, const Weights& weights) {
  const ModelShape& s = weights.shape;
  if (s.a_scale != 1.0f) return cannot(format, "extended eigenvalues (a_scale 2); gguf has");
  if (s.layer_norm_eps != 1e-5f) return cannot(format, "layer norms that add other than 1e-5; gguf has");
  if (format.format == FileFormat::kPth || format.format == FileFormat::kSafetensors) return {};
  if (s.head_bias || s.output_bias) return cannot(format, "this variant's biases; gguf, pth and safetensors have");
  if (s.deep_embed > 0) return cannot(format, "x070a's DeepEmbed; gguf, pth and safetensors have");
  if (format.format != FileFormat::kFla && !s.has_ln0) return cannot(format, "a model without ln0; the others have");
  if (format.format != FileFormat::kWebRwkv && !weights.initial_state.empty()) {
    return cannot(format, "a tuned initial state; gguf, pth, safetensors and st have");
  }
  return {};
}

// The .pth's shape of a canonical tensor that is written as it is.
std::vector<int64_t> checkpoint_shape(const std::string& name, const Tensor& tensor, const ModelShape& s) {
  const int64_t N = s.head_size, H = s.heads();
  if (name.ends_with(".att.r_k")) return {H, N};
  if (name.ends_with(".att.time_state")) return {H, N, N};
  if (tensor.shape.size() == 2 && (name.ends_with(".weight") || is_lora(name))) return tensor.shape;
  // Vectors: parameters of the mixing stand as [1, 1, C], those of norms and biases as [C].
  const bool plain = name.ends_with(".weight") || name.ends_with("bias");
  return plain ? std::vector<int64_t>{tensor.count()} : std::vector<int64_t>{1, 1, tensor.count()};
}

OutTensor turn(OutTensor tensor) {
  std::swap(tensor.shape[tensor.shape.size() - 1], tensor.shape[tensor.shape.size() - 2]);
  tensor.turned = true;
  return tensor;
}

OutTensor plan_checkpoint(const std::string& name, const Tensor& tensor, const ModelShape& s, DType type) {
  OutTensor out{name, checkpoint_shape(name, tensor, s), type, {&tensor}};
  return is_lora(name) ? turn(std::move(out)) : out;
}

OutTensor plan_web_rwkv(const std::string& name, const Tensor& tensor, const ModelShape& s, DType type) {
  OutTensor out{name, checkpoint_shape(name, tensor, s), type, {&tensor}};
  return name.ends_with(".att.time_state") ? turn(std::move(out)) : out;
}

OutTensor plan_fla(const std::string& name, const Tensor& tensor, const ModelShape& s, DType type) {
  OutTensor out{fla_name(name), checkpoint_shape(name, tensor, s), type, {&tensor}};
  if (out.name.ends_with(".bias") || name.ends_with(".k_k") || name.ends_with(".k_a") || name.ends_with(".ffn.x_k")) {
    out.shape = {tensor.count()};
  }
  return out;
}

OutTensor plan_rwkv_cpp(const std::string& name, const Tensor& tensor, const ModelShape& s, DType type) {
  OutTensor out{name, checkpoint_shape(name, tensor, s), DType::kF32, {&tensor}};
  const bool matrix = out.shape.size() == 2 && !name.ends_with(".r_k");
  const bool blocks = kernels::storage_type(type).block > 1;
  const bool large = name.ends_with(".weight") && name.starts_with("blocks.");
  if (matrix && (!blocks || large)) out.type = type;
  if (out.shape.back() % kernels::storage_type(out.type).block != 0) out.type = DType::kF16;
  return out;
}

// Sets a layer's six lerp vectors as one tensor, in rwkv.cpp's order.
OutTensor fused_lerps(const Weights& weights, int64_t layer) {
  const std::string stem = "blocks." + std::to_string(layer) + ".att.x_";
  OutTensor out{stem + "rwkvag", {6, 1, weights.shape.width}, DType::kF32, {}};
  for (const char letter : {'r', 'w', 'k', 'v', 'a', 'g'}) out.parts.push_back(weights.set.find(stem + letter));
  return out;
}

// Embedding, layer after layer, the rest: the order in which readers want them.
std::vector<std::string> ordered_names(const Weights& weights) {
  std::vector<std::string> out{"emb.weight"};
  for (int64_t l = 0; l < weights.shape.layers; ++l) {
    const std::string prefix = "blocks." + std::to_string(l) + ".";
    for (auto at = weights.set.tensors.lower_bound(prefix); at != weights.set.tensors.end(); ++at) {
      if (!at->first.starts_with(prefix)) break;
      out.push_back(at->first);
    }
  }
  for (const auto& [name, tensor] : weights.set.tensors) {
    if (!name.starts_with("blocks.") && name != "emb.weight") out.push_back(name);
  }
  return out;
}

}  // namespace

std::span<const FormatInfo> file_formats() { return kFormats; }

const FormatInfo* format_from_name(std::string_view name) {
  for (const FormatInfo& one : kFormats) {
    if (name == one.name) return &one;
  }
  return nullptr;
}

Result<std::vector<uint8_t>> out_bytes(const OutTensor& tensor) {
  std::vector<uint8_t> out;
  for (const Tensor* part : tensor.parts) {
    if (part->type == tensor.type && !tensor.turned) {  // encoding again would not give the same blocks
      const auto* bytes = static_cast<const uint8_t*>(part->data);
      out.insert(out.end(), bytes, bytes + part->bytes());
      continue;
    }
    std::vector<float> values = to_floats(part->type, part->data, part->count());
    if (tensor.type != DType::kF32 && tensor.type != DType::kBF16) {  // halves, and the scales of every block type
      for (const float value : values) {
        if (std::fabs(value) <= 65504.0f) continue;
        return Error{Errc::kInvalid, "tensor " + tensor.name + " holds " + std::to_string(value) + ", which " +
                                         kernels::dtype_name(tensor.type) + " cannot: store it as f32 or bf16"};
      }
    }
    if (tensor.turned) {
      const int64_t rows = tensor.shape[tensor.shape.size() - 1], cols = tensor.shape[tensor.shape.size() - 2];
      std::vector<float> turned(values.size());
      for (int64_t first = 0; first < part->count(); first += rows * cols) {
        for (int64_t i = 0; i < rows; ++i) {
          for (int64_t j = 0; j < cols; ++j)
            turned[static_cast<size_t>(first + j * rows + i)] = values[static_cast<size_t>(first + i * cols + j)];
        }
      }
      values = std::move(turned);
    }
    const std::vector<uint8_t> stored = from_floats(tensor.type, values.data(), part->count());
    out.insert(out.end(), stored.begin(), stored.end());
  }
  return out;
}

Result<std::vector<OutTensor>> plan_export(const Weights& weights, FileFormat format, DType type) {
  const FormatInfo& info = info_of(format);
  TRY(check_type(info, type));
  TRY(check_model(info, weights));
  std::vector<OutTensor> out;
  for (const std::string& name : ordered_names(weights)) {
    const Tensor& tensor = *weights.set.find(name);
    const ModelShape& s = weights.shape;
    if (format == FileFormat::kRwkvCpp) {
      if (name.find(".att.x_") == std::string::npos) {
        out.push_back(plan_rwkv_cpp(name, tensor, s, type));
      } else if (name.ends_with(".att.x_r")) {
        const size_t begin = std::string_view("blocks.").size();
        out.push_back(fused_lerps(weights, std::stoll(name.substr(begin))));
      }
    } else if (format == FileFormat::kFla) {
      out.push_back(plan_fla(name, tensor, s, type));
    } else if (format == FileFormat::kWebRwkv) {
      out.push_back(plan_web_rwkv(name, tensor, s, type));
    } else {
      out.push_back(plan_checkpoint(name, tensor, s, type));
    }
  }
  return out;
}

Status export_model(const std::string& path, const Weights& weights, FileFormat format, DType type) {
  TRY_ASSIGN(const std::vector<OutTensor> tensors, plan_export(weights, format, type));
  switch (format) {
    case FileFormat::kPth:
      return write_pth(path, tensors);
    case FileFormat::kRwkvCpp: {
      const ModelShape& s = weights.shape;
      const std::array<int32_t, 4> header{static_cast<int32_t>(s.vocab), static_cast<int32_t>(s.width),
                                          static_cast<int32_t>(s.layers), *rwkv_cpp_type(type)};
      return write_rwkv_cpp(path, tensors, header);
    }
    case FileFormat::kFla:
      return write_safetensors(path, tensors, {{"format", "pt"}});
    default:
      return write_safetensors(
          path, tensors, {{"format", "pt"}, {"anser.layout", format == FileFormat::kWebRwkv ? "web-rwkv" : "x070"}});
  }
}

}  // namespace anser::runtime

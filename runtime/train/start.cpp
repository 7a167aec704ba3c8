#include "runtime/train/start.h"

#include <fmt/format.h>

#include <utility>

#include "runtime/files/load.h"
#include "runtime/weights/convert.h"

namespace anser::runtime {
namespace {

// Empty when two models have the same tensors; else the first size that differs.
std::string difference(const ModelShape& brain, const ModelShape& run) {
  const std::pair<const char*, int64_t ModelShape::*> sizes[] = {
      {"layers", &ModelShape::layers}, {"width", &ModelShape::width},   {"head_size", &ModelShape::head_size},
      {"vocab", &ModelShape::vocab},   {"ffn", &ModelShape::ffn},       {"rank_w", &ModelShape::rank_w},
      {"rank_a", &ModelShape::rank_a}, {"rank_v", &ModelShape::rank_v}, {"rank_g", &ModelShape::rank_g}};
  for (const auto& [name, size] : sizes) {
    // A model of one layer has no value residual, and its file no rank of it.
    if (size == &ModelShape::rank_v && run.layers == 1) continue;
    if (brain.*size != run.*size) return fmt::format("its {} is {}, this run's {}", name, brain.*size, run.*size);
  }
  if (brain.a_scale != run.a_scale) {
    return fmt::format("its a_scale is {}, this run's {}", brain.a_scale, run.a_scale);
  }
  if (brain.layer_norm_eps != run.layer_norm_eps) {
    return fmt::format("its layer norms add {}, the trainer's {}", brain.layer_norm_eps, run.layer_norm_eps);
  }
  if (!brain.has_ln0 || brain.head_bias || brain.output_bias || brain.deep_embed > 0)
    return "it is of a variant that cannot be trained";
  return "";
}

}  // namespace

Result<StartingPoint> load_start(const std::string& path, const ParamLayout& layout, const Tokenizer& tokenizer) {
  TRY_ASSIGN(const LoadedFile file, load_file(path));
  const Weights& weights = *file.weights;
  const auto refuse = [&](const std::string& why) {
    return Error{Errc::kInvalid, fmt::format("{} cannot be trained on: {}", path, why)};
  };
  if (const std::string what = difference(weights.shape, layout.shape); !what.empty()) return refuse(what);
  if (file.tokenizer && file.tokenizer->fingerprint() != tokenizer.fingerprint()) {
    return refuse("its vocabulary is another than data.vocab");
  }
  if (!weights.initial_state.empty()) return refuse("it has an initial state of its own, which would be lost");
  StartingPoint start{std::vector<float>(static_cast<size_t>(layout.size), 0.0f), weights.fingerprint()};
  for (const ParamTensor& param : layout.tensors) {
    const Tensor* tensor = weights.set.find(param.name);
    if (tensor == nullptr || tensor->count() != param.count) return refuse("it has no tensor like " + param.name);
    to_floats(tensor->type, tensor->data, param.count, start.params.data() + param.offset);
  }
  return start;
}

}  // namespace anser::runtime

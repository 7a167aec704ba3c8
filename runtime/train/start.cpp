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
      {"ffn", &ModelShape::ffn},       {"rank_w", &ModelShape::rank_w}, {"rank_a", &ModelShape::rank_a},
      {"rank_v", &ModelShape::rank_v}, {"rank_g", &ModelShape::rank_g}};
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

// Whether the ids of `own` mean the same in `run`, which may have more behind them.
bool begins_with(const Tokenizer& run, const Tokenizer& own) {
  if (run.size() < own.size()) return false;
  for (Token id = 0; id < own.size(); ++id) {
    if (run.bytes(id) != own.bytes(id)) return false;
  }
  return true;
}

// Rows of [V, C] for the tokens from `known` on.
void begin_new_rows(float* rows, int64_t width, const Tokenizer& own, const Tokenizer& run, bool mean) {
  for (Token id = static_cast<Token>(own.size()); id < run.size(); ++id) {
    const std::vector<Token> pieces = own.encode(run.bytes(id));
    const size_t used = mean ? pieces.size() : 1;
    for (int64_t c = 0; c < width; ++c) {
      float sum = 0;
      for (size_t i = 0; i < used; ++i) sum += rows[pieces[i] * width + c];
      rows[id * width + c] = sum / static_cast<float>(used);
    }
  }
}

}  // namespace

Result<StartingPoint> load_start(const std::string& path, const ParamLayout& layout, const Tokenizer& tokenizer) {
  TRY_ASSIGN(const LoadedFile file, load_file(path));
  const Weights& weights = *file.weights;
  const auto refuse = [&](const std::string& why) {
    return Error{Errc::kInvalid, fmt::format("{} cannot be trained on: {}", path, why)};
  };
  if (const std::string what = difference(weights.shape, layout.shape); !what.empty()) return refuse(what);
  const bool more = weights.shape.vocab < layout.shape.vocab;
  if (weights.shape.vocab > layout.shape.vocab || (more && !file.tokenizer) ||
      (file.tokenizer && !begins_with(tokenizer, *file.tokenizer))) {
    return refuse(fmt::format("data.vocab does not begin with its vocabulary of {} tokens", weights.shape.vocab));
  }
  if (!weights.initial_state.empty()) return refuse("it has an initial state of its own, which would be lost");
  StartingPoint start{std::vector<float>(static_cast<size_t>(layout.size), 0.0f), weights.fingerprint()};
  for (const ParamTensor& param : layout.tensors) {
    const Tensor* tensor = weights.set.find(param.name);
    const bool rows = param.name == "emb.weight" || param.name == "head.weight";
    const int64_t count = rows ? weights.shape.vocab * layout.shape.width : param.count;
    if (tensor == nullptr || tensor->count() != count) return refuse("it has no tensor like " + param.name);
    float* to = start.params.data() + param.offset;
    to_floats(tensor->type, tensor->data, count, to);
    if (rows && more) begin_new_rows(to, layout.shape.width, *file.tokenizer, tokenizer, param.name == "emb.weight");
  }
  return start;
}

}  // namespace anser::runtime

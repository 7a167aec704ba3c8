#include "runtime/train/start.h"

#include <fmt/format.h>

#include <algorithm>
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

// Rows of [V, C] of `own` to those of `run`: a token that both have keeps its row. Another begins as the mean of the
// rows of its pieces, or as that of the first one; an id without bytes as the end of a document, which has none either.
std::vector<float> rows_for(const Tokenizer& run, const Tokenizer& own, const std::vector<float>& rows, size_t width,
                            bool mean) {
  std::vector<float> out(static_cast<size_t>(run.size()) * width);
  for (Token id = 0; id < run.size(); ++id) {
    std::vector<Token> pieces = own.encode(run.bytes(id));
    if (pieces.empty()) pieces.push_back(kEndOfDocument);
    const size_t used = mean ? pieces.size() : 1;
    float* to = out.data() + static_cast<size_t>(id) * width;
    for (size_t i = 0; i < used; ++i) {
      const float* from = rows.data() + static_cast<size_t>(pieces[i]) * width;
      for (size_t c = 0; c < width; ++c) to[c] += from[c] / static_cast<float>(used);
    }
  }
  return out;
}

}  // namespace

Result<StartingPoint> load_start(const std::string& path, const ParamLayout& layout, const Tokenizer& tokenizer) {
  TRY_ASSIGN(const LoadedFile file, load_file(path));
  const Weights& weights = *file.weights;
  const auto refuse = [&](const std::string& why) {
    return Error{Errc::kInvalid, fmt::format("{} cannot be trained on: {}", path, why)};
  };
  if (const std::string what = difference(weights.shape, layout.shape); !what.empty()) return refuse(what);
  if (!file.tokenizer && weights.shape.vocab != layout.shape.vocab) {
    return refuse(fmt::format("it has {} tokens and no vocabulary that would name them, this run {}",
                              weights.shape.vocab, layout.shape.vocab));
  }
  if (!weights.initial_state.empty()) return refuse("it has an initial state of its own, which would be lost");
  StartingPoint start{std::vector<float>(static_cast<size_t>(layout.size), 0.0f), weights.fingerprint()};
  for (Token id = 0; file.tokenizer && id < tokenizer.size(); ++id)
    start.new_tokens += file.tokenizer->encode(tokenizer.bytes(id)).size() > 1;
  for (const ParamTensor& param : layout.tensors) {
    const Tensor* tensor = weights.set.find(param.name);
    const bool rows = param.name == "emb.weight" || param.name == "head.weight";
    const int64_t count = rows ? weights.shape.vocab * layout.shape.width : param.count;
    if (tensor == nullptr || tensor->count() != count) return refuse("it has no tensor like " + param.name);
    float* to = start.params.data() + param.offset;
    if (rows && file.tokenizer) {
      std::vector<float> own(static_cast<size_t>(count));
      to_floats(tensor->type, tensor->data, count, own.data());
      own = rows_for(tokenizer, *file.tokenizer, own, static_cast<size_t>(layout.shape.width),
                     param.name == "emb.weight");
      std::copy(own.begin(), own.end(), to);
    } else {
      to_floats(tensor->type, tensor->data, count, to);
    }
  }
  return start;
}

}  // namespace anser::runtime

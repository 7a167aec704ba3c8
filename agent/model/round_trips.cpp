#include "agent/model/round_trips.h"

#include <fmt/format.h>

#include <cstring>
#include <filesystem>

#include "kernels/pool.h"
#include "runtime/files/export.h"
#include "runtime/files/gguf_export.h"
#include "runtime/files/load.h"
#include "runtime/files/random_weights.h"
#include "runtime/model.h"
#include "runtime/weights/convert.h"

namespace anser::agent {
namespace {

using runtime::DType;
using runtime::FormatInfo;
using runtime::Model;
using runtime::Tensor;
using runtime::Token;
using runtime::Weights;

Status write(const std::string& path, const Weights& weights, const FormatInfo& format, DType type) {
  if (format.format == runtime::FileFormat::kGguf) return runtime::export_gguf(path, weights, nullptr, {}, type);
  return runtime::export_model(path, weights, format.format, type);
}

// Whether `found` is `original` rounded to its type: the same values, or the nearest that the type has.
bool is_rounding(const Tensor& original, const Tensor& found) {
  if (original.count() != found.count()) return false;
  const int64_t count = found.count();
  const auto size = static_cast<size_t>(found.bytes());
  if (original.type == found.type) return std::memcmp(original.data, found.data, size) == 0;
  const std::vector<float> values = runtime::to_floats(original.type, original.data, count);
  return std::memcmp(runtime::from_floats(found.type, values.data(), count).data(), found.data, size) == 0;
}

Status compare(const Weights& original, const Weights& found) {
  if (original.set.tensors.size() != found.set.tensors.size())
    return Error{Errc::kInvalid, "another number of tensors"};
  for (const auto& [name, tensor] : original.set.tensors) {
    const Tensor* back = found.set.find(name);
    if (back == nullptr || !is_rounding(tensor, *back)) return Error{Errc::kInvalid, "tensor " + name + " differs"};
  }
  return {};
}

std::vector<float> logits_of(const std::shared_ptr<const Weights>& weights) {
  const Model model = Model::from_weights(weights, {});
  kernels::Pool pool(1);
  const int64_t vocab = model.shape().vocab;
  std::vector<Token> tokens;
  for (int64_t i = 0; i < 12; ++i) tokens.push_back(static_cast<Token>((i * 37 + 1) % vocab));
  std::vector<float> logits(static_cast<size_t>(vocab) * tokens.size());
  runtime::State state = model.initial_state();
  const runtime::Stream stream{&state, tokens, logits.data(), true};
  model.forward({&stream, 1}, pool);
  return logits;
}

// There, and from there once more.
Result<std::string> go(const Weights& weights, const FormatInfo& format, DType type, const std::string& scratch) {
  const std::string once = scratch + "/once", twice = scratch + "/twice";
  TRY(write(once, weights, format, type));
  TRY_ASSIGN(const auto first, runtime::load_file(once));
  TRY(compare(weights, *first.weights));
  TRY(write(twice, *first.weights, format, type));
  TRY_ASSIGN(const auto second, runtime::load_file(twice));
  if (first.weights->fingerprint() != second.weights->fingerprint()) {
    return Error{Errc::kInvalid, "the second time round gives other tensors"};
  }
  if (logits_of(first.weights) != logits_of(second.weights)) return Error{Errc::kInvalid, "other logits"};
  const std::string text = fmt::format("{} tensors, {} KB, the same bits", first.weights->set.tensors.size(),
                                       std::filesystem::file_size(once) / 1024);
  return text;
}

void check(const std::string& what, const Weights& weights, const FormatInfo& format, DType type,
           const std::string& scratch, std::vector<ModelCheck>& checks) {
  const std::string name = fmt::format("there and back: {}, {} {}", what, format.name, kernels::dtype_name(type));
  const auto result = go(weights, format, type, scratch);
  if (result) {
    checks.push_back({ModelCheck::Outcome::kPassed, name, *result});
  } else {
    // That a format has no place for something is no failure of the trip.
    const bool cannot = result.error().code == Errc::kUnsupported;
    checks.push_back(
        {cannot ? ModelCheck::Outcome::kSkipped : ModelCheck::Outcome::kFailed, name, result.error().message()});
  }
}

// Rows of a whole number of the largest blocks, so that every type is stored as itself.
runtime::ModelShape small_shape() {
  runtime::ModelShape shape;
  shape.layers = 3;
  shape.width = 256;
  shape.head_size = 64;
  shape.vocab = 1000;
  shape.ffn = 1024;
  shape.rank_w = shape.rank_a = 64;
  shape.rank_v = 32;
  shape.rank_g = 128;
  return shape;
}

}  // namespace

std::vector<ModelCheck> check_round_trips(const std::vector<std::string>& brains, const std::string& scratch) {
  std::vector<ModelCheck> checks;
  kernels::Pool pool(1);
  const auto weights = runtime::random_weights(small_shape(), DType::kF32, 1, pool);
  runtime::ModelShape deep = small_shape();
  deep.deep_embed = 16;
  const auto deep_weights = runtime::random_weights(deep, DType::kF32, 1, pool);
  if (!weights || !deep_weights) return {{ModelCheck::Outcome::kFailed, "there and back", "no random weights"}};
  for (const FormatInfo& format : runtime::file_formats()) {
    for (const DType type : format.types) check("random weights", **weights, format, type, scratch, checks);
    // The others have no place for it, and say so (tests/runtime/export_test.cpp).
    const bool deep_fits = format.format == runtime::FileFormat::kGguf || format.format == runtime::FileFormat::kPth ||
                           format.format == runtime::FileFormat::kSafetensors;
    if (deep_fits) check("random x070a", **deep_weights, format, DType::kF16, scratch, checks);
  }
  for (const std::string& brain : brains) {
    const std::string name = std::filesystem::path(brain).filename().string();
    const auto file = runtime::load_file(brain);
    if (!file) {
      checks.push_back({ModelCheck::Outcome::kFailed, "there and back: " + name, file.error().message()});
      continue;
    }
    for (const FormatInfo& format : runtime::file_formats())
      check(name, *file->weights, format, DType::kF16, scratch, checks);
  }
  return checks;
}

}  // namespace anser::agent

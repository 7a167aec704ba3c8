#include "agent/model/parity.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <filesystem>
#include <vector>

#include "base/rng.h"
#include "kernels/pool.h"
#include "runtime/files/gguf_export.h"
#include "runtime/files/load.h"
#include "runtime/files/random_weights.h"
#include "runtime/model.h"
#include "runtime/weights/convert.h"

namespace anser::agent {

Result<Parity> parity_with(const LlamaPeer& peer, const std::string& path, int64_t tokens, int threads,
                           const runtime::ModelOptions& options) {
  TRY_ASSIGN(const runtime::Model model, runtime::Model::load(path, options));
  TRY_ASSIGN(LlamaModel other, peer.load(path, threads, 1));
  const int64_t V = model.shape().vocab;
  if (other.vocab() != V)
    return Error{Errc::kInvalid, "llama.cpp sees a vocabulary of " + std::to_string(other.vocab())};
  Rng rng(1);
  std::vector<runtime::Token> ids(static_cast<size_t>(tokens));
  for (runtime::Token& id : ids) id = static_cast<runtime::Token>(1 + rng.below(static_cast<uint64_t>(V - 1)));
  TRY_ASSIGN(const std::vector<float> theirs, other.feed(ids, true));
  kernels::Pool pool(threads);
  runtime::State state = model.initial_state();
  std::vector<float> ours(static_cast<size_t>(V));
  Parity out;
  out.tokens = tokens;
  double sum = 0, squares = 0, differences = 0;
  for (size_t t = 0; t < ids.size(); ++t) {
    const runtime::Stream one{&state, std::span(ids).subspan(t, 1), ours.data(), false};
    model.forward({&one, 1}, pool);
    const float* row = theirs.data() + static_cast<int64_t>(t) * V;
    for (int64_t i = 0; i < V; ++i) {
      const auto a = static_cast<double>(ours[static_cast<size_t>(i)]), b = static_cast<double>(row[i]);
      out.largest = std::max(out.largest, std::isfinite(a) && std::isfinite(b) ? std::abs(a - b) : INFINITY);
      differences += std::abs(a - b);
      sum += b;
      squares += b * b;
    }
    const bool same = std::max_element(ours.begin(), ours.end()) - ours.begin() == std::max_element(row, row + V) - row;
    out.agreement += same ? 1.0 / static_cast<double>(tokens) : 0.0;
  }
  const double count = static_cast<double>(tokens * V);
  out.mean = differences / count;
  out.spread = std::sqrt(std::max(0.0, squares / count - sum * sum / count / count));
  return out;
}

namespace {

constexpr int64_t kTokens = 512;

ModelCheck check_file(const LlamaPeer& peer, const std::string& name, const std::string& path, int threads) {
  using Outcome = ModelCheck::Outcome;
  const auto file = runtime::load_file(path);
  if (!file) return {Outcome::kFailed, name, file.error().message()};
  if (file->weights->shape.a_scale != 1)
    return {Outcome::kSkipped, name, "extended eigenvalues, which llama.cpp does not know"};
  const auto parity = parity_with(peer, path, kTokens, threads);
  if (!parity) return {Outcome::kFailed, name, parity.error().message()};
  // Of these two llama.cpp rounds nothing; for BF16 it rounds activations to bf16, for blocks to eight bits.
  const runtime::DType type = file->weights->head.type;
  const bool exact = type == runtime::DType::kF32 || type == runtime::DType::kF16;
  const bool good = exact ? parity->largest < 1e-4 : parity->mean < 0.05 * parity->spread;
  return {good ? Outcome::kPassed : Outcome::kFailed, name,
          fmt::format("largest {:.1e}, mean {:.1e} of spread {:.2f}; the same choice at {:.1f} % of {} tokens",
                      parity->largest, parity->mean, parity->spread, 100 * parity->agreement, parity->tokens)};
}

// Of weights in memory, by way of a file in `scratch`.
ModelCheck check_weights(const LlamaPeer& peer, const std::string& name, const runtime::Weights& weights,
                         runtime::DType type, const std::string& scratch, int threads) {
  const std::string path = scratch + "/parity.gguf";
  const Status saved = runtime::export_gguf(path, weights, nullptr, {{"general.name", "parity"}}, type);
  if (!saved) return {ModelCheck::Outcome::kFailed, name, saved.error().message()};
  ModelCheck check = check_file(peer, name, path, threads);
  std::filesystem::remove(path);
  return check;
}

// Blocks of random bytes; then random weights of a published shape.
ModelCheck check_type(const LlamaPeer& peer, const std::string& shape, runtime::DType type, const std::string& scratch,
                      int threads) {
  const std::string name = fmt::format("llama.cpp: {} shape in {}", shape, kernels::dtype_name(type));
  // F32 has no blocks to read.
  const auto different = values_read_differently(peer, type, 1 << 20);
  if (different && *different > 0)
    return {ModelCheck::Outcome::kFailed, name, std::to_string(*different) + " of 1048576 values are read differently"};
  if (!different && type != runtime::DType::kF32) return {ModelCheck::Outcome::kFailed, name, different.error().what};
  kernels::Pool pool(threads);
  const auto weights = runtime::random_weights(*runtime::published_shape(shape), type, 1, pool);
  if (!weights) return {ModelCheck::Outcome::kFailed, name, "the model could not be made"};
  return check_weights(peer, name, **weights, type, scratch, threads);
}

// A model that was trained, from the golden data.
ModelCheck check_trained(const LlamaPeer& peer, const std::string& file_name, const std::string& data,
                         const std::string& scratch, int threads) {
  const std::string name = "llama.cpp: " + file_name, path = data + "/" + file_name;
  if (!std::filesystem::exists(path)) return {ModelCheck::Outcome::kSkipped, name, path + " is not there"};
  const auto file = runtime::load_file(path);
  if (!file) return {ModelCheck::Outcome::kFailed, name, file.error().message()};
  return check_weights(peer, name, *file->weights, file->weights->head.type, scratch, threads);
}

}  // namespace

std::vector<ModelCheck> check_parity(const LlamaPeer& peer, const std::vector<std::string>& brains,
                                     const std::string& data, const std::string& scratch, int threads) {
  std::vector<ModelCheck> checks;
  for (const char* trained : {"tiny-rwkv-7v0-834K-FP32.bin", "tiny-rwkv-7v0-834K-FP16.bin"})
    checks.push_back(check_trained(peer, trained, data, scratch, threads));
  for (const char* shape : {"0.1b", "0.4b"}) {
    for (const kernels::StorageType& storage : kernels::storage_types())
      checks.push_back(check_type(peer, shape, storage.type, scratch, threads));
  }
  for (const std::string& path : brains) checks.push_back(check_file(peer, "llama.cpp: " + path, path, threads));
  return checks;
}

Result<int64_t> values_read_differently(const LlamaPeer& peer, runtime::DType type, int64_t count) {
  const kernels::StorageType& storage = kernels::storage_type(type);
  std::vector<uint8_t> blocks(static_cast<size_t>(count / storage.block * storage.bytes));
  std::vector<float> ours(static_cast<size_t>(count)), theirs(ours.size());
  Rng rng(2);
  for (uint8_t& byte : blocks) byte = static_cast<uint8_t>(rng.below(256));
  kernels::decode(type, blocks.data(), count, ours.data());
  if (!peer.dequantise(type, blocks.data(), count, theirs.data())) {
    return Error{Errc::kUnsupported, std::string("this llama.cpp does not read ") + storage.name};
  }
  int64_t different = 0;
  for (size_t i = 0; i < ours.size(); ++i) {
    const bool nan = std::isnan(ours[i]) && std::isnan(theirs[i]);  // of scales that are none
    different += nan || ours[i] == theirs[i] ? 0 : 1;
  }
  return different;
}

}  // namespace anser::agent

#include "agent/model_parity.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <vector>

#include "base/rng.h"
#include "kernels/pool.h"
#include "runtime/convert.h"
#include "runtime/model.h"

namespace anser::agent {

Result<Parity> parity_with(const LlamaPeer& peer, const std::string& path, int64_t tokens, int threads) {
  TRY_ASSIGN(const runtime::Model model, runtime::Model::load(path, {}));
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

// Tuned initial states kept apart from their model: files that hold blocks.N.att.time_state and nothing else.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>

#include "base/result.h"
#include "runtime/weights/tensors.h"
#include "runtime/weights/weights.h"

namespace anser::runtime {

// Whether these tensors are a tuned state alone: at least one, and every one a time_state.
bool is_initial_state(const TensorSet& set);

// Reads a .pth, where a state is [H, N key, N value], or a safetensors file as web-rwkv's converter writes it (.st,
// .state), where the last two are exchanged: the numbers cannot tell, so the container does. The result is canonical.
Result<TensorSet> load_initial_state(const std::string& path);
// The same for a whole file in memory, which the tensors may point into.
Result<TensorSet> read_initial_state(std::span<const uint8_t> bytes);

// The same model starting from `state` (canonical), which replaces any it had. kInvalid when a layer has no state, or
// one that is not [H, N, N] of this model.
Result<std::shared_ptr<const Weights>> with_initial_state(const std::shared_ptr<const Weights>& weights,
                                                          TensorSet state);

}  // namespace anser::runtime

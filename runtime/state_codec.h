// State codec: a state in fewer bytes. kF32 is exact, and what a resumed session is to use; the others are for keeping
// many states, with what they cost in docs/engine.md.
#pragma once

#include <cstdint>
#include <span>
#include <string>

#include "base/result.h"
#include "runtime/state.h"
#include "runtime/weights/shape.h"

namespace anser::runtime {

// Bytes of the values of one state. REQUIRES: a form that has a name.
int64_t encoded_bytes(const ModelShape& shape, StateForm form);
// The values alone, not State::tokens. REQUIRES: state is finite and of this shape.
std::string encode_values(const State& state, const ModelShape& shape, StateForm form);
// kCorrupt when the bytes have another length, or give a value that is not finite.
Result<std::vector<float>> decode_values(std::span<const uint8_t> bytes, const ModelShape& shape, StateForm form);

}  // namespace anser::runtime

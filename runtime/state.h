// State: the recurrent state of one stream. A value of fixed size: copying it forks the stream.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/bytes.h"
#include "base/result.h"
#include "runtime/shape.h"

namespace anser::runtime {

// Layout, per layer l: att shift [C], ffn shift [C], S [H][N value][N key]; fp32; layers one after another.
// Thread rule: a value; const calls from many threads, anything else needs a lock.
struct State {
  std::vector<float> values;  // [shape.state_floats()]
  int64_t tokens = 0;         // how many tokens it has consumed

  static State zero(const ModelShape& shape);
  Digest hash() const;  // of values and tokens
  bool finite() const;  // no NaN, no infinity
  bool operator==(const State&) const = default;
};

// Who a saved state belongs to. Loading compares; a foreign state is refused (the caller replays the transcript
// instead).
struct StateOwner {
  Digest weights;  // of the model file's tensor data
  Digest tokenizer;
  std::string dialect;
  Digest prefix;  // of the token ids consumed so far, as little-endian int32
  bool operator==(const StateOwner&) const = default;
};

// File format: docs/formats.md, "state". Written atomically; refuses a state that is not finite (kInvalid).
Status save_state(const std::string& path, const State& state, const StateOwner& owner);
// kCorrupt when the checksum or header is wrong, kInvalid when it belongs to another owner (says which field differs).
Result<State> load_state(const std::string& path, const ModelShape& shape, const StateOwner& owner);

}  // namespace anser::runtime

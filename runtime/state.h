// State: the recurrent state of one stream. A value of fixed size: copying it forks the stream.
#pragma once

#include <atomic>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/bytes.h"
#include "base/result.h"
#include "runtime/weights/shape.h"

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

// A state that forks by sharing: a copy of this is a pointer, and the first write after it copies the values. The whole
// state is the unit, since every token writes every layer: what is never advanced is never copied, and sharing by layer
// would save nothing beyond that.
// Thread rule: as a shared_ptr; every handle belongs to one thread at a time.
class SharedState {
 public:
  SharedState() : state_(std::make_shared<State>()) {}
  explicit SharedState(State state) : state_(std::make_shared<State>(std::move(state))) {}

  const State& operator*() const { return *state_; }
  const State* operator->() const { return state_.get(); }
  State& write() {  // copies first where another handle shares the state
    if (state_.use_count() > 1) state_ = std::make_shared<State>(*state_);
    std::atomic_thread_fence(std::memory_order_acquire);  // after what other threads read through handles now gone
    return *state_;
  }
  bool operator==(const SharedState& other) const { return *state_ == *other.state_; }

 private:
  std::shared_ptr<State> state_;  // never null
};

// Numbers are those of the file format (docs/formats.md, "state").
enum class StateForm : uint32_t {
  kF32 = 0,
  kF16 = 1,   // two bytes a value, rounded to nearest even; values beyond 65504 become that
  kInt8 = 2,  // shifts in blocks of N, S in rows (one for each head and value channel): fp32 scale, and a byte a value;
              // an exact zero stays one
};

// "f32", "f16", "int8"; null for a number that is none.
const char* state_form_name(StateForm form);

// Who a saved state belongs to. Loading compares; a foreign state is refused (the caller replays the transcript
// instead).
struct StateOwner {
  Digest weights;  // of the model file's tensor data
  Digest tokenizer;
  std::string dialect;
  Digest prefix;  // of the token ids consumed so far, as little-endian int32
  bool operator==(const StateOwner&) const = default;
};

// File format: docs/formats.md, "state". Written atomically; refuses a state that is not finite (kInvalid). The first
// writes kF32. REQUIRES: the state is of this shape.
Status save_state(const std::string& path, const State& state, const StateOwner& owner);
Status save_state(const std::string& path, const State& state, const StateOwner& owner, const ModelShape& shape,
                  StateForm form);
// Any form. kCorrupt when the checksum or header is wrong, kInvalid when it belongs to another owner (says which field
// differs).
Result<State> load_state(const std::string& path, const ModelShape& shape, const StateOwner& owner);

// The bytes of such a file, kF32, and back.
Result<std::string> encode_state(const State& state, const StateOwner& owner);
Result<State> decode_state(std::string_view bytes, const ModelShape& shape, const StateOwner& owner);

// How far two states are apart, part by part.
struct StateDifference {
  struct Part {
    double norm = 0;      // of b - a
    double relative = 0;  // to the norm of a; 0 where both are zero, infinite where only a is
    double largest = 0;   // of one value, absolute
  };
  struct Layer {
    Part attention_shift, ffn_shift, wkv;
  };
  std::vector<Layer> layers;
  Part all;
};
// REQUIRES: both are of this shape.
StateDifference difference(const State& a, const State& b, const ModelShape& shape);

}  // namespace anser::runtime

#include "runtime/state_codec.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <vector>

#include "base/check.h"
#include "kernels/numeric.h"
#include "runtime/weights/convert.h"

namespace anser::runtime {
namespace {

constexpr float kSteps = 127;

// Groups of N values that share a scale lie one after another: the shifts in blocks, S in its rows.
std::string encode_int8(const State& state, const ModelShape& shape) {
  std::string out(static_cast<size_t>(encoded_bytes(shape, StateForm::kInt8)), '\0');
  const auto N = static_cast<size_t>(shape.head_size);
  char* to = out.data();
  for (size_t first = 0; first < state.values.size(); first += N) {
    const std::span<const float> group = std::span(state.values).subspan(first, N);
    float most = 0;
    for (const float value : group) most = std::max(most, std::fabs(value));
    const float scale = most / kSteps;
    std::memcpy(to, &scale, sizeof scale);
    to += sizeof scale;
    for (const float value : group) {
      const float steps = scale > 0 ? std::nearbyint(value / scale) : 0.0f;
      *to++ = static_cast<char>(static_cast<int8_t>(std::clamp(steps, -kSteps, kSteps)));
    }
  }
  return out;
}

void decode_int8(std::span<const uint8_t> bytes, const ModelShape& shape, std::vector<float>& values) {
  const auto N = static_cast<size_t>(shape.head_size);
  const uint8_t* from = bytes.data();
  for (size_t first = 0; first < values.size(); first += N) {
    float scale;
    std::memcpy(&scale, from, sizeof scale);
    from += sizeof scale;
    for (size_t i = 0; i < N; ++i) values[first + i] = scale * static_cast<float>(static_cast<int8_t>(*from++));
  }
}

}  // namespace

const char* state_form_name(StateForm form) {
  switch (form) {
    case StateForm::kF32:
      return "f32";
    case StateForm::kF16:
      return "f16";
    case StateForm::kInt8:
      return "int8";
  }
  return nullptr;
}

int64_t encoded_bytes(const ModelShape& shape, StateForm form) {
  const int64_t values = shape.state_floats();
  if (form == StateForm::kInt8) return values + values / shape.head_size * static_cast<int64_t>(sizeof(float));
  return values * (form == StateForm::kF16 ? 2 : 4);
}

std::string encode_values(const State& state, const ModelShape& shape, StateForm form) {
  CHECK(static_cast<int64_t>(state.values.size()) == shape.state_floats());
  if (form == StateForm::kInt8) return encode_int8(state, shape);
  std::string out(static_cast<size_t>(encoded_bytes(shape, form)), '\0');
  if (form == StateForm::kF32) {
    std::memcpy(out.data(), state.values.data(), out.size());
    return out;
  }
  for (size_t i = 0; i < state.values.size(); ++i) {
    const uint16_t half = kernels::half_from_float(std::clamp(state.values[i], -65504.0f, 65504.0f));
    std::memcpy(out.data() + 2 * i, &half, sizeof half);
  }
  return out;
}

Result<std::vector<float>> decode_values(std::span<const uint8_t> bytes, const ModelShape& shape, StateForm form) {
  if (static_cast<int64_t>(bytes.size()) != encoded_bytes(shape, form)) {
    return Error{Errc::kCorrupt, "it has " + std::to_string(bytes.size()) +
                                     " bytes of values, this model's states have " +
                                     std::to_string(encoded_bytes(shape, form))};
  }
  std::vector<float> values(static_cast<size_t>(shape.state_floats()));
  if (form == StateForm::kInt8) {
    decode_int8(bytes, shape, values);
  } else if (form == StateForm::kF16) {
    to_floats(kernels::DType::kF16, bytes.data(), shape.state_floats(), values.data());
  } else {
    std::memcpy(values.data(), bytes.data(), bytes.size());
  }
  for (const float value : values) {
    if (!std::isfinite(value)) return Error{Errc::kCorrupt, "it holds a NaN or an infinity"};
  }
  return values;
}

}  // namespace anser::runtime

#include "runtime/state.h"

#include <algorithm>
#include <cmath>
#include <cstring>

#include "base/check.h"
#include "base/unique_fd.h"
#include "runtime/io/mapped_file.h"
#include "runtime/state_codec.h"

namespace anser::runtime {
namespace {

constexpr char kMagic[] = "ANSRSTAT";                // eight bytes, without the zero
constexpr uint32_t kVersion = 2, kPlainVersion = 1;  // 1: has no form, and is kF32
constexpr size_t kDigest = 32;
constexpr uint32_t kMaxDialect = 256;

template <class T>
void put(std::string& out, const T& value) {
  char bytes[sizeof value];
  std::memcpy(bytes, &value, sizeof value);
  out.append(bytes, sizeof value);
}

void put_digest(std::string& out, const Digest& digest) {
  out.append(reinterpret_cast<const char*>(digest.bytes.data()), kDigest);
}

Result<Digest> take_digest(ByteReader& in) {
  TRY_ASSIGN(const auto bytes, in.take(kDigest));
  Digest digest;
  std::memcpy(digest.bytes.data(), bytes.data(), kDigest);
  return digest;
}

Result<StateOwner> take_owner(ByteReader& in) {
  StateOwner owner;
  TRY_ASSIGN(owner.weights, take_digest(in));
  TRY_ASSIGN(owner.tokenizer, take_digest(in));
  TRY_ASSIGN(owner.prefix, take_digest(in));
  TRY_ASSIGN(const uint32_t length, in.number<uint32_t>());
  if (length > kMaxDialect) return Error{Errc::kCorrupt, "its dialect has an impossible length"};
  TRY_ASSIGN(const std::string_view dialect, in.text(length));
  owner.dialect = dialect;
  return owner;
}

Status compare(const StateOwner& found, const StateOwner& expected) {
  const auto differs = [](const char* what) {
    return Error{Errc::kInvalid, std::string("it belongs to ") + what + ": replay the transcript instead"};
  };
  if (found.weights != expected.weights) return differs("other weights");
  if (found.tokenizer != expected.tokenizer) return differs("another tokenizer");
  if (found.dialect != expected.dialect) return differs("another dialect");
  if (found.prefix != expected.prefix) return differs("other tokens");
  return {};
}

Result<State> parse(std::string_view text, const ModelShape& shape, const StateOwner& owner) {
  const std::span<const uint8_t> bytes(reinterpret_cast<const uint8_t*>(text.data()), text.size());
  if (bytes.size() < kDigest || !text.starts_with(kMagic)) return Error{Errc::kCorrupt, "not a state file"};
  const auto body = bytes.first(bytes.size() - kDigest);
  if (std::memcmp(hash_bytes(body.data(), body.size()).bytes.data(), body.data() + body.size(), kDigest) != 0) {
    return Error{Errc::kCorrupt, "its checksum is wrong: damaged or truncated"};
  }
  ByteReader in(body);
  TRY(in.take(8));
  TRY_ASSIGN(const uint32_t version, in.number<uint32_t>());
  if (version != kVersion && version != kPlainVersion) {
    return Error{Errc::kUnsupported, "state version " + std::to_string(version) + ": this build reads 1 and 2"};
  }
  auto form = StateForm::kF32;
  if (version == kVersion) {
    TRY_ASSIGN(const uint32_t number, in.number<uint32_t>());
    form = static_cast<StateForm>(number);
    if (state_form_name(form) == nullptr) {
      return Error{Errc::kUnsupported, "its values have the form " + std::to_string(number) + ": unknown here"};
    }
  }
  TRY_ASSIGN(const StateOwner found, take_owner(in));
  TRY(compare(found, owner));
  State state;
  TRY_ASSIGN(state.tokens, in.number<int64_t>());
  TRY_ASSIGN(const uint64_t count, in.number<uint64_t>());
  const auto expected = static_cast<uint64_t>(shape.state_floats());
  if (count != expected || state.tokens < 0) {
    return Error{Errc::kCorrupt,
                 "it has " + std::to_string(count) + " values, this model's states have " + std::to_string(expected)};
  }
  TRY_ASSIGN(state.values, decode_values(body.subspan(in.offset()), shape, form));
  return state;
}

}  // namespace

State State::zero(const ModelShape& shape) {
  State state;
  state.values.assign(static_cast<size_t>(shape.state_floats()), 0.0f);
  return state;
}

Digest State::hash() const {
  Hasher hasher;
  hasher.update(&tokens, sizeof tokens);
  hasher.update(values.data(), values.size() * sizeof(float));
  return hasher.finish();
}

bool State::finite() const {
  for (const float value : values) {
    if (!std::isfinite(value)) return false;
  }
  return true;
}

namespace {

// `values`: the encoded values.
Result<std::string> encode(const State& state, const StateOwner& owner, StateForm form, std::string_view values) {
  if (!state.finite()) {
    return Error{Errc::kInvalid, "state not saved: it holds a NaN or an infinity; go back to an earlier one"};
  }
  if (owner.dialect.size() > kMaxDialect) return Error{Errc::kInvalid, "a dialect's name has at most 256 bytes"};
  std::string out(kMagic);
  put(out, kVersion);
  put(out, form);
  put_digest(out, owner.weights);
  put_digest(out, owner.tokenizer);
  put_digest(out, owner.prefix);
  put(out, static_cast<uint32_t>(owner.dialect.size()));
  out += owner.dialect;
  put(out, state.tokens);
  put(out, static_cast<uint64_t>(state.values.size()));
  out += values;
  put_digest(out, hash_bytes(out));
  return out;
}

Status save(const std::string& path, Result<std::string> bytes) {
  if (!bytes) return std::move(bytes).error().with_context(path);
  return write_file_atomic(path, *bytes);
}

std::string_view plain_values(const State& state) {
  return {reinterpret_cast<const char*>(state.values.data()), state.values.size() * sizeof(float)};
}

StateDifference::Part part_difference(std::span<const float> a, std::span<const float> b) {
  StateDifference::Part part;
  double sum = 0, of_a = 0;
  for (size_t i = 0; i < a.size(); ++i) {
    const double apart = static_cast<double>(b[i]) - static_cast<double>(a[i]);
    sum += apart * apart;
    of_a += static_cast<double>(a[i]) * static_cast<double>(a[i]);
    part.largest = std::max(part.largest, std::fabs(apart));
  }
  part.norm = std::sqrt(sum);
  part.relative = sum == 0 ? 0 : std::sqrt(sum / of_a);
  return part;
}

}  // namespace

Status save_state(const std::string& path, const State& state, const StateOwner& owner) {
  return save(path, encode_state(state, owner));
}

Result<std::string> encode_state(const State& state, const StateOwner& owner) {
  return encode(state, owner, StateForm::kF32, plain_values(state));
}

Result<State> decode_state(std::string_view bytes, const ModelShape& shape, const StateOwner& owner) {
  return parse(bytes, shape, owner);
}

Status save_state(const std::string& path, const State& state, const StateOwner& owner, const ModelShape& shape,
                  StateForm form) {
  return save(path, encode(state, owner, form, encode_values(state, shape, form)));
}

StateDifference difference(const State& a, const State& b, const ModelShape& shape) {
  const auto floats = static_cast<size_t>(shape.state_floats()), C = static_cast<size_t>(shape.width);
  CHECK(a.values.size() == floats && b.values.size() == floats);
  StateDifference out;
  size_t at = 0;
  const auto next = [&](size_t count) {
    at += count;
    return part_difference(std::span(a.values).subspan(at - count, count),
                           std::span(b.values).subspan(at - count, count));
  };
  for (int64_t layer = 0; layer < shape.layers; ++layer) {
    StateDifference::Layer parts;
    parts.attention_shift = next(C);
    parts.ffn_shift = next(C);
    parts.wkv = next(C * static_cast<size_t>(shape.head_size));
    out.layers.push_back(parts);
  }
  out.all = part_difference(a.values, b.values);
  return out;
}

Result<State> load_state(const std::string& path, const ModelShape& shape, const StateOwner& owner) {
  TRY_ASSIGN(const std::string text, read_file(path));
  auto state = parse(text, shape, owner);
  if (!state) return std::move(state.error()).with_context("state " + path);
  return state;
}

}  // namespace anser::runtime

#include "runtime/state.h"

#include <cmath>
#include <cstring>

#include "base/unique_fd.h"
#include "runtime/mapped_file.h"

namespace anser::runtime {
namespace {

constexpr char kMagic[] = "ANSRSTAT";  // eight bytes, without the zero
constexpr uint32_t kVersion = 1;
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
  if (version != kVersion) return Error{Errc::kUnsupported, "state version " + std::to_string(version)};
  TRY_ASSIGN(const StateOwner found, take_owner(in));
  TRY(compare(found, owner));
  State state;
  TRY_ASSIGN(state.tokens, in.number<int64_t>());
  TRY_ASSIGN(const uint64_t count, in.number<uint64_t>());
  const auto expected = static_cast<uint64_t>(shape.state_floats());
  if (count != expected || in.remaining() != count * sizeof(float) || state.tokens < 0) {
    return Error{Errc::kCorrupt,
                 "it has " + std::to_string(count) + " values, this model's states have " + std::to_string(expected)};
  }
  state.values.resize(static_cast<size_t>(count));
  std::memcpy(state.values.data(), body.data() + in.offset(), static_cast<size_t>(count) * sizeof(float));
  if (!state.finite()) return Error{Errc::kCorrupt, "it holds a NaN or an infinity"};
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

Status save_state(const std::string& path, const State& state, const StateOwner& owner) {
  if (!state.finite()) {
    return Error{Errc::kInvalid,
                 "state not saved to " + path + ": it holds a NaN or an infinity; go back to an earlier one"};
  }
  if (owner.dialect.size() > kMaxDialect) return Error{Errc::kInvalid, "a dialect's name has at most 256 bytes"};
  std::string out(kMagic);
  put(out, kVersion);
  put_digest(out, owner.weights);
  put_digest(out, owner.tokenizer);
  put_digest(out, owner.prefix);
  put(out, static_cast<uint32_t>(owner.dialect.size()));
  out += owner.dialect;
  put(out, state.tokens);
  put(out, static_cast<uint64_t>(state.values.size()));
  out.append(reinterpret_cast<const char*>(state.values.data()), state.values.size() * sizeof(float));
  put_digest(out, hash_bytes(out));
  return write_file_atomic(path, out);
}

Result<State> load_state(const std::string& path, const ModelShape& shape, const StateOwner& owner) {
  TRY_ASSIGN(const std::string text, read_file(path));
  auto state = parse(text, shape, owner);
  if (!state) return std::move(state.error()).with_context("state " + path);
  return state;
}

}  // namespace anser::runtime

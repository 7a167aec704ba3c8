// A brain's mind as bytes: its state (runtime/state.h), what comes next, and what it guesses from.
#include <cstring>

#include "agent/brain_mind.h"
#include "runtime/io/mapped_file.h"

namespace anser::agent {
namespace {

constexpr char kMagic[] = "ANSRMIND";  // eight bytes, without the zero
constexpr uint32_t kVersion = 1;
constexpr size_t kDigest = 32;
constexpr uint32_t kMostRecent = 1 << 20;

template <class T>
void put(std::string& out, const T& value) {
  out.append(reinterpret_cast<const char*>(&value), sizeof value);
}

template <class T>
void put_all(std::string& out, const std::vector<T>& values) {
  put(out, static_cast<uint32_t>(values.size()));
  out.append(reinterpret_cast<const char*>(values.data()), values.size() * sizeof(T));
}

template <class T>
Result<std::vector<T>> take_all(runtime::ByteReader& in, size_t most) {
  TRY_ASSIGN(const auto count, in.number<uint32_t>());
  if (count > most) return Error{Errc::kCorrupt, "a list in it has an impossible length"};
  TRY_ASSIGN(const auto bytes, in.take(count * sizeof(T)));
  std::vector<T> values(count);
  if (count > 0) std::memcpy(values.data(), bytes.data(), bytes.size());
  return values;
}

}  // namespace

runtime::StateOwner BrainMind::owner(const Digest& prefix) const {
  return {brain_.model.fingerprint(), brain_.tokenizer.fingerprint(), brain_.dialect, prefix};
}

Result<std::string> BrainMind::save(const MindState& mind, const Digest& prefix) const {
  TRY(check(mind));
  TRY_ASSIGN(const std::string state, runtime::encode_state(*mind.state, owner(prefix)));
  std::string out(kMagic);
  put(out, kVersion);
  put(out, static_cast<uint64_t>(state.size()));
  out += state;
  put_all(out, mind.logits);
  put(out, mind.stream.bytes);
  put_all(out, mind.recent ? *mind.recent : std::vector<runtime::Token>());
  put(out, hash_bytes(out).bytes);
  return out;
}

Result<MindState> BrainMind::load(std::string_view bytes, const Digest& prefix) const {
  if (bytes.size() < kDigest || !bytes.starts_with(kMagic)) return Error{Errc::kCorrupt, "not a mind's bytes"};
  const std::string_view body = bytes.substr(0, bytes.size() - kDigest);
  if (std::memcmp(hash_bytes(body).bytes.data(), body.data() + body.size(), kDigest) != 0)
    return Error{Errc::kCorrupt, "its checksum is wrong: damaged or truncated"};
  runtime::ByteReader in({reinterpret_cast<const uint8_t*>(body.data()), body.size()});
  TRY(in.take(8));
  TRY_ASSIGN(const auto version, in.number<uint32_t>());
  if (version != kVersion)
    return Error{Errc::kUnsupported, "mind version " + std::to_string(version) + ": this build reads 1"};
  TRY_ASSIGN(const auto size, in.number<uint64_t>());
  TRY_ASSIGN(const std::string_view state, in.text(size));
  MindState mind;
  TRY_ASSIGN(runtime::State values, runtime::decode_state(state, brain_.model.shape(), owner(prefix)));
  mind.state = runtime::SharedState(std::move(values));
  TRY_ASSIGN(mind.logits, take_all<float>(in, static_cast<size_t>(brain_.model.shape().vocab)));
  TRY_ASSIGN(const auto stream, in.take(kDigest));
  std::memcpy(mind.stream.bytes.data(), stream.data(), kDigest);
  TRY_ASSIGN(std::vector<runtime::Token> recent, take_all<runtime::Token>(in, kMostRecent));
  mind.recent = std::make_shared<const std::vector<runtime::Token>>(std::move(recent));
  if (in.offset() != body.size()) return Error{Errc::kCorrupt, "something follows the mind's bytes"};
  TRY(check(mind));
  return mind;
}

}  // namespace anser::agent

// Tested by tests/sandbox/net_client_hello_test.cpp and tests/fuzz/client_hello.cpp.
#include "sandbox/net/client_hello.h"

#include <optional>

namespace anser::sandbox::net {
namespace {

constexpr uint8_t kHandshake = 22, kClientHello = 1, kMajorVersion = 3, kLastMinorVersion = 4;
constexpr size_t kHeaderBytes = 5, kMaxRecord = 16 << 10, kMaxMessage = 16 << 10, kMessageHeader = 4;
constexpr uint16_t kServerName = 0;
constexpr uint8_t kHostName = 0;

// Reads big-endian fields off the front of a text; nullopt when it is too short.
class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}
  bool at_end() const { return text_.empty(); }
  std::optional<std::string_view> bytes(size_t n) {
    if (n > text_.size()) return std::nullopt;
    const std::string_view taken = text_.substr(0, n);
    text_.remove_prefix(n);
    return taken;
  }
  std::optional<size_t> number(size_t n) {
    const auto taken = bytes(n);
    if (!taken) return std::nullopt;
    size_t value = 0;
    for (const char c : *taken) value = value << 8 | static_cast<uint8_t>(c);
    return value;
  }
  // A vector with its length in `n` bytes before it.
  std::optional<std::string_view> vector(size_t n) {
    const auto length = number(n);
    return length ? bytes(*length) : std::nullopt;
  }

 private:
  std::string_view text_;
};

// The one host name of a server_name extension, or nullopt when it is not exactly one.
std::optional<std::string_view> host_name(std::string_view extension) {
  Reader outer(extension);
  const auto list = outer.vector(2);
  if (!list || !outer.at_end()) return std::nullopt;
  Reader names(*list);
  const auto type = names.number(1);
  const auto name = names.vector(2);
  if (!type || *type != kHostName || !name || name->empty() || !names.at_end()) return std::nullopt;
  return name;
}

// The extensions' bytes of a ClientHello's body; empty when there are none, nullopt when it is none.
std::optional<std::string_view> extensions_of(std::string_view body) {
  constexpr size_t kVersionAndRandom = 2 + 32, kMaxSession = 32;
  Reader reader(body);
  if (!reader.bytes(kVersionAndRandom)) return std::nullopt;
  const auto session = reader.vector(1);
  const auto suites = reader.vector(2);
  const auto compressions = reader.vector(1);
  if (!session || session->size() > kMaxSession || !suites || suites->empty() || suites->size() % 2 != 0 ||
      !compressions || compressions->empty()) {
    return std::nullopt;
  }
  if (reader.at_end()) return std::string_view();
  const auto extensions = reader.vector(2);
  return reader.at_end() ? extensions : std::nullopt;
}

}  // namespace

void ClientHello::feed(std::string_view bytes) {
  for (const char c : bytes) {
    if (state_ != State::kMore) return;
    state_ = take(static_cast<uint8_t>(c));
  }
}

ClientHello::State ClientHello::take(uint8_t byte) {
  if (++taken_ > kMaxBytes) return State::kBad;
  if (header_ < kHeaderBytes) return take_header(byte);
  handshake_ += static_cast<char>(byte);
  if (--left_ == 0) header_ = 0;
  if (handshake_.size() == 1 && byte != kClientHello) return State::kBad;
  if (handshake_.size() < kMessageHeader) return State::kMore;
  const size_t length = *Reader(std::string_view(handshake_).substr(1)).number(3);
  if (length > kMaxMessage) return State::kBad;
  return handshake_.size() == kMessageHeader + length ? finish() : State::kMore;
}

// Type, version in two bytes, length in two.
ClientHello::State ClientHello::take_header(uint8_t byte) {
  const bool first_record = handshake_.empty();
  const State otherwise = first_record ? State::kNotTls : State::kBad;
  switch (header_++) {
    case 0:
      return byte == kHandshake ? State::kMore : otherwise;
    case 1:
      return byte == kMajorVersion ? State::kMore : otherwise;
    case 2:
      return byte <= kLastMinorVersion ? State::kMore : otherwise;
    case 3:
      left_ = size_t{byte} << 8;
      return State::kMore;
    default:
      left_ |= byte;
      return left_ == 0 || left_ > kMaxRecord ? State::kBad : State::kMore;
  }
}

ClientHello::State ClientHello::finish() {
  const auto extensions = extensions_of(std::string_view(handshake_).substr(kMessageHeader));
  if (!extensions) return State::kBad;
  bool named = false;
  for (Reader reader(*extensions); !reader.at_end();) {
    const auto type = reader.number(2);
    const auto data = reader.vector(2);
    if (!type || !data) return State::kBad;
    if (*type != kServerName) continue;
    const auto name = host_name(*data);
    if (!name || named) return State::kBad;
    named = true;
    name_ = *name;
  }
  return named ? State::kNamed : State::kNoName;
}

std::string refused_name_alert() {
  constexpr char kAlert = 21, kFatal = 2, kUnrecognizedName = 112;
  return {kAlert, 3, 3, 0, 2, kFatal, kUnrecognizedName};
}

}  // namespace anser::sandbox::net

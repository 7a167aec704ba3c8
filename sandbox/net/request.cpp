// Bytes are looked at one by one: then no cut can make a difference. Tested by tests/sandbox/net_request_test.cpp and
// tests/fuzz/request.cpp.
#include "sandbox/net/request.h"

#include <fmt/format.h>

#include <algorithm>

namespace anser::sandbox::net {
namespace {

// SOCKS5 (RFC 1928).
constexpr uint8_t kVersion = 5, kConnect = 1, kV4 = 1, kName = 3, kV6 = 4, kNoMethod = 0xff;
constexpr uint8_t kFailed = 1, kNotAllowed = 2, kHostUnreachable = 4, kCommandUnknown = 7, kAddressTypeUnknown = 8;

std::string socks_reply(uint8_t code) {
  return {static_cast<char>(kVersion), static_cast<char>(code), 0, static_cast<char>(kV4), 0, 0, 0, 0, 0, 0};
}

std::string http_reply(std::string_view status, std::string_view why) {
  return fmt::format(
      "HTTP/1.1 {}\r\nContent-Type: text/plain\r\nContent-Length: {}\r\nConnection: close\r\n\r\nanser: {}\n", status,
      why.size() + 8, why);
}

uint8_t byte_at(const std::string& text, size_t i) { return static_cast<uint8_t>(text[i]); }

}  // namespace

std::string answer(Dialect dialect, Verdict verdict, std::string_view why) {
  if (dialect == Dialect::kUnknown) return {};
  if (dialect == Dialect::kSocks5) {
    switch (verdict) {
      case Verdict::kGranted:
        return socks_reply(0);
      case Verdict::kMalformed:
        return socks_reply(kFailed);
      case Verdict::kForbidden:
        return socks_reply(kNotAllowed);
      case Verdict::kUnreachable:
        return socks_reply(kHostUnreachable);
    }
  }
  switch (verdict) {
    case Verdict::kGranted:
      return dialect == Dialect::kConnect ? "HTTP/1.1 200 Connection established\r\n\r\n" : "";
    case Verdict::kMalformed:
      return http_reply("400 Bad Request", why);
    case Verdict::kForbidden:
      return http_reply("403 Forbidden", why);
    case Verdict::kUnreachable:
      return http_reply("502 Bad Gateway", why);
  }
  return {};
}

size_t RequestParser::feed(std::string_view bytes) {
  size_t used = 0;
  while (used < bytes.size() && state_ == State::kMore) take(bytes[used++]);
  return used;
}

void RequestParser::take(char c) {
  if (stage_ == Stage::kFirst) {
    if (static_cast<uint8_t>(c) == kVersion) {
      stage_ = Stage::kSocksMethods;
      request_.dialect = Dialect::kSocks5;
    } else if (c >= 'A' && c <= 'Z') {
      stage_ = Stage::kHttp;
      request_.dialect = Dialect::kForward;
    } else {
      return refuse({{}, 0, Verdict::kMalformed, "neither HTTP nor SOCKS5"});
    }
  }
  if (++taken_ > max_bytes_) {
    return refuse({{}, 0, Verdict::kMalformed, fmt::format("a request of more than {} bytes", max_bytes_)});
  }
  buffer_ += c;
  switch (stage_) {
    case Stage::kHttp:
      return take_http(c);
    case Stage::kSocksMethods:
      return take_socks_methods();
    default:
      return take_socks_request();
  }
}

void RequestParser::take_http(char c) {
  const size_t size = buffer_.size();
  const bool after_cr = size >= 2 && buffer_[size - 2] == '\r';
  const char* why = nullptr;
  if (c == '\0') why = "NUL in the head of a request";
  if (c == '\n' && !after_cr) why = "a line that ends in LF alone";
  if (c != '\n' && after_cr) why = "CR inside a line";
  if (why != nullptr) return refuse({{}, 0, Verdict::kMalformed, why});
  if (c != '\n' || !buffer_.ends_with("\r\n\r\n")) return;
  auto parsed = parse_http_head(buffer_);
  buffer_ = {};
  if (!parsed) return refuse(std::move(parsed).error());
  request_ = std::move(*parsed);
  state_ = State::kReady;
}

void RequestParser::take_socks_methods() {
  if (buffer_.size() < 2 || buffer_.size() < 2u + byte_at(buffer_, 1)) return;
  if (buffer_.find('\0', 2) == buffer_.npos) {  // method 0: no authentication
    reply_ += {static_cast<char>(kVersion), static_cast<char>(kNoMethod)};
    state_ = State::kRefused;
    refusal_ = {{}, 0, Verdict::kMalformed, "SOCKS5 without the method \"no authentication\""};
    return;
  }
  reply_ += {static_cast<char>(kVersion), 0};
  stage_ = Stage::kSocksRequest;
  buffer_.clear();
}

// 5, command, 0, type of address, address, port in two bytes.
void RequestParser::take_socks_request() {
  const size_t size = buffer_.size();
  if (size == 1 && byte_at(buffer_, 0) != kVersion) return refuse_socks(kFailed, "SOCKS5 request of another version");
  if (size == 2 && byte_at(buffer_, 1) != kConnect) {
    return refuse_socks(kCommandUnknown, "a SOCKS5 command that is not CONNECT");
  }
  if (size == 3 && byte_at(buffer_, 2) != 0) return refuse_socks(kFailed, "SOCKS5 request with a reserved byte set");
  if (size < 5) return;
  const uint8_t type = byte_at(buffer_, 3);
  if (type != kV4 && type != kV6 && type != kName) {
    return refuse_socks(kAddressTypeUnknown, "an unknown SOCKS5 type of address");
  }
  const size_t begin = type == kName ? 5 : 4;
  const size_t length = type == kName ? byte_at(buffer_, 4) : type == kV4 ? 4 : 16;
  if (size < begin + length + 2) return;
  const std::string_view bytes = std::string_view(buffer_).substr(begin, length);
  Endpoint& target = request_.target;
  if (type == kName) {
    auto host = parse_host(bytes);
    if (!host) return refuse_socks(kFailed, host.error().what);
    target.host = std::move(*host);
  } else {
    if (type == kV4) target.host.address = Address::v4(0, 0, 0, 0);
    std::copy(bytes.begin(), bytes.end(), target.host.address.bytes.end() - static_cast<std::ptrdiff_t>(length));
  }
  target.port = static_cast<uint16_t>(byte_at(buffer_, size - 2) << 8 | byte_at(buffer_, size - 1));
  if (target.port == 0) return refuse_socks(kFailed, "port 0");
  state_ = State::kReady;
}

void RequestParser::refuse(Refusal refusal) {
  reply_ += answer(request_.dialect, refusal.verdict, refusal.why);
  refusal_ = std::move(refusal);
  state_ = State::kRefused;
}

void RequestParser::refuse_socks(uint8_t code, std::string why) {
  reply_ += socks_reply(code);
  refusal_ = {{}, 0, Verdict::kMalformed, std::move(why)};
  state_ = State::kRefused;
}

BodyReader::BodyReader(const Body& body) : stage_(Stage::kDone), left_(body.length) {
  if (body.kind == Body::kLength && body.length > 0) stage_ = Stage::kLength;
  if (body.kind == Body::kChunked) {
    stage_ = Stage::kSize;
    left_ = 0;
  }
}

size_t BodyReader::feed(std::string_view bytes) {
  size_t used = 0;
  while (used < bytes.size() && !done() && !bad()) {
    if (stage_ == Stage::kLength || stage_ == Stage::kData) {
      const int64_t n = std::min(left_, static_cast<int64_t>(bytes.size() - used));
      left_ -= n;
      used += static_cast<size_t>(n);
      if (left_ == 0) stage_ = stage_ == Stage::kLength ? Stage::kDone : Stage::kDataCr;
    } else {
      stage_ = next(bytes[used]);
      if (!bad()) ++used;
    }
  }
  return used;
}

BodyReader::Stage BodyReader::next(char c) {
  constexpr int kMaxDigits = 8;
  const auto expect = [c](char wanted, Stage then) { return c == wanted ? then : Stage::kBad; };
  switch (stage_) {
    case Stage::kSize: {
      if (c == '\r' && digits_ > 0) return Stage::kSizeEnd;
      int digit = -1;
      if (c >= '0' && c <= '9') digit = c - '0';
      if (c >= 'a' && c <= 'f') digit = c - 'a' + 10;
      if (c >= 'A' && c <= 'F') digit = c - 'A' + 10;
      if (digit < 0 || ++digits_ > kMaxDigits) return Stage::kBad;
      left_ = left_ * 16 + digit;
      return Stage::kSize;
    }
    case Stage::kSizeEnd:
      digits_ = 0;
      return expect('\n', left_ > 0 ? Stage::kData : Stage::kLastCr);
    case Stage::kDataCr:
      return expect('\r', Stage::kDataLf);
    case Stage::kDataLf:
      return expect('\n', Stage::kSize);
    case Stage::kLastCr:
      return expect('\r', Stage::kLastLf);
    case Stage::kLastLf:
      return expect('\n', Stage::kDone);
    default:
      return Stage::kBad;
  }
}

}  // namespace anser::sandbox::net

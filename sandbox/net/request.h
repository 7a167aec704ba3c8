// What a client inside a box says before its bytes are passed on: HTTP CONNECT, an HTTP request for an absolute http://
// address, or SOCKS5 CONNECT. Pure: bytes in, a Request or a Refusal out, the same however the bytes are cut. What is
// judged here is what is dialled: there is one Endpoint, and for a forwarded request a head written anew from it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <utility>

#include "sandbox/net/endpoint.h"

namespace anser::sandbox::net {

// How a client asks, which is also how it is answered.
enum class Dialect : uint8_t { kUnknown, kConnect, kForward, kSocks5 };

// How the bytes behind a forwarded head end (RFC 9112, 6.3). A tunnel has none of this.
struct Body {
  enum Kind : uint8_t { kNone, kLength, kChunked } kind = kNone;
  int64_t length = 0;  // bytes, for kLength

  bool operator==(const Body&) const = default;
};

struct Request {
  Dialect dialect = Dialect::kUnknown;
  Endpoint target;
  std::string head;  // kForward: what to send to the server first, with its own Host and "Connection: close"
  Body body;         // kForward

  bool operator==(const Request&) const = default;
};

enum class Verdict : uint8_t {
  kGranted,      // HTTP 200, SOCKS 0
  kMalformed,    // HTTP 400, SOCKS 1
  kForbidden,    // HTTP 403, SOCKS 2
  kUnreachable,  // HTTP 502, SOCKS 4
};

struct Refusal {
  std::string host;   // canonical, or "" when the request was not understood so far
  uint16_t port = 0;  // 0 likewise
  Verdict verdict = Verdict::kMalformed;
  std::string why;  // one line, printable ASCII

  bool operator==(const Refusal&) const = default;
};

// The whole head of an HTTP request, its blank line included. Refused: obs-fold, CR or LF alone, NUL, anything but one
// space between the parts of the first line, HTTP/2 and later, more than 100 fields, more than one Host, a Host that is
// not the target, more than one of or both Content-Length and Transfer-Encoding, codings other than chunked, a
// Connection field that names those three, an address that is not http://, a fragment.
// The new head has the path, one Host, the other fields in their order without hop-by-hop and Proxy-* ones, and
// "Connection: close".
tl::expected<Request, Refusal> parse_http_head(std::string_view head);

// What the client is told. For CONNECT and SOCKS5 with kGranted `why` is not used; for kForward with kGranted nothing.
std::string answer(Dialect dialect, Verdict verdict, std::string_view why);

// Feed it what the client sends, in whatever pieces. Not thread-safe.
class RequestParser {
 public:
  enum class State : uint8_t { kMore, kReady, kRefused };

  // `max_bytes`: of a request, method choice of SOCKS included.
  explicit RequestParser(size_t max_bytes) : max_bytes_(max_bytes) {}

  // Takes bytes up to the request's last and returns how many; the rest is the client's next word to the server.
  // Takes none when the state is not kMore.
  size_t feed(std::string_view bytes);
  State state() const { return state_; }
  const Request& request() const { return request_; }  // REQUIRES: kReady
  const Refusal& refusal() const { return refusal_; }  // REQUIRES: kRefused
  // What is owed to the client so far, once: the choice of a SOCKS method, and the answer to what was refused here.
  std::string take_reply() { return std::exchange(reply_, {}); }

 private:
  enum class Stage : uint8_t { kFirst, kHttp, kSocksMethods, kSocksRequest };

  void take(char c);
  void take_http(char c);
  void take_socks_methods();
  void take_socks_request();
  void refuse(Refusal refusal);
  void refuse_socks(uint8_t code, std::string why);

  size_t max_bytes_;
  size_t taken_ = 0;
  Stage stage_ = Stage::kFirst;
  State state_ = State::kMore;
  std::string buffer_;  // of the current stage
  std::string reply_;
  Request request_;
  Refusal refusal_;
};

// Follows a forwarded body to its end, so that nothing behind it reaches the server. Chunk extensions and trailers are
// refused. Not thread-safe.
class BodyReader {
 public:
  explicit BodyReader(const Body& body = {});

  // How many of `bytes` belong to the body; fewer than all when it ends there (done) or goes wrong there (bad).
  size_t feed(std::string_view bytes);
  bool done() const { return stage_ == Stage::kDone; }
  bool bad() const { return stage_ == Stage::kBad; }

 private:
  enum class Stage : uint8_t { kLength, kSize, kSizeEnd, kData, kDataCr, kDataLf, kLastCr, kLastLf, kDone, kBad };

  Stage next(char c);

  Stage stage_;
  int64_t left_ = 0;  // bytes of the body or of the chunk
  int digits_ = 0;    // of the chunk's size
};

}  // namespace anser::sandbox::net

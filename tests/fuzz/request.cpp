// What a client of the proxy says first, and the body behind it, in pieces. The input's first byte seeds the cuts, the
// rest is the stream. No cut changes a result; what is granted can be read again and says the same; what is sent on to
// a server has one Host, its own, and can be read in one way only.
#include "sandbox/net/request.h"

#include "base/check.h"
#include "base/rng.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size);

namespace {

using namespace anser::sandbox::net;

constexpr size_t kMaxBytes = 4096;

struct Outcome {
  RequestParser::State state = RequestParser::State::kMore;
  Request request;
  Refusal refusal;
  std::string reply;
  size_t used = 0, body = 0;
  bool done = false, bad = false;

  bool operator==(const Outcome&) const = default;
};

// Whole when `rng` is null.
std::string_view piece(std::string_view rest, anser::Rng* rng) {
  return rng == nullptr ? rest : rest.substr(0, 1 + rng->below(rng->chance(0.5) ? 3 : 64));
}

Outcome read(std::string_view stream, anser::Rng* rng) {
  Outcome outcome;
  RequestParser parser(kMaxBytes);
  while (outcome.used < stream.size() && parser.state() == RequestParser::State::kMore) {
    outcome.used += parser.feed(piece(stream.substr(outcome.used), rng));
    outcome.reply += parser.take_reply();
  }
  outcome.state = parser.state();
  CHECK(outcome.used <= kMaxBytes + 1);
  CHECK(parser.feed("x") == 0 || outcome.state == RequestParser::State::kMore);
  if (outcome.state == RequestParser::State::kRefused) outcome.refusal = parser.refusal();
  if (outcome.state != RequestParser::State::kReady) return outcome;
  outcome.request = parser.request();
  BodyReader body(outcome.request.body);
  for (std::string_view rest = stream.substr(outcome.used); !rest.empty() && !body.done() && !body.bad();) {
    const std::string_view given = piece(rest, rng);
    const size_t used = body.feed(given);
    CHECK(used <= given.size() && (used == given.size() || body.done() || body.bad()));
    outcome.body += used;
    rest.remove_prefix(used);
  }
  outcome.done = body.done();
  outcome.bad = body.bad();
  return outcome;
}

size_t count(std::string_view text, std::string_view what) {
  size_t found = 0;
  for (size_t at = text.find(what); at != text.npos; at = text.find(what, at + 1)) ++found;
  return found;
}

void check_granted(const Request& request) {
  const auto again = parse_endpoint(request.target.text());
  CHECK(again && *again == request.target && request.target.port != 0);
  if (request.dialect != Dialect::kForward) {
    CHECK(request.head.empty() && request.body.kind == Body::kNone);
    return;
  }
  const std::string& head = request.head;
  CHECK(head.ends_with("\r\nConnection: close\r\n\r\n"));
  CHECK(count(head, "\r\n\r\n") == 1 && count(head, "\n") == count(head, "\r\n") &&
        count(head, "\r") == count(head, "\r\n"));
  // Read again as if asked of a proxy: the same target, body and head, so nothing in it means another host.
  if (count(head, "\n") > 100) return;  // with our two fields it may be past the bound
  const size_t space = head.find(' ');
  std::string absolute = head;
  const bool all = head.substr(space + 1, 2) == "* ";  // "OPTIONS *" was an address without a path
  absolute.replace(space + 1, all ? 1 : 0, "http://" + request.target.text());
  const auto second = parse_http_head(absolute);
  CHECK(second && *second == request);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  if (size == 0) return 0;
  const std::string_view stream(reinterpret_cast<const char*>(data) + 1, size - 1);
  const Outcome whole = read(stream, nullptr);
  anser::Rng rng(data[0]);
  for (int i = 0; i < 3; ++i) CHECK(read(stream, &rng) == whole);
  if (whole.state == RequestParser::State::kReady) check_granted(whole.request);
  if (whole.state == RequestParser::State::kRefused) {
    for (const char c : whole.refusal.why + whole.refusal.host) CHECK(c >= 0x20 && c < 0x7f);
  }
  return 0;
}

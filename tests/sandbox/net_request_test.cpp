// What a client says first: requests, bodies and TLS hellos, whole and in pieces.
#include <gtest/gtest.h>

#include "sandbox/net/request.h"

namespace anser::sandbox::net {
namespace {

using State = RequestParser::State;

struct Parsed {
  State state = State::kMore;
  Request request;
  Refusal refusal;
  std::string reply;
  size_t used = 0;

  bool operator==(const Parsed&) const = default;
};

// In pieces of `piece` bytes.
Parsed parse(const std::string& bytes, size_t piece = std::string::npos, size_t max_bytes = 4096) {
  RequestParser parser(max_bytes);
  Parsed parsed;
  while (parsed.used < bytes.size() && parser.state() == State::kMore) {
    parsed.used += parser.feed(std::string_view(bytes).substr(parsed.used, piece));
    parsed.reply += parser.take_reply();
  }
  parsed.state = parser.state();
  if (parsed.state == State::kReady) parsed.request = parser.request();
  if (parsed.state == State::kRefused) parsed.refusal = parser.refusal();
  return parsed;
}

Parsed parse_every_way(const std::string& bytes) {
  const Parsed whole = parse(bytes);
  for (size_t piece : {1, 2, 3, 7}) EXPECT_EQ(parse(bytes, piece), whole) << quoted(bytes);
  return whole;
}

TEST(HttpRequest, ConnectNamesItsTarget) {
  for (const char* text :
       {"CONNECT Example.org:443 HTTP/1.1\r\n\r\n", "CONNECT example.org:443 HTTP/1.0\r\n\r\n",
        "CONNECT example.org:443 HTTP/1.1\r\nHost: example.org:443\r\nProxy-Authorization: x\r\n\r\n",
        "CONNECT example.org.:443 HTTP/1.1\r\nhost: EXAMPLE.org\r\nUser-Agent: \xc3\xa9\t1\r\n\r\n"}) {
    const Parsed parsed = parse_every_way(text);
    ASSERT_EQ(parsed.state, State::kReady) << text << parsed.refusal.why;
    EXPECT_EQ(parsed.request.dialect, Dialect::kConnect);
    EXPECT_EQ(parsed.request.target.text(), "example.org:443");
    EXPECT_EQ(parsed.used, std::string(text).size());
    EXPECT_EQ(parsed.reply, "");
  }
}

TEST(HttpRequest, StopsAtItsLastByte) {
  const std::string head = "CONNECT example.org:443 HTTP/1.1\r\n\r\n";
  const Parsed parsed = parse_every_way(head + "\x16\x03\x01 and more");
  EXPECT_EQ(parsed.state, State::kReady);
  EXPECT_EQ(parsed.used, head.size());
}

TEST(HttpRequest, IsWrittenAnew) {
  const Parsed parsed = parse_every_way(
      "POST HTTP://Example.org:8080/a?b=http://x/ HTTP/1.1\r\nhOST:  example.org:8080 \r\nAccept:*/*\r\n"
      "Proxy-Authorization: secret\r\nProxy-Connection: keep-alive\r\nConnection: keep-alive, X-Drop\r\nX-Drop: 1\r\n"
      "Keep-Alive: 5\r\nTE: trailers\r\nTrailer: x\r\nUpgrade: h2c\r\nHTTP2-Settings: x\r\nContent-Length: 12\r\n\r\n");
  ASSERT_EQ(parsed.state, State::kReady) << parsed.refusal.why;
  EXPECT_EQ(parsed.request.dialect, Dialect::kForward);
  EXPECT_EQ(parsed.request.target.text(), "example.org:8080");
  EXPECT_EQ(parsed.request.head,
            "POST /a?b=http://x/ HTTP/1.1\r\nHost: example.org:8080\r\nAccept: */*\r\nContent-Length: 12\r\n"
            "Connection: close\r\n\r\n");
  EXPECT_EQ(parsed.request.body, (Body{Body::kLength, 12}));
}

TEST(HttpRequest, PathsAndPorts) {
  const std::pair<const char*, const char*> kCases[] = {
      {"GET http://example.org HTTP/1.1", "GET / HTTP/1.1\r\nHost: example.org\r\n"},
      {"GET http://example.org:80/ HTTP/1.0", "GET / HTTP/1.0\r\nHost: example.org\r\n"},
      {"GET http://example.org?q HTTP/1.1", "GET /?q HTTP/1.1\r\nHost: example.org\r\n"},
      {"OPTIONS http://example.org HTTP/1.1", "OPTIONS * HTTP/1.1\r\nHost: example.org\r\n"},
      {"GET http://[::1]:8/x HTTP/1.1", "GET /x HTTP/1.1\r\nHost: [::1]:8\r\n"},
  };
  for (const auto& [line, head] : kCases) {
    const Parsed parsed = parse_every_way(std::string(line) + "\r\n\r\n");
    ASSERT_EQ(parsed.state, State::kReady) << line;
    EXPECT_EQ(parsed.request.head, head + std::string("Connection: close\r\n\r\n"));
  }
}

TEST(HttpRequest, ReadsTheBodysKind) {
  const std::string line = "POST http://example.org/ HTTP/1.1\r\n";
  EXPECT_EQ(parse_every_way(line + "\r\n").request.body.kind, Body::kNone);
  EXPECT_EQ(parse_every_way(line + "Content-Length: 0\r\n\r\n").request.body, (Body{Body::kLength, 0}));
  const Parsed chunked = parse_every_way(line + "Transfer-Encoding: Chunked\r\n\r\n");
  EXPECT_EQ(chunked.request.body.kind, Body::kChunked);
  EXPECT_NE(chunked.request.head.find("Transfer-Encoding: Chunked\r\n"), std::string::npos);
}

struct Bad {
  std::string text;
  const char* why;  // a part of the reason
};

void expect_refused(const std::vector<Bad>& cases) {
  for (const auto& [text, why] : cases) {
    const Parsed parsed = parse_every_way(text);
    EXPECT_EQ(parsed.state, State::kRefused) << quoted(text);
    EXPECT_NE(parsed.refusal.why.find(why), std::string::npos) << quoted(text) << ": " << parsed.refusal.why;
    const bool http = text[0] >= 'A' && text[0] <= 'Z';
    EXPECT_EQ(parsed.reply.starts_with("HTTP/1.1 400 Bad Request\r\n"), http) << quoted(text);
  }
}

TEST(HttpRequest, RefusesTargetsThatCanBeReadTwice) {
  const auto asks = [](const std::string& line) { return line + "\r\n\r\n"; };
  expect_refused({
      {asks("GET / HTTP/1.1"), "not http://"},
      {asks("GET https://example.org/ HTTP/1.1"), "ask with CONNECT"},
      {asks("GET ftp://example.org/ HTTP/1.1"), "not http://"},
      {asks("GET http:example.org/ HTTP/1.1"), "not http://"},
      {asks("GET http:// HTTP/1.1"), "an empty host"},
      {asks("GET http://user@example.org/ HTTP/1.1"), "a user name"},
      {asks("GET http://example.org\\@evil.net/ HTTP/1.1"), "a user name"},
      {asks("GET http://example.org\\evil.net/ HTTP/1.1"), "only letters"},
      {asks("GET http://example.org/#x HTTP/1.1"), "a fragment"},
      {asks("GET http://example.org#@evil.net/ HTTP/1.1"), "a fragment"},
      {asks("GET http://example.org:/ HTTP/1.1"), "port \"\""},
      {asks("GET http://127.1/ HTTP/1.1"), "not four decimal parts"},
      {asks("GET http://example.org,evil.net/ HTTP/1.1"), "only letters"},
      {asks("GET  http://example.org/ HTTP/1.1"), "a target with a space"},
      {asks("GET http://example.org/ HTTP/1.1 "), "a target with a space"},
      {asks("GET http://example.org/a b HTTP/1.1"), "a target with a space"},
      {asks("GET\thttp://a.org/ HTTP/1.1"), "a first line"},
      {asks("GET http://example.org/\xc3\xa9 HTTP/1.1"), "outside visible ASCII"},
      {asks("GET http://example.org/ HTTP/2.0"), "a version"},
      {asks("GET http://example.org/ HTTP/1.2"), "a version"},
      {asks("GET http://example.org/ http/1.1"), "a version"},
      {asks("GET http://example.org/"), "a first line"},
      {asks("PRI * HTTP/2.0"), "a version"},
      {asks("G@T http://example.org/ HTTP/1.1"), "a method"},
      {asks("CONNECT example.org HTTP/1.1"), "no port"},
      {asks("CONNECT http://example.org:443 HTTP/1.1"), "more than one ':'"},
      {asks("CONNECT example.org:443/ HTTP/1.1"), "port \"443/\""},
      {asks("CONNECT user@example.org:443 HTTP/1.1"), "a user name"},
      {asks("CONNECT [fe80::1%25eth0]:443 HTTP/1.1"), "a zone"},
      {asks("CONNECT 0x7f.1:443 HTTP/1.1"), "not four decimal parts"},
      {asks("Connect example.org:443 HTTP/1.1"), "not http://"},
      {asks(std::string("CONNECT example.org\0.evil.net:443 HTTP/1.1", 42)), "NUL"},
      {asks("\r\nGET http://example.org/ HTTP/1.1"), "neither HTTP nor SOCKS5"},
      {asks("get http://a.org/ HTTP/1.1"), "neither HTTP nor SOCKS5"},
      {std::string("\x04\x01\x00\x50\x01\x02\x03\x04", 8), "neither HTTP nor SOCKS5"},
      {"\x16\x03\x01", "neither HTTP nor SOCKS5"},
  });
}

TEST(HttpRequest, RefusesFieldsThatCanBeReadTwice) {
  const auto get = [](const std::string& fields) {
    return "GET http://example.org/ HTTP/1.1\r\n" + fields + "\r\n\r\n";
  };
  const auto connect = [](const std::string& fields) {
    return "CONNECT example.org:443 HTTP/1.1\r\n" + fields + "\r\n\r\n";
  };
  expect_refused({
      {get("Host: evil.net"), "the target is example.org:80"},
      {get("Host: example.org:81"), "the target is example.org:80"},
      {get("Host:"), "an empty host"},
      {get("Host: example.org/"), "only letters"},
      {get("Host: example.org\r\nHost: example.org"), "more than one field host"},
      {get("Host: a@example.org"), "a user name"},
      {get("Host: example.org, evil.net"), "a space"},
      {connect("Host: evil.net:443"), "the target is example.org:443"},
      {connect("Host: example.org:80"), "the target is example.org:443"},
      {get("Host : example.org"), "a field whose name"},
      {get(" Host: example.org"), "folded"},
      {get("A: b\r\n c"), "folded"},
      {get("A: b\r\n\tc"), "folded"},
      {get(": x"), "a field whose name"},
      {get("novalue"), "a field whose name"},
      {get("A\x01: x"), "a field whose name"},
      {get("A: \x01"), "a control character"},
      {get("A: \x7f"), "a control character"},
      {get("A: x\ny: z"), "LF alone"},
      {get("A: x\ry: z"), "CR inside a line"},
      {get("A: x\r\r"), "CR inside a line"},
      {"GET http://example.org/ HTTP/1.1\n\n", "LF alone"},
      {get(std::string("A: \0", 4)), "NUL"},
      {get("Content-Length: 1\r\nContent-Length: 1"), "more than one field content-length"},
      {get("Content-Length: 1, 1"), "not a number"},
      {get("Content-Length: +1"), "not a number"},
      {get("Content-Length: 0x1"), "not a number"},
      {get("Content-Length:"), "not a number"},
      {get("Content-Length: 9999999999999999999"), "not a number"},
      {get("Content-Length: 1\r\nTransfer-Encoding: chunked"), "both"},
      {get("Transfer-Encoding: gzip, chunked"), "not chunked"},
      {get("Transfer-Encoding: identity"), "not chunked"},
      {get("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked"), "more than one field transfer-encoding"},
      {get("Transfer-Encoding: \x0b"
           "chunked"),
       "a control character"},
      {"GET http://a.org/ HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n", "in HTTP/1.0"},
      {get("Connection: Host"), "names host"},
      {get("Connection: close, content-length\r\nContent-Length: 1"), "names content-length"},
      {get("Proxy-Connection: Transfer-Encoding\r\nTransfer-Encoding: chunked"), "names transfer-encoding"},
      {connect("Content-Length: 0"), "CONNECT with a body"},
      {connect("Transfer-Encoding: chunked"), "CONNECT with a body"},
  });
}

TEST(HttpRequest, HasBounds) {
  const std::string get = "GET http://example.org/ HTTP/1.1\r\n";
  std::string fields;
  for (int i = 0; i < 100; ++i) fields += "A: b\r\n";
  EXPECT_EQ(parse(get + fields + "\r\n").state, State::kReady);
  EXPECT_EQ(parse(get + fields + "A: b\r\n\r\n").state, State::kRefused);
  const std::string big = get + "A: " + std::string(4096, 'x');
  EXPECT_EQ(parse(big).state, State::kRefused);
  EXPECT_EQ(parse(big).used, 4097u);
  EXPECT_EQ(parse(get + "\r\n", 1, get.size() + 2).state, State::kReady);
  EXPECT_EQ(parse(get + "\r\n", 1, get.size() + 1).state, State::kRefused);
}

TEST(HttpRequest, NamesTheTargetOfWhatItRefuses) {
  const Parsed parsed = parse("CONNECT example.org:443 HTTP/1.1\r\nHost: evil.net\r\n\r\n");
  EXPECT_EQ(parsed.refusal.host, "example.org");
  EXPECT_EQ(parsed.refusal.port, 443);
  EXPECT_EQ(parsed.refusal.why, "Host is evil.net:443, but the target is example.org:443");
}

std::string bytes(std::initializer_list<int> values) {
  std::string text;
  for (const int value : values) text += static_cast<char>(value);
  return text;
}

const std::string kGreeting = bytes({5, 1, 0});

TEST(Socks5, TakesNamesAndAddresses) {
  const std::pair<std::string, const char*> kCases[] = {
      {bytes({5, 1, 0, 3, 11}) + "Example.ORG" + bytes({1, 187}), "example.org:443"},
      {bytes({5, 1, 0, 1, 127, 0, 0, 1, 0, 80}), "127.0.0.1:80"},
      {bytes({5, 1, 0, 3, 9}) + "127.0.0.1" + bytes({0, 80}), "127.0.0.1:80"},
      {bytes({5, 1, 0, 4, 0x20, 1, 0xd, 0xb8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 80}), "[2001:db8::1]:80"},
      {bytes({5, 1, 0, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff, 10, 0, 0, 1, 0, 80}), "10.0.0.1:80"},
  };
  for (const auto& [request, target] : kCases) {
    for (const std::string& greeting : {kGreeting, bytes({5, 3, 2, 1, 0})}) {
      const Parsed parsed = parse_every_way(greeting + request);
      ASSERT_EQ(parsed.state, State::kReady) << target << parsed.refusal.why;
      EXPECT_EQ(parsed.request.dialect, Dialect::kSocks5);
      EXPECT_EQ(parsed.request.target.text(), target);
      EXPECT_EQ(parsed.reply, bytes({5, 0}));
      EXPECT_EQ(parsed.used, greeting.size() + request.size());
    }
  }
}

TEST(Socks5, RefusesTheRest) {
  const auto name = [](const std::string& text) {
    return bytes({5, 1, 0, 3, static_cast<int>(text.size())}) + text + bytes({1, 187});
  };
  const std::pair<std::string, int> kCases[] = {
      {bytes({5, 2, 0, 1}), 7},  // BIND
      {bytes({5, 3, 0, 1}), 7},  // UDP
      {bytes({4, 1, 0, 1}), 1},
      {bytes({5, 1, 1, 1}), 1},
      {bytes({5, 1, 0, 2, 0}), 8},
      {bytes({5, 1, 0, 1, 1, 2, 3, 4, 0, 0}), 1},  // port 0
      {name(""), 1},
      {name(std::string("example.org\0.evil.net", 21)), 1},
      {name("2130706433"), 1},
      {name("::1"), 1},
      {name("user@example.org"), 1},
      {name("example.org:443"), 1},
      {name(std::string(255, 'a')), 1},
  };
  for (const auto& [request, code] : kCases) {
    const Parsed parsed = parse_every_way(kGreeting + request);
    EXPECT_EQ(parsed.state, State::kRefused) << quoted(request);
    EXPECT_EQ(parsed.reply, bytes({5, 0, 5, code, 0, 1, 0, 0, 0, 0, 0, 0})) << quoted(request);
  }
  for (const std::string& greeting : {bytes({5, 0}), bytes({5, 1, 2}), bytes({5, 2, 1, 255})}) {
    const Parsed parsed = parse_every_way(greeting);
    EXPECT_EQ(parsed.state, State::kRefused);
    EXPECT_EQ(parsed.reply, bytes({5, 255}));
  }
}

TEST(Answers, AreOfTheirDialect) {
  EXPECT_EQ(answer(Dialect::kConnect, Verdict::kGranted, ""), "HTTP/1.1 200 Connection established\r\n\r\n");
  EXPECT_EQ(answer(Dialect::kForward, Verdict::kGranted, ""), "");
  EXPECT_EQ(answer(Dialect::kForward, Verdict::kForbidden, "no"),
            "HTTP/1.1 403 Forbidden\r\nContent-Type: text/plain\r\nContent-Length: 10\r\nConnection: "
            "close\r\n\r\nanser: no\n");
  EXPECT_TRUE(answer(Dialect::kConnect, Verdict::kUnreachable, "").starts_with("HTTP/1.1 502 "));
  EXPECT_EQ(answer(Dialect::kSocks5, Verdict::kForbidden, "no"), bytes({5, 2, 0, 1, 0, 0, 0, 0, 0, 0}));
  EXPECT_EQ(answer(Dialect::kUnknown, Verdict::kMalformed, "no"), "");
}

struct BodyEnd {
  size_t used = 0;
  bool done = false, bad = false;
  bool operator==(const BodyEnd&) const = default;
};

BodyEnd read_body(const Body& body, const std::string& text) {
  BodyEnd whole;
  for (size_t piece : {std::string::npos, size_t{1}, size_t{2}, size_t{5}}) {
    BodyReader reader(body);
    BodyEnd end;
    while (end.used < text.size()) {
      const std::string_view given = std::string_view(text).substr(end.used, piece);
      const size_t used = reader.feed(given);
      end.used += used;
      if (used < given.size()) break;
    }
    end.done = reader.done();
    end.bad = reader.bad();
    if (piece == std::string::npos) whole = end;
    EXPECT_EQ(end, whole) << quoted(text) << " in pieces of " << piece;
  }
  return whole;
}

TEST(BodyReader, FindsTheEnd) {
  EXPECT_EQ(read_body({}, "GET"), (BodyEnd{0, true, false}));
  EXPECT_EQ(read_body({Body::kLength, 0}, "GET"), (BodyEnd{0, true, false}));
  EXPECT_EQ(read_body({Body::kLength, 3}, "abcGET"), (BodyEnd{3, true, false}));
  EXPECT_EQ(read_body({Body::kLength, 9}, "abc"), (BodyEnd{3, false, false}));
  EXPECT_EQ(read_body({Body::kChunked}, "0\r\n\r\nGET"), (BodyEnd{5, true, false}));
  EXPECT_EQ(read_body({Body::kChunked}, "3\r\nabc\r\n00A\r\n0123456789\r\n0\r\n\r\nGET"), (BodyEnd{30, true, false}));
  EXPECT_EQ(read_body({Body::kChunked}, "3\r\nab"), (BodyEnd{5, false, false}));
}

TEST(BodyReader, RefusesChunksThatCanBeReadTwice) {
  const std::pair<const char*, size_t> kCases[] = {
      {"\r\n", 0},          {"3;x=y\r\nabc", 1}, {"3 \r\nabc", 1},    {" 3\r\nabc", 0},
      {"0x3\r\nabc", 1},    {"-1\r\n", 0},       {"3\nabc", 1},       {"3\r\rabc", 2},
      {"3\r\nabcd", 6},     {"3\r\nabc\n", 6},   {"3\r\nabc\r\r", 7}, {"0\r\nTrailer: x\r\n\r\n", 3},
      {"000000001\r\n", 8}, {"g\r\n", 0}};
  for (const auto& [text, used] : kCases)
    EXPECT_EQ(read_body({Body::kChunked}, text), (BodyEnd{used, false, true})) << text;
}

}  // namespace
}  // namespace anser::sandbox::net

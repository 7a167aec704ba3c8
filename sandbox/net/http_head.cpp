// RFC 9112 read strictly: where two readers could see two requests, there is none. Tested by
// tests/sandbox/net_request_test.cpp and tests/fuzz/request.cpp.
#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <vector>

#include "sandbox/net/request.h"

namespace anser::sandbox::net {
namespace {

constexpr size_t kMaxFields = 100;
constexpr uint16_t kHttpPort = 80;

struct Field {
  std::string name;  // lower case
  std::string_view written, value;
};

// What is read of a head before it is judged.
struct Head {
  std::string_view method, target, version;
  std::vector<Field> fields;
};

using Failure = std::optional<std::string>;  // why not

std::string lower(std::string_view text) {
  std::string result(text);
  for (char& c : result) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return result;
}

bool is_token(std::string_view text) {
  static constexpr std::string_view kMarks = "!#$%&'*+-.^_`|~";
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || kMarks.find(c) != kMarks.npos;
  });
}

bool is_visible(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c > 0x20 && c < 0x7f; });
}

// Field values may hold tabs and bytes above ASCII, but no other control.
bool is_value(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return c == '\t' || (byte >= 0x20 && byte != 0x7f);
  });
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  return text;
}

Failure read_first_line(std::string_view line, Head& head) {
  const size_t first = line.find(' '), last = line.rfind(' ');
  if (first == line.npos || first == last) return "a first line that is not METHOD TARGET HTTP/1.1";
  head.method = line.substr(0, first);
  head.target = line.substr(first + 1, last - first - 1);
  head.version = line.substr(last + 1);
  if (!is_token(head.method)) return "a method that is not a token";
  if (head.target.empty() || !is_visible(head.target)) return "a target with a space or a byte outside visible ASCII";
  if (head.version != "HTTP/1.1" && head.version != "HTTP/1.0") return "a version that is not HTTP/1.1 or HTTP/1.0";
  return {};
}

Failure read_field(std::string_view line, Head& head) {
  if (line.front() == ' ' || line.front() == '\t') return "a field folded over two lines";
  const size_t colon = line.find(':');
  if (colon == line.npos || !is_token(line.substr(0, colon))) return "a field whose name is not a token before ':'";
  const std::string_view value = trimmed(line.substr(colon + 1));
  if (!is_value(value)) return "a control character in a field";
  if (head.fields.size() == kMaxFields) return "more than 100 fields";
  head.fields.push_back({lower(line.substr(0, colon)), line.substr(0, colon), value});
  return {};
}

Failure read_head(std::string_view text, Head& head) {
  bool first = true;
  while (true) {
    const size_t end = text.find("\r\n");
    if (end == text.npos) return "a head without its blank line";
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(end + 2);
    if (line.find_first_of(std::string_view("\r\n\0", 3)) != line.npos) return "CR, LF or NUL inside a line";
    if (!first && line.empty()) return text.empty() ? Failure() : Failure("bytes behind the head");
    Failure why = first ? read_first_line(line, head) : read_field(line, head);
    if (why) return why;
    first = false;
  }
}

// The names in all Connection fields, and in the one that we write.
std::vector<std::string> connection_names(const Head& head) {
  std::vector<std::string> names{"close"};
  for (const Field& field : head.fields) {
    if (field.name != "connection" && field.name != "proxy-connection") continue;
    for (size_t begin = 0; begin <= field.value.size();) {
      const size_t end = std::min(field.value.find(',', begin), field.value.size());
      names.push_back(lower(trimmed(field.value.substr(begin, end - begin))));
      begin = end + 1;
    }
  }
  return names;
}

bool is_hop_by_hop(const std::string& name) {
  constexpr std::string_view kNames[] = {"connection", "keep-alive", "te", "trailer", "upgrade", "http2-settings"};
  return name.starts_with("proxy-") || std::find(std::begin(kNames), std::end(kNames), name) != std::end(kNames);
}

// REQUIRES: at most one field of the name, see read_body().
const Field* find(const Head& head, std::string_view name) {
  const auto found =
      std::find_if(head.fields.begin(), head.fields.end(), [name](const Field& field) { return field.name == name; });
  return found == head.fields.end() ? nullptr : &*found;
}

Failure check_framing(const Head& head, const std::vector<std::string>& connection) {
  for (const std::string_view name : {"host", "content-length", "transfer-encoding"}) {
    const auto count = std::count_if(head.fields.begin(), head.fields.end(),
                                     [name](const Field& field) { return field.name == name; });
    if (count > 1) return fmt::format("more than one field {}", name);
    if (std::find(connection.begin(), connection.end(), name) != connection.end()) {
      return fmt::format("a Connection field that names {}", name);
    }
  }
  return {};
}

Failure read_body(const Head& head, Body& body) {
  const Field* length = find(head, "content-length");
  const Field* coding = find(head, "transfer-encoding");
  if (length != nullptr && coding != nullptr) return "both Content-Length and Transfer-Encoding";
  if (head.method == "CONNECT" && (length != nullptr || coding != nullptr)) return "CONNECT with a body";
  if (coding != nullptr) {
    if (lower(coding->value) != "chunked") return "a Transfer-Encoding that is not chunked";
    if (head.version == "HTTP/1.0") return "Transfer-Encoding in HTTP/1.0";
    body.kind = Body::kChunked;
  }
  if (length != nullptr) {
    constexpr size_t kMaxDigits = 18;
    const bool digits =
        !length->value.empty() && length->value.size() <= kMaxDigits &&
        std::all_of(length->value.begin(), length->value.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (!digits) return "a Content-Length that is not a number";
    body.kind = Body::kLength;
    for (const char c : length->value) body.length = body.length * 10 + (c - '0');
  }
  return {};
}

// A Host must be the target. Without a port it means the scheme's own; in CONNECT clients leave it out as they like.
Failure check_host(const Head& head, const Endpoint& target) {
  const Field* host = find(head, "host");
  if (host == nullptr) return {};
  const uint16_t usual = head.method == "CONNECT" ? target.port : kHttpPort;
  const auto said = parse_endpoint(host->value, usual);
  if (!said) return "Host: " + said.error().what;
  if (*said != target) return fmt::format("Host is {}, but the target is {}", said->text(), target.text());
  return {};
}

// "http://host:port/path?query" into the endpoint and what a server is asked for.
Failure read_absolute(std::string_view method, std::string_view target, Endpoint& endpoint, std::string& path) {
  constexpr std::string_view kScheme = "http://";
  if (lower(target.substr(0, kScheme.size())) != kScheme) {
    return "a target that is not http://host/ (for https ask with CONNECT)";
  }
  target.remove_prefix(kScheme.size());
  if (target.find('#') != target.npos) return "a target with a fragment";
  const size_t end = std::min(target.find_first_of("/?"), target.size());
  auto parsed = parse_endpoint(target.substr(0, end), kHttpPort);
  if (!parsed) return parsed.error().what;
  endpoint = std::move(*parsed);
  path = target.substr(end);
  if (path.empty() && method == "OPTIONS") path = "*";
  if (path.empty() || path.front() == '?') path.insert(0, "/");
  return {};
}

std::string write_head(const Head& head, const std::vector<std::string>& connection, const Endpoint& target,
                       std::string_view path) {
  std::string text = fmt::format("{} {} {}\r\nHost: {}\r\n", head.method, path, head.version,
                                 target.port == kHttpPort ? target.host.text() : target.text());
  for (const Field& field : head.fields) {
    if (field.name == "host" || is_hop_by_hop(field.name)) continue;
    if (std::find(connection.begin(), connection.end(), field.name) != connection.end()) continue;
    text.append(field.written).append(": ").append(field.value).append("\r\n");
  }
  return text + "Connection: close\r\n\r\n";
}

}  // namespace

tl::expected<Request, Refusal> parse_http_head(std::string_view text) {
  Head head;
  Request request;
  std::string path;
  Failure why = read_head(text, head);
  const bool connect = head.method == "CONNECT";
  request.dialect = connect ? Dialect::kConnect : Dialect::kForward;
  bool known = false;  // the target
  if (!why && connect) {
    auto target = parse_endpoint(head.target);
    if (!target) why = target.error().what;
    if (target) request.target = std::move(*target);
  } else if (!why) {
    why = read_absolute(head.method, head.target, request.target, path);
  }
  known = !why;
  const std::vector<std::string> connection = connection_names(head);
  if (!why) why = check_framing(head, connection);
  if (!why) why = read_body(head, request.body);
  if (!why) why = check_host(head, request.target);
  if (why) {
    Refusal refusal{{}, 0, Verdict::kMalformed, std::move(*why)};
    if (known) refusal.host = request.target.host.text();
    if (known) refusal.port = request.target.port;
    return tl::unexpected(std::move(refusal));
  }
  if (!connect) request.head = write_head(head, connection, request.target, path);
  return request;
}

}  // namespace anser::sandbox::net

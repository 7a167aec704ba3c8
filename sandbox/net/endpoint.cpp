// Tested by tests/sandbox/net_policy_test.cpp and tests/fuzz/endpoint.cpp.
#include "sandbox/net/endpoint.h"

#include <fmt/format.h>

#include <algorithm>

namespace anser::sandbox::net {
namespace {

constexpr size_t kMaxName = 253, kMaxLabel = 63;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_hex(char c) { return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

Error refused(std::string_view text, const char* why) {
  return Error{Errc::kInvalid, fmt::format("host {}: {}", quoted(text), why)};
}

const char* bad_byte(std::string_view text) {
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x80) return "bytes outside ASCII (write the xn-- form)";
    if (byte < 0x20 || byte == 0x7f) return "a control character";
    if (c == ' ') return "a space";
    if (c == '@') return "a user name before the host";
    if (c == '%') return "a percent-escape or a zone";
  }
  return nullptr;
}

const char* bad_label(std::string_view label) {
  if (label.empty()) return "an empty label";
  if (label.size() > kMaxLabel) return "a label of more than 63 bytes";
  if (label.front() == '-' || label.back() == '-') return "a label that begins or ends with '-'";
  for (const char c : label) {
    if (!is_digit(c) && !(c >= 'a' && c <= 'z') && c != '-' && c != '_') {
      return "only letters, digits, '-' and '_' make a label";
    }
  }
  return nullptr;
}

// Whether inet_aton, or a client that means well, could take it for an address: the last label is a number.
bool ends_in_number(std::string_view name) {
  std::string_view last = name.substr(name.rfind('.') + 1);  // npos + 1 == 0
  if (last.substr(0, 2) == "0x") {
    last.remove_prefix(2);
    return std::all_of(last.begin(), last.end(), is_hex);
  }
  return std::all_of(last.begin(), last.end(), is_digit);
}

}  // namespace

std::string quoted(std::string_view text) {
  constexpr size_t kShown = 80;
  std::string shown = "\"";
  for (const char c : text.substr(0, kShown)) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x20 || byte >= 0x7f) {
      shown += fmt::format("\\x{:02x}", byte);
    } else {
      shown += c;
    }
  }
  return shown + (text.size() > kShown ? "...\"" : "\"");
}

std::string Host::text() const {
  if (!is_address()) return name;
  return address.is_v4() ? address.text() : "[" + address.text() + "]";
}

std::string Endpoint::text() const { return fmt::format("{}:{}", host.text(), port); }

Result<Host> parse_host(std::string_view text) {
  if (text.empty()) return Error{Errc::kInvalid, "an empty host"};
  if (const char* why = bad_byte(text)) return refused(text, why);
  if (text.front() == '[') {
    const auto address = text.back() == ']' ? parse_v6(text.substr(1, text.size() - 2)) : std::nullopt;
    if (!address) return refused(text, "not an IPv6 address in brackets");
    return Host{{}, *address};
  }
  if (const auto address = parse_v4(text)) return Host{{}, *address};
  std::string_view bare = text;
  if (bare.back() == '.') bare.remove_suffix(1);
  if (bare.size() > kMaxName) return refused(text, "a name of more than 253 bytes");
  std::string name(bare);
  std::transform(name.begin(), name.end(), name.begin(), lower);
  for (size_t begin = 0; begin <= name.size();) {
    const size_t end = std::min(name.find('.', begin), name.size());
    if (const char* why = bad_label(std::string_view(name).substr(begin, end - begin))) return refused(text, why);
    begin = end + 1;
  }
  if (ends_in_number(name)) return refused(text, "a number that is not four decimal parts");
  return Host{std::move(name), {}};
}

Result<uint16_t> parse_port(std::string_view text) {
  unsigned value = 0;
  const bool digits =
      !text.empty() && text.size() <= 5 && text.front() != '0' && std::all_of(text.begin(), text.end(), is_digit);
  if (digits) {
    for (const char c : text) value = value * 10 + static_cast<unsigned>(c - '0');
  }
  if (value < 1 || value > 65535) {
    return Error{Errc::kInvalid, fmt::format("port {}: not a decimal number from 1 to 65535", quoted(text))};
  }
  return static_cast<uint16_t>(value);
}

Result<Endpoint> parse_endpoint(std::string_view text, uint16_t default_port) {
  size_t end = text.find(':');
  if (!text.empty() && text.front() == '[') {
    const size_t bracket = text.find(']');
    end = bracket == text.npos ? text.npos : text.find(':', bracket);
  } else if (end != text.npos && text.find(':', end + 1) != text.npos) {
    return refused(text, "more than one ':' (an IPv6 address is written in brackets)");
  }
  Endpoint endpoint;
  TRY_ASSIGN(endpoint.host, parse_host(text.substr(0, end)));
  if (end == text.npos) {
    if (default_port == 0) return refused(text, "no port (write host:port)");
    endpoint.port = default_port;
    return endpoint;
  }
  TRY_ASSIGN(endpoint.port, parse_port(text.substr(end + 1)));
  return endpoint;
}

}  // namespace anser::sandbox::net

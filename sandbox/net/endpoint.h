// Endpoint: where a connection goes, in one canonical form. A text is parsed once; the policy judges, the resolver asks
// for, and the report names the same value. Pure.
//
// Refused: NUL, controls, spaces, "user@", percent-escapes, bytes outside ASCII (write the xn-- form, which is taken as
// it stands), empty labels, names over 253 and labels over 63 bytes, zones ("%eth0"), and every number that inet_aton
// takes but is not four decimal parts: 0x7f.1, 017700000001, 2130706433, 127.1.
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"
#include "sandbox/net/address.h"

namespace anser::sandbox::net {

// A name or an address.
struct Host {
  std::string name;  // lower case, no dot at its end, never a number; empty: it is the address
  Address address;   // all zeros where there is a name

  auto operator<=>(const Host&) const = default;
  bool is_address() const { return name.empty(); }
  std::string text() const;  // "example.org", "192.0.2.1", "[2001:db8::1]"; parse_host() gives the same Host
};

struct Endpoint {
  Host host;
  uint16_t port = 0;  // 1 to 65535

  auto operator<=>(const Endpoint&) const = default;
  std::string text() const;  // "example.org:443"
};

// Errors are kInvalid: one sentence with the text, made printable and cut.
Result<Host> parse_host(std::string_view text);
// Decimal, 1 to 65535, no sign, no leading zero.
Result<uint16_t> parse_port(std::string_view text);
// "host:port", or "host" where `default_port` is not 0.
Result<Endpoint> parse_endpoint(std::string_view text, uint16_t default_port = 0);

// `text` in quotes on one line: what is not printable ASCII as \xNN, cut after 80 bytes.
std::string quoted(std::string_view text);

}  // namespace anser::sandbox::net

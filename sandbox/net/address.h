// Address: an IPv4 or IPv6 address as a value, and what kind of place it leads to. Pure, but for own_addresses().
// Ranges: IANA's special-purpose registries (RFC 6890 and its successors), and the addresses at which clouds hand out
// a machine's credentials.
#pragma once

#include <sys/socket.h>

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace anser::sandbox::net {

struct Address {
  // Network order. IPv4 is kept in its mapped form ::ffff:a.b.c.d, so that both spellings are one value.
  std::array<uint8_t, 16> bytes{};

  auto operator<=>(const Address&) const = default;
  static Address v4(uint8_t a, uint8_t b, uint8_t c, uint8_t d);
  bool is_v4() const;
  std::string text() const;  // "192.0.2.1", "2001:db8::1"; no brackets
};

// Exactly four decimal parts without leading zeros; nothing else that inet_aton takes.
std::optional<Address> parse_v4(std::string_view text);
// RFC 4291 text without brackets and without a zone ("%eth0"). A mapped address is the IPv4 address.
std::optional<Address> parse_v6(std::string_view text);

enum class AddressClass : uint8_t {
  kPublic,
  kLoopback,     // 127/8, ::1
  kPrivate,      // RFC 1918, fc00::/7, fec0::/10
  kShared,       // 100.64/10, between a provider and its customers
  kOwn,          // any other address of this machine
  kLinkLocal,    // 169.254/16, fe80::/10
  kMetadata,     // where a cloud answers questions about this machine
  kUnspecified,  // 0/8, ::; Linux takes 0.0.0.0 for itself
  kMulticast,    // 224/4, ff00::/8
  kBroadcast,    // 255.255.255.255
  kReserved,     // documentation, benchmarks, and all that is not given out
};
// "public", "loopback", "private", "shared", "own", "link-local", "metadata", ...
const char* address_class_name(AddressClass kind);

// The class of `address` on a machine whose addresses are `own`. NAT64 (64:ff9b::/96), 6to4, Teredo and the old forms
// that carry an IPv4 address are what that one is; where there are two, what the first that is not public is.
AddressClass classify(const Address& address, std::span<const Address> own);

// Whether a rule permits dialling an address of this class. Public: always. Loopback, private, shared and own: where
// the rule says so (`allow_private`). Link-local and metadata: where it says so and names this very address.
// Never: unspecified, multicast, broadcast, reserved.
bool may_dial(AddressClass kind, bool allow_private, bool named);

// From and to the system's form; nullopt for other families than AF_INET and AF_INET6.
std::optional<Address> from_socket_address(const sockaddr* address);
sockaddr_storage to_socket_address(const Address& address, uint16_t port);

// The addresses of this machine's interfaces, now.
Result<std::vector<Address>> own_addresses();

}  // namespace anser::sandbox::net

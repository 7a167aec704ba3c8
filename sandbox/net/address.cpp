// Tested by tests/sandbox/net_policy_test.cpp.
#include "sandbox/net/address.h"

#include <arpa/inet.h>
#include <ifaddrs.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <memory>

#include "base/check.h"

namespace anser::sandbox::net {
namespace {

struct Prefix {
  const char* text;
  int bits;
  AddressClass kind;
};

using enum AddressClass;

// The first that fits counts; what none fits is reserved.
constexpr Prefix kPrefixes[] = {
    {"169.254.169.254", 32, kMetadata},  // AWS, Google, Azure, and most others
    {"169.254.170.2", 32, kMetadata},    // AWS: credentials of a task
    {"169.254.170.23", 32, kMetadata},   // AWS: credentials of a pod
    {"168.63.129.16", 32, kMetadata},    // Azure; a public address otherwise
    {"100.100.100.200", 32, kMetadata},  // Alibaba
    {"192.0.0.192", 32, kMetadata},      // Oracle
    {"fd00:ec2::254", 128, kMetadata},   // AWS
    {"fd00:ec2::23", 128, kMetadata},    // AWS: credentials of a pod
    {"fd20:ce::254", 128, kMetadata},    // Google
    {"0.0.0.0", 8, kUnspecified},
    {"10.0.0.0", 8, kPrivate},
    {"100.64.0.0", 10, kShared},
    {"127.0.0.0", 8, kLoopback},
    {"169.254.0.0", 16, kLinkLocal},
    {"172.16.0.0", 12, kPrivate},
    {"192.0.0.0", 24, kReserved},
    {"192.0.2.0", 24, kReserved},
    {"192.88.99.0", 24, kReserved},
    {"192.168.0.0", 16, kPrivate},
    {"198.18.0.0", 15, kReserved},
    {"198.51.100.0", 24, kReserved},
    {"203.0.113.0", 24, kReserved},
    {"224.0.0.0", 4, kMulticast},
    {"255.255.255.255", 32, kBroadcast},
    {"240.0.0.0", 4, kReserved},
    {"0.0.0.0", 0, kPublic},  // the rest of IPv4
    {"::", 128, kUnspecified},
    {"::1", 128, kLoopback},
    {"fe80::", 10, kLinkLocal},
    {"fc00::", 7, kPrivate},
    {"fec0::", 10, kPrivate},
    {"ff00::", 8, kMulticast},
    {"2001:db8::", 32, kReserved},
    {"3fff::", 20, kReserved},
    {"2001::", 23, kReserved},
    {"2000::", 3, kPublic},
};

bool has_prefix(const Address& address, const Address& prefix, int bits) {
  const auto whole = static_cast<size_t>(bits / 8);
  if (std::memcmp(address.bytes.data(), prefix.bytes.data(), whole) != 0) return false;
  const int rest = bits % 8;
  return rest == 0 || ((address.bytes[whole] ^ prefix.bytes[whole]) >> (8 - rest)) == 0;
}

struct Range {
  Address prefix;
  int bits;  // of the 128
  AddressClass kind;
};

const std::vector<Range>& ranges() {
  static const std::vector<Range> kRanges = [] {
    std::vector<Range> built;
    for (const Prefix& prefix : kPrefixes) {
      const auto four = parse_v4(prefix.text);
      const auto address = four ? four : parse_v6(prefix.text);
      CHECK(address.has_value());
      built.push_back({*address, prefix.bits + (four ? 96 : 0), prefix.kind});
    }
    return built;
  }();
  return kRanges;
}

// The IPv4 addresses inside an IPv6 one, by the ways there are to carry them.
std::vector<Address> carried(const Address& address) {
  const auto& b = address.bytes;
  const auto at = [&b](size_t i) { return Address::v4(b[i], b[i + 1], b[i + 2], b[i + 3]); };
  const auto starts = [&address](const char* prefix, int bits) { return has_prefix(address, *parse_v6(prefix), bits); };
  if (starts("64:ff9b::", 96) || starts("::ffff:0:0:0", 96)) return {at(12)};  // NAT64, SIIT
  if (starts("2002::", 16)) return {at(2)};                                    // 6to4
  if (starts("2001::", 32)) {                                                  // Teredo: server, and client inverted
    const auto flip = [](uint8_t byte) { return static_cast<uint8_t>(~byte); };
    return {at(4), Address::v4(flip(b[12]), flip(b[13]), flip(b[14]), flip(b[15]))};
  }
  const bool low = b[12] == 0 && b[13] == 0 && b[14] == 0 && b[15] <= 1;  // :: and ::1
  if (starts("::", 96) && !low) return {at(12)};                          // "IPv4-compatible"
  return {};
}

}  // namespace

Address Address::v4(uint8_t a, uint8_t b, uint8_t c, uint8_t d) {
  return {{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff, a, b, c, d}};
}

bool Address::is_v4() const {
  return std::all_of(bytes.begin(), bytes.begin() + 10, [](uint8_t byte) { return byte == 0; }) && bytes[10] == 0xff &&
         bytes[11] == 0xff;
}

std::string Address::text() const {
  char buffer[INET6_ADDRSTRLEN];
  const bool four = is_v4();
  CHECK(::inet_ntop(four ? AF_INET : AF_INET6, bytes.data() + (four ? 12 : 0), buffer, sizeof buffer) != nullptr);
  return buffer;
}

std::optional<Address> parse_v4(std::string_view text) {
  uint8_t parts[4];
  size_t part = 0, digits = 0;
  int value = 0;
  for (size_t i = 0; i <= text.size(); ++i) {
    if (i == text.size() || text[i] == '.') {
      if (digits == 0 || part == 4) return std::nullopt;
      parts[part++] = static_cast<uint8_t>(value);
      value = 0;
      digits = 0;
      continue;
    }
    if (text[i] < '0' || text[i] > '9' || (digits > 0 && value == 0)) return std::nullopt;
    value = value * 10 + (text[i] - '0');
    if (++digits > 3 || value > 255) return std::nullopt;
  }
  if (part != 4) return std::nullopt;
  return Address::v4(parts[0], parts[1], parts[2], parts[3]);
}

std::optional<Address> parse_v6(std::string_view text) {
  if (text.size() >= INET6_ADDRSTRLEN || text.find('\0') != text.npos) return std::nullopt;
  Address address;
  if (::inet_pton(AF_INET6, std::string(text).c_str(), address.bytes.data()) != 1) return std::nullopt;
  return address;
}

const char* address_class_name(AddressClass kind) {
  switch (kind) {
    case kPublic:
      return "public";
    case kLoopback:
      return "loopback";
    case kPrivate:
      return "private";
    case kShared:
      return "shared";
    case kOwn:
      return "own";
    case kLinkLocal:
      return "link-local";
    case kMetadata:
      return "metadata";
    case kUnspecified:
      return "unspecified";
    case kMulticast:
      return "multicast";
    case kBroadcast:
      return "broadcast";
    case kReserved:
      return "reserved";
  }
  return "?";
}

AddressClass classify(const Address& address, std::span<const Address> own) {
  const std::vector<Address> inner = carried(address);
  for (const Address& four : inner) {
    const AddressClass kind = classify(four, own);
    if (kind != kPublic) return kind;
  }
  AddressClass kind = inner.empty() ? kReserved : kPublic;
  if (inner.empty()) {
    for (const Range& range : ranges()) {
      if (!has_prefix(address, range.prefix, range.bits)) continue;
      kind = range.kind;
      break;
    }
  }
  const bool may_be_own = kind == kPublic || kind == kPrivate || kind == kShared || kind == kReserved;
  return may_be_own && std::find(own.begin(), own.end(), address) != own.end() ? kOwn : kind;
}

bool may_dial(AddressClass kind, bool allow_private, bool named) {
  switch (kind) {
    case kPublic:
      return true;
    case kLoopback:
    case kPrivate:
    case kShared:
    case kOwn:
      return allow_private;
    case kLinkLocal:
    case kMetadata:
      return allow_private && named;
    case kUnspecified:
    case kMulticast:
    case kBroadcast:
    case kReserved:
      return false;
  }
  return false;
}

std::optional<Address> from_socket_address(const sockaddr* address) {
  if (address == nullptr) return std::nullopt;
  Address result = Address::v4(0, 0, 0, 0);
  if (address->sa_family == AF_INET) {
    std::memcpy(result.bytes.data() + 12, &reinterpret_cast<const sockaddr_in*>(address)->sin_addr, 4);
  } else if (address->sa_family == AF_INET6) {
    std::memcpy(result.bytes.data(), &reinterpret_cast<const sockaddr_in6*>(address)->sin6_addr, 16);
  } else {
    return std::nullopt;
  }
  return result;
}

sockaddr_storage to_socket_address(const Address& address, uint16_t port) {
  sockaddr_storage storage{};
  if (address.is_v4()) {
    sockaddr_in four{};
    four.sin_family = AF_INET;
    four.sin_port = htons(port);
    std::memcpy(&four.sin_addr, address.bytes.data() + 12, 4);
    std::memcpy(&storage, &four, sizeof four);
  } else {
    sockaddr_in6 six{};
    six.sin6_family = AF_INET6;
    six.sin6_port = htons(port);
    std::memcpy(&six.sin6_addr, address.bytes.data(), 16);
    std::memcpy(&storage, &six, sizeof six);
  }
  return storage;
}

Result<std::vector<Address>> own_addresses() {
  ifaddrs* list = nullptr;
  if (::getifaddrs(&list) != 0) return Error{Errc::kResource, "list this machine's addresses", errno};
  const std::unique_ptr<ifaddrs, void (*)(ifaddrs*)> owner(list, ::freeifaddrs);
  std::vector<Address> found;
  for (const ifaddrs* entry = list; entry != nullptr; entry = entry->ifa_next) {
    if (const auto address = from_socket_address(entry->ifa_addr)) found.push_back(*address);
  }
  return found;
}

}  // namespace anser::sandbox::net

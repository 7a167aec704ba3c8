// NetworkPolicy: what a box may reach. A plain value with a text form; nothing is allowed that is not listed.
//
//   example.org:443                 this host, this port
//   *.pypi.org:80,443               hosts below pypi.org at any depth, but not pypi.org itself
//   files.example.org:*             all ports
//   127.0.0.1:8080+private          also where this leads to a loopback, private, shared or own address
//   [2001:db8::1]:443               an address
//   connections=16 up=1048576       caps, where they differ from the defaults
//
// Rules and caps are separated by spaces or newlines. Pure.
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "sandbox/net/endpoint.h"

namespace anser::sandbox::net {

struct Rule {
  Host host;
  bool subdomains = false;      // "*.host": names that end in ".host"; never with an address
  bool any_port = false;        // then `ports` is empty
  std::vector<uint16_t> ports;  // sorted, each once; empty without any_port: the rule allows nothing
  bool allow_private = false;   // see may_dial() for what that is

  auto operator<=>(const Rule&) const = default;
};

// Of one box, over all of its connections.
struct NetworkCaps {
  int64_t connections = 64;            // at once; the next wait in the listener's queue
  int64_t total_connections = 10'000;  // to servers, in all
  int64_t up_bytes = int64_t{256} << 20;
  int64_t down_bytes = int64_t{4} << 30;
  int64_t header_bytes = 16 << 10;  // of a request before its body
  int64_t header_seconds = 20;      // until a request is complete
  int64_t idle_seconds = 120;       // without a byte either way, or in the resolver

  auto operator<=>(const NetworkCaps&) const = default;
};

struct NetworkPolicy {
  std::vector<Rule> rules;  // empty: nothing can be reached
  NetworkCaps caps;

  bool operator==(const NetworkPolicy&) const = default;
};

// At most 256 rules in 64 KiB of text, caps within their bounds and each at most once. The result is canonical.
Result<NetworkPolicy> parse_policy(std::string_view text);
Result<Rule> parse_rule(std::string_view text);
// The canonical text, on one line; parse_policy() of it gives canonical(policy).
std::string policy_text(const NetworkPolicy& policy);
std::string rule_text(const Rule& rule);
// Rules sorted, those of one host and one `allow_private` merged, empty ones dropped.
NetworkPolicy canonical(NetworkPolicy policy);
// kInvalid when a cap is outside of its bounds. A policy that was parsed has passed.
Status check_caps(const NetworkCaps& caps);

// What the rules together say about one endpoint.
struct Grant {
  bool host = false;           // some rule has this host
  bool allowed = false;        // and this port
  bool allow_private = false;  // and one of those that do says +private
};
Grant judge(const NetworkPolicy& policy, const Endpoint& endpoint);

// Whether everything that `inner` allows is allowed by `outer`, and no cap of it is larger. May say no where rules of
// `outer` would have to be put together to cover "all ports".
bool within(const NetworkPolicy& inner, const NetworkPolicy& outer);
// What both allow, with the smaller of each cap: within(result, a) and within(result, b). This is how a model's wish is
// narrowed to what the operator granted. Canonical, though it may have rules that others of it cover.
NetworkPolicy intersect(const NetworkPolicy& a, const NetworkPolicy& b);

}  // namespace anser::sandbox::net

// Tested by tests/sandbox/net_policy_test.cpp and tests/fuzz/network_policy.cpp.
#include "sandbox/net/network_policy.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <iterator>
#include <optional>
#include <tuple>

namespace anser::sandbox::net {
namespace {

constexpr size_t kMaxText = 64 << 10, kMaxRules = 256;
constexpr std::string_view kPrivate = "+private", kSpaces = " \t\r\n";

struct Cap {
  const char* name;
  int64_t NetworkCaps::*value;
  int64_t least, most;
};

constexpr int64_t kManyBytes = int64_t{1} << 60;
// Connections are bounded by what the supervisor may spend on one box: each can hold 128 KiB, a head, two descriptors.
constexpr Cap kCaps[] = {
    {"connections", &NetworkCaps::connections, 1, 1024},
    {"total", &NetworkCaps::total_connections, 0, 1'000'000'000},
    {"up", &NetworkCaps::up_bytes, 0, kManyBytes},
    {"down", &NetworkCaps::down_bytes, 0, kManyBytes},
    {"header", &NetworkCaps::header_bytes, 512, 64 << 10},
    {"header-seconds", &NetworkCaps::header_seconds, 1, 86'400},
    {"idle-seconds", &NetworkCaps::idle_seconds, 1, 86'400},
};

Error bad_rule(std::string_view text, const char* why) {
  return Error{Errc::kInvalid, fmt::format("network rule {}: {}", quoted(text), why)};
}

Error out_of_bounds(const Cap& cap) {
  return Error{Errc::kInvalid, fmt::format("network cap {}: not from {} to {}", cap.name, cap.least, cap.most)};
}

Status parse_ports(std::string_view text, Rule& rule) {
  if (text == "*") {
    rule.any_port = true;
    return {};
  }
  for (size_t begin = 0; begin <= text.size();) {
    const size_t end = std::min(text.find(',', begin), text.size());
    TRY_ASSIGN(const uint16_t port, parse_port(text.substr(begin, end - begin)));
    rule.ports.push_back(port);
    begin = end + 1;
  }
  std::sort(rule.ports.begin(), rule.ports.end());
  rule.ports.erase(std::unique(rule.ports.begin(), rule.ports.end()), rule.ports.end());
  return {};
}

// A cap, once: `seen` has a bit for each.
Status parse_cap(std::string_view text, size_t equals, NetworkCaps& caps, unsigned& seen) {
  for (const Cap& cap : kCaps) {
    if (text.substr(0, equals) != cap.name) continue;
    const unsigned bit = 1u << (&cap - kCaps);
    if ((seen & bit) != 0) return Error{Errc::kInvalid, fmt::format("network cap {}: given twice", cap.name)};
    seen |= bit;
    const std::string_view digits = text.substr(equals + 1);
    int64_t value = -1;
    const auto [end, code] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    const bool whole = code == std::errc() && end == digits.data() + digits.size();
    if (!whole || value < cap.least || value > cap.most) return out_of_bounds(cap);
    caps.*cap.value = value;
    return {};
  }
  return Error{Errc::kInvalid, fmt::format("network cap {}: unknown (connections, total, up, down, header, "
                                           "header-seconds, idle-seconds)",
                                           quoted(text.substr(0, equals)))};
}

bool is_below(const std::string& name, const std::string& parent) {
  return name.size() > parent.size() + 1 && name.ends_with(parent) && name[name.size() - parent.size() - 1] == '.';
}

// Whether every host that fits `inner` fits `outer`.
bool covers_host(const Rule& outer, const Rule& inner) {
  if (!outer.subdomains) return !inner.subdomains && outer.host == inner.host;
  if (inner.host.is_address()) return false;
  return (inner.subdomains && inner.host == outer.host) || is_below(inner.host.name, outer.host.name);
}

bool has_port(const Rule& rule, uint16_t port) {
  return rule.any_port || std::binary_search(rule.ports.begin(), rule.ports.end(), port);
}

bool covered(const Rule& inner, const std::vector<Rule>& outer) {
  const auto some = [&](auto&& fits_ports) {
    return std::any_of(outer.begin(), outer.end(), [&](const Rule& rule) {
      return covers_host(rule, inner) && (rule.allow_private || !inner.allow_private) && fits_ports(rule);
    });
  };
  if (inner.any_port) return some([](const Rule& rule) { return rule.any_port; });
  return std::all_of(inner.ports.begin(), inner.ports.end(),
                     [&](uint16_t port) { return some([port](const Rule& rule) { return has_port(rule, port); }); });
}

std::optional<Rule> common(const Rule& a, const Rule& b) {
  const bool a_is_narrower = covers_host(b, a);
  if (!a_is_narrower && !covers_host(a, b)) return std::nullopt;
  Rule rule = a_is_narrower ? a : b;
  rule.allow_private = a.allow_private && b.allow_private;
  rule.any_port = a.any_port && b.any_port;
  rule.ports.clear();
  if (a.any_port != b.any_port) rule.ports = a.any_port ? b.ports : a.ports;
  if (!a.any_port && !b.any_port) {
    std::set_intersection(a.ports.begin(), a.ports.end(), b.ports.begin(), b.ports.end(),
                          std::back_inserter(rule.ports));
  }
  return rule;
}

}  // namespace

Status check_caps(const NetworkCaps& caps) {
  for (const Cap& cap : kCaps) {
    if (caps.*cap.value < cap.least || caps.*cap.value > cap.most) return out_of_bounds(cap);
  }
  return {};
}

Result<Rule> parse_rule(std::string_view text) {
  Rule rule;
  std::string_view rest = text;
  if (rest.ends_with(kPrivate)) {
    rule.allow_private = true;
    rest.remove_suffix(kPrivate.size());
  }
  const size_t colon = rest.rfind(':');
  if (colon == rest.npos || rest.find(']', colon) != rest.npos) {
    return bad_rule(text, "no port (write host:443, host:80,443 or host:* for all)");
  }
  std::string_view host = rest.substr(0, colon);
  if (host == "*") return bad_rule(text, "a host must be named; there is no rule for all of them");
  if (host.starts_with("*.")) {
    rule.subdomains = true;
    host.remove_prefix(2);
  }
  TRY_ASSIGN(rule.host, parse_host(host));
  if (rule.subdomains && rule.host.is_address()) return bad_rule(text, "an address has no subdomains");
  TRY(parse_ports(rest.substr(colon + 1), rule));
  return rule;
}

Result<NetworkPolicy> parse_policy(std::string_view text) {
  if (text.size() > kMaxText) return Error{Errc::kInvalid, "network policy: more than 64 KiB of text"};
  NetworkPolicy policy;
  unsigned seen = 0;
  for (size_t begin = text.find_first_not_of(kSpaces); begin != text.npos;) {
    const size_t end = std::min(text.find_first_of(kSpaces, begin), text.size());
    const std::string_view word = text.substr(begin, end - begin);
    const size_t equals = word.find('=');
    if (equals != word.npos) {
      TRY(parse_cap(word, equals, policy.caps, seen));
    } else {
      TRY_ASSIGN(Rule rule, parse_rule(word));
      policy.rules.push_back(std::move(rule));
      if (policy.rules.size() > kMaxRules) return Error{Errc::kInvalid, "network policy: more than 256 rules"};
    }
    begin = text.find_first_not_of(kSpaces, end);
  }
  return canonical(std::move(policy));
}

std::string rule_text(const Rule& rule) {
  return fmt::format("{}{}:{}{}", rule.subdomains ? "*." : "", rule.host.text(),
                     rule.any_port ? "*" : fmt::format("{}", fmt::join(rule.ports, ",")),
                     rule.allow_private ? kPrivate : "");
}

std::string policy_text(const NetworkPolicy& policy) {
  std::vector<std::string> words;
  for (const Rule& rule : canonical(policy).rules) words.push_back(rule_text(rule));
  const NetworkCaps usual;
  for (const Cap& cap : kCaps) {
    if (policy.caps.*cap.value != usual.*cap.value) {
      words.push_back(fmt::format("{}={}", cap.name, policy.caps.*cap.value));
    }
  }
  return fmt::format("{}", fmt::join(words, " "));
}

NetworkPolicy canonical(NetworkPolicy policy) {
  const auto key = [](const Rule& rule) { return std::tie(rule.host, rule.subdomains, rule.allow_private); };
  std::sort(policy.rules.begin(), policy.rules.end(), [&](const Rule& a, const Rule& b) { return key(a) < key(b); });
  std::vector<Rule> merged;
  for (Rule& rule : policy.rules) {
    if (!rule.any_port && rule.ports.empty()) continue;
    if (merged.empty() || key(merged.back()) != key(rule)) {
      merged.push_back(std::move(rule));
    } else {
      merged.back().any_port |= rule.any_port;
      merged.back().ports.insert(merged.back().ports.end(), rule.ports.begin(), rule.ports.end());
    }
  }
  for (Rule& rule : merged) {
    if (rule.any_port) rule.ports.clear();
    std::sort(rule.ports.begin(), rule.ports.end());
    rule.ports.erase(std::unique(rule.ports.begin(), rule.ports.end()), rule.ports.end());
  }
  policy.rules = std::move(merged);
  return policy;
}

Grant judge(const NetworkPolicy& policy, const Endpoint& endpoint) {
  Rule asked;
  asked.host = endpoint.host;
  Grant grant;
  for (const Rule& rule : policy.rules) {
    if (!covers_host(rule, asked)) continue;
    grant.host = true;
    if (!has_port(rule, endpoint.port)) continue;
    grant.allowed = true;
    grant.allow_private |= rule.allow_private;
  }
  return grant;
}

bool within(const NetworkPolicy& inner, const NetworkPolicy& outer) {
  for (const Cap& cap : kCaps) {
    if (inner.caps.*cap.value > outer.caps.*cap.value) return false;
  }
  return std::all_of(inner.rules.begin(), inner.rules.end(),
                     [&](const Rule& rule) { return covered(rule, outer.rules); });
}

NetworkPolicy intersect(const NetworkPolicy& a, const NetworkPolicy& b) {
  NetworkPolicy both;
  for (const Cap& cap : kCaps) both.caps.*cap.value = std::min(a.caps.*cap.value, b.caps.*cap.value);
  for (const Rule& from_a : a.rules) {
    for (const Rule& from_b : b.rules) {
      if (auto rule = common(from_a, from_b)) both.rules.push_back(std::move(*rule));
    }
  }
  return canonical(std::move(both));
}

}  // namespace anser::sandbox::net

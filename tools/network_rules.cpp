#include "tools/network_rules.h"

#include <algorithm>
#include <sstream>

#include "sandbox/net/network_policy.h"

namespace anser::tools {
namespace {

namespace net = sandbox::net;

// Caps alone reach nothing, and an empty list says so to everybody who reads the policy.
std::vector<std::string> entries_of(const net::NetworkPolicy& network) {
  std::vector<std::string> out;
  if (network.rules.empty()) return out;
  std::istringstream words(net::policy_text(network));
  for (std::string word; words >> word;) out.push_back(word);
  std::sort(out.begin(), out.end());
  return out;
}

Result<net::NetworkPolicy> network_of(const std::vector<std::string>& entries) {
  std::string text;
  for (const std::string& entry : entries) text += entry + "\n";
  auto network = net::parse_policy(text);
  if (!network) return std::move(network).error().with_context("policy: network");
  return network;
}

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : " ") + word;
  return out;
}

// What of `asked` is not in `met`, a line each.
void say_cut(const net::NetworkPolicy& asked, const net::NetworkPolicy& allowed, std::vector<std::string>& refused) {
  for (const net::Rule& rule : asked.rules) {
    const net::NetworkPolicy one{{rule}, allowed.caps};
    if (net::within(one, allowed)) continue;
    const std::vector<std::string> given = entries_of({net::intersect(one, allowed).rules, {}});
    refused.push_back("network: " + net::rule_text(rule) +
                      (given.empty() ? " is not given" : " asked for, " + joined(given) + " given"));
  }
  // A cap is a word of its own: it is cut where the meet says another one.
  std::istringstream caps(net::policy_text({{}, asked.caps}));
  const std::string met = " " + net::policy_text({{}, net::intersect(asked, allowed).caps}) + " ";
  for (std::string cap; caps >> cap;) {
    if (met.find(" " + cap + " ") == std::string::npos) refused.push_back("network: " + cap + " is more than is given");
  }
}

}  // namespace

Result<std::vector<std::string>> network_rules(std::string_view text) {
  std::istringstream words{std::string(text)};
  std::vector<std::string> given;
  for (std::string word; words >> word;) given.push_back(word);
  if (given.empty()) return Error{Errc::kInvalid, "no rule is there: write one, like example.org:443, or none"};
  if (given.size() == 1 && given[0] == "none") return std::vector<std::string>();
  if (std::find(given.begin(), given.end(), "none") != given.end())
    return Error{Errc::kInvalid, "\"none\" stands alone: leave it out, or the rules beside it"};
  TRY_ASSIGN(const net::NetworkPolicy network, net::parse_policy(text));
  if (network.rules.empty())
    return Error{Errc::kInvalid, "caps without a rule reach nothing: add one, like example.org:443, or write none"};
  return entries_of(network);
}

Status check_network(const Policy& policy) {
  TRY(network_of(policy.network));
  return {};
}

Result<Narrowed> narrow_policy(const Policy& allowed, const Policy& request) {
  TRY_ASSIGN(const net::NetworkPolicy given, network_of(allowed.network));
  TRY_ASSIGN(const net::NetworkPolicy asked, network_of(request.network));
  // narrow() meets lists entry by entry, so it is asked about all but the network.
  Policy rest = request, without = allowed;
  rest.network.clear();
  without.network.clear();
  TRY(sandbox::check_policy(rest));
  Narrowed out = sandbox::narrow(without, rest);
  const auto& groups = out.policy.groups;
  if (std::find(groups.begin(), groups.end(), "sockets") != groups.end())
    out.policy.network = entries_of(net::intersect(asked, given));
  say_cut(asked, given, out.refused);
  return out;
}

}  // namespace anser::tools

#include "sandbox/policy/network.h"

#include <algorithm>
#include <sstream>

namespace anser::sandbox {
namespace {

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : " ") + word;
  return out;
}

}  // namespace

Result<net::NetworkPolicy> network_of(const std::vector<std::string>& entries) {
  auto network = net::parse_policy(joined(entries));
  if (!network) return std::move(network).error().with_context("policy: network");
  return network;
}

std::vector<std::string> network_entries(const net::NetworkPolicy& network) {
  std::vector<std::string> out;
  // Caps alone reach nothing, and an empty list says so to everybody who reads the policy.
  if (network.rules.empty()) return out;
  std::istringstream words(net::policy_text(network));
  for (std::string word; words >> word;) out.push_back(word);
  std::sort(out.begin(), out.end());
  return out;
}

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
  return network_entries(network);
}

std::vector<std::string> network_wider_than(const net::NetworkPolicy& inner, const net::NetworkPolicy& outer) {
  std::vector<std::string> out;
  for (const net::Rule& rule : inner.rules) {
    const net::NetworkPolicy one{{rule}, outer.caps};
    if (net::within(one, outer)) continue;
    const std::vector<std::string> given = network_entries({net::intersect(one, outer).rules, {}});
    out.push_back("network: " + net::rule_text(rule) +
                  (given.empty() ? " is not given" : " asked for, " + joined(given) + " given"));
  }
  if (inner.rules.empty() || outer.rules.empty()) return out;  // caps of nothing
  // A cap is a word of its own: it is cut where the meet says another one.
  std::istringstream caps(net::policy_text({{}, inner.caps}));
  const std::string met = " " + net::policy_text({{}, net::intersect(inner, outer).caps}) + " ";
  for (std::string cap; caps >> cap;) {
    if (met.find(" " + cap + " ") == std::string::npos) out.push_back("network: " + cap + " is more than is given");
  }
  return out;
}

}  // namespace anser::sandbox

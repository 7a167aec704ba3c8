// Policy::network: rules and caps as entries of a list, read by sandbox/net and met by what they allow, not entry by
// entry ("files.example.org:443" lies within "*.example.org:80,443"). Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "sandbox/net/network_policy.h"

namespace anser::sandbox {

// What the entries say together. kInvalid when one is no rule and no cap.
Result<net::NetworkPolicy> network_of(const std::vector<std::string>& entries);
// The canonical entries, sorted; none where nothing can be reached.
std::vector<std::string> network_entries(const net::NetworkPolicy& network);
// Entries of a text of rules and caps, separated by spaces or newlines (docs/sandbox.md, "The network"), or of the word
// "none". kInvalid where something is no rule, stands beside "none", or nothing is there.
Result<std::vector<std::string>> network_rules(std::string_view text);
// Where `inner` allows more than `outer`, one sentence each: "network: b.org:22 is not given".
std::vector<std::string> network_wider_than(const net::NetworkPolicy& inner, const net::NetworkPolicy& outer);

}  // namespace anser::sandbox

// Rules of what a box may reach, as an operator types them and as one policy narrows another: not entry by entry, as
// narrow() does it, but by what they allow ("files.example.org:443" lies within "*.example.org:80,443").
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "tools/box.h"

namespace anser::tools {

// Policy::network of a text of rules and caps, separated by spaces or newlines (docs/sandbox.md, "The network"), or of
// the word "none": canonical, sorted. kInvalid where something is no rule, stands beside "none", or nothing is there.
Result<std::vector<std::string>> network_rules(std::string_view text);

// kInvalid when an entry of the policy's network is no rule.
Status check_network(const Policy& policy);

// narrow() of two policies, with the network met by what it allows, and its smaller caps. A request for a network that
// a policy without the group "sockets" cannot give is cut, not an error. REQUIRES: check_policy of `allowed`.
Result<Narrowed> narrow_policy(const Policy& allowed, const Policy& request);

}  // namespace anser::tools

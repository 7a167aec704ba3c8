// Policies: one that is accepted has a text that is read as the same policy, is within itself, and grants what is in
// its text. Two of them, cut at a NUL: their intersection is within both, whichever comes first.
#include "sandbox/net/network_policy.h"

#include "base/check.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size);

namespace {

using namespace anser::sandbox::net;

void check_policy(const NetworkPolicy& policy) {
  const std::string text = policy_text(policy);
  const auto again = parse_policy(text);
  CHECK(again && *again == policy && policy_text(*again) == text && canonical(policy) == policy);
  const NetworkPolicy twice = intersect(policy, policy);
  CHECK(check_caps(policy.caps) && within(policy, policy) && within(twice, policy) && within(policy, twice));
  NetworkPolicy nothing;
  nothing.caps = policy.caps;
  CHECK(within(nothing, policy) && intersect(policy, nothing) == nothing);
  for (const Rule& rule : policy.rules) {
    Endpoint inside{rule.host, rule.any_port ? uint16_t{7} : rule.ports.front()};
    CHECK(!rule.subdomains || !rule.host.is_address());
    if (rule.subdomains) inside.host.name = "x." + inside.host.name;
    const Grant grant = judge(policy, inside);
    CHECK(grant.host && grant.allowed && (grant.allow_private || !rule.allow_private));
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const size_t cut = text.find('\0');
  const auto a = parse_policy(text.substr(0, cut));
  if (a) check_policy(*a);
  if (cut == text.npos) return 0;
  const auto b = parse_policy(text.substr(cut + 1));
  if (!a || !b || a->rules.size() * b->rules.size() > 4096) return 0;
  const NetworkPolicy both = intersect(*a, *b);
  CHECK(within(both, *a) && within(both, *b) && both == intersect(*b, *a) && canonical(both) == both);
  return 0;
}

// The policy file: whatever is accepted is a valid policy, reads back as itself, and narrows to nothing wider.
#include "sandbox/policy/policy.h"

#include <string_view>

#include "base/check.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size);

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace anser::sandbox;
  const auto policy = parse_policy(std::string_view(reinterpret_cast<const char*>(data), size));
  if (!policy) {
    CHECK(policy.error().what.rfind("policy: ", 0) == 0);
    return 0;
  }
  CHECK(check_policy(*policy));
  const auto again = parse_policy(policy_json(*policy));
  CHECK(again && *again == *policy && policy_id(*again) == policy_id(*policy));
  const Narrowed narrowed = narrow(default_policy(), *policy);
  CHECK(check_policy(narrowed.policy));
  CHECK(wider_than(narrowed.policy, default_policy()).empty());
  CHECK(!policy_text(*policy, {}).empty());
  return 0;
}

// Policy: all that a box allows, as one plain value: what it sees of the file system, which optional groups of system
// calls, limits, environment, network, what survives between calls, what is recorded. An operator writes one (a JSON
// file, docs/formats.md "policy"); what a model asks for is a second one, and narrow() of the two is what counts.
//
//   TRY_ASSIGN(const Policy allowed, parse_policy(text));             // strict: every doubt is an error
//   const Narrowed got = narrow(allowed, asked);                      // nowhere wider than `allowed`
//   TRY_ASSIGN(const Filter filter, policy_filter(got.policy));
//
// Thread rule: values and pure functions, except policy_plan, which looks whether the mounts are there.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "sandbox/policy/filter.h"
#include "sandbox/policy/limits.h"
#include "sandbox/policy/plan.h"

namespace anser::sandbox {

// A file or directory of the host, shown read-only. Both paths are absolute and plain ("." and ".." are errors).
struct ExtraMount {
  std::string host, box;
  auto operator<=>(const ExtraMount&) const = default;
};

// What of a box lives on when a call of a session ends; everything dies with the box.
enum class Keep : uint8_t { kNothing, kProcesses };

struct Denials {
  bool record = true;    // refused system calls become records of the outcome
  int64_t at_most = 64;  // records of one run; the rest is counted
  bool operator==(const Denials&) const = default;
};

struct Policy {
  std::string name = "default";
  bool workspace_read_only = false;  // plan mode: /work cannot be written
  std::vector<ExtraMount> mounts;    // beside the system directories of system_plan()
  std::vector<std::string> groups;   // optional system-call groups that are enabled (groups.h), sorted
  Limits limits;
  std::map<std::string, std::string> set;  // variables of the box beside those of box_environment()
  std::vector<std::string> pass;           // names of variables handed on from the caller's environment, sorted
  Keep keep = Keep::kNothing;
  std::vector<std::string> network;  // canonical rules of an allow-list, sorted; empty: no network
  Denials denials;
};
bool operator==(const Policy& a, const Policy& b);

// No network, no extra mounts, the groups of default_groups(), the limits of limits.h.
Policy default_policy();

// One number of Limits, for parsers and printers.
struct LimitField {
  const char* name;
  int64_t Limits::*member;
  int64_t least, most;
  const char* why;  // one line, with the unit
};
std::span<const LimitField> limit_fields();

// kInvalid, naming the key and what to write instead, when a value is out of range or two of them contradict each
// other.
Status check_policy(const Policy& policy);

// Strict: an unknown key, a key given twice, a wrong type, a value out of range, a contradiction is kInvalid with the
// key's path and what to write. Keys that are missing are `base`'s. At most 1 MiB.
Result<Policy> parse_policy(std::string_view text, const Policy& base);
Result<Policy> parse_policy(std::string_view text);  // base: default_policy()
// With every key, in two-space JSON; parse_policy reads it back. REQUIRES: check_policy.
std::string policy_json(const Policy& policy);
// Digest (64 hexadecimal digits) of the canonical JSON (compact, keys sorted), the name left out: what is allowed has
// one id, whatever it is called.
std::string policy_id(const Policy& policy);
// For people (`anser sandbox --explain`): everything above, the mounts of `plan`, every group with its calls and why.
std::string policy_text(const Policy& policy, const Plan& plan);

// Where `inner` allows more than `outer`, one sentence each, the key first; empty: nowhere. Networks count by what they
// reach; a cap that `inner` does not name is no wish. Names do not count. Denials
// must be equal: records are kept for the operator, and whoever is recorded does not choose how many.
std::vector<std::string> wider_than(const Policy& inner, const Policy& outer);

struct Narrowed {
  Policy policy;                     // the operator's name; nowhere wider than the operator's policy
  std::vector<std::string> refused;  // wider_than(request, operator): what was cut
};
// Field by field the narrower of the two. REQUIRES: check_policy of both, but that the request may have a network which
// its groups cannot give: it is cut. Idempotent, monotone in both arguments, and
// two requests may be applied in either order.
Narrowed narrow(const Policy& allowed, const Policy& request);

// What a policy compiles to.
Result<Filter> policy_filter(const Policy& policy, DenyBy deny_by = DenyBy::kErrno);
// `system` with the policy's mounts behind it. kNotFound when one is not on this machine.
Result<Plan> policy_plan(const Policy& policy, Plan system);
// "NAME=value" of `set` and `pass`, for box_environment; `host` answers nullptr for a variable that is not set.
std::vector<std::string> policy_variables(const Policy& policy, const std::function<const char*(const char*)>& host);

}  // namespace anser::sandbox

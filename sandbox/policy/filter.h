// The system-call filter as data: named groups of rules -> one BPF program. Pure: nothing is installed here, so the
// filter can be printed, and tested with a small evaluator, without a kernel. The table itself: policy/groups.h.
//
// Default-deny. A call that is not in the table answers ENOSYS, as on a kernel that never had it, so that programs and
// libraries take their own ways round; calls that exist only to do harm here answer EPERM. Arguments are compared in
// their low 32 bits, because that is what the kernel looks at: a 64-bit compare lets socket(1<<32 | AF_VSOCK) through.
#pragma once

#include <linux/filter.h>

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace anser::sandbox {

enum class Verdict : uint8_t { kAllow, kDeny, kNotThere };  // kDeny: EPERM, kNotThere: ENOSYS
// How kDeny is said: by the filter itself, or by asking the supervisor (SECCOMP_RET_USER_NOTIF), which records the call
// and then answers EPERM. A filter of the second kind is loaded with a listener or not at all: without one the kernel
// answers ENOSYS, and the calls stay refused.
enum class DenyBy : uint8_t { kErrno, kNotify };

// `(argument & mask) == value` on the low 32 bits of an argument.
struct Compare {
  unsigned argument = 0;
  uint32_t mask = 0xffffffff;
  uint32_t value = 0;
};

struct FilterRule {
  std::string call;
  Verdict verdict = Verdict::kAllow;
  std::vector<Compare> when;  // all of them; empty: always
};

struct FilterGroup {
  enum class Choice : uint8_t { kAlways, kOn, kOff };  // in every policy; optional, and so by default

  std::string name;  // "files", "debuggers", ...
  std::string why;   // one line, for people
  std::vector<FilterRule> rules;
  Choice choice = Choice::kAlways;
  Verdict otherwise = Verdict::kDeny;  // of every rule, where an optional group is not enabled
};

using Filter = std::vector<sock_filter>;

// For x86-64 (filter_compile.cpp). Calls whose names libseccomp does not know stay at the default. REQUIRES: no two
// rules of a call contradict each other. The error names the rule.
Result<Filter> build_filter(const std::vector<FilterGroup>& groups, DenyBy deny_by = DenyBy::kErrno);
// The filter of the default groups (groups.h), worked out when this library was built (filter_main.cpp).
std::span<const sock_filter> built_filter(DenyBy deny_by = DenyBy::kErrno);
// One line a rule: "files: openat allow", "sockets: socket arg0&0xffffffff==0x1 allow"; then the default.
std::string filter_text(const std::vector<FilterGroup>& groups);
// What the program answers: SECCOMP_RET_* | errno. A classic-BPF evaluator; for tests and `anser doctor`.
uint32_t evaluate_filter(std::span<const sock_filter> filter, uint32_t arch, int call,
                         std::span<const uint64_t> arguments);

}  // namespace anser::sandbox

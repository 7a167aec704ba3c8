// What a compiled filter answers, call by call, found by running it: so that a change of the table is seen in review as
// a change of verdicts. Pure.
#pragma once

#include <string>
#include <vector>

#include "sandbox/policy/filter.h"

namespace anser::sandbox {

inline constexpr int kMaxCall = 1023;  // far above the newest call; what is not known is refused whatever its number

// The values of an argument at which `groups` may change their mind about `call`: every value that a rule names, its
// neighbours, its single bits, 0 and ~0; sorted. Empty when no rule of the call looks at `argument`.
std::vector<uint32_t> boundary_values(const std::vector<FilterGroup>& groups, const std::string& call,
                                      unsigned argument);
// Number of a call by its name on this architecture; -1 when libseccomp knows none.
int call_number(const std::string& call);
// One line a call number of 0..kMaxCall, numbers that answer alike without a rule of their own joined to ranges:
// "41 socket arg0: 0x1 0x2 0xa allow; 0x0 0x3 ... EPERM; else ENOSYS". Then other architectures, x32 and -1.
std::string verdict_table(const std::vector<FilterGroup>& groups, const Filter& filter);
// "allow", "EPERM", "ENOSYS", "notify", "killed", or the number.
std::string verdict_name(uint32_t answer);

}  // namespace anser::sandbox

// The table of system calls: what a program in a box may ask of the kernel, in groups, each with one line of why. Most
// groups stand in every policy. A few are a policy's to choose (Policy::groups): where one is not chosen, its calls are
// refused. What lets a program out of its namespaces is in no group that can be chosen.
#pragma once

#include <string>
#include <vector>

#include "sandbox/policy/filter.h"

namespace anser::sandbox {

// Every group there is, as it stands when it is enabled; in the order in which they are printed.
std::vector<FilterGroup> all_groups();
// The groups of a policy: those that always stand, and the optional ones, each with its own verdicts when `enabled`
// names it and refused otherwise. REQUIRES: names of optional groups only (check_policy).
std::vector<FilterGroup> filter_groups(const std::vector<std::string>& enabled);
// With the optional groups that are on by default.
std::vector<FilterGroup> filter_groups();
// Names of the optional groups, sorted: all of them, or those that are on by default.
std::vector<std::string> optional_groups();
std::vector<std::string> default_groups();

}  // namespace anser::sandbox

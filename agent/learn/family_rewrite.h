// Rewrites that keep what a program computes and change how it is written: a comprehension as a loop, `max(best, x)` as
// a condition, an early return as an else, and the like. They multiply the forms of every family.
#pragma once

#include <string>
#include <vector>

#include "base/rng.h"

namespace anser::agent {

// `source` with some of the rewrites, each place drawn by itself. `sequences` are names of arguments of the entry that
// are lists or strings.
std::string rewrite(const std::string& source, const std::vector<std::string>& sequences, Rng& rng);

}  // namespace anser::agent

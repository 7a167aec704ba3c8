// Habits of a writer that apply to any program: quotes, augmented assignment, docstring, type hints.
#pragma once

#include <string>

#include "base/rng.h"

namespace anser::agent {

struct Family;

// `source` in one of those styles; what it computes stays the same.
std::string restyle(std::string source, const std::string& entry, const Family& family, Rng& rng);

}  // namespace anser::agent

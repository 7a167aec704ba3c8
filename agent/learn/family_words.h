// Words and first names for text inputs.
#pragma once

#include <string>

#include "base/rng.h"

namespace anser::agent {

// A lower-case English word, now and then capitalised or with a mark behind it.
std::string random_word(Rng& rng);
// A first name, capitalised.
std::string random_name(Rng& rng);

}  // namespace anser::agent

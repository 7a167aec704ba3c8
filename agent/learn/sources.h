// Sources of programs by name, with weights.
#pragma once

#include <string>

#include "agent/learn/corpus.h"
#include "base/result.h"

namespace anser::agent {

// "families,grammar=2,harvest" -> a factory of those sources. `harvest_file`: what `harvest` reads; when it is empty,
// that source is left out. kInvalid names what is not known.
Result<SourceFactory> source_factory(const std::string& list, const std::string& harvest_file);

}  // namespace anser::agent
